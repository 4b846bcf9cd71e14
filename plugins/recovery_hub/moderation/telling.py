"""Changes in plain words: "Kiln Lane Shed: phone changed from 01632 960101 to 01632 960202".

A sentence is made of our words and of quoted ones, so that each way of showing it can quote in its own manner.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from recovery_hub.moderation.comparing import EntryChange, FieldDifference, compare
from recovery_hub.moderation.quoting import LONGEST, code, cut, windows
from recovery_hub.moderation.safety import Guard
from recovery_hub.moderation.secrecy import Secrets
from recovery_hub.moderation.states import CityState
from recovery_hub.validation.messages import NOT_SHOWN
from recovery_hub.validation.report.terminal import visible

MOST_LINES = 12
"""How many changed lines of a page are quoted; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words out of the data, as opposed to ours."""

    text: str


Words = tuple[str | Quoted, ...]


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One thing that changed.

    Attributes:
        words: the sentence.
        reason: why two people must look at it ("crisis"), or "".
        change: the entry; None for a file without entries.
    """

    words: Words
    reason: str = ""
    change: EntryChange | None = None


def tell(before: CityState, after: CityState) -> tuple[ChangeLine, ...]:
    """Describe every difference between two states, those that need two reviewers first."""
    guard, secrets = Guard(before, after), Secrets(before, after)
    told = [line for change in compare(before, after) for line in _change(change, guard, secrets, after)]
    told.extend(_files(before, after))
    return tuple(sorted(told, key=lambda line: not line.reason))


def as_line(words: Words) -> str:
    """Write a sentence for a terminal. Numbers and single words stand without quotation marks."""
    return "".join(word if isinstance(word, str) else _in_marks(word.text) for word in words)


def as_markdown_line(words: Words) -> str:
    """Write a sentence for GitHub."""
    return "".join(word if isinstance(word, str) else code(word.text) for word in words)


def _in_marks(text: str) -> str:
    line = cut(" ".join(visible(text.replace("\n", " ")).split()), LONGEST)
    return line if re.fullmatch(r"\+?[\d ]+|[\w.,£@-]+", line) else f"“{line}”"


def _change(change: EntryChange, guard: Guard, secrets: Secrets, after: CityState) -> Iterator[ChangeLine]:
    name = _name(change, secrets)
    if change.before is None and change.key[0] == "withdrawn":
        called = Quoted(secrets.without(_called(change.key[1], after)))
        says = " is taken out at the wish of its people: nothing of it is published any more"
        yield ChangeLine((called, says), guard.reason(change), change)
    elif change.before is None:
        hidden = ", and two people should see that nothing in it says where" if secrets.hides(change) else ""
        yield ChangeLine(("new: ", *name, f" ({change.entry.says}){hidden}"), guard.reason(change), change)
    elif change.after is None:
        yield ChangeLine(("removed: ", *name, *_gone(change, after)), guard.reason(change), change)
    if change.was:
        moved = (": web address changed from ", Quoted(change.was), " to ", Quoted(change.key[1]))
        yield ChangeLine((*name, *moved, " (the old one leads to it)"), guard.reason(change), change)
    for difference in change.differences:
        if not (change.was and difference.way in {("id",), ("was",)}):
            may_tell = secrets.may_tell(change, difference)
            for words in (
                _difference(difference, secrets) if may_tell else [(f"{_label(difference)} changed {NOT_SHOWN}",)]
            ):
                yield ChangeLine((*name, ": ", *words), guard.reason(change, difference), change)


def _name(change: EntryChange, secrets: Secrets) -> Words:
    if secrets.hides(change):
        return ("a hidden place (", Quoted(change.key[1]), ")")
    if change.key[0] == "city":
        return ("the city's settings",)
    return (Quoted(secrets.said(change, change.entry.name or change.key[1])),)


def _called(id_: str, after: CityState) -> str:
    """Give the name of an entry by its id alone, or the id."""
    return next(
        (entry.name for (kind, known), entry in after.entries.items() if known == id_ and kind != "withdrawn"), id_
    )


