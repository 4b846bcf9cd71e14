from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.gtfs.interpolate import spread

STEPS = st.lists(st.floats(0, 5_000), min_size=2, max_size=12)


@given(trips=st.lists(st.tuples(STEPS, st.integers(0, 90_000), st.integers(0, 7_200)), min_size=1, max_size=5))
def test_times_only_grow_and_follow_the_road(trips: list[tuple[list[float], int, int]]) -> None:
    """With times at both ends only, each stop has the share of the time that it has of the way; trips do not mix."""
    times, steps, numbers = [], [], []
    for number, (way, begins, lasts) in enumerate(trips):
        times += [float(begins), *([np.nan] * (len(way) - 2)), float(begins + lasts)]
        steps += way
        numbers += [number] * len(way)
    filled = spread(np.array(times), np.array(steps), np.array(numbers))

    at = 0
    for way, begins, lasts in trips:
        own = filled[at : at + len(way)]
        along = np.cumsum([0.0, *way[1:]])
        assert (np.diff(own) >= -1e-6).all()
        if along[-1] > 1:
            np.testing.assert_allclose(own, begins + lasts * along / along[-1], atol=1.0)
        at += len(way)


@given(known=st.lists(st.floats(0, 90_000), min_size=2, max_size=10))
def test_what_is_known_is_never_touched(known: list[float]) -> None:
    """A time that somebody wrote down stays to the second, wherever the gaps are."""
    times = np.full(2 * len(known) - 1, np.nan)
    times[::2] = sorted(known)

    assert sorted(known) == spread(times, np.ones(len(times))).tolist()[::2]
