"""The weeks in which schools mostly have holidays, when buses run to another timetable.

The city's own terms are asked first. Where nobody wrote them down: each council sets its own dates, and they are
nowhere to be had as data. These are the weeks that nearly all of a nation share, taken a little too wide: a day that
is left out here costs nothing, for a usual day is looked for among many.

Sources: Education (School Day and School Year) (England) Regulations 1999 (190 days, in three terms); the Local
Government Association's model of the standard school year, for where in the year the holidays lie. Scotland:
Education Scotland, Parentzone, "Term dates" (each council sets its own; at least 190 days, from the second or third
week of August to about the end of June; a week or two in October and at Easter; some have a short break in the middle
of February). Northern Ireland: Department of Education, "School holidays" 2025/2026 (summer from 1 July to 31 August,
two days at Halloween, two in the middle of February, Easter from the Thursday before to the Friday after). The week
of a short break counts whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from recovery_hub.schedule import Calendar, HolidayNation, TermKind
from recovery_hub.schedule.holidays import holiday_names

Span = tuple[date, date]
_WEEK = timedelta(weeks=1)


def is_likely_school_holiday(day: date, calendar: Calendar) -> bool:
    """Whether most schools of a city have holidays on a day, its week's Saturday and Sunday counted too.

    Args:
        day: any day.
        calendar: of the city: its terms if they are known, else what is usual in its nation.
    """
    known = calendar.in_term(TermKind.SCHOOL, day)
    if known is not None:
        return not known
    if (day.month, day.day) >= (12, 19) or (day.month, day.day) <= (1, 4):
        return True
    return any(first <= day <= last for first, last in _weeks_off(day.year, calendar.nation))


def _weeks_off(year: int, nation: HolidayNation) -> Iterator[Span]:
    """Yield summer, half terms and Easter: from Saturday to Sunday a week or two later."""
    yield _half_term(date(year, 2, 18))
    if nation is HolidayNation.SCOTLAND:
        yield date(year, 6, 23), date(year, 8, 21)
        yield _half_term(date(year, 10, 11))
        yield _half_term(date(year, 10, 18))
    elif nation is HolidayNation.NORTHERN_IRELAND:
        yield date(year, 6, 28), date(year, 9, 1)
        yield _half_term(date(year, 10, 31))
    else:
        yield date(year, 7, 22), date(year, 9, 3)
        yield _half_term(date(year, 5, 31))
        yield _half_term(date(year, 10, 29))
    for good_friday in (day for day, name in holiday_names(year, nation).items() if name == "Good Friday"):
        yield good_friday - _WEEK - timedelta(days=6), good_friday + _WEEK + timedelta(days=9)


def _half_term(day: date) -> Span:
    """Give the week in which a day lies, with the weekends on both sides."""
    monday = day - timedelta(days=day.weekday())
    return monday - timedelta(days=2), monday + timedelta(days=6)
