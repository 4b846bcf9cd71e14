"""Texts that are read once, when their entry is read: from then on they are values, and keep the text as written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetPydanticSchema
from pydantic_core import CoreSchema, core_schema

from recovery_hub.language.phone import PhoneNumber
from recovery_hub.schedule import DayHours, Hours, UnreadableHours, parse_day_hours, parse_hours

_VALUES = (PhoneNumber, Hours, DayHours, UnreadableHours)


def as_written(value: object) -> str | None:
    """Give the words of a field as they stand in the file; None for what holds no words, such as a date."""
    if isinstance(value, _VALUES):
        return value.text
    return value if isinstance(value, str) else None


def _read_by(reader: Callable[[str], object]) -> GetPydanticSchema:
    """Have a field read from a text; for editors and forms it stays a text, and is written as one."""

    def schema(_source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:  # noqa: ANN401 - pydantic's own
        def read(given: object, as_text: Callable[[object], str]) -> object:
            return given if isinstance(given, _VALUES) else reader(as_text(given))

        return core_schema.no_info_wrap_validator_function(
            read, handler(str), serialization=core_schema.plain_serializer_function_ser_schema(as_written)
        )

    return GetPydanticSchema(schema)


Phone = Annotated[PhoneNumber, _read_by(PhoneNumber)]
"""A number as somebody wrote it. Whether it can be rung is for a rule."""

WeekHours = Annotated[Hours | UnreadableHours, _read_by(parse_hours)]
"""The hours of a usual week, or what was written instead of them: a rule speaks of that."""

ExceptionHours = Annotated[DayHours | UnreadableHours, _read_by(parse_day_hours)]
"""The hours of one date, or what was written instead of them."""
