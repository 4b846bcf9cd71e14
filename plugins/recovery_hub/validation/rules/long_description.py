"""A description with more than 120 words.

The facts have their own fields and stand on the page anyway. What is left for a description fits in a short paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.validation.markdown_text import words_in
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import TextKind, texts_in

MOST_WORDS = 120


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every description that is too long."""
    for field in texts_in(directory, TextKind.MARKDOWN):
        if field.at == ("description",) and (count := len(words_in(field.text))) > MOST_WORDS:
            yield problem("long-description", field.spot(directory), level=Level.WARNING, count=count, most=MOST_WORDS)
