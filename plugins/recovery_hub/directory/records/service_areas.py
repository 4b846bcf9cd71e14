"""Where they come: the parts of a city that a visitor, a delivery or a driver serves, as a list of names.

Which names a city has, and what a list says of one small area, is in ``directory.service_area``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from recovery_hub.directory.choices import AreaServed
from recovery_hub.directory.records.base import Line, Model

Names = tuple[Line, ...]


class ServiceAreas(Model):
    """The parts of the city they come to, by name: neighbourhoods, small areas, sides, wards, postcode districts."""

    in_: Names = Field(
        default=(), alias="in", description="the parts of the city they come to", examples=["[Hollin, Fairfield]"]
    )
    except_: Names = Field(
        default=(), alias="except", description="parts in these that are left out", examples=["[Marsh End]"]
    )
    ask: Names = Field(
        default=(), description="parts where they may come, and one has to ask", examples=["[Upper Fairfield]"]
    )

    @property
    def names(self) -> tuple[str, ...]:
        """Every name in it."""
        return (*self.in_, *self.except_, *self.ask)


def _names_alone(value: object) -> object:
    """Let a volunteer write ``[Hollin, Fairfield]`` for ``{in: [Hollin, Fairfield]}``."""
    return {"in": value} if isinstance(value, list | tuple) else value


AreaList = Annotated[ServiceAreas, BeforeValidator(_names_alone)]

_NO_NAME = r"(?!(?:Any|Every|Some|No)(?:one|body|where)\b|(?:People|Various|Ask|See|Homes)\b)"
_NAME = rf"{_NO_NAME}[A-Z][\w'’-]*(?: (?:(?:of|the|on|upon) )*[A-Z0-9][\w'’-]*)*(?: ward)?"
_JOINED = r"(?:,? and |, ?| & |; ?| or )"
_NAMES = rf"(?:the )?{_NAME}(?:{_JOINED}(?:the )?{_NAME})*"
_BEFORE = r"(?:(?:[Ff]or )?(?:[Pp]eople|[Aa]nyone|[Hh]omes)(?: who live| living)? in |[Ii]n |[Tt]o )?"
_WHOLE = re.compile(
    rf"(?:(?:[Oo]nly|[Jj]ust) )?{_BEFORE}(?P<in>{_NAMES})"
    rf"(?:,? (?:but not|except(?: for)?|not) (?P<except>{_NAMES}))?(?: only)?\.?"
)
_LIFTED = (None, str(AreaServed.NEIGHBOURHOODS), str(AreaServed.UNKNOWN))


def names_in(note: str) -> Mapping[str, list[str]]:
    """Read a note that is a list of names and nothing else.

    Args:
        note: "Hollin and Fairfield only."

    Returns:
        ``{"in": ["Hollin", "Fairfield"]}``, with "except" where the note has it; ``{}`` for a note that says more.
    """
    found = _WHOLE.fullmatch(note.strip())
    if found is None:
        return {}
    parts = {key: re.split(_JOINED, names) for key, names in found.groupdict().items() if names}
    return {key: [name.removeprefix("the ") for name in names] for key, names in parts.items()}


def lifted(fields: Any) -> Any:  # noqa: ANN401 - what pydantic hands over
    """Read the note of an entry of format 1 as its list, where it is one."""
    if not isinstance(fields, dict) or "service_areas" in fields or fields.get("area") not in _LIFTED:
        return fields
    note = fields.get("area_note")
    if not isinstance(note, str) or not (names := names_in(note)):
        return fields
    return {**{key: value for key, value in fields.items() if key != "area_note"}, "service_areas": dict(names)}
