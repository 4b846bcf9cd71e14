"""Taking a timetable file into a city: checked first, then copied, then named in its lists with comments kept."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import yaml
from pydantic import ValidationError

from recovery_hub.directory.choices import Nation
from recovery_hub.directory.directory import HOLIDAYS_OF
from recovery_hub.directory.records import ID_PATTERN, City
from recovery_hub.directory.records.city import Bounds, LocalHoliday
from recovery_hub.directory.records.timetable_feed import FIRST_FEED
from recovery_hub.gtfs.account import FeedAccount, account_of
from recovery_hub.gtfs.account_words import JSON, TEXT, as_json, as_text
from recovery_hub.gtfs.against_city import judged
from recovery_hub.gtfs.credit import credit_line, credited, is_credited
from recovery_hub.gtfs.feed import Feed, read_feed
from recovery_hub.gtfs.feed_changes import FeedChange, changes_between, read_before
from recovery_hub.gtfs.feed_entries import FEEDS_FILE, KnownFeed, Values, known_feeds, with_entry
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.report import FeedReport
from recovery_hub.schedule import Calendar

PLACE = "gtfs/feed.zip"
CITY_FILE = City.stored.path

CHANGES_TEXT, CHANGES_JSON = "feed-changes.txt", "feed-changes.json"
"""What a newer copy changed, beside the timetable file."""

_FIELD = re.compile(r"^timetable:[ \t]*(?P<value>[^#\r\n]*?)(?P<rest>[ \t]+#[^\r\n]*)?(?P<end>\r?)$", re.MULTILINE)
_SHORTEST_ID, _LONGEST_ID = 3, 40


@dataclass(frozen=True, eq=False)
class FeedPlan:
    """A timetable file that was looked at and may be taken in; nothing is written yet.

    Attributes:
        source: the zip.
        folder: of the city.
        id: its short name in the city.
        feed: what is in it.
        account: everything in it.
        before: what the city has under that name now, if it can be read.
        change: what is different from it; None for a new file, or the same one again.
        others: the short names of the city's other files.
        settings: the text of city.yaml as it will be.
        entries: the text of data/feeds.yaml as it will be.
    """

    source: Path
    folder: Path
    id: str
    feed: Feed
    account: FeedAccount
    before: Feed | None
    change: FeedChange | None
    others: tuple[str, ...]
    settings: str
    entries: str

    @property
    def target(self) -> Path:
        """Where the zip will lie."""
        return self.folder / _place_of(self.id)


@dataclass(frozen=True, slots=True)
class AdoptedFeed:
    """A timetable file that was taken in: its short name, what it covers, and everything in it."""

    report: FeedReport
    account: FeedAccount
    id: str = FIRST_FEED
    change: FeedChange | None = None


def adopt_feed(feed: Path, city_folder: Path, today: date, name: str = "", url: str = "") -> AdoptedFeed:
    """Take a timetable file into a city.

    Args:
        feed: the zip; it stays where it is.
        city_folder: gets the zip, its account beside it, and an entry in data/feeds.yaml; for its first file also
            ``timetable:`` in city.yaml.
        today: decides whether the timetables are over.
        name: its short name in the city; "" to find it by its operators.
        url: where the newest copy can be had.

    Returns:
        What is in the file.

    Raises:
        FeedProblem: if it can't be used. Then the city is left as it was.
    """
    return take_in(plan_of(feed, city_folder, today, name, url))


def plan_of(feed: Path, city_folder: Path, today: date, name: str = "", url: str = "") -> FeedPlan:
    """Look at a timetable file, and at what it would change in a city; see ``adopt_feed``."""
    settings = city_folder / CITY_FILE
    if not settings.is_file():
        raise FeedError(f"“{city_folder}” is not a city yet: it has no {CITY_FILE}.")
    before = settings.read_bytes().decode("utf-8")
    entries = _text(city_folder / FEEDS_FILE)
    known = _known(before, entries)
    fields = _fields(before)
    found = read_feed(feed, today, _calendar_of(fields))
    judgement = judged(found, *_city_of(fields))
    found = replace(found, report=replace(found.report, oddities=(*judgement, *found.report.oddities)))
    id_ = _id_of(feed, city_folder, name, found.report, known)
    old = city_folder / _place_of(id_)
    same = not old.is_file() or old.read_bytes() == feed.read_bytes()
    earlier = None if same else read_before(old, today, _calendar_of(fields))
    report = found.report
    values: dict[str, date | str | Sequence[str]] = {
        "publisher": report.published_by, "operators": report.publishers, "fetched": today,
        "from": report.first, "to": report.last,
    }  # fmt: skip
    if url:
        values["url"] = url
    return FeedPlan(
        feed,
        city_folder,
        id_,
        found,
        account_of(feed),
        earlier,
        None if same else changes_between(earlier, found),
        tuple(entry.id for entry in known if entry.id != id_),
        named_in(before) if id_ == FIRST_FEED else before,
        with_entry(entries, id_, values),
    )


def take_in(plan: FeedPlan, more: Sequence[str] = ()) -> AdoptedFeed:
    """Write what was planned.

    Args:
        plan: from ``plan_of``.
        more: further sentences about what is different for readers, for the list of changes.
    """
    target, report = plan.target, plan.feed.report
    if not (target.is_file() and target.samefile(plan.source)):
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(f".{target.name}.part")
        shutil.copyfile(plan.source, beside)
        os.replace(beside, target)  # noqa: PTH105 - replaces in one step on every system
    for path, text in ((CITY_FILE, plan.settings), (FEEDS_FILE, plan.entries)):
        _write(plan.folder / path, text)
    _write(target.parent / TEXT, as_text(plan.account, report))
    _write(target.parent / JSON, as_json(plan.account, report))
    change = plan.change.with_more(more) if plan.change is not None else None
    if change is not None:
        _write(target.parent / CHANGES_TEXT, change.as_text())
        _write(target.parent / CHANGES_JSON, change.as_json())
    return AdoptedFeed(report, plan.account, plan.id, change)


def credit_feed(city_folder: Path, published_by: Sequence[str], licence: str, feed: str = FIRST_FEED) -> str:
    """Name the publisher and the licence of timetables, from where every page takes them.

    Args:
        city_folder: with a city.yaml.
        published_by: whom to name.
        licence: its name.
        feed: the short name of the file. What is said of the first stands in city.yaml, of others in data/feeds.yaml.

    Returns:
        The line that pages show.

    Raises:
        FeedError: if the file can't be changed safely. Then it is left as it was.
    """
    line = credit_line(published_by, licence)
    if feed == FIRST_FEED:
        settings = city_folder / CITY_FILE
        _write(settings, credited(settings.read_bytes().decode("utf-8"), line))
    else:
        entries = city_folder / FEEDS_FILE
        values: Values = {"publisher": tuple(published_by), "licence": licence}
        _write(entries, with_entry(_text(entries), feed, values))
    return line


def needs_credit(city_folder: Path, feed: str = FIRST_FEED) -> bool:
    """Whether nobody has said yet who published the timetables in a file, and under which licence."""
    if feed == FIRST_FEED:
        return not is_credited((city_folder / CITY_FILE).read_bytes().decode("utf-8"))
    read = yaml.load(_text(city_folder / FEEDS_FILE), Loader=yaml.BaseLoader) or []  # noqa: S506 - reads words only
    return not any(entry.get("id") == feed and entry.get("licence") for entry in read)


def _place_of(id_: str) -> str:
    return PLACE if id_ == FIRST_FEED else f"gtfs/{id_}/feed.zip"


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8") if path.is_file() else ""


def _write(path: Path, text: str) -> None:
    """Write a file in one step: whole, or not at all; not at all if it says the same already."""
    content = text.encode("utf-8")
    if path.is_file() and path.read_bytes() == content:
        return
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(content)
    os.replace(beside, path)  # noqa: PTH105 - replaces in one step on every system


def _known(settings: str, entries: str) -> tuple[KnownFeed, ...]:
    """List the city's timetable files, the one that city.yaml names among them."""
    has_first = bool(_fields(settings).get("timetable"))
    known = known_feeds(entries)
    if has_first and all(entry.id != FIRST_FEED for entry in known):
        return (KnownFeed(FIRST_FEED, None), *known)
    return tuple(entry for entry in known if has_first or entry.id != FIRST_FEED)


