"""Opening hours for the browser: what the reader's own clock needs to find the next session.

The build says nothing of "next" here, for a page may be read months later. Each session becomes one short text:
the letter of its form, then rules joined by ``;``. A rule has its days, its times and, where it holds only for a part
of the year, that part::

    i1 14-16;H x            in person, Tuesdays 14:00 to 16:00, not on bank holidays
    p01234 930-17           by phone, Monday to Friday 9:30 to 17:00
    i4#3 1830-22            the third Friday of the month
    i* 20-3230 m12-2        from December to February, 20:00 to 8:30 the next morning
    i!* x d20261226         closed on that date, whatever else is said
    i1 14-16|2 20261201 - st   every second week, counted from the week of 1 December 2026, in school terms

Days are 0 (Monday) to 6, ``*`` all of them, ``4#-1`` the last Friday of a month, ``H`` bank holidays. Times are
hours, with two more digits where there are minutes; ``x`` is closed, ``?`` by appointment. ``+`` before a rule: it adds
to those before and takes the place of none. ``!`` before it: a single date, to which no other rule and no weeks apply.
``=`` before it: it is meant for bank holidays among its days too. Behind ``|`` stand the weeks in which all but single
dates hold: every how many, the first day, the last, and ``st``, ``sh``, ``ct`` or ``ch`` for terms and holidays of
school or college; ``-`` is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from recovery_hub.directory.choices import Format
from recovery_hub.directory.records import Session
from recovery_hub.schedule import Calendar, Recurrence, TermKind
from recovery_hub.schedule.model import EVERY_DAY, Dates, Day, Months, Rule
from recovery_hub.schedule.openings import means_holidays_too

FORM_LETTERS: Mapping[Format, str] = {
    Format.IN_PERSON: "i",
    Format.HOME_VISIT: "h",
    Format.WALK: "w",
    Format.OUTREACH: "o",
    Format.PHONE: "p",
    Format.TEXT: "t",
    Format.WHATSAPP: "a",
    Format.WEBCHAT: "c",
    Format.EMAIL: "e",
    Format.VIDEO: "v",
    Format.LETTER: "l",
    Format.ONLINE_COMMUNITY: "g",
    Format.SELF_HELP: "s",
}
"""Form -> its letter in the card file."""


def weekly(session: Session) -> str:
    """Write the hours of one session for the browser.

    Returns:
        As in the examples above; "" where no times are known.
    """
    schedule = session.schedule
    if not any(rule.spans for rule in schedule.rules):
        return ""
    usual = schedule.hours.rules if schedule.hours else ()
    rules = [_rule(rule, "=" if means_holidays_too(rule) else "") for rule in usual]
    rules += [_rule(rule, "!") for rule in schedule.single_days]
    weeks = f"|{_weeks(schedule.recurrence)}" if schedule.recurrence else ""
    return FORM_LETTERS[session.format] + ";".join(rules) + weeks


def _weeks(recurrence: Recurrence) -> str:
    during = recurrence.during
    letters = f"{during.kind.value[0]}{'t' if during.is_term else 'h'}" if during else "-"
    # Nobody knows the weeks of what lacks a first day: it comes in none.
    every = recurrence.every if recurrence.is_complete else 0
    days = (f"{day:%Y%m%d}" if day else "-" for day in (recurrence.first, recurrence.last))
    return " ".join((str(every), *days, letters))


def stretches(calendar: Calendar, kind: TermKind) -> list[tuple[str, str, int]]:
    """Write the terms of schools or colleges for the browser, and the holidays between them.

    Returns:
        ``[("20260903", "20261023", 1), ("20261024", "20261101", 0)]``: first day, last day, 1 for a term. On a day that
        lies in none nobody knows.
    """
    found: list[tuple[date, date, bool]] = []
    terms = [term for term in calendar.terms if term.kind is kind]
    day = timedelta(days=1)
    for number, term in enumerate(terms):
        found.append((term.first, term.last, True))
        if number + 1 < len(terms) and calendar.in_term(kind, term.last + day) is False:
            found.append((term.last + day, terms[number + 1].first - day, False))
    return [(f"{first:%Y%m%d}", f"{last:%Y%m%d}", int(is_term)) for first, last, is_term in found]


def _rule(rule: Rule, mark: str) -> str:
    days = ["*" if rule.weekdays == EVERY_DAY else "".join(map(str, rule.weekdays))] if rule.weekdays else []
    days += [f"{nth.weekday}#{which}" for nth in rule.nths for which in nth.which]
    days += ["H"] if rule.holidays else []
    times = ",".join(f"{_clock(span.opens)}-{_clock(span.closes)}" for span in rule.spans)
    parts = [",".join(days), "x" if rule.off else times or "?", ",".join(_part(when) for when in rule.when)]
    return ("+" if rule.adds else "") + mark + " ".join(filter(None, parts))


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}{rest:02}" if rest else str(hours)


def _part(when: Months | Dates) -> str:
    if isinstance(when, Months):
        return f"m{when.first}-{when.last}"
    return "d" + "-".join(_day(day) for day in dict.fromkeys((when.first, when.last)))


def _day(day: Day) -> str:
    return f"{day.year or ''}{day.month:02}{day.day:02}"
