"""What became of every row.

The same file, folder and day give the same report: only the summary tells of "this run".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from recovery_hub.directory.problem import Problem
from recovery_hub.imports.spreadsheet.joining import JoinResult
from recovery_hub.imports.spreadsheet.plan import Decision, Fate
from recovery_hub.imports.spreadsheet.table import Note, TableRow


class Outcome(StrEnum):
    """What became of a row."""

    SERVICE = "service"
    JOINED = "joined"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What became of one row.

    Attributes:
        row: the row.
        key: its id in the list.
        outcome: what became of it.
        service: the id of the service it is in, or "".
        reason: why it was joined or left out, or "".
        private: whether its cells must not be repeated.
        notes: cells that were not written as they stood.
    """

    row: TableRow
    key: str
    outcome: Outcome
    service: str
    reason: str
    private: bool
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class UnusedColumn:
    """A column that fills no field.

    Attributes:
        heading: its heading.
        filled: how many of its cells hold something.
        reason: what the mapping says about it, or "".
    """

    heading: str
    filled: int
    reason: str


@dataclass(frozen=True)
class ImportReport:
    """Everything a person should know about an import.

    Attributes:
        city: the name of the city's folder.
        source: the name of the list.
        source_on: the day from which its facts are.
        today: the day of the import.
        file: the name of the file, and how it was read.
        mapping: the name of the mapping file.
        headings: the columns of the file.
        rows: every row of the file, in its order.
        decisions: about every entry.
        gone: entries of earlier imports that are no longer in the list.
        look_alikes: pairs of services that may be one: id, id, why.
        joined_places: place id -> the addresses that were taken for one.
        columns: columns that fill no field.
        second_files: what became of the rows of further files.
        copied: files that came with the project.
        others: what stops the build and did not come with the list.
        places: how many places the services of the list are at.
    """

    city: str
    source: str
    source_on: date
    today: date
    file: str
    mapping: str
    headings: tuple[str, ...]
    rows: tuple[RowOutcome, ...]
    decisions: tuple[Decision, ...]
    gone: tuple[str, ...]
    look_alikes: tuple[tuple[str, str, str], ...]
    joined_places: Mapping[str, tuple[str, ...]]
    columns: tuple[UnusedColumn, ...]
    second_files: tuple[JoinResult, ...]
    copied: tuple[str, ...]
    others: tuple[Problem, ...] = ()
    places: int = 0

    def count(self, outcome: Outcome) -> int:
        """Count the rows with an outcome."""
        return sum(row.outcome is outcome for row in self.rows)

    def services(self) -> tuple[str, ...]:
        """Return the ids of the services that the rows are in, each once."""
        return tuple(dict.fromkeys(row.service for row in self.rows if row.service))

    def decided(self, fate: Fate) -> tuple[Decision, ...]:
        """Return the entries with a fate."""
        return tuple(decision for decision in self.decisions if decision.fate is fate)

    @property
    def can_be_built(self) -> bool:
        """Whether the city can be built as it is now."""
        return not self.others and bool(self.services())

    def summary(self) -> str:
        """Say in one line what happened in this run."""
        fates = Counter(decision.fate for decision in self.decisions)
        parts = [f"{fates[fate]:,} {fate.value}" for fate in Fate if fates[fate] or fate in {Fate.NEW, Fate.CHANGED}]
        joined, left_out = self.count(Outcome.JOINED), self.count(Outcome.LEFT_OUT)
        return (
            f"{len(self.rows):,} rows: {self.count(Outcome.SERVICE):,} services, {joined:,} rows joined to another, "
            f"{left_out:,} left out. Entries: {'; '.join(parts)}. See import-report.md."
        )
