"""Organisations, and the ids of entries that were taken out."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from recovery_hub.directory.choices import OrganisationKind, RunBy
from recovery_hub.directory.records.base import (
    AddedOn,
    ChangedOn,
    Line,
    Record,
    Registration,
    Source,
    StoredIn,
    Text,
    Verified,
)
from recovery_hub.directory.records.contact import Contact


class Organisation(Record):
    """Who runs services."""

    kind_name: ClassVar[str] = "organisation"
    label: ClassVar[str] = "organisation"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/organisations.yaml"),)
    pages_at: ClassVar[str] = "/organisations/"

    name: Line = Field(description="what it is called", examples=["River People"])
    also_known_as: tuple[Line, ...] = Field(default=(), description="other names people use")
    kind: OrganisationKind = Field(description="what it is", examples=["charity"])
    summary: Line = Field(
        description="what it does, in one sentence", examples=["Neighbours who run tables, walks and a phone line."]
    )
    description: Text | None = Field(default=None, description="at most 120 words, in Markdown")
    run_by: RunBy = Field(default=RunBy.UNKNOWN, description="who runs it", examples=["user_led"])
    registration: tuple[Registration, ...] = Field(
        default=(),
        description="entries in public registers",
        examples=["[{scheme: companies_house, number: 00000000}]"],
    )
    contact: Contact = Field(default=Contact(), description="ways to get in touch")
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = Field(
        description="where we have it from", examples=["[{kind: website, url: https://example.org}]"]
    )
    verified: Verified | None = Field(default=None, description="the last check of the whole entry")
    added: AddedOn = None
    changed: ChangedOn = None


class Withdrawn(Record):
    """An entry whose people asked to be taken out. Only the id stays, so that nobody adds it again."""

    kind_name: ClassVar[str] = "withdrawn"
    label: ClassVar[str] = "withdrawn entry"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/withdrawn.yaml"),)
    is_judged: ClassVar[bool] = False

    on: date = Field(description="the day it was taken out", examples=["2026-11-03"])
