"""From a folder to a directory: every file read, every problem gathered, then one answer."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from os.path import lexists
from pathlib import Path
from typing import Any

from recovery_hub.directory.directory import COLLECTIONS, Directory, Origin
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.problem import DataError, Level, Problem, SourcePosition
from recovery_hub.directory.records import Arrival, City, FileForm, Organisation, Place, Record, Service, Withdrawn
from recovery_hub.directory.records.timetable_feed import FIRST_FEED
from recovery_hub.directory.timetable_files import timetable_files
from recovery_hub.language.counts import numbered
from recovery_hub.validation.messages import problem
from recovery_hub.validation.privacy import kept_private
from recovery_hub.validation.reading.areas import AREAS_FILE, read_areas
from recovery_hub.validation.reading.base_map import BASE_FILE, read_base
from recovery_hub.validation.reading.curly_quotes import MAY_STAND, straightened
from recovery_hub.validation.reading.data_format import too_new, waiting
from recovery_hub.validation.reading.earlier_ids import Moved, moved_ids, with_new_ids
from recovery_hub.validation.reading.entries import RawEntry, read_entries
from recovery_hub.validation.reading.files import CITY_FILE, LISTS, NEEDED, DataFile, files_of, strays_of
from recovery_hub.validation.reading.names_as_ids import with_real_ids
from recovery_hub.validation.reading.text import read_text
from recovery_hub.validation.reading.validate import read_part
from recovery_hub.validation.reading.wrong_file import in_wrong_file, kind_meant
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.rules import validate
from recovery_hub.validation.taken_names import taken_names


@dataclass(slots=True)
class _Gathered:
    """What has been read so far."""

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)
    unread: dict[str, set[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    entries: list[tuple[DataFile, RawEntry]] = field(default_factory=list)

    def add(self, record: Record, origin: Origin) -> None:
        """Keep a record, unless its id is taken."""
        same_kind = self.records.setdefault(record.kind_name, {})
        if record.id in same_kind:
            first = self.origins[record.kind_name, record.id]
            spot = origin.spot(("id",), record.id)
            line = first.spot(("id",), "").line
            self.problems.append(
                problem(
                    "duplicate-id", spot, value=record.id, first_path=first.path, first_line=line, says=record.label
                )
            )
            return
        same_kind[record.id] = record
        self.origins[record.kind_name, record.id] = origin


def load(folder: Path, today: date) -> tuple[Directory, tuple[Problem, ...]]:
    """Read and validate a whole city.

    Args:
        folder: holds ``data/`` and ``content/``.
        today: the day from which "too old" and "lies ahead" are counted.

    Returns:
        The directory, and the warnings, in the order of files and lines.

    Raises:
        DataError: if anything stops the build; it carries errors and warnings alike.
    """
    with _collector_at_rest():
        return _load(folder, today)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep Python from looking for garbage while hundreds of thousands of small values are made, all of which stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(folder: Path, today: date) -> tuple[Directory, tuple[Problem, ...]]:
    gathered = _Gathered()
    city = _read_city(folder, gathered)
    for path in NEEDED:
        if not lexists(folder / path):
            gathered.problems.append(problem("unreadable.missing-file", SourcePosition(path)))
    for file in files_of(folder):
        _read_file(folder, file, gathered)
    moved = moved_ids((file.record.kind_name, entry.fields) for file, entry in gathered.entries)
    _read_all(moved, gathered)
    gathered.problems = [with_real_ids(found, gathered.records) for found in gathered.problems]
    _read_areas(folder, gathered)
    gathered.problems.extend(_base_map(folder))
    gathered.problems.extend(_strays(folder))
    _miss_whole_lists(folder, gathered)
    if city is None:
        raise DataError(_sayable(folder, gathered))
    directory = _directory(city, today, gathered)
    gathered.problems.extend(_no_feeds(folder, directory))
    problems = _sayable(folder, gathered, [*validate(directory), *taken_names(directory, folder)])
    if any(found.level is Level.ERROR for found in problems):
        raise DataError(problems)
    return directory, problems


MOST_PROBLEMS = 2000
"""Of one file. Who reads so many has more than a slip to mend, and each takes time to be put into words."""


def _read_all(moved: Moved, gathered: _Gathered) -> None:
    """Read the entries of all files; a file in which nothing fits is told as that, and left."""
    left: set[str] = set()
    before: dict[str, int] = {}
    for file, entry in gathered.entries:
        if file.path in left:
            continue
        known = len(gathered.problems)
        _read_entry(file, entry, moved, gathered)
        before[file.path] = before.get(file.path, 0) + len(gathered.problems) - known
        if before[file.path] > MOST_PROBLEMS:
            left.add(file.path)
            gathered.unread[file.record.kind_name].add("*")
            gathered.problems.append(problem("unreadable.many", entry.origin.spot((), ""), limit=f"{MOST_PROBLEMS:,}"))


def _sayable(folder: Path, gathered: _Gathered, judged: Sequence[Problem] = ()) -> tuple[Problem, ...]:
    """Put all problems in order, without words that may say where a place is that must not be found."""
    paths = [file.path for file in files_of(folder)]
    places = gathered.records.get(Place.kind_name, {})
    return tuple(sorted(kept_private(gathered.problems, judged, lines_in(folder), paths, places)))


def _strays(folder: Path) -> Iterator[Problem]:
    """Tell of files that nobody would read."""
    lists = tuple(path.removeprefix("data/") for path in (*LISTS, CITY_FILE))
    for path, reason in strays_of(folder):
        name = path.rpartition("/")[2]
        near = nearest(re.sub(r"\W*\(?\d\)|\W*copy|\.\w+$", "", name.lower()) + ".yaml", lists, least=0.8)
        yield problem(
            f"file-name.{reason}",
            SourcePosition(path),
            suggestion=f"data/{near}" if near and reason == "unknown" else "",
            value=path,
            known=", ".join(lists),
        )


def _miss_whole_lists(folder: Path, gathered: _Gathered) -> None:
    """Tell of a list that is gone or empty, once, in place of every entry that points into it."""
    if not gathered.records.get(Service.kind_name) and not gathered.unread.get(Service.kind_name):
        path = Service.path_as(FileForm.LIST)
        is_there = lexists(folder / path)
        key = "unreadable.no-services" if is_there else "unreadable.missing-list"
        places, organisations = (len(gathered.records.get(kind.kind_name, {})) for kind in (Place, Organisation))
        is_new = is_there and not places and not organisations
        if is_there and not is_new:
            key = "unreadable.emptied"
        level = Level.WARNING if is_new else Level.ERROR
        counts = {"places": numbered(places, "place"), "organisations": numbered(organisations, "organisation")}
        gathered.problems.append(problem(key, SourcePosition(path), level, "", **counts))
    records = gathered.records.get(Service.kind_name, {}).values()
    services = [record for record in records if isinstance(record, Service)]
    pointed_to = ((Organisation, bool(services)), (Place, any(service.places for service in services)))
    for record, is_pointed_to in pointed_to:
        kind, path = record.kind_name, record.path_as(FileForm.LIST)
        if is_pointed_to and not gathered.records.get(kind) and not gathered.unread.get(kind):
            key = "unreadable.empty-list" if lexists(folder / path) else "unreadable.missing-list"
            gathered.problems.append(problem(key, SourcePosition(path)))
            gathered.unread[kind] = {"*"}


def _read_city(folder: Path, gathered: _Gathered) -> City | None:
    if not lexists(folder / CITY_FILE):
        return None
    text = read_text(folder, CITY_FILE)
    if isinstance(text, Problem):
        gathered.problems.append(text)
        return None
    found = read_entries(text.path, City.stored.form, text.text)
    gathered.problems.extend(found.problems)
    city: City | None = None
    for entry in found.entries:
        gathered.origins[City.kind_name, "city"] = entry.origin
        if (newer := too_new(entry)) is not None:
            raise DataError((newer,))
        read = read_part(City, entry.fields, entry.origin, "city")
        if isinstance(read, City):
            city = read
            if (older := waiting(city, entry.origin)) is not None:
                gathered.problems.append(older)
            gathered.problems.extend(_no_timetable(folder, city, entry.origin))
        else:
            gathered.problems.extend(_not_excused(entry, read))
    return city


def _no_timetable(folder: Path, city: City, origin: Origin) -> Iterator[Problem]:
    """Name a timetable file that is not there, before anybody takes a city for one without buses."""
    if city.timetable is not None and not (folder / city.timetable).is_file():
        spot = origin.spot(("timetable",), "city")
        yield problem("timetable-file", spot, value=city.timetable, example=f"timetable: {city.timetable}")


def _no_feeds(folder: Path, directory: Directory) -> Iterator[Problem]:
    """Name each entry in the list of timetable files whose file is not there."""
    for file in timetable_files(directory, folder):
        if file.entry is not None and file.id != FIRST_FEED and not file.path.is_file():
            yield problem("timetable-file.listed", directory.spot(file.entry), value=file.entry.file, id=file.id)


def _not_excused(entry: RawEntry, problems: list[Problem]) -> Iterator[Problem]:
    """Leave out problems that only follow from a mistake already reported."""
    return (found for found in problems if found.spot.field not in entry.excused)


def _read_file(folder: Path, file: DataFile, gathered: _Gathered) -> None:
    text = read_text(folder, file.path)
    unread = gathered.unread.setdefault(file.record.kind_name, set())
    if isinstance(text, Problem):
        gathered.problems.append(text)
        unread.add("*")
        return
    found = read_entries(text.path, file.form, text.text)
    gathered.problems.extend(found.problems)
    unread.update(found.ids_seen)
    if file.path in NEEDED and not found.entries and not found.problems:
        gathered.problems.append(problem("unreadable.empty", SourcePosition(file.path)))
        unread.add("*")
    for entry in found.entries:
        straight, told = straightened(file.record, entry) if MAY_STAND.search(text.text) else (entry, [])
        gathered.problems.extend(told)
        gathered.entries.append((file, straight))


def _read_areas(folder: Path, gathered: _Gathered) -> None:
    if not (folder / AREAS_FILE).is_file():
        return
    text = read_text(folder, AREAS_FILE)
    if isinstance(text, Problem):
        gathered.problems.append(text)
        return
    found = read_areas(text.text, AREAS_FILE)
    gathered.problems.extend(found.problems)
    for area, origin in found.areas:
        gathered.add(area, origin)


def _base_map(folder: Path) -> tuple[Problem, ...]:
    """Try what the maps are drawn on: the site would stop at it."""
    if not (folder / BASE_FILE).is_file():
        return ()
    text = read_text(folder, BASE_FILE)
    if isinstance(text, Problem):
        return (text,)
    try:
        read_base(text.text)
    except DataError as error:
        return error.problems
    return ()


def _read_entry(file: DataFile, entry: RawEntry, moved: Moved, gathered: _Gathered) -> None:
    fields = with_new_ids(file.record, entry.fields, moved) if moved else entry.fields
    record = read_part(file.record, fields, entry.origin, entry.name)
    if isinstance(record, list):
        meant = kind_meant(file.record, entry.fields)
        if meant is not None:
            gathered.problems.append(in_wrong_file(entry, file.record, meant))
            gathered.unread.setdefault(meant.kind_name, set()).add(entry.name)
            return
        gathered.problems.extend(_not_excused(entry, record))
        gathered.unread[file.record.kind_name].add(entry.name)
        return
    stem = file.path.rpartition("/")[2].rpartition(".")[0]
    if file.form is not FileForm.LIST and record.id != stem:
        spot = entry.origin.spot(("id",), record.id)
        gathered.problems.append(problem("file-name", spot, value=record.id, stem=stem))
        gathered.unread[file.record.kind_name].update((record.id, stem))
        return
    if isinstance(record, Arrival) and (new := moved.get(Place.kind_name, {}).get(record.id)) is not None:
        record = record.model_copy(update={"id": new})
    gathered.add(record, entry.origin)


def _directory(city: City, today: date, gathered: _Gathered) -> Directory:
    """Put the records together; what was withdrawn is left out here, before anything else can see it."""
    withdrawn = gathered.records.get(Withdrawn.kind_name, {})
    kept: dict[str, Any] = {
        collection: {
            id_: record
            for id_, record in gathered.records.get(kind.kind_name, {}).items()
            if kind is Withdrawn or id_ not in withdrawn
        }
        for collection, kind in COLLECTIONS.items()
    }
    return Directory(
        city=city,
        today=today,
        **kept,
        origins=gathered.origins,
        unread={kind: frozenset(ids) for kind, ids in gathered.unread.items()},
    )
