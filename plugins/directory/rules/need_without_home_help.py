"""A need for which there is nothing at home.

Some people can't go out today. Every need has at least one way that needs no travel: a helpline, or a service by
phone, text, post or online, or one that visits. If there is none in the city, name a helpline for the whole country
under `helplines`.

Right:

    helplines: [samaritans]
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.problem import Problem
from plugins.directory.wording import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every need that can only be met by going somewhere."""
    if directory.unread.get("service") or directory.unread.get("helpline"):
        return  # what could not be read may be just the help that seems to be missing
    helped = {
        need
        for service in directory.services.values()
        if service.is_open and service.needs_no_travel
        for need in service.needs
    }
    for need in directory.needs.values():
        if need.id not in helped and not any(id_ in directory.helplines for id_ in need.helplines):
            yield problem("need-without-home-help", directory.spot(need), name=need.name, value=need.id)
