"""Both maps in a real browser, under the policy that the site sends."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe

from recovery_hub.maps import LIBRARY_SCRIPTS, LIBRARY_STYLES, STATIC, Base, MapPlace, draw, interactive_map
from recovery_hub.site.server import serving
from tools.browser import Heard, listen
from tools.environment import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from tests.maps.conftest import MakePoint

pytestmark = pytest.mark.browser

LIBRARIES = Path(os.environ.get("RECOVERY_HUB_NODE_MODULES", ROOT / "node_modules"))
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
BAD = 'Kiln & "Co" </script><img src=x onerror=alert(1)>'


def page_of(points: list[MapPlace], base: Base, folder: Path) -> None:
    """Write the smallest site that holds both maps and the list."""
    if not (LIBRARIES / LIBRARY_SCRIPTS[0]).exists():
        pytest.skip("The packages for the interactive map are not here: give the command make test while online.")
    drawing, parts = (
        draw(points, base, "Places", "Places on both banks"),
        interactive_map(points, base, "Map of places"),
    )
    for file in (*(LIBRARIES / name for name in LIBRARY_SCRIPTS + LIBRARY_STYLES), *STATIC.iterdir()):
        shutil.copy(file, folder / file.name)
    (folder / "map.js").write_text(parts.script, "utf-8")
    styles = ("leaflet.css", "MarkerCluster.css", "map.css")
    scripts = ("leaflet.js", "leaflet.markercluster.js", "map-extras.js", "map.js")
    places = "".join(
        f'<li id="place-{place.id}"><span data-without-map>{dot.number} </span>'
        f'<a href="{escape(place.address)}">{escape(place.name)}</a></li>'
        for dot in drawing.dots
        for place in dot.points
    )
    (folder / "index.html").write_text(
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Map</title>'
        '<link rel="icon" href="data:,">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        + "".join(f'<link rel="stylesheet" href="{name}">' for name in styles)
        + "".join(f'<script defer src="{name}"></script>' for name in scripts)
        + f"</head><body><main><h1>Map</h1>{parts.body}<figure data-without-map>{drawing.svg}</figure>"
        f'<ul id="map-list">{places}</ul></main></body></html>',
        "utf-8",
    )


@pytest.fixture
def points(make_point: MakePoint) -> list[MapPlace]:
    """Two places next to each other, one alone, and one with a harmful name."""
    return [
        make_point("Bridge Street Library", 53.8016, -4.6118, 3),
        make_point("Net Loft", 53.8018, -4.6120, 9),
        make_point("Marsh End Hall", 53.785, -4.544),
        make_point(BAD, 53.82, -4.64, 2),
    ]


@pytest.fixture
def origin(points: list[MapPlace], thornmouth: Base, tmp_path: Path) -> Iterator[str]:
    """Serve the page with the policy."""
    page_of(points, thornmouth, tmp_path)
    with serving(tmp_path) as where:
        yield where


@pytest.fixture
def reader(chromium: Browser, origin: str) -> Iterator[tuple[Page, Heard]]:
    """Open the page on a small phone, and note what it does."""
    page = chromium.new_page(viewport={"width": 360, "height": 720})
    heard = listen(page)
    page.goto(origin)
    page.wait_for_selector(".map-pin")
    yield page, heard
    page.close()


def test_the_map_stays_at_home_and_in_the_policy(reader: tuple[Page, Heard], origin: str) -> None:
    """Nothing is asked of another host, nothing fails, and the policy has nothing to say, pop-ups and zoom included."""
    page, heard = reader
    page.get_by_role("button", name="12 services, zoom in").click()
    page.get_by_role("button", name="Marsh End Hall, 1 service").press("Enter")

    assert {True} == {address.startswith((origin, "data:")) for address in heard.requests}
    assert ([], []) == (heard.failed, heard.messages)


def test_a_keyboard_opens_reads_and_leaves_a_pop_up(reader: tuple[Page, Heard]) -> None:
    """Enter opens a place and goes to its first link; Escape closes it and comes back to the dot."""
    page, _ = reader
    dot = page.get_by_role("button", name="Marsh End Hall, 1 service")
    dot.press("Enter")

    assert ["Marsh End Hall", "../places/marsh-end-hall/"] == page.evaluate(
        "[document.activeElement.textContent, document.activeElement.getAttribute('href')]"
    )
    assert "In person" == page.locator(".leaflet-popup li span").inner_text()

    page.keyboard.press("Escape")

    assert 0 == page.locator(".leaflet-popup").count()
    assert "Marsh End Hall, 1 service" == page.evaluate("document.activeElement.ariaLabel")


def test_the_close_button_comes_back_to_the_dot(reader: tuple[Page, Heard]) -> None:
    """Closing with the button leaves the reader where they were."""
    page, _ = reader
    page.get_by_role("button", name="Marsh End Hall, 1 service").press("Enter")
    page.get_by_role("button", name="Close popup").press("Enter")

    assert "Marsh End Hall, 1 service" == page.evaluate("document.activeElement.ariaLabel")


BOXES = """() => [".leaflet-popup-content-wrapper", ".leaflet-control-zoom", ".leaflet-container"].map((selector) => {
    const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
    return { left, top, right, bottom };
})"""


@pytest.mark.parametrize("letters", [1, 2])
def test_a_pop_up_stands_beside_the_buttons(reader: tuple[Page, Heard], letters: int) -> None:
    """On a small phone, also with letters twice as big, it hides no button of the zoom and is not cut off."""
    page, _ = reader
    page.evaluate("times => { document.documentElement.style.fontSize = `${times * 16}px` }", letters)
    page.evaluate("dispatchEvent(new Event('resize'))")
    for name in ("Marsh End Hall, 1 service", f"{BAD}, 2 services"):
        page.get_by_role("button", name=name).press("Enter")
        popup, zoom, box = page.evaluate(BOXES)
        is_over = popup["left"] < zoom["right"] and popup["top"] < zoom["bottom"] and popup["bottom"] > zoom["top"]
        assert not is_over, name
        assert box["left"] <= popup["left"], name
        assert popup["right"] <= box["right"], name
        assert box["top"] <= popup["top"], name
        page.keyboard.press("Escape")


def test_a_cluster_opens_from_the_keyboard(reader: tuple[Page, Heard]) -> None:
    """A dot that stands for several says so, and Enter takes it apart without losing the reader."""
    page, _ = reader
    page.get_by_role("button", name="12 services, zoom in").press("Enter")

    assert page.evaluate("document.activeElement.classList.contains('leaflet-container')")
    page.get_by_role("button", name="Bridge Street Library, 3 services").wait_for()


def test_a_harmful_name_is_shown_as_text(reader: tuple[Page, Heard]) -> None:
    """A name with tags in it is read out as it was written, and starts nothing."""
    page, heard = reader
    page.get_by_role("button", name=f"{BAD}, 2 services").press("Enter")

    assert BAD == page.locator(".leaflet-popup p").inner_text()
    assert (0, []) == (page.locator(".leaflet-popup img").count(), heard.messages)


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_maps_are_accessible(
    chromium: Browser, origin: str, width: int, scheme: Literal["light", "dark"], *, script: bool
) -> None:
    """Axe finds no fault and nothing is wider than the screen, by day and by night, with JavaScript or without."""
    page = chromium.new_page(
        viewport={"width": width, "height": 720}, bypass_csp=True
    )  # axe comes as a script of its own
    page.emulate_media(color_scheme=scheme)
    if not script:
        page.route("**/*.js", lambda route: route.abort())
    page.goto(origin)
    if script:
        page.locator(".map-one").first.press("Enter")
    found = Axe().run(page).response["violations"]

    assert [] == [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert script == page.locator(".folium-map").is_visible()
    assert script != page.locator(".city-map").is_visible()
    page.close()


def test_dots_of_the_drawing_are_links_by_name(chromium: Browser, origin: str) -> None:
    """Without JavaScript a dot leads to its place in the list."""
    page = chromium.new_page(java_script_enabled=False)
    page.goto(origin)
    page.get_by_role("link", name="Marsh End Hall, 1 service").focus()
    page.keyboard.press("Enter")

    assert f"{origin}/#place-marsh-end-hall" == page.url
    page.close()
