"""When a service counts in a part of the week, and how far it is: by hand on a small city."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest

from recovery_hub.access.opportunities import nearest_session, overlaps
from recovery_hub.schedule import Schedule, parse_hours
from recovery_hub.travel.minutes import Minutes
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes
from recovery_hub.travel.visits import visits_of
from recovery_hub.travel.walking import Pace
from tests.access.small_city import EAST, area, city, offers, place, service

DAY, EVENING, SATURDAY, SUNDAY = TIME_PERIODS


@pytest.mark.parametrize(
    ("hours", "counts"),
    [
        ("Tu 08:00-10:30", True),
        ("Tu 08:00-10:29", False),
        ("Tu 15:30-20:00", True),
        ("Tu 15:31-20:00", False),
        ("Tu 12:00-12:30", True),
        ("Tu 12:00-12:29", False),
        ("Sa 12:00-14:00", False),
    ],
)
def test_half_an_hour_in_the_band_is_enough_and_less_is_not(hours: str, counts: bool) -> None:  # noqa: FBT001 - a column of the table
    """From ten to four on weekdays: thirty minutes of a session must lie there, twenty-nine are too few."""
    (visit,) = visits_of(Schedule.of(parse_hours(hours)))

    assert counts == overlaps(visit, DAY)


def test_the_nearest_of_its_places_counts_and_no_way_is_no_number() -> None:
    """Of two places the nearer one counts; where half of the departures get nowhere there is no way."""
    table = np.array([[12, 40], [-1, 20], [-1, -1]], dtype=np.int16)
    found = nearest_session(Minutes(table, table, table, table, 36), [(0, 1), (0,), ()])

    assert [[12, 12, inf], [20, inf, inf], [inf, inf, inf]] == found.tolist()


def test_a_service_is_far_when_only_its_far_place_is_open_then() -> None:
    """By day it meets round the corner, in the evening in the other part of the city: each band has its own minutes."""
    there = city(
        [area("west", 100)],
        [place("near"), place("far", EAST)],
        [service("table", ("near", "Tu 14:00-16:00"), ("far", "Tu 19:00-21:00"))],
    )
    found = offers(there, {"weekday-day": [[5, 50]], "weekday-evening": [[5, 50]]})

    assert [[5.0]] == found.minutes(DAY, Pace.USUAL, Changes.NONE).tolist()
    assert [[50.0]] == found.minutes(EVENING, Pace.USUAL, Changes.NONE).tolist()
    assert (DAY, EVENING) == found.bands


def test_only_what_one_can_go_to_with_known_times_has_minutes() -> None:
    """A service by phone, one without times and one at a place that is not shown have no minutes."""
    there = city(
        [area("west", 100)],
        [place("near")],
        [
            service("table", ("near", "Tu 14:00-16:00")),
            service("line", formats=["phone"]),
            service("untold", sessions=[{"format": "in_person", "place": "near"}]),
            service("hidden", ("refuge", "Tu 14:00-16:00")),
        ],
    )
    found = offers(there, {"weekday-day": [[5]]})

    assert [True, False, False, False] == found.with_times.tolist()
    assert [True, False, True, True] == found.in_person.tolist()
    assert [[5.0, inf, inf, inf]] == found.minutes(DAY, Pace.USUAL, Changes.NONE).tolist()
