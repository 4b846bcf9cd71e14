"""From a cell to the value of a field: which cleaner is for which field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from recovery_hub.directory.records import Bounds
from recovery_hub.geo import LatLon
from recovery_hub.imports.spreadsheet.cells.cleaned import Cleaned
from recovery_hub.imports.spreadsheet.cells.hours import clean_hours
from recovery_hub.imports.spreadsheet.cells.link import clean_mail, clean_web
from recovery_hub.imports.spreadsheet.cells.phone import clean_phone
from recovery_hub.imports.spreadsheet.cells.position import clean_postcode
from recovery_hub.imports.spreadsheet.cells.text import LONGEST_LINE, clean_address, clean_text
from recovery_hub.imports.spreadsheet.field_names import MOST_LETTERS, choices_of, is_list

_LINKS = {"web", "webchat", "url", "access_guide"}
_NUMBERS = {"phone", "text", "whatsapp"}
_AS_TYPED = {"latitude", "longitude"}


@dataclass(frozen=True, slots=True)
class CitySettings:
    """What the cleaners must know about the city.

    Attributes:
        invented: whether it is made up.
        bounds: its box, if known.
        helplines: the digits of its helplines.
        postcodes: the middles of the postcodes that it keeps.
    """

    invented: bool = False
    bounds: Bounds | None = None
    helplines: frozenset[str] = frozenset()
    postcodes: Mapping[str, LatLon] = field(default_factory=dict)


def clean_cell(name: str, cell: str, values: Mapping[str, Any], city: CitySettings) -> tuple[Any, str]:
    """Work out what a cell puts into a field.

    Args:
        name: the dotted field.
        cell: what stands in the cell; not empty.
        values: the mapping's table for this field, if it has one: cell -> value.
        city: what must be known about the city.

    Returns:
        ``(value, note)``: value is "" or [] if nothing can be written, note is "" if all is well.
    """
    for known, value in values.items():
        if known.casefold() == cell.casefold():
            return (value if isinstance(value, list) or not is_list(name) else [value]), ""
    cleaned = [_cleaner(name, city)(piece) for piece in _pieces(name, cell)]
    note = " ".join(dict.fromkeys(result.why for result in cleaned if result.why))
    found = [result.value for result in cleaned if result.value]
    return (found if is_list(name) else (found[0] if found else "")), note


def _pieces(name: str, cell: str) -> list[str]:
    if not is_list(name):
        return [cell]
    mark = ";" if ";" in cell or not choices_of(name) else ","
    return [piece.strip() for piece in cell.split(mark) if piece.strip()]


def _cleaner(name: str, city: CitySettings) -> Callable[[str], Cleaned]:
    last = name.rpartition(".")[2]
    choices = choices_of(name)
    if choices:
        labels = {choice.label.casefold(): str(choice) for choice in choices} | {
            str(choice): str(choice) for choice in choices
        }
        return lambda cell: _chosen(cell, labels)
    if last in _NUMBERS and "contact" in name:
        return lambda cell: clean_phone(cell, invented=city.invented, helplines=city.helplines)
    if last in _AS_TYPED:
        return Cleaned
    single: dict[str, Callable[[str], Cleaned]] = {
        "email": clean_mail, "postcode": clean_postcode, "hours": clean_hours,
        "address": clean_address, "street": clean_address,
        **dict.fromkeys(_LINKS, clean_web),
    }  # fmt: skip
    if last in single:
        return single[last]
    longest = MOST_LETTERS.get(name, LONGEST_LINE)
    return lambda cell: clean_text(cell, longest, lines=longest > LONGEST_LINE)


def _chosen(cell: str, labels: Mapping[str, str]) -> Cleaned:
    plain = " ".join(cell.casefold().split())
    value = labels.get(plain) or labels.get(re.sub(r"[ -]", "_", plain), "")
    return Cleaned(
        value, "" if value else "It is not one of the answers we know. Add it to the table “values:” of the mapping."
    )
