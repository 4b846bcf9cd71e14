"""A hard week, session by session: on which days it is on, on which it is shut, and which nobody has asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recovery_hub.directory.records import Session
from recovery_hub.language.clock import date_words, time_words
from recovery_hub.language.lists import listed
from recovery_hub.schedule import Calendar, Hours, NamedPeriod, Opening, Schedule

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """What is known of some weeks, in words without a full stop.

    Attributes:
        on: "Monday 21 December 2026 to Thursday 24 December 2026, 9am to 5pm".
        not_known: "Friday 25 December 2026 (Christmas Day)".
        shut: days that are otherwise its days: "Friday 25 December 2026 (Christmas Day)".
    """

    on: tuple[str, ...] = ()
    not_known: tuple[str, ...] = ()
    shut: tuple[str, ...] = ()


def period_words(sessions: Sequence[Session], calendar: Calendar, period: NamedPeriod, today: date) -> PeriodWords:
    """Say what is known of a period; days that have passed are left out.

    Args:
        sessions: of one service.
        calendar: of the city.
        period: the weeks.
        today: the first day to speak of.
    """
    on: dict[tuple[date, str], None] = {}
    not_known: dict[date, str] = {}
    shut: dict[date, str] = {}
    open_days: set[date] = set()
    several = len({session.format for session in sessions}) > 1
    days = [day for day in period.days() if day >= today]
    for session in sessions:
        found = {opening.on: opening for day in days if (opening := session.schedule.on_day(day, calendar))}
        form = f"{session.format.label}: " if several else ""
        on |= {
            (first, form + words): None for first, words in _runs([each for each in found.values() if each.is_known])
        }
        open_days |= {opening.on for opening in found.values() if opening.is_known}
        not_known |= {day: _named(day, calendar) for day, opening in found.items() if not opening.is_known}
        usual = _without_closings(session.schedule)
        shut |= {day: _named(day, calendar) for day in days if day not in found and usual.on_day(day, calendar)}
    # A day on which another of its sessions is on, or may be, is no day on which it is shut.
    shut = {day: words for day, words in shut.items() if day not in open_days and day not in not_known}
    return PeriodWords(tuple(words for _, words in sorted(on)), _in_order(not_known), _in_order(shut))


def _in_order(words: dict[date, str]) -> tuple[str, ...]:
    return tuple(words[day] for day in sorted(words))


def _without_closings(schedule: Schedule) -> Schedule:
    """The schedule as it would be if nothing were ever closed."""
    hours = schedule.hours
    opens = tuple(rule for rule in hours.rules if not rule.off and rule.spans) if hours else ()
    return Schedule(Hours(hours.text, opens) if hours and opens else None, recurrence=schedule.recurrence)


def _named(day: date, calendar: Calendar) -> str:
    name = calendar.holiday_on(day)
    return f"{date_words(day)} ({name})" if name else date_words(day)


def _runs(openings: Sequence[Opening]) -> list[tuple[date, str]]:
    """Say days in a row with the same times together, each with its first day."""
    runs: list[list[Opening]] = []
    for opening in openings:
        last = runs[-1][-1] if runs else None
        if last is not None and last.on + _DAY == opening.on and last.spans == opening.spans:
            runs[-1].append(opening)
        else:
            runs.append([opening])
    return [(run[0].on, f"{_days(run)}, {_times(run[0])}") for run in runs]


def _days(run: Sequence[Opening]) -> str:
    first, last = date_words(run[0].on), date_words(run[-1].on)
    return first if first == last else f"{first} to {last}"


def _times(opening: Opening) -> str:
    spans = [
        "day and night" if opens == closes else f"{time_words(opens)} to {time_words(closes)}"
        for opens, closes in opening.spans
    ]
    return listed(spans)
