"""Something to take part in: volunteering, paid work with lived experience, training, money for a project."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from recovery_hub.directory.choices import Answer, OpportunityKind, PaidPer
from recovery_hub.directory.records.base import (
    AddedOn,
    ChangedOn,
    Id,
    Line,
    Model,
    Record,
    Source,
    StoredIn,
    Text,
    Verified,
)
from recovery_hub.directory.records.contact import Contact


class Pay(Model):
    """What is paid."""

    pounds: Annotated[Decimal, Field(ge=0, le=100000, decimal_places=2)] = Field(
        description="how much, in pounds", examples=["15.00"]
    )
    per: PaidPer = Field(description="for how much work", examples=["hour"])
    note: Line | None = Field(default=None, description="how and when it is paid")


class Opportunity(Record):
    """A chance to do something. Always a choice; never something that someone is sent to."""

    kind_name: ClassVar[str] = "opportunity"
    label: ClassVar[str] = "opportunity"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/opportunities.yaml"),)

    name: Line = Field(description="what it is called", examples=["Help at the Tuesday Table"])
    kind: OpportunityKind = Field(description="volunteering, paid_lived_experience, ...", examples=["volunteering"])
    organisation: Id = Field(description="the id of the organisation", examples=["river-people"])
    service: Id | None = Field(default=None, description="the id of the service it belongs to")
    summary: Annotated[str, StringConstraints(min_length=10, max_length=140)] = Field(
        description="what it is, in one plain sentence of at most 140 letters"
    )
    description: Text | None = Field(default=None, description="at most 120 words, in Markdown")
    pay: Pay | None = Field(default=None, description="what is paid", examples=["{pounds: 15.00, per: hour}"])
    hours: Line | None = Field(default=None, description="how much time, in words", examples=["Two hours on a Tuesday"])
    from_home: Answer = Field(default=Answer.UNKNOWN, description="whether it can be done from home")
    good_days_only: Answer = Field(default=Answer.UNKNOWN, description="whether one may come only on good days")
    expenses_paid: Answer = Field(default=Answer.UNKNOWN, description="whether fares and meals are paid back")
    references_needed: Answer = Field(default=Answer.UNKNOWN, description="whether one needs references")
    record_check_needed: Answer = Field(
        default=Answer.UNKNOWN, description="whether criminal records are looked up (DBS)"
    )
    benefits_advice: Answer = Field(
        default=Answer.UNKNOWN, description="whether they help with what it means for benefits"
    )
    reported_to_jobcentre: Answer = Field(default=Answer.UNKNOWN, description="whether the Jobcentre is told")
    deadline: date | None = Field(default=None, description="the last day to ask", examples=["2027-01-15"])
    expires: date = Field(description="the day after which this is taken down", examples=["2027-03-31"])
    contact: Contact = Field(description="how to ask", examples=["{email: hello@example.org}"])
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = Field(
        description="where we have it from", examples=["[{kind: provider_told_us, on: 2026-11-03}]"]
    )
    verified: Verified | None = Field(default=None, description="the last check of the whole entry")
    added: AddedOn = None
    changed: ChangedOn = None
