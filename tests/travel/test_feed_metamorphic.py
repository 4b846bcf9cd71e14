"""What must hold whatever the file says: a promise taken back never makes anybody sooner."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from recovery_hub.geo import LatLon
from recovery_hub.travel.network import Rules, network, ways
from recovery_hub.travel.raptor import Window, arrivals
from recovery_hub.travel.walking import Pace
from tests.examples import examples
from tests.travel.brute import Town
from tests.travel.feed_towns import changing_towns, feed_towns, tables_of, timetable_from

TEN = 36_000
TOWNS = st.one_of(feed_towns(TEN), changing_towns(TEN))
RULES = Rules(500, 250, 900, 60, 90)


def _found(town: Town, folder: Path, pace: Pace = Pace.USUAL) -> NDArray[np.int32]:
    table = timetable_from(tables_of(town), folder)
    homes, places = [LatLon(*home) for home in town.homes], [LatLon(*place) for place in town.places]
    feet = ways(table, homes, places, pace, RULES)
    return arrivals(network(table, pace, RULES), feet, np.full(len(homes), TEN, np.int64), Window(600, 7, 5400))


@examples(40)
@given(TOWNS)
def test_without_blocks_nobody_is_sooner(tmp_path: Path, town: Town) -> None:
    """Where every bus ends with its trip, nothing is faster."""
    linked = tuple(rule for rule in town.rules if rule.kind != 4)

    assert (_found(replace(town, blocks={}, rules=linked), tmp_path) >= _found(town, tmp_path)).all()


@examples(40)
@given(TOWNS)
def test_where_nobody_can_change_nobody_is_sooner(tmp_path: Path, town: Town) -> None:
    """A rule that becomes "not possible" makes nothing faster."""
    barred = tuple(replace(rule, kind=3) if rule.kind < 3 else rule for rule in town.rules)

    assert (_found(replace(town, rules=barred), tmp_path) >= _found(town, tmp_path)).all()


@examples(40)
@given(TOWNS)
def test_more_time_for_a_change_makes_nobody_sooner(tmp_path: Path, town: Town) -> None:
    """Five minutes more at each change that has a time, and a bus that no longer waits, make nothing faster."""
    more = tuple(
        replace(rule, kind=2, seconds=rule.seconds + 300 if rule.kind == 2 else 0) if rule.kind in {1, 2} else rule
        for rule in town.rules
    )

    assert (_found(replace(town, rules=more), tmp_path) >= _found(town, tmp_path)).all()


@examples(40)
@given(TOWNS)
def test_slow_feet_are_never_faster(tmp_path: Path, town: Town) -> None:
    """Rules, stations and blocks help nobody by walking slowly."""
    assert (_found(town, tmp_path, Pace.SLOW) >= _found(town, tmp_path)).all()


@examples(40)
@given(TOWNS)
def test_a_station_makes_nobody_later(tmp_path: Path, town: Town) -> None:
    """Platforms that are joined can be changed between; without rules for a station nothing is lost by it."""
    plain = replace(town, rules=tuple(rule for rule in town.rules if not {rule.start, rule.end} & {"X", "Y"}))

    assert (_found(plain, tmp_path) <= _found(replace(plain, stations={}), tmp_path)).all()
