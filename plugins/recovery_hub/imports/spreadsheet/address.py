"""An address as people write it in one cell: the building, the street with its number, the part of the city."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recovery_hub.imports.spreadsheet.cells.text import LONGEST_LINE
from recovery_hub.imports.spreadsheet.draft import RowDraft
from recovery_hub.imports.spreadsheet.table import Note

_UNIT = re.compile(
    r"^(?:(?:unit|suite|office|room|flat)s?\s+[\w/&-]{1,6}|\w+ floor(?: suite| offices?)?|floor \w+)\b[ ,]*(?:- )?",
    re.IGNORECASE,
)
_BUILDING_ENDS_WORDS = (
    "centre center house hospital surgery clinic court lodge hall chambers building buildings precinct "
    "church library school college practice hub"
)
_BUILDING_ENDS = frozenset(_BUILDING_ENDS_WORDS.split())
_STREET_ENDS_WORDS = (
    "road rd street st lane avenue ave close way drive place square terrace crescent hill grove gardens "
    "row walk parade quay broadway rise green park mews gate"
)
_STREET_ENDS = frozenset(_STREET_ENDS_WORDS.split())
_GENERIC_WORDS = (
    "the dental surgery practice clinic pharmacy health medical centre center house doctors doctor "
    "hospital community dept department chemist store in"
)
_GENERIC = frozenset(_GENERIC_WORDS.split())
_BESIDE = re.compile(
    r"^(?:joined to|next to|opposite|behind|near|above|below|beside|part of|c/o|at|rear of)\b", re.IGNORECASE
)
_POSTCODE_INSIDE = re.compile(r"\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[ABD-HJLNP-UW-Z]{2})\b[ .]*", re.IGNORECASE)
_MOST_WORDS_IN_A_STREET = 9
_NUMBER = re.compile(r"^\d+\s?[a-z]?(?:\s*[-–/&]\s*\d+\s?[a-z]?)*(?=[ ,]|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AddressParts:
    """An address taken apart.

    Attributes:
        unit: a door inside the building ("Unit 302"), or "".
        buildings: the names of buildings in it, the one nearest the road last.
        street: what to write as the street, with the building if it has a name.
        road: the part with the road alone, for comparing.
        district: the part of the city, or "".
    """

    unit: str
    buildings: tuple[str, ...]
    street: str
    road: str
    district: str

    @property
    def number(self) -> str:
        """The house number without spaces: ``"67-69"``; "" if there is none."""
        found = _NUMBER.match(self.road)
        return re.sub(r"[\s–]", lambda m: "-" if m[0] == "–" else "", found[0]).lower() if found else ""


def take_apart(address: str, towns: Sequence[str] = ()) -> AddressParts:
    """Take an address apart.

    Args:
        address: parts between commas.
        towns: names at the end that say nothing new, such as the city and its county.
    """
    units, parts = _without_units([part.strip() for part in address.split(",") if part.strip()])
    names = {town.casefold() for town in towns}
    parts = [part for n, part in enumerate(parts) if n == 0 or part.casefold() not in names]
    if not parts:
        return AddressParts(units, (), units, "", "")
    road = _road_at(parts)
    buildings = tuple(part for part in parts[:road] or parts[:1] if is_building(part))
    district = _without_town(parts[road + 1], names) if road + 1 < len(parts) else ""
    return AddressParts(units, buildings, ", ".join(parts[: road + 1]), parts[road], district)


def is_building(words: str) -> bool:
    """Whether words are the name of one building: "Adelaide Health Centre" is, "Dental Surgery" is not."""
    plain = re.findall(r"[a-z']+", words.casefold())
    if _NUMBER.match(words) or _BESIDE.match(words) or not plain or plain[-1] not in _BUILDING_ENDS:
        return False
    return bool(set(plain) - _GENERIC)


def without_postcode(address: str) -> tuple[str, str]:
    """Find a postcode inside an address, wherever it stands.

    Returns:
        ``(the address without it, the postcode with its one space)``; "" if there is none. Of several the last counts.
    """
    found = list(_POSTCODE_INSIDE.finditer(address))
    if not found:
        return address, ""
    last = found[-1]
    left = address[: last.start()] + "," + address[last.end() :]
    parts = [part.strip(" .") for part in left.split(",")]
    return ", ".join(part for part in parts if part), f"{last[1]} {last[2]}".upper()


def is_prose(address: str) -> bool:
    """Whether words in the place of an address are sentences: "Please ring us, the pin is not where we are"."""
    sentences = re.search(r"[a-z]{3}[.!?]\s+[A-Z][a-z]+ [a-z]", address) is not None
    first = address.partition(",")[0].split()
    return sentences and len(first) > _MOST_WORDS_IN_A_STREET


def place_fields(draft: RowDraft, towns: Sequence[str]) -> None:
    """Put a whole address from one cell into the fields of the place; keep the door number for the session."""
    place = draft.fields["place"]
    address = place.get("address")
    whole = address if isinstance(address, str) else address.get("", "") if isinstance(address, dict) else ""
    rest = {key: value for key, value in address.items() if key} if isinstance(address, dict) else {}
    if whole:
        whole, found = without_postcode(whole)
        if found and "postcode" not in rest:
            rest["postcode"] = found
    if is_prose(whole):
        draft.notes.append(Note("", whole, "It is no address, so we kept it as words about the place."))
        if "note" not in draft.fields["session"]:
            draft.put("session.note", whole[:LONGEST_LINE])
        whole = ""
        place.pop("address", None)
        if rest:
            place["address"] = rest
    if not whole:
        if rest and "street" not in rest:
            draft.notes.append(
                Note(
                    "",
                    rest.get("postcode", ""),
                    "There is no street, so no address could be written.",
                    lost="place.address.postcode",
                )
            )
            place.pop("address")
        return
    parts = take_apart(whole, towns)
    place["address"] = {"street": parts.street, **({"district": parts.district} if parts.district else {}), **rest}
    if parts.unit and "note" not in draft.fields["session"] and parts.unit != parts.street:
        draft.put("session.note", parts.unit[0].upper() + parts.unit[1:] + ".")


def _without_units(parts: list[str]) -> tuple[str, list[str]]:
    units, kept = [], []
    for part in parts:
        found = _UNIT.match(part)
        if found is None:
            kept.append(part)
            continue
        units.append(found[0].strip(" ,-"))
        if rest := part[found.end() :].strip(" ,-"):
            kept.append(rest)
    return ", ".join(units), kept


def _road_at(parts: list[str]) -> int:
    numbered = (n for n, part in enumerate(parts) if _NUMBER.match(part) and len(part.split()) > 1)
    roads = (n for n, part in enumerate(parts) if part.split()[-1].casefold().strip(".") in _STREET_ENDS)
    after_building = 1 if len(parts) > 1 and is_building(parts[0]) else 0
    return next(numbered, next(roads, after_building))


def _without_town(part: str, towns: set[str]) -> str:
    for town in sorted(towns, key=len, reverse=True):
        if part.casefold().endswith(" " + town):
            return part[: -len(town)].strip(" ,")
    return part
