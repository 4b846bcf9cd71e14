"""The sentence of a source beside what is claimed about a helpline."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from recovery_hub.directory.choices import HelplineClaim, HowRead, Role
from recovery_hub.directory.records.base import Line, Model


def _one_alone(value: object) -> object:
    """Let a volunteer write ``maintainer`` for ``[maintainer]``."""
    return (value,) if isinstance(value, str) else value


Roles = Annotated[tuple[Role, ...], BeforeValidator(_one_alone)]
"""One role or several; two that differ are two people."""

TWO_PEOPLE = 2

OWN = frozenset({HowRead.OWN_PAGE, HowRead.STORED_COPY})
"""Ways of reading what the helpline itself wrote."""


class Evidence(Model):
    """One sentence of a source, word for word, and what it supports."""

    supports: Annotated[tuple[HelplineClaim, ...], Field(min_length=1)] = Field(
        description="the fields for which the sentence speaks", examples=["[hours, cost]"]
    )
    sentence: Annotated[str, StringConstraints(min_length=5, max_length=600)] = Field(
        description="the words of the page, exactly as they stand there; … where something is left out",
        examples=["Day and night, every day of the year."],
    )
    url: str = Field(description="the page, starting with https://", examples=["https://example.org/contact"])
    age: Line | None = Field(
        default=None, description="how old the page is, as far as it says so", examples=["last updated October 2024"]
    )
    read_on: date = Field(description="the day somebody read it", examples=["2026-11-03"])
    read_by: Roles = Field(
        description="who read it: roles, never names; their own page takes two that differ", examples=["[maintainer]"]
    )
    how: HowRead = Field(description="how the page was read", examples=["stored_copy"])

    @property
    def is_own_page_by_two(self) -> bool:
        """Whether two people read it on the helpline's own page."""
        return self.how is HowRead.OWN_PAGE and len(set(self.read_by)) >= TWO_PEOPLE
