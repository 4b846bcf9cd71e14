"""A need: what somebody may look for, in the words that people use."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from recovery_hub.directory.choices import Answer, NeedGroup, PartOfWeek, Threshold
from recovery_hub.directory.records.base import Id, Line, Record, StoredIn, Text


class Need(Record):
    """What somebody may look for, in the words that people use."""

    kind_name: ClassVar[str] = "need"
    label: ClassVar[str] = "need"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/needs.yaml", is_needed=True),)
    pages_at: ClassVar[str] = "/needs/"
    comes_along: ClassVar[bool] = True
    keeps_order: ClassVar[bool] = True

    name: Line = Field(description="the need in plain words", examples=["Company and friends"])
    shelf: NeedGroup = Field(description="where it stands among the needs", examples=["people"])
    hint: Line = Field(
        description="one sentence that says what it means", examples=["Someone to talk to, or just to sit with."]
    )
    description: Text | None = Field(default=None, description="what it means, in Markdown")
    synonyms: Annotated[tuple[Line, ...], Field(min_length=1)] = Field(
        description="everyday words for it", examples=["[lonely, no one to talk to]"]
    )
    helplines: tuple[Id, ...] = Field(default=(), description="ids from helplines.yaml that help at home")
    threshold: Threshold | None = Field(
        default=None,
        description="which sentence about the emergency number stands first: harm, or danger if about abuse",
    )
    arises: tuple[PartOfWeek, ...] = Field(
        default=(),
        description="the parts of the week in which people need it, the main one first; none if it is any time",
        examples=["[weekday_evening, saturday, sunday, night]"],
    )
    quick_exit: Answer = Field(default=Answer.NO, description="yes on pages about abuse and safety only")
