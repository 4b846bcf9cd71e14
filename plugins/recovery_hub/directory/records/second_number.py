"""A second phone number that stands in the words about the first: taken out of them, and made a number of its own.

"Or ring 01632 960 143, then extension 23" says all that a number needs. What can't be told apart surely (two numbers
in one note, a number that is said to be wrong, one for texts) stays where it is, and a rule says what to write.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from recovery_hub.language.phone import EXTENSION, digits_of

_NUMBER = r"(?<![\d.])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d(?:[\s()\-]*\d){7,10}(?!\d)"
NUMBER_IN_WORDS = re.compile(rf"(?P<number>{_NUMBER})(?:{EXTENSION}(?P<ext>[0-9]{{1,6}})\b\)?)?", re.IGNORECASE)
"""A whole UK number among words, with its extension if one follows."""

_LEFT = re.compile(r"\d{4}")
"""Digits beside a number that may be a part of it, or of another."""
_WHOLE = 11
"""How many digits nearly every UK number has. One with fewer may be a half of one."""
_ENDS = re.compile(r"(?<=[.!?;])\s+")
_OTHER = re.compile(
    r"\b(?:not|never|no longer|old|wrong|was|instead of|fax|texts?|sms|whatsapp|message us|minicom|textphone)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
"""Words that say that a number is not one to ring, or not simply."""
_RING = (
    r"(?:(?:please\s+)?(?:you\s+can\s+)?(?:also\s+)?(?:ring|call|phone|try|dial|tel|telephone|use|it\s+is|it['’]s)\b)?"
)
_BEFORE = re.compile(
    rf"^(?:(?:or|and|also|otherwise|alternatively|else)\b)?[,\s]*(?:for\s+(?P<what>[^,:.()\d]{{2,60}}?)[\s,:]*)?"
    rf"(?:or\s+)?{_RING}\s*(?:us\s+)?(?:(?:on|at)\s+)?[:\s]*$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^(?:(?:Or|And)\s+)?(?P<what>[A-Za-z][A-Za-z'’ ]{1,40}):\s*$")
_AFTER = re.compile(
    r"^[\s,]*(?:for\s+(?P<what>[^.;()\d]{2,60})|\((?:for\s+)?(?P<bracket>bookings?|office|reception|evenings?|weekends?)\))?"
    r"[\s.;]*$",
    re.IGNORECASE,
)
_ONLY_EXTENSION = re.compile(rf"^(?:(?:and|please)\s+)?{EXTENSION}(?P<ext>[0-9]{{1,6}})[\s.)]*$", re.IGNORECASE)


def with_number_out_of_note(contact: Mapping[str, Any]) -> dict[str, Any]:
    """Make a number in ``phone_note`` one of ``phones``; an extension alone belongs to ``phone``.

    Args:
        contact: the fields of a contact as they were written.

    Returns:
        The same fields, or with ``phones`` and what is left of the note: ``{"phone": "01632 960 142", "phones":
        [{"number": "01632 960 143", "ext": "23"}]}``.
    """
    same, note, phones = dict(contact), contact.get("phone_note"), contact.get("phones") or []
    if not isinstance(note, str) or not isinstance(phones, list | tuple):
        return same
    phone = contact.get("phone")
    alone = _ONLY_EXTENSION.match(note)
    if alone is not None and isinstance(phone, str) and digits_of(phone) == re.sub(r"\D", "", phone):
        del same["phone_note"]
        return {**same, "phone": f"{phone} ext {alone['ext']}"}
    taken = _out_of(note)
    known = {digits_of(number) for number in (phone, *_numbers(phones)) if isinstance(number, str)}
    if taken is None or digits_of(taken[0]["number"]) in known:
        return same
    entry, rest = taken
    return _with(same, [*phones, entry], rest)


def _numbers(phones: list[Any] | tuple[Any, ...]) -> list[Any]:
    return [entry.get("number") for entry in phones if isinstance(entry, Mapping)]


def _with(contact: Mapping[str, Any], phones: list[Any], note: str) -> dict[str, Any]:
    """Put the numbers where the note stood, so that the order of what was written stays."""
    made: dict[str, Any] = {}
    for name, value in contact.items():
        if name == "phone_note":
            made |= {"phone_note": note} if note else {}
            made["phones"] = phones
        elif name != "phones":
            made[name] = value
    return made


def _out_of(note: str) -> tuple[dict[str, str], str] | None:
    """Find the one number of a note: its fields, and the sentences that are left. None where it is not that simple."""
    found = list(NUMBER_IN_WORDS.finditer(note))
    if len(found) != 1 or len(digits_of(found[0]["number"])) != _WHOLE:
        return None
    sentences = _ENDS.split(note)
    at = next((n for n, words in enumerate(sentences) if found[0]["number"] in words), None)
    if at is None:
        return None
    words = sentences.pop(at)
    hit = NUMBER_IN_WORDS.search(words)
    if hit is None or hit.group() != found[0].group() or _OTHER.search(words) or _LEFT.search(_around(words, hit)):
        return None
    entry = {"number": hit["number"], **({"ext": hit["ext"]} if hit["ext"] else {})}
    return {**entry, **_about(words, hit)}, " ".join(sentences).strip()


def _around(words: str, hit: re.Match[str]) -> str:
    return f"{words[: hit.start()]} {words[hit.end() :]}"


def _about(words: str, hit: re.Match[str]) -> dict[str, str]:
    """Say what a number is for, where the words say no more than that; else keep them as its note."""
    before, after = words[: hit.start()], words[hit.end() :]
    first = _BEFORE.match(before) or _NAMED.match(before)
    last = _AFTER.match(after)
    if first is not None and last is not None:
        whats = [what for what in (first["what"], last["what"], last["bracket"]) if what]
        if len(whats) <= 1:
            return {"for": _small(whats[0].strip())} if whats else {}
    name = "This number" if not before.strip() else "this number"
    return {"note": f"{before}{name}{after}".strip()}


def _small(words: str) -> str:
    """A first capital goes, but for names: "Bookings" is "bookings", "NHS desk" stays."""
    return words if words[:2].isupper() else words[0].lower() + words[1:]
