"""A second file whose rows belong to rows of the first, such as the opening times of pharmacies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recovery_hub.imports.spreadsheet.draft import RowDraft
from recovery_hub.imports.spreadsheet.mapping import JoinedFile, filled
from recovery_hub.imports.spreadsheet.table import Note, Table, TableRow
from recovery_hub.schedule.week_table import day_of, read_times, week


@dataclass(slots=True)
class JoinResult:
    """What became of the rows of a second file.

    Attributes:
        file: its name.
        used: how many rows were written into entries.
        unused: ``(row, why)`` for the others.
    """

    file: str
    used: int = 0
    unused: list[tuple[TableRow, str]] = field(default_factory=list)


def join_hours(drafts: Sequence[RowDraft], table: Table, joined: JoinedFile) -> JoinResult:
    """Put the opening times of a second file into the drafts they belong to.

    Args:
        drafts: they are changed.
        table: the second file.
        joined: what the mapping says about it.
    """
    result = JoinResult(table.name)
    by_key = {draft.key: draft for draft in drafts}
    rows: dict[str, list[TableRow]] = defaultdict(list)
    for row in table.rows:
        key = str(filled(joined.row, row.cells))
        if key not in by_key:
            result.unused.append((row, f"It belongs to “{key}”, which is no entry of its own."))
        elif not all(condition.holds(row.cells) for condition in joined.only):
            result.unused.append((row, _off_the_week(row)))
        else:
            rows[key].append(row)
    for key, same in rows.items():
        _put_week(by_key[key], same, joined, result)
    return result


def _put_week(draft: RowDraft, rows: Sequence[TableRow], joined: JoinedFile, result: JoinResult) -> None:
    times_by_day: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        day, times = day_of(row.cells.get(joined.day, "")), read_times(row.cells.get(joined.times, ""))
        if not day or times is None:
            result.unused.append((row, "We can't read the day or the times."))
            return draft.notes.append(
                Note(
                    joined.times,
                    row.cells.get(joined.times, ""),
                    "The opening times can't be read, so none were written.",
                )
            )
        times_by_day[day] |= set(times)
    ordered = {day: read_times(", ".join(sorted(times))) for day, times in times_by_day.items()}
    if any(times is None for times in ordered.values()):
        result.unused.extend((row, "The times of a day overlap.") for row in rows)
        return draft.notes.append(Note(joined.times, "", "The opening times of a day overlap, so none were written."))
    result.used += len(rows)
    draft.put("session.hours", week({day: times for day, times in ordered.items() if times}))
    return None


def _off_the_week(row: TableRow) -> str:
    return (
        "It is not part of the usual week (a single day, or another sort of row): "
        + "; ".join(filter(None, row.cells.values()))
        + "."
    )


def add_columns(table: Table, second: Table, joined: JoinedFile, row_id: Sequence[str]) -> Table:
    """Give the rows of the first file the columns of a second one, where the mapping asks for them."""
    if not joined.columns:
        return table
    held: dict[str, dict[str, str]] = {}
    for row in second.rows:
        cells = held.setdefault(str(filled(joined.row, row.cells)), {})
        for heading in joined.columns:
            cells[heading] = cells.get(heading) or row.cells.get(heading, "")
    rows = tuple(
        TableRow(row.number, {**row.cells, **_found(held, row.cells, row_id, joined)}, row.notes) for row in table.rows
    )
    return Table(table.name, tuple(dict.fromkeys((*table.headings, *joined.columns))), rows, table.read_as)


def _found(
    held: Mapping[str, Mapping[str, str]], cells: Mapping[str, str], row_id: Sequence[str], joined: JoinedFile
) -> Mapping[str, str]:
    key = " / ".join(cells.get(column, "") for column in row_id)
    return held.get(key, dict.fromkeys(joined.columns, ""))
