from __future__ import annotations

import gzip
import random
import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from recovery_hub.maps import Base, MapPlace, draw

if TYPE_CHECKING:
    from tests.maps.conftest import MakePoint


def sixty(make_point: MakePoint) -> list[MapPlace]:
    """Make sixty places, most of them in the middle of the city."""
    chance = random.Random(5)  # noqa: S311 - places, not secrets
    names = ("Library", "Community Centre", "Church Hall", "Surgery", "Café", "Family Centre")
    streets = ("Bridge Street", "Quayside", "Castle Hill", "Eastbrook", "Marsh End", "Hollin", "Kiln Lane", "Northgate")
    return [
        make_point(
            f"{chance.choice(streets)} {chance.choice(names)} {number}",
            round(chance.gauss(53.8, 0.012), 4),
            round(chance.gauss(-4.6, 0.025), 4),
            chance.randint(1, 4),
        )
        for number in range(60)
    ]


def test_sixty_places_weigh_less_than_six_kilobytes(make_point: MakePoint, thornmouth: Base) -> None:
    """A reader who pays for data can afford the drawing."""
    assert len(gzip.compress(draw(sixty(make_point), thornmouth, "Map", "Places").svg.encode())) < 6_000


def test_the_same_city_gives_the_same_bytes(make_point: MakePoint, thornmouth: Base) -> None:
    """Two builds of the same data do not differ."""
    assert draw(sixty(make_point), thornmouth, "Map", "") == draw(sixty(make_point)[::-1], thornmouth, "Map", "")


def test_the_drawing_is_well_formed_and_carries_no_style(make_point: MakePoint, thornmouth: Base) -> None:
    """It passes a policy that forbids styles inside the page, and any reader of XML."""
    svg = draw(sixty(make_point), thornmouth, "Map", "Places").svg
    root = etree.fromstring(svg)

    assert "svg" == root.tag
    assert [] == [
        element.tag
        for element in root.iter()
        if {"style", "onclick"} & set(element.attrib) or element.tag in {"style", "script"}
    ]


def test_every_dot_leads_to_the_list_and_is_named(make_point: MakePoint) -> None:
    """Without JavaScript, a press on a dot leads to the place in the list; its name says what is there."""
    drawing = draw([make_point("Bridge Street Library", services=3)], Base(), "Map", "One place")
    link = etree.fromstring(drawing.svg).find("a")

    assert link is not None
    assert ("#place-bridge-street-library", "1. Bridge Street Library, 3 services") == (
        link.get("href"),
        link.findtext("title"),
    )
    assert "1" == link.findtext("text")


def test_title_and_description_are_the_callers(make_point: MakePoint) -> None:
    """A screen reader hears what the page says the drawing is."""
    root = etree.fromstring(draw([make_point("Library")], Base(), "Places", "The river runs south.", name="near").svg)

    assert ("near-title near-text", "Places", "The river runs south.") == (
        f"{root.get('aria-labelledby')} {root.get('aria-describedby')}",
        root.findtext("title"),
        root.findtext("desc"),
    )


def test_a_drawing_without_links_is_an_image(thornmouth: Base) -> None:
    """A city without places yet still has a picture, and a screen reader is told that it is one."""
    assert "img" == etree.fromstring(draw([], thornmouth, "Map", "").svg).get("role")


def test_names_cannot_break_out(make_point: MakePoint) -> None:
    """Whatever a volunteer writes is shown as it is written, and does nothing else."""
    name = '"></a></svg><script>alert(1)</script>'
    root = etree.fromstring(draw([make_point(name)], Base(), name, name).svg)

    assert [] == root.findall(".//script")
    assert [name, f"1. {name}, 1 service"] == [title.text for title in root.iter("title")]


def test_names_of_the_parts_of_the_city_cover_nothing(make_point: MakePoint, thornmouth: Base) -> None:
    """A name gives way to a dot: with dots everywhere fewer names are drawn, with none all of them."""

    def names(points: list[MapPlace]) -> set[str]:
        (group,) = etree.fromstring(draw(points, thornmouth, "Map", "").svg).iterfind(".//g[@class='map-names']")
        return {text.text or "" for text in group}

    everywhere = [make_point(f"P{n}", 53.765 + n % 8 * 0.01, -4.67 + n // 8 * 0.012) for n in range(96)]

    assert {name for name, _ in thornmouth.names()} == names([])
    assert names(sixty(make_point)) < names([])
    assert "map-names" not in draw(everywhere, thornmouth, "Map", "").svg or names(everywhere) < names([])


@pytest.mark.parametrize(("degrees", "words"), [(0.0005, "100 m"), (0.02, "1 km"), (0.15, "5 km")])
def test_the_scale_is_a_round_number(make_point: MakePoint, degrees: float, words: str) -> None:
    """A small town and a wide county both get a bar one can measure with."""
    ends = [make_point("A", 53.8 - degrees, -4.6 - degrees), make_point("B", 53.8 + degrees, -4.6 + degrees)]
    found = re.search(r'map-scale-text"[^>]*>([^<]+)<', draw(ends, Base(), "Map", "").svg)

    assert found is not None
    assert words == found[1]
