"""Rules about one text, as data: what to look for, in which order, and what to say.

``check`` reads these tables here, and the form reads the very same in the browser (``theme/static/form/rules.js``), so
that there is one book of rules. Nothing in a table is code: patterns, replacements and the keys of the wording.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from recovery_hub.directory.directory import Directory, FieldPath
from recovery_hub.directory.problem import Level, Problem, SourcePosition
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextField, TextKind

Step = tuple[re.Pattern[str] | str, str]
"""A pattern and what takes its place (``\\1`` is its first group); or ``("NFKC", "")``, ``("UPPER", "")``: the whole
text with letters in their usual form, or in capitals."""

Normalisation = tuple[Step, ...]
"""A text as a rule wants to see it, such as the digits of a phone number: steps, one after the other."""

AS_IT_IS: Normalisation = ()


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that must hold: a pattern is found in a view of the text, or is not."""

    pattern: re.Pattern[str]
    view: Normalisation = AS_IT_IS
    found: bool = True

    def holds(self, text: str) -> bool:
        """Whether it does."""
        return (self.pattern.search(normalise(text, self.view)) is not None) is self.found


def absent(pattern: re.Pattern[str], view: Normalisation = AS_IT_IS) -> Condition:
    """A sign that a pattern is not found."""
    return Condition(pattern, view, found=False)


@dataclass(frozen=True, slots=True)
class PatternRule:
    """One look at a text.

    Attributes:
        key: which words to say; "" means that all is well, and no later look of the same group speaks.
        signs: all of them must hold.
        kinds: the sorts of text that are looked at.
        under: only below this field ("contact"), or "".
        fields: only in fields of these names; () means any.
        but_not: not in fields of these names.
        level: whether it stops the build.
        group: of the looks in one group only the first that holds speaks.
        quotes: whether the words quote what the first sign found, and not the whole text.
        says: more names that the words use -> how the text is shown for them.
        fixed: the same, for words that are always the same.
        counts: a view whose letters are counted for {count}.
        mends: ways to guess what was meant; the first guess that ``right`` takes is shown.
        right: what a guess must be.
    """

    key: str
    signs: tuple[Condition, ...]
    kinds: frozenset[TextKind] = frozenset()
    under: str = ""
    fields: frozenset[str] = frozenset()
    but_not: frozenset[str] = frozenset()
    level: Level = Level.ERROR
    group: str = ""
    quotes: bool = False
    says: Mapping[str, Normalisation] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    counts: Normalisation | None = None
    mends: tuple[Normalisation, ...] = ()
    right: re.Pattern[str] = re.compile(".", re.DOTALL)

    def is_for(self, kind: TextKind, at: FieldPath) -> bool:
        """Whether it looks at texts of this sort in this field."""
        names = [step for step in at if isinstance(step, str)]
        last = names[-1] if names else ""
        return (
            kind in self.kinds
            and (not self.under or self.under in names)
            and (not self.fields or last in self.fields)
            and last not in self.but_not
        )


def normalise(text: str, view: Normalisation) -> str:
    """Show a text in a view."""
    for pattern, by in view:
        if isinstance(pattern, str):
            text = unicodedata.normalize("NFKC", text) if pattern == "NFKC" else text.upper()
        else:
            text = pattern.sub(by, text)
    return text


def found_by(looks: Iterable[PatternRule], text_field: TextField, directory: Directory) -> Iterator[Problem]:
    """Yield the problems that pattern rules find in one text of a record."""
    return found_in(text_field.text, text_field.kind, text_field.at, partial(text_field.spot, directory), looks)


def found_in(
    text: str, kind: TextKind, at: FieldPath, spot: Callable[[int], SourcePosition], looks: Iterable[PatternRule]
) -> Iterator[Problem]:
    """Yield what the looks find in one text.

    Args:
        text: the words.
        kind: what sort of text it is.
        at: the way to the field.
        spot: where a letter of the text stands, counted from 0.
        looks: what to look for, in order.
    """
    spoken: set[str] = set()
    for look in looks:
        if look.group in spoken or not look.is_for(kind, at) or not all(sign.holds(text) for sign in look.signs):
            continue
        if look.group:
            spoken.add(look.group)
        if look.key:
            yield _said(look, text, at, spot)


def _said(look: PatternRule, text: str, at: FieldPath, spot: Callable[[int], SourcePosition]) -> Problem:
    names = [str(step) for step in at if isinstance(step, str)]
    first = look.signs[0].pattern.search(text) if look.quotes else None
    values: dict[str, object] = {
        "value": first.group().strip() if first else text,
        "field": names[-1] if names else "",
        **{name: normalise(text, view) for name, view in look.says.items()},
        **look.fixed,
    }
    if look.counts is not None:
        values["count"] = len(normalise(text, look.counts))
    guesses = (normalise(text, mend) for mend in look.mends)
    suggestion = next((guess for guess in guesses if guess != text and look.right.search(guess)), "")
    return problem(look.key, spot(first.start() if first else 0), look.level, suggestion, **values)