def _id_of(feed: Path, folder: Path, name: str, report: FeedReport, known: Sequence[KnownFeed]) -> str:
    """Find the short name of a file: as it is called, else that of the file of the same operators, else a new one."""
    if name:
        if not (re.fullmatch(ID_PATTERN, name) and _SHORTEST_ID <= len(name) <= _LONGEST_ID):
            meant = _short_name(name)
            raise FeedError(
                f"“{name}” is no short name for a timetable file. It has small letters, digits and hyphens, at least "
                f"{_SHORTEST_ID} of them.{f' Did you mean --feed {meant}?' if meant else ''}"
            )
        return name
    here = [entry.id for entry in known if (path := folder / _place_of(entry.id)).is_file() and path.samefile(feed)]
    if here:
        return here[0]
    if not known or (len(known) == 1 and known[0].operators is None):
        return known[0].id if known else FIRST_FEED
    alike = [entry.id for entry in known if entry.operators and entry.operators & set(report.publishers)]
    if len(alike) > 1:
        raise FeedError(f"Its operators stand in several files of the city. Say which it renews: --feed {alike[0]}")
    if alike:
        return alike[0]
    taken = {entry.id for entry in known}
    stem = _short_name(next(iter((*report.publishers, *report.published_by)), "")) or "more-buses"
    return next(id_ for n in range(len(taken) + 1) if (id_ := f"{stem}-{n + 1}" if n else stem) not in taken)


def _short_name(words: str) -> str:
    """Make a short name of words: "Thorn Buses Ltd." is "thorn-buses-ltd"; "" if nothing is left."""
    bare = unicodedata.normalize("NFKD", words.replace("&", " and ").replace("'", "").replace("’", ""))
    plain = re.sub(r"[^a-z0-9]+", "-", bare.encode("ascii", "ignore").decode().lower()).strip("-")
    cut = plain[:_LONGEST_ID].strip("-")
    return cut if len(cut) >= _SHORTEST_ID and cut != FIRST_FEED else f"{cut}-buses" if cut else ""


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
