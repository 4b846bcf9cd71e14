"""When a visit is, when a bus runs, and what nobody knows, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from recovery_hub.gtfs.known_hours import WHOLE_DAY, KnownHours
from recovery_hub.gtfs.sources import Coverage
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.site.words.travelling import begins_later_words, not_known_words, runs_words, visit_words
from recovery_hub.travel.visits import Visit

HOUR = 3600
WEEKDAY, SATURDAY, SUNDAY = DayKind


@pytest.mark.parametrize(
    ("trips", "known", "said"),
    [
        ({WEEKDAY: 10, SATURDAY: 10, SUNDAY: 10}, DayKind, ""),
        ({WEEKDAY: 9, SATURDAY: 9, SUNDAY: 9}, DayKind, "a few times a day"),
        ({WEEKDAY: 10, SATURDAY: 9, SUNDAY: 9}, DayKind, ""),
        ({WEEKDAY: 40}, DayKind, "only Monday to Friday"),
        ({WEEKDAY: 9, SUNDAY: 2}, DayKind, "only Monday to Friday and on Sundays, a few times a day"),
        ({WEEKDAY: 40}, [WEEKDAY], ""),
        ({WEEKDAY: 9}, [SATURDAY], "only Monday to Friday"),
    ],
)
def test_when_a_bus_runs(trips: dict[DayKind, int], known: Sequence[DayKind], said: str) -> None:
    """Ten trips on the fullest day are often enough; nobody says that a bus does not run on days that nobody knows."""
    assert said == runs_words(trips, known)


@pytest.mark.parametrize(
    ("days", "opens", "closes", "said"),
    [
        ((1,), 19, 20.5, "Tuesdays, 7pm to 8:30pm"),
        ((1, 3), 9, 12, "Tuesdays and Thursdays, 9am to noon"),
        ((0, 1, 2, 3), 9, 33, "Mondays, Tuesdays, Wednesdays and Thursdays, all day and night"),
        ((0, 1, 2, 3, 4), 9, 17, "Monday to Friday, 9am to 5pm"),
        ((4,), 21, 27, "Fridays, 9pm to 3am"),
    ],
)
def test_when_a_visit_is(days: tuple[int, ...], opens: float, closes: float, said: str) -> None:
    """All five working days have one name, fewer are listed; a whole day has no beginning and no end."""
    assert said == visit_words(Visit(WEEKDAY, days, round(opens * HOUR), round(closes * HOUR)))


@pytest.mark.parametrize(
    ("coverage", "said"),
    [
        (Coverage(WEEKDAY, covered=True, says=""), []),
        (
            Coverage(SUNDAY, covered=False, says=""),
            ["We don't know the buses on Sundays: the timetables we have leave"],
        ),
        (
            Coverage(WEEKDAY, covered=True, says="", known=KnownHours(None, 18 * HOUR)),
            ["We know the buses Monday to Friday until 6pm only", "There may well be buses at other times."],
        ),
        (
            Coverage(WEEKDAY, covered=True, says="", missing_weekdays=(3, 4)),
            ["We don't know the buses on Thursdays or Fridays: the timetables"],
        ),
    ],
)
def test_what_nobody_knows_is_not_called_no_bus(coverage: Coverage, said: list[str]) -> None:
    """Of days and hours that a file leaves out a page says so, and of a whole week it says nothing."""
    words = not_known_words(coverage)

    assert bool(said) == bool(words)
    assert [] == [part for part in said if part not in words]


def test_timetables_of_a_day_to_come_say_when_they_begin() -> None:
    """Until then buses may run at other times."""
    assert "begin on Tuesday 1 December 2026. Until then" in begins_later_words(date(2026, 12, 1))


@pytest.mark.parametrize(
    ("known", "starts", "ends", "held"),
    [
        (WHOLE_DAY, 0, 24, True),
        (KnownHours(9 * HOUR, 17 * HOUR), 10, 16, True),
        (KnownHours(9 * HOUR + 1, 17 * HOUR), 10, 16, False),
        (KnownHours(9 * HOUR, 17 * HOUR - 1), 10, 16, False),
        (KnownHours(None, 17 * HOUR), 0, 16, True),
        (KnownHours(9 * HOUR, None), 10, 24, True),
    ],
)
def test_an_hour_around_a_visit_must_be_known(known: KnownHours, starts: int, ends: int, *, held: bool) -> None:
    """A journey takes time: an hour before it starts and after it ends, to the second."""
    coverage = Coverage(WEEKDAY, covered=True, says="", known=known, missing_weekdays=(4,))

    assert held == coverage.hold_visit([0], starts * HOUR, ends * HOUR)
    assert not coverage.hold_visit([4], starts * HOUR, ends * HOUR), "of a day that nobody knows nothing is held"
    assert (known.to is None) == coverage.last_is_known


@pytest.mark.parametrize(("missing", "held"), [((3, 4), True), ((2, 3, 4), False)])
def test_three_days_of_five_stand_for_the_rest(missing: tuple[int, ...], *, held: bool) -> None:
    """Two do not."""
    assert held == Coverage(WEEKDAY, covered=True, says="", missing_weekdays=missing).hold_on(range(5))
