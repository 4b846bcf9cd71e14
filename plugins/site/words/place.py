"""What one meets at a place, fact by fact. A fact nobody has told us is shown as not known, never left out."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.directory.choices import Answer
from plugins.directory.hours import date_words
from plugins.directory.model import Access, FactParts, Place
from plugins.directory.reading.fields import fields_of


@dataclass(frozen=True, slots=True)
class Fact:
    """One access fact in words.

    Attributes:
        name: what it is about.
        answer: one of the four answers.
        words: the answer and its note.
        seen: who saw it and when, only where that differs from the rest of the place.
    """

    name: str
    answer: Answer
    words: str
    seen: str = ""


def access_facts(place: Place) -> tuple[Fact, ...]:
    """All access facts of a place, in the order of the model, known or not."""
    return tuple(_fact(info.title or name, getattr(place.access, name)) for name, info in fields_of(Access).items())


def _fact(name: str, fact: FactParts | None) -> Fact:
    if fact is None:
        return Fact(name, Answer.UNKNOWN, Answer.UNKNOWN.label)
    words = fact.answer.label + (f": {fact.note}" if fact.note else "")
    by = fact.by.label if fact.by else ""
    on = date_words(fact.on) if fact.on else ""
    return Fact(name, fact.answer, words, ", ".join(filter(None, (by, on))))
