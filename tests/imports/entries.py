"""Entries as people might send them, made at random out of the blueprint: what the tests of the form share."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from hypothesis import strategies as st

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Format
from recovery_hub.directory.records import Record, Service
from recovery_hub.editing.form import FieldShape, FormField, Requirement, blueprint_of
from recovery_hub.validation.texts import TextKind

_WORDS = (
    "tea", "a chair", "the yard door", "soup", "music: slow and low", "it's warm", "“come in”", 'a "quiet" corner',
    "room #B", "bring nothing", "paint & paper", "café", "yes", "no", "a map - folded", "[a box]", "{keys}", "50% wool",
    "- a dash", "piano; drums", "naïve art", "@ the desk", "*stars*", "back\\slash", "what?", "null", "on",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(_WORDS), min_size=3, max_size=5).map(lambda words: f"There is {', '.join(words)}.")
LINES = st.one_of(SENTENCES, st.sampled_from(("Yes", "12:30", "a", "- one", "It is: open", "# one", "~", "'tis", "Ø")))
TEXTS = st.lists(SENTENCES, min_size=1, max_size=3).map("\n\n".join)
HOURS = ("Tu 14:00-16:00; PH off", "Mo-Fr 09:30-12:00,13:00-17:00", "We[1] 18:30-20:00", "24/7", "Fr-Sa 21:00-03:00")
DAYS = st.dates().filter(lambda day: 2024 <= day.year <= 2025).map(str)
_KIND = {
    TextKind.NUMBER: st.integers(0, 999).map(lambda n: f"07700 900 {n:03}"),
    TextKind.EMAIL: st.sampled_from(("hello@group.example", "info@a-b.example")),
    TextKind.LINK: st.sampled_from(
        ("https://group.example", "https://group.example/a?b=c#d", "https://group.example/é")
    ),
    TextKind.POSTCODE: st.sampled_from(("ZZ1 4AB", "ZZ12 9XY")),
    TextKind.HOURS: st.sampled_from(HOURS),
}


def entries(record: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    """Make entries that have the right shape; what stands in them need not make sense."""
    return _part(blueprint_of(record))


def _part(fields: tuple[FormField, ...]) -> st.SearchStrategy[dict[str, Any]]:
    needed = {field.name: _values(field) for field in fields if field.need is Requirement.REQUIRED}
    rest = {field.name: _values(field) for field in fields if field.need is not Requirement.REQUIRED}
    return st.fixed_dictionaries(needed, optional=rest).map(
        lambda made: {f.name: made[f.name] for f in fields if f.name in made}
    )


def _values(field: FormField) -> st.SearchStrategy[Any]:
    single = _one(field)
    if field.shape in {FieldShape.PARTS, FieldShape.LINES, FieldShape.CHOICES, FieldShape.IDS}:
        unique = field.shape is not FieldShape.PARTS
        return st.lists(single, min_size=1, max_size=3, unique=unique)
    return single


def _one(field: FormField) -> st.SearchStrategy[Any]:
    low, high = field.limits.get("minimum", -180), field.limits.get("maximum", 180)
    if field.fields:
        inside = _part(field.fields).filter(bool)
        return inside.map(lambda made: made[field.short] if field.short and set(made) == {field.short} else made)
    if field.choices:
        return st.sampled_from([word for word, _ in field.choices])
    if field.name == "ext":
        return st.integers(1, 999).map(str)
    if field.points_to or field.text is TextKind.ID:
        return st.from_regex(r"\A[a-z]{3,8}(?:-[a-z0-9]{1,8})?\Z")
    plain: dict[FieldShape, st.SearchStrategy[Any]] = {
        FieldShape.DATE: DAYS,
        FieldShape.NUMBER: st.integers(int(low), int(high)).map(str),
        FieldShape.DECIMAL: st.integers(int(low) * 100, int(high) * 100).map(
            lambda n: f"{n / 100:.2f}" if "x-decimals" in field.limits else str(n / 100)
        ),
        FieldShape.TEXT: TEXTS,
    }
    lines = _KIND.get(field.text, SENTENCES if "minLength" in field.limits and field.limits["minLength"] > 1 else LINES)
    return plain.get(field.shape, lines).filter(lambda text: len(text) <= field.limits.get("maxLength", 4000))


def right_services(directory: Directory) -> st.SearchStrategy[dict[str, Any]]:
    """Make services that the check lets pass: whose facts go together, and which point to what is there."""
    # Curly brackets are marks, which only descriptions may have.
    plain = entries(Service).map(lambda values: json.loads(json.dumps(values).replace("{keys}", "keys")))
    pairs = st.tuples(plain, st.randoms(use_true_random=False))
    return pairs.map(lambda pair: _made_right(pair[0], pair[1], directory))


def _made_right(values: dict[str, Any], random: Random, directory: Directory) -> dict[str, Any]:
    left_out = {"was", "alert", "status_note", "reopens_on", "closes_on", "funding_ends_on", "who", "meeting_places"}
    entry = {name: value for name, value in values.items() if name not in left_out}
    entry["status"], entry["area"] = "active", "city"
    entry["organisation"] = random.choice(sorted(directory.organisations))
    entry["needs"] = random.sample(sorted(directory.needs), 2)
    open_places = sorted(id_ for id_, place in directory.places.items() if not place.is_hidden)
    travels = {str(form) for form in Format if not form.needs_no_travel}
    for session in entry.get("sessions", ()):
        session.pop("exceptions", None)
        session.pop("place", None)
        if session["format"] in travels:
            session["place"] = random.choice(open_places)
    formats = [session["format"] for session in entry.get("sessions", ())]
    entry["formats"] = list(
        dict.fromkeys([*formats, *(form for form in entry["formats"] if form not in travels), "phone"])
    )
    entry["contact"] = {**entry.get("contact", {}), "phone": "01632 960 999"}
    entry["cost"] = {"kind": "fixed", "pounds": "2.50"}
    wait = entry.get("wait", {})
    if {"days_from", "days_to"} <= set(wait):
        wait["days_from"], wait["days_to"] = sorted((wait["days_from"], wait["days_to"]), key=int)
    entry["verified"] = {"on": "2026-11-03", "by": "volunteer", "how": "phone"}
    return entry
