"""What people say of times beyond a plain week: how often, from when, in term time, on which dates.

A text is taken apart: what is about weeks and dates goes into values, the rest ("Tuesday, 2pm to 4pm") is left for
``suggest``. Nothing is guessed: a date without its year, or with the wrong weekday, is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from recovery_hub.language.clock import DAY_NAMES, MONTH_NAMES
from recovery_hub.schedule.recurrence import During

_WEEK = timedelta(weeks=1)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?s?"
_MONTH = "(?:" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTH_NAMES) + r"|sept)\.?"
_NTH = r"(?:st|nd|rd|th)?"
_AND = r"(?:,? (?:and|&) |, )"
_DATE = (
    rf"(?:(?:{_DAY}),? )?(?:the )?(?:\d{{1,2}}{_NTH}(?: of)? {_MONTH},? \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}}"
    rf"|\d{{1,2}}/\d{{1,2}}/\d{{4}}|{_MONTH} \d{{1,2}}{_NTH},? \d{{4}})(?!\d)"
)
_DATES = re.compile(
    rf"(?:\bon )?(?:the )?"
    rf"(?:{_DATE}|(?:\d{{1,2}}{_NTH}{_AND})+\d{{1,2}}{_NTH}(?: of)? {_MONTH},? \d{{4}})(?!\d)",
    re.IGNORECASE,
)
_ORDINALS = {"third": 3, "3rd": 3, "fourth": 4, "4th": 4, "fifth": 5, "5th": 5, "sixth": 6, "6th": 6}
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    **_ORDINALS,
}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(name for name in _NUMBERS if name not in _ORDINALS)})"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_LEAD, _ONLY = r"[,;(]? ?\b", r"(?: only)?\)?"
_STARTS = r"(?:from|starting(?: on| from)?|beginning(?: on)?|starts(?: on)?|since)"
_BEGINS = _pattern(rf"{_LEAD}{_STARTS} ({_DATE})\)?")
_BEGINS_WITHOUT_YEAR = _pattern(
    rf"{_LEAD}{_STARTS} (?:{_DAY},? )?(?:the )?(?:\d{{1,2}}{_NTH}(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}{_NTH}(?!\d))\)?"
)
_ENDS = _pattern(rf"{_LEAD}(?:to|until|till|up to|ending(?: on)?|ends(?: on)?) ({_DATE})\)?")
_LASTS = _pattern(rf"{_LEAD}for ({_NUMBER}) weeks\)?")
_OF_MONTH = r"(?! (?:of|in) (?:the|each|every|a) month)"
_EVERY = _pattern(
    rf"\bevery (?P<weeks>{_NUMBER}) weeks?(?:,? on(?: a)?)?\b"
    rf"|\bevery (?P<third>{'|'.join(_ORDINALS)}) (?={_DAY}\b{_OF_MONTH})"
    r"|\b(?:every (?:other|second) week|(?:every|once a) fortnight|fortnightly|(?:on )?alternate weeks)"
    r"(?:,? on(?: a)?)?\b"
    rf"|\b(?:every (?:other|second)|(?:on )?alternate) (?={_DAY}\b{_OF_MONTH})"
)
_OF, _TERM = r"(?:the )?(?:(?P<of>school|college) )?", r"(?:term[ -]?times?|terms)"
_DURINGS = (
    (_pattern(r"[,;] ?SH (?:off|closed)\b"), True),
    (
        _pattern(
            rf"{_LEAD}(?:not|except|closed|excluding)(?: (?:in|during|on|for))? "
            r"(?:the )?(?P<of>school|college) holidays\)?"
        ),
        True,
    ),
    (_pattern(rf"{_LEAD}(?:not|except)(?: (?:in|during))? {_OF}{_TERM}{_ONLY}"), False),
    (_pattern(rf"{_LEAD}(?:only )?(?:(?:in|during) )?{_OF}{_TERM}{_ONLY}"), True),
    (_pattern(rf"{_LEAD}(?:only )?(?:(?:in|during) )?(?:the )?(?P<of>school|college) holidays{_ONLY}"), False),
    (_pattern(r"(?:^|(?<=; ))SH (?=[A-Z0-9])"), False),
)
"""What is said of terms and holidays, and whether it means the terms."""
_A_MONTH, _WEEKDAY_FIRST = _pattern(rf"(?<![a-z]){_MONTH}"), _pattern(rf"^(?:on )?(?:the )?{_DAY},? ")
SAID_BEYOND_A_WEEK = _pattern(
    r"\bevery (?:other|second|third|fourth|fifth|sixth|\d+|two|three|four|five|six|fortnight)\b"
    r"|\bfortnight|\balternate\b|\bterm|\barrangement\b|\bSH\b"
    r"|\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th) [a-z]"
    r"|(?:[a-z] |/)20[2-4]\d\b|\b20[2-4]\d-\d"
)
"""What people say of times beyond a plain week; looked for before anybody reads the whole."""
_ARRANGED = _pattern(r"\s*(?:times? )?by (?:prior )?arrangement(?: only)?\.?\s*")
_WHICH = "(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_COUNTED = _pattern(rf"\b{_WHICH}(?:(?:,? (?:and|&)|,) {_WHICH})* {_DAY}\b")


class UnlikelyDateError(ValueError):
    """A date that does not exist, or is not the weekday that stands before it; the message is the date as written."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text, taken apart.

    Attributes:
        rest: what is about a plain week, or times alone: "Tuesday, 2pm to 4pm".
        every: every how many weeks; 1 if nothing is said.
        first: the first day.
        last: the last day.
        during: terms or holidays.
        dates: single dates.
        no_year: whether the first day lacks its year.
        third: whether "every third Tuesday" leaves open if weeks are counted or Tuesdays of a month.
        counted: whether it counts weekdays in the month ("the last Friday").
    """

    rest: str
    every: int = 1
    first: date | None = None
    last: date | None = None
    during: During | None = None
    dates: tuple[date, ...] = field(default=())
    no_year: bool = False
    third: bool = False
    counted: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether it speaks of a plain week alone."""
        return not (
            self.every > 1 or self.first or self.last or self.during or self.dates or self.no_year or self.counted
        )


