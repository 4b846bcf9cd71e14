"""A city does not say who answers in law for what people send to those who keep the site.

Whoever gets mails and calls about people has duties in law: to say who they are, to show people what is held about
them, and to answer their complaints. The law calls them the controller. A made-up city needs none.

Right: `controller: Bramblebury Hub, a registered charity, 12 Bridge Street` in `city.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem


def check(directory: Directory) -> Iterator[Problem]:
    """Yield one warning for a real city that names nobody."""
    if directory.city.invented is not Answer.YES and directory.city.controller is None:
        yield problem("controller-unnamed", directory.city_spot("kept_by"), level=Level.WARNING)
