"""Which fields stand together under which question. Every field of the three kinds of entry is asked for once.

What is asked first is what an entry can't do without, and what readers ask for first. The rest is marked as ``more``.
"""

from __future__ import annotations

from dataclasses import dataclass

from recovery_hub.directory.records import Organisation, Place, Record, Service


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields that are asked for together.

    Attributes:
        id: for the page.
        title: the question.
        fields: first steps of their ways, in the order in which they are asked.
        hint: one sentence that helps, or "".
        more: whether an entry is good without it, so that it stands further down.
    """

    id: str
    title: str
    fields: tuple[str, ...]
    hint: str = ""
    more: bool = False


_HOW_WE_KNOW = FieldGroup(
    "sources",
    "How do you know?",
    ("sources", "verified"),
    "Readers see how fresh this is. A role is enough, never a person's name.",
)

_SINGLE_FACTS = FieldGroup(
    "checked",
    "Did you check a single fact, and not all of it?",
    ("checked",),
    "The page then says for this fact when it was checked.",
    more=True,
)

_SERVICE = (
    FieldGroup("what", "What is it?", ("name", "summary", "description", "organisation", "status")),
    FieldGroup("helps", "What does it help with, and in what form?", ("needs", "formats")),
    FieldGroup(
        "when",
        "When and where is it?",
        ("sessions",),
        "One block for each way of having it: the Tuesday table, the phone line. Leave out what you don't know.",
    ),
    FieldGroup("contact", "How does one get in touch, and start?", ("start", "contact")),
    FieldGroup("cost", "What does it cost?", ("cost",)),
    _HOW_WE_KNOW,
    FieldGroup("who", "Who is it for?", ("who", "area", "service_areas", "area_note"), more=True),
    FieldGroup(
        "people",
        "Who does one meet?",
        ("group", "run_by", "delivered_by", "same_person"),
        more=True,
    ),
    FieldGroup(
        "visit",
        "What is the first visit like?",
        ("first_visit",),
        "Only what somebody saw or was told. This is what frightened people read first.",
        more=True,
    ),
    FieldGroup("with", "Is there someone to go with?", ("accompany", "transport_help", "meeting_places"), more=True),
    FieldGroup("bad-day", "What if it is a bad day?", ("bad_day", "way_back"), more=True),
    FieldGroup("privacy", "What do they write down, and whom do they tell?", ("privacy",), more=True),
    FieldGroup(
        "waiting", "How long does one wait, and how long can one come?", ("wait", "capacity", "stay"), more=True
    ),
    FieldGroup(
        "ways",
        "Languages and drink",
        ("languages", "interpreter", "sign_language", "alcohol_free"),
        more=True,
    ),
    FieldGroup(
        "changes",
        "Is something about to change?",
        ("status_note", "reopens_on", "closes_on", "status_told_on", "moved", "alert", "funding_ends_on"),
        more=True,
    ),
    _SINGLE_FACTS,
    FieldGroup(
        "names",
        "Other names, and the web address",
        ("also_known_as", "short_version", "id", "was", "added", "changed"),
        "The form makes the web address out of the name. It stays for ever, so change it here if it is too long.",
        more=True,
    ),
)

_PLACE = (
    FieldGroup("what", "What place is it?", ("name", "kind", "summary", "feels_like")),
    FieldGroup(
        "where",
        "Where is it?",
        ("location_public", "address", "area", "latitude", "longitude"),
        "If the place must not be found, choose “Nothing about the place is shown”, and send it by e-mail only.",
    ),
    _HOW_WE_KNOW,
    FieldGroup("access", "What is it like to get in and be there?", ("access", "observed"), more=True),
    FieldGroup(
        "use", "What is there, and when is it quiet?", ("facilities", "quiet_times", "note", "candidate"), more=True
    ),
    FieldGroup("contact", "How does one reach the place itself?", ("contact", "access_guide"), more=True),
    FieldGroup(
        "names", "Other names, and the web address", ("also_known_as", "id", "was", "added", "changed"), more=True
    ),
)

_ORGANISATION = (
    FieldGroup("what", "Who are they?", ("name", "kind", "summary", "description", "run_by")),
    FieldGroup("contact", "How does one get in touch with them?", ("contact",)),
    _HOW_WE_KNOW,
    FieldGroup("register", "Are they in a public register?", ("registration",), more=True),
    FieldGroup(
        "names", "Other names, and the web address", ("also_known_as", "id", "was", "added", "changed"), more=True
    ),
)

QUESTIONS: dict[type[Record], tuple[FieldGroup, ...]] = {
    Service: _SERVICE,
    Place: _PLACE,
    Organisation: _ORGANISATION,
}
"""What the form asks, for each kind of entry that it can make."""
