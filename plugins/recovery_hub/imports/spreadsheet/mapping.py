"""The mapping: what a person writes down to say which column goes where. ``mapping_file`` reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from recovery_hub.imports.spreadsheet.reading.options import FileOptions

PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class ColumnCondition:
    """One column that must look a certain way.

    Attributes:
        column: its heading.
        equals: any of these, letter for letter but for capitals.
        starts_with: or it begins with any of these words.
        contains: or it holds any of these.
    """

    column: str
    equals: tuple[str, ...] = ()
    starts_with: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()

    def holds(self, cells: Mapping[str, str]) -> bool:
        """Whether a row meets it."""
        cell = cells.get(self.column, "").casefold()
        return (
            any(cell == word.casefold() for word in self.equals)
            or any(re.match(re.escape(word.casefold()) + r"(?!\w)", cell) for word in self.starts_with)
            or any(word.casefold() in cell for word in self.contains)
        )


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Rows that are not to become entries, and why.

    Attributes:
        when: all of these must hold.
        reason: a sentence for the report.
        private: whether the report must not repeat the cells.
    """

    when: tuple[ColumnCondition, ...]
    reason: str
    private: bool


@dataclass(frozen=True, slots=True)
class RowKind:
    """What holds for rows of one kind.

    Attributes:
        call: what such a row is ("GP surgery").
        when: all of these must hold; none means any row.
        family: rows of one family may be doubles of each other.
        fields: dotted field -> value; ``{heading}`` inside words is replaced by the cell.
    """

    call: str
    when: tuple[ColumnCondition, ...]
    family: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class JoinedFile:
    """A second file whose rows belong to rows of the first.

    Attributes:
        file: its name; it lies beside the first or is given with it.
        row: the id of the row it belongs to, such as ``Pharmacy:{OrganisationId}``.
        only: conditions on its rows; the others go to the report.
        day: the column with the day of the week, if it holds opening times.
        times: the column with the times.
        columns: further columns of it -> fields.
    """

    file: str
    row: str
    only: tuple[ColumnCondition, ...] = ()
    day: str = ""
    times: str = ""
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportMap:
    """Everything a mapping file says.

    Attributes:
        source_id: a short name for the list; a second import of the same list must use the same.
        source_name: its name, for readers.
        source_on: the day from which its facts are.
        source_url: its page, or "".
        file: how to open the file.
        row_id: the columns that name a row for good.
        columns: heading -> the fields it fills.
        ignored: heading -> why it is not used.
        values: field -> cell -> what to write.
        every: field -> value for every row.
        kinds: the first that fits a row holds.
        leave_out: rows that must not become entries.
        joined: further files.
        hours_by_day: ``"Mo"`` -> the column with Monday's times.
        towns: words at the end of addresses that say nothing new, such as the city's own name.
        city: the fields of city.yaml, or None.
    """

    source_id: str
    source_name: str
    source_on: date
    row_id: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    kinds: tuple[RowKind, ...]
    source_url: str = ""
    file: FileOptions = FileOptions()  # noqa: RUF009 - it is immutable
    ignored: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    every: Mapping[str, Any] = field(default_factory=dict)
    leave_out: tuple[Exclusion, ...] = ()
    joined: tuple[JoinedFile, ...] = ()
    hours_by_day: Mapping[str, str] = field(default_factory=dict)
    towns: tuple[str, ...] = ()
    city: Mapping[str, Any] | None = None

    def kind_of(self, cells: Mapping[str, str]) -> int | None:
        """Return the position of the first kind that fits a row, or None."""
        fitting = (n for n, kind in enumerate(self.kinds) if all(condition.holds(cells) for condition in kind.when))
        return next(fitting, None)

    def all_columns(self) -> dict[str, tuple[str, ...]]:
        """The columns of the main file and of joined files -> the fields they fill."""
        return {
            **self.columns,
            **{heading: names for joined in self.joined for heading, names in joined.columns.items()},
        }

    def headings(self) -> frozenset[str]:
        """Every heading of the main file that the mapping speaks of."""
        named = {*self.row_id, *self.columns, *self.ignored, *self.hours_by_day.values()}
        rules = [condition for kind in self.kinds for condition in kind.when]
        rules += [condition for rule in self.leave_out for condition in rule.when]
        named |= {condition.column for condition in rules}
        for value in [*self.every.values(), *(v for kind in self.kinds for v in kind.fields.values())]:
            named |= placeholders(value)
        return frozenset(named)


def placeholders(value: object) -> set[str]:
    """Find the headings between curly brackets, however deep they stand."""
    if isinstance(value, str):
        return set(PLACEHOLDER.findall(value))
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {name for item in inner for name in placeholders(item)}


def filled(value: object, cells: Mapping[str, str]) -> object:
    """Replace ``{heading}`` by the cell, however deep it stands. Nothing else inside the brackets means anything."""
    if isinstance(value, str):
        return PLACEHOLDER.sub(lambda found: cells.get(found[1], ""), value)
    if isinstance(value, dict):
        return {key: filled(inner, cells) for key, inner in value.items()}
    if isinstance(value, list):
        return [filled(inner, cells) for inner in value]
    return value
