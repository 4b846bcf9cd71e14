"""A sentence with more than 25 words.

Tired and worried people lose the thread. Two short sentences are read; one long one is not. Aim at 15 words.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Guide, StartPage
from recovery_hub.validation.markdown_text import sentences_in, words_in
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import SENTENCES, TextField, texts_in

MOST_WORDS = 25
_FIELDS = {"summary", "description"}


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for each field with a sentence that is too long; the first one is named."""
    for field in texts_in(directory, *SENTENCES):
        if field.at[-1] in _FIELDS or (field.at == ("body",) and isinstance(field.owner, Guide | StartPage)):
            yield from _check_one(directory, field)


def _check_one(directory: Directory, field: TextField) -> Iterator[Problem]:
    long = [(sentence, letter) for sentence, letter in sentences_in(field.text) if len(words_in(sentence)) > MOST_WORDS]
    if long:
        sentence, letter = long[0]
        begin = " ".join(sentence.split()[:6])
        key = "long-sentences" if len(long) == 1 else "long-sentences.several"
        spot = field.spot(directory, letter)
        yield problem(
            key,
            spot,
            level=Level.WARNING,
            value=begin,
            count=len(words_in(sentence)),
            most=MOST_WORDS,
            others=len(long) - 1,
        )
