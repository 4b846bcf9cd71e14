"""The telling words of summaries and other names, for a large city: what is found by them comes after the first answer.

The summaries themselves would take three times as much as everything else; which services have a word takes little.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from recovery_hub.directory.records import Service
from recovery_hub.search.synonyms import DULL

MOST_SHARED = 100
"""A word that more than one service in so many has tells little, and takes most of the room."""
FEWEST = 5
_WORD = re.compile(r"[a-z0-9]+")
_SIGNS = re.compile("['’]|[\u0300-\u036f]")

Said = dict[str, object]
"""``words``, one after the other, and ``gaps``: for each how far it is from one service that has it to the next."""


def said(services: Sequence[Service]) -> dict[str, Said]:
    """Gather who has which word.

    Args:
        services: in the order of the card file.

    Returns:
        ``{"text": {"words": "allotment choir", "gaps": [[3, 10], [7]]}, "also": ...}``: the third and the thirteenth
        service speak of an allotment. Words that the name has are left out: they are found anyway.
    """
    names = [_words(service.name) for service in services]
    texts = {
        "text": [service.summary for service in services],
        "also": ["; ".join(service.also_known_as) for service in services],
    }
    return {field: _inverted([_words(text) - name for text, name in zip(column, names, strict=True)])
            for field, column in texts.items()}  # fmt: skip


def _inverted(bags: Sequence[set[str]]) -> Said:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for n, bag in enumerate(bags):
        for word in bag.difference(DULL):
            found[word].append(n)
    most = max(FEWEST, len(bags) // MOST_SHARED)
    telling = {word: found[word] for word in sorted(found) if len(found[word]) <= most}
    return {
        "words": " ".join(telling),
        "gaps": [[b - a for a, b in zip([-1, *having], having, strict=False)] for having in telling.values()],
    }


def _words(text: str) -> set[str]:
    """Take a text apart as ``wordsOf`` in ``theme/static/search/stem.js`` does."""
    return set(_WORD.findall(_SIGNS.sub("", unicodedata.normalize("NFD", text)).lower()))
