"""The numbers of a page as files: a table for spreadsheets, a map file, and what each column means."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from math import isinf
from typing import Any

from recovery_hub.access.classes import Value
from recovery_hub.access.need_report import AreaRow, NeedReport
from recovery_hub.access.personas import AgeRow
from recovery_hub.travel.time_periods import TimePeriod

NO_WAY, NOT_CHECKED, NOT_KNOWN = "none", "not checked", "not known"

DICTIONARY = (
    ("area_id", "text", "The id of the small area."),
    ("area", "text", "What people call it."),
    ("part", "text", "The part of the city in which it lies."),
    ("people", "number", "How many people live there; their date is that of the areas file."),
    ("deprivation_fifth", "1 to 5", "1 is the fifth of areas that is worst off in the country. Empty: not known."),
    (
        "minutes_BAND",
        "minutes",
        "Door to door to the nearest service, no change of bus, 3 miles an hour; the median. Not known: no timetable.",
    ),
    ("slow_minutes_BAND", "minutes", "The same, at 2 miles an hour."),
    ("services_within_30", "number", "Services within 30 minutes in the main band, at 3 miles an hour."),
    ("places_per_1000", "number", "Places for each 1,000 people (E2SFCA), only from stated group sizes. Empty: none."),
    ("services_that_come_here", "number", "Services that come to homes in the area."),
    ("services_to_ask_whether_they_come", "number", "Services that may come to homes there: nobody has told us."),
    ("need_id", "text", "The id of the need, or “all”."),
    ("need", "text", "Its name."),
    ("band", "text", "The part of the week that is counted."),
    (
        "people_not_within_30",
        "number",
        "People with no service within 30 minutes then, no change, 3 miles an hour.",
    ),
    ("services_to_go_to", "number", "Services that one can go to."),
    ("services_that_come", "number", "Services that come to homes in at least one area."),
    ("services_to_ask_where_they_come", "number", "Services that come to homes, and nobody has told us where."),
    ("people_they_come_to", "number", "People in areas to which at least one comes."),
    (
        "people_to_ask_whether_they_come",
        "number",
        "People in areas to which one may come, and none surely does.",
    ),
    ("services_from_afar", "number", "Services by phone, online or post."),
    ("checked_percent", "of 100", "Of the services one can go to, those checked within six months."),
    ("unknown_percent", "of 100", "Of the services one can go to, those whose times or place are not known."),
    ("age", "years", "Of people without young children."),
    ("open", "number", "Services that surely take them."),
    ("not_known", "number", "Services that don't say their ages, or whether one must have children."),
    ("not_open", "number", "Services that don't take them."),
)
"""Column, unit, meaning. BAND is the part of the week."""


def as_written(value: Value) -> str | int:
    """Write minutes for a file: a whole number, "none" for no way, "not checked" where nobody has looked."""
    if value is None:
        return NOT_CHECKED
    return NO_WAY if isinf(value) else int(value)


def columns(row: AreaRow, bands: tuple[TimePeriod, ...]) -> dict[str, Any]:
    """The fields of an area, in order."""
    area = row.area
    return {
        "area_id": area.id,
        "area": area.name,
        "part": area.neighbourhood or "",
        "people": area.people,
        "deprivation_fifth": area.deprivation_fifth or "",
        **{f"minutes_{band.id}": _of_band(row.minutes, band) for band in bands},
        **{f"slow_minutes_{band.id}": _of_band(row.slow, band) for band in bands},
        "services_within_30": row.options,
        "places_per_1000": "" if row.places_a_thousand is None else row.places_a_thousand,
        "services_that_come_here": row.come,
        "services_to_ask_whether_they_come": row.to_ask,
    }


def _of_band(minutes: Mapping[str, Value], band: TimePeriod) -> str | int:
    """Write the minutes of a part of the week; "not known" where its buses are not."""
    return as_written(minutes[band.id]) if band.id in minutes else NOT_KNOWN


def as_csv(finding: NeedReport, bands: tuple[TimePeriod, ...]) -> bytes:
    """Write the areas as CSV, worst first."""
    return _csv([columns(row, bands) for row in finding.rows])


def needs_csv(findings: Iterable[NeedReport]) -> bytes:
    """Write every need with its people and what is known of its services, as CSV; "not known" where nobody can say."""
    return _csv(
        [
            {
                "need_id": finding.need,
                "need": finding.name,
                "band": finding.band.id if finding.band else NOT_KNOWN,
                "people_not_within_30": finding.not_within if finding.band else NOT_KNOWN,
                "people": finding.people,
                "services_to_go_to": finding.counts[0],
                "services_that_come": finding.counts[1],
                "services_to_ask_where_they_come": finding.visits.services_to_ask,
                "people_they_come_to": finding.visits.people,
                "people_to_ask_whether_they_come": finding.visits.people_to_ask,
                "services_from_afar": finding.counts[2],
                "checked_percent": finding.counted.checked_percent if finding.counted.services else NOT_KNOWN,
                "unknown_percent": finding.counted.unknown_percent if finding.counted.services else NOT_KNOWN,
            }
            for finding in findings
        ]
    )


def ages_csv(rows: Iterable[AgeRow]) -> bytes:
    """Write the services open to people of each age, as CSV."""
    return _csv([{"age": row.age, "open": row.open_, "not_known": row.unknown, "not_open": row.closed} for row in rows])


def _csv(lines: Sequence[Mapping[str, Any]]) -> bytes:
    """Write lines of the same columns. Names that a spreadsheet would take for a sum get an apostrophe."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(lines[0]) if lines else [], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in line.items()} for line in lines)
    return text.getvalue().encode()


def _harmless(value: Any) -> Any:  # noqa: ANN401 - a cell is a number or a text
    return f"'{value}" if isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"} else value


def as_geojson(finding: NeedReport, bands: tuple[TimePeriod, ...], credit: Mapping[str, str]) -> bytes:
    """Write the areas as GeoJSON: outlines, or points where these are not known.

    Source:
        RFC 7946, The GeoJSON Format.
    """
    features = [
        {
            "type": "Feature",
            "properties": columns(row, bands),
            "geometry": {"type": "MultiPolygon", "coordinates": row.area.polygons}
            if row.area.polygons
            else {"type": "Point", "coordinates": row.area.point},
        }
        for row in finding.rows
    ]
    whole = {"type": "FeatureCollection", **credit, "features": features}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def dictionary() -> bytes:
    """Write what the columns mean, as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([("column", "unit", "meaning"), *DICTIONARY])
    return text.getvalue().encode()
