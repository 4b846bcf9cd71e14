"""Code, pictures from elsewhere, or links that run something, among the words.

The words are plain Markdown: `**bold**`, lists, links. HTML in angle brackets is not used. Pictures from another site
would tell that site who reads the page. A link that begins with `javascript:` or `data:` runs a program in the
reader's browser.

Right: `[their page](https://riverpeople.example)`. Wrong: `<a href="…">`,
`![logo](https://riverpeople.example/logo.png)`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import City
from recovery_hub.validation.markdown_text import links_in
from recovery_hub.validation.messages import problem
from recovery_hub.validation.pattern_rules import Condition, PatternRule
from recovery_hub.validation.texts import SENTENCES, TextField, TextKind, texts_in

_SCRIPT = re.compile(r"<\s*/?\s*script|\son\w+\s*=\s*[\"']", re.IGNORECASE)
_TAG = re.compile(r"<(?!https?:|mailto:|[\w.+-]+@)[/!?]?[a-zA-Z!\-][^<>\n]*>?")
_PLAIN_TAG = re.compile(rf"(?!<(?:javascript|data|vbscript|file|blob):){_TAG.pattern}", re.IGNORECASE)
_SPELLED_LETTER = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,5}|#x[0-9a-fA-F]{2,5});")
_RUNS = re.compile(r"^(?:javascript|data|vbscript|file|blob):", re.IGNORECASE)


def looks(_: City) -> tuple[PatternRule, ...]:
    """List what can be told from the words alone: programs and tags. Links and pictures are left to ``check``."""
    kinds = frozenset({*SENTENCES, TextKind.NAME, TextKind.ADDRESS})
    return (
        PatternRule("markdown-unsafe.script", (Condition(_SCRIPT), Condition(re.compile("<"))), kinds, group="tags"),
        PatternRule("markdown-unsafe", (Condition(_PLAIN_TAG),), kinds, group="tags", quotes=True),
    )


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for everything that is more than words."""
    for field in texts_in(directory, *SENTENCES, TextKind.NAME, TextKind.ADDRESS):
        if "<" in field.text:
            yield from _tags(directory, field)
        if "&" in field.text and field.kind is not TextKind.MARKDOWN:
            yield from _spelled_letters(directory, field)
        if "[" in field.text or "<" in field.text:
            yield from _links(directory, field)


def _tags(directory: Directory, field: TextField) -> Iterator[Problem]:
    """Name the first tag of a field; the others are found when it is gone."""
    tag = _TAG.search(field.text)
    if (script := _SCRIPT.search(field.text)) is not None:
        yield problem("markdown-unsafe.script", field.spot(directory, script.start()))
    elif tag is not None and not _RUNS.match(tag.group()[1:]):
        yield problem("markdown-unsafe", field.spot(directory, tag.start()), value=tag.group())


def _spelled_letters(directory: Directory, field: TextField) -> Iterator[Problem]:
    """Find ``&amp;`` and the like, which are copied unchanged from a web page."""
    for found in _SPELLED_LETTER.finditer(field.text):
        letter = html.unescape(found.group())
        if letter != found.group():
            suggestion = letter if letter.isprintable() and letter.strip() else ""
            spot = field.spot(directory, found.start())
            yield problem("markdown-unsafe.letter", spot, suggestion=suggestion, value=found.group())


def _links(directory: Directory, field: TextField) -> Iterator[Problem]:
    for link in links_in(field.text):
        target, spot = link.revealed, field.spot(directory, link.letter)
        if _RUNS.match(target):
            yield problem("markdown-unsafe.link", spot, value=link.target)
        elif link.is_image and (":" in target or target.startswith("//")):
            yield problem("markdown-unsafe.picture", spot, value=link.target)
