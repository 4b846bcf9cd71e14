"""Taking a timetable file into a city: checked first, then copied, then named in city.yaml with its comments kept."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml
from pydantic import ValidationError

from recovery_hub.directory.choices import Nation
from recovery_hub.directory.directory import HOLIDAYS_OF
from recovery_hub.directory.records import City
from recovery_hub.directory.records.city import Bounds, LocalHoliday
from recovery_hub.gtfs.account import FeedAccount, account_of
from recovery_hub.gtfs.account_words import JSON, TEXT, as_json, as_text
from recovery_hub.gtfs.against_city import judged
from recovery_hub.gtfs.credit import credit_line, credited, is_credited
from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.report import FeedReport
from recovery_hub.schedule import Calendar

PLACE = "gtfs/feed.zip"
CITY_FILE = City.stored.path

_FIELD = re.compile(r"^timetable:[ \t]*(?P<value>[^#\r\n]*?)(?P<rest>[ \t]+#[^\r\n]*)?(?P<end>\r?)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class AdoptedFeed:
    """A timetable file that was taken in: what it covers, and everything in it."""

    report: FeedReport
    account: FeedAccount


def adopt_feed(feed: Path, city_folder: Path, today: date) -> AdoptedFeed:
    """Take a timetable file into a city.

    Args:
        feed: the zip; it stays where it is.
        city_folder: gets ``gtfs/feed.zip``, its account beside it, and ``timetable:`` in its city.yaml.
        today: decides whether the timetables are over.

    Returns:
        What is in the file.

    Raises:
        FeedProblem: if it can't be used. Then the city is left as it was.
    """
    settings = city_folder / CITY_FILE
    if not settings.is_file():
        raise FeedError(f"“{city_folder}” is not a city yet: it has no {CITY_FILE}.")
    before = settings.read_bytes()
    fields = _fields(before.decode("utf-8"))
    found = read_feed(feed, today, _calendar_of(fields))
    judgement = judged(found, *_city_of(fields))
    report = replace(found.report, oddities=(*judgement, *found.report.oddities))
    account = account_of(feed)
    after = named_in(before.decode("utf-8")).encode("utf-8")
    target = city_folder / PLACE
    if not (target.is_file() and target.samefile(feed)):
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.part")
        shutil.copyfile(feed, beside)
        os.replace(beside, target)  # noqa: PTH105 - replaces in one step on every system
    if after != before:
        _replace(settings, after)
    _replace(target.parent / TEXT, as_text(account, report).encode())
    _replace(target.parent / JSON, as_json(account, report).encode())
    return AdoptedFeed(report, account)


def credit_feed(city_folder: Path, published_by: Sequence[str], licence: str) -> str:
    """Name the publisher and the licence of the timetables in city.yaml, from where every page takes them.

    Args:
        city_folder: with a city.yaml.
        published_by: whom to name.
        licence: its name.

    Returns:
        The line that was added.

    Raises:
        FeedError: if city.yaml can't be changed safely. Then it is left as it was.
    """
    settings, line = city_folder / CITY_FILE, credit_line(published_by, licence)
    _replace(settings, credited(settings.read_bytes().decode("utf-8"), line).encode("utf-8"))
    return line


def needs_credit(city_folder: Path) -> bool:
    """Whether nobody has said yet who published the timetables of a city, and under which licence."""
    return not is_credited((city_folder / CITY_FILE).read_bytes().decode("utf-8"))


def _replace(path: Path, content: bytes) -> None:
    """Write a file in one step: whole, or not at all."""
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(content)
    os.replace(beside, path)  # noqa: PTH105 - replaces in one step on every system


def named_in(settings: str) -> str:
    """Name the timetable file in the text of city.yaml; every other letter stays.

    Raises:
        FeedProblem: if the field is written in a way that can't be changed safely.
    """
    newline = "\r\n" if "\r\n" in settings else "\n"
    found = _FIELD.search(settings)
    if found is not None:
        line = f"timetable: {PLACE}{found['rest'] or ''}{found['end']}"
        changed = settings[: found.start()] + line + settings[found.end() :]
    else:
        gap = "" if not settings or settings.endswith("\n") else newline
        changed = f"{settings}{gap}timetable: {PLACE}{newline}"
    if _fields(changed) != {**_fields(settings), "timetable": PLACE}:
        raise FeedError(f"We could not write into {CITY_FILE} safely. Please add this line to it: timetable: {PLACE}")
    return changed


def _city_of(fields: dict[str, object]) -> tuple[Bounds, str]:
    """Read the box and the name of the city, and nothing else: slips in other fields are no reason to refuse buses."""
    try:
        return Bounds.model_validate(fields.get("bounds")), str(fields.get("name") or "the city")
    except ValidationError as fault:
        raise FeedError(
            f"{CITY_FILE} does not say in which box the city lies. Type “make check” to see where."
        ) from fault


def _calendar_of(fields: dict[str, object]) -> Calendar:
    """Read which holidays the city keeps; a slip there is for the check, and no reason to refuse buses."""
    nation = next((nation for nation in Nation if nation == fields.get("nation")), Nation.ENGLAND)
    written = fields.get("local_holidays")
    try:
        local = [LocalHoliday.model_validate(day) for day in (written if isinstance(written, list) else ())]
    except ValidationError:
        local = []
    return Calendar(nation=HOLIDAYS_OF[nation], local={day.on: day.name for day in local})


def _fields(settings: str) -> dict[str, object]:
    try:
        read = yaml.load(settings, Loader=yaml.BaseLoader)  # noqa: S506 - reads words only
    except yaml.YAMLError as fault:
        raise FeedError(f"{CITY_FILE} can't be read. Type “make check” to see where, then try again.") from fault
    return read if isinstance(read, dict) else {}
