"""Lists of others: spreadsheets with their mappings, what an earlier import remembers, and small areas."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import openpyxl

from recovery_hub.cli.import_ import areas, spreadsheet
from recovery_hub.directory import DataError
from recovery_hub.imports.spreadsheet.memory import MEMORY_FILE
from recovery_hub.validation import load
from recovery_hub.validation.reading.areas import AREAS_FILE
from tests.fuzz.cities import records_of
from tests.fuzz.feeds import other_zip
from tests.fuzz.mutating import other_bytes, other_words, spoiled
from tests.fuzz.room import AREAS, LostError, Room, files_in, little_city, typed
from tests.fuzz.target import Target, same
from tests.imports.conftest import HEADINGS, MAPPING, ROWS, csv_text
from tests.shared import TODAY

_GEOJSON = (
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-4.6,53.8]},'
    '"properties":{"Ref":"1","Name":"Tea Hut","Address":"3 Hill Road","Postcode":"ZZ2 1CD","Phone":"01632 960144"}}]}'
)
_MAPPING = MAPPING.partition("city:\n")[0]
_COLUMNS = "id=id,name=name,people=people"


@cache
def _workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(HEADINGS))
    for row in ROWS:
        sheet.append([row.get(heading, "") for heading in HEADINGS])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


@cache
def _imported() -> Mapping[str, bytes]:
    """The little town after one import, with its memory."""
    with TemporaryDirectory() as name:
        room = Room(Path(name) / "city", little_city())
        room.put_right()
        answer = typed(
            spreadsheet,
            files=[room.lay("list.csv", csv_text(ROWS).encode())],
            mapping=room.lay("map.yaml", _MAPPING.encode()),
            into=room.folder,
            today=str(TODAY),
        )
        if answer.code:
            raise LostError(answer.said)
        return files_in(room.folder)


def _spoiled_book(chance: Random) -> bytes:
    """Spoil a workbook: the zip, or one of the texts in it."""
    raw = _workbook()
    if chance.random() < 0.4:
        return other_zip(raw, chance) if chance.random() < 0.6 else other_bytes(raw, chance)
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    name = chance.choice(sorted(parts))
    text = parts[name].decode("utf-8", "surrogateescape")
    parts[name] = other_words(text, chance, (text,)).encode("utf-8", "surrogatepass" if "\ud800" in text else "replace")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for part, content in parts.items():
            packed.writestr(zipfile.ZipInfo(part, (2026, 11, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _spreadsheet(room: Room, chance: Random) -> str:
    """Import a list, once more, with one of list, mapping and memory spoiled."""
    texts = {
        "list.csv": csv_text(ROWS, chance.choice(",;\t")).encode(chance.choice(("utf-8", "utf-16", "cp1252"))),
        "map.yaml": _MAPPING.encode(),
        "list.geojson": _GEOJSON.encode(),
    }
    way = chance.choice(("list.csv", "list.csv", "list.xlsx", "list.geojson", "map.yaml", "map.yaml", MEMORY_FILE))
    room.put_right({MEMORY_FILE: spoiled(room.files[MEMORY_FILE], ".json", chance)} if way == MEMORY_FILE else {})
    if way in texts:
        texts[way] = spoiled(texts[way], Path(way).suffix, chance, (csv_text(ROWS),))
    name = way if way.startswith("list") else "list.csv"
    raw = _spoiled_book(chance) if way == "list.xlsx" else texts[name]
    before, old = files_in(room.folder), _records(room.folder)
    answer = typed(
        spreadsheet,
        files=[room.lay(name, raw)],
        mapping=room.lay("map.yaml", texts["map.yaml"]),
        into=room.folder,
        today=str(TODAY),
    )
    if answer.code:
        if files_in(room.folder) != before:
            raise LostError(f"the list was refused, and the city is not as it was: {answer.said[:300]}")
        return "refused"
    _all_told(room.folder, name, raw)
    new = _records(room.folder)
    if old and new:
        written_by_hand = {key: record for key, record in old.items() if key not in _owned()}
        same(written_by_hand, new, (), "an import changed what people wrote")
    return "taken"


def _records(folder: Path) -> dict[str, object]:
    try:
        return dict(records_of(load(folder, TODAY)[0]))
    except DataError:
        return {}


@cache
def _owned() -> frozenset[str]:
    """Entries that the import itself has written."""
    with TemporaryDirectory() as name:
        room = Room(Path(name) / "city", _imported())
        room.put_right()
        after = _records(room.folder)
        room.files = little_city()
        room.put_right()
        return frozenset(after.keys() - _records(room.folder).keys())


def _all_told(folder: Path, name: str, raw: bytes) -> None:
    """See that the report has a line for each row of a plain list."""
    try:
        text = raw.decode("utf-8-sig") if name == "list.csv" else ""
    except UnicodeDecodeError:
        return
    if not text.startswith('"Ref","Name"') or text.count('"') % 2 or "\x00" in text:
        return
    refs = [row[0].strip() for row in csv.reader(io.StringIO(text, newline="")) if row and row[0].strip()][1:]
    report = (folder / "import-report.csv").read_text(encoding="utf-8-sig")
    missing = [ref for ref in refs if ref.isascii() and ref.isalnum() and ref not in report]
    if missing:
        raise LostError(f"rows of the list that the report does not name: {missing[:3]}")


def _areas(room: Room, chance: Random) -> str:
    """Bring in small areas out of a spoiled file, or with spoiled columns."""
    room.put_right({AREAS_FILE: None})
    columns = _COLUMNS if chance.random() < 0.8 else other_words(_COLUMNS, chance, (_COLUMNS,))
    file = room.lay("areas.geojson", spoiled(AREAS.encode(), ".geojson", chance, (AREAS,)))
    before = files_in(room.folder)
    answer = typed(areas, file=file, columns=columns, into=room.folder)
    after = files_in(room.folder)
    if answer.code:
        if before != after:
            raise LostError("the areas were refused, and the city is not as it was")
        return "refused"
    if AREAS_FILE not in after:
        raise LostError("the areas were taken, and are not there")
    return "taken"


TARGETS = (
    Target("spreadsheets", _imported, _spreadsheet, 4),
    Target("areas", little_city, _areas, 16),
)
