"""Recurrence and single dates in plain sentences: "Every other Tuesday, 2pm to 4pm, from Tuesday 1 December 2026."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from recovery_hub.language.clock import DAY_NAMES, date_words
from recovery_hub.language.lists import listed
from recovery_hub.schedule.model import Rule
from recovery_hub.schedule.recurrence import During, Recurrence
from recovery_hub.schedule.words import bracketed, times_words

_DURING = {
    During.SCHOOL_TERMS: "In school terms only.",
    During.SCHOOL_HOLIDAYS: "In school holidays only.",
    During.COLLEGE_TERMS: "In college terms only.",
    During.COLLEGE_HOLIDAYS: "In college holidays only.",
}
_ONE_DAY = re.compile(rf"Every ({'|'.join(DAY_NAMES)})(?=,)")
_SOME_DAYS = re.compile(rf"(?:Every )?((?:{'|'.join(DAY_NAMES)})\b[^,]*|day)(?=,)")
_NOT_WEEKLY = ("Not ", "Closed", "On bank holidays", "By ")
NO_LATER_DATE = "No later date is known."


def say_recurrence(sentences: Sequence[str], recurrence: Recurrence, today: date | None) -> tuple[str, ...]:
    """Say in which weeks hours hold.

    Args:
        sentences: the hours of a week, as ``say_rules`` says them.
        recurrence: the weeks.
        today: a first day that lies before it is left out; None to name it in any case.

    Returns:
        ``("Every other Tuesday, 2pm to 4pm, from Tuesday 1 December 2026.", "In school terms only.")``
    """
    said = [_in_weeks(sentence, recurrence.every) for sentence in sentences]
    if said:
        limits = _limits(recurrence, today)
        said[0] = f"{said[0].removesuffix('.')}{limits}."
    if recurrence.during:
        said.append(_DURING[recurrence.during])
    return tuple(said)


def _in_weeks(sentence: str, every: int) -> str:
    if every == 1 or sentence.startswith(_NOT_WEEKLY):
        return sentence
    weeks = "Every other" if every == 2 else f"Every {every} weeks on"  # noqa: PLR2004 - as people say it
    if found := _ONE_DAY.match(sentence):
        return f"{weeks} {found[1]}{sentence[found.end() :]}"
    weeks = "Every other week" if every == 2 else f"Every {every} weeks"  # noqa: PLR2004
    if found := _SOME_DAYS.match(sentence):
        days = f"{'on ' if ' to ' not in found[1] else ''}{found[1]}" if found[1] != "day" else "every day"
        return f"{weeks}, {days}{sentence[found.end() :]}"
    return f"{weeks}: {sentence[0].lower()}{sentence[1:]}"


def _limits(recurrence: Recurrence, today: date | None) -> str:
    first, last = recurrence.first, recurrence.last
    is_ahead = first is not None and (today is None or first > today)
    begins = f", from {date_words(first)}" if first and is_ahead else ""
    if last is None:
        return begins
    return f"{begins} to {date_words(last)}" if begins else f", until {date_words(last)}"


def say_dates(days: Sequence[tuple[date, Rule]], *, also: bool) -> Iterator[str]:
    """Say single dates, those with the same times together.

    Args:
        days: each day with its rule.
        also: whether usual hours were said before.

    Yields:
        "On Saturday 5 December 2026 and Saturday 9 January 2027, 11am to 3pm (winter fair)."
    """
    together: dict[str, list[str]] = {}
    for day, rule in sorted(days, key=lambda pair: pair[0]):
        times = f", {times_words(rule.spans)}" if rule.spans else ""
        together.setdefault(f"{times}{bracketed(rule.note)}", []).append(date_words(day))
    for ends, names in together.items():
        yield f"{'Also on' if also else 'On'} {listed(names)}{ends}."
