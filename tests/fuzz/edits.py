"""Commands that write into volunteers' files: what they don't mean to change stays, to the letter."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from random import Random

from recovery_hub.cli.migrate import migrate
from recovery_hub.cli.tidy import tidy
from recovery_hub.cli.verified import verified
from recovery_hub.directory.choices import How, Role
from recovery_hub.directory.fields import fields_of, values_of
from recovery_hub.directory.records import Checked, Organisation, Place, Record, Service
from recovery_hub.editing.form import blueprint_of
from recovery_hub.editing.mending import MendingError, with_fields
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.files import CITY_FILE
from recovery_hub.validation.reading.tree import Tree
from tests.fuzz.cities import donors_for
from tests.fuzz.issues import blocks_of
from tests.fuzz.mutating import odd_word, spoiled
from tests.fuzz.room import LostError, Room, files_in, little_city, typed
from tests.fuzz.target import Target, same
from tests.shared import TODAY

_COMMENT = re.compile(r"(?:^|[ \t])#[^\r\n]*", re.MULTILINE)
_ENTRIES = ("tuesday-table", "tuesday-soup", "house-circle", "bridge-street-library", "river-people", "samaritans", "x")
_LISTS: tuple[tuple[str, type[Record]], ...] = (
    ("data/services.yaml", Service), ("data/places.yaml", Place), ("data/organisations.yaml", Organisation),
)  # fmt: skip
_COMMENTS = ("  # ours", "\n# a note of its own", "\n\n# --- below: kept\n", "  # “quoted”: yes", "\r\n")


def _lively(text: str, chance: Random) -> str:
    """Put remarks of volunteers into a list, where they may stand."""
    lines = text.split("\n")
    for _ in range(chance.choice((0, 1, 3))):
        at = chance.randrange(len(lines))
        if lines[at].strip() and not lines[at].rstrip().endswith(("|", ">")):
            lines[at] += chance.choice(_COMMENTS)
    return ("\r\n" if chance.random() < 0.15 else "\n").join(lines)


def _before(room: Room, chance: Random) -> str:
    """Put the city right, with remarks in one of its lists; spoil it now and then. Returns the path of the list."""
    path, _ = chance.choice(_LISTS)
    raw = _lively(room.files[path].decode(), chance).encode()
    if chance.random() < 0.5:
        raw = spoiled(raw, ".yaml", chance, donors_for(path))
    room.put_right({path: raw})
    return path


def _verified(room: Room, chance: Random) -> str:
    """Write down that somebody checked an entry: the blocks of all others stay to the letter."""
    _before(room, chance)
    before = files_in(room.folder)
    entry = chance.choice(_ENTRIES) if chance.random() < 0.95 else odd_word(chance, ())
    options: dict[str, object] = {
        "role": chance.choice(values_of(Role)),
        "how": chance.choice(values_of(How)),
        "on": chance.choice(("", "2026-11-04", "2026-11-23", "2027-01-01", odd_word(chance, ()))),
        "field": chance.choice(("", "", *fields_of(Checked))),
        "number": "116 123" if entry == "samaritans" else "",
    }
    answer = typed(verified, entry=entry, city=room.folder, today=str(TODAY), **options)
    after = files_in(room.folder)
    if answer.code and before != after:
        raise LostError(f"“verified” refused, and changed something: {answer.said[:200]}")
    for path, raw in before.items():
        if after.get(path) == raw:
            continue
        if path not in after:
            raise LostError(f"“verified” took {path} away")
        touched = {entry, "tuesday-table"} if entry == "tuesday-soup" else {entry}
        same(blocks_of(raw.decode()), blocks_of(after[path].decode()), touched, path)
        _remarks_kept(path, raw, after[path])
    return "refused" if answer.code else "taken"


def _remarks_kept(path: str, before: bytes, after: bytes) -> None:
    had, has = (Counter(map(str.strip, _COMMENT.findall(raw.decode()))) for raw in (before, after))
    if had - has:
        raise LostError(f"{path}: remarks are gone: {list((had - has).elements())[:3]}")


def _said(raw: bytes) -> object:
    tree = parse(raw.decode("utf-8-sig", "replace"))
    return tree.value if isinstance(tree, Tree) and not tree.slips else None


def _tidy(room: Room, chance: Random) -> str:
    """Put everything into its usual order: it says what it said, and every remark stays."""
    path = _before(room, chance)
    before = files_in(room.folder)
    answer = typed(tidy, city=room.folder)
    after = files_in(room.folder)
    if before.keys() != after.keys():
        raise LostError("“tidy” made or took away a file")
    for name, raw in before.items():
        if after[name] == raw:
            continue
        then, now = _said(raw), _said(after[name])
        if then is not None and _order_aside(then) != _order_aside(now):
            raise LostError(f"{name} says something else after tidying")
        _remarks_kept(name, raw, after[name])
    typed(tidy, city=room.folder)
    if files_in(room.folder) != after:
        raise LostError(f"{path}: tidying twice is not as tidying once")
    return "refused" if answer.code else "taken"


def _order_aside(value: object) -> object:
    """The entries of a list in the order of their ids."""
    if isinstance(value, list):
        return sorted(value, key=str)
    return value


OLD = """\
# What we know.
- id: tuesday-table   # ours
  name: Tuesday Table
  who: {ages: {from: 18}, situations: [carer, deaf], note: "Men only: from 2027"}
  area: city
  area_note: Old Town, north of the river
  sessions:
    - format: in_person
      place: bridge-street-library
      hours: Tu 14:00-16:00
      note: every second week, from 1 December 2026  # since May
  contact:
    phone: 01632 960 142  # the hatch
    phone_note: Or ring 01632 960 143, then extension 23

