"""Any record that the model allows, with words as people write them: for what must hold of all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from hypothesis import strategies as st
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from recovery_hub.directory.choices import Choice
from recovery_hub.directory.fields import kinds_in
from recovery_hub.directory.records import Model
from recovery_hub.language.phone import PhoneNumber
from recovery_hub.schedule import Hours

Some = TypeVar("Some", bound=Model)
TEXTS = {str, PhoneNumber, Hours}
"""What is written as a text: a phone number and hours are read from one."""

DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
NUMBERS = st.integers(0, 999).map(lambda n: f"01632 960 {n:03}")
IDS = st.sampled_from(("tuesday-table", "river-people", "net-loft", "company"))
HOURS = st.sampled_from(
    ("Tu 14:00-16:00; PH off", "Mo-Fr 09:00-17:00", "24/7", "We[1] 10:30-12:00", "Sa,Su 22:00-02:00")
)
EXCEPTIONS = st.sampled_from(("closed", "10:00-12:00", "09:30-11:00,13:00-15:00"))

_BEGINNINGS = (
    "a tin of tea",
    "Bring a coat",
    "ring the bell, then wait",
    "2 steps",
    "the £3 is for soup",
    "Polish",
    "no one asks",
)
_ENDINGS = ("", ".", "!", "?", "…", " (at 10am)", " (it is loud.)", " “I'm new”", " “I'm new.”", ' "Sam"', " – or not")
WORDS = st.builds(lambda begin, end: f"{begin}{end}", st.sampled_from(_BEGINNINGS), st.sampled_from(_ENDINGS))

_BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "hours": HOURS,
    "phone": NUMBERS,
    "text": NUMBERS,
    "whatsapp": NUMBERS,
    "email": st.just("hello@riverpeople.example"),
    "web": st.just("https://riverpeople.example/"),
    "webchat": st.just("https://chat.example/now"),
    "url": st.just("https://riverpeople.example/times"),
    "access_guide": st.just("https://doors.example/loft"),
    "number": st.just("0000000"),
    "ext": st.integers(1, 999).map(str),
    "postcode": st.just("ZZ1 4AB"),
    "summary": st.sampled_from(("Soup and six or seven people.", "Someone rings you in the evening.")),
}
"""Fields whose text has a form of its own."""


def any_of(part: type[Some], **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Some]:
    """Make any record of a kind: every field may be left out that can be.

    Args:
        part: a class of the model.
        fixed: name in Python -> what it holds instead.
    """
    fields = {
        name: fixed[name] if name in fixed else _field(part, name, info) for name, info in part.model_fields.items()
    }
    needed = {name: strategy for name, strategy in fields.items() if part.model_fields[name].is_required()}
    others = {name: strategy for name, strategy in fields.items() if name not in needed}
    return st.fixed_dictionaries(needed, optional=others).map(part.model_validate)


def _field(part: type[Model], name: str, info: FieldInfo) -> st.SearchStrategy[Any]:
    if part.__name__ in {"ExceptionDay", "SingleDate"} and name == "hours":
        return EXCEPTIONS
    if part.__name__ == "Alert" and name == "text":
        return WORDS
    if name in {"id", "organisation"}:
        return IDS
    if name in _BY_NAME and any(kind in TEXTS for kind in kinds_in(info.annotation)):
        return _BY_NAME[name]
    return _value(info.annotation, tuple(info.metadata))


def _value(annotation: Any, metadata: tuple[Any, ...]) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any annotation at all
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _value(inner, (*metadata, *_flat(more)))
    if origin in {Union, UnionType}:
        return _value(next(get_arg for get_arg in get_args(annotation) if get_arg is not NoneType), metadata)
    if origin is tuple:
        least = next((constraint.min_length for constraint in metadata if isinstance(constraint, MinLen)), 0)
        most = next((constraint.max_length for constraint in metadata if isinstance(constraint, MaxLen)), 4)
        inner = get_args(annotation)[0]
        unique = isinstance(inner, type) and issubclass(inner, Choice)
        return st.lists(_value(inner, ()), min_size=least, max_size=min(most, 3), unique=unique)
    return _plain(annotation, metadata)


def _flat(metadata: list[Any]) -> list[Any]:
    return [
        inner
        for constraint in metadata
        for inner in (constraint.metadata if isinstance(constraint, FieldInfo) else (constraint,))
    ]


def _plain(kind: type, metadata: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    least: Any = next((constraint.ge for constraint in metadata if isinstance(constraint, Ge)), 0)
    most: Any = next((constraint.le for constraint in metadata if isinstance(constraint, Le)), 100)
    if issubclass(kind, Choice):
        return st.sampled_from(list(kind))
    if issubclass(kind, Model):
        return st.deferred(lambda: any_of(kind))
    if kind is str:
        is_id = any(isinstance(constraint, StringConstraints) and constraint.pattern for constraint in metadata)
        return IDS if is_id else WORDS
    ways: dict[type, Callable[[], st.SearchStrategy[Any]]] = {
        date: lambda: DAYS,
        int: lambda: st.integers(int(least), int(most)),
        float: lambda: st.floats(float(least), float(most)),
        Decimal: lambda: st.decimals(least, most, places=2),
    }
    return ways[kind]()
