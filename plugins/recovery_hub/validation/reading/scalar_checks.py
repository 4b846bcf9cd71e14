"""Dates and numbers have one accepted form; anything else that could be read as one is queried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from pydantic_core import ErrorDetails

from recovery_hub.directory.directory import FieldPath
from recovery_hub.directory.fields import fields_of, kinds_in, part_in
from recovery_hub.directory.records import Model

_PLAIN: dict[type, tuple[str, re.Pattern[str]]] = {
    date: ("date_parsing", re.compile(r"(?:19|20)\d\d-\d\d-\d\d")),
    int: ("int_parsing", re.compile(r"-?[0-9]+")),
    float: ("float_parsing", re.compile(r"-?[0-9]+(?:\.[0-9]+)?")),
    Decimal: ("decimal_parsing", re.compile(r"-?[0-9]+(?:\.[0-9]+)?")),
}
"""How days and numbers are written. Pydantic would also take 1793664000 for a day, and 1_000 or 1e3 for a number."""


def misread(part: type[Model], fields: dict[str, Any], at: FieldPath = ()) -> Iterator[ErrorDetails]:
    """Find days and numbers that would be taken for something their writer may not have meant."""
    known = _known(part)
    for name, value in fields.items():
        if name not in known:
            continue
        inner, plain = known[name]
        for number, item in enumerate(value) if isinstance(value, list) else ((None, value),):
            way = (*at, name) if number is None else (*at, name, number)
            if isinstance(item, dict) and inner is not None:
                yield from misread(inner, item, way)
            for complaint, shape in plain if isinstance(item, str) else ():
                if not shape.fullmatch(item):
                    yield {"type": complaint, "loc": way, "msg": "", "input": item}


@cache
def _known(part: type[Model]) -> dict[str, tuple[type[Model] | None, tuple[tuple[str, re.Pattern[str]], ...]]]:
    """The fields of a part: what each holds, and how its days and numbers are written. Worked out once a class."""
    return {
        name: (part_in(info), tuple(_PLAIN[kind] for kind in kinds_in(info.annotation) if kind in _PLAIN))
        for name, info in fields_of(part).items()
    }
