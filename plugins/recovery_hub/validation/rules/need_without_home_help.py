"""A need for which there is nothing at home.

Some people can't go out today. Every need has at least one way that needs no travel: a helpline, or a service by
phone, text, post or online, or one that visits. If there is none in the city, name a helpline for the whole country
under `helplines`. A need that has places to go and nothing at home stops the build. A need for which there is nothing
at all, or only entries that nobody has confirmed yet, is a gap: the page says so, and it is worth a look.

Right:

    helplines: [samaritans]
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import Status
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.messages import problem

_ANSWERED = ("need-without-home-help", Level.ERROR)
_UNASKED = ("need-without-home-help.unasked", Level.WARNING)
_EMPTY = ("need-without-home-help.nothing", Level.WARNING)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every need that can only be met by going somewhere, or not at all."""
    if directory.unread.get("service") or directory.unread.get("helpline"):
        return  # what could not be read may be just the help that seems to be missing
    services = [service for service in directory.services.values() if directory.is_listed(service)]
    helped = {need for service in services if service.is_open and service.needs_no_travel for need in service.needs}
    somewhere = {need for service in services for need in service.needs}
    asked = {need for service in services if service.status is not Status.UNCONFIRMED for need in service.needs}
    for need in directory.needs.values():
        if need.id in helped or any(id_ in directory.helplines_here for id_ in need.helplines):
            continue
        key, level = _ANSWERED if need.id in asked else _UNASKED if need.id in somewhere else _EMPTY
        yield problem(key, directory.spot(need), level=level, name=need.name, value=need.id)
