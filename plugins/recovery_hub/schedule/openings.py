"""The next dates on which something is open.

The library works out on which days a rule holds; the times come from the rule. So a night belongs wholly to the day on
which it starts: the library would end it at midnight before a closed day, and begin one at midnight after a closed day.
The library is given bank holidays as dates, for its own are not England's (see ``holidays``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from opening_hours import OpeningHours, State

from recovery_hub.schedule.days import belongs, holidays_for
from recovery_hub.schedule.model import MINUTES_A_DAY, Dates, Day, Rule, Span

FURTHEST_DAYS = 400
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Opening:
    """A day on which it is open.

    Attributes:
        on: the day. Times past midnight belong to the day on which they start.
        spans: from and to. A "to" that is not later than its "from" is on the next day; 00:00 there is the midnight
            that ends the day.
    """

    on: date
    spans: tuple[tuple[time, time], ...]


def openings(rules: tuple[Rule, ...], today: date, count: int) -> tuple[Opening, ...]:
    """Find the next days with fixed times, today among them, at most 400 days ahead.

    Args:
        rules: the rules, exceptions at the end.
        today: the first day to look at.
        count: how many at most.

    Returns:
        In order of time; () if there is none, or if times are by appointment only.
    """
    by_day: dict[date, list[Span]] = defaultdict(list)
    for number, rule in enumerate(rules):
        if rule.spans:
            for day in days_of(rules, number, today, today + timedelta(days=FURTHEST_DAYS)):
                by_day[day] += rule.spans
    return tuple(Opening(day, _clock(_merged(by_day[day]))) for day in sorted(by_day)[: max(count, 0)])


def days_of(rules: tuple[Rule, ...], number: int, first: date, last: date) -> Iterator[date]:
    """Ask the library on which days a rule holds and no later one takes its place.

    Args:
        rules: all the rules.
        number: the place of the rule among them, from 0.
        first: the first day to look at.
        last: the last.
    """
    over = [rule for rule in rules[number + 1 :] if not rule.adds]
    holds = [(text, "00:00-24:00") for text in _days_text(rules[number], first, last)]
    gives_way = [(text, "off") for rule in over for text in _days_text(rule, first, last)]
    text = "; ".join(("24/7 off", *(" ".join(clause) for clause in holds + gives_way)))
    asked = OpeningHours(text).intervals(datetime.combine(first, time()), datetime.combine(last + _DAY, time()))
    for start, end, state, _note in asked:
        if state == State.OPEN:
            yield from (start.date() + n * _DAY for n in range((end - start).days))


def _days_text(rule: Rule, first: date, last: date) -> list[str]:
    """Write the days of a rule for the library, one text for each sort of day."""
    texts = (_holidays_text(part, first, last) if part.holidays else part.days_text() for part in rule.parts())
    return [text for text in texts if text]


def _holidays_text(part: Rule, first: date, last: date) -> str:
    holidays = holidays_for(part, first, last)
    return ",".join(str(Day(day.month, day.day, day.year)) for day in sorted(holidays) if belongs(part, day, holidays))


def _merged(spans: list[Span]) -> list[Span]:
    """Join times that touch or overlap; but two clock times can't express more than a day."""
    joined: list[Span] = []
    for span in sorted(spans):
        opens, closes = (joined[-1].opens, max(span.closes, joined[-1].closes)) if joined else (0, 0)
        if joined and span.opens <= joined[-1].closes and closes - opens <= MINUTES_A_DAY:
            joined[-1] = Span(opens, closes)
        else:
            joined.append(span)
    return joined


def _clock(spans: list[Span]) -> tuple[tuple[time, time], ...]:
    return tuple((_time(span.opens), _time(span.closes)) for span in spans)


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)


def only_on(day: date, rule: Rule) -> Rule:
    """Make a rule for one date out of one for every day."""
    on = Day(day.month, day.day, day.year)
    return replace(rule, when=(Dates(on, on),), adds=False)
