"""The words of the report: Markdown for people, and a table for spreadsheet programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from recovery_hub.imports.spreadsheet.losses import rank_of
from recovery_hub.imports.spreadsheet.plan import Fate
from recovery_hub.imports.spreadsheet.report import ImportReport, Outcome, RowOutcome

LONGEST_QUOTE = 120
CELL_HEADS = ("Row", "Id", "Column", "What stood there", "Why")
PRIVATE = "not repeated here"


def report_text(report: ImportReport) -> str:
    """Write the whole report as Markdown."""
    return "\n".join(line for part in _parts(report) for line in part) + "\n"


def report_table(report: ImportReport) -> str:
    """Write one line for every row of the file: its number, id, outcome, service, reason, remarks, and its own cells.

    A cell that a spreadsheet program would take for a formula gets an apostrophe in front.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(
        ["row", "id", "outcome", "service", "reason", "remarks", *(_safe(heading) for heading in report.headings)]
    )
    for row in report.rows:
        remarks = "" if row.private else " ".join(f"{note.column or 'row'}: {note.why}" for note in row.notes)
        cells = [PRIVATE if row.private else row.row.cells.get(heading, "") for heading in report.headings]
        values = [str(row.row.number), _key(row), row.outcome.value, row.service, row.reason, remarks, *cells]
        writer.writerow([_safe(value) for value in values])
    return text.getvalue()


def _parts(report: ImportReport) -> Iterator[list[str]]:
    yield _head(report)
    yield _table("Rows that are not in the directory", ("Row", "Id", "Why"), _left_out(report))
    yield _table("Rows joined to another row", ("Row", "Id", "Service", "Why"), _joined(report))
    yield _table("Cells that were not written, the worst first", CELL_HEADS, _cells(report, is_lost=True))
    yield _table("Cells that were written, but not as they stood", CELL_HEADS, _cells(report, is_lost=False))
    yield _table("Services that may be the same", ("One", "The other", "Why"), report.look_alikes)
    yield _table(
        "Addresses that were taken for one place",
        ("Place", "Addresses"),
        [(n, "; ".join(a)) for n, a in report.joined_places.items()],
    )
    yield _table("Kept: edited by people", ("Entry", "What differs"), _kept(report))
    yield _table(
        "Removed by people, and not added again",
        ("Entry",),
        [(decision.entry.name,) for decision in report.decided(Fate.REMOVED)],
    )
    yield _table("No longer in the list, and not deleted", ("Entry",), [(name,) for name in report.gone])
    columns = [
        (column.heading, str(column.filled), column.reason or "The mapping does not speak of it.")
        for column in report.columns
    ]
    yield _table("Columns that fill no field", ("Column", "Cells with something in them", "Why"), columns)
    for second in report.second_files:
        heading = f"Rows of {second.file} that were not used ({second.used} were)"
        yield _table(heading, ("Row", "Why"), [(str(row.number), why) for row, why in second.unused])
    yield _table(
        "Files that came with the project: please read them for your city",
        ("File",),
        [(name,) for name in report.copied],
    )


def _head(report: ImportReport) -> list[str]:
    rows = [
        ("Rows in the file", len(report.rows)),
        ("Services", report.count(Outcome.SERVICE)),
        ("Rows joined to another row", report.count(Outcome.JOINED)),
        ("Rows left out", report.count(Outcome.LEFT_OUT)),
    ]
    source, file, mapping = _cell(report.source), _cell(report.file), _cell(report.mapping)
    every = (
        "Every row of the file is one of these three: a service, joined to another row, or left out. "
        "`import-report.csv` has one line for each of them, with its cells."
    )
    return [
        f"# Import report: {_cell(report.city)}",
        "",
        f"The list: {source}. Its facts are of {report.source_on.isoformat()}. Nothing has been checked since.",
        "",
        f"The file: {file}. The mapping: {mapping}. Imported on {report.today.isoformat()}.",
        "",
        *_lines(("What", "How many"), [(what, str(number)) for what, number in rows]),
        "",
        every,
    ]


def _key(row: RowOutcome) -> str:
    """Return the id of a row. An id made of words may give away what must stay private."""
    return PRIVATE if row.private and " " in row.key else row.key


def _left_out(report: ImportReport) -> list[tuple[str, ...]]:
    return [(str(row.row.number), _key(row), row.reason) for row in report.rows if row.outcome is Outcome.LEFT_OUT]


def _joined(report: ImportReport) -> list[tuple[str, ...]]:
    return [
        (str(row.row.number), row.key, row.service, row.reason) for row in report.rows if row.outcome is Outcome.JOINED
    ]


def _cells(report: ImportReport, *, is_lost: bool) -> list[tuple[str, ...]]:
    found = [
        (rank_of(note), (str(row.row.number), row.key, note.column, note.value, note.why))
        for row in report.rows
        if not row.private
        for note in row.notes
        if bool(note.lost) is is_lost
    ]
    return [cells for _, cells in sorted(found, key=lambda pair: pair[0])]


def _kept(report: ImportReport) -> list[tuple[str, ...]]:
    return [
        (decision.entry.name, "; ".join(decision.differences) or "Only the remarks or the form.")
        for decision in report.decided(Fate.KEPT)
    ]


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    held = list(rows)
    return ["", f"## {title} ({len(held)})", "", *_lines(heads, held)] if held else []


def _lines(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [
        "| " + " | ".join(heads) + " |",
        "|" + " --- |" * len(heads),
        *("| " + " | ".join(_cell(value) for value in row) + " |" for row in rows),
    ]


def _cell(text: str) -> str:
    """Make a cell of a Markdown table out of any text: nothing in it can become a link, a tag or a new line."""
    shown = " ".join("".join(letter if letter.isprintable() else " " for letter in text[: 4 * LONGEST_QUOTE]).split())
    if len(text) > 4 * LONGEST_QUOTE:
        shown = f"{shown[:LONGEST_QUOTE]} … ({len(text):,} letters)"
    for mark, instead in (("&", "&amp;"), ("<", "&lt;"), ("|", "\\|"), ("[", "\\["), ("`", "'"), ("![", "!\\[")):
        shown = shown.replace(mark, instead)
    return shown


def _safe(text: str) -> str:
    """Keep a spreadsheet program from working out a cell."""
    clean = text.replace("\x00", "")
    return f"'{clean}" if clean[:1] in {"=", "+", "-", "@", "\t", "\r"} else clean


__all__ = ["RowOutcome", "report_table", "report_text"]
