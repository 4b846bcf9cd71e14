"""The account of a timetable file as a person reads it, and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from recovery_hub.gtfs.account import ColumnAccount, FeedAccount, FileAccount, ValueAccount
from recovery_hub.gtfs.account_table import REFERENCE
from recovery_hub.gtfs.notice_codes import code_of
from recovery_hub.gtfs.report import FeedReport
from recovery_hub.language.counts import numbered, word_for

TEXT, JSON = "feed-account.txt", "feed-account.json"
"""The two files that stand beside the timetable file of a city."""


RULES = ("transfers.txt", "transfer_type")
"""The column whose values are sentences."""


def as_text(account: FeedAccount, report: FeedReport) -> str:
    """Write what a file covers, then every file, column and choice in it."""
    lines = [report.as_text(), "Every file in it", ""]
    for file in account.files:
        lines += [*_file_lines(file), ""]
    notes = [f"- {notice.says}{_such_as(notice.examples)}" for notice in account.notices()]
    return "\n".join([*lines, "What the reference does not know", *(notes or ["- Nothing."]), ""])


def summary(account: FeedAccount) -> str:
    """Say in a few lines what is not used: whole files, and what nobody knows."""
    unused = [f"{file.name} ({_rows(file)})" for file in account.files if file.known and not file.used]
    lines = [f"- Not used: {', '.join(unused)}."] if unused else []
    lines += [f"- {notice.says}{_such_as(notice.examples)}" for notice in account.notices()]
    return "\n".join(["What we don't use", *lines]) + "\n" if lines else ""


def as_json(account: FeedAccount, report: FeedReport) -> str:
    """Write the same as JSON.

    Returns:
        ``{"name": "gtfs.zip", "covers": {"weekday": {...}}, "files": [{"file": "stops.txt", "rows": 12, "use": "used",
        "says": "...", "columns": [{"column": "location_type", "filled": 3, "use": "used", "says": "...", "values":
        [{"value": "1", "count": 3, "use": "used", "means": "a station"}]}]}], "notices": [{"code": "unknown_file",
        "count": 1, "says": "...", "examples": ["notes.txt"]}]}``. ``use`` is "used", "not used" or "unknown".
    """
    value = {
        "name": account.name,
        "publishers": list(report.publishers),
        "first": report.first.isoformat(),
        "last": report.last.isoformat(),
        "covers": {day.value: _covers(report, day) for day in report.days},
        "files": [_file_value(file) for file in account.files],
        "notices": [
            {
                "code": code_of(notice.name),
                "count": notice.count,
                "says": notice.says,
                "examples": list(notice.examples),
            }
            for notice in (*report.oddities, *account.notices())
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _covers(report: FeedReport, day: Any) -> dict[str, Any]:  # noqa: ANN401 - a kind of day
    found = report.days[day]
    return {
        "covered": found.covered,
        "date": found.usual.date.isoformat() if found.usual.date else None,
        "trips": found.trips,
        "known_from": found.known.from_,
        "known_to": found.known.to,
        "says": found.as_text(),
    }


def _file_lines(file: FileAccount) -> Iterator[str]:
    yield f"{file.path}: {'; '.join([_rows(file), *_rules(file)])}. {file.says}"
    for column in file.columns:
        use = f"{_use(column.known, column.used)}: {column.says}"
        yield f"  {column.name}: filled in {numbered(column.filled, 'row')}. {use}."
        yield from (f"    {_value_line(value)}" for value in column.values)


def _rules(file: FileAccount) -> Iterator[str]:
    """Say what the rules of a file come to: "3 say that no change is possible there"."""
    for column in file.columns:
        if (file.name, column.name) == RULES:
            for value in column.values:
                verb = word_for(value.count, "says", "say")
                yield f"{value.count:,} {verb} that {value.means or 'nobody knows what'}"


def _value_line(value: ValueAccount) -> str:
    shown = f"“{value.value}”" if value.value else "empty"
    use = _use(bool(value.means) or not value.value, value.used)
    means = value.means or ("not one of its choices" if value.value else "nothing is said")
    return f"{shown}: {numbered(value.count, 'row')}, {means}. {use}."


def _use(known: bool, used: bool) -> str:  # noqa: FBT001 - two flags of the same thing
    return "Used" if used else "Not used" if known else "Not known"


def _rows(file: FileAccount) -> str:
    if file.rows is None:
        return "no table"
    return numbered(file.rows, *(REFERENCE[file.name].rows if file.known else ("row", "rows")))


def _file_value(file: FileAccount) -> dict[str, Any]:
    return {
        "file": file.name,
        "path": file.path,
        "rows": file.rows,
        "use": _use(file.known, file.used).lower().replace("not known", "unknown"),
        "says": file.says,
        "columns": [_column_value(column) for column in file.columns],
    }


def _column_value(column: ColumnAccount) -> dict[str, Any]:
    return {
        "column": column.name,
        "filled": column.filled,
        "use": _use(column.known, column.used).lower().replace("not known", "unknown"),
        "says": column.says,
        "values": [
            {
                "value": value.value,
                "count": value.count,
                "use": _use(bool(value.means) or not value.value, value.used).lower().replace("not known", "unknown"),
                "means": value.means,
            }
            for value in column.values
        ],
    }


def _such_as(examples: tuple[str, ...]) -> str:
    return f" ({', '.join(examples)})" if examples else ""
