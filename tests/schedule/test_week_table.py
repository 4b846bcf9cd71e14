"""Times as lists have them are read exactly, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_hub.schedule import Hours, parse_hours
from recovery_hub.schedule.week_table import day_of, read_times, week


@pytest.mark.parametrize(
    ("cell", "times"),
    [
        ("09:00-13:00, 14:00-18:00", ("09:00-13:00", "14:00-18:00")),
        ("14:00-18:00; 09:00-13:00", ("09:00-13:00", "14:00-18:00")),
        ("9.00 to 17.30", ("09:00-17:30",)),
        ("9am-1pm and 2pm-5.30pm", ("09:00-13:00", "14:00-17:30")),
        ("08:30-00:00", ("08:30-24:00",)),
        ("00:00-00:00", ("00:00-24:00",)),
        ("09:00-12:00, 12:00-13:00", ("09:00-12:00", "12:00-13:00")),
        ("closed", ()),
        ("-", ()),
        ("", ()),
        ("09:00-13:00, 12:59-14:00", None),
        ("mornings", None),
        ("by appointment", None),
        ("17:00-09:00", None),
        ("22:00-06:00", None),
        ("9-5", None),
        ("Tu 09:00-17:00", None),
    ],
)
def test_times_of_a_day(cell: str, times: tuple[str, ...] | None) -> None:
    """Nothing is guessed: what ends before it begins, or says no more than "9-5", is left for a person to look at."""
    assert times == read_times(cell)


@pytest.mark.parametrize(
    ("word", "day"), [("Monday", "Mo"), (" mon ", "Mo"), ("Mo", "Mo"), ("SATURDAYS", "Sa"), ("m", ""), ("8", "")]
)
def test_days(word: str, day: str) -> None:
    """A day is known by its first two letters, however it goes on."""
    assert day == day_of(word)


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]),
        st.sampled_from([("09:00-12:00",), ("08:00-24:00",), ("09:00-12:00", "13:00-17:00")]),
    )
)
def test_every_week_we_write_can_be_read(times: dict[str, tuple[str, ...]]) -> None:
    """Whatever the week, its opening times are hours that the directory can say."""
    text = week(times)

    assert (not times and text == "") or isinstance(parse_hours(text), Hours)


def test_days_in_a_row_are_written_together() -> None:
    """A week of equal days reads as one line."""
    days = dict.fromkeys(("Mo", "Tu", "We", "Th", "Fr"), ("09:00-18:30",))

    assert "Mo-Fr 09:00-18:30; Sa 09:00-13:00" == week({**days, "Sa": ("09:00-13:00",)})
    assert "Mo,Tu 09:00-18:30; Th 09:00-18:30" == week(dict.fromkeys(("Mo", "Tu", "Th"), days["Mo"]))
