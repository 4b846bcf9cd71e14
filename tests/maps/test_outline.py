from __future__ import annotations

import re
from itertools import pairwise
from math import hypot

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recovery_hub.maps.svg.outline import TOLERANCE_UNITS, number, path, simplified

SPOT = st.tuples(st.floats(0, 360), st.floats(0, 360))


@pytest.mark.parametrize(("value", "text"), [(12.0, "12"), (0.04, "0"), (-0.04, "0"), (-3.14, "-3.1"), (0.25, "0.2")])
def test_numbers_are_short(value: float, text: str) -> None:
    """A page carries no digit that nobody can see."""
    assert text == number(value)


def test_a_straight_line_has_two_corners() -> None:
    """Corners that change nothing cost no bytes."""
    assert "M0 0l90 0" == path([[(0, 0), (30, 0.1), (60, 0), (90, 0)]])


def test_a_ring_is_closed() -> None:
    """An area has no gap in its edge, and its first corner is not written twice."""
    assert "M0 0l10 0 0 10z" == path([[(0, 0), (10, 0), (10, 10), (0, 0)]], closed=True)


@example([(0.0, 7.172389769986672e-172), (0.0, 0.0), (0.0, 0.0)])
@given(st.lists(SPOT, min_size=2, max_size=60))
def test_a_path_ends_where_its_line_ends(spots: list[tuple[float, float]]) -> None:
    """Small steps do not add up to a road that misses its bridge."""
    numbers = [float(text) for text in re.findall(r"-?[\d.]+", path([spots]))]

    assert pytest.approx(spots[-1], abs=0.16) == (sum(numbers[0::2]), sum(numbers[1::2]))


@given(st.lists(st.tuples(st.floats(0, 20), st.floats(0, 20)), min_size=2, max_size=12))
def test_what_is_left_out_lies_on_the_line(spots: list[tuple[float, float]]) -> None:
    """No corner disappears that anybody could see; the ends stay where they are."""
    kept = simplified(spots)

    assert (spots[0], spots[-1]) == (kept[0], kept[-1])
    assert max(_nearest(spot, kept) for spot in spots) <= TOLERANCE_UNITS + 0.15


def _nearest(spot: tuple[float, float], line: list[tuple[float, float]]) -> float:
    """Measure by trying a hundred spots along each piece: not the way the code does it."""
    pieces = [(a, b, step / 100) for a, b in pairwise(line) for step in range(101)]
    return min(hypot(spot[0] - a[0] - (b[0] - a[0]) * t, spot[1] - a[1] - (b[1] - a[1]) * t) for a, b, t in pieces)
