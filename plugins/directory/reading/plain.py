"""Days and numbers are written one way only; anything else that could be taken for one is asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic_core import ErrorDetails

from plugins.directory.directory import FieldPath
from plugins.directory.model import Part
from plugins.directory.reading.fields import fields_of, kinds_in, part_in

_PLAIN: dict[type, tuple[str, re.Pattern[str]]] = {
    date: ("date_parsing", re.compile(r"(?:19|20)\d\d-\d\d-\d\d")),
    int: ("int_parsing", re.compile(r"-?[0-9]+")),
    float: ("float_parsing", re.compile(r"-?[0-9]+(?:\.[0-9]+)?")),
    Decimal: ("decimal_parsing", re.compile(r"-?[0-9]+(?:\.[0-9]+)?")),
}
"""How days and numbers are written. Pydantic would also take 1793664000 for a day, and 1_000 or 1e3 for a number."""


def misread(part: type[Part], fields: dict[str, Any], at: FieldPath = ()) -> Iterator[ErrorDetails]:
    """Find days and numbers that would be taken for something their writer may not have meant."""
    known = fields_of(part)
    for name, value in fields.items():
        info = known.get(name)
        if info is None:
            continue
        inner = part_in(info)
        for number, one in enumerate(value) if isinstance(value, list) else ((None, value),):
            way = (*at, name) if number is None else (*at, name, number)
            if isinstance(one, dict) and inner is not None:
                yield from misread(inner, one, way)
            for kind in kinds_in(info.annotation) if isinstance(one, str) else ():
                complaint, shape = _PLAIN.get(kind, ("", None))
                if shape is not None and not shape.fullmatch(one):
                    yield {"type": complaint, "loc": way, "msg": "", "input": one}
