"""Walking: distances, detours, paces, and which points are near."""

from __future__ import annotations

import numpy as np
import pytest
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.geo import LatLon, positions_of
from recovery_hub.travel.walking import Pace, links, walked_metres

BRITAIN = st.builds(LatLon, st.floats(50, 60), st.floats(-7, 1.5))


@given(BRITAIN, st.floats(-0.03, 0.03), st.floats(-0.05, 0.05))
def test_straight_lines_are_those_of_geopy(start: LatLon, north: float, east: float) -> None:
    """A straight line of up to five kilometres is as long as geopy says, to 0.001 % (0.3 % would do)."""
    end = LatLon(start.latitude + north, start.longitude + east)

    ours = np.linalg.norm(positions_of([start])[0] - positions_of([end])[0])

    assert geodesic(start, end).meters == pytest.approx(ours, rel=1e-5, abs=1e-5)


@pytest.mark.parametrize(
    ("straight", "detour"), [(100, 1.59), (250, 1.59), (700, 1.43), (1500, 1.30), (3000, 1.23), (4000, 1.23)]
)
def test_the_detour_is_the_measured_one(straight: float, detour: float) -> None:
    """In the middle of each measured band one walks what was measured there."""
    assert straight * detour == pytest.approx(walked_metres(np.array([straight]))[0])


def test_going_further_never_takes_less_walking() -> None:
    """Walked metres grow with the straight line, without a jump: a metre more is at most 1.6 metres on foot."""
    steps = np.diff(walked_metres(np.arange(0.0, 6000.0)))

    assert (steps > 1).all()
    assert (steps < 1.6).all()


@given(
    st.lists(BRITAIN, max_size=8),
    st.lists(st.tuples(st.floats(-0.01, 0.01), st.floats(-0.01, 0.01)), max_size=8),
    st.sampled_from((200.0, 1000.0, -1.0)),
)
def test_near_points_are_all_found(start: list[LatLon], shifts: list[tuple[float, float]], most: float) -> None:
    """Every point that is near enough is found, and none that is not, from both ends."""
    middle = start[0] if start else LatLon(53, -2)
    ends = [LatLon(middle.latitude + north, middle.longitude + east) for north, east in shifts]
    here, there = positions_of(start), positions_of(ends)

    found = links(here, there, most)

    known = [
        [j for j in range(len(there)) if walked_metres(np.linalg.norm(here[i] - there[j : j + 1], axis=1))[0] <= most]
        for i in range(len(here))
    ]
    assert known == [found.to[found.first[i] : found.first[i + 1]].tolist() for i in range(len(here))]
    turned = found.turned(len(there))
    back = [[i for i in range(len(here)) if j in known[i]] for j in range(len(there))]
    assert back == [turned.to[turned.first[j] : turned.first[j + 1]].tolist() for j in range(len(there))]


def test_paces() -> None:
    """800 metres on foot take ten minutes at the usual pace and fifteen slowly."""
    far = links(positions_of([LatLon(53, -2)]), positions_of([LatLon(53, -2.008)]), 5000)
    scaled = type(far)(far.first, far.to, np.array([800.0]))

    assert [[600], [900]] == [scaled.seconds(pace).tolist() for pace in (Pace.USUAL, Pace.SLOW)]


def test_the_longest_way_is_walked_and_no_longer_one() -> None:
    """Somebody who walks so many metres reaches what is just that far, and not what is a hair further."""
    here, there = np.zeros((1, 3)), np.array([[1000.0, 0.0, 0.0]])
    metres = float(walked_metres(np.array([1000.0]))[0])

    assert [0] == links(here, there, metres).to.tolist()
    assert [] == links(here, there, np.nextafter(metres, 0)).to.tolist()
    assert [0] == links(here, here, 0.0).to.tolist()
