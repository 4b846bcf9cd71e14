"""The number of a helpline can't be right: a digit is missing, or typed twice.

Somebody may ring it at night. Helplines have three digits, six that begin with 116, five for texts, or a
whole UK number.

Right: a number copied from the helpline's own page. Wrong: the same with a digit less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recovery_hub.directory.choices import Channel
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.language.phone import digits_of
from recovery_hub.validation.digits import is_uk_number
from recovery_hub.validation.messages import problem

_SHORT = re.compile(r"999|112|1[01][0-9]|116\d{3}|0800\s?1111")
_FOR_TEXTS = re.compile(r"[5-8]\d{4}")


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every number that nobody could dial."""
    for line in directory.helplines.values():
        if line.number is None:
            continue
        digits = digits_of(line.number)
        is_short = _SHORT.fullmatch(digits) or (line.channel is Channel.TEXT and _FOR_TEXTS.fullmatch(digits))
        if not re.fullmatch(r"[\d\s+()]+", line.number) or not (is_short or is_uk_number(digits)):
            yield problem("helpline-number", directory.spot(line, "number"), value=line.number, source=line.source)
