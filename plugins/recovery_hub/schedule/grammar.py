"""Reading an opening_hours text into rules: the part of OpenStreetMap's form that can be said in words.

Here one rule is read after another. Whether they make sense together is for ``consistency``; what was probably meant
by a text that can't be read is for ``suggest``.

Source: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace

from recovery_hub.schedule.model import (
    EVERY_DAY,
    LONGEST_NIGHT_MINUTES,
    MINUTES_A_DAY,
    MONTHS,
    ROUND_THE_CLOCK_MINUTES,
    WEEKDAYS,
    Dates,
    Day,
    HoursError,
    Months,
    Nth,
    Rule,
    Span,
)

_MONTH, _WEEKDAY = "|".join(MONTHS), "|".join(WEEKDAYS)
_DATE = rf"(?:\d{{4}} )?(?:{_MONTH}) \d{{1,2}}(?![\d:.])"
_WHEN = rf"{_DATE}(?:-(?:{_DATE}|\d{{1,2}}(?![\d:.])))?|(?:{_MONTH})(?:-(?:{_MONTH}))?"
_DAY = rf"PH|(?:{_WEEKDAY})(?:-(?:{_WEEKDAY})|\[-?\d(?:[,-]-?\d)*\])?"
_TIME = r"\d{1,2}:\d{2}(?!\d)"
_SPAN = rf"{_TIME} ?- ?{_TIME}(?!\+)"
_RULE = re.compile(
    rf"(?:(?P<always>24/7)|(?P<when>(?:{_WHEN})(?:,(?:{_WHEN}))*(?![A-Za-z-]):?)? ?"
    rf"(?P<days>(?:{_DAY})(?:,(?:{_DAY}))*(?![A-Za-z,-]))? ?"
    rf"(?P<spans>{_SPAN}(?: ?, ?{_SPAN})*)?)"
    r' ?(?P<state>(?:open|off|closed)\b)? ?(?P<note>"[^"]*")?'
)
BEGINS_WELL = re.compile(rf"^\s*(?:{_RULE.pattern})(?: ?[;,] ?| ?\s*$)")
"""Hours of which at least the first part is in the form. What lacks this can't be read, whatever follows."""
_BETWEEN = re.compile(r" ?(?P<mark>[;,]) ?| ?$")
_NOTE = re.compile(r"[\w .,'’()/&:?!-]{1,80}")

# Right in OpenStreetMap's form, and more than we can say; looked for so that the message can name the part.
BEYOND_US = re.compile(
    r"\bSH\b|\b(?:sunrise|sunset|dawn|dusk|easter|week|unknown)\b|\|\||\b\d{1,2}:\d{2}\+"
    r"|\bPH [+-]\d+ days?|\+\d+ days?|\b\d{4}(?: ?- ?\d{4})?(?= (?!\d)|$)|/\d+"
)
"""What is right in OpenStreetMap's form and more than we can say."""


def read_rules(text: str) -> tuple[Rule, ...]:
    """Read a text in opening_hours form.

    Args:
        text: for example ``Tu 14:00-16:00; PH off``.

    Raises:
        HoursError: at the first thing that can't be read or said.
    """
    rules: list[Rule] = []
    at, mark = 0, ";"
    while True:
        found = _RULE.match(text, at)
        if found is None or not found.group().strip():
            raise _stuck(text, at)
        between = _BETWEEN.match(text, found.end())
        if between is None:
            raise _stuck(text, found.end())
        rule = _rule(found)
        # "Closed" takes away after a comma as it does after a semicolon.
        rules.append(replace(rule, adds=mark == "," and not rule.off))
        if between["mark"] is None:
            return tuple(rules)
        at, mark = between.end(), between["mark"]


def _stuck(text: str, at: int) -> HoursError:
    """Name the part that we know to be beyond us, or else what is left of the text."""
    beyond = BEYOND_US.search(re.sub(r'"[^"]*"', lambda note: "_" * len(note.group()), text))
    if beyond:
        return HoursError("hours.cannot-say", text[beyond.start() : beyond.end()].strip())
    start = text.rfind(";", 0, at) + 1
    return HoursError("hours.unreadable", text[start:].split(";", maxsplit=1)[0].strip() or text.strip())


