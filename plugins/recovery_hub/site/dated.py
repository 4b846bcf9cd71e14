"""Dates that a page shows are marked for programs: ``<time datetime="2026-11-03">3 November 2026</time>``.

Dates come to a page in many ways: from facts, from sentences about them, from what a volunteer wrote. They are marked
in the finished page, where all look alike, so that none is left out.
"""

from __future__ import annotations

import re
from datetime import date

from recovery_hub.language.clock import DAY_NAMES, MONTH_NAMES

_MONTHS = "|".join(MONTH_NAMES)
_DATE = re.compile(rf"(?:(?:{'|'.join(DAY_NAMES)}) )?\b(\d{{1,2}}) ({_MONTHS}) (\d{{4}})\b")
_PLAIN = frozenset({"time", "title", "option", "textarea", "script", "style", "pre", "text", "desc"})
"""Elements in which nothing can be marked, or what is there is a date already."""


def with_dates(html: str) -> str:
    """Mark every whole date in the words of a page in English; those in attributes and titles stay as they are."""
    return _DATE.sub(_marked, html)


def _marked(found: re.Match[str]) -> str:
    words, html = found[0], found.string
    tag = html.rfind("<", 0, found.start())
    if tag < 0 or html.rfind(">", tag, found.start()) < 0 or _name(html, tag) in _PLAIN:
        return words
    try:
        day = date(int(found[3]), MONTH_NAMES.index(found[2]) + 1, int(found[1]))
    except ValueError:  # a volunteer's 31 November
        return words
    return f'<time datetime="{day}">{words}</time>'


def _name(html: str, tag: int) -> str:
    """The name of the element that begins at a place; of one that ends there "/" and its name."""
    end = re.compile(r"[\s/>]").search(html, tag + 2)
    return html[tag + 1 : end.start()] if end else ""
