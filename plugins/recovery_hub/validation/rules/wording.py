"""Words that hurt, label or confuse, with the reason and better ones.

A page may be read by somebody on a very bad day. Words about suicide and self-harm matter most: the way they are
written can put a life at risk. The list, with a reason for each word, stands in `validation/messages/words.py`.

Right: "for people who live with epilepsy". Worth a look: "for epileptics", "suffering from epilepsy".
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import City
from recovery_hub.validation.messages.words import ANY_OF_THEM, WORDS_TO_CHANGE
from recovery_hub.validation.pattern_rules import Condition, PatternRule, found_by
from recovery_hub.validation.texts import SENTENCES, TextKind, texts_in


def looks(_: City) -> tuple[PatternRule, ...]:
    """List the words, each once a field."""
    return tuple(
        PatternRule(
            "wording",
            (Condition(change.pattern),),
            frozenset({*SENTENCES, TextKind.NAME} if change.also_in_names else SENTENCES),
            but_not=frozenset() if change.also_in_names else frozenset({"synonyms"}),
            level=Level.ERROR if change.stops else Level.WARNING,
            quotes=True,
            fixed={"reason": change.reason, "better": change.better},
        )
        for change in WORDS_TO_CHANGE
    )


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every word of the list, once a field."""
    table = looks(directory.city)
    for field in texts_in(directory, *SENTENCES, TextKind.NAME):
        if ANY_OF_THEM.search(field.text):
            yield from found_by(table, field, directory)
