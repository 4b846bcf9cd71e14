"""The words that a mapping writes into fields with a closed list of answers: judged once, not once a row."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from recovery_hub.directory.choices import Choice
from recovery_hub.imports.spreadsheet.field_names import choices_of
from recovery_hub.imports.spreadsheet.mapping import ImportMap, placeholders

_MEANT: Mapping[str, Mapping[str, str]] = {
    "place.kind": {
        **dict.fromkeys(("church", "chapel", "mosque", "temple", "synagogue", "gurdwara"), "place_of_worship"),
        **dict.fromkeys(("gp", "doctor", "surgery", "health centre"), "gp_surgery"),
        **dict.fromkeys(("office", "charity", "offices"), "charity_office"),
        **dict.fromkeys(("hall", "village hall", "church hall", "community hall", "hub"), "community_centre"),
        **dict.fromkeys(("park", "garden", "allotment", "field"), "outdoors"),
        **dict.fromkeys(("school", "university"), "college"),
        **dict.fromkeys(("council", "town hall", "civic centre"), "council_site"),
        **dict.fromkeys(("gym", "leisure centre", "sports centre", "pool"), "sports_ground"),
        **dict.fromkeys(("home", "house", "flat"), "private_home"),
    },
    "service.formats": {
        **dict.fromkeys(("face to face", "face-to-face", "in person", "drop-in", "group"), "in_person"),
        **dict.fromkeys(("telephone", "call", "helpline"), "phone"),
        **dict.fromkeys(("online", "zoom", "teams"), "video"),
        **dict.fromkeys(("sms", "texting"), "text"),
        **dict.fromkeys(("at home", "visit"), "home_visit"),
    },
}
"""What people call things -> the word for it."""


def wrong_words(blocks: Mapping[str, Any]) -> list[str]:
    """Judge the words in ``every``, ``kinds`` and ``values`` of a mapping.

    Returns:
        A sentence for each wrong word: the field, the word, the nearest right one, and all that are right.
    """
    return list(
        dict.fromkeys(
            problem for name, value in _written(blocks) for word in _words(value) if (problem := _wrong(name, word))
        )
    )


def unknown_needs(mapping: ImportMap, known: Collection[str]) -> list[str]:
    """Judge the ids of needs that a mapping writes.

    Args:
        mapping: what it says.
        known: the ids of the city's needs; where there are none, nothing can be judged.

    Returns:
        A sentence for each need that is not there.
    """
    blocks = {
        "every": mapping.every,
        "kinds": [{"fields": kind.fields} for kind in mapping.kinds],
        "values": mapping.values,
    }
    named = (word for name, value in _written(blocks) if name == "service.needs" for word in _words(value))
    wrong = [word for word in dict.fromkeys(named) if known and word not in known and not placeholders(word)]
    found = []
    for word in wrong:
        near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
        meant = f" Did you mean “{near[0]}”?" if near else ""
        found.append(f"“{word}” is no need of this city.{meant} Right are: {', '.join(sorted(known))}.")
    return found


def answer(name: str, word: str) -> str:
    """Find the answer of a closed list that a word stands for: the word itself, or its label; "" if there is none."""
    for choice in choices_of(name):
        if word in {str(choice), choice.label} or word.casefold() == choice.label.casefold():
            return str(choice)
    return ""


def _written(blocks: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from blocks.get("every", {}).items()
    for kind in blocks.get("kinds", []):
        yield from kind.get("fields", {}).items()
    for name, table in blocks.get("values", {}).items():
        for value in table.values():
            yield name, value


def _words(value: object) -> Iterable[str]:
    return value if isinstance(value, list) else [value] if isinstance(value, str) else []


def _wrong(name: str, word: object) -> str:
    choices = choices_of(name)
    if not choices or not isinstance(word, str) or placeholders(word) or any(str(choice) == word for choice in choices):
        return ""
    near = answer(name, word) or _MEANT.get(name, {}).get(" ".join(word.casefold().split())) or _nearest(word, choices)
    meant = f" Did you mean “{near}”?" if near else ""
    return f"“{word}” is no answer for {name}.{meant} Right are: {', '.join(map(str, choices))}."


def _nearest(word: str, choices: Iterable[Choice]) -> str:
    named = {text.casefold(): str(choice) for choice in choices for text in (str(choice), choice.label)}
    near = difflib.get_close_matches(word.casefold(), named, n=1, cutoff=0.6)
    return named[near[0]] if near else ""
