"""What a place is like, fact by fact. A fact nobody has told us is shown as not known, never left out."""

from __future__ import annotations

from dataclasses import dataclass

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.fields import fields_of
from recovery_hub.directory.records import Access, ObservationFields, Place
from recovery_hub.language.clock import date_words

IN_A_LIST = {
    "step_free": "a way in without steps",
    "automatic_door": "a door that opens by itself",
    "no_buzzer": "a buzzer",
    "no_desk": "a desk to pass",
    "lift": "a lift",
    "toilet": "a toilet",
    "accessible_toilet": "a wheelchair toilet",
    "seats": "seats near the door",
    "hearing_loop": "a hearing loop",
    "steady_light": "light without flicker",
    "quiet": "how quiet it is",
    "quiet_room": "a quiet room",
    "seizure_first_aid": "someone who knows seizure first aid",
    "blue_badge_parking": "Blue Badge parking",
    "drop_off": "whether a taxi can stop at the door",
    "assistance_dogs": "whether assistance dogs can come in",
}
"""What is asked, as it stands among other things that are not known yet."""

TURNED_ROUND = {"no_buzzer": "Buzzer", "no_desk": "Desk to pass"}
"""Questions asked with a "no" -> the thing itself, so that nobody has to read "no: no"."""
TURNED_ANSWERS = {Answer.YES: "none", Answer.NO: "there is one", Answer.PARTLY: "sometimes"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One access fact in words.

    Attributes:
        name: what it is about.
        answer: one of the four answers.
        words: the answer and its note.
        seen: who saw it and when, only where that differs from the rest of the place.
        in_a_list: what it is about, in the middle of a sentence.
    """

    name: str
    answer: Answer
    words: str
    seen: str = ""
    in_a_list: str = ""


def access_facts(place: Place) -> tuple[Fact, ...]:
    """All access facts of a place, in the order of the model, known or not."""
    return tuple(
        _fact(field, info.title or field, getattr(place.access, field)) for field, info in fields_of(Access).items()
    )


def _fact(field: str, title: str, fact: ObservationFields | None) -> Fact:
    name = TURNED_ROUND.get(field, title)
    in_a_list = IN_A_LIST.get(field, title[0].lower() + title[1:])
    if fact is None:
        return Fact(name, Answer.UNKNOWN, Answer.UNKNOWN.label, in_a_list=in_a_list)
    label = TURNED_ANSWERS.get(fact.answer, fact.answer.label) if field in TURNED_ROUND else fact.answer.label
    words = label + (f": {fact.note}" if fact.note else "")
    by = fact.by.label if fact.by else ""
    on = date_words(fact.on) if fact.on else ""
    return Fact(name, fact.answer, words, ", ".join(filter(None, (by, on))), in_a_list)
