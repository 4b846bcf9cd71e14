"""Faith: who runs it, and whether one is expected to share what they believe."""

from __future__ import annotations

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Eligibility, Service
from recovery_hub.site.words.plain import yes_no


def faith_words(service: Service) -> tuple[str, ...]:
    """Say whether a faith group runs it, and whether one must share the faith; () where there is nothing to fear.

    That one need not share a faith is said only where somebody may wonder: where a faith group runs it.
    """
    who = service.who
    runs = yes_no(who.faith_based, "A faith group runs it.", "")
    asked = _asked(who)
    is_said = who.faith_based is Answer.YES or who.faith_expected in {Answer.YES, Answer.PARTLY}
    said = tuple(filter(None, (runs, asked if is_said else "")))
    differs = any(_of(service.who.with_own(session.who)) != _of(who) for session in service.sessions)
    return (*said, "At some times that is different: see “When and where”.") if said and differs else said


def session_faith_words(own: Eligibility) -> str:
    """Say what one session says of faith, which is different there from the rest; "" if it says nothing."""
    written = own.model_fields_set
    runs = yes_no(own.faith_based, "A faith group runs this.", "No faith group runs this.")
    return " ".join(filter(None, (runs if "faith_based" in written else "", _asked(own))))


def _asked(who: Eligibility) -> str:
    their = "their" if who.faith_based is Answer.YES else "a"
    return yes_no(
        who.faith_expected,
        f"You are expected to share {their} faith.",
        "You don't have to share a faith.",
        f"Sometimes you are expected to share {their} faith.",
    )


def _of(who: Eligibility) -> tuple[Answer, Answer]:
    return who.faith_based, who.faith_expected
