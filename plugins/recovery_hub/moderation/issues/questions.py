"""What the forms on GitHub ask: labels, hints and menus, all of them from the model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from recovery_hub.directory.choices import (
    Choice,
    CostKind,
    Format,
    HowToStart,
    OrganisationKind,
    PlaceKind,
    SourceKind,
    Status,
)
from recovery_hub.directory.records import Organisation, Place, Record, Service
from recovery_hub.editing.form.blueprint import FieldShape, FormField, Requirement, field_at


class InputKind(StrEnum):
    """What somebody wants with an issue."""

    ADD = "add"
    CORRECT = "correct"
    CLOSED = "closed"
    FORM = "form"


class Sort(StrEnum):
    """How GitHub asks."""

    INPUT = "input"
    TEXTAREA = "textarea"
    DROPDOWN = "dropdown"
    CHECKBOXES = "checkboxes"


@dataclass(frozen=True, slots=True)
class IssueField:
    """One question of a form.

    Attributes:
        id: how our program calls it; most are ways into a record, "contact.phone".
        label: the question. GitHub writes it above the answer, so no two of a form are alike.
        hint: what belongs there.
        sort: how it is asked.
        example: shown in the empty field.
        required: whether GitHub lets nobody send the form without it.
        options: words of the menu -> word in the data.
    """

    id: str
    label: str
    hint: str = ""
    sort: Sort = Sort.INPUT
    example: str = ""
    required: bool = False
    options: Mapping[str, str] | None = None


def menu(choices: type[Choice], *without: Choice) -> dict[str, str]:
    """Make the options of a menu; what is not known is left open, not chosen."""
    return {choice.label: choice.value for choice in choices if choice.value != "unknown" and choice not in without}


HOW_WE_KNOW = (
    IssueField("sources.kind", "How do you know?", "", Sort.DROPDOWN, required=True, options=menu(SourceKind)),
    IssueField("sources.url", "The web page, if it is on one", "Starting with https://"),
)

WHICH = IssueField(
    "entry",
    "Which entry?",
    "Its name, or the address of its page.",
    example="https://hub.example/services/tuesday-table/",
    required=True,
)

OUT = "Its own people want it taken out of this directory"
_HAPPENED = {
    **{status.label: status.value for status in (Status.CLOSED, Status.PAUSED, Status.UNCONFIRMED)},
    OUT: "out",
}


def _asked(record: type[Record], way: str, label: str = "", hint: str | None = None) -> IssueField:
    """Ask for a field of the model."""
    field = field_at(record, way)
    sorts = {FieldShape.TEXT: Sort.TEXTAREA, FieldShape.CHOICE: Sort.DROPDOWN, FieldShape.CHOICES: Sort.CHECKBOXES}
    said = field.hint if field.form_hint is None else field.form_hint
    return IssueField(
        way,
        label or field.label,
        _sentence(said) if hint is None else hint,
        sorts.get(field.shape, Sort.INPUT),
        field.example if field.shape in {FieldShape.LINE, FieldShape.NUMBER, FieldShape.DECIMAL} else "",
        required=field.need is Requirement.REQUIRED and field.shape is not FieldShape.CHOICES and "." not in way,
        options={words: word for word, words in field.choices if word != "unknown"} or None,
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}." if text else ""


def add_questions(needs: Mapping[str, str]) -> tuple[IssueField, ...]:
    """Ask for a new service.

    Args:
        needs: id of a need -> its name.
    """
    return (
        _asked(Service, "name"),
        _asked(Service, "summary"),
        _asked(Service, "description"),
        IssueField(
            "needs",
            field_at(Service, "needs").label,
            "",
            Sort.CHECKBOXES,
            options={name: id_ for id_, name in needs.items()},
        ),
        IssueField("formats", field_at(Service, "formats").label, "", Sort.CHECKBOXES, options=menu(Format)),
        IssueField("start.how", field_at(Service, "start.how").label, "", Sort.CHECKBOXES, options=menu(HowToStart)),
        _asked(Service, "group.size", hint=""),
        IssueField(
            "sessions.hours",
            "Times",
            "In your own words: which days, from when to when, and if it is not every week, in which weeks. "
            "“Tuesdays 2pm to 4pm, not on bank holidays”, “first and third Monday, 10am to noon”, "
            "“Thursdays 10am to noon in term time”, “5 December 2026 and 6 February 2027, 11am to 3pm”.",
            example="Every other Tuesday from 1 December 2026, 2pm to 4pm",
        ),
        IssueField(
            "place.name",
            "Place",
            "If one goes somewhere. If the place must not be found, leave this out and write us an e-mail.",
            example="Bridge Street Library",
        ),
        IssueField(
            "place.address.street", "House and street", "If we don't have the place yet.", example="12 Bridge Street"
        ),
        IssueField("place.address.postcode", "Postcode", "", example="ZZ1 2AB"),
        IssueField(
            "place.kind",
            field_at(Place, "kind").label,
            "If we don't have the place yet.",
            Sort.DROPDOWN,
            options=menu(PlaceKind, PlaceKind.PRIVATE_HOME),
        ),
        _asked(Service, "contact.phone", hint=""),
        IssueField(
            "contact.phones",
            "Another number to ring",
            "If there is one, with its extension and what it is for.",
            example="For bookings ring 01632 960 143, extension 23",
        ),
        _asked(Service, "contact.text", hint=""),
        _asked(Service, "contact.email"),
        _asked(Service, "contact.web"),
        IssueField(
            "cost.kind", field_at(Service, "cost.kind").label, "", Sort.DROPDOWN, required=True, options=menu(CostKind)
        ),
        _asked(Service, "cost.pounds", hint="A number."),
        _asked(Service, "cost.note"),
        _asked(Service, "who.ages.from", hint="A number; 0 if any age is fine. Leave it out if you don't know."),
        _asked(Service, "who.ages.to", hint="A number. Leave it out if there is none, or if you don't know."),
        IssueField("organisation.name", "Who runs it (the organisation)", "", example="River People", required=True),
        IssueField(
            "organisation.kind",
            "What sort of organisation is it?",
            "If we don't have it yet.",
            Sort.DROPDOWN,
            options=menu(OrganisationKind),
        ),
        IssueField(
            "organisation.summary", "What does the organisation do, in one sentence?", "If we don't have it yet."
        ),
        *HOW_WE_KNOW,
    )


def correct_questions() -> tuple[IssueField, ...]:
    """Ask what is wrong with an entry, and what is right."""
    labels = {label: label for label in correctable()}
    return (
        WHICH,
        IssueField(
            "field",
            "What is wrong?",
            "",
            Sort.DROPDOWN,
            required=True,
            options=labels,
        ),
        IssueField(
            "value",
            "What is right?",
            "Only what belongs in its place. Times in your own words: "
            "“every other Tuesday from 1 December 2026, 2pm to 4pm”.",
            Sort.TEXTAREA,
            required=True,
        ),
        *HOW_WE_KNOW,
    )


def closed_questions() -> tuple[IssueField, ...]:
    """Ask what has become of a service."""
    return (
        WHICH,
        IssueField("happened", "What has happened?", "", Sort.DROPDOWN, required=True, options=_HAPPENED),
        IssueField("reopens_on", "When does it open again?", "If you know.", example="2027-01-05"),
        IssueField("note", "What can people do instead?", "One sentence that stands on its page."),
        *HOW_WE_KNOW,
    )


def form_questions() -> tuple[IssueField, ...]:
    """Take what the form on our own site wrote."""
    return (IssueField("entry", "What the form wrote", "Please leave it as it is.", Sort.TEXTAREA, required=True),)


_CORRECTABLE: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (
        Service,
        (
            "name", "summary", "description", "contact.phone", "contact.phone_note", "contact.phones",
            "contact.text", "contact.email",
            "contact.web", "sessions.hours", "cost.kind", "cost.pounds", "cost.note", "group.size", "who.ages.from",
            "who.ages.to", "area", "area_note", "first_visit.door", "first_visit.buzzer", "first_visit.who_meets_you",
        ),
    ),
    (Place, ("name", "kind", "summary", "address", "feels_like", "quiet_times", "access")),
    (Organisation, ("name", "kind", "summary", "contact.phone", "contact.phones", "contact.email", "contact.web")),
)  # fmt: skip
"""What is often wrong. All else is for the form on our site, which shows the whole entry."""

PHONES = "contact.phones"
"""A second number is written in one line, as people say it: "01632 960 143, extension 23, for bookings"."""

_ONE_VALUE = frozenset(
    {FieldShape.LINE, FieldShape.TEXT, FieldShape.CHOICE, FieldShape.DATE, FieldShape.NUMBER, FieldShape.DECIMAL}
)


def correctable() -> dict[str, dict[str, str]]:
    """List what can be corrected.

    Returns:
        Words of the menu -> kind of record -> the way to the field: ``{"Phone": {"service": "contact.phone", ...}}``.
    """
    found: dict[str, dict[str, str]] = {}
    for record, ways in _CORRECTABLE:
        for way in ways:
            for label, inner in _single(record, way):
                found.setdefault(label, {})[record.kind_name] = inner
    return found


def _single(record: type[Record], way: str) -> list[tuple[str, str]]:
    field = field_at(record, way)
    if field.short or field.shape in _ONE_VALUE or way == PHONES:
        return [(_whole_label(record, field), way)]
    if field.shape is not FieldShape.PART:
        return []
    return [pair for inner in field.fields for pair in _single(record, inner.way)]


def _whole_label(record: type[Record], field: FormField) -> str:
    above, _, _ = field.way.rpartition(".")
    if not above or above in {"contact", "cost", "address", "access", "first_visit", "sessions", "who.ages"}:
        return field.label
    return f"{field_at(record, above).label}: {field.label[:1].lower()}{field.label[1:]}"


def questions_of(kind: InputKind, needs: Mapping[str, str]) -> tuple[IssueField, ...]:
    """Give the questions of one form."""
    if kind is InputKind.ADD:
        return add_questions(needs)
    return {InputKind.CORRECT: correct_questions, InputKind.CLOSED: closed_questions, InputKind.FORM: form_questions}[
        kind
    ]()
