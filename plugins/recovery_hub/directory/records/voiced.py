"""A need that people have voiced and nothing answers yet. Counts in bands only; nobody is quoted."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from recovery_hub.directory.choices import CountBand, HeardHow
from recovery_hub.directory.records.base import Id, Line, Record, StoredIn


class Voiced(Record):
    """What some people in one part of the city said is missing, in one month."""

    kind_name: ClassVar[str] = "voiced"
    label: ClassVar[str] = "voiced need"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/missing.yaml"),)

    need: Id = Field(description="the id of the need", examples=["company"])
    area: Line = Field(description="the part of the city", examples=["Eastbrook"])
    month: Annotated[str, StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")] = Field(
        description="the month, as year-month", examples=["2026-10"]
    )
    people: CountBand = Field(description="how many people, as a band", examples=["5_to_9"])
    heard: HeardHow = Field(description="how it was heard", examples=["at_a_meeting"])
    what: Line = Field(
        description="what is missing, in our own words", examples=["Somewhere to sit with others after work."]
    )
