"""Lists, counts, days and clock times in the words of a reader."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.language.clock import clock_words, date_words, day_words, month_words, time_words
from recovery_hub.language.counts import counted, in_100, numbered, said_number, signed, thousands
from recovery_hub.language.lists import listed


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a and b"),
        (("a", "b", "c"), "a, b and c"),
        (("a", "b or c", "d"), "a, b or c, and d"),
        (("Monday, 2pm", "Friday"), "Monday, 2pm, and Friday"),
    ],
)
def test_listed(words: tuple[str, ...], expected: str) -> None:
    """Things in a row are joined as one says them."""
    assert expected == listed(words)


def test_names_need_no_comma() -> None:
    """An "and" inside a name is no list."""
    assert "Bread and Roses and Quay House" == listed(["Bread and Roses", "Quay House"], names=True)
    assert "ring, text or write" == listed(["ring", "text", "write"], "or")


@pytest.mark.parametrize(
    ("number", "words", "digits"),
    [
        (0, "no entries", "0 entries"),
        (1, "one entry", "1 entry"),
        (2, "two entries", "2 entries"),
        (12, "twelve entries", "12 entries"),
        (13, "13 entries", "13 entries"),
        (1204, "1204 entries", "1,204 entries"),
    ],
)
def test_counted(number: int, words: str, digits: str) -> None:
    """Small numbers are words in a sentence and digits in a list; one of something is one."""
    assert (words, digits) == (counted(number, "entry", "entries"), numbered(number, "entry", "entries"))
    assert ("one service", "3 services") == (counted(1, "service"), numbered(3, "service"))


@pytest.mark.parametrize(
    ("part", "whole", "percent"), [(0, 0, 0), (0, 7, 0), (7, 7, 100), (1, 3, 33), (2, 3, 67), (1, 200, 0), (3, 200, 2)]
)
def test_in_100(part: int, whole: int, percent: int) -> None:
    """A share is rounded to a whole number, a half to the even one; of nothing it is none."""
    assert percent == in_100(part, whole)


def test_numbers_in_tables() -> None:
    """Thousands are set apart, a difference has its sign, and no number at all is needed for "no"."""
    assert ("1,204", "+1,204", "\N{MINUS SIGN}310", "+0") == (thousands(1204), signed(1204), signed(-310), signed(0))
    assert ("no", "twelve", "13") == tuple(map(said_number, (0, 12, 13)))


@given(st.integers(0, 3 * 24 * 60))
def test_minutes_are_the_clock_on_the_wall(minutes: int) -> None:
    """However many midnights have passed, the clock shows the same."""
    assert clock_words(minutes) == time_words(time(minutes // 60 % 24, minutes % 60))


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "midnight"),
        (1, "12:01am"),
        (719, "11:59am"),
        (720, "noon"),
        (721, "12:01pm"),
        (870, "2:30pm"),
        (1440, "midnight"),
    ],
)
def test_clock(minutes: int, words: str) -> None:
    """Noon and midnight have names; the minute before and after are digits."""
    assert words == clock_words(minutes)


def test_days() -> None:
    """A coming day has its weekday, a past one needs none, and a month has its year."""
    day = date(2026, 10, 9)

    assert ("Friday 9 October 2026", "9 October 2026", "October 2026") == (
        date_words(day),
        day_words(day),
        month_words(day),
    )