def _rule(found: re.Match[str]) -> Rule:
    text, note = found.group().strip(), (found["note"] or "").strip('" ')
    off = found["state"] in {"off", "closed"}
    spans = (Span(0, MINUTES_A_DAY),) if found["always"] else _spans(found["spans"])
    if off and spans:
        raise HoursError("hours.cannot-say", text)
    if found["note"] and not _NOTE.fullmatch(note):
        raise HoursError("hours.cannot-say", found["note"])
    if not (off or spans or note):
        raise HoursError("hours.no-times", text)
    weekdays, nths, holidays = _days(found["days"])
    when = tuple(_when(part) for part in (found["when"] or "").rstrip(":").split(",") if part)
    return Rule(when, weekdays, nths, holidays, spans, off, note, text=text)


def _spans(text: str | None) -> tuple[Span, ...]:
    return tuple(_span(part.replace(" ", "")) for part in (text or "").split(",") if part)


def _span(text: str) -> Span:
    (opens_hour, opens_minute), (closes_hour, closes_minute) = (map(int, time.split(":")) for time in text.split("-"))
    opens, closes = opens_hour * 60 + opens_minute, closes_hour * 60 + closes_minute
    if opens >= MINUTES_A_DAY or closes > MINUTES_A_DAY or max(opens_minute, closes_minute) > 59:  # noqa: PLR2004 - an hour has 60
        raise HoursError("hours.unreadable", text)
    lasts = (closes - opens) % MINUTES_A_DAY
    if closes - opens != MINUTES_A_DAY and (lasts == 0 or lasts >= ROUND_THE_CLOCK_MINUTES):
        raise HoursError("hours.round-the-clock", text)
    if closes > opens:
        return Span(opens, closes)
    if closes + MINUTES_A_DAY - opens > LONGEST_NIGHT_MINUTES:
        raise HoursError("hours.too-long", text)
    # Midnight itself ends the day; it does not begin a night.
    return Span(opens, closes + MINUTES_A_DAY)


def _days(text: str | None) -> tuple[tuple[int, ...], tuple[Nth, ...], bool]:
    if text is None:
        return EVERY_DAY, (), False
    items = re.findall(_DAY, text)
    weekdays: set[int] = set()
    for item in items:
        if item != "PH" and "[" not in item:
            first, last = WEEKDAYS.index(item[:2]), WEEKDAYS.index(item[-2:])
            weekdays.update((first + n) % 7 for n in range((last - first) % 7 + 1))
    nths = tuple(Nth(WEEKDAYS.index(item[:2]), _which(item[3:-1])) for item in items if "[" in item)
    return tuple(sorted(weekdays)), nths, "PH" in items


def _which(text: str) -> tuple[int, ...]:
    which: set[int] = set()
    for part in text.split(","):
        row = re.fullmatch(r"([1-5])-([1-5])", part)
        which.update(range(int(row[1]), int(row[2]) + 1) if row else [int(part)])
    if not which or not which <= {*range(-5, 0), *range(1, 6)}:
        raise HoursError("hours.unreadable", f"[{text}]")
    return tuple(sorted(which, key=lambda n: (n < 0, abs(n))))


def _when(text: str) -> Months | Dates:
    first, _, last = text.partition("-")
    if not re.search(r"\d", first):
        return Months(MONTHS.index(first) + 1, MONTHS.index(last or first) + 1)
    begin = _date(first, text)
    end = _date(last if re.search("[A-Z]", last) else f"{MONTHS[begin.month - 1]} {last}", text) if last else begin
    if begin.year and not end.year and (begin.month, begin.day) <= (end.month, end.day):
        end = Day(end.month, end.day, begin.year)
    if bool(begin.year) != bool(end.year):
        raise HoursError("hours.cannot-say", text)
    if begin.year and end.year and (begin.year, begin.month, begin.day) > (end.year, end.month, end.day):
        raise HoursError("hours.no-such-date", text)
    return Dates(begin, end)


def _date(text: str, whole: str) -> Day:
    *years, month_name, day = text.split(" ")
    month, year = MONTHS.index(month_name) + 1, int(years[0]) if years else None
    # Without a year, 29 February is a day in some of them.
    if not 1 <= int(day) <= monthrange(year or 2028, month)[1]:
        raise HoursError("hours.no-such-date", whole)
    return Day(month, int(day), year)
