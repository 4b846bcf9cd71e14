"""A service: what it offers, who it is for, and what a first visit is like."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, ClassVar

from pydantic import Field, StringConstraints, model_validator

from recovery_hub.directory.choices import (
    Answer,
    AreaServed,
    CostKind,
    DeliveredBy,
    ExpectedToSpeak,
    Format,
    GroupKind,
    HowToStart,
    Length,
    PartOfYear,
    Places,
    RunBy,
    SamePerson,
    Status,
    TransportHelp,
    WaitBasis,
)
from recovery_hub.directory.records.base import (
    AddedOn,
    ChangedOn,
    Checked,
    FileForm,
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
from recovery_hub.directory.records.eligibility import Eligibility, with_faith_in_who
from recovery_hub.directory.records.service_areas import AreaList, lifted
from recovery_hub.directory.records.values import ExceptionHours, WeekHours, as_written
from recovery_hub.directory.records.visit import Accompany, BadDay, FirstVisit, Privacy, WayBack
from recovery_hub.schedule import During, Hours, Recurrence, Schedule, SpokenTimes, parse_hours, parse_spoken


class GroupSize(Model):
    """How many people, and what is expected of one among them."""

    size: GroupKind = Field(description="one to one, or what sort of group", examples=["small_group"])
    usual_number: Annotated[int, Field(ge=1, le=1000)] | None = Field(
        default=None, description="how many people usually come", examples=["7"]
    )
    most: Annotated[int, Field(ge=1, le=1000)] | None = Field(
        default=None, description="the most people at once", examples=["10"]
    )
    can_just_watch: Answer = Field(default=Answer.UNKNOWN, description="whether one can come and only watch")
    expected_to_speak: ExpectedToSpeak = Field(default=ExpectedToSpeak.UNKNOWN, description="whether one must speak")
    same_faces: Answer = Field(default=Answer.UNKNOWN, description="whether the same people come each time")
    camera_off_ok: Answer = Field(default=Answer.UNKNOWN, description="online: whether the camera can stay off")


class ReferralRoute(Model):
    """The first step."""

    how: Annotated[tuple[HowToStart, ...], Field(min_length=1)] = Field(
        description="how one starts", examples=["[drop_in, ring]"]
    )
    steps: tuple[Line, ...] = Field(default=(), description="what to do, one short line a step")
    someone_can_ring_for_you: Answer = Field(
        default=Answer.UNKNOWN, description="whether somebody else can make the call"
    )


class Wait(Model):
    """How long people wait for a first meeting, in days."""

    days_from: Annotated[int, Field(ge=0, le=2000)] | None = Field(
        default=None, description="the shortest wait in days", examples=["7"]
    )
    days_to: Annotated[int, Field(ge=0, le=2000)] | None = Field(
        default=None, description="the longest wait in days", examples=["21"]
    )
    as_of: date = Field(description="the day this was true", examples=["2026-11-03"])
    basis: WaitBasis = Field(description="how we know", examples=["provider_said"])


class Capacity(Model):
    """Whether there is room. After 30 days nobody knows any more."""

    places: Places = Field(description="whether there is room", examples=["open"])
    since: date | None = Field(
        default=None, description="since when it is full or has a waiting list", examples=["2026-09-01"]
    )
    as_of: date = Field(description="the day this was true", examples=["2026-11-03"])


class Stay(Model):
    """How long people can keep coming."""

    length: Length = Field(description="how long one can go on coming", examples=["open_ended"])
    number: Annotated[int, Field(ge=1, le=500)] | None = Field(
        default=None, description="how many sessions or weeks", examples=["8"]
    )


class Cost(Model):
    """What it costs, with the costs nobody mentions."""

    kind: CostKind = Field(description="free, or what sort of price", examples=["free"])
    pounds: Annotated[Decimal, Field(ge=0, le=10000, decimal_places=2)] | None = Field(
        default=None, description="the price in pounds, a number", examples=["2.50"]
    )
    note: Line | None = Field(
        default=None, description="what the price is for, what to bring", examples=["Nothing to bring."]
    )
    other_costs: tuple[Line, ...] = Field(
        default=(), description="costs beside the price", examples=['["a drink from the café"]']
    )


class ExceptionDay(Model):
    """A date on which the usual hours do not hold."""

    on: date = Field(description="the day, as year-month-day", examples=["2026-12-25"])
    hours: ExceptionHours = Field(description="the hours that day, or closed", examples=["closed"])
    why: Line | None = Field(default=None, description="the reason, in a few words", examples=["Christmas Day"])


class Repeats(Model):
    """In which weeks the hours hold, where that is not every week of the year."""

    every: Annotated[int, Field(ge=1, le=26)] | None = Field(
        default=None, description="every how many weeks, counted from the week of the first day", examples=["2"]
    )
    from_: date | None = Field(
        default=None, alias="from", description="the first day, as year-month-day", examples=["2026-12-01"]
    )
    to: date | None = Field(default=None, description="the last day, if there is one", examples=["2027-03-30"])
    in_: PartOfYear | None = Field(
        default=None, alias="in", description="terms or holidays only", examples=["school_terms"]
    )

    @property
    def recurrence(self) -> Recurrence:
        """What it means for dates."""
        during = During(self.in_.value) if self.in_ else None
        return Recurrence(self.every or 1, self.from_, self.to, during)


class SingleDate(Model):
    """A date on which it takes place, whatever the usual week is."""

    on: date = Field(description="the day, as year-month-day", examples=["2026-12-05"])
    hours: ExceptionHours = Field(description="the times that day", examples=["11:00-15:00"])
    why: Line | None = Field(default=None, description="what is special, in a few words", examples=["winter fair"])


def said_times(session: Mapping[str, object]) -> dict[str, object]:
    """Find the fields for times that were written as people say them: in ``hours``, or as a note instead of hours.

    Args:
        session: the fields of a session, as written.

    Returns:
        The fields that become different, None for one that goes: ``{"hours": "Tu 14:00-16:00", "repeats":
        {"every": "2", "from": "2026-12-01"}}``. {} where nothing is to be read, or something is missing: a message
        asks for it then.
    """
    if session.get("repeats") or session.get("dates"):
        return {}
    hours, note = as_written(session.get("hours")), as_written(session.get("note"))
    if hours is not None:
        said = None if isinstance(parse_hours(hours), Hours) else parse_spoken(hours)
        return _fields_of(said) if said else {}
    said = parse_spoken(note) if note else None
    # "By arrangement" alone is no time: as a note it says as much.
    return {**_fields_of(said), "note": None} if said and not said.hours.startswith('"') else {}


def _fields_of(said: SpokenTimes) -> dict[str, object]:
    weeks = said.recurrence or Recurrence()
    repeats = {
        "every": str(weeks.every) if weeks.every > 1 else None,
        "from": weeks.first and str(weeks.first),
        "to": weeks.last and str(weeks.last),
        "in": weeks.during and weeks.during.value,
    }
    fields = {
        "hours": said.hours or None,
        "repeats": {name: value for name, value in repeats.items() if value},
        "dates": [{"on": str(on), "hours": hours} for on, hours in said.dates],
    }
    return {name: value for name, value in fields.items() if value or name == "hours"}


class Session(Model):
    """One way of having the service: in what form, where and when."""

    format: Format = Field(description="in what form", examples=["in_person"])
    place: Id | None = Field(
        default=None, description="the id of the place, if one goes somewhere", examples=["bridge-street-library"]
    )
    hours: WeekHours | None = Field(
        default=None,
        description="the times in opening_hours form; leave it out if they are not known",
        examples=["Tu 14:00-16:00; PH off"],
    )
    repeats: Repeats | None = Field(
        default=None,
        description="in which weeks the hours hold: every second week, from a first to a last day, in term time",
        examples=["{every: 2, from: 2026-12-01}"],
    )
    dates: tuple[SingleDate, ...] = Field(default=(), description="single dates on which it takes place")
    exceptions: tuple[ExceptionDay, ...] = Field(default=(), description="dates on which it is different")
    service_areas: AreaList | None = Field(
        default=None,
        description="where they come, where it differs from the rest of the service",
        examples=["[Hollin]"],
    )
    group: GroupSize | None = Field(default=None, description="the size, where it differs from the rest of the service")
    who: Eligibility | None = Field(
        default=None, description="who it is for, where that differs from the rest of the service"
    )
    note: Line | None = Field(default=None, description="one more sentence about this session")

    @model_validator(mode="before")
    @classmethod
    def _read_as_said(cls, fields: Any) -> Any:  # noqa: ANN401 - pydantic's own
        """Read times that were written as people say them into the fields that hold them."""
        return {**fields, **said_times(fields)} if isinstance(fields, dict) else fields

    @cached_property
    def schedule(self) -> Schedule:
        """When it takes place: what every question about its times is put to."""
        recurrence = self.repeats.recurrence if self.repeats else None
        return Schedule.of(self.hours, self.exceptions, recurrence, self.dates)


class Alert(Model):
    """News that ends by itself."""

    text: Line = Field(description="one sentence")
    from_: date = Field(alias="from", description="the first day it is shown", examples=["2026-11-20"])
    to: date = Field(description="the last day it is shown", examples=["2026-12-31"])
    told_on: date | None = Field(default=None, description="the day we were told", examples=["2026-11-03"])


class Moved(Model):
    """That it takes place somewhere else from a day on."""

    on: date = Field(description="the first day at the new place", examples=["2026-11-02"])
    place: Id | None = Field(
        default=None, description="the id of the new place, if it is in places.yaml", examples=["bridge-street-library"]
    )
    to: Line | None = Field(default=None, description="where to, in words, if the place is not in places.yaml")
    told_on: date = Field(description="the day we were told", examples=["2026-11-03"])


class Service(Record):
    """Something a person can have, from a weekly table with soup to a phone line."""

    kind_name: ClassVar[str] = "service"
    label: ClassVar[str] = "service"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/services.yaml"), StoredIn("data/services", FileForm.ONE))
    pages_at: ClassVar[str] = "/services/"

    name: Line = Field(description="what it is called", examples=["Tuesday Table"])
    also_known_as: tuple[Line, ...] = Field(default=(), description="other names people use")
    summary: Annotated[str, StringConstraints(min_length=10, max_length=140)] = Field(
        description="what you get, in one plain sentence of at most 140 letters",
        examples=["Soup, tea and six or seven people. You can talk, draw or just sit."],
    )
    description: Text | None = Field(default=None, description="at most 120 words, in Markdown")
    short_version: Annotated[tuple[Line, ...], Field(max_length=8)] = Field(
        default=(), description="at most 8 very short lines"
    )

    status: Status = Field(description="whether it is running", examples=["active"])
    status_note: Line | None = Field(default=None, description="why, and what to do instead")
    reopens_on: date | None = Field(default=None, description="the day it opens again", examples=["2027-01-05"])
    closes_on: date | None = Field(default=None, description="its last day", examples=["2027-03-31"])
    status_told_on: date | None = Field(
        default=None, description="the day we were told that it is paused, closing or closed", examples=["2026-11-03"]
    )
    moved: Moved | None = Field(
        default=None,
        description="that it moves or has moved",
        examples=["{on: 2026-11-02, place: bridge-street-library, told_on: 2026-11-03}"],
    )
    alert: Alert | None = Field(default=None, description="news with a first and a last day")
    organisation: Id = Field(description="the id of the organisation that runs it", examples=["river-people"])
    funding_ends_on: date | None = Field(
        default=None, description="the day the money ends, if known", examples=["2027-03-31"]
    )

    needs: Annotated[tuple[Id, ...], Field(min_length=1)] = Field(
        description="what it helps with: ids from needs.yaml", examples=["[company, place-to-be]"]
    )
    who: Eligibility = Field(default=Eligibility(), description="who it is for")
    area: AreaServed = Field(default=AreaServed.UNKNOWN, description="where people must live", examples=["city"])
    service_areas: AreaList | None = Field(
        default=None,
        description="the parts of the city they come to, or where people must live: a list of names",
        examples=["[Hollin, Fairfield]"],
    )
    area_note: Line | None = Field(default=None, description="what the list can't say; it limits nothing")

    formats: Annotated[tuple[Format, ...], Field(min_length=1)] = Field(
        description="in what form", examples=["[in_person, phone]"]
    )
    group: GroupSize | None = Field(default=None, description="one to one or a group, and its size")
    run_by: RunBy = Field(default=RunBy.UNKNOWN, description="who runs it", examples=["user_led"])
    delivered_by: tuple[DeliveredBy, ...] = Field(
        default=(), description="who does the work", examples=["[volunteers]"]
    )
    same_person: SamePerson = Field(
        default=SamePerson.UNKNOWN, description="whether you meet the same person each time"
    )
    start: ReferralRoute = Field(description="how one starts", examples=["{how: [ring]}"])
    wait: Wait | None = Field(default=None, description="how long people wait")
    capacity: Capacity | None = Field(default=None, description="whether there is room")
    stay: Stay | None = Field(default=None, description="how long one can go on coming")
    cost: Cost = Field(description="what it costs", examples=["{kind: free}"])
    sessions: tuple[Session, ...] = Field(default=(), description="where and when")
    meeting_places: tuple[Id, ...] = Field(default=(), description="ids of places where they will meet you")
    contact: Contact = Field(default=Contact(), description="ways to get in touch")

    first_visit: FirstVisit | None = Field(default=None, description="what happens the first time")
    accompany: Accompany | None = Field(default=None, description="someone to go with")
    transport_help: tuple[TransportHelp, ...] = Field(default=(), description="help with the journey")
    bad_day: BadDay | None = Field(default=None, description="what happens when one can't come")
    way_back: WayBack | None = Field(default=None, description="coming back after having left")
    privacy: Privacy | None = Field(default=None, description="what they write down and whom they tell")
    languages: tuple[Line, ...] = Field(
        default=(), description="languages spoken, in English words", examples=["[English, Polish]"]
    )
    interpreter: Answer = Field(default=Answer.UNKNOWN, description="whether an interpreter can be booked")
    sign_language: Answer = Field(default=Answer.UNKNOWN, description="whether there is British Sign Language")
    alcohol_free: Answer = Field(default=Answer.UNKNOWN, description="whether it is free of alcohol")

    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = Field(
        description="where we have it from", examples=["[{kind: website, url: https://example.org}]"]
    )
    verified: Verified | None = Field(default=None, description="the last check of the whole entry")
    checked: Checked | None = Field(
        default=None,
        description="facts that were checked on a day of their own",
        examples=["{phone: 2026-11-03}"],
    )
    added: AddedOn = None
    changed: ChangedOn = None

    @model_validator(mode="before")
    @classmethod
    def _from_older_fields(cls, fields: Any) -> Any:  # noqa: ANN401 - what stands in the file
        return with_faith_in_who(lifted(fields))

    @property
    def is_open(self) -> bool:
        """Whether a reader can go there or ring now or soon: running, or running until it closes."""
        return self.status in {Status.ACTIVE, Status.CLOSING}

    @property
    def may_run(self) -> bool:
        """Whether it is open, or not known to be closed. Whether lists name it, ``Directory.is_listed`` says."""
        return self.is_open or self.status is Status.UNCONFIRMED

    @cached_property
    def needs_no_travel(self) -> bool:
        """Whether at least one of its forms reaches a person at home."""
        return any(form.needs_no_travel for form in self.formats)

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The ids of the places of its sessions, each once, in order."""
        return tuple(dict.fromkeys(session.place for session in self.sessions if session.place))
