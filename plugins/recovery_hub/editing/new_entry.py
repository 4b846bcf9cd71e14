"""A new entry out of a few answers: its values, and what the check would say about each answer.

It knows no terminal: ``recovery_hub.cli.new`` asks. Every answer is checked by the model and the rules that check the
files, so that mistakes are reported in the same words and no entry is written that does not pass.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from recovery_hub.directory import Directory, Problem
from recovery_hub.directory.choices import Choice, Format, How
from recovery_hub.directory.problem import Level
from recovery_hub.directory.records import FileForm, Organisation, Place, Record, Service
from recovery_hub.editing.form.writing import entry_yaml
from recovery_hub.editing.naming import Wanted, give_ids, slug
from recovery_hub.editing.said_times import with_said_times
from recovery_hub.language.phone import EXTENSION, PhoneNumber
from recovery_hub.validation.reading.entries import read_entries
from recovery_hub.validation.reading.validate import read_part
from recovery_hub.validation.rules import validate

Values = Mapping[str, Any]

_SOURCES = {"visit": "visit", "web": "website"}
_STARTS = {"phone": "ring", "email": "email", "web": "web_form"}
_BLANK: Values = {
    "summary": "Soup, tea and company.",
    "organisation": "unknown-yet",
    "needs": ["unknown-yet"],
    "formats": ["phone"],
    "cost": {"kind": "unknown"},
    "sources": [{"kind": "provider_told_us"}],
}
"""What stands for the answers still to come while the first ones are judged."""


@dataclass(frozen=True, slots=True)
class NewEntryDraft:
    """An entry on its way.

    Attributes:
        record: what it is.
        values: field -> string, list or mapping, as a YAML reader gives them.
    """

    record: type[Record]
    values: Values

    @property
    def path(self) -> str:
        """The file it goes to: one of its own, where its kind has a folder for that."""
        folder = self.record.path_as(FileForm.ONE)
        return f"{folder}/{self.values['id']}.yaml" if folder else self.record.path_as(FileForm.LIST)

    @property
    def text(self) -> str:
        """The entry as it is written: in a list, or in a file of its own."""
        return entry_yaml(self.values, self.record, in_list=not self.record.path_as(FileForm.ONE))


def free_id(name: str, directory: Directory) -> str:
    """Make an id of a name that no entry has, has had or has given up."""
    kinds = (directory.services, directory.organisations, directory.places, directory.withdrawn)
    taken = {id_ for kind in kinds for entry in kind.values() for id_ in (entry.id, *entry.was)}
    plain = slug(name)
    return give_ids([Wanted("new", "", (plain,))], taken)["new"] if plain else ""


def service_values(id_: str, answers: Mapping[str, str], today: date) -> dict[str, Any]:
    """Turn answers into the values of a service.

    Args:
        id_: its id.
        answers: name of a question -> what was typed. Questions still to come are left out.
        today: the day of the check.
    """
    how, formats = answers.get("how", ""), choices_in(answers.get("formats", ""), Format)
    contact = contact_in(answers.get("contact", ""))
    start = "drop_in" if Format.IN_PERSON in formats else "self_referral"
    values: dict[str, Any] = {
        "id": id_,
        "name": answers.get("name", ""),
        "summary": answers.get("summary", ""),
        "status": "active",
        "organisation": answers.get("organisation", ""),
        "needs": ids_in(answers.get("needs", "")),
        "formats": formats,
        "start": {"how": [_STARTS[kind] for kind in contact if kind in _STARTS] or [start]},
        "cost": {"kind": answers.get("cost", ""), "pounds": answers.get("pounds", "").removeprefix("£")},
        "sessions": _sessions(formats, answers.get("place", ""), answers.get("hours", "")),
        "contact": contact,
        "sources": [{"kind": _SOURCES.get(how, "provider_told_us"), "on": str(today),
                     "url": contact.get("web", "") if how == How.WEB else ""}],
    }  # fmt: skip
    if answers.get("role") and how:
        values["verified"] = {"on": str(today), "by": answers["role"], "how": how}
    values["added"] = str(today)
    return values


def _sessions(formats: Sequence[str], place: str, hours: str) -> list[dict[str, Any]]:
    """One session, in the form that has a place if there is one; none where neither place nor times are known."""
    if not formats or not (place or hours):
        return []
    form = Format.IN_PERSON if place and Format.IN_PERSON in formats else formats[0]
    return [with_said_times({"format": str(form), "place": place, "hours": hours})]


def ids_in(words: str) -> list[str]:
    """Cut "company, Someone to talk to" at its commas."""
    return [word.strip() for word in words.split(",") if word.strip()]


def choices_in(words: str, choices: type[Choice]) -> list[str]:
    """Cut a list of choices at its commas; the words that a page says for one will do."""
    return [choice_in(word, choices) for word in ids_in(words)]


def choice_in(word: str, choices: type[Choice]) -> str:
    """Give the value of a choice that was typed as its value or its words; anything else comes back as it is."""
    plain = word.strip().casefold()
    return next((choice.value for choice in choices if plain in {choice.value, choice.label.casefold()}), word.strip())


def contact_in(words: str) -> dict[str, Any]:
    """Tell phone numbers, e-mail addresses and websites apart: "01632 960 142, https://example.org".

    Returns:
        The fields of a contact. A second number is one of ``phones``.
    """
    found: dict[str, Any] = {}
    for word in ids_in(re.sub(rf"(?<=\d){EXTENSION}(?=\d)", " ext ", words, flags=re.IGNORECASE)):
        letters = re.search(r"[A-Za-z]", PhoneNumber(word).line)
        kind = "email" if "@" in word else "web" if letters or "://" in word else "phone"
        if kind == "phone" and kind in found:
            found["phones"] = [*found.get("phones", ()), {"number": word}]
        else:
            found[kind] = word
    return found


def wrong(
    drafts: Sequence[NewEntryDraft], directory: Directory, fields: Sequence[str] = (), passed: Sequence[str] = ()
) -> tuple[Problem, ...]:
    """Say what the check would say of the last draft.

    Args:
        drafts: the new entries, those first to which the last one points.
        directory: the city without them.
        fields: the fields that were just asked for; none: all.
        passed: names of rules that can't hold yet.

    Returns:
        Problems in these fields, errors first.
    """
    found = _problems_of(drafts, directory)
    here = [
        problem
        for problem in found
        if (not fields or problem.spot.field.partition(".")[0] in fields) and problem.rule not in passed
    ]
    return tuple(sorted(here, key=lambda problem: (problem.level is not Level.ERROR, problem)))


def with_blanks(draft: NewEntryDraft) -> NewEntryDraft:
    """Fill what has not been answered yet, so that the answers there are can be judged."""
    empty: tuple[object, ...] = ("", [], {}, [{}])
    values = {name: value for name, value in draft.values.items() if _kept(value) not in empty}
    return replace(draft, values={**_BLANK, **values} if draft.record is Service else values)


def _kept(value: object) -> object:
    if isinstance(value, dict):
        return {name: inner for name, inner in value.items() if _kept(inner) not in ("", [], {})}
    return value


def _problems_of(drafts: Sequence[NewEntryDraft], directory: Directory) -> list[Problem]:
    kinds: dict[type[Record], dict[str, Any]] = {
        Service: dict(directory.services),
        Organisation: dict(directory.organisations),
        Place: dict(directory.places),
    }
    origins = dict(directory.origins)
    last = drafts[-1]
    for draft in drafts:
        path = f"{draft.record.kind_name}/{draft.values['id']}.yaml"
        found = read_entries(path, "one", entry_yaml(draft.values, draft.record))
        if found.problems:
            return found.problems if draft is last else []
        entry = found.entries[0]
        record = read_part(draft.record, entry.fields, entry.origin, entry.name)
        if isinstance(record, list):
            return record if draft is last else []
        kinds[draft.record][record.id] = record
        origins[draft.record.kind_name, record.id] = entry.origin
    trial = replace(
        directory,
        services=kinds[Service],
        organisations=kinds[Organisation],
        places=kinds[Place],
        origins=origins,
    )
    mine = f"{last.record.kind_name}/{last.values['id']}.yaml"
    return [problem for problem in validate(trial) if problem.spot.path == mine]
