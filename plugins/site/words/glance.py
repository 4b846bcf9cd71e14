"""What one wants to know first: cost, how to start, how many people, how long, how soon."""

from __future__ import annotations

from decimal import Decimal

from plugins.directory.choices import Answer, CostKind, GroupKind, Length, RunBy, SamePerson
from plugins.directory.hours import date_words
from plugins.directory.model import Group, Service
from plugins.site.words.plain import NOT_KNOWN, counted, listed, phrase, sentence, yes_no

WEEK_DAYS = 7
MONTH_DAYS = 30
CAPACITY_LASTS_DAYS = 30


def cost_words(service: Service) -> tuple[str, ...]:
    """Say what it costs, and what else one pays for."""
    cost = service.cost
    first = NOT_KNOWN if cost.kind is CostKind.UNKNOWN else sentence(cost.kind.label)
    if cost.kind is CostKind.FIXED and cost.pounds is not None:
        first = f"{_pounds(cost.pounds)}."
    others = [phrase(one) for one in cost.other_costs]
    also = sentence(f"you may also pay for {listed(others)}") if others else ""
    return tuple(filter(None, (first, sentence(cost.note or ""), also)))


def _pounds(amount: Decimal) -> str:
    return f"£{amount:.2f}".removesuffix(".00")


def start_words(service: Service) -> tuple[str, ...]:
    """Say how one starts, and whether somebody has to ask for one."""
    hows = service.start.how
    first = sentence(listed([_lower(how.label) for how in hows], "or"))
    referral = "" if all(how.needs_a_professional for how in hows) else "No referral needed."
    ring = yes_no(service.start.someone_can_ring_for_you, "Someone can ring for you.", "You have to ring yourself.")
    return tuple(filter(None, (first, referral, ring)))


def _lower(label: str) -> str:
    return label if label.startswith(("GP", "A ")) and label[1] == "P" else label[0].lower() + label[1:]


def group_words(group: Group | None) -> tuple[str, ...]:
    """Say how many people there are, and what is expected of one."""
    if group is None:
        return (NOT_KNOWN,)
    numbers = [
        f"about {group.usual_number}" if group.usual_number else "",
        f"never more than {group.most}" if group.most else "",
    ]
    known = "" if group.size is GroupKind.UNKNOWN and any(numbers) else group.size.label
    size = ", ".join(filter(None, (known, *numbers)))
    speak = group.expected_to_speak
    return tuple(
        filter(
            None,
            (
                sentence(size),
                sentence(speak.label) if speak.value != "unknown" else "",
                yes_no(group.can_just_watch, "You can just watch.", "You can't come only to watch."),
                yes_no(group.same_faces, "The same people come each time.", "It can be different people each time."),
                yes_no(group.camera_off_ok, "Your camera can stay off.", "They ask you to switch your camera on."),
            ),
        )
    )


def people_words(service: Service) -> tuple[str, ...]:
    """Say who runs it, who one meets, and whether it is the same person each time."""
    who = f"You meet {listed([one.label for one in service.delivered_by], 'or')}." if service.delivered_by else ""
    run = "" if service.run_by is RunBy.UNKNOWN else sentence(service.run_by.label)
    same = "" if service.same_person is SamePerson.UNKNOWN else sentence(service.same_person.label)
    faith = yes_no(service.faith_based, "A faith group runs it.", "")
    shared = yes_no(
        service.faith_expected, "You are expected to share their faith.", "You don't have to share a faith."
    )
    return tuple(filter(None, (who, run, same, faith, shared if service.faith_based is Answer.YES else "")))


def wait_words(service: Service) -> tuple[str, ...]:
    """Say how long people wait, how we know, and since when that is true."""
    wait = service.wait
    if wait is None or (wait.days_from is None and wait.days_to is None):
        return ()
    long = _wait(wait.days_from, wait.days_to)
    return (sentence(long), f"That was so on {date_words(wait.as_of)}: {wait.basis.label}.")


def _wait(low: int | None, high: int | None) -> str:
    """The wait from the shortest to the longest, either of which may not be known."""
    if high == 0:
        return "No wait"
    if low == 0 and high is None:
        return "Sometimes there is no wait"
    if not low and high is not None:
        return f"Up to {_span(high)}"
    if high is None:
        return f"At least {_span(low or 0)}"
    shortest, longest = _span(low or 0), _span(high)
    return f"About {shortest}" if shortest == longest else f"{shortest} to {longest}"


def _span(days: int) -> str:
    if days >= 2 * MONTH_DAYS and days % MONTH_DAYS < WEEK_DAYS:
        return counted(days // MONTH_DAYS, "month")
    if days >= 2 * WEEK_DAYS:
        return counted(round(days / WEEK_DAYS), "week")
    return counted(days, "day")


def stay_words(service: Service) -> str:
    """Say how long one can go on coming."""
    stay = service.stay
    if stay is None or stay.length is Length.UNKNOWN:
        return ""
    if stay.number and stay.length in {Length.SESSIONS, Length.WEEKS}:
        return sentence(counted(stay.number, "session" if stay.length is Length.SESSIONS else "week"))
    return sentence(stay.length.label)


def languages_words(service: Service) -> tuple[str, ...]:
    """Say in which languages one can have it."""
    spoken = sentence(listed([phrase(one) for one in service.languages]))
    return tuple(
        filter(
            None,
            (
                spoken,
                yes_no(service.interpreter, "An interpreter can be booked.", "They can't book an interpreter."),
                yes_no(service.sign_language, "British Sign Language.", "No British Sign Language."),
            ),
        )
    )
