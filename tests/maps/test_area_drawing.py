from __future__ import annotations

import math
from math import inf

import lxml.etree
import pytest

from recovery_hub.access.classes import Value, classes_of
from recovery_hub.directory.records import Area
from recovery_hub.maps import AreaMap, Base, draw_areas, draw_legend

SVG = "{http://www.w3.org/2000/svg}"
VALUES: dict[str, Value] = {"aaa": 12.0, "bbb": inf, "ccc": None}


def _area(ident: str, east: float, *, outline: bool = True) -> Area:
    ring = [(east, 53.8), (east + 0.01, 53.8), (east + 0.01, 53.81), (east, 53.8)]
    return Area.model_validate(
        {"id": ident, "name": f"{ident} & co", "people": 10, "point": (east, 53.8), "polygons": [[ring]] * outline}
    )


def _map() -> AreaMap:
    return AreaMap(VALUES, {ident: f"{ident}: <{value}>" for ident, value in VALUES.items()}, "T & t", "D")


def _read(svg: str) -> dict[str, tuple[str, str]]:
    root = lxml.etree.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
    return {
        element.get("data-area", ""): (element.get("data-value", ""), element.findtext(f"{SVG}title") or "")
        for element in root.iter()
        if isinstance(element.tag, str) and element.get("data-area")
    }


@pytest.mark.parametrize("outline", [True, False])
@pytest.mark.parametrize("count", [1, 2])
def test_the_drawing_says_the_numbers(count: int, *, outline: bool) -> None:
    """Every area carries its number and its words, with outlines or as a dot, in each of the maps of a page."""
    areas = [_area(ident, -4.6 + 0.01 * n, outline=outline) for n, ident in enumerate(VALUES)]
    expected = {"aaa": ("12", "aaa: <12.0>"), "bbb": ("inf", "bbb: <inf>"), "ccc": ("", "ccc: <None>")}
    for svg in draw_areas([_map()] * count, areas, Base(), classes_of([VALUES.values()])):
        assert expected == _read(svg)
        assert "style=" not in svg


def test_links_are_not_hidden_from_screen_readers() -> None:
    """Where areas are links, the drawing is a group and not a picture."""
    areas = [_area(ident, -4.6) for ident in VALUES]
    (svg,) = draw_areas([_map()], areas, Base(), classes_of([VALUES.values()]), link=lambda ident: f"#row-{ident}")
    assert 'role="group"' in svg
    assert 3 == svg.count("<a href=")


def test_the_legend_names_not_checked() -> None:
    """The legend has the dots of the map for areas at which nobody has looked."""
    legend = draw_legend(classes_of([VALUES.values()]).legend("minutes"))
    assert "not checked here" in legend
    assert "url(#gaps-dots)" in legend


def _dots(count: int) -> tuple[list[float], float]:
    """The radius of every dot of a square city of so many areas without outlines, and the size of the drawing."""
    side = math.isqrt(count)
    areas = [
        Area.model_validate({
            "id": f"area-{n}", "name": f"Area {n}", "people": 10,
            "point": (-4.6 + n % side / 1000, 53.8 + n // side / 1000),
        })
        for n in range(count)
    ]  # fmt: skip
    (svg,) = draw_areas([AreaMap({}, {}, "T", "D")], areas, Base(), classes_of([[None]]))
    root = lxml.etree.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
    width, height = map(float, root.get("viewBox", "").split()[2:])
    return [float(dot.get("r", "")) for dot in root.iter(f"{SVG}circle") if dot.get("data-area")], width * height


@pytest.mark.parametrize(("count", "radius"), [(4, 9.0), (4900, 2.0)])
def test_dots_are_neither_blots_nor_specks(count: int, radius: float) -> None:
    """In a city of four areas they are not huge, in one of thousands they can still be seen."""
    assert {radius} == set(_dots(count)[0])


def test_dots_fill_about_a_quarter_of_the_drawing() -> None:
    """However many there are."""
    radii, room = _dots(400)

    assert 0.24 < sum(math.pi * radius**2 for radius in radii) / room < 0.26


def test_several_maps_share_their_outlines() -> None:
    """The first holds the outlines and the dots for "not checked"; the others use them, under names of their own."""
    areas = [_area(ident, -4.6 + 0.01 * n) for n, ident in enumerate(VALUES)]
    first, second = draw_areas([_map()] * 2, areas, Base(), classes_of([VALUES.values()]), name="x")
    (alone,) = draw_areas([_map()], areas, Base(), classes_of([VALUES.values()]), name="x")

    assert (1, 0, 1) == tuple(svg.count("<defs>") for svg in (first, second, alone))
    assert ([3, 3], [0, 3], [0, 0]) == tuple(
        [svg.count('<path id="x-a'), svg.count("<use href=")] for svg in (first, second, alone)
    )
    assert ["x-1-title", "x-2-title"] == [
        svg.partition('aria-labelledby="')[2].partition('"')[0] for svg in (first, second)
    ]
    assert 'role="img"' in first
    assert 'data-area="ccc" data-value=""' in alone
    assert 1 == alone.count('fill="url(#x-dots)"'), "only where nobody has looked"
