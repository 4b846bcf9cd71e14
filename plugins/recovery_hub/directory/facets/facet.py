"""A question that narrows a list, and the services by their answer to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from recovery_hub.directory.choices import (
    Answer,
)
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records import Service

Ask = Callable[[Service, Directory], Answer]


@dataclass(frozen=True, slots=True)
class Facet:
    """One question.

    Attributes:
        id: the last part of the page's address.
        label: short words for a link.
        heading: the page's heading.
        explains: one sentence below it.
        shelf: where it stands among the others.
        ask: the answer for one service.
    """

    id: str
    label: str
    heading: str
    explains: str
    shelf: str
    ask: Ask


@dataclass(frozen=True, slots=True)
class Matches:
    """The services of a facet. What is not known stands apart, and is never dropped."""

    yes: tuple[Service, ...]
    partly: tuple[Service, ...]
    unknown: tuple[Service, ...]


def matches(facet: Facet, services: tuple[Service, ...], directory: Directory) -> Matches:
    """Sort services by their answer; those that answer no are left out."""
    answers = [(service, facet.ask(service, directory)) for service in services]
    return Matches(
        *(
            tuple(service for service, answer in answers if answer is wanted)
            for wanted in (Answer.YES, Answer.PARTLY, Answer.UNKNOWN)
        )
    )
