"""The files of a city: whatever is done to one of them, check answers; what it lets pass has lost no entry."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from random import Random

from recovery_hub.cli.changes import OutputFormat, changes
from recovery_hub.cli.check import check
from recovery_hub.cli.due import due
from recovery_hub.directory import DataError, Directory
from recovery_hub.directory.records import FileForm, Record, Withdrawn
from recovery_hub.validation import load
from recovery_hub.validation.reading.entries import read_entries
from recovery_hub.validation.reading.files import CITY_FILE, files_of
from recovery_hub.validation.reading.text import cleaned
from recovery_hub.validation.reading.validate import read_part
from recovery_hub.validation.report.github import as_annotations
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.report.terminal import as_text
from tests.fuzz.mutating import read_yaml, spoiled
from tests.fuzz.room import LITTLE, LostError, Room, little_city, typed
from tests.fuzz.target import Target, same
from tests.shared import ROOT, TODAY

_OFTEN = ("data/services.yaml", "data/places.yaml", "data/services/evening-line.yaml")


@cache
def donors_for(path: str) -> tuple[str, ...]:
    """Texts of the invented city that are of the same kind as a file, and some that are not."""
    own = ROOT / path
    found = [own] if own.is_file() else sorted(own.parent.glob(f"*{own.suffix}"))[:6]
    return tuple(file.read_text("utf-8")[:30_000] for file in (*found, *sorted((ROOT / "data").glob("*.yaml"))))


def records_of(directory: Directory) -> dict[str, Record]:
    """Every entry of a city by its kind and id."""
    return {
        f"{record.kind_name}/{record.id}": record
        for record in (*directory.records(), *directory.areas.values(), *directory.withdrawn.values())
    }


@cache
def _as_it_was() -> dict[str, Record]:
    return records_of(load(LITTLE, TODAY)[0])


def nothing_lost(directory: Directory, folder: Path, path: str, before: bytes) -> None:
    """See that every entry of a list that was let pass is in the directory, and that the others say what they said.

    What stands in the file is read by the library alone, so that a slip of our own reader can't hide one of its own.
    """
    kinds = {file.path: file for file in files_of(folder)}
    if path not in kinds or kinds[path].form is not FileForm.LIST:
        return
    kind = kinds[path].record.kind_name
    now, then = (_entries(raw) for raw in ((folder / path).read_bytes(), before))
    found = records_of(directory)
    gone = set(directory.withdrawn) if kinds[path].record is not Withdrawn else set()
    for id_ in now.keys() - gone:
        if f"{kind}/{id_}" not in found:
            raise LostError(f"{path}: “{id_}” stands there and was let pass, and is not in the directory")
    was = _as_it_was()
    untouched = [id_ for id_, entry in now.items() if then.get(id_) == entry and id_ not in gone]
    if any(now.get(id_, {}).get("was") != then.get(id_, {}).get("was") for id_ in now.keys() | then.keys()):
        return  # an entry that says what it was called mends those that point to it
    before_them = {f"{kind}/{id_}": was[f"{kind}/{id_}"] for id_ in untouched if f"{kind}/{id_}" in was}
    same(before_them, found, (), path)


def _entries(raw: bytes) -> dict[str, dict[str, object]]:
    """Id -> entry, of a list as the library reads it."""
    tree = read_yaml(cleaned(raw.decode("utf-8-sig")))
    entries = tree if isinstance(tree, list) else []
    return {
        str(entry["id"]).strip(): entry
        for entry in entries
        if isinstance(entry, dict) and isinstance(entry.get("id"), str)
    }


def _spoiled_in(room: Room, chance: Random) -> tuple[str, bytes]:
    path = chance.choice(sorted(room.files) if chance.random() < 0.7 else _OFTEN)
    ending = Path(path).suffix
    raw = spoiled(room.files[path], ending, chance, donors_for(path) if ending in {".yaml", ".md"} else ())
    room.put_right({path: raw})
    return path, raw


def _check(room: Room, chance: Random) -> str:
    """Spoil a file, and read, judge and report."""
    path, _ = _spoiled_in(room, chance)
    try:
        directory, problems = load(room.folder, TODAY)
    except DataError as error:
        if not as_text(error.problems, lines_in(room.folder)).strip():
            raise LostError("it was refused without a word") from error
        as_annotations(error.problems)
        return "refused"
    as_text(problems, lines_in(room.folder), show_all=True)
    nothing_lost(directory, room.folder, path, room.files[path])
    return "taken"


def _commands(room: Room, chance: Random) -> str:
    """Spoil a file, and type the commands that read a city."""
    _spoiled_in(room, chance)
    city, today = room.folder, str(TODAY)
    way = chance.randrange(4)
    if way == 0:
        answer = typed(check, city=city, today=today, every=True, before=LITTLE)
    elif way == 1:
        answer = typed(check, city=LITTLE, today=today, before=city)
    elif way == 2:
        answer = typed(changes, before=LITTLE, city=city, today=today, form=chance.choice(list(OutputFormat)))
    else:
        answer = typed(due, city=city, today=today)
    return "refused" if answer.code else "taken"


def _only_city(room: Room, chance: Random) -> str:
    """Spoil the settings of the city: everything stands on them."""
    room.put_right({CITY_FILE: spoiled(room.files[CITY_FILE], ".yaml", chance, donors_for(CITY_FILE))})
    answer = typed(check, city=room.folder, today=str(TODAY))
    return "refused" if answer.code else "taken"


def _reading(_: Room, chance: Random) -> str:
    """Spoil one file, and only read it: from its text to records, or to problems and their words."""
    path = chance.choice(_PATHS)
    kind = _FILES[path]
    raw = spoiled(little_city()[path], Path(path).suffix, chance, donors_for(path))
    try:
        text = cleaned(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return "refused"
    found = read_entries(path, kind.form, text)
    problems = list(found.problems)
    read = [read_part(kind.record, entry.fields, entry.origin, entry.name) for entry in found.entries]
    for part in read:
        problems += part if isinstance(part, list) else []
    said = as_text(tuple(problems), lambda _: text.split("\n"), show_all=True)
    said.encode()
    if not problems and kind.form is FileForm.LIST:
        ids = Counter(part.id for part in read if not isinstance(part, list))
        lost = Counter(_entries(raw).keys()) - ids
        if lost:
            raise LostError(f"{path}: {list(lost)} stand there, were let pass, and were not read")
    return "refused" if problems else "taken"


_FILES = {file.path: file for file in files_of(LITTLE)}
_PATHS = tuple(sorted(_FILES))

TARGETS = (
    Target("reading", dict, _reading, 100),
    Target("city", little_city, _check, 14),
    Target("settings", little_city, _only_city, 2),
    Target("commands", little_city, _commands, 2),
)
