"""Ways to get in touch: one number or several, each with what it is for, when it is answered and what a call costs."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from recovery_hub.directory.choices import Answer, CallCost
from recovery_hub.directory.records.base import Line, Model
from recovery_hub.directory.records.second_number import with_number_out_of_note
from recovery_hub.directory.records.values import Phone, WeekHours
from recovery_hub.language.phone import PhoneNumber
from recovery_hub.schedule import Schedule


class ContactNumber(Model):
    """A number to ring, with what a caller should know of it."""

    number: Phone = Field(description="the number to ring, with spaces", examples=["01632 960 143"])
    ext: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,6}$")] | None = Field(
        default=None, description="the extension: what to dial or ask for when somebody answers", examples=["23"]
    )
    for_: Line | None = Field(
        default=None, alias="for", description="what this number is for, in a word or two", examples=["bookings"]
    )
    hours: WeekHours | None = Field(
        default=None, description="when somebody answers, in the short form", examples=["Mo-Fr 09:00-17:00"]
    )
    cost: CallCost = Field(default=CallCost.UNKNOWN, description="what a call costs", examples=["free"])
    textphone: Answer = Field(default=Answer.UNKNOWN, description="yes if a textphone answers here, and nobody speaks")
    note: Line | None = Field(default=None, description="one more sentence about ringing this number")

    @property
    def phone(self) -> PhoneNumber:
        """The number with its extension, from either of the two fields that may hold it."""
        return PhoneNumber(self.number.text, self.ext or "")

    @property
    def schedule(self) -> Schedule:
        """When somebody answers."""
        return Schedule.of(self.hours)

    @property
    def is_textphone(self) -> bool:
        """Whether it is of no use to somebody who wants to speak."""
        return self.textphone is Answer.YES


class Contact(Model):
    """Ways to get in touch. Digits are shown as they are written here."""

    phone: Phone | None = Field(
        default=None,
        description="the number to ring, with spaces; an extension may follow: 01632 960 143 ext 23",
        examples=["01632 960 142"],
    )
    phone_note: Line | None = Field(default=None, description="when to ring, or what you hear first")
    phones: tuple[ContactNumber, ...] = Field(
        default=(),
        description="more numbers to ring, each with what it is for",
        examples=["[{number: 01632 960 143, ext: 23, for: bookings}]"],
    )
    text: Phone | None = Field(default=None, description="the number for text messages", examples=["07700 900 142"])
    whatsapp: Phone | None = Field(default=None, description="the number for WhatsApp", examples=["07700 900 142"])
    email: str | None = Field(
        default=None, description="a shared mailbox, not a person's", examples=["hello@example.org"]
    )
    web: str | None = Field(
        default=None, description="the website, starting with https://", examples=["https://example.org"]
    )
    webchat: str | None = Field(
        default=None, description="the page where one can type", examples=["https://example.org/chat"]
    )
    post: Line | None = Field(default=None, description="the address for letters")

    @model_validator(mode="before")
    @classmethod
    def _lift(cls, fields: object) -> object:
        """Read a second number that stands in the note, as entries of format 1 have it."""
        return with_number_out_of_note(fields) if isinstance(fields, dict) else fields

    @property
    def numbers(self) -> tuple[ContactNumber, ...]:
        """Every number to ring, in the order in which pages show them; ``phone`` with its note is the first."""
        if self.phone is None:
            return self.phones
        return (ContactNumber(number=self.phone, note=self.phone_note), *self.phones)

    @property
    def ring(self) -> PhoneNumber | None:
        """The number to ring where there is room for one: the first that is answered by a voice."""
        spoken = sorted(self.numbers, key=lambda number: number.is_textphone)
        return spoken[0].phone if spoken else None

    @property
    def any(self) -> bool:
        """Whether there is at least one way to get in touch."""
        return any((self.numbers, self.text, self.whatsapp, self.email, self.web, self.webchat, self.post))
