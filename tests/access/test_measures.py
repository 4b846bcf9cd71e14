"""The measures on six areas and three services, worked out by hand; and against slower ways to the same numbers.

Minutes, areas a to f down, services 1 to 3 across:

    a  10  20  40      people 100
    b  30   -  10             200
    c   -   -   -             300
    d  31  45  16             400
    e  15  15  15             500
    f   -  44   -             600     2,100 in all
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from access import Access  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.access.measures import (
    anything_at_all,
    by_group,
    cumulative_opportunities,
    fifths,
    floating_catchment,
    maup_rank_stability,
    population_within,
    sole_provider_population,
    travel_time_to_nearest,
)

NONE = np.inf
MINUTES = np.array(
    [[10, 20, 40], [30, NONE, 10], [NONE, NONE, NONE], [31, 45, 16], [15, 15, 15], [NONE, 44, NONE]], dtype=float
)
PEOPLE = np.array([100, 200, 300, 400, 500, 600])
EVERY = np.array([True, True, True])
FIRST_TWO = np.array([True, True, False])
WEIGHTS = ((15.0, 1.0), (30.0, 0.5), (45.0, 0.25))


def test_the_nearest_is_the_smallest_of_those_that_count() -> None:
    """With all three: 10, 10, none, 16, 15, 44. Without the third: 10, 30, none, 31, 15, 44."""
    assert [10, 10, NONE, 16, 15, 44] == travel_time_to_nearest(MINUTES, EVERY).tolist()
    assert [10, 30, NONE, 31, 15, 44] == travel_time_to_nearest(MINUTES, FIRST_TWO).tolist()
    assert [NONE] * 6 == travel_time_to_nearest(MINUTES, ~EVERY).tolist()


def test_people_within_count_the_limit_itself() -> None:
    """Within 15: a, b, e = 800. Within 30: and d = 1,200. Within 45: and f = 1,800. Without the third, b is at 30."""
    found = travel_time_to_nearest(MINUTES, EVERY)
    assert [800, 1200, 1800] == [population_within(found, PEOPLE, limit) for limit in (15, 30, 45)]
    assert 800 == population_within(travel_time_to_nearest(MINUTES, FIRST_TWO), PEOPLE, 30)


def test_choice_and_the_only_option() -> None:
    """Within 30: a has two, b two, c none, d one (the third), e three, f none; so 400 people hang on the third."""
    assert [2, 2, 0, 1, 3, 0] == cumulative_opportunities(MINUTES, EVERY, 30).tolist()
    assert [0, 0, 400] == sole_provider_population(MINUTES, EVERY, PEOPLE, 30).tolist()
    assert [200, 0, 0] == sole_provider_population(MINUTES, FIRST_TWO, PEOPLE, 30).tolist()


def test_groups_add_up_to_the_city() -> None:
    """West: a, b, c = 600 people, 300 within 30. East: d, e = 900, all within. Not known: f = 600, none."""
    groups = by_group(
        travel_time_to_nearest(MINUTES, EVERY), PEOPLE, ("west", "west", "west", "east", "east", None), 30
    )
    assert [("east", 900, 900), ("west", 600, 300), ("not known", 600, 0)] == [
        (group.name, group.people, group.within) for group in groups
    ]
    assert int(PEOPLE.sum()) == sum(group.people for group in groups)
    assert 50.0 == groups[1].percent


def test_anything_at_all_counts_one_service_in_each_of_its_forms() -> None:
    """One that one goes to and that rings too counts in both, and takes nothing from either."""
    needed = np.array([True, True, False])
    assert (2, 0, 1) == anything_at_all(needed, EVERY, ~EVERY, np.array([True, False, True]))


def test_fifths_have_about_as_many_people() -> None:
    """Five areas of as many people, by a rising value, are one fifth each; an unknown value belongs to none."""
    people = np.array([10, 10, 10, 10, 10, 99])
    assert ("3", "1", "5", "2", "4", None) == fifths([3.0, 1.0, 5.0, 2.0, 4.0, None], people)


def test_the_same_order_overlaps_wholly_and_the_opposite_one_not_at_all() -> None:
    """Of ten areas of ten people the worst fifth is two."""
    values, people = np.arange(10.0), np.full(10, 10)
    assert 1.0 == maup_rank_stability(values, values, people)
    assert 0.0 == maup_rank_stability(values, -values, people)


def test_the_worst_fifth_ends_with_a_fifth_of_the_people() -> None:
    """Five areas of as many people: the worst of them is the worst fifth, and the next no more."""
    people = np.full(5, 100)
    small, large = np.array([50.0, 40, 30, 20, 10]), np.array([50.0, 10, 20, 30, 40])

    assert 1.0 == maup_rank_stability(small, large, people)
    assert 0.0 == maup_rank_stability(small, large[::-1], people)


def test_floating_catchments_equal_those_of_pysal() -> None:
    """The library for measures of access comes to the same places a person."""
    supply = np.array([10.0, 20.0, 30.0])
    names, sites = list("abcdef"), [1, 2, 3]
    costs = pd.DataFrame(
        [
            {"origin": name, "dest": site, "cost": MINUTES[row, column]}
            for row, name in enumerate(names)
            for column, site in enumerate(sites)
            if MINUTES[row, column] < NONE
        ]
    )
    access = Access(
        demand_df=pd.DataFrame({"people": PEOPLE}, index=pd.Index(names, name="area")),
        demand_value="people",
        supply_df=pd.DataFrame({"places": supply}, index=pd.Index(sites, name="site")),
        supply_value="places",
        cost_df=costs,
        cost_origin="origin",
        cost_dest="dest",
        cost_name="cost",
    )

    def step(minutes: float) -> float:
        return next((weight for upper, weight in WEIGHTS if minutes <= upper), 0.0)

    expected = access.enhanced_two_stage_fca(name="found", cost="cost", max_cost=45, weight_fn=step)
    found = floating_catchment(PEOPLE, MINUTES, supply, WEIGHTS)
    np.testing.assert_allclose(expected["found_places"].reindex(names).fillna(0).to_numpy(), found, rtol=1e-9)


@given(st.data())
def test_shares_add_up_to_the_places_that_somebody_reaches(data: st.DataObject) -> None:
    """People times places a person is the supply of the services in reach: nothing is made or lost."""
    areas, services = data.draw(st.integers(1, 6)), data.draw(st.integers(1, 4))
    minutes = np.array(
        data.draw(
            st.lists(
                st.lists(st.sampled_from([5.0, 15.0, 29.0, 45.0, 46.0, NONE]), min_size=services, max_size=services),
                min_size=areas,
                max_size=areas,
            )
        )
    )
    people = np.array(data.draw(st.lists(st.integers(0, 500), min_size=areas, max_size=areas)))
    supply = np.array(data.draw(st.lists(st.sampled_from([4.0, 12.0, np.nan]), min_size=services, max_size=services)))

    scores = floating_catchment(people, minutes, supply, WEIGHTS)

    reached = [
        places
        for column, places in enumerate(supply)
        if not np.isnan(places) and people[minutes[:, column] <= WEIGHTS[-1][0]].sum() > 0
    ]
    np.testing.assert_allclose(sum(reached), (people * scores).sum(), atol=1e-9)
