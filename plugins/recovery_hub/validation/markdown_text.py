"""Finds the links and the sentences in Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

_INLINE = re.compile(r"(?P<image>!?)\[[^\]\n]*\]\(\s*<?(?P<target>(?:[^()\s>]|\([^()\s]*\))*)")
_REFERENCE = re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:\s*<?(?P<target>[^\s>]+)", re.MULTILINE)
_BETWEEN_POINTS = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]*)>")
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:(?:[-*+]|\d+[.)]|#{1,6}|>)\s|\|))")
_SENTENCE_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"”’)]))\s+(?=[\"“‘(]*[A-Z0-9])")


@dataclass(frozen=True, slots=True)
class MarkdownLink:
    """Where a link or a picture points, and the place of that target in the text, counted from 0."""

    target: str
    letter: int
    is_image: bool

    @property
    def revealed(self) -> str:
        """The target as a browser takes it: without spaces, and with letters in place of their numbers."""
        return re.sub(r"[\s\x00-\x1f]", "", html.unescape(self.target))


def links_in(text: str) -> Iterator[MarkdownLink]:
    """Yield the links and pictures of a Markdown text."""
    for found in _INLINE.finditer(text):
        yield MarkdownLink(found["target"], found.start("target"), bool(found["image"]))
    for pattern in (_REFERENCE, _BETWEEN_POINTS):
        for found in pattern.finditer(text):
            yield MarkdownLink(found["target"], found.start("target"), is_image=False)


def sentences_in(text: str) -> Iterator[tuple[str, int]]:
    """Yield each sentence and where it begins; headings and list items count as one, rows of tables do not."""
    for block, begin in _split(_BLOCK, text, 0):
        for sentence, start in _split(_SENTENCE_END, block, begin):
            ahead = len(sentence) - len(sentence.lstrip())
            if sentence.strip() and not sentence.lstrip().startswith("|"):
                yield sentence.strip(), start + ahead


def words_in(text: str) -> list[str]:
    """List the words a reader reads: targets of links and marks of Markdown are not among them."""
    plain = re.sub(r"\]\([^)]*\)", "]", text)
    return re.findall(r"[^\W_]+(?:['’\-.,:/@][^\W_]+)*", plain)


def _split(pattern: re.Pattern[str], text: str, begin: int) -> Iterator[tuple[str, int]]:
    start = 0
    for end in pattern.finditer(text):
        yield text[start : end.start()], begin + start
        start = end.end()
    yield text[start:], begin + start
