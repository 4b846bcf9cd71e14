"""The checks of the form as data: the same rules and words as ``check``, for the program in the browser.

A rule that has ``looks`` is included. What only the whole directory can tell comes later; ``made_later`` says what.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from recovery_hub.directory.directory import KINDS
from recovery_hub.directory.problem import Level
from recovery_hub.directory.records import City
from recovery_hub.editing.form.patterns import in_javascript, replacement
from recovery_hub.editing.form.questions import QUESTIONS
from recovery_hub.validation import rules
from recovery_hub.validation.messages import WORDS
from recovery_hub.validation.pattern_rules import Normalisation, PatternRule
from recovery_hub.validation.rules import all_rules

FIRST = "placeholder"
"""A text that only holds a place is not judged by any other rule."""

SHAPE_KEYS = (
    "missing-field", "missing-field.plain", "wrong-choice", "not-a-date", "not-a-number", "out-of-range", "too-long",
    "too-short", "too-many", "not-an-id", "not-an-address", "wrong-pattern",
)  # fmt: skip
"""The words for an entry that does not have the shape of the model."""


def looks_of(city: City) -> tuple[PatternRule, ...]:
    """Gather what can be looked for in one text, the placeholders first."""
    names = sorted(all_rules(), key=lambda name: (name != FIRST, name))
    modules = (import_module(f"{rules.__name__}.{name.replace('-', '_')}") for name in names)
    return tuple(look for module in modules if hasattr(module, "looks") for look in module.looks(city))


def looks_data(city: City) -> list[dict[str, Any]]:
    """Write the looks for the browser."""
    return [dict(_look(look)) for look in looks_of(city)]


def words_data(city: City) -> dict[str, tuple[str, str]]:
    """Give the words that the form needs: key -> what we found, what we need."""
    keys = {*SHAPE_KEYS, *(look.key for look in looks_of(city) if look.key)}
    return {key: WORDS[key] for key in sorted(keys)}


_NOT_ABOUT_A_KIND = ("stories", "timetable")


@cache
def _of_other_things() -> tuple[str, ...]:
    """Say how the names of rules begin that are not about an entry the form asks for: "helpline", "bus"."""
    others = [kind for kind in KINDS.values() if kind.is_judged and kind not in QUESTIONS]
    named = {word for kind in others for word in (kind.kind_name.partition("_")[0], kind.label.partition(" ")[0])}
    return (*sorted(named), *_NOT_ABOUT_A_KIND)


def made_later() -> tuple[str, ...]:
    """Say which rules are tried only when the entry is there: the first sentence of each, by name."""
    gathered = ((name, import_module(f"{rules.__name__}.{name.replace('-', '_')}")) for name in sorted(all_rules()))
    return tuple(
        " ".join((inspect.getdoc(module) or name).split("\n\n")[0].split())
        for name, module in gathered
        if not hasattr(module, "looks") and (name == "helpline-digits" or not name.startswith(_of_other_things()))
    )


def _look(look: PatternRule) -> Iterator[tuple[str, Any]]:
    """Yield what is not as usual, under short names."""
    yield "key", look.key
    yield "signs", [[*in_javascript(sign.pattern), sign.found, _view(sign.view)] for sign in look.signs]
    yield "kinds", sorted(look.kinds)
    usual: tuple[tuple[str, Any], ...] = (
        ("under", look.under),
        ("fields", sorted(look.fields)),
        ("butNot", sorted(look.but_not)),
        ("warns", look.level is Level.WARNING),
        ("group", look.group),
        ("quotes", look.quotes),
        ("says", {name: _view(view) for name, view in look.says.items()}),
        ("fixed", dict(look.fixed)),
        ("counts", None if look.counts is None else _view(look.counts)),
        ("mends", [_view(view) for view in look.mends]),
        ("right", [*in_javascript(look.right)] if look.mends else None),
    )
    yield from ((name, value) for name, value in usual if value)


def _view(view: Normalisation) -> list[list[str]]:
    return [
        [pattern, ""] if isinstance(pattern, str) else [*in_javascript(pattern), replacement(by)]
        for pattern, by in view
    ]
