"""What all records share: how they are read, and the small parts used by several of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from recovery_hub.directory.choices import Answer, How, Register, Role, SourceKind

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, min_length=3, max_length=60)]
"""Small letters, digits and single hyphens, 3 to 60 of them: it becomes the address of a page and stays for ever."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
"""One plain sentence or phrase."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
"""Plain words; Markdown where a field says so."""


class Model(BaseModel):
    """A group of fields inside a record. Immutable; a field that we do not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, populate_by_name=True)


class FileForm(StrEnum):
    """How entries stand in a file."""

    LIST = "list"
    ONE = "one"
    MARKDOWN = "markdown"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class StoredIn:
    """Where entries of one kind are written.

    Attributes:
        path: from the city's folder: a file, or for entries that stand one in a file their folder.
        form: ``LIST`` and ``MAP`` (GeoJSON) are files with many entries; ``ONE`` (YAML) and ``MARKDOWN`` are folders of
            files with one entry each, whose name is its id.
        is_needed: whether there is nothing to build without it.
    """

    path: str
    form: FileForm = FileForm.LIST
    is_needed: bool = False

    @property
    def ending(self) -> str:
        """How the names of the files end that a folder may hold; "" for what is no folder."""
        return {FileForm.ONE: ".yaml", FileForm.MARKDOWN: ".md"}.get(self.form, "")

    @property
    def shown(self) -> str:
        """The path as people read it: a folder ends in a slash."""
        return f"{self.path}/" if self.ending else self.path


class Record(Model):
    """Something with an id, and so with an address. Every list of kinds of record comes from what a class says here.

    Attributes:
        kind_name: names the kind in code, in problems and in what programs hand to each other; never changed.
        label: the word a volunteer reads.
        stored: where entries are written; messages send people to the first.
        pages_at: what stands before the id in the address of an entry's page: "/services/"; "" for a kind whose entries
            have no page that people can change or that an earlier id leads to.
        is_judged: whether ``Directory.records`` names its entries, which rules, forms and pages go through.
        comes_along: whether a new city takes its entries over from the project.
        keeps_order: whether readers see the order of the file, so that tidying leaves it.
    """

    kind_name: ClassVar[str]
    label: ClassVar[str]
    stored: ClassVar[tuple[StoredIn, ...]]
    pages_at: ClassVar[str] = ""
    is_judged: ClassVar[bool] = True
    comes_along: ClassVar[bool] = False
    keeps_order: ClassVar[bool] = False

    id: Id = Field(
        description="a short name for the web address: small letters, digits and hyphens", examples=["tuesday-table"]
    )
    was: tuple[Id, ...] = Field(default=(), description="earlier ids of this entry, so that old links still work")

    @classmethod
    def path_as(cls, form: FileForm) -> str:
        """Give the path at which entries of this kind stand in one form; "" if they never do."""
        return next((stored.path for stored in cls.stored if stored.form is form), "")


def _answer_alone(value: object) -> object:
    """Let a volunteer write ``lift: yes`` for ``lift: {answer: yes}``."""
    return {"answer": value} if isinstance(value, str) else value


class Observed(Model):
    """Who saw it, and when."""

    by: Role = Field(description="who found it out: a role, never a name", examples=["volunteer"])
    on: date = Field(description="the day, as year-month-day", examples=["2026-11-03"])


class ObservationFields(Model):
    """A question of fact about a place: the answer, a note, who observed it and when."""

    answer: Answer = Field(description="yes, no, partly or unknown")
    note: Line | None = Field(
        default=None, description="a few words that make it exact", examples=["ramp at the side door"]
    )
    by: Role | None = Field(default=None, description="who saw it: a role, never a name", examples=["volunteer"])
    on: date | None = Field(default=None, description="the day it was seen, as year-month-day", examples=["2026-11-03"])


Fact = Annotated[ObservationFields, BeforeValidator(_answer_alone)]


class Source(Model):
    """Where we have it from."""

    kind: SourceKind = Field(description="where the facts come from", examples=["website"])
    url: str | None = Field(
        default=None, description="the page, starting with https://", examples=["https://example.org/times"]
    )
    on: date | None = Field(default=None, description="the day it was read or heard", examples=["2026-11-03"])
    note: Line | None = Field(default=None, description="a few words, never a person's name")


class Verified(Model):
    """The last time somebody checked the whole entry."""

    on: date = Field(description="the day of the check, as year-month-day", examples=["2026-11-03"])
    by: Role = Field(description="who checked: a role, never a name", examples=["volunteer"])
    how: How = Field(description="how it was checked", examples=["phone"])


class Checked(Model):
    """The days on which single facts were checked, each later than the last check of the whole entry."""

    phone: date | None = Field(
        default=None, description="the day the phone number was checked", examples=["2026-11-03"]
    )
    hours: date | None = Field(
        default=None, description="the day the days and times were checked", examples=["2026-11-03"]
    )
    address: date | None = Field(default=None, description="the day the address was checked", examples=["2026-11-03"])
    access: date | None = Field(
        default=None, description="the day the way in, lift and toilet were checked", examples=["2026-11-03"]
    )
    cost: date | None = Field(default=None, description="the day the price was checked", examples=["2026-11-03"])


AddedOn = Annotated[
    date | None,
    Field(
        title="Added on",
        description="the day the entry came into the directory; programs write it",
        examples=["2026-11-03"],
    ),
]
ChangedOn = Annotated[
    date | None,
    Field(
        title="Changed on",
        description="the last day on which a fact of it changed; programs write it",
        examples=["2026-11-03"],
    ),
]
"""Days that commands and issues write by themselves. An entry from before they did has none: then nobody knows."""

DATED = ("added", "changed")
"""The names of the two."""


class Registration(Model):
    """An entry in a public register, so that a reader can see who is behind a service."""

    scheme: Register = Field(description="which register", examples=["charity_england_wales"])
    number: str = Field(description="the number in that register", examples=["0000000"])
