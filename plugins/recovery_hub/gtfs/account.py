"""One account of a timetable file: every file and column in it, every choice with its number, and what we do with each.

It is read from the zip itself and not from the tables that the search uses, so that what the reader of feeds does not
know can't pass in silence. ``account_table`` and ``account_values`` say what is used.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from pathlib import Path, PurePosixPath
from typing import IO

from recovery_hub.gtfs.account_table import REFERENCE
from recovery_hub.gtfs.account_values import VALUES, meaning
from recovery_hub.gtfs.source import FeedNotice
from recovery_hub.language.counts import numbered

CHUNK_ROWS = 20_000
MOST_UNKNOWN_VALUES = 20
"""So many unknown values of a column are named; the others are counted together."""


@dataclass(frozen=True, slots=True)
class ValueAccount:
    """A value of a column of choices.

    Attributes:
        value: as it stands in the file; "" for an empty cell.
        count: in how many rows.
        means: in words; "" for one that the reference does not know.
        used: whether it changes anything here.
    """

    value: str
    count: int
    means: str
    used: bool


@dataclass(frozen=True, slots=True)
class ColumnAccount:
    """A column.

    Attributes:
        name: its heading.
        filled: how many rows have something in it.
        known: whether the reference has it.
        used: whether we use it.
        says: what for, or why not.
        values: each distinct value, if it is a column of choices; () otherwise.
    """

    name: str
    filled: int
    known: bool
    used: bool
    says: str
    values: tuple[ValueAccount, ...] = ()


@dataclass(frozen=True, slots=True)
class FileAccount:
    """A file inside the zip.

    Attributes:
        name: without its folder.
        path: as it stands in the zip.
        rows: how many; None for one that is no table.
        known: whether the reference has it.
        used: whether we use anything of it.
        says: what for, or why not.
        columns: in their order.
    """

    name: str
    path: str
    rows: int | None
    known: bool
    used: bool
    says: str
    columns: tuple[ColumnAccount, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedAccount:
    """Everything in a timetable file.

    Attributes:
        name: of the file.
        files: every file inside, in the order of their names.
    """

    name: str
    files: tuple[FileAccount, ...]

    def notices(self) -> tuple[FeedNotice, ...]:
        """What the reference does not know, named as MobilityData's validator of feeds names it."""
        return tuple(_notices(self))


def account_of(path: Path) -> FeedAccount:
    """Read a timetable file from end to end.

    Args:
        path: a zip that has been opened before; a broken one raises what ``zipfile`` raises.
    """
    with zipfile.ZipFile(path) as packed:
        entries = sorted((info for info in packed.infolist() if not info.is_dir()), key=lambda info: info.filename)
        return FeedAccount(path.name, tuple(_file(packed, info) for info in entries))


def _file(packed: zipfile.ZipFile, info: zipfile.ZipInfo) -> FileAccount:
    name = PurePosixPath(info.filename).name
    use = REFERENCE.get(name)
    says = use.says if use is not None else "Not in the reference. Not used."
    rows: int | None = None
    columns: _Columns = []
    if name.endswith(".txt"):
        with packed.open(info) as raw:
            rows, columns = _table(raw, name)
    elif name.endswith(".geojson") and use is not None:
        rows, columns = _zones(packed.read(info))
    told = tuple(_column(name, heading, filled, values) for heading, filled, values in columns)
    return FileAccount(name, info.filename, rows, use is not None, use is not None and use.used, says, told)


_Columns = list[tuple[str, int, Counter[str]]]
"""Of each column: its heading, how many cells are filled, and the values of a column of choices."""


