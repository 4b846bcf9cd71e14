"""Words that hurt, label or confuse, with the reason and better ones.

A page may be read by somebody on a very bad day. Words about suicide and self-harm matter most: the way they are
written can put a life at risk. The list, with a reason for each word, stands in `plugins/directory/wording/words.py`.

Right: "for people who live with epilepsy". Worth a look: "for epileptics", "suffering from epilepsy".
"""

from __future__ import annotations

from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.problem import Level, Problem
from plugins.directory.rules._texts import SENTENCES, Kind, Written, texts_in
from plugins.directory.wording import problem
from plugins.directory.wording.words import ANY_OF_THEM, WORDS_TO_CHANGE, Change


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every word of the list, once a field."""
    for one in texts_in(directory, *SENTENCES, Kind.NAME):
        for change in WORDS_TO_CHANGE if ANY_OF_THEM.search(one.text) else ():
            if change.also_in_names or (one.kind is not Kind.NAME and one.at[0] != "synonyms"):
                yield from _judge(directory, one, change)


def _judge(directory: Directory, one: Written, change: Change) -> Iterator[Problem]:
    found = change.pattern.search(one.text)
    if found is not None:
        spot = one.spot(directory, found.start())
        level = Level.ERROR if change.stops else Level.WARNING
        yield problem("wording", spot, level=level, value=found.group(), reason=change.reason, better=change.better)
