"""What was probably meant by hours that are not in opening_hours form: "Tue 2-4pm" -> "Tu 14:00-16:00".

This only proposes. ``reading`` reads every proposal before it shows it to anybody.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from recovery_hub.language.clock import DAY_NAMES, MONTH_NAMES
from recovery_hub.schedule.model import LONGEST_NIGHT_MINUTES, MINUTES_A_DAY, MONTHS, WEEKDAYS

_LONG_DAYS = tuple(name.lower() for name in DAY_NAMES)
_LONG_MONTHS = tuple(name.lower() for name in MONTH_NAMES)
_DAY_NAME = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?s?|mo|tu|we|th|fr|sa|su"
_DAY, _MONTH = "(?:" + "|".join(WEEKDAYS) + "|PH)", "(?:" + "|".join(MONTHS) + ")"
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
_ORDINAL = "|".join(_ORDINALS)
_NTH_DAY = rf"({_ORDINAL})((?:(?:,| and|,? &) ?(?:{_ORDINAL}))*) ({_DAY_NAME})"
_CLOCK = r"(?:\d{1,2}(?:[:.h]\d{2})?|(?<!\d)\d{4}(?!\d))(?: ?[ap]\.?m\b\.?)?|noon|midday|midnight"
_NOON = 12

Swap = str | Callable[[re.Match[str]], str]


def _day(name: str) -> str:
    if name in WEEKDAYS:
        return name
    return next(short for short, long in zip(WEEKDAYS, _LONG_DAYS, strict=True) if long.startswith(name.lower()[:2]))


def _nth(found: re.Match[str]) -> str:
    which = re.findall(_ORDINAL, found[1] + found[2], re.IGNORECASE)
    return f"{_day(found[3])}[{','.join(str(_ORDINALS[word.lower()]) for word in which)}]"


def _month(word: str) -> str:
    """Shorten the name of a month; any other word stays as it is."""
    low = word.lower().rstrip(".")
    hits = (short for short, long in zip(MONTHS, _LONG_MONTHS, strict=True) if low in {long, long[:3], long[:4]})
    return next(hits, word)


def _date(day: str, month: str | int, year: str | None) -> str:
    name = month.capitalize() if isinstance(month, str) else MONTHS[(month - 1) % 12]
    return f"{year or ''} {name} {int(day):02}".strip()


def _over_new_year(found: re.Match[str]) -> str:
    """Give the second of two dates its year, where it is the next one."""
    year, first, middle, last = found.groups()
    later = "" if MONTHS.index(first) <= MONTHS.index(last) else f"{int(year) + 1} "
    return f"{year} {first} {middle}{later}{last} "


def _span(opens: str, closes: str, whole: str, *, surely: bool) -> str:
    """Write two clock times in the form's way; leave them alone when morning and afternoon can't be told."""
    half = _half(closes) or _half(opens)
    named = bool(half) or any(re.search(r"[:.hnm]|\d{4}", clock) for clock in (opens, closes))
    first, last = _minutes(opens, _half(opens)), _minutes(closes, _half(closes))
    if not named or first is None or last is None:
        return whole
    if half and not _half(opens) and first < _NOON * 60 and _half(closes) == "p" and first + _NOON * 60 < last:
        first += _NOON * 60  # "2-4pm": both after noon; but "11-2pm" starts in the morning
    by_day = last < first < last + _NOON * 60 and last + MINUTES_A_DAY - first > LONGEST_NIGHT_MINUTES
    if by_day and not half and not surely:
        last += _NOON * 60  # "9:00-5:00": nobody works through the night without saying so
    if last > MINUTES_A_DAY:
        last -= MINUTES_A_DAY
    if last == 0:
        last = MINUTES_A_DAY
    return f"{first // 60:02}:{first % 60:02}-{last // 60:02}:{last % 60:02}"


def _half(clock: str) -> str:
    found = re.search(r"([ap])\.?m", clock.lower().replace("midday", ""))
    return found[1] if found else ""


def _minutes(clock: str, half: str) -> int | None:
    low = clock.lower()
    if low in {"noon", "midday", "midnight"}:
        return 0 if low == "midnight" else _NOON * 60
    digits = re.findall(r"\d+", low)
    together = len(digits[0]) == len("1400")
    hour = int(digits[0][:2])
    minute = int(digits[0][2:] if together else (*digits, "0")[1])
    if minute >= 60 or hour > 36 or (half and not 1 <= hour <= _NOON):  # noqa: PLR2004 - an hour has 60 minutes
        return None
    if half:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return hour * 60 + minute


_WORDS: tuple[tuple[str, Swap], ...] = (
    (r"\b(?:24 ?hours?(?: a day)?|always open|24-7|24x7)\b(?:,? 7 days a week)?", "24/7"),
    (r"\b(?:every ?day|daily|7 days a week)\b", "Mo-Su"),
    (r"\bweekdays\b", "Mo-Fr"),
    (r"\bweekends?\b", "Sa,Su"),
    (r"\b12 ?(noon|midday|midnight)\b", r"\1"),
    (r"[,;.]? ?\(?\b(?:except|excluding|not|closed)(?: on)? (?:bank|public) holidays?\)?", "; PH off"),
    (r"\b(?:bank|public) holidays?\b", "PH"),
    (r"\bph\b", "PH"),
    (r"\bclosed\b", "off"),
    (r"\b(?:by )?appointments?(?: only)?\b", '"by appointment"'),
    (r"\b(?:from|at|open|on|every|each|between|hrs?|o'clock)\b", ""),
    (rf"\b(?:the )?{_NTH_DAY}\b(?: (?:of|in)?(?: ?the)? ?month\b)?", _nth),
    (rf"\b({_DAY_NAME})\b\.?", lambda found: _day(found[1])),
    (r"\b(\d{4})-(\d{2})-(\d{2})\b", lambda found: _date(found[3], int(found[2]), found[1])),
    (r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b", lambda found: _date(found[1], int(found[2]), found[3])),
    (r"\b([a-z]{3,9})\b\.?", lambda found: _month(found[0])),
    (rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b(?: (\d{{4}}))?", lambda found: _date(*found.groups())),
    (rf"\b({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)\b", r"\1 \2"),
    (rf"\b(\d{{4}}) ({_MONTH}) (\d{{1,2}}-)({_MONTH}) (?=\d)", _over_new_year),
    (r" ?\b(?:to|until|till|til)\b ?", "-"),
    (r" ?(?:\band\b|&) ?", ","),
)
_TWO_CLOCKS = re.compile(rf"({_CLOCK}) ?- ?({_CLOCK})(?![\d\]]| {_MONTH})", re.IGNORECASE)


def respell(text: str, *, surely: bool = False) -> str:
    """Write a text the way it was probably meant; it may still be unreadable.

    Args:
        text: as somebody wrote it.
        surely: whether nothing may be guessed: "9:00-5:00" stays as it is, for nobody will be asked.
    """
    even = re.sub(r"[“”„]", '"', re.sub(r"\s*[\u2010-\u2015\u2212]\s*", "-", text))
    even = re.sub(r"[ \t\u00a0]+", " ", re.sub(r"\s*[\r\n]+\s*", "; ", even.strip()))
    pieces = re.split(r'("[^"]*")', even)
    return _tidy("".join(piece if piece.startswith('"') else _words(piece, surely=surely) for piece in pieces))


def _words(text: str, *, surely: bool) -> str:
    """Turn English words into the form's, in order: each line relies on the ones before."""
    for pattern, swap in _WORDS:
        text = re.sub(pattern, swap, text, flags=re.IGNORECASE)
    return _TWO_CLOCKS.sub(lambda found: _span(found[1], found[2], found[0], surely=surely), text)


def _tidy(text: str) -> str:
    """Put spaces, commas and semicolons where the form wants them."""
    for pattern, swap in (
        (rf"({_DAY}|\]): ?", r"\1 "),
        (rf"({_DAY}) ?- ?(?={_DAY})", r"\1-"),
        (rf"({_DAY}|\]) ?[,/+] ?(?={_DAY})", r"\1,"),
        (rf"({_MONTH}) ?- ?(?={_MONTH})", r"\1-"),
        (rf"(\d{{2}}:\d{{2}}|off) ?, ?(?=(?:{_DAY}|{_MONTH})(?!\w))", r"\1, "),
        (rf"(\d{{2}}:\d{{2}}|off) ?(?=(?:{_DAY}|{_MONTH})(?!\w))", r"\1; "),
        (r"(\d{2}:\d{2}) ?, ?(?=\d)", r"\1,"),
        (rf"({_DAY}|\]) ?,? ?(?=\d{{2}}:)", r"\1 "),
        (r'"{2,}', '"'),
        (r" ?;[; ]*", "; "),
        (r" {2,}", " "),
    ):
        text = re.sub(pattern, swap, text)
    return text.strip(" ;,.")
