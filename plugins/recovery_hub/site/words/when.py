"""When and where: each session of a service in words, with the dates that come.

No date is called the next: a page may be a copy of last month, on paper or on a phone without a network.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from recovery_hub.directory.choices import Format, LocationPublic
from recovery_hub.directory.records import ExceptionDay, Place, Session
from recovery_hub.language.clock import date_words, time_words
from recovery_hub.language.lists import listed
from recovery_hub.schedule import Calendar, DayHours, Doubt, Opening
from recovery_hub.schedule.openings import FURTHEST_DAYS
from recovery_hub.site.words.plain import phrase, sentence
from recovery_hub.site.words.who import session_who_words

SHOWN_DATES = 2
SELDOM_DAYS = 3
"""Dates are shown for what opens on at most this many days of a week; for the rest they would only repeat the words."""
EXCEPTIONS_AHEAD_DAYS = 60
AT_ANY_TIME = frozenset({Format.EMAIL, Format.LETTER, Format.SELF_HELP})
NOT_KNOWN = "not known, ring first"
"""Stands at every date of which nobody said whether it takes place."""
TIMES_NOT_KNOWN = "Times not known yet."


@dataclass(frozen=True, slots=True)
class ComingDate:
    """A day on which it takes place.

    Attributes:
        on: the day, for programs.
        words: with its weekday and year: "Tuesday 8 December 2026".
    """

    on: date
    words: str


@dataclass(frozen=True, slots=True)
class SessionTimes:
    """One session in words.

    Attributes:
        form: in what form.
        place: the place, if its page may be linked.
        where: where to go, in words; "" if there is no journey.
        hours: sentences.
        coming_dates: the first few dates that come.
        changes: dates on which it is different, or on which nobody knows.
        note: one more sentence.
        after_name: what follows the name of the place in one run: ", 12 Bridge Street" or ". In Castle Hill. They …".
    """

    form: Format
    place: Place | None
    where: str
    hours: tuple[str, ...]
    coming_dates: tuple[ComingDate, ...]
    changes: tuple[str, ...]
    note: str
    after_name: str = ""


def when_words(  # noqa: PLR0913 - the calendar goes with the day
    session: Session,
    place: Place | None,
    today: date,
    *,
    calendar: Calendar,
    running: bool,
    ask_first: str = "Ring before you go.",
) -> SessionTimes:
    """Put a session into words.

    Args:
        session: one way of having a service.
        place: the place it names.
        today: the first day that may be among the coming dates.
        calendar: of the city.
        running: whether dates may be promised.
        ask_first: how to make sure before setting out where no times are known; "" to say nothing.
    """
    return SessionTimes(
        form=session.format,
        place=place if place is not None and not place.is_hidden else None,
        where=where_words(place),
        hours=session.schedule.words(today) or _no_hours(session, ask_first),
        coming_dates=_coming(session, today, calendar) if running else (),
        changes=(*_changes(session.exceptions, today), *(_doubts(session, today, calendar) if running else ())),
        note=" ".join(filter(None, (session_who_words(session), sentence(session.note or "")))),
        after_name=_after_name(place),
    )


def _coming(session: Session, today: date, calendar: Calendar) -> tuple[ComingDate, ...]:
    """The first dates of what is not open on most days. A home visit has its date from those who come.

    A bank holiday of which nobody said whether it is open is not among them: see ``_doubts``.
    """
    schedule = session.schedule
    often = schedule.days_in_week(today) > SELDOM_DAYS
    if not schedule.is_known or often or session.format is Format.HOME_VISIT:
        return ()
    coming = schedule.openings(calendar, today, today + timedelta(days=FURTHEST_DAYS))
    days = [opening.on for opening in islice(filter(_is_known, coming), SHOWN_DATES)]
    return tuple(ComingDate(day, date_words(day)) for day in days)


def _is_known(opening: Opening) -> bool:
    return opening.is_known


def _doubts(session: Session, today: date, calendar: Calendar) -> Iterator[str]:
    """Say which of the days ahead nobody knows: bank holidays one by one, and from when on term dates are missing."""
    ahead = session.schedule.openings(calendar, today, today + timedelta(days=EXCEPTIONS_AHEAD_DAYS))
    doubtful = [opening for opening in ahead if not opening.is_known]
    yield from (f"{not_known_words(opening)}." for opening in doubtful if opening.doubt is Doubt.HOLIDAY)
    terms = next((opening.on for opening in doubtful if opening.doubt is Doubt.TERMS), None)
    if terms is not None:
        yield f"{date_words(terms)} and later: term dates not known yet, ring first."


def not_known_words(opening: Opening) -> str:
    """Say of a bank holiday that nobody knows: "Friday 25 December 2026 (Christmas Day): not known, ring first"."""
    return f"{date_words(opening.on)} ({opening.holiday}): {NOT_KNOWN}"


def where_words(place: Place | None) -> str:
    """Say where a place is, as far as that may be said."""
    if place is None:
        return ""
    if place.location_public is LocationPublic.HIDDEN:
        return "The address is not published, to keep people safe. They tell you when you get in touch."
    if place.location_public is LocationPublic.AREA_ONLY:
        area = f"In {place.part_of_city}. " if place.part_of_city else ""
        return f"{area}They give you the exact address when you get in touch."
    address = place.address
    parts = [address.street, address.district, address.postcode] if address else [place.area]
    return ", ".join(part for part in parts if part)


def _after_name(place: Place | None) -> str:
    """An address goes on after a comma; what is said instead of one is a sentence of its own."""
    where = where_words(place)
    if not where or place is None:
        return ""
    return f"{', ' if place.location_public is LocationPublic.YES else '. '}{where}"


def _no_hours(session: Session, ask_first: str) -> tuple[str, ...]:
    """What stands where no times are known: nothing where a note explains it, or for reading and writing."""
    if session.format in AT_ANY_TIME or session.note:
        return ()
    return (TIMES_NOT_KNOWN,) if session.format.needs_no_travel else (f"{TIMES_NOT_KNOWN} {ask_first}".strip(),)


def _changes(exceptions: tuple[ExceptionDay, ...], today: date) -> tuple[str, ...]:
    coming = [
        exception for exception in exceptions if today <= exception.on <= today + timedelta(days=EXCEPTIONS_AHEAD_DAYS)
    ]
    return tuple(_change(exception) for exception in sorted(coming, key=lambda exception: exception.on))


def _change(exception: ExceptionDay) -> str:
    why = f" ({phrase(exception.why)})" if exception.why else ""
    opening = exception.hours.opening(exception.on) if isinstance(exception.hours, DayHours) else None
    if opening is None:
        return f"Closed on {date_words(exception.on)}{why}."
    spans = listed([f"{time_words(start)} to {time_words(end)}" for start, end in opening.spans])
    return f"On {date_words(exception.on)}: {spans}{why}."
