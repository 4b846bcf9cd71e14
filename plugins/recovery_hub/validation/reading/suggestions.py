"""What was probably meant: a value as we write it, for one that was written as people say it. Guesses, never used."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPREADSHEET_BEGAN = date(1899, 12, 30)
_SPREADSHEET_DAYS = range(36_000, 60_000)
"""The days from 1998 to 2064, as a spreadsheet counts them."""
_MOST_MONTHS = 12
_NOON = 12


def nearest_day(text: str) -> str:
    """Write a day our way that was written in another: ``3/11/2026`` or ``3 November 2026``; "" if that can't be told.

    Days are read as in Britain, the day before the month, unless there is no such month.
    """
    if re.fullmatch(r"\d{5}", text) and int(text) in _SPREADSHEET_DAYS:
        return (_SPREADSHEET_BEGAN + timedelta(days=int(text))).isoformat()
    text = re.sub(r"^(\d{4})(\d\d)(\d\d)$", r"\1-\2-\3", text.strip())
    text = re.sub(r"(?<=\d)[T ]\d{1,2}:\d\d.*$", "", text)
    parts = re.findall(r"\d+|[a-z]{3,}", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text.lower()))
    numbers = [str(_MONTHS.index(part[:3]) + 1) if part[:3] in _MONTHS else part for part in parts]
    if len(numbers) != len(("year", "month", "day")) or not all(map(_short_number, numbers)):
        return ""
    year, month, day = map(int, numbers if len(numbers[0]) == len("2026") else reversed(numbers))
    if month > _MOST_MONTHS:
        month, day = day, month
    try:
        return date(year + (2000 if year < 100 else 0), month, day).isoformat()  # noqa: PLR2004 - two digits of a year
    except ValueError:
        return ""


def _short_number(part: str) -> bool:
    """Whether a part of a day is a number that can be one: Python refuses to read one of thousands of digits."""
    return part.isdecimal() and len(part) <= len("2026")


def nearest_month(text: str) -> str:
    """Write a month our way: ``October 2026`` or ``10/2026`` gives ``2026-10``; "" if that can't be told."""
    parts = re.findall(r"\d+|[a-z]{3,}", text.lower())
    numbers = [str(_MONTHS.index(part[:3]) + 1) if part[:3] in _MONTHS else part for part in parts]
    if len(numbers) != len(("month", "year")) or not all(map(_short_number, numbers)):
        return ""
    year, month = map(int, numbers if len(numbers[0]) == len("2026") else reversed(numbers))
    return f"{year}-{month:02}" if 1 <= month <= _MOST_MONTHS and year in range(2000, 2100) else ""


def nearest_time(text: str) -> str:
    """Write a time our way: ``7am`` and ``6.30 pm`` give ``07:00`` and ``18:30``; "" if it is none."""
    found = re.fullmatch(r"(\d{1,2})(?:[.:](\d\d))?\s?(am|pm)?", text.strip().lower().replace("a.m.", "am"))
    if found is None or not (found[2] or found[3]):
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] is not None:
        hour = hour % _NOON + (_NOON if found[3] == "pm" else 0)
    return f"{hour:02}:{minute:02}" if hour < 2 * _NOON and minute < 60 else ""  # noqa: PLR2004 - minutes of an hour


def nearest_times(text: str) -> str:
    """Write two times our way: ``2pm to 3.30pm`` gives ``14:00-15:30``; "" if that can't be told."""
    times = [nearest_time(part) for part in re.split(r"\s*(?:[-–—]|\bto\b|\buntil\b)\s*", text)]
    return "-".join(times) if len(times) == len(("from", "to")) and all(times) else ""


def nearest_number(text: str) -> str:
    """Find the one number in a text: ``£2.50`` gives ``2.50``, ``50p`` gives ``0.50``; "" if there are several."""
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in plain)
    if (pence := re.fullmatch(r"(\d{1,2})\s?p(?:ence)?", plain)) is not None:
        return f"0.{int(pence[1]):02}"
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", plain)
    found = re.findall(r"(?<![\w.])-?\d+(?:[.,]\d+)?(?![\d.,:°]*\d)(?!°|[eEox]\+?\d)", plain)
    guess = found[0].replace(",", ".") if len(found) == 1 and len(re.findall(r"\d+(?:[.,]\d+)?", plain)) == 1 else ""
    return "" if guess == text else guess


def nearest_fields(name: str, text: str) -> str:
    """Write ``ages: 18+`` and ``cost: £2`` with their fields; "" if that can't be told."""
    plain = text.lower().strip()
    if name == "ages":
        return _ages(plain)
    if name == "cost":
        price = nearest_number(plain)
        if re.match(r"free\b|no cost|nothing|£?0$", plain):
            return "cost: {kind: free}"
        return f"cost: {{kind: fixed, pounds: {price}}}" if price and re.match(r"[£\d]", plain) else ""
    return ""


def _ages(text: str) -> str:
    numbers = re.findall(r"\d+", text)
    if re.match(r"(?:any|all|all ages|any age|every age|everyone|anyone|everybody|anybody)\W*$", text) and not numbers:
        return "ages: any"
    if len(numbers) == len(("from", "to")):
        return f"ages: {{from: {numbers[0]}, to: {numbers[1]}}}"
    if len(numbers) == 1:
        side = "to" if re.search(r"under|up to|below|younger", text) else "from"
        return f"ages: {{{side}: {numbers[0]}}}"
    return ""


def nearest_fact(text: str) -> str:
    """Write ``partly, the hall echoes`` with its fields; "" if it does not begin with an answer."""
    found = re.match(r"(?P<answer>yes|no|partly|unknown)\b\W+(?P<note>\w.*)$", text.strip(), re.IGNORECASE | re.DOTALL)
    if found is None:
        return ""
    note = found["note"].rstrip(" )").replace('"', "'")
    return f'{{answer: {found["answer"].lower()}, note: "{note}"}}'


def nearest_id(text: str) -> str:
    """Write a name the way ids are written: ``Tuesday Table`` gives ``tuesday-table``."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "").replace("'", ""))
    # A letter of another alphabet is not guessed at: what is left of the word would be another word.
    letters = [letter for letter in plain if not unicodedata.combining(letter)]
    if any(letter.isalpha() and not letter.isascii() for letter in letters):
        return ""
    return "-".join("".join(letter if letter.isalnum() and letter.isascii() else " " for letter in letters).split())


def several_ids(text: str) -> str:
    """Write ids one by one that were joined by something else than a comma; "" if it is one thing."""
    parts = [part.strip() for part in re.split(r"[;，、|/&,]|\s+and\s+", text)]
    if len(parts) < len(("one", "two")) or not all(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", part) for part in parts):
        return ""
    return f"[{', '.join(parts)}]"
