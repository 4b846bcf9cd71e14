"""Import a spreadsheet: read, match, decide, report, then write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from recovery_hub.directory.records import City
from recovery_hub.editing.new_city.settings import missing_from
from recovery_hub.editing.written import written
from recovery_hub.editing.yaml_text import yaml_text
from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.draft import Rejected, RowDraft
from recovery_hub.imports.spreadsheet.drafting import draft_rows
from recovery_hub.imports.spreadsheet.entries import Earlier, Made, make_entries
from recovery_hub.imports.spreadsheet.existing import Existing, format_of, read_existing, settings_of
from recovery_hub.imports.spreadsheet.grouping import look_alikes
from recovery_hub.imports.spreadsheet.headings import as_spelled, second_file
from recovery_hub.imports.spreadsheet.joining import add_columns, join_hours
from recovery_hub.imports.spreadsheet.judging import Refusals, errors_in
from recovery_hub.imports.spreadsheet.mapped_words import unknown_needs
from recovery_hub.imports.spreadsheet.mapping import ImportMap
from recovery_hub.imports.spreadsheet.mapping_file import read_mapping
from recovery_hub.imports.spreadsheet.memory import MEMORY_FILE, Memory, fingerprint, read_memory
from recovery_hub.imports.spreadsheet.plan import Decision, Fate, PlannedEntry, decide, texts_to_write
from recovery_hub.imports.spreadsheet.reading import FileOptions, read_table
from recovery_hub.imports.spreadsheet.report import ImportReport, Outcome, RowOutcome, UnusedColumn
from recovery_hub.imports.spreadsheet.report_text import report_table, report_text
from recovery_hub.imports.spreadsheet.suggesting import suggest_mapping
from recovery_hub.imports.spreadsheet.table import Table, TableRow
from recovery_hub.imports.spreadsheet.writing import write_files
from recovery_hub.validation.reading.files import CITY_FILE

REPORT, REPORT_TABLE = "import-report.md", "import-report.csv"
_MOST_ROUNDS = 8
"""A field or a row that is taken out may show what it hid; more rounds than these bring nothing new in real lists."""
TAKEN_OUT = "People have taken this entry out since an earlier import, so it is not added again."


@dataclass(frozen=True, slots=True)
class _Input:
    """Everything that was read."""

    mapping: ImportMap
    table: Table
    seconds: Mapping[str, Table]
    existing: Existing
    memory: Memory
    mapping_name: str
    city_name: str
    today: date
    borrowed: Mapping[str, bytes]


def import_spreadsheet(
    files: Sequence[Path], mapping_path: Path, city_folder: Path, today: date, starter: Path | None = None
) -> ImportReport:
    """Import a list into a city.

    Args:
        files: the list itself; files that the mapping joins to it may follow, or lie beside it.
        mapping_path: says which column goes where.
        city_folder: holds ``data/`` and ``content/``; made if it is missing.
        today: the day of the import.
        starter: a folder from which a new city borrows needs, helplines, pages, starts and guides.

    Returns:
        What became of every row. The same is written to ``import-report.md`` and ``import-report.csv``.

    Raises:
        CannotImport: with plain words, before anything was written.
    """
    given = _read(files, mapping_path, city_folder, today, starter)
    refusals = Refusals()
    report, contents, memory = _decide(given, refusals)
    for _ in range(_MOST_ROUNDS):
        written = {decision.entry.name: decision.entry.text for decision in report.decisions if decision.is_written}
        if not refusals.take(errors_in(city_folder, {**given.borrowed, **contents}, today), written):
            break
        report, contents, memory = _decide(given, refusals)
    report = replace(report, others=refusals.others)
    # The byte order mark lets spreadsheet programs see that the table is UTF-8.
    reports = {REPORT: report_text(report).encode(), REPORT_TABLE: report_table(report).encode("utf-8-sig")}
    write_files(city_folder, {**given.borrowed, **contents, **reports, MEMORY_FILE: memory.text().encode()})
    return report


def write_suggestion(file: Path, mapping_path: Path, city_folder: Path, today: date, starter: Path | None) -> None:
    """Write a first mapping for a list. One that is there already is never written over.

    Args:
        file: the list.
        mapping_path: where the mapping is to be.
        city_folder: the city for which it is; may be missing.
        today: the day of the suggestion.
        starter: a folder from which a new city borrows its needs.

    Raises:
        ImportStoppedError: with plain words, if the list can't be read or the mapping is there.
    """
    if mapping_path.exists():
        raise ImportStoppedError(f"There is a mapping {mapping_path} already. Choose another name after --mapping.")
    table = read_table(file, FileOptions())
    existing = read_existing(city_folder, starter)
    is_new = CITY_FILE not in existing.texts
    name = city_folder.resolve().name.replace("-", " ").replace("_", " ").title()
    text = suggest_mapping(table, existing.needs, today, name, is_new_city=is_new)
    write_files(mapping_path.parent, {mapping_path.name: text.encode()})


def _read(files: Sequence[Path], mapping_path: Path, city_folder: Path, today: date, starter: Path | None) -> _Input:
    mapping = read_mapping(mapping_path)
    if mapping.source_on > today:
        raise ImportStoppedError(
            f"The mapping says the list is of {mapping.source_on.isoformat()}. That day has not come yet."
        )
    options = mapping.file
    hints = FileOptions(options.sheet, options.separator, options.encoding, options.heading_row, mapping.headings())
    table = as_spelled(read_table(files[0], hints), mapping)
    seconds = {
        joined.file: second_file(read_table(_find(joined.file, files, mapping_path)), joined)
        for joined in mapping.joined
    }
    for joined in mapping.joined:
        table = add_columns(table, seconds[joined.file], joined, mapping.row_id)
    existing = read_existing(city_folder, starter)
    if wrong := unknown_needs(mapping, existing.needs):
        raise ImportStoppedError(
            "\n".join([f"The mapping {mapping_path.name} needs a change:", *(f"- {problem}" for problem in wrong)])
        )
    if CITY_FILE not in existing.texts and mapping.city is None:
        raise ImportStoppedError("The city has no data/city.yaml yet. Make one, or add a part “city:” to the mapping.")
    return _Input(
        mapping,
        table,
        seconds,
        existing,
        read_memory(city_folder),
        mapping_path.name,
        city_folder.resolve().name,
        today,
        missing_from(city_folder, starter),
    )


def _decide(given: _Input, refusals: Refusals) -> tuple[ImportReport, dict[str, bytes], Memory]:
    mapping, existing, source = given.mapping, given.existing, given.mapping.source_id
    prints = given.memory.prints.get(source, {})
    drafts, rejected = draft_rows(given.table.rows, mapping, settings_of(mapping.city, existing))
    joins = tuple(join_hours(drafts, given.seconds[joined.file], joined) for joined in mapping.joined if joined.day)
    remembered = given.memory.rows.get(source, {})
    made = make_entries(drafts, mapping, existing, Earlier(remembered, frozenset(prints)), refusals)
    entries = [*_city_entry(mapping, format_of(existing)), *sorted(made.entries, key=lambda entry: entry.name)]
    decisions = tuple(decide(entry, existing, prints) for entry in entries)
    texts = texts_to_write(
        decisions, existing, f"# Entries from: {mapping.source_name}. People may change them.", given.today
    )
    memory = _remember(given.memory, source, decisions, {**remembered, **made.rows}, tuple(given.borrowed))
    rows = _outcomes(given.table.rows, [*rejected, *made.rejected], made, decisions)
    report = ImportReport(
        city=given.city_name,
        source=mapping.source_name,
        source_on=mapping.source_on,
        today=given.today,
        file=f"{given.table.name} ({given.table.read_as})",
        mapping=given.mapping_name,
        headings=given.table.headings,
        rows=rows,
        decisions=decisions,
        gone=_gone(prints, entries, existing),
        look_alikes=_pairs(made),
        joined_places=_joined_places(made),
        columns=_unused(given.table, mapping),
        second_files=joins,
        copied=memory.copied,
        places=len({ids["place"] for ids in made.rows.values() if "place" in ids}),
    )
    return report, {name: text.encode() for name, text in texts.items()}, memory


def _city_entry(mapping: ImportMap, data_format: str) -> list[PlannedEntry]:
    if mapping.city is None:
        return []
    settings = {"format": data_format, **mapping.city}
    try:
        fields = written(City.model_validate(settings))
    except ValidationError as error:
        where = "; ".join(".".join(map(str, problem["loc"])) for problem in error.errors())
        raise ImportStoppedError(f"The part “city:” of the mapping needs a change: look at {where}.") from None
    return [
        PlannedEntry(
            "city/city",
            f"# The settings of the city. First written with the import of: {mapping.source_name}.\n"
            + yaml_text(fields),
        )
    ]


def _outcomes(
    rows: Sequence[TableRow], rejected: Sequence[Rejected], made: Made, decisions: Sequence[Decision]
) -> tuple[RowOutcome, ...]:
    removed = {decision.entry.name for decision in decisions if decision.fate is Fate.REMOVED}
    found = {
        rejection.row.number: RowOutcome(
            rejection.row, rejection.key, Outcome.LEFT_OUT, "", rejection.reason, rejection.private, rejection.notes
        )
        for rejection in rejected
    }
    for service, group in made.groups:
        gone = f"service/{service}" in removed
        for n, draft in enumerate(group.drafts):
            reason = f"{group.reasons[n - 1]} {_joined_to(group.first)}" if n else ""
            found[draft.row.number] = _outcome(draft, service, reason, gone=gone)
    return tuple(found[row.number] for row in rows)


def _joined_to(first: RowDraft) -> str:
    return f"It was joined to row {first.row.number} ({first.key}, {first.name})."


def _outcome(draft: RowDraft, service: str, reason: str, *, gone: bool) -> RowOutcome:
    if gone:
        return RowOutcome(
            draft.row, draft.key, Outcome.LEFT_OUT, "", TAKEN_OUT, private=False, notes=tuple(draft.notes)
        )
    outcome = Outcome.JOINED if reason else Outcome.SERVICE
    return RowOutcome(draft.row, draft.key, outcome, service, reason, private=False, notes=tuple(draft.notes))


def _remember(
    memory: Memory,
    source: str,
    decisions: Sequence[Decision],
    rows: Mapping[str, Mapping[str, str]],
    borrowed: Sequence[str],
) -> Memory:
    prints = dict(memory.prints.get(source, {}))
    prints |= {
        decision.entry.name: fingerprint(decision.entry.text)
        for decision in decisions
        if decision.fate in {Fate.NEW, Fate.CHANGED, Fate.SAME}
    }
    copied = tuple(sorted({*memory.copied, *borrowed}))
    return Memory({**memory.rows, source: rows}, {**memory.prints, source: prints}, copied)


def _gone(prints: Mapping[str, str], entries: Sequence[PlannedEntry], existing: Existing) -> tuple[str, ...]:
    here = {entry.name for entry in entries}
    return tuple(sorted(name for name in prints if name not in here and name in existing.fields))


def _pairs(made: Made) -> tuple[tuple[str, str, str], ...]:
    number = {draft.key: n for n, drafts in enumerate(made.places) for draft in drafts}
    ids = {group.first.key: name for name, group in made.groups}
    pairs = look_alikes([group for _, group in made.groups], lambda draft: number.get(draft.key, -1))
    return tuple(
        (ids[a.first.key], ids[b.first.key], "The same phone number in the same place, under another name.")
        for a, b in pairs
    )


def _joined_places(made: Made) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for drafts in made.places:
        staying = [draft for draft in drafts if draft.key in made.rows]
        streets = {str(draft.fields["place"].get("address", {}).get("street", "")) for draft in staying} - {""}
        if len(streets) > 1:
            found[made.rows[staying[0].key]["place"]] = tuple(sorted(streets))
    return dict(sorted(found.items()))


def _unused(table: Table, mapping: ImportMap) -> tuple[UnusedColumn, ...]:
    used = mapping.headings() - set(mapping.ignored)
    return tuple(
        UnusedColumn(heading, sum(bool(row.cells.get(heading)) for row in table.rows), mapping.ignored.get(heading, ""))
        for heading in table.headings
        if heading not in used and heading not in mapping.all_columns()
    )


def _find(name: str, files: Sequence[Path], mapping_path: Path) -> Path:
    beside = [path for path in files[1:] if path.name == name]
    for path in (*beside, files[0].parent / name, mapping_path.parent / name):
        if path.is_file():
            return path
    raise ImportStoppedError(f"The mapping joins a second file, {name}. Put it beside {files[0].name} and try again.")
