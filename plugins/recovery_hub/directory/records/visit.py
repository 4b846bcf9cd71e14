"""Going there: the first visit, someone to go with, a bad day, the way back, and what is written down."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from recovery_hub.directory.choices import (
    Answer,
    Buzzer,
    Companion,
    IfYouCannotCome,
    MissedSession,
    NameNeeded,
    Reported,
)
from recovery_hub.directory.records.base import Line, Model, Observed

Age = Annotated[int, Field(ge=0, le=120)]


class FirstVisit(Model):
    """What it is like the first time: observed facts, not praise."""

    look_round_first: Answer = Field(default=Answer.UNKNOWN, description="whether one can see the place before")
    door: Line | None = Field(default=None, description="what the door is like and how to find it")
    buzzer: Buzzer = Field(default=Buzzer.UNKNOWN, description="whether there is a buzzer")
    what_to_say: Line | None = Field(default=None, description="words one can say", examples=["I'm new"])
    who_meets_you: Line | None = Field(
        default=None,
        description="who meets you: a role, never a name",
        examples=["one of the two hosts, with a green badge"],
    )
    what_happens: Annotated[tuple[Line, ...], Field(max_length=6)] = Field(
        default=(), description="3 to 6 short lines, in order"
    )
    minutes: Annotated[int, Field(ge=1, le=600)] | None = Field(
        default=None, description="how long the first visit lasts, in minutes", examples=["45"]
    )
    who_can_come: tuple[Companion, ...] = Field(
        default=(), description="who can come with you", examples=["[friend, support_worker]"]
    )
    can_leave_any_time: Answer = Field(default=Answer.UNKNOWN, description="whether one can go at any time")
    quiet_place_to_wait: Answer = Field(default=Answer.UNKNOWN, description="whether there is a quiet place to wait")
    forms_on_the_day: Answer = Field(default=Answer.UNKNOWN, description="whether there are forms to fill in")
    what_they_ask: Line | None = Field(default=None, description="what you are asked the first time")
    food_and_drink: Line | None = Field(default=None, description="what there is to eat and drink")
    not_good_for: Line | None = Field(default=None, description="an honest line about who may find it hard")
    observed: Observed | None = Field(default=None, description="who saw this, and when")


class Accompany(Model):
    """Someone to go with."""

    from_home: Answer = Field(default=Answer.UNKNOWN, description="someone comes to your door and goes with you")
    at_the_stop: Answer = Field(default=Answer.UNKNOWN, description="someone meets you at the bus stop")
    at_the_door: Answer = Field(default=Answer.UNKNOWN, description="someone meets you at the door")
    on_the_bus: Answer = Field(default=Answer.UNKNOWN, description="someone travels on the bus with you")
    by_taxi: Answer = Field(default=Answer.UNKNOWN, description="someone takes you by taxi")
    ongoing: Answer = Field(default=Answer.UNKNOWN, description="it goes on after the first visits")
    who: Line | None = Field(default=None, description="who goes with you: a role", examples=["a volunteer"])
    book_ahead_days: Annotated[int, Field(ge=0, le=60)] | None = Field(
        default=None, description="how many days before one must ask", examples=["2"]
    )
    note: Line | None = Field(default=None, description="one more sentence")

    @property
    def possible(self) -> Answer:
        """Yes if any of the ways is a yes; unknown beats no, for nobody asked."""
        ways = (self.from_home, self.at_the_stop, self.at_the_door, self.on_the_bus, self.by_taxi)
        return next((a for a in (Answer.YES, Answer.PARTLY, Answer.UNKNOWN) if a in ways), Answer.NO)


class BadDay(Model):
    """What happens when a person can't come."""

    instead: IfYouCannotCome = Field(default=IfYouCannotCome.UNKNOWN, description="what there is instead of coming")
    missed: MissedSession = Field(default=MissedSession.UNKNOWN, description="what happens to your place")
    note: Line | None = Field(default=None, description="one more sentence")


class WayBack(Model):
    """Coming back after having left."""

    refer_yourself: Answer = Field(
        default=Answer.UNKNOWN, description="whether one can come back without being referred"
    )
    within_months: Annotated[int, Field(ge=1, le=240)] | None = Field(
        default=None, description="for how many months the way back is open", examples=["12"]
    )
    no_new_assessment: Answer = Field(
        default=Answer.UNKNOWN, description="whether one comes back without a new assessment"
    )
    note: Line | None = Field(default=None, description="one more sentence")


class Privacy(Model):
    """What they record and who they share it with."""

    name_needed: NameNeeded = Field(default=NameNeeded.UNKNOWN, description="whether one has to give a name")
    id_needed: Answer = Field(default=Answer.UNKNOWN, description="whether one has to show papers")
    written_down: Line | None = Field(default=None, description="what they keep about you")
    told_to_others: Line | None = Field(default=None, description="when they would tell somebody, and whom")
    jobcentre: Reported = Field(default=Reported.UNKNOWN, description="what the Jobcentre is told")
