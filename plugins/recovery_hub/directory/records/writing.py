"""What volunteers write in Markdown: pages, guides, starts and arrival notes. Facts stand above, words below."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from recovery_hub.directory.choices import Answer, Format, GroupKind, Threshold
from recovery_hub.directory.records.base import FileForm, Id, Line, Model, Observed, Record, Source, StoredIn


class Writing(Record):
    """A Markdown file: fields between two lines of ``---``, then the words."""

    body: str = Field(description="the words, in Markdown")
    body_line: int = Field(description="the line of the file on which the words begin")


class ContentPage(Writing):
    """A page about the site itself: about, privacy, accessibility, inclusion."""

    kind_name: ClassVar[str] = "page"
    label: ClassVar[str] = "page"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("content/pages", FileForm.MARKDOWN),)
    pages_at: ClassVar[str] = "/"
    comes_along: ClassVar[bool] = True

    title: Line = Field(description="the heading", examples=["Privacy"])
    summary: Line = Field(description="what the page says, in one sentence")
    updated: date = Field(description="the day it was last changed", examples=["2026-11-03"])


class Guide(Writing):
    """A page to read and to print on one or two sides."""

    kind_name: ClassVar[str] = "guide"
    label: ClassVar[str] = "guide"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("content/guides", FileForm.MARKDOWN),)
    pages_at: ClassVar[str] = "/guides/"
    comes_along: ClassVar[bool] = True

    title: Line = Field(description="the heading", examples=["Your first bus ride alone"])
    summary: Line = Field(description="what one gets from it, in one sentence")
    needs: tuple[Id, ...] = Field(
        default=(), description="what it helps with: ids from needs.yaml", examples=["[going-with-me]"]
    )
    sources: tuple[Source, ...] = Field(default=(), description="where the facts come from")
    updated: date = Field(description="the day it was last changed", examples=["2026-11-03"])
    check_by: date = Field(description="the day by which someone should read it again", examples=["2027-05-03"])
    content_note: Line | None = Field(default=None, description="a warning before something heavy")
    quick_exit: Answer = Field(default=Answer.NO, description="yes on pages about abuse and safety only")


class ServiceSelection(Model):
    """Which services stand on the page of a start: every line that is given must hold, any value in it will do."""

    needs: tuple[Id, ...] = Field(default=(), description="any of these needs", examples=["[company]"])
    formats: tuple[Format, ...] = Field(default=(), description="any of these forms", examples=["[phone, home_visit]"])
    groups: tuple[GroupKind, ...] = Field(default=(), description="any of these sizes", examples=["[one_to_one]"])
    accompanied: Answer | None = Field(default=None, description="yes if someone must be able to go with you")
    at_home: Answer | None = Field(default=None, description="yes if it must need no travel")
    alcohol_free: Answer | None = Field(default=None, description="yes if it must be free of alcohol")


class StartPage(Writing):
    """A sentence one might think, and what there is for it."""

    kind_name: ClassVar[str] = "start"
    label: ClassVar[str] = "start"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("content/starts", FileForm.MARKDOWN),)
    pages_at: ClassVar[str] = "/start/"
    comes_along: ClassVar[bool] = True

    title: Line = Field(description="the sentence", examples=["I can't face a group"])
    order: Annotated[int, Field(ge=1, le=99)] = Field(description="its place in the list, a number", examples=["2"])
    summary: Line = Field(description="what the page gives, in one sentence")
    fits: Annotated[tuple[ServiceSelection, ...], Field(min_length=1)] = Field(
        description="which services are shown; several blocks are added together"
    )
    guides: tuple[Id, ...] = Field(default=(), description="ids of guides that help")
    threshold: Threshold | None = Field(
        default=None,
        description="which sentence about the emergency number stands first: harm, or danger if about abuse",
    )
    urgent: Answer = Field(default=Answer.NO, description="yes if the helplines stand at the top of the page")
    content_note: Line | None = Field(default=None, description="a warning before something heavy")


class Arrival(Writing):
    """How it is to arrive at a place, by somebody who went there. The id is the place's."""

    kind_name: ClassVar[str] = "arrival"
    label: ClassVar[str] = "arrival note"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("content/places", FileForm.MARKDOWN),)

    observed: Observed = Field(description="who went there, and when", examples=["{by: peer_visitor, on: 2026-11-03}"])