- id: house-circle
  name: House Circle
  who: {situations: [self], women_only: yes}
  sessions: [{format: in_person, hours: "first Monday 18:00-19:00", note: Term time only}]
  contact: {phone: 01632 960 144, phone_note: "Let it ring. For bookings: 01632 960 145"}
"""


def _migrate(room: Room, chance: Random) -> str:
    """Carry data of the first format to the newest: every file or none, no entry gone, every remark kept."""
    settings = room.files[CITY_FILE].decode().replace("format: 2\n", chance.choice(("", "", "format: 1\n")))
    path = "data/services.yaml"
    raw = spoiled(OLD.encode(), ".yaml", chance, (*donors_for(path), OLD)) if chance.random() < 0.9 else OLD.encode()
    room.put_right({path: raw, CITY_FILE: settings.encode()})
    before = files_in(room.folder)
    answer = typed(migrate, city=room.folder)
    after = files_in(room.folder)
    if before.keys() != after.keys() or (answer.code and before != after):
        raise LostError(f"“migrate” ended with {answer.code}, and left files or changes behind")
    then, now = (_ids(files[path]) for files in (before, after))
    if _said(before[path]) is not None and then != now:
        raise LostError(f"“migrate” lost or made entries: {then} became {now}")
    if after[path] != before[path]:
        _remarks_kept(path, before[path], after[path])
    return "refused" if answer.code else "taken"


def _ids(raw: bytes) -> list[str]:
    tree = _said(raw)
    entries = tree if isinstance(tree, list) else []
    return [str(entry.get("id")) for entry in entries if isinstance(entry, dict)]


def _mending(room: Room, chance: Random) -> str:
    """Write any field of any entry into a list: what it says besides, and the text of other entries, stays."""
    path, record = chance.choice(_LISTS)
    text = _lively(room.files[path].decode(), chance)
    if chance.random() < 0.4:
        text = spoiled(text.encode(), ".yaml", chance, donors_for(path)).decode("utf-8", "replace")
    name = chance.choice([field.name for field in blueprint_of(record)])
    value = chance.choice(
        ("new", "“a”", "{kind: free}", "[a, b]", '"x: y"', "18", "", "- a", "{", odd_word(chance, ()))
    )
    id_ = chance.choice(_ENTRIES)
    try:
        mended = with_fields(text, record, id_, {name: value})
    except MendingError:
        return "refused"
    same(blocks_of(text), blocks_of(mended), {id_}, Path(path).name)
    return "taken"


TARGETS = (
    Target("verified", little_city, _verified, 4),
    Target("tidy", little_city, _tidy, 4),
    Target("migrate", little_city, _migrate, 5),
    Target("mending", little_city, _mending, 14),
)
