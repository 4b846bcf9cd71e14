"""What opening hours mean for a journey."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.schedule import Schedule
from recovery_hub.schedule.model import WEEKDAYS
from recovery_hub.schedule.reading import read_hours
from recovery_hub.travel.visits import LONGEST_SESSION_SECONDS, STAY_SECONDS, Visit, visits_of

HOUR = 3600


def _visits(hours: str) -> list[tuple[str, tuple[int, ...], float, float]]:
    return [
        (visit.day.value, visit.weekdays, visit.opens / HOUR, visit.closes / HOUR)
        for visit in visits_of(Schedule(read_hours(hours)))
    ]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("Tu 19:00-20:30", [("weekday", (1,), 19, 20.5)]),
        ("Tu,Th 14:00-15:00; PH off", [("weekday", (1, 3), 14, 15)]),
        (
            "Mo-Su 08:00-22:00",
            [("weekday", (0, 1, 2, 3, 4), 8, 22), ("saturday", (5,), 8, 22), ("sunday", (6,), 8, 22)],
        ),
        ("Mo-Fr 09:00-17:00; We 09:00-12:00", [("weekday", (2,), 9, 12), ("weekday", (0, 1, 3, 4), 9, 17)]),
        ("We[-1] 19:00-20:45", [("weekday", (2,), 19, 20.75)]),
        ("Fr-Sa 21:00-03:00", [("weekday", (4,), 21, 27), ("saturday", (5,), 21, 27)]),
        ("Oct-Mar Sa 10:00-12:00; Apr-Sep Sa 18:00-20:00", [("saturday", (5,), 10, 12), ("saturday", (5,), 18, 20)]),
        ("Mo 10:00-12:00; Dec 24 10:00-11:00", [("weekday", (0,), 10, 12)]),
        ('"by appointment"', []),
    ],
)
def test_regular_times(hours: str, expected: list[tuple[str, tuple[int, ...], float, float]]) -> None:
    """Each kind of day with its times, once; single dates and appointments are no regular times."""
    assert expected == _visits(hours)


def test_a_group_is_there_from_start_to_end() -> None:
    """For a session of an hour and a half one is there when it starts, and leaves when it ends."""
    (visit,) = visits_of(Schedule(read_hours("Tu 19:00-20:30")))

    assert (19 * HOUR, 20.5 * HOUR) == (visit.starts, visit.ends)


def test_nobody_waits_all_day_in_a_place_that_is_open() -> None:
    """A place open from ten to four is visited for an hour in the middle of the day."""
    (visit,) = visits_of(Schedule(read_hours("Mo 10:00-16:00")))

    assert (12.5 * HOUR, 13.5 * HOUR) == (visit.starts, visit.ends)


@pytest.mark.parametrize(("hours", "leaves"), [("Mo 10:00-13:00", 13), ("Mo 10:00-13:15", 12)])
def test_three_hours_are_a_session_and_more_is_a_place_that_is_open(hours: str, leaves: int) -> None:
    """One stays to the end of a session of just three hours; a quarter of an hour more, and one comes and goes."""
    (visit,) = visits_of(Schedule(read_hours(hours)))

    assert (leaves == 13) != visit.is_long
    assert leaves * HOUR == visit.ends


@given(st.integers(0, 95), st.integers(1, 96))
def test_one_is_there_while_it_is_open(opens: int, lasts: int) -> None:
    """Whatever the hours, one comes not before it opens and leaves not after it closes."""
    visit = Visit(DayKind.WEEKDAY, (0,), opens * 900, (opens + lasts) * 900)

    assert visit.opens <= visit.starts < visit.ends <= visit.closes
    assert (visit.ends - visit.starts == STAY_SECONDS) if visit.is_long else (visit.ends == visit.closes)
    assert visit.is_long == (lasts * 900 > LONGEST_SESSION_SECONDS)


@given(st.sets(st.integers(0, 6), min_size=1))
def test_every_day_is_among_them_once(days: set[int]) -> None:
    """No day of the week is lost, and none is there twice, however days are written."""
    visits = visits_of(Schedule(read_hours(f"{','.join(WEEKDAYS[day] for day in sorted(days))} 10:00-11:00")))

    assert sorted(days) == sorted(day for visit in visits for day in visit.weekdays)
