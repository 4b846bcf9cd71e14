"""One row, cleaned and sorted into fields, before anybody asks what other rows say of the same thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from recovery_hub.imports.spreadsheet.table import Note, TableRow

TITLES = ("dr ", "drs ", "mr ", "mrs ", "ms ", "miss ", "prof ")
"""How a name begins that is a person's."""


@dataclass(slots=True)
class RowDraft:
    """What one row gives. Only ``drafting`` fills it.

    Attributes:
        key: the name of the row for good; a second row with the same name gets ``#2``.
        row: the row itself.
        rank: the position of its kind in the mapping; the lower one speaks first where rows disagree.
        family: rows of one family may be doubles of each other.
        fields: ``{"service": {...}, "session": {...}, "place": {...}, "organisation": {...}}``, nested as in YAML.
        notes: what a person should know about its cells.
    """

    key: str
    row: TableRow
    rank: int
    family: str
    fields: dict[str, dict[str, Any]] = field(
        default_factory=lambda: {"service": {}, "session": {}, "place": {}, "organisation": {}}
    )
    notes: list[Note] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name of the service, or ""."""
        return str(self.fields["service"].get("name", ""))

    @property
    def phone(self) -> str:
        """The number to ring, or ""."""
        return str(self.fields["service"].get("contact", {}).get("phone", ""))

    @property
    def postcode(self) -> str:
        """The postcode, or ""."""
        address = self.fields["place"].get("address")
        return str(address.get("postcode", "")) if isinstance(address, dict) else ""

    def put(self, name: str, value: object) -> None:
        """Set a dotted field; lists grow, other fields are replaced."""
        record, *steps = name.split(".")
        inside = self.fields[record]
        for step in steps[:-1]:
            inside = inside.setdefault(step, {})
        held = inside.get(steps[-1])
        inside[steps[-1]] = (
            [*held, *(item for item in value if item not in held)]
            if isinstance(held, list) and isinstance(value, list)
            else value
        )

    def has(self, name: str) -> bool:
        """Whether a dotted field is filled."""
        inside: Any = self.fields
        for step in name.split("."):
            if not isinstance(inside, dict) or step not in inside:
                return False
            inside = inside[step]
        return True


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that becomes no entry.

    Attributes:
        key: as in ``RowDraft``.
        row: the row itself.
        reason: a sentence.
        private: whether the report must not repeat its cells.
        notes: what else a person should know.
    """

    key: str
    row: TableRow
    reason: str
    private: bool = False
    notes: tuple[Note, ...] = ()
