"""A schedule as rules of RFC 5545, which calendars and Open Referral understand: RRULE, RDATE and EXDATE.

Weeks, counted weekdays, months and runs become rules. What RFC 5545 has no word for (bank holidays, terms, dates in a
row) becomes dates: those left out as EXDATE, those beside the rule as RDATE, all within the days that were asked for.
Expanding what is returned gives exactly the days of ``Schedule.openings``; whether each is known is said apart.

Source: RFC 5545, 3.3.10 (recurrence rule), 3.8.5.1 (EXDATE), 3.8.5.2 (RDATE).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from recovery_hub.schedule.city_calendar import Calendar
from recovery_hub.schedule.model import MONTHS, WEEKDAYS, Months, Nth, Rule
from recovery_hub.schedule.openings import Opening
from recovery_hub.schedule.recurrence import Recurrence
from recovery_hub.schedule.schedule import Schedule

_DAY = timedelta(days=1)
_SHORTEST_RUN = 3
"""Fewer dates than this are written as dates, not as a rule with what it leaves out."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that comes again: one VEVENT. Times are those of a clock on the wall in the UK.

    Attributes:
        starts: when it begins the first time.
        ends: when that ends; on the next day for a night.
        rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270330T140000"; "" for single dates. The end is a clock time
            too, as ``starts`` is; for a calendar with time zones it is to be written in UTC.
        rdates: beginnings beside those of the rule, in order.
        exdates: beginnings of the rule on which it does not take place, in order.
        doubtful: those of its beginnings of which nobody knows whether it takes place.
    """

    starts: datetime
    ends: datetime
    rrule: str = ""
    rdates: tuple[datetime, ...] = ()
    exdates: tuple[datetime, ...] = ()
    doubtful: tuple[datetime, ...] = ()


def events(schedule: Schedule, calendar: Calendar, first: date, last: date) -> tuple[Event, ...]:
    """Write a schedule as events that come again.

    Args:
        schedule: when it takes place.
        calendar: of the city: bank holidays and terms become dates.
        first: the first day to cover.
        last: the last day; a rule never goes beyond it.

    Returns:
        One event for each time of day, in order of its first day. Their days together are those of
        ``schedule.openings(calendar, first, last)``; () if there is none.
    """
    found: dict[tuple[time, time], list[Opening]] = defaultdict(list)
    for opening in schedule.openings(calendar, first, last):
        for span in opening.spans:
            found[span].append(opening)
    made = (_event(span, openings, schedule, last) for span, openings in found.items())
    return tuple(sorted(made, key=lambda event: (event.starts, event.ends)))


def _event(span: tuple[time, time], openings: list[Opening], schedule: Schedule, last: date) -> Event:
    days = [opening.on for opening in openings]
    rule = _best_rule(span, days, schedule, last)
    begins = rule.first if rule else days[0]
    by_rule = set(rule.days) if rule else {begins}
    opens, closes = span
    starts = datetime.combine(begins, opens)
    ends = datetime.combine(begins + (_DAY if closes <= opens else timedelta()), closes)
    at = [datetime.combine(day, opens) for day in days]
    left_out = sorted(by_rule.difference(days))
    return Event(
        starts,
        ends,
        f"{rule.text};UNTIL={datetime.combine(rule.days[-1], opens):%Y%m%dT%H%M%S}" if rule else "",
        tuple(when for when, day in zip(at, days, strict=True) if day not in by_rule),
        tuple(datetime.combine(day, opens) for day in left_out),
        tuple(when for when, opening in zip(at, openings, strict=True) if not opening.is_known),
    )


@dataclass(frozen=True, slots=True)
class _WeeklyRule:
    """A rule without its end, and the days it gives.

    Attributes:
        text: "FREQ=WEEKLY;BYDAY=TU".
        days: all it gives from its first day on, in order.
    """

    text: str
    days: tuple[date, ...]

    @property
    def first(self) -> date:
        """The day on which the event begins, which is always one of its days."""
        return self.days[0]


def _best_rule(span: tuple[time, time], days: list[date], schedule: Schedule, last: date) -> _WeeklyRule | None:
    """Choose the rule of the schedule that needs the fewest dates beside it; None if dates alone are shorter."""
    wanted = set(days)
    rules = [rule for rule in schedule.hours.rules if not rule.off and _has(rule, span)] if schedule.hours else []
    candidates = [
        _WeeklyRule(text, tuple(day for day in given if day >= start))
        for rule in rules
        for text, given in _texts(rule, schedule.recurrence or Recurrence(), days[0], last)
        for start in [next((day for day in given if day in wanted), None)]
        if start is not None
    ]
    if not candidates:
        return None
    trimmed = [_WeeklyRule(rule.text, _until_last_wanted(rule.days, wanted)) for rule in candidates]
    best = min(trimmed, key=lambda rule: len(wanted.symmetric_difference(rule.days)))
    return best if len(best.days) >= _SHORTEST_RUN else None


def _until_last_wanted(days: tuple[date, ...], wanted: set[date]) -> tuple[date, ...]:
    last = max(day for day in days if day in wanted)
    return tuple(day for day in days if day <= last)


def _has(rule: Rule, span: tuple[time, time]) -> bool:
    """Whether a rule has a time that begins or ends with these: times that touch were joined."""
    opens, closes = (at.hour * 60 + at.minute for at in span)
    return any(own.opens == opens or own.closes % (24 * 60) == closes for own in rule.spans)


def _texts(rule: Rule, weeks: Recurrence, first: date, last: date) -> Iterator[tuple[str, list[date]]]:
    """Yield the rules of RFC 5545 for the weekdays of a rule, each with the days it gives."""
    months = sorted({number for part in rule.when if isinstance(part, Months) for number in _months_of(part)})
    if any(not isinstance(part, Months) for part in rule.when):
        return  # dates in a row have no rule
    by_month = f";BYMONTH={','.join(map(str, months))}" if months else ""
    all_days = [first + n * _DAY for n in range((last - first).days + 1)]
    in_months = [day for day in all_days if not months or day.month in months]
    if rule.weekdays:
        monday = (weeks.first or first) - timedelta(days=(weeks.first or first).weekday())
        interval = f";INTERVAL={weeks.every}" if weeks.every > 1 else ""
        byday = ",".join(WEEKDAYS[day].upper() for day in rule.weekdays)
        given = [
            day for day in in_months if day.weekday() in rule.weekdays and (day - monday).days // 7 % weeks.every == 0
        ]
        yield f"FREQ=WEEKLY{interval}{by_month};BYDAY={byday};WKST=MO", given
    for nth in rule.nths:
        byday = ",".join(f"{which}{WEEKDAYS[nth.weekday].upper()}" for which in nth.which)
        yield f"FREQ=MONTHLY{by_month};BYDAY={byday}", [day for day in in_months if _is_nth(nth, day)]


def _months_of(part: Months) -> list[int]:
    return [(part.first - 1 + n) % len(MONTHS) + 1 for n in range((part.last - part.first) % len(MONTHS) + 1)]


def _is_nth(nth: Nth, day: date) -> bool:
    from_start = (day.day - 1) // 7 + 1
    from_end = -((((day.replace(day=28) + 4 * _DAY).replace(day=1) - _DAY).day - day.day) // 7 + 1)
    return day.weekday() == nth.weekday and bool({from_start, from_end} & {*nth.which})
