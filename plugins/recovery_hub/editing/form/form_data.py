"""What the form in the browser is made from: two small files of data, one shared, one for each kind of entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.records import FileForm, Organisation, Place, Record, Service
from recovery_hub.editing.form.checks import looks_data, words_data
from recovery_hub.editing.form.patterns import in_javascript, replacement
from recovery_hub.editing.form.questions import QUESTIONS
from recovery_hub.editing.form.schema import schema_of
from recovery_hub.editing.form.writing import entry_values
from recovery_hub.editing.yaml_text import ANSWER_LIKE, NUMBER_LIKE, ODD, PLAIN
from recovery_hub.validation.uk_numbers import IN_GROUPS, UK_NUMBER

KINDS: dict[str, type[Record]] = {record.kind_name: record for record in QUESTIONS}
"""The kinds of entry that the form can make: "service", "place", "organisation"."""


def kind_data(record: type[Record]) -> dict[str, Any]:
    """Give what the form needs for one kind of entry: its schema, its questions, the file it goes into."""
    questions = [asdict(question) for question in QUESTIONS[record]]
    return {
        "kind": record.kind_name,
        "says": record.label,
        "schema": schema_of(record),
        "questions": questions,
        "folder": record.path_as(FileForm.ONE),
        "file": record.path_as(FileForm.LIST),
    }


def shared_data(directory: Directory) -> dict[str, Any]:
    """Give what the form needs for every kind: rules, words, and the entries that a field may refer to."""
    city = directory.city
    places = (place for place in directory.places.values() if not place.is_hidden)
    lists: dict[str, Mapping[str, str]] = {
        "need": {need.id: need.name for need in directory.needs.values()},
        "organisation": {
            organisation.id: organisation.name for organisation in sorted(directory.organisations.values(), key=_name)
        },
        "place": {place.id: place.name for place in sorted(places, key=_name)},
    }
    return {
        "city": city.name,
        "email": city.contact.email,
        "repository": city.repository,
        "lists": lists,
        "looks": looks_data(city),
        "words": words_data(city),
        "ukNumber": in_javascript(UK_NUMBER),
        "inGroups": [
            [*in_javascript(pattern), replacement(by)] for pattern, by in IN_GROUPS if not isinstance(pattern, str)
        ],
        "plain": {
            "plain": in_javascript(PLAIN),
            "never": [in_javascript(pattern) for pattern in (ANSWER_LIKE, NUMBER_LIKE, ODD)],
        },
    }


def _name(record: Place | Organisation) -> str:
    return record.name.casefold()


def entry_data(
    record: Service | Place | Organisation, directory: Directory, *, keeps_meeting_places: bool = False
) -> dict[str, Any] | None:
    """Give the values of one entry for correcting it: no more than its page tells.

    Args:
        record: the entry.
        directory: the whole city.
        keeps_meeting_places: whether its page does not tell where people are met.

    Returns:
        ``{"values": {...}, "whole": true}``; ``whole`` is false where something of the
        entry must not leave the directory: it is left out, and what is sent is only what was changed. None for an
        entry that must leave no trace.
    """
    values = entry_values(record)
    secret = {place.id for place in directory.places.values() if place.is_hidden} | directory.withdrawn.keys()
    kept = _without(values, secret)
    if isinstance(record, Place):
        if record.is_hidden:
            return None
        if record.location_public is not LocationPublic.YES:
            kept = {name: value for name, value in kept.items() if name not in _WHERE}
    if keeps_meeting_places:
        kept.pop("meeting_places", None)
    return {"values": kept, "whole": kept == values}


_WHERE = frozenset({"address", "latitude", "longitude"})


def _without(value: Any, secret: set[str]) -> Any:  # noqa: ANN401 - a tree of dicts, lists and strings
    """Leave out every mention of a hidden place, or of an entry that was taken out."""
    if isinstance(value, dict):
        kept = ((name, inner) for name, inner in value.items() if not (isinstance(inner, str) and inner in secret))
        return {name: _without(inner, secret) for name, inner in kept}
    if isinstance(value, list):
        return [_without(inner, secret) for inner in value if not (isinstance(inner, str) and inner in secret)]
    return value
