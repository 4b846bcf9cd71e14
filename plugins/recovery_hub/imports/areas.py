"""Import small areas from a map file: the named columns become our fields, the rest is dropped.

Outlines are kept as they are. A point comes from columns, or from a Point, or is a spot inside the outline that the
library finds; points where people live (population-weighted) are better, so say which column has them.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapely import Point
from shapely.errors import ShapelyError
from shapely.geometry import shape

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.reading.text_file import decode
from recovery_hub.imports.spreadsheet.writing import write_files
from recovery_hub.validation.reading.areas import AREAS_FILE, read_areas
from recovery_hub.validation.reading.text import refuse_half_signs

NEEDED = ("id", "name", "people")
WHOLE = ("people", "deprivation_fifth", "deprivation_tenth")
DISTRICTS = "postcode_districts"
"""A column of several: ``SO14; SO15``."""

KNOWN = (
    *NEEDED, "neighbourhood", "side", "ward", DISTRICTS, *WHOLE[1:], "households_without_car_percent", "longitude",
    "latitude",
)  # fmt: skip
AGES = "ages."
"""Before the words for some ages: ``ages.0-15=pop_0_15``."""

DIGITS = 6
"""After the point of a degree: a tenth of a metre."""


@dataclass(frozen=True, slots=True)
class AreasImport:
    """What became of a map file.

    Attributes:
        count: how many areas there are now.
        people: how many people live in them together.
        with_outline: how many have an outline.
        placed: how many points were worked out from an outline.
        rounded: how many numbers of people were no whole numbers.
    """

    count: int
    people: int
    with_outline: int
    placed: int
    rounded: int

    def summary(self) -> str:
        """Say it in a few lines."""
        lines = [
            f"{self.count:,} areas with {self.people:,} people are now in {AREAS_FILE}.",
            f"{self.with_outline:,} have an outline.",
        ]
        if self.placed:
            lines.append(
                f"For {self.placed:,} there was no point, so we took a spot inside the outline. "
                "A point where most people live is better."
            )
        if self.rounded:
            lines.append(
                f"{self.rounded:,} numbers of people were not whole, so they are an estimate. We rounded them."
            )
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class _Made:
    """One feature of ours, and how it came about."""

    feature: dict[str, Any]
    placed: bool
    rounded: bool


def read_columns(words: str) -> dict[str, str]:
    """Read which column goes where: ``id=code,name=name,people=pop2019``.

    Raises:
        CannotImport: if one of our fields is missing or not known.
    """
    pairs = [pair.partition("=") for pair in words.split(",") if pair.strip()]
    columns = {field.strip(): column.strip() for field, _, column in pairs}
    unknown = [field for field in columns if field not in KNOWN and not field.startswith(AGES)]
    if unknown or not all(columns.values()):
        wrong = unknown or [field for field, column in columns.items() if not column]
        raise ImportStoppedError(
            f"“{wrong[0]}” in --columns can't be used. Write field=column, for example id=code. "
            f"The fields are: {', '.join(KNOWN)}, and ages.0-15 or the like."
        )
    missing = [field for field in NEEDED if field not in columns]
    if missing:
        raise ImportStoppedError(
            f"--columns must say which column holds: {', '.join(missing)}. For example: {missing[0]}=…"
        )
    return columns


def import_areas(file: Path, columns: Mapping[str, str], city_folder: Path) -> AreasImport:
    """Bring small areas into a city, in place of those it had.

    Args:
        file: GeoJSON in degrees.
        columns: our field -> the column (property) in the file.
        city_folder: gets ``data/areas.geojson``.

    Raises:
        CannotImport: with plain words, before anything was written.
    """
    made = [_feature(feature, number, columns) for number, feature in enumerate(_features(file), start=1)]
    features = [area.feature for area in made]
    twice = [id_ for id_, count in Counter(feature["properties"]["id"] for feature in features).items() if count > 1]
    if twice:
        raise ImportStoppedError(
            f"The id “{twice[0]}” stands there more than once. Choose a column that differs for each area."
        )
    body = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in features)
    text = f'{{"type":"FeatureCollection","features":[\n{body}\n]}}\n'
    read = read_areas(text)
    if read.problems:
        first = read.problems[0]
        raise ImportStoppedError(
            f"{first.spot.entry}: {first.found} {first.advice} ({len(read.problems)} such in all.)"
        )
    write_files(city_folder, {AREAS_FILE: text.encode()})
    areas = [area for area, _ in read.areas]
    return AreasImport(
        len(areas), sum(area.people for area in areas), sum(bool(area.polygons) for area in areas),
        sum(area.placed for area in made), sum(area.rounded for area in made),
    )  # fmt: skip


def _features(file: Path) -> list[dict[str, Any]]:
    try:
        text, _ = decode(file.name, file.read_bytes())
        whole = json.loads(text)
        refuse_half_signs(text, whole)
    except OSError as fault:
        raise ImportStoppedError(f"“{file}” can't be opened: {fault.strerror}.") from fault
    except (ValueError, RecursionError) as fault:
        raise ImportStoppedError(f"{file.name} is not readable as GeoJSON. It may be cut off; get it again.") from fault
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list) or not features:
        raise ImportStoppedError(f"{file.name} has no list of areas. We need GeoJSON with a “FeatureCollection” in it.")
    return [feature if isinstance(feature, dict) else {} for feature in features]


def _feature(feature: dict[str, Any], number: int, columns: Mapping[str, str]) -> _Made:
    given_here = feature.get("properties")
    properties = given_here if isinstance(given_here, dict) else {}
    missing = [column for column in columns.values() if column not in properties]
    if missing:
        has = ", ".join(map(str, properties)) or "none"
        raise ImportStoppedError(f"Feature {number} has no column “{missing[0]}”. It has: {has}.")
    given = {field: properties[column] for field, column in columns.items() if properties[column] not in (None, "")}
    fields, rounded = _fields(given, number)
    geometry = feature.get("geometry")
    point, placed = _point(given, geometry, number)
    outline = geometry if isinstance(geometry, dict) and geometry.get("type") != "Point" else None
    fields["point"] = [round(degrees, DIGITS) for degrees in point]
    return _Made({"type": "Feature", "properties": fields, "geometry": outline}, placed, rounded)


def _fields(given: Mapping[str, Any], number: int) -> tuple[dict[str, Any], bool]:
    """Write the fields as ours: ids as addresses, numbers as numbers, tenths as fifths."""
    values = {field: value for field, value in given.items() if field not in {"longitude", "latitude"}}
    numbers = {field: _number(value, field, number) for field, value in values.items() if _is_number(field)}
    fields: dict[str, Any] = {field: str(value) for field, value in values.items() if field not in numbers}
    fields["id"] = re.sub(r"[^a-z0-9]+", "-", str(fields.get("id", "")).lower()).strip("-")
    if DISTRICTS in fields:
        fields[DISTRICTS] = [district for district in re.split(r"[;,/|\s]+", fields[DISTRICTS].upper()) if district]
    ages = {field.removeprefix(AGES): round(value) for field, value in numbers.items() if field.startswith(AGES)}
    plain = {field: value for field, value in numbers.items() if not field.startswith(AGES)}
    tenth = plain.pop("deprivation_tenth", None)
    if tenth is not None:
        plain["deprivation_fifth"] = (tenth + 1) // 2
    rounded = plain.get("people", 0) % 1 != 0
    fields |= {field: round(value) if field in WHOLE else value for field, value in plain.items()}
    return {**fields, **({"population": ages} if ages else {})}, rounded


def _is_number(field: str) -> bool:
    return field in WHOLE or field.startswith(AGES) or field == "households_without_car_percent"


def _number(value: object, field: str, number: int) -> float:
    try:
        read = float(str(value).replace(",", ""))
    except ValueError:
        read = math.nan
    if math.isfinite(read):
        return read
    shown = str(value)[:40]
    raise ImportStoppedError(f"Feature {number}: “{shown}” for {field} is not a number.")


def _point(given: Mapping[str, Any], geometry: object, number: int) -> tuple[tuple[float, float], bool]:
    """Find where people live: columns first, then a Point, then a spot inside the outline."""
    if "longitude" in given and "latitude" in given:
        return (_number(given["longitude"], "longitude", number), _number(given["latitude"], "latitude", number)), False
    if not isinstance(geometry, dict):
        raise ImportStoppedError(
            f"Feature {number} has no shape and no point. Name the columns: longitude=…,latitude=…"
        )
    try:
        land = shape(geometry)
        spot = land if isinstance(land, Point) else land.representative_point()
        return (spot.x, spot.y), not isinstance(land, Point)
    except (ShapelyError, ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError) as fault:
        raise ImportStoppedError(f"The shape of feature {number} can't be used: {fault}.") from fault
