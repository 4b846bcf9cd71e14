"""What a reader wants to know first: cost, how to start, how many people, how long, how soon."""

from __future__ import annotations

from decimal import Decimal

from recovery_hub.directory.choices import CostKind, GroupKind, HowToStart, Length, RunBy, SamePerson
from recovery_hub.directory.records import GroupSize, Service
from recovery_hub.language.clock import day_words
from recovery_hub.language.counts import counted, said_number
from recovery_hub.language.lists import listed
from recovery_hub.site.words.faith import faith_words
from recovery_hub.site.words.plain import NOT_KNOWN, labelled, phrase, sentence, yes_no

WEEK_DAYS = 7
MONTH_DAYS = 30
CAPACITY_LASTS_DAYS = 30
SAID_BY_SIZE = {GroupKind.ONE_TO_ONE: {1}, GroupKind.PAIR: {2, 3}, GroupKind.SMALL: {6}, GroupKind.MEDIUM: {15}}
"""Numbers that the words for a size have said already."""


def cost_words(service: Service) -> tuple[str, ...]:
    """Say what it costs, and what else one pays for."""
    cost = service.cost
    first = NOT_KNOWN if cost.kind is CostKind.UNKNOWN else sentence(cost.kind.label)
    if cost.kind is CostKind.FIXED and cost.pounds is not None:
        first = f"{_pounds(cost.pounds)}."
    also = labelled("Other costs", "; ".join(phrase(other_cost) for other_cost in cost.other_costs))
    return tuple(filter(None, (first, sentence(cost.note or ""), also)))


def _pounds(amount: Decimal) -> str:
    return f"£{amount:.2f}".removesuffix(".00")


def start_words(service: Service) -> tuple[str, ...]:
    """Say how one starts, and whether somebody has to ask for one."""
    ways = [how for how in service.start.how if not how.needs_a_professional]
    # Whoever reads how to ring or write need not be told as well that they may ask themselves.
    own = [how for how in ways if how is not HowToStart.SELF_REFERRAL] or ways
    askers = _askers(service)
    first = sentence(listed([_lower(how.label) for how in own], "or"))
    asked = sentence(f"{'or ' if own else ''}{askers} {'can ask' if own else 'asks'} for you") if askers else ""
    ring = yes_no(
        service.start.someone_can_ring_for_you,
        f"Someone else can ask for you{' too' if askers else ''}.",
        "" if askers else "It has to be you who asks.",
        "Sometimes someone else can ask for you.",
    )
    return tuple(filter(None, (first, "No referral needed." if own else "", asked, ring)))


def _askers(service: Service) -> str:
    """The professionals who may ask for one; the one with the longest name comes last, so that the list can be read."""
    hows = [how for how in service.start.how if how.needs_a_professional]
    names = [_lower(how.label).removesuffix(" asks for you") for how in hows]
    return listed(sorted(names, key=lambda name: name.count(", ")), "or")


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]


def group_words(group: GroupSize | None) -> tuple[str, ...]:
    """Say how many people there are, and what is expected of one."""
    if group is None:
        return (NOT_KNOWN,)
    numbers = _numbers(group)
    speak = group.expected_to_speak
    said = (
        "" if group.size is GroupKind.UNKNOWN and numbers else sentence(group.size.label),
        numbers,
        sentence(speak.label) if speak.value != "unknown" else "",
        yes_no(
            group.can_just_watch,
            "You can just watch.",
            "You can't come only to watch.",
            "Sometimes you can just watch.",
        ),
        yes_no(
            group.same_faces,
            "The same people come each time.",
            "It can be different people each time.",
            "Some of the same people come each time.",
        ),
        yes_no(
            group.camera_off_ok,
            "Your camera can stay off.",
            "They ask you to switch your camera on.",
            "Your camera can stay off some of the time.",
        ),
    )
    return tuple(filter(None, said))


def _numbers(group: GroupSize) -> str:
    """How many usually come and how many at most, as far as the size has not said so already."""
    already = SAID_BY_SIZE.get(group.size, set())
    most = group.most if group.most not in already else None
    usual = group.usual_number if group.usual_number not in already | {group.most} else None
    people = "person" if usual == 1 else "people"
    if usual and most:
        return f"Usually about {said_number(usual)} {people}, never more than {said_number(most)}."
    if usual:
        return f"Usually about {said_number(usual)} {people}."
    return f"Never more than {counted(most, 'person', 'people')} there." if most else ""


def people_words(service: Service) -> tuple[str, ...]:
    """Say who runs it, who you meet, and whether it is the same person each time."""
    who = f"You meet {listed([role.label for role in service.delivered_by], 'or')}." if service.delivered_by else ""
    run = "" if service.run_by is RunBy.UNKNOWN else sentence(service.run_by.label)
    same = "" if service.same_person is SamePerson.UNKNOWN else sentence(service.same_person.label)
    dry = yes_no(service.alcohol_free, "No alcohol.", "")
    return tuple(filter(None, (who, run, same, *faith_words(service), dry)))


def wait_words(service: Service) -> tuple[str, ...]:
    """Say how long people wait, how we know, and since when that is true."""
    wait = service.wait
    if wait is None or (wait.days_from is None and wait.days_to is None):
        return ()
    long = _wait(wait.days_from, wait.days_to)
    return (sentence(f"{long} ({wait.basis.label}, {day_words(wait.as_of)})"),)


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
    if shortest == longest:
        return f"About {shortest}"
    number, _, unit = shortest.partition(" ")
    same_unit = unit.rstrip("s") == longest.partition(" ")[2].rstrip("s")
    return f"{number if same_unit else shortest} to {longest}"


def _span(days: int) -> str:
    if days >= 2 * MONTH_DAYS and days % MONTH_DAYS < WEEK_DAYS:
        return counted(days // MONTH_DAYS, "month")
    if days >= 2 * WEEK_DAYS:
        return counted(round(days / WEEK_DAYS), "week")
    return counted(days, "day")


def stay_words(service: Service) -> str:
    """Say how long people can go on coming."""
    stay = service.stay
    if stay is None or stay.length is Length.UNKNOWN:
        return ""
    if stay.number and stay.length in {Length.SESSIONS, Length.WEEKS}:
        return sentence(counted(stay.number, "session" if stay.length is Length.SESSIONS else "week"))
    return sentence(stay.length.label)


def languages_words(service: Service) -> tuple[str, ...]:
    """Say which languages it is offered in."""
    spoken = sentence(listed([phrase(language) for language in service.languages]))
    interpreter = yes_no(
        service.interpreter,
        "An interpreter can be booked.",
        "They can't book an interpreter.",
        "Sometimes an interpreter can be booked.",
    )
    signed = yes_no(
        service.sign_language,
        "British Sign Language.",
        "No British Sign Language.",
        "Sometimes there is British Sign Language.",
    )
    return tuple(filter(None, (spoken, interpreter, "" if "Sign Language" in spoken else signed)))
