"""Buses as volunteers can write them down: stops, and routes with minutes at some stops and times by kind of day.

What a headway means is decided here once, in ``Times.departures``; minutes at stops between are left to the timetable.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from recovery_hub.directory.choices import Answer, BusDays, BusKind, Choice, Permit
from recovery_hub.directory.records.base import Id, Line, Model, Observed, Record, Source, StoredIn
from recovery_hub.directory.records.contact import Contact
from recovery_hub.geo import LatLon

Clock = Annotated[str, StringConstraints(pattern=r"^\d{1,2}:[0-5]\d$")]
"""Hours and minutes. After midnight a trip goes on counting: half past midnight of the same night is 24:30."""

Minutes = Annotated[int, Field(ge=0, le=600)]


class Weekday(Choice):
    """The days of the week, in the two letters that opening hours use as well."""

    MONDAY = "Mo", "Mondays"
    TUESDAY = "Tu", "Tuesdays"
    WEDNESDAY = "We", "Wednesdays"
    THURSDAY = "Th", "Thursdays"
    FRIDAY = "Fr", "Fridays"
    SATURDAY = "Sa", "Saturdays"
    SUNDAY = "Su", "Sundays"


def minutes_of(clock: str) -> int:
    """Read a time as minutes after midnight: "07:05" is 425, "24:30" is 1470."""
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


class Stop(Record):
    """A bus stop: one side of the street."""

    kind_name: ClassVar[str] = "stop"
    label: ClassVar[str] = "bus stop"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/bus-stops.yaml"),)

    name: Line = Field(description="what it is called", examples=["Bridge Street"])
    letter: Line | None = Field(default=None, description="the letter on its sign", examples=["C"])
    towards: Line | None = Field(default=None, description="where buses go from here", examples=["Old Town"])
    latitude: Annotated[float, Field(ge=-90, le=90)] = Field(description="degrees north", examples=["53.8012"])
    longitude: Annotated[float, Field(ge=-180, le=180)] = Field(
        description="degrees east (west is minus)", examples=["-4.6021"]
    )
    code: Line | None = Field(
        default=None, description="its code in the national list of stops", examples=["2800S12345A"]
    )
    shelter: Answer = Field(default=Answer.UNKNOWN, description="whether there is a roof")
    seat: Answer = Field(default=Answer.UNKNOWN, description="whether there is a seat")
    lit: Answer = Field(default=Answer.UNKNOWN, description="whether it is lit at night")
    raised_kerb: Answer = Field(default=Answer.UNKNOWN, description="whether the kerb is raised for wheelchairs")
    note: Line | None = Field(default=None, description="anything one should know about waiting there")

    @property
    def location(self) -> LatLon:
        """Where it stands."""
        return LatLon(self.latitude, self.longitude)


class RouteStop(Model):
    """A stop on the way. Minutes may be left out where nobody knows them; the first and the last stop need them."""

    stop: Id = Field(description="the id of the stop", examples=["bridge-street-c"])
    minutes: Minutes | None = Field(default=None, description="minutes after the first stop", examples=["12"])


class Every(Model):
    """A period of the day with a bus at a fixed interval from the first stop."""

    from_: Clock = Field(alias="from", description="the first departure", examples=["07:00"])
    to: Clock = Field(description="the last departure of the stretch", examples=["18:30"])
    minutes: Annotated[int, Field(ge=1, le=240)] = Field(description="minutes between buses", examples=["15"])


class Times(Model):
    """Departures from the first stop on some kind of day: stretches by headway, or the real times, or both.

    On a school day, what stands under ``school_days`` runs beside what stands under ``weekdays``. After midnight a day
    goes on until its last bus: what leaves at 24:30 on a Friday is a Friday's bus.
    """

    days: BusDays = Field(description="weekdays, saturdays, sundays or school_days", examples=["weekdays"])
    only: tuple[Weekday, ...] = Field(
        default=(), description="if it runs on some of these days only: which", examples=["[Tu, Fr]"]
    )
    on_request: Answer = Field(
        default=Answer.NO, description="yes if it comes at these times only for people who asked", examples=["yes"]
    )
    every: tuple[Every, ...] = Field(default=(), description="stretches with a bus every so many minutes")
    at: tuple[Clock, ...] = Field(
        default=(), description="real departure times, in order", examples=['["19:05", "20:35"]']
    )

    @property
    def departures(self) -> tuple[int, ...]:
        """Every departure from the first stop, in minutes after midnight, in order, each once.

        A stretch ends with its last bus that is not later than ``to``. Where two stretches meet, or a real time falls
        on the end of a stretch, that is one bus.
        """
        spread = (
            range(minutes_of(stretch.from_), minutes_of(stretch.to) + 1, stretch.minutes) for stretch in self.every
        )
        return tuple(sorted({*(minutes_of(clock) for clock in self.at), *(at for stretch in spread for at in stretch)}))


class Direction(Model):
    """One direction of a route: the main way it takes."""

    to: Line = Field(description="what the front of the bus says", examples=["University"])
    calls: Annotated[tuple[RouteStop, ...], Field(min_length=2)] = Field(
        description="the stops in order, with minutes where they are known"
    )
    times: Annotated[tuple[Times, ...], Field(min_length=1)] = Field(description="when it leaves the first stop")


class RiderNote(Model):
    """What a passenger noticed."""

    note: Line = Field(description="one or two plain sentences")
    observed: Observed | None = Field(default=None, description="who noticed it, and when")


class Route(Record):
    """A bus route: where it goes, when, and how it is to ride it."""

    kind_name: ClassVar[str] = "route"
    label: ClassVar[str] = "bus route"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/bus-routes.yaml"),)
    pages_at: ClassVar[str] = "/buses/"

    name: Line = Field(description="the number or name on the bus", examples=["7"])
    summary: Line = Field(description="from where to where, in one sentence", examples=["Eastbrook to the University."])
    operator: Line = Field(description="who runs it", examples=["Thorn Buses"])
    kind: BusKind = Field(description="bus or minibus", examples=["bus"])
    permit: Permit | None = Field(
        default=None, description="the permit of community transport: section_19 or section_22", examples=["section_22"]
    )
    open_feed: Answer = Field(default=Answer.UNKNOWN, description="whether open timetable data carries it")
    low_floor: Answer = Field(default=Answer.UNKNOWN, description="whether one can get on without a step")
    announcements: Answer = Field(default=Answer.UNKNOWN, description="whether stops are spoken and shown")
    pay: tuple[Line, ...] = Field(default=(), description="ways to pay, one a line")
    tell_the_driver: Line | None = Field(default=None, description="words one can say, or that nothing need be said")
    quiet_times: Line | None = Field(default=None, description="when it is quiet")
    book_ahead: Line | None = Field(default=None, description="how to ask for it, if one has to")
    contact: Contact = Field(
        default=Contact(), description="ways to reach the people who run it", examples=["{phone: 01632 960 142}"]
    )
    from_: date = Field(alias="from", description="the first day of this timetable", examples=["2026-09-01"])
    to: date = Field(description="the last day of this timetable", examples=["2027-04-30"])
    directions: Annotated[tuple[Direction, ...], Field(min_length=1)] = Field(description="each way it goes")
    notes: tuple[RiderNote, ...] = Field(default=(), description="notes from people who ride it")
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = Field(
        description="where we have it from", examples=["[{kind: leaflet, on: 2026-11-03}]"]
    )

    @property
    def ring_before(self) -> Answer:
        """Whether it comes only to people who asked for it: yes, no, or partly for some of its times."""
        asked = {times.on_request for direction in self.directions for times in direction.times}
        return asked.pop() if len(asked) == 1 else Answer.PARTLY

    @property
    def stops(self) -> tuple[str, ...]:
        """The ids of the stops it calls at, in any direction, each once, in order."""
        return tuple(dict.fromkeys(call.stop for direction in self.directions for call in direction.calls))