def _table(raw: IO[bytes], file: str) -> tuple[int, _Columns]:
    """Count the rows of a table, the filled cells of each column, and the values of columns of choices."""
    csv.field_size_limit(sys.maxsize)
    text = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline="")
    reader = (row for row in csv.reader(text, skipinitialspace=True) if row)
    headings = [heading.strip() for heading in next(reader, [])]
    counts = [Counter[str]() for _ in headings]
    choices = [(file, heading) in VALUES for heading in headings]
    filled, rows = [0] * len(headings), 0
    while chunk := list(islice(reader, CHUNK_ROWS)):
        rows += len(chunk)
        for number, cells in enumerate(islice(zip_longest(*chunk, fillvalue=""), len(headings))):
            if choices[number]:
                counts[number].update(map(str.strip, cells))
            filled[number] += len(cells) - cells.count("")  # a cell of spaces alone comes as "" too
    return rows, list(zip(headings, filled, counts, strict=True))


def _zones(raw: bytes) -> tuple[int, _Columns]:
    """Count the zones of a map file, and what is said of each."""
    try:
        features = json.loads(raw.decode("utf-8-sig"))["features"]
        told = [{"id": feature.get("id"), **(feature.get("properties") or {})} for feature in features]
    except (ValueError, KeyError, TypeError, AttributeError):
        return 0, []
    headings = dict.fromkeys(heading for zone in told for heading in zone)
    return len(told), [
        (heading, sum(zone.get(heading) not in {None, ""} for zone in told), Counter()) for heading in headings
    ]


def _column(file: str, heading: str, filled: int, values: Counter[str]) -> ColumnAccount:
    use = REFERENCE.get(file)
    if use is None:
        return ColumnAccount(heading, filled, known=False, used=False, says="its file is not in the reference")
    told = tuple(_values(file, heading, values)) if (file, heading) in VALUES else ()
    if heading in use.columns:
        says = use.columns[heading] or "joins this file to others"
        return ColumnAccount(heading, filled, known=True, used=True, says=says, values=told)
    if heading in use.unused:
        return ColumnAccount(heading, filled, known=True, used=False, says=use.unused[heading], values=told)
    return ColumnAccount(heading, filled, known=False, used=False, says="not in the reference")


def _values(file: str, heading: str, values: Counter[str]) -> Iterator[ValueAccount]:
    for value in sorted(values, key=lambda value: (len(value), value)):
        found = meaning(file, heading, value)
        used = found is not None and found.used and heading in REFERENCE[file].columns
        yield ValueAccount(value, values[value], found.means if found is not None else "", used)


def _notices(account: FeedAccount) -> Iterator[FeedNotice]:
    for file in account.files:
        if not file.known:
            yield FeedNotice("unknown_file", 1, f"{file.path} is not in the reference, and is not used.", (file.path,))
            continue
        if file.rows == 0:
            yield FeedNotice("empty_file", 1, f"{file.name} has no rows.", (file.name,))
        yield from _column_notices(file)


def _column_notices(file: FileAccount) -> Iterator[FeedNotice]:
    unknown = [column.name for column in file.columns if not column.known]
    if unknown:
        what = numbered(len(unknown), "column is", "columns are")
        yield FeedNotice("unknown_column", len(unknown), f"{file.name}: {what} not in the reference.", tuple(unknown))
    twice = [name for name, count in Counter(column.name for column in file.columns).items() if count > 1]
    if twice:
        says = f"{file.name}: {numbered(len(twice), 'column is', 'columns are')} there twice."
        yield FeedNotice("duplicated_column", len(twice), says, tuple(twice))
    for column in file.columns:
        yield from _value_notices(file.name, column)


def _value_notices(file: str, column: ColumnAccount) -> Iterator[FeedNotice]:
    odd = [value for value in column.values if not value.means and value.value]
    if odd:
        count = sum(value.count for value in odd)
        has = numbered(count, "row has", "rows have")
        says = f"{file}: {has} in “{column.name}” what is not one of its choices."
        yield FeedNotice("unexpected_enum_value", count, says, _named(odd))


def _named(odd: Sequence[ValueAccount]) -> tuple[str, ...]:
    return tuple(f"{value.value} ({value.count})" for value in odd[:MOST_UNKNOWN_VALUES])
