"""A change in the law: what changed or will, since when, and which of our pages it touches."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from recovery_hub.directory.choices import LawStatus, ReadHow
from recovery_hub.directory.records.base import Id, Line, Model, Record, StoredIn, Text


class LawSource(Model):
    """A page that says so, with its very words."""

    url: str = Field(
        description="the page, starting with https://", examples=["https://www.legislation.gov.uk/ukpga/2010/15"]
    )
    sentence: Text = Field(
        description="its own words, letter by letter",
        examples=["From 6 April 2026, you'll be paid from your first full day."],
    )
    on: date = Field(description="the day it was read", examples=["2026-11-30"])
    how: ReadHow = Field(description="how it was read", examples=["live_page"])


class Law(Record):
    """One change in the law. A guide that was checked before it came into force is out of date."""

    kind_name: ClassVar[str] = "law_change"
    label: ClassVar[str] = "change in the law"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/law.yaml"),)
    comes_along: ClassVar[bool] = True

    name: Line = Field(description="what it is about, in a few words", examples=["Sick pay from the first day"])
    what: Line = Field(
        description="what changed or will, in plain words", examples=["Sick pay starts on the first full day off."]
    )
    status: LawStatus = Field(description="how far it has come", examples=["in_force"])
    in_force_from: date | None = Field(
        default=None, description="the day it came or comes into force; leave it out if that is not known",
        examples=["2026-04-06"],
    )  # fmt: skip
    sources: Annotated[tuple[LawSource, ...], Field(min_length=1)] = Field(description="the pages that say so")
    guides: tuple[Id, ...] = Field(default=(), description="ids of guides it touches", examples=["[sleep]"])
    pages: tuple[Id, ...] = Field(
        default=(), description="ids of pages about this site it touches", examples=["[privacy]"]
    )
    needs: tuple[Id, ...] = Field(default=(), description="ids of needs it touches", examples=["[housing]"])
    check_by: date = Field(
        description="the day by which someone should read the sources again", examples=["2027-01-31"]
    )
