"""Who a service is for: whom it counts out, whom it was made for, and what one needs to have."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from recovery_hub.directory.choices import Answer, ForWhom, Gender, Situation
from recovery_hub.directory.records.base import Line, Model

Age = Annotated[int, Field(ge=0, le=120)]

ANY_AGE = "any"
"""What a volunteer writes for "of any age": ``ages: any``. Where nothing is written, nobody knows."""


FAITH = ("faith_based", "faith_expected")
"""Fields that stood beside ``who`` in format 1, so that no session could differ."""


def with_faith_in_who(fields: Any) -> Any:  # noqa: ANN401 - what pydantic hands over
    """Read the two fields about faith of an entry of format 1 as a part of whom it is for.

    What ``who`` says of them itself holds. Where ``who`` can't be read, its own message is enough.
    """
    if not isinstance(fields, dict) or not set(FAITH) & set(fields):
        return fields
    older = {name: fields[name] for name in FAITH if name in fields}
    rest = {name: value for name, value in fields.items() if name not in FAITH}
    who = fields.get("who", {})
    return {**rest, "who": {**older, **who} if isinstance(who, dict) else who}


class Ages(Model):
    """The ages a service is for. A side that is left out is open; without either, the ages are not known."""

    from_: Age | None = Field(
        default=None,
        alias="from",
        description="the youngest age, as a number; 0 if anyone can come whatever their age",
        examples=["18"],
    )
    to: Age | None = Field(default=None, description="the oldest age, as a number", examples=["65"])
    note: Line | None = Field(default=None, description="anything the two numbers can't say")

    @property
    def is_known(self) -> bool:
        """Whether at least one side is written."""
        return self.from_ is not None or self.to is not None


def _any_age(value: object) -> object:
    """Let a volunteer write ``ages: any`` for ``ages: {from: 0}``."""
    return {"from": "0"} if isinstance(value, str) and value.strip().lower() == ANY_AGE else value


class Eligibility(Model):
    """Who it is for, and who it turns away."""

    ages: Annotated[Ages, BeforeValidator(_any_age)] | None = Field(
        default=None,
        description="the youngest and oldest age, or the word any; leave it out if nobody knows",
        examples=["{from: 18, to: 65}"],
    )
    for_: tuple[ForWhom, ...] = Field(default=(), alias="for", description="who can ask", examples=["[self, carer]"])
    gender: Gender = Field(default=Gender.UNKNOWN, description="whom it is open to", examples=["anyone"])
    trans_inclusive: Answer = Field(
        default=Answer.UNKNOWN, description="whether trans people are welcome as who they are"
    )
    only_for: tuple[Situation, ...] = Field(
        default=(), description="the only people who can come; everyone else is turned away", examples=["[veteran]"]
    )
    especially_for: tuple[Situation, ...] = Field(
        default=(), description="people it was set up with in mind; others can come too", examples=["[carer]"]
    )
    children_needed: Answer = Field(default=Answer.UNKNOWN, description="whether one must have children to come")
    children_can_come: Answer = Field(default=Answer.UNKNOWN, description="whether children can come along")
    diagnosis_needed: Answer = Field(default=Answer.UNKNOWN, description="whether one needs a diagnosis")
    crisis_needed: Answer = Field(default=Answer.UNKNOWN, description="whether one has to be in crisis")
    gp_needed: Answer = Field(default=Answer.UNKNOWN, description="whether one must be with a local GP")
    address_needed: Answer = Field(default=Answer.UNKNOWN, description="whether one needs a fixed address")
    faith_based: Answer = Field(default=Answer.UNKNOWN, description="whether a faith group runs it")
    faith_expected: Answer = Field(default=Answer.UNKNOWN, description="whether one is expected to share the faith")
    excludes: tuple[Line, ...] = Field(
        default=(),
        description="plain reasons for which someone is turned away",
        examples=['["if you have drunk alcohol that day"]'],
    )
    note: Line | None = Field(default=None, description="one more sentence about who it is for")

    @model_validator(mode="before")
    @classmethod
    def _from_situations(cls, fields: object) -> object:
        """Read ``situations`` of format 1 as ``especially_for``: nobody was counted out by it."""
        if not isinstance(fields, dict) or "situations" not in fields:
            return fields
        lifted = {name: value for name, value in fields.items() if name != "situations"}
        lifted.setdefault("especially_for", fields["situations"])
        return lifted

    @property
    def lives(self) -> tuple[Situation, ...]:
        """All lives that it names, those it is only for first."""
        return tuple(dict.fromkeys((*self.only_for, *self.especially_for)))

    @property
    def is_looked_into(self) -> bool:
        """Whether somebody wrote more of who it is for than ages, faith and notes.

        Then "only for" was left out because nobody is turned away for the life they lead. Otherwise nobody has asked.
        """
        return bool(self.model_fields_set - {"ages", "excludes", "note", *FAITH})

    def with_own(self, own: Self | None) -> Self:
        """Take what a session says of itself; what it leaves out is as in the rest of the service."""
        if own is None:
            return self
        return self.model_copy(update={name: getattr(own, name) for name in own.model_fields_set})
