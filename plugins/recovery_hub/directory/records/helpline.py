"""A helpline: the only record that may hold the digits of one."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from recovery_hub.directory.choices import Answer, Channel, HelplineClaim, Nation
from recovery_hub.directory.records.base import Line, Model, Record, StoredIn
from recovery_hub.directory.records.evidence import OWN, TWO_PEOPLE, Evidence, Roles


class InLanguage(Model):
    """What is said of a helpline, in one other language. What is not given here is said in English."""

    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = Field(
        description="the two letters of the language, as in translations/", examples=["pl"]
    )
    line: Line | None = Field(default=None, description="the short line for the block on every page")
    hours: Line | None = Field(default=None, description="when they answer")
    for_whom: Line | None = Field(default=None, description="who it is for")
    what_happens: Line | None = Field(default=None, description="what happens when one gets in touch")
    who_answers: Line | None = Field(default=None, description="who answers")
    first_words: Line | None = Field(default=None, description="what one can say first")
    cost: Line | None = Field(default=None, description="what it costs")
    without_credit: Line | None = Field(default=None, description="whether it works without credit on the phone")
    shows_on_bill: Line | None = Field(default=None, description="whether it shows on a bill or in the phone")
    what_they_keep: Line | None = Field(default=None, description="what they see and keep of those who get in touch")
    often: Line | None = Field(default=None, description="what happens if somebody gets in touch often")
    someone_can_call_for_you: Line | None = Field(default=None, description="whether someone else may call")
    without_speaking: Line | None = Field(default=None, description="what to do if one can't speak")
    deaf_route: Line | None = Field(default=None, description="how Deaf people reach it")
    other_languages: Line | None = Field(default=None, description="how to talk in another language")
    calls_999_when: Line | None = Field(default=None, description="when they would tell the emergency services")


class Helpline(Record):
    """A crisis or support line. The only record that may hold these digits."""

    kind_name: ClassVar[str] = "helpline"
    label: ClassVar[str] = "helpline"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/helplines.yaml", is_needed=True),)
    comes_along: ClassVar[bool] = True
    keeps_order: ClassVar[bool] = True

    name: Line = Field(description="who answers", examples=["Samaritans"])
    channel: Channel = Field(description="how one reaches it", examples=["talk"])
    number: str | None = Field(default=None, description="the digits, as people write them", examples=["116 123"])
    text_word: Line | None = Field(default=None, description="the word to send in a text", examples=["SHOUT"])
    check_word: Line | None = Field(
        default=None,
        description="made from the digits; recovery-hub verified writes it, nobody else",
        examples=["tivorade"],
    )
    email: str | None = Field(default=None, description="the mailbox")
    post: Line | None = Field(default=None, description="the address for letters")
    url: str | None = Field(default=None, description="the page, starting with https://")
    line: Line = Field(description="one short line for the block on every page", examples=["Free, day and night."])
    hours: Line | None = Field(
        default=None,
        description="when they answer, in words; left out while nobody has a source for it",
        examples=["Day and night, every day."],
    )
    for_whom: Line | None = Field(default=None, description="who it is for")
    what_happens: Line | None = Field(default=None, description="what happens when one gets in touch")
    who_answers: Line | None = Field(default=None, description="who answers")
    first_words: Line | None = Field(default=None, description="what one can say first")
    cost: Line | None = Field(default=None, description="what it costs")
    without_credit: Line | None = Field(default=None, description="whether it works without credit on the phone")
    shows_on_bill: Line | None = Field(default=None, description="whether it shows on a phone bill or in the phone")
    what_they_keep: Line | None = Field(default=None, description="what they see and keep of those who get in touch")
    often: Line | None = Field(default=None, description="what happens if somebody gets in touch often")
    someone_can_call_for_you: Line | None = Field(default=None, description="whether someone else may call")
    without_speaking: Line | None = Field(default=None, description="what to do if one can't speak")
    deaf_route: Line | None = Field(default=None, description="how Deaf people reach it")
    deaf_url: str | None = Field(
        default=None, description="the page that starts a call in sign language, with https://"
    )
    other_languages: Line | None = Field(default=None, description="how to talk in another language")
    calls_999_when: Line | None = Field(default=None, description="when they would tell the emergency services")
    in_languages: tuple[InLanguage, ...] = Field(
        default=(), description="the same in other languages, each read by a speaker before it is relied on"
    )
    emergency: Answer = Field(
        default=Answer.NO, description="yes for the one number that sends an ambulance or the police"
    )
    everywhere: Answer = Field(default=Answer.NO, description="yes if it stands at the foot of every page")
    lasting: Answer = Field(default=Answer.NO, description="yes for the few that are shown even after their date")
    safety_pages_only: Answer = Field(
        default=Answer.NO, description="yes if it is shown on pages about abuse and safety only"
    )
    need_pages_only: Answer = Field(
        default=Answer.NO,
        description="yes if it is about one thing and stands on the pages of its needs, not on help-now",
    )
    nations: tuple[Nation, ...] = Field(
        default=(), description="the nations it is for; left out if it is for all four", examples=["[england, wales]"]
    )
    prepared: Answer = Field(
        default=Answer.NO,
        description="yes while nobody has read its own page: it is kept here, and shown nowhere",
    )
    source: str = Field(description="the page to read again, starting with https://", examples=["https://example.org"])
    evidence: tuple[Evidence, ...] = Field(
        default=(), description="the sentences of sources, each with what it supports; every fact above needs one"
    )
    checked_on: date | None = Field(
        default=None, description="the day it was checked: no later than the oldest reading", examples=["2026-11-03"]
    )
    checked_by: Roles = Field(default=(), description="who checked: roles, never names", examples=["[maintainer]"])
    expires: date | None = Field(
        default=None,
        description="the day after which it must be checked again, at most 90 days on",
        examples=["2027-01-31"],
    )

    @property
    def is_prepared(self) -> bool:
        """Whether it is kept ready and shown nowhere, because nobody has read its own page."""
        return self.prepared is Answer.YES

    @property
    def claims(self) -> tuple[HelplineClaim, ...]:
        """What the entry claims, in the order of the list of claims: each needs a sentence of a source."""
        return tuple(claim for claim in HelplineClaim if self._claims(claim))

    @property
    def read_on_own_page(self) -> bool:
        """Whether two people read every sentence on the helpline's own page: only then may a page say so."""
        enough = len(set(self.checked_by)) >= TWO_PEOPLE
        return enough and bool(self.evidence) and all(evidence.is_own_page_by_two for evidence in self.evidence)

    @property
    def read_own_words(self) -> str:
        """How much of what is said was read in the helpline's own words: "all", "some", "none"; "" without a source."""
        own = [evidence.how in OWN for evidence in self.evidence]
        return "" if not own else "all" if all(own) else "some" if any(own) else "none"

    def is_for(self, nation: Nation) -> bool:
        """Whether people in a nation may use it."""
        return not self.nations or nation in self.nations

    def is_current(self, day: date) -> bool:
        """Whether it may be shown on a day: one that is past its date may not, but for the lasting ones."""
        in_time = self.expires is not None and self.expires >= day
        return not self.is_prepared and (in_time or self.lasting is Answer.YES)

    def is_overdue(self, day: date) -> bool:
        """Whether the day by which somebody should have read its page again has passed."""
        return self.expires is None or self.expires < day

    def _claims(self, claim: HelplineClaim) -> bool:
        if claim is HelplineClaim.NUMBER:
            return any((self.number, self.text_word, self.email, self.post))
        return getattr(self, claim.value) is not None

    def said(self, field: str, language: str) -> str | None:
        """What a field says in a language, if somebody has written it in that language.

        Args:
            field: the name of a field that both this and ``InLanguage`` have.
            language: its letters; "en" is what the record itself says.
        """
        if language == "en":
            return str(value) if (value := getattr(self, field)) is not None else None
        given = next((in_language for in_language in self.in_languages if in_language.language == language), None)
        return str(value) if given is not None and (value := getattr(given, field)) is not None else None
