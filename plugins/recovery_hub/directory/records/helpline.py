"""A helpline: the only record that may hold the digits of one."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from recovery_hub.directory.choices import Answer, Channel, Role
from recovery_hub.directory.records.base import Line, Part, Record


class InLanguage(Part):
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
    someone_can_call_for_you: Line | None = Field(default=None, description="whether someone else may call")
    deaf_route: Line | None = Field(default=None, description="how Deaf people reach it")
    other_languages: Line | None = Field(default=None, description="how to talk in another language")
    calls_999_when: Line | None = Field(default=None, description="when they would tell the emergency services")


class Helpline(Record):
    """A crisis or support line. The only record that may hold these digits."""

    record: ClassVar[str] = "helpline"
    says: ClassVar[str] = "helpline"

    name: Line = Field(description="who answers", examples=["Samaritans"])
    channel: Channel = Field(description="how one reaches it", examples=["talk"])
    number: str | None = Field(default=None, description="the digits, as people write them", examples=["116 123"])
    text_word: Line | None = Field(default=None, description="the word to send in a text", examples=["SHOUT"])
    email: str | None = Field(default=None, description="the mailbox")
    post: Line | None = Field(default=None, description="the address for letters")
    url: str | None = Field(default=None, description="the page, starting with https://")
    line: Line = Field(description="one short line for the block on every page", examples=["Free, day and night."])
    hours: Line = Field(description="when they answer, in words", examples=["Day and night, every day."])
    for_whom: Line | None = Field(default=None, description="who it is for")
    what_happens: Line | None = Field(default=None, description="what happens when one gets in touch")
    who_answers: Line | None = Field(default=None, description="who answers")
    first_words: Line | None = Field(default=None, description="what one can say first")
    cost: Line | None = Field(default=None, description="what it costs")
    without_credit: Line | None = Field(default=None, description="whether it works without credit on the phone")
    shows_on_bill: Line | None = Field(default=None, description="whether it shows on a phone bill or in the phone")
    someone_can_call_for_you: Line | None = Field(default=None, description="whether someone else may call")
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
    source: str = Field(
        description="the page where it was read, starting with https://", examples=["https://example.org"]
    )
    checked_on: date = Field(description="the day it was checked", examples=["2026-11-03"])
    checked_by: Role = Field(description="who checked: a role, never a name", examples=["maintainer"])
    expires: date = Field(
        description="the day after which it must be checked again, at most 90 days on", examples=["2027-01-31"]
    )

    def said(self, field: str, language: str) -> str | None:
        """What a field says in a language, if somebody has written it in that language.

        Args:
            field: the name of a field that both this and ``InLanguage`` have.
            language: its letters; "en" is what the record itself says.
        """
        if language == "en":
            return str(value) if (value := getattr(self, field)) is not None else None
        given = next((one for one in self.in_languages if one.language == language), None)
        return str(value) if given is not None and (value := getattr(given, field)) is not None else None
