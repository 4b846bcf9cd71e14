"""Which services count for a need, in which part of the week, and how areas are grouped: by hand on a small city."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from recovery_hub.access.access_model import AccessModel, main_band, question_for
from recovery_hub.access.equity import CARS, DEPRIVATION, SIDES, differences
from recovery_hub.access.measures import by_group
from recovery_hub.directory.records import Service
from recovery_hub.travel.time_periods import TIME_PERIODS
from tests.access.small_city import EAST, WEST, area, city, offers, place, service

DAY, EVENING, SATURDAY, SUNDAY = TIME_PERIODS
MINUTES = {"weekday-day": [[5, 40], [40, 5]], "weekday-evening": [[5, 40], [40, 5]]}


def _question(*services: Service) -> AccessModel:
    areas, places = [area("west", 100, WEST), area("east", 300, EAST)], [place("hall", WEST), place("room", EAST)]
    return AccessModel(offers(city(areas, places, services), MINUTES))


def test_the_ends_of_the_comparisons_are_the_right_way_round() -> None:
    """Where most households have no car, and where people are worst off, are the ends that have it harder.

    Of five areas of 100 people only the one where nearly everybody has a car, and which is best off, is near.
    """
    cars = (5, 20, 40, 60, 80)
    there = city(
        [
            area(f"area-{n}", 100, WEST, households_without_car_percent=percent, deprivation_fifth=5 - n, side=side)
            for n, (percent, side) in enumerate(zip(cars, ("east", "east", "west", "west", "west"), strict=True))
        ],
        [place("hall", WEST)],
    )
    question = AccessModel(offers(there, {"weekday-day": [[5], [50], [50], [50], [50]]}))
    near = np.array([5.0, 50.0, 50.0, 50.0, 50.0])
    equity = {title: by_group(near, question.people, groups, 30) for title, groups in question.comparisons.items()}
    by_title = {difference.title: difference for difference in differences(equity)}

    assert ("1, most with a car", "2", "3", "4", "5, most without a car") == question.comparisons[CARS]
    assert ("5, best off", "4", "3", "2", "1, worst off") == question.comparisons[DEPRIVATION]
    assert ("east", "east", "west", "west", "west") == question.comparisons[SIDES]
    assert {CARS, DEPRIVATION} == set(by_title)
    for difference in by_title.values():
        assert (0, 100) == (difference.worse.within, difference.better.within)
        assert (100, 100) == (difference.points, difference.people)


def test_what_is_of_the_nhs_counts_only_when_nothing_else_has_times() -> None:
    """A clinic and a table: the table alone counts. With the clinic alone, the clinic does, and it is said."""
    clinic = service("clinic", ("clinic", "Tu 10:00-12:00"))
    table, untold = service("table", ("hall", "Tu 14:00-16:00")), service("untold")
    places = [place("hall", WEST), place("clinic", EAST, kind="clinic")]
    areas = [area("west", 100, WEST), area("east", 300, EAST)]
    both = question_for(AccessModel(offers(city(areas, places, [clinic, table]), MINUTES)), "company")
    alone = question_for(AccessModel(offers(city(areas, places, [clinic, untold]), MINUTES)), "company")

    assert ([False, True], False) == (both.counting("company").tolist(), both.nhs)
    assert ([True, True], True) == (alone.counting("company").tolist(), alone.nhs)
    assert [True, True] == both.counting("company", nhs=True).tolist()
    assert [False, False] == both.counting("money").tolist()


def test_the_sentence_speaks_of_weekdays_or_of_when_there_is_something() -> None:
    """By day if anything meets then; else in the evening; no band if no times are known; by day if there is nothing."""
    assert DAY is main_band(_question(service("tea", ("hall", "Tu 14:00-16:00"))), "company")
    assert EVENING is main_band(_question(service("tea", ("hall", "Tu 19:00-21:00"))), "company")
    assert main_band(_question(service("tea")), "company") is None
    assert DAY is main_band(_question(service("tea", ("hall", "Tu 14:00-16:00"))), "money")


def test_a_part_of_the_week_that_was_asked_for_stays() -> None:
    """Who asks for evenings is answered about evenings, also when nothing meets then."""
    by_day = _question(service("tea", ("hall", "Tu 14:00-16:00")))

    assert EVENING is main_band(replace(by_day, first=EVENING), "company")
    assert main_band(replace(by_day, first=SUNDAY), "company") is None, "no timetable covers Sundays, so nobody can say"
