"""Postcodes with their middle, from a file that somebody downloaded: coordinates without asking anybody.

Sources:
    ONS Postcode Directory (columns pcds, lat, long) and OS Code-Point Open (no headings: postcode, quality, eastings,
    northings), both under the Open Government Licence.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from recovery_hub.directory.records import Bounds
from recovery_hub.geo import LatLon, in_box
from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.cells.position import clean_postcode
from recovery_hub.imports.spreadsheet.kept_postcodes import HEADINGS, POSTCODES_FILE
from recovery_hub.imports.spreadsheet.writing import write_files

DIGITS = 5
"""After the point of a degree: a metre. What is known is the middle of some fifteen doors."""

_NO_POSITION = 90
"""Code-Point Open's mark for a postcode without coordinates; ONS writes a latitude of 99.999999."""
_NAMES = {
    "postcode": ("pcds", "pcd", "pcd2", "postcode"),
    "latitude": ("lat", "latitude"),
    "longitude": ("long", "lon", "longitude"),
}
_LETTERS = re.compile(r"[A-Z]{1,2}")
_ENDED = "doterm"
_OPEN_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class PostcodesImport:
    """What came of it.

    Attributes:
        read: how many postcodes the file holds.
        kept: how many lie in the city.
    """

    read: int
    kept: int


def import_postcodes(file: Path, city_folder: Path, bounds: Bounds, letters: Iterable[str]) -> PostcodesImport:
    """Keep the postcodes of a city, in place of those that were kept before.

    Args:
        file: a CSV of the ONS Postcode Directory, or Code-Point Open as a CSV or the zip of its CSVs.
        city_folder: gets ``data/postcodes.csv``.
        bounds: the box of the city.
        letters: how postcodes begin there ("SO"); none means any.

    Raises:
        ImportStoppedError: with plain words, before anything was written.
    """
    starts = tuple(letters)
    found: dict[str, LatLon] = {}
    read = 0
    for postcode, point in _read(file, starts):
        read += 1
        if point is not None and in_box(point, bounds):
            found[postcode] = point
    if not read:
        wanted = f" that begin with {', '.join(starts)}" if starts else ""
        raise ImportStoppedError(f"{file.name} holds no postcodes{wanted}. Is it the right file?")
    if not found:
        raise ImportStoppedError(
            f"None of the {read:,} postcodes of {file.name} lies in the box of the city. Look at “bounds” in city.yaml."
        )
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows(
        (name, f"{point.latitude:.{DIGITS}f}", f"{point.longitude:.{DIGITS}f}") for name, point in sorted(found.items())
    )
    write_files(city_folder, {POSTCODES_FILE: text.getvalue().encode()})
    return PostcodesImport(read, len(found))


def _read(file: Path, starts: tuple[str, ...]) -> Iterator[tuple[str, LatLon | None]]:
    try:
        if file.suffix.lower() == ".zip":
            with zipfile.ZipFile(file) as archive:
                for name in sorted(archive.namelist()):
                    if name.lower().endswith(".csv") and "data" in name.lower():
                        with io.TextIOWrapper(archive.open(name), encoding="utf-8-sig", newline="") as lines:
                            yield from _rows(lines, starts)
        else:
            with file.open(encoding="utf-8-sig", newline="") as lines:
                yield from _rows(lines, starts)
    except (OSError, zipfile.BadZipFile, UnicodeDecodeError, csv.Error) as fault:
        raise ImportStoppedError(f"{file.name} can't be read as a list of postcodes ({fault}).") from None


def _rows(lines: Iterable[str], starts: tuple[str, ...]) -> Iterator[tuple[str, LatLon | None]]:
    reader = csv.reader(lines)
    first = next(reader, [])
    columns = {field: _column(first, names) for field, names in _NAMES.items()}
    if None not in columns.values():
        yield from _with_degrees(first, columns, reader, starts)
    elif len(first) >= _OPEN_COLUMNS and clean_postcode(first[0]).value:
        yield from _with_grid([first, *reader], starts)


def _column(heads: list[str], names: tuple[str, ...]) -> int | None:
    plain = [head.strip().casefold() for head in heads]
    return next((plain.index(name) for name in names if name in plain), None)


def _with_degrees(
    heads: list[str], columns: Mapping[str, int | None], rows: Iterable[list[str]], starts: tuple[str, ...]
) -> Iterator[tuple[str, LatLon | None]]:
    at, north, east = (columns[name] or 0 for name in HEADINGS)
    ended = _column(heads, (_ENDED,))
    for row in rows:
        if len(row) <= max(at, north, east) or not _begins(row[at], starts) or (ended is not None and row[ended]):
            continue
        postcode = clean_postcode(row[at]).value
        if postcode:
            yield postcode, _degrees(row[north], row[east])


def _degrees(north: str, east: str) -> LatLon | None:
    try:
        point = LatLon(float(north), float(east))
    except ValueError:
        return None
    return point if abs(point.latitude) < _NO_POSITION else None


def _with_grid(rows: Iterable[list[str]], starts: tuple[str, ...]) -> Iterator[tuple[str, LatLon | None]]:
    from pyproj import Transformer  # noqa: PLC0415 - half a second, and only this file needs it

    to_degrees = Transformer.from_crs("EPSG:27700", "EPSG:4326")
    for row in rows:
        postcode = clean_postcode(row[0]).value if len(row) >= _OPEN_COLUMNS and _begins(row[0], starts) else ""
        if not postcode:
            continue
        try:
            quality, eastings, northings = int(row[1]), float(row[2]), float(row[3])
        except ValueError:
            yield postcode, None
            continue
        if quality >= _NO_POSITION:
            yield postcode, None
            continue
        latitude, longitude = to_degrees.transform(eastings, northings)
        yield postcode, LatLon(latitude, longitude)


def _begins(cell: str, starts: tuple[str, ...]) -> bool:
    """Whether a postcode is one of the city's: "S1 2AB" does not begin with "SO", and "SO1 2AB" not with "S"."""
    letters = _LETTERS.match(cell.strip().upper())
    return not starts or (letters is not None and letters[0] in starts)
