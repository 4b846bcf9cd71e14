"""Dates and times in the words of a reader: "Tuesday 8 December 2026", "9 October 2026", "2:30pm"."""

from __future__ import annotations

from datetime import date, time

DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def date_words(day: date) -> str:
    """Say a date with its weekday and year, so that it stays true whenever it is read: "Tuesday 8 December 2026"."""
    return f"{DAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def time_words(at: time) -> str:
    """Say a time of day: "2pm", "2:30pm", "noon", "midnight"."""
    if at.minute == 0 and at.hour in {0, 12}:
        return "noon" if at.hour else "midnight"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"  # noqa: PLR2004 - a clock has twelve hours


def day_words(day: date) -> str:
    """Say a day that lies behind us, for which nobody needs the weekday: "9 October 2026"."""
    return f"{day.day} {month_words(day)}"


def month_words(day: date) -> str:
    """Say a month with its year: "February 2027"."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def clock_words(minutes: int) -> str:
    """Say minutes after midnight as the clock on the wall shows them: 870 is "2:30pm", and so is 2310."""
    return time_words(time(minutes // 60 % 24, minutes % 60))
