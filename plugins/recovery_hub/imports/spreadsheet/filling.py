"""One cell into a draft: what it says goes where it belongs, also when it says more than its column is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from recovery_hub.imports.spreadsheet.cell_fields import CitySettings, clean_cell
from recovery_hub.imports.spreadsheet.cells import nothing
from recovery_hub.imports.spreadsheet.cells.contact_parts import ContactParts, contact_parts
from recovery_hub.imports.spreadsheet.cells.link import clean_mail
from recovery_hub.imports.spreadsheet.cells.phone import further_phones
from recovery_hub.imports.spreadsheet.cells.text import LONGEST_LINE, LONGEST_TEXT, first_sentences
from recovery_hub.imports.spreadsheet.draft import RowDraft
from recovery_hub.imports.spreadsheet.field_names import MOST_LETTERS
from recovery_hub.imports.spreadsheet.table import Note

_WAYS = {"phone": "phone", "email": "email", "web": "web"}
SUMMARY, DESCRIPTION = "service.summary", "service.description"


def fill_cell(draft: RowDraft, heading: str, name: str, values: Mapping[str, Any], city: CitySettings) -> None:
    """Put a cell of a row into a field of its draft, and note what could not be written as it stands.

    Args:
        draft: it is changed.
        heading: the column.
        name: the dotted field: ``"service.contact.phone"``.
        values: the mapping's table for this field: cell -> value.
        city: what must be known about the city.
    """
    cell = draft.row.cells.get(heading, "")
    if not cell:
        return
    if nothing.says_nothing(cell) and cell.casefold() not in {known.casefold() for known in values}:
        draft.notes.append(Note(heading, cell, nothing.WHY))
        return
    start, _, last = name.rpartition(".")
    if start.endswith("contact") and last in _WAYS:
        _fill_contact(draft, heading, start, last, city)
        return
    value, why = clean_cell(name, cell, values, city)
    if name == SUMMARY and not value:
        value, why = _shorter(draft, cell, city, why)
    is_kept = False
    if last == "hours" and not value:
        is_kept, why = _as_a_note(draft, cell, city)
    if why:
        draft.notes.append(Note(heading, cell, why, lost="" if value or is_kept else name))
    if value:
        # The whole address waits beside the postcode, under an empty name, until it is taken apart.
        draft.put(f"{name}." if name == "place.address" else name, value)


def _fill_contact(draft: RowDraft, heading: str, start: str, wanted: str, city: CitySettings) -> None:
    """Write every way to get in touch that a cell holds: the column's own first, others where nothing stands."""
    cell = draft.row.cells[heading]
    parts = contact_parts(cell)
    written, whys = [], []
    ways = _by_way(parts, wanted)
    for way, pieces in ways.items():
        name = f"{start}.{way}"
        if way != wanted and draft.has(name):
            continue
        for piece in pieces:
            value, why = _cleaned(way, name, piece, draft.name, city)
            whys += [why] if why else []
            if value:
                draft.put(name, value)
                written.append(way)
                break
        if way == "phone" and draft.has(name):
            more = further_phones(parts.rest, invented=city.invented, helplines=city.helplines)
            if more:
                draft.put(f"{name}s", [{"number": number} for number in more])
    others = [way for way in written if way != wanted]
    if others:
        whys.append(f"It holds another way to get in touch as well; we wrote it under {' and '.join(others)}.")
    if parts.words and written:
        whys.append(f"The words beside it were not written: “{parts.words[:LONGEST_LINE]}”.")
    if whys:
        lost = "" if written else f"{start}.{next((way for way, pieces in ways.items() if pieces), wanted)}"
        draft.notes.append(Note(heading, cell, " ".join(dict.fromkeys(whys)), lost=lost))


def _cleaned(way: str, name: str, piece: str, service: str, city: CitySettings) -> tuple[Any, str]:
    if way == "email":
        mail = clean_mail(piece, service)
        return mail.value, mail.why
    return clean_cell(name, piece, {}, city)


def _by_way(parts: ContactParts, wanted: str) -> dict[str, tuple[str, ...]]:
    """Sort the pieces of a cell by the way they are for; what is left belongs to the column's own way."""
    found = {"email": parts.mails, "web": parts.links, "phone": (parts.rest,) if parts.has_number else ()}
    if not any(found.values()) and parts.rest:
        found[wanted] = (parts.rest,)
    return {way: found[way] for way in (wanted, *(way for way in found if way != wanted))}


def _shorter(draft: RowDraft, cell: str, city: CitySettings, why: str) -> tuple[Any, str]:
    """Cut words that are too long for a summary at the end of a sentence; the whole is kept as the description."""
    whole, _ = clean_cell(DESCRIPTION, cell, {}, city)
    short = first_sentences(str(whole), MOST_LETTERS[SUMMARY]) if whole else ""
    if not short:
        return "", why
    if not draft.has(DESCRIPTION):
        draft.put(DESCRIPTION, whole)
    return (
        short,
        f"It has more than {MOST_LETTERS[SUMMARY]} letters. We took its start, and kept all of it as description.",
    )


def _as_a_note(draft: RowDraft, cell: str, city: CitySettings) -> tuple[bool, str]:
    """Keep times that can't be read as words: nobody loses them, and no page claims an opening.

    Returns:
        ``(whether they are kept, a sentence for the report)``.
    """
    words, why = re.sub(r"\s+", " ", cell), ""
    for name, most in (("session.note", LONGEST_LINE), (DESCRIPTION, LONGEST_TEXT)):
        kept, why = clean_cell(name, f"Times in the list: {words}", {}, city)
        if kept and len(str(kept)) <= most and not draft.has(name):
            draft.put(name, kept)
            return True, "We can't read these times, so they stand as words. Ring them, then write the hours."
    return False, why or "We can't read these times. We need a form like “Tu 14:00-16:00”."
