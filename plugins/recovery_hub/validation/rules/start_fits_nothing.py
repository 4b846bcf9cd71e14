"""A start page shows no service at all.

Under `fits` stands which services are shown. If no service that is listed matches any block, the reader is left alone
on the page: ask for less, or add a second block.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.fitting import fits
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every start page that leads to nothing."""
    if directory.unread.get("service"):
        return  # what could not be read may be just what fits
    services = [service for service in directory.services.values() if directory.is_listed(service)]
    for start in directory.starts.values():
        if not any(fits(block, service) for block in start.fits for service in services):
            yield problem("start-fits-nothing", directory.spot(start, "fits"), level=Level.WARNING, title=start.title)