def take_apart(text: str) -> Pieces:
    """Take a text apart.

    Raises:
        UnlikelyDateError: at a date that can't be.
    """
    rest = re.sub(r"\s*[\u2010-\u2015\u2212]\s*", "-", re.sub(r"[ \t\u00a0\r\n]+", " ", text.strip())).rstrip(". ")
    if _ARRANGED.fullmatch(rest):
        return Pieces('"by arrangement"', counted=True)
    found, rest = _take(_EVERY, rest)
    every = _number(found["weeks"] or found["third"] or "2") if found else 1
    during, rest = _take_during(rest)
    begins, rest = _take(_BEGINS, rest)
    first = _date(begins[1]) if begins else None
    no_year, rest = _take(_BEGINS_WITHOUT_YEAR, rest) if first is None else (None, rest)
    ends, rest = _take(_ENDS, rest)
    last = _date(ends[1]) if ends else None
    lasts, rest = _take(_LASTS, rest) if first and last is None else (None, rest)
    if lasts and first:
        last = first + (_number(lasts[1]) - 1) * _WEEK
    dates = tuple(day for found in _DATES.findall(rest) for day in _days(found)) if first is None else ()
    if dates:
        rest = re.sub(r"^(?:[\s,;:]|and\b)+|(?:[\s,;:]|and\b)+$", "", _DATES.sub("", rest))
    rest = re.sub(r"(?:\s*,)+\s*", ", ", re.sub(r" {2,}", " ", rest)).strip(" ,;")
    if first and not re.search(rf"\b{_DAY}\b|\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b", rest, re.IGNORECASE):
        rest = f"{DAY_NAMES[first.weekday()]} {rest}"
    third = found is not None and bool(found["third"]) and first is None and no_year is None
    return Pieces(rest, every, first, last, during, dates, no_year is not None, third, bool(_COUNTED.search(rest)))


def _take(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str] | None, str]:
    found = pattern.search(text)
    return found, f"{text[: found.start()]} {text[found.end() :]}" if found else text


def _take_during(text: str) -> tuple[During | None, str]:
    for pattern, is_term in _DURINGS:
        found, rest = _take(pattern, text)
        if found:
            of = (found.groupdict().get("of") or "school").lower()
            return During(f"{of}_{'terms' if is_term else 'holidays'}"), rest
    return None, text


def _number(word: str) -> int:
    return _NUMBERS[word.lower()] if word.lower() in _NUMBERS else int(word)


def _days(text: str) -> list[date]:
    """Read "5, 12 and 19 December 2026"."""
    listed = re.match(rf"(?:on )?(?:the )?((?:\d{{1,2}}{_NTH}{_AND})+)(\d.*)", text, re.IGNORECASE)
    if not listed:
        return [_date(text)]
    final = _date(listed[2])
    return [*(_made(final.year, final.month, int(day), text) for day in re.findall(r"\d+", listed[1])), final]


def _date(text: str) -> date:
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    month = re.search(
        rf"(?<![a-z]){_MONTH}",
        re.sub(rf"(?:on )?(?:{_DAY}),? (?=the |\d|[a-z])", "", text, flags=re.IGNORECASE),
        re.IGNORECASE,
    )
    if month:
        number = next(n for n, name in enumerate(MONTH_NAMES, 1) if name[:3].lower() == month[0][:3].lower())
        day = _made(numbers[-1], number, numbers[0], text)
    elif "-" in text:
        day = _made(numbers[0], numbers[1], numbers[2], text)
    else:
        day = _made(numbers[2], numbers[1], numbers[0], text)
    named = re.match(rf"(?:on )?(?:the )?({_DAY}),? ", text, re.IGNORECASE)
    if named and not DAY_NAMES[day.weekday()].lower().startswith(named[1].lower()[:3]):
        raise UnlikelyDateError(text.strip())
    return day


def _made(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise UnlikelyDateError(text.strip()) from error