def _gone(change: EntryChange, after: CityState) -> Words:
    says = change.entry.says
    if change.key[0] == "withdrawn":
        return (" from withdrawn.yaml: its own people had asked that it is not published",)
    if ("withdrawn", change.key[1]) in after.entries:
        return (f" ({says}), and its id stands in withdrawn.yaml: its page will be gone",)
    advice = "if its people asked for that, use withdrawn.yaml; if it has closed, write “status: closed” instead"
    return (f" ({says}). Its page will be gone: {advice}",)


def _label(difference: FieldDifference) -> str:
    """Name a field; a label that is a sentence or a list of words gets quotation marks."""
    return f"“{difference.label}”" if re.search(r"[?,]", difference.label) else difference.label


def _difference(difference: FieldDifference, secrets: Secrets) -> Iterator[Words]:
    said = _label(difference)
    before, after = _as_list(difference.before), _as_list(difference.after)
    if (
        before is not None
        and after is not None
        and (isinstance(difference.before, list) or isinstance(difference.after, list))
    ):
        yield from _lists(
            said, [_words(item, difference) for item in before], [_words(item, difference) for item in after], secrets
        )
        return
    old, new = (secrets.without(_words(value, difference)) for value in (difference.before, difference.after))
    if old == new:
        yield (f"{said} changed {NOT_SHOWN}",)
    elif "\n" in old + new:
        yield from _lines(said, old, new)
    elif difference.before is None:
        yield (f"{said} added: ", Quoted(new))
    elif difference.after is None:
        yield (f"{said} left out; it was ", Quoted(old))
    else:
        shown = windows(old, new)
        yield (f"{said} changed from ", Quoted(shown[0]), " to ", Quoted(shown[1]))


def _lists(said: str, before: list[str], after: list[str], secrets: Secrets) -> Iterator[Words]:
    added = [word for word in after if word not in before]
    left = [word for word in before if word not in after]
    for what, words in (("added", added), ("left out", left)):
        if words:
            quoted = [part for word in words for part in (", ", Quoted(secrets.without(word)))]
            yield (f"{said}: {what} ", *quoted[1:])
    if not added and not left:
        yield (f"{said}: another order, or twice the same",)


def _lines(said: str, before: str, after: str) -> Iterator[Words]:
    changed = [
        ("left out" if line[0] == "-" else "added", line[2:].strip())
        for line in difflib.ndiff(before.split("\n"), after.split("\n"))
        if line[0] in "-+" and line[2:].strip()
    ]
    yield from ((f"{said}: {what} ", Quoted(line)) for what, line in changed[:MOST_LINES])
    if (more := len(changed) - MOST_LINES) > 0:
        yield (f"{said}: {more} more lines changed; look at them in the file",)
    if not changed:
        yield (f"{said}: other line ends only",)


def _as_list(value: Any) -> list[Any] | None:  # noqa: ANN401 - a tree of dicts, lists and strings
    return [] if value is None else value if isinstance(value, list) else None


def _words(value: Any, difference: FieldDifference) -> str:  # noqa: ANN401 - a tree of dicts, lists and strings
    """Write a value the way a page would: "Free" for ``free``, "times Tu 14:00-16:00, …" for a group."""
    if value is None:
        return ""
    if isinstance(value, str):
        labels = dict(difference.field.choices) if difference.field is not None else {}
        return labels.get(value, value)
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_plain(inner)}" for name, inner in value.items())
    return _plain(value)


def _plain(value: Any) -> str:  # noqa: ANN401 - a tree of dicts, lists and strings
    if isinstance(value, Mapping):
        return "(" + ", ".join(f"{name} {_plain(inner)}" for name, inner in value.items()) + ")"
    return "(" + ", ".join(map(_plain, value)) + ")" if isinstance(value, list) else str(value)


def _files(before: CityState, after: CityState) -> Iterator[ChangeLine]:
    """Tell of files that could not be compared field by field."""
    for path in sorted({*before.unread, *after.unread}):
        if before.unread.get(path) != after.unread.get(path):
            words = "a part of it can't be read, so what changed there is not told here"
            yield ChangeLine((Quoted(path), f": {words}"), "a file that can't be read")
    for path in sorted({*before.others, *after.others}):
        old, new = before.others.get(path), after.others.get(path)
        if old != new:
            what = "a new file" if old is None else "the file is gone" if new is None else "the file changed"
            yield ChangeLine((Quoted(path), f": {what}; it holds no entries, so look at it yourself"))
