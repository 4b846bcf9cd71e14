"""The headings of a file against those of the mapping."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.mapping import ImportMap, JoinedFile, placeholders
from recovery_hub.imports.spreadsheet.table import Table, TableRow


def as_spelled(table: Table, mapping: ImportMap) -> Table:
    """Use the mapping's spelling of the headings; capitals and spaces make no difference.

    Raises:
        CannotImport: if the mapping speaks of columns that the file does not have.
    """
    added = {heading for joined in mapping.joined for heading in joined.columns}
    return _respelled(table, mapping.headings() - added)


def second_file(table: Table, joined: JoinedFile) -> Table:
    """Do the same for a file that is joined to the first."""
    named = {joined.day, joined.times, *joined.columns, *placeholders(joined.row)}
    return _respelled(table, {*named, *(condition.column for condition in joined.only)} - {""})


def _respelled(table: Table, wanted: AbstractSet[str]) -> Table:
    known = {_loose(name): name for name in wanted}
    names = {heading: known.get(_loose(heading), heading) for heading in table.headings}
    missing = sorted(wanted - set(names.values()))
    if missing:
        lines = [f"- “{name}”{_near(name, table.headings)}" for name in missing]
        held = ", ".join(f"“{heading}”" for heading in table.headings)
        start = f"The mapping speaks of columns that {table.name} does not have:"
        raise ImportStoppedError("\n".join([start, *lines, f"The file has {held}."]))
    rows = tuple(
        TableRow(row.number, {names[h]: cell for h, cell in row.cells.items()}, row.notes) for row in table.rows
    )
    return Table(table.name, tuple(names[heading] for heading in table.headings), rows, table.read_as)


def _loose(heading: str) -> str:
    return " ".join(heading.casefold().replace("_", " ").split())


def _near(name: str, headings: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, headings, n=1, cutoff=0.6)
    return f" (did you mean “{near[0]}”?)" if near else ""
