"""A term of the schools or of the college: the days between two holidays."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from recovery_hub.directory.choices import TermKeeper
from recovery_hub.directory.records.base import Line, Record, Source, StoredIn, Verified
from recovery_hub.schedule import TermDates, TermKind


class Term(Record):
    """One stretch of lessons, from the day after a holiday to the day before the next. Half terms end one, too."""

    kind_name: ClassVar[str] = "term"
    label: ClassVar[str] = "term"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/terms.yaml"),)

    name: Line = Field(description="what it is called", examples=["Autumn term, first half"])
    for_: TermKeeper = Field(alias="for", description="whose term it is", examples=["school"])
    from_: date = Field(alias="from", description="the first day of lessons", examples=["2026-09-03"])
    to: date = Field(description="the last day of lessons", examples=["2026-10-23"])
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = Field(
        description="where we have it from", examples=["[{kind: website, url: https://example.org}]"]
    )
    verified: Verified | None = Field(default=None, description="the last check of the whole entry")

    @property
    def dates(self) -> TermDates:
        """What it means for dates."""
        return TermDates(TermKind(self.for_.value), self.name, self.from_, self.to)
