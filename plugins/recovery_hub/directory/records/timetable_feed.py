"""A timetable file of the city: whose it is, where it came from, and how long it holds."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from pydantic import Field

from recovery_hub.directory.choices import BusDays
from recovery_hub.directory.records.base import Line, Record, StoredIn

FIRST_FEED = "feed"
"""The id of the file that ``timetable`` in city.yaml names: the only one, until a city has several."""


class TimetableFeed(Record):
    """One of the timetable files of a city. ``import gtfs`` writes it and keeps it up to date."""

    kind_name: ClassVar[str] = "feed"
    label: ClassVar[str] = "timetable file"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/feeds.yaml"),)
    keeps_order: ClassVar[bool] = True

    publisher: tuple[Line, ...] = Field(default=(), description="whom to name for it", examples=["[Thorn Buses]"])
    operators: tuple[Line, ...] = Field(default=(), description="who runs the buses in it", examples=["[Thorn Buses]"])
    licence: Line | None = Field(
        default=None, description="under which licence it may be used", examples=["Open Government Licence v3.0"]
    )
    url: str | None = Field(
        default=None,
        description="where to get the newest copy, starting with https://",
        examples=["https://data.example.org/thorn-buses.zip"],
        pattern=r"^https?://\S+$",
    )
    fetched: date = Field(description="the day it was brought in, as year-month-day", examples=["2026-11-03"])
    from_: date = Field(alias="from", description="the first day on which a bus of it runs", examples=["2026-11-01"])
    to: date = Field(description="the last day on which a bus of it runs", examples=["2027-03-31"])
    no_buses: tuple[BusDays, ...] = Field(
        default=(),
        description="kinds of day on which its operators say that they run nothing: weekdays, saturdays, sundays",
        examples=["[sundays]"],
    )

    @property
    def file(self) -> str:
        """Where its zip lies, from the city's folder; that of the first is named in city.yaml."""
        return f"gtfs/{self.id}/feed.zip"
