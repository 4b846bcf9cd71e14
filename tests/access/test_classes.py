from __future__ import annotations

from math import inf

from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_hub.access.classes import Shade, Value, classes_of

_minutes = st.integers(0, 120).map(float)
_values = st.lists(st.one_of(_minutes, st.just(inf), st.none()), max_size=40)
_order = list(Shade)


@settings(deadline=None)  # the first one imports mapclassify
@given(st.lists(_values, max_size=3))
def test_longer_is_never_paler(maps: list[list[Value]]) -> None:
    """On all maps that are compared, an area with more minutes has the same shade or a darker one."""
    classes = classes_of(maps)
    known = sorted(value for values in maps for value in values if value is not None)
    shades = [_order.index(classes.of(value)) for value in known]
    assert sorted(shades) == shades


@settings(deadline=None)  # the first one imports mapclassify
@given(_values)
def test_every_shade_is_in_the_legend(values: list[Value]) -> None:
    """Whatever shade stands on the map, the legend says what it means; there are five at most, and "not checked"."""
    classes = classes_of([values])
    listed = {entry.shade for entry in classes.legend("minutes")}
    assert {classes.of(value) for value in values} <= listed
    assert len(listed - {Shade.UNKNOWN}) <= 5


def test_no_way_and_not_checked_stay_apart() -> None:
    """No way at all is the darkest shade and nothing else is; where nobody has looked there are dots."""
    classes = classes_of([[10.0, 20.0, 30.0, 40.0, 50.0, 60.0, inf, None]])
    assert Shade.FIVE == classes.of(inf)
    assert Shade.UNKNOWN == classes.of(None)
    assert Shade.FIVE != classes.of(60.0)


def test_few_values_make_few_classes() -> None:
    """Two different values are two classes, each named by itself."""
    words = [entry.words for entry in classes_of([[3.0, 8.0, 8.0]]).legend("services")]
    assert ["up to 3 services", "4 to 8"] == words
