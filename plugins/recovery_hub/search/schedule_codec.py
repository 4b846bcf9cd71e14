"""Opening hours for the browser: what the reader's own clock needs to find the next session.

The build says nothing of "next" here, for a page may be read months later. Each session becomes one short text:
the letter of its form, then rules joined by ``;``. A rule has its days, its times and, where it holds only for a part
of the year, that part::

    i1 14-16;H x            in person, Tuesdays 14:00 to 16:00, not on bank holidays
    p01234 930-17           by phone, Monday to Friday 9:30 to 17:00
    i4#3 1830-22            the third Friday of the month
    i* 20-3230 m12-2        from December to February, 20:00 to 8:30 the next morning
    i* x d20261226          closed on that date

Days are 0 (Monday) to 6, ``*`` all of them, ``4#-1`` the last Friday of a month, ``H`` bank holidays. Times are
hours, with two more digits where there are minutes; ``x`` is closed, ``?`` by appointment. ``+`` before a rule: it adds
to those before and takes the place of none.
"""

from __future__ import annotations

from collections.abc import Mapping

from recovery_hub.directory.choices import Format
from recovery_hub.directory.records import Session
from recovery_hub.schedule.model import EVERY_DAY, Dates, Day, Months, Rule

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
    rules = session.schedule.rules
    if not any(rule.spans for rule in rules):
        return ""
    return FORM_LETTERS[session.format] + ";".join(map(_rule, rules))


def _rule(rule: Rule) -> str:
    days = ["*" if rule.weekdays == EVERY_DAY else "".join(map(str, rule.weekdays))] if rule.weekdays else []
    days += [f"{nth.weekday}#{which}" for nth in rule.nths for which in nth.which]
    days += ["H"] if rule.holidays else []
    times = ",".join(f"{_clock(span.opens)}-{_clock(span.closes)}" for span in rule.spans)
    parts = [",".join(days), "x" if rule.off else times or "?", ",".join(_part(when) for when in rule.when)]
    return ("+" if rule.adds else "") + " ".join(filter(None, parts))


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}{rest:02}" if rest else str(hours)


def _part(when: Months | Dates) -> str:
    if isinstance(when, Months):
        return f"m{when.first}-{when.last}"
    return "d" + "-".join(_day(day) for day in dict.fromkeys((when.first, when.last)))


def _day(day: Day) -> str:
    return f"{day.year or ''}{day.month:02}{day.day:02}"
