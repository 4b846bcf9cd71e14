"""Which services count for a need, in which part of the week, and how areas are grouped: by hand on a small city."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from recovery_hub.access.access_model import AccessModel, main_band, question_for
from recovery_hub.access.equity import CARS, DEPRIVATION, SIDES, differences
from recovery_hub.access.measure_need import answer
from recovery_hub.access.measures import by_group
from recovery_hub.directory.choices import PartOfWeek
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


def _arises(question: AccessModel, *parts: str) -> AccessModel:
    """The same city, where company is needed in some parts of the week."""
    directory = question.offers.directory
    need = directory.needs["company"].model_copy(update={"arises": tuple(PartOfWeek[part.upper()] for part in parts)})
    changed = replace(directory, needs={**directory.needs, "company": need})
    return replace(question, offers=replace(question.offers, directory=changed))


def test_the_sentence_speaks_of_when_the_need_arises() -> None:
    """Of the evening if it arises then, open or not; by day if it can come at any time; of nothing without times."""
    by_day, in_the_evening = service("tea", ("hall", "Tu 14:00-16:00")), service("tea", ("hall", "Tu 19:00-21:00"))

    for tea in (by_day, in_the_evening):
        assert DAY is main_band(_question(tea), "company")
        assert EVENING is main_band(_arises(_question(tea), "weekday_evening"), "company")
    assert main_band(_question(service("tea")), "company") is None
    assert DAY is main_band(_question(by_day), "money")


def test_of_several_parts_of_the_week_the_first_counts_and_a_worse_one_is_told() -> None:
    """By day both parts of the city are near something, in the evening one is; that is said, and nobody is covered."""
    there = _question(service("tea", ("hall", "Tu 14:00-16:00"), ("room", "Tu 14:00-21:00")))
    by_day = answer(_arises(there, "weekday_day", "weekday_evening"), "company", "Company", "Who?")
    evening = answer(_arises(there, "weekday_evening", "weekday_day"), "company", "Company", "Who?")

    assert (DAY, 0, 100) == (by_day.band, by_day.not_within, by_day.most_not_within)
    assert by_day.sentence.endswith("At other times it is worse: Monday to Friday, 6pm to 10pm, 100.")
    assert (EVENING, 100, 100) == (evening.band, evening.not_within, evening.most_not_within)
    assert "worse" not in evening.sentence
    assert (False, False) == (by_day.is_covered, evening.is_covered)
    assert main_band(_arises(there, "sunday", "night"), "company") is None, "no timetable covers these"


@pytest.mark.parametrize(
    ("hours", "covered", "told"),
    [
        ("Mo-Fr 10:00-16:00", False, "We know of nothing to go to on weekday evenings or at night."),
        ("Mo-Fr 17:00-23:00", False, "We know of nothing to go to at night."),
        ("Mo-Fr 18:00-23:30", True, ""),
    ],
)
def test_a_crisis_that_only_has_help_by_day_is_not_covered(hours: str, covered: bool, told: str) -> None:  # noqa: FBT001
    """Both parts of the city live beside a place. It counts as an answer only if it is open when the need arises."""
    there = _question(service("tea", ("hall", hours), ("room", hours)))
    found = answer(_arises(there, "weekday_evening", "night"), "company", "Company", "Who?")

    assert covered == found.is_covered
    assert found.sentence.endswith(told or "minutes.")
    assert (400 if "16:00" in hours else 0) == found.not_within


def test_nothing_is_said_of_the_night_for_a_need_that_can_come_at_any_time() -> None:
    """Nobody expects a form to be filled in at night."""
    found = answer(_question(service("tea", ("hall", "Tu 14:00-16:00"))), "company", "Company", "Who?")

    assert () == found.not_open
    assert "nothing to go to" not in found.sentence


def test_a_part_of_the_week_that_was_asked_for_stays() -> None:
    """Who asks for evenings is answered about evenings, also when nothing meets then."""
    by_day = _question(service("tea", ("hall", "Tu 14:00-16:00")))

    assert EVENING is main_band(replace(by_day, first=EVENING), "company")
    assert main_band(replace(by_day, first=SUNDAY), "company") is None, "no timetable covers Sundays, so nobody can say"
