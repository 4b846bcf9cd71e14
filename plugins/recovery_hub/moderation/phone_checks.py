"""The checks of a week as a worklist: who to ring, what to ask, and what to say.

The page and the terminal say it in the same words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.due import Reading, Week, is_late, part_of_city, readings_of
from recovery_hub.directory.feeds_due import feeds_due
from recovery_hub.directory.freshness import ReviewCadence, due_on, kind_of
from recovery_hub.directory.holiday_questions import HolidayQuestions, holiday_questions
from recovery_hub.directory.records import Contact, Helpline, Place, Service
from recovery_hub.language.clock import date_words
from recovery_hub.language.lists import listed

NOWHERE = "By phone, online, or in no one part of the city"
"""The heading of what has no place, or none that may be shown."""

ASK: tuple[tuple[str, str], ...] = (
    ("address", "Address"),
    ("hours", "Days and times"),
    ("phone", "Phone"),
    ("access", "Way in, lift and toilet"),
)
"""What is asked of each: name of the field of ``checked`` -> its words."""


ASK_OF_ACCESS = (("step_free", "steps"), ("lift", "a lift"), ("toilet", "a toilet"), ("no_buzzer", "a buzzer"))
"""What of a building decides most often whether somebody can come."""


@dataclass(frozen=True, slots=True)
class ScriptQuestion:
    """One tick.

    Attributes:
        field: name of the field of ``checked``.
        label: what it is about.
        now: what the entry says; "" where that is not known.
    """

    field: str
    label: str
    now: str


@dataclass(frozen=True, slots=True)
class PhoneCheck:
    """One entry to check.

    Attributes:
        id: of the service.
        name: of the service.
        reach: how to get in touch; "" where there is only a visit.
        when: until when, and since when it is late, with full dates.
        is_private: whether only the name and the phone number may be spoken of.
        questions: what to ask.
    """

    id: str
    name: str
    reach: str
    when: str
    is_private: bool
    questions: tuple[ScriptQuestion, ...]


def calls_of(week: Week, directory: Directory) -> tuple[tuple[str, tuple[PhoneCheck, ...]], ...]:
    """Sort the checks of a week by part of the city, those without a place last.

    Returns:
        ``(("Castle Hill", (Call, ...)), (NOWHERE, (Call, ...)))``; in each part the order of the week stays.
    """
    parts = [(part_of_city(service, directory) or NOWHERE, service) for service in week.services]
    parts.sort(key=lambda pair: (pair[0] == NOWHERE, pair[0]))
    return tuple(
        (part, tuple(_call(service, directory) for _, service in pairs))
        for part, pairs in groupby(parts, key=lambda pair: pair[0])
    )


def week_words(week: Week) -> str:
    """Say which week it is: "Monday 23 November 2026 to Sunday 29 November 2026"."""
    return f"{date_words(week.begins)} to {date_words(week.ends)}"


def reading_words(reading: Reading) -> str:
    """Say what is to be read: "Samaritans (helpline), by Monday 15 February 2027"."""
    return f"{reading.name} ({reading.record.label}), {reading_why(reading)}"


def reading_why(reading: Reading) -> str:
    """Say by when, or that the law has overtaken it: "now: the law on this changed on Monday 6 April 2026 (...)"."""
    if isinstance(reading.record, Helpline) and reading.by is None:
        return f"shown nowhere until two people have read {reading.record.source}"
    if reading.by is None:
        return "now"
    if not reading.law:
        return f"by {date_words(reading.by)}"
    names = ", ".join(law.name for law in reading.law)
    return f"now: the law on this changed on {date_words(reading.by)} ({names})"


def script(directory: Directory) -> tuple[str, ...]:
    """What to say on the phone: who I am, what we keep, what I ask, thank you."""
    city = directory.city
    ways = " or ".join(str(way) for way in (city.contact.ring, city.contact.email) if way)
    later = f" You can reach us at {ways} if something changes." if ways else ""
    return (
        f"Hello, I am a volunteer with {city.site_name}.",
        f"We keep a free list of help and company in {city.name}, and you are in it.",
        "May I read out what it says about you, and you tell me what is right and what has changed?",
        f"Thank you, that helps people to find the right door.{later}",
    )


def _call(service: Service, directory: Directory) -> PhoneCheck:
    places = [directory.places[id_] for id_ in service.places if id_ in directory.places]
    is_private = any(place.is_hidden for place in places)
    said = {
        "address": "; ".join(filter(None, map(_address, places))),
        "hours": " ".join(_hours(service, directory.today)),
        "phone": _numbers(service.contact) or str(service.contact.text or ""),
        "access": _access(places),
    }
    asked = {"phone"} if is_private else {"phone", *({"address", "access"} if places else ()), "hours"}
    return PhoneCheck(
        service.id,
        service.name,
        _reach(
            Contact(phone=service.contact.phone, phones=service.contact.phones, text=service.contact.text)
            if is_private
            else service.contact
        ),
        _when(service, directory),
        is_private,
        tuple(ScriptQuestion(field, label, said[field]) for field, label in ASK if field in asked),
    )


def holiday_words(asked: HolidayQuestions) -> str:
    """Say what to ask: "Ask whether they are open on Friday 25 December 2026 (Christmas Day) and …"."""
    days = listed([f"{date_words(day)} ({name})" for day, name in asked.days])
    rest = asked.silent - len(asked.services)
    later = f" In the weeks after this: {rest}." if rest else ""
    return f"Ask if they are open on {days}. Write the answer under “exceptions”, or “PH off” behind the hours.{later}"


def _whom(service: Service, directory: Directory) -> str:
    places = [directory.places[id_] for id_ in service.places if id_ in directory.places]
    is_private = any(place.is_hidden for place in places)
    contact = Contact(phone=service.contact.phone, text=service.contact.text) if is_private else service.contact
    return ": ".join(filter(None, (f"{service.name} ({service.id})", _reach(contact))))


def _reach(contact: Contact) -> str:
    ways = (
        ("Ring", contact.ring),
        ("Text", contact.text),
        ("Write to", contact.email),
        ("Look at", contact.web),
        ("Write to", contact.post),
    )
    return next((f"{verb} {value}" for verb, value in ways if value), "")


def _numbers(contact: Contact) -> str:
    """Every number to ring, each with what it is for: all of them are read out, and each may have changed."""
    return "; ".join(
        f"{number.for_}: {number.phone}" if number.for_ else str(number.phone) for number in contact.numbers
    )


def _address(place: Place) -> str:
    """The address as far as it may be shown."""
    if place.is_hidden:
        return ""
    shown = place.address if place.location_public is LocationPublic.YES else None
    street = filter(None, (shown.street, shown.postcode)) if shown else filter(None, (place.part_of_city,))
    return ", ".join((place.name, *street))


def _hours(service: Service, today: date) -> Iterator[str]:
    """The times; with their form where there are several, or two phones and a door would contradict each other."""
    several = len({session.format for session in service.sessions}) > 1
    for session in service.sessions:
        words = session.schedule.words(today)
        if words and several:
            yield f"{session.format.label}:"
        yield from words


def _access(places: list[Place]) -> str:
    """What is not known yet of the way in, which is worth asking first."""
    unknown = dict.fromkeys(
        words for place in places for name, words in ASK_OF_ACCESS if getattr(place.access, name, None) is None
    )
    return f"not known yet: {', '.join(unknown)}" if unknown else ""


def _when(service: Service, directory: Directory) -> str:
    urgent = "There for a crisis. " if kind_of(service) is ReviewCadence.CRISIS else ""
    due = due_on(service)
    if due is None or service.verified is None:
        return f"{urgent}Never checked."
    verb = "was due by" if is_late(service, directory.today) else "is due by"
    return f"{urgent}Last checked on {date_words(service.verified.on)}; the next check {verb} {date_words(due)}."


def as_text(weeks: tuple[Week, ...], directory: Directory) -> str:
    """Write the list of this week for a terminal, with what to say, and how many come in the next weeks."""
    lines = [f"Due a check, {week_words(weeks[0])}", ""] if weeks else []
    readings = [reading_words(reading) for reading in readings_of(directory)]
    if readings:
        lines += ["Read, on its own page", *(f"  [ ] {words}" for words in readings), ""]
    feeds = feeds_due(directory)
    if feeds:
        lines += ["Bus timetables to get anew", *(f"  [ ] {due.name}: {due.why}. {due.how}" for due in feeds), ""]
    asked = holiday_questions(directory)
    if asked is not None:
        lines += [holiday_words(asked), *(f"  [ ] {_whom(service, directory)}" for service in asked.services), ""]
    calls = calls_of(weeks[0], directory) if weeks else ()
    if not calls:
        lines.append("Nothing is due this week.")
    for part, some in calls:
        lines.append(part)
        for call in some:
            lines += [f"  {call.name} ({call.id})", *([f"    {call.reach}"] if call.reach else []), f"    {call.when}"]
            ticks = "   ".join(f"[ ] {question.label}" for question in call.questions)
            lines += [f"    {ticks}", ""]
    lines += ["What one can say", *(f"  {sentence}" for sentence in script(directory)), ""]
    lines += [
        "When you have checked",
        "  python -m recovery_hub verified ID --role volunteer --how phone",
        "  For one fact only: the same with --field phone (or hours, address, access, cost)",
    ]
    later = [week for week in weeks[1:5] if week.services]
    if later:
        lines += ["", "Later", *(f"  {week_words(week)}: {len(week.services)}" for week in later)]
    return "\n".join(lines) + "\n"
