"""An age stands in the words, but not in the field for ages.

People look for services by their age. "For over 50s" in a sentence is not found by that; `who: {ages: {from: 50}}`
is, and the page then says it in words by itself.

Right:

    summary: A weekly walk and a cup of tea.
    who: {ages: {from: 50}}

Worth a look:

    summary: A weekly walk for over 50s.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import Service
from recovery_hub.validation.messages import problem
from recovery_hub.validation.texts import texts_of

_THINGS = (
    "people|minutes|mins|hours|days|weeks|months|sessions|pounds|metres|members|seats|chairs|places|miles"
    r"|am|pm|p\b|st\b|nd\b|rd\b|th\b|%|:|\.\d|,\d|years?\s+(?:of|ago|in)"
)
_NOT_AGES = rf"(?!\s*(?:{_THINGS}))"
_AGES = re.compile(
    r"(?<![£\d.:])(?:"
    rf"\b(?:over|under|above|below|aged?)(?:\s+the\s+age\s+of)?\s+\d{{2}}(?:'?s)?\b{_NOT_AGES}"
    rf"|\b1[1-9]\s?(?:-|–|to)\s?(?:1[6-9]|[2-9]\d)(?:'?s)?\b{_NOT_AGES}"
    rf"|\b[2-9]\d\s?(?:-|–|to)\s?[3-9]\d(?:'?s)?\b{_NOT_AGES}"
    r"|\b\d{2}\s?(?:\+|and over|or over|plus)(?!\w)"
    r"|\b\d{1,2}[\s-]year[\s-]olds?\b"
    r")",
    re.IGNORECASE,
)
_FIELDS = {"name", "summary", "description", "short_version"}


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a warning for every service that hides its ages in a sentence."""
    for service in directory.services.values():
        ages = service.who.ages
        if ages is None or not ages.is_known:
            yield from _hidden(directory, service)


def _hidden(directory: Directory, service: Service) -> Iterator[Problem]:
    for field in texts_of(service):
        if field.at[0] in _FIELDS and (found := _AGES.search(field.text)) is not None:
            yield problem(
                "ages-in-prose",
                field.spot(directory),
                level=Level.WARNING,
                value=found.group().strip(),
                field=field.at[0],
            )
            return
