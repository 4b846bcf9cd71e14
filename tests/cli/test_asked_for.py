"""Days and times as people type them after ``journey``."""

from __future__ import annotations

import pytest
import typer

from recovery_hub.cli.asked_for import DayAndTime, time_back, when_of

HOUR = 3600


@pytest.mark.parametrize(
    ("typed", "day", "hours"),
    [
        ("Tue 19:00", "Tuesday", 19),
        ("tuesday 7pm", "Tuesday", 19),
        ("Tuesdays 7 PM", "Tuesday", 19),
        ("th. 9.30am", "Thursday", 9.5),
        ("Sa 2:30pm", "Saturday", 14.5),
        ("Su 0:00", "Sunday", 0),
        ("Mo 23:59", "Monday", 23 + 59 / 60),
        ("Mo 12am", "Monday", 0),
        ("Mo 12pm", "Monday", 12),
        ("Mo 1am", "Monday", 1),
        ("Mo 11:15pm", "Monday", 23.25),
        ("Mo 09:00", "Monday", 9),
    ],
)
def test_a_day_and_a_time(typed: str, day: str, hours: float) -> None:
    """By the clock of 24 hours or of twelve; noon and midnight are the right way round."""
    assert DayAndTime(day, round(hours * HOUR)) == when_of(typed)


@pytest.mark.parametrize("typed", ["Mo 24:00", "Mo 0pm", "Mo 13am", "Mo 9", "Mo 9:60", "M 9:00", "Mox 9:00", "9:00"])
def test_what_is_none(typed: str) -> None:
    """What can be read in two ways, or in none, is not guessed at."""
    with pytest.raises(typer.Exit):
        when_of(typed)


@pytest.mark.parametrize(
    ("typed", "arrives", "hours"),
    [
        ("20:30", 19, 20.5), ("19:00", 19, 19), ("1:00", 19, 25), ("4:59", 19, 28 + 59 / 60), ("5:00", 19, None),
        ("18:59", 19, None), ("4:00", 3, 4), ("3:00", 4, 27), ("late", 19, None),
    ],
)  # fmt: skip
def test_the_way_back(typed: str, arrives: int, hours: float | None) -> None:
    """Before five in the morning it is the night after; any other time before they arrive is refused."""
    if hours is None:
        with pytest.raises(typer.Exit):
            time_back(typed, arrives * HOUR)
    else:
        assert round(hours * HOUR) == time_back(typed, arrives * HOUR)
