"""The headings of a file against those of the mapping."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from plugins.exchange.spreadsheet.cannot import CannotImport
from plugins.exchange.spreadsheet.mapping import ImportMap
from plugins.exchange.spreadsheet.table import Row, Table


def as_spelled(table: Table, mapping: ImportMap) -> Table:
    """Use the mapping's spelling of the headings; capitals and spaces make no difference.

    Raises:
        CannotImport: if the mapping speaks of columns that the file does not have.
    """
    known = {_loose(name): name for name in (*mapping.headings(), *(h for one in mapping.joined for h in one.columns))}
    names = {heading: known.get(_loose(heading), heading) for heading in table.headings}
    missing = sorted(mapping.headings() - set(names.values()))
    if missing:
        lines = [f"- “{name}”{_near(name, table.headings)}" for name in missing]
        held = ", ".join(f"“{heading}”" for heading in table.headings)
        raise CannotImport(
            "\n".join(
                [f"The mapping speaks of columns that {table.name} does not have:", *lines, f"The file has {held}."]
            )
        )
    rows = tuple(Row(row.number, {names[h]: cell for h, cell in row.cells.items()}, row.notes) for row in table.rows)
    return Table(table.name, tuple(names[heading] for heading in table.headings), rows, table.read_as)


def _loose(heading: str) -> str:
    return " ".join(heading.casefold().replace("_", " ").split())


def _near(name: str, headings: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, headings, n=1, cutoff=0.6)
    return f" (did you mean “{near[0]}”?)" if near else ""
