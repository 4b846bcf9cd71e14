"""The few telling words of a description, so that "postal vote" is found where no summary says it.

A whole description would double the file. What it adds are the words that few other entries use, first those that
people are known to look for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from recovery_hub.directory import Directory
from recovery_hub.directory.records import Service
from recovery_hub.search.synonyms import LIKE_WORDS, SITUATION_WORDS

MOST_SHARED = 5
"""A word that more entries than this use in their descriptions tells little."""
MOST_WORDS = 6
"""So many words of a description at most, as long as they are words that people are known to look for."""
MOST_OTHERS = 2
SHORTEST = 4
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_DULL = """
    about above after again against almost along already also although always another anybody anyone anything
    around asked asks away back because been before begin begins behind being below between both bring brings
    cannot come comes coming could does doing done down during each either else ends enough even ever every
    everybody everyone everything fewer first five four from gets give given gives goes going gone half have
    having here hold holds hours instead into itself just keep keeps kept know known last later least leave
    leaves less like long look made make makes many matter mean means meet meets might minutes more most much
    must near need needs never next nobody none nothing often once only other others outside over part past
    people perhaps person place plan please quite rather read said same says second seen send sends several
    shall should since some somebody someone something sometimes soon stand stands start stay stays still such
    take taken takes tell tells than that their them then there these they thing things third this those three
    through time times together told took twice under unless until upon used uses very wait want wants week
    weeks well went were what when where which while whole whom whose will wish with within without would write
    year years your
"""
"""Words of every text. They tell nothing about a service."""
_DULL_WORDS = frozenset(_DULL.split())
_SOUGHT = frozenset(re.findall(r"[a-z]+", " ".join([*LIKE_WORDS, *SITUATION_WORDS.values()])))


def keywords(services: Sequence[Service], directory: Directory) -> list[str]:
    """Pick the telling words of each description, one text a service.

    Args:
        services: in the order of the file.
        directory: for the words that a service is found by anyway: those of its needs.
    """
    spoken = [
        _words(f"{service.description or ''} {' '.join(session.note or '' for session in service.sessions)}")
        for service in services
    ]
    shared = Counter(word for words in spoken for word in set(words))
    most = max(MOST_SHARED, len(services) // 100)
    return [
        " ".join(_telling([word for word in words if shared[word] <= most], _said(service, directory)))
        for service, words in zip(services, spoken, strict=True)
    ]


def _telling(words: Sequence[str], said: frozenset[str]) -> list[str]:
    own = [word for word in dict.fromkeys(words) if word not in said]
    sought = [word for word in own if word in _SOUGHT]
    return [*sought, *(word for word in own if word not in _SOUGHT)][: max(MOST_OTHERS, min(MOST_WORDS, len(sought)))]


def _said(service: Service, directory: Directory) -> frozenset[str]:
    needs = (directory.needs[need] for need in service.needs if need in directory.needs)
    texts = (service.name, service.summary, *(f"{need.name} {' '.join(need.synonyms)}" for need in needs))
    return frozenset(word for text in texts for word in _words(text))


def _words(text: str) -> list[str]:
    found = (word.partition("'")[0] for word in _WORD.findall(text.casefold().replace("’", "'")))
    return [word for word in found if len(word) >= SHORTEST and word not in _DULL_WORDS]
