"""The settings of one city."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from recovery_hub.directory.choices import Answer, Nation
from recovery_hub.directory.records.base import FileForm, Id, Line, Model, StoredIn
from recovery_hub.directory.records.contact import Contact

FORMAT = 2
"""The newest format of a city's data that this program knows; editing/migrations/ carries older data to it."""


class Bounds(Model):
    """The box in which all places of the city lie, in degrees."""

    south: float = Field(description="degrees north", examples=["53.75"])
    north: float = Field(description="degrees north", examples=["53.85"])
    west: float = Field(description="degrees east (west is minus)", examples=["-4.70"])
    east: float = Field(description="degrees east (west is minus)", examples=["-4.50"])


class LocalHoliday(Model):
    """A day that this city keeps as a holiday, beside the bank holidays of its nation."""

    on: date = Field(description="the day, as year-month-day", examples=["2027-07-16"])
    name: Line = Field(description="what it is called", examples=["Fair Friday"])


class HardWeeks(Model):
    """Weeks that are hard for many people: a page says what is open then, what is shut and what nobody asked yet."""

    id: Id = Field(description="the end of the address of its page", examples=["christmas"])
    name: Line = Field(description="what it is called", examples=["Christmas and New Year"])
    from_: date = Field(alias="from", description="the first day", examples=["2026-12-21"])
    to: date = Field(description="the last day", examples=["2027-01-03"])


class Notice(Model):
    """A sentence for every page, with the days on which it is shown. A side that is left out is open."""

    text: Line = Field(description="one sentence", examples=["These entries date from 2014."])
    from_: date | None = Field(
        default=None, alias="from", description="the first day it is shown", examples=["2026-12-01"]
    )
    to: date | None = Field(default=None, description="the last day it is shown", examples=["2027-01-04"])

    def is_shown(self, day: date) -> bool:
        """Whether it stands on the pages of a day."""
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)


def _text_alone(value: object) -> object:
    """Let a volunteer write the sentence alone, where it is always shown."""
    return {"text": value} if isinstance(value, str) else value


class City(Model):
    """The settings of one city: its name, its limits, who keeps the site."""

    kind_name: ClassVar[str] = "city"
    label: ClassVar[str] = "settings"
    stored: ClassVar[StoredIn] = StoredIn("data/city.yaml", FileForm.ONE, is_needed=True)

    name: Line = Field(description="the name of the city", examples=["Thornmouth"])
    site_name: Line = Field(description="the name of the site", examples=["Recovery Hub Thornmouth"])
    invented: Answer = Field(
        default=Answer.NO, description="yes if the city is made up; then only drama phone numbers are allowed"
    )
    notice: Annotated[Notice, BeforeValidator(_text_alone)] | None = Field(
        default=None,
        description="a sentence at the head of every page, with the days on which it is shown",
        examples=["{text: We are closed over Christmas., from: 2026-12-20, to: 2027-01-04}"],
    )
    nation: Nation = Field(
        default=Nation.ENGLAND, description="the nation whose NHS and helplines the pages name", examples=["england"]
    )
    local_holidays: tuple[LocalHoliday, ...] = Field(
        default=(),
        description="holidays that only this city keeps; the bank holidays of its nation are known",
        examples=["[{on: 2027-07-16, name: Fair Friday}]"],
    )
    periods: tuple[HardWeeks, ...] = Field(
        default=(),
        description="weeks that are hard for many people, each with a page of its own",
        examples=["[{id: christmas, name: Christmas and New Year, from: 2026-12-21, to: 2027-01-03}]"],
    )
    bounds: Bounds = Field(
        description="the box in which all places lie",
        examples=["{south: 53.75, north: 53.85, west: -4.70, east: -4.50}"],
    )
    postcodes: tuple[Annotated[str, Field(pattern=r"^[A-Z]{1,2}$")], ...] = Field(
        default=(), description="the letters with which postcodes here begin", examples=["[ZZ]"]
    )
    contact: Contact = Field(
        description="how to reach the people who keep the site", examples=["{email: hello@example.org}"]
    )
    kept_by: Line = Field(description="who keeps the site", examples=["the volunteers of Recovery Hub"])
    controller: Line | None = Field(
        default=None,
        description="who answers in law for what people send to those who keep the site: a name and an address",
        examples=["Bramblebury Hub, a registered charity, 12 Bridge Street"],
    )
    repository: str | None = Field(
        default=None,
        description="where the data is kept, starting with https://",
        examples=["https://github.com/example/hub"],
    )
    hand_in: Line | None = Field(
        default=None,
        description="where a paper slip can be handed in: the id of a place, or words",
        examples=["bridge-street-library"],
    )
    timetable: str | None = Field(
        default=None,
        description="the file with the open timetables of the buses, from the city's folder",
        examples=["gtfs/feed.zip"],
        pattern=r"^[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*\.zip$",
    )
    geocoder: str | None = Field(
        default=None,
        description="the server that “locate” asks for coordinates, if it is not OpenStreetMap's",
        examples=["https://nominatim.example.org"],
        pattern=r"^https://\S+$|^http://(?:127\.0\.0\.1|localhost)(?::\d+)?(?:/\S*)?$",
    )
    street_map: str | None = Field(
        default=None,
        description="a street map on the web to which the planners' map has a link, for those who choose to leave",
        examples=["https://www.openstreetmap.org/"],
        pattern=r"^https://\S+$",
    )
    attribution: tuple[Line, ...] = Field(default=(), description="whom the data must name")
    format: int = Field(
        default=1,
        ge=1,
        description="the number of the format of the data; “recovery-hub migrate” writes it",
        examples=["1"],
    )
