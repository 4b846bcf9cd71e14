"""The readers' map that one can move: by need and by form, the same in the list as on the map."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from recovery_hub.directory import Directory
from recovery_hub.maps import public_points
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


ON_THE_MAP = (
    "fast_marker_cluster_places.getLayers().flatMap(one => one.options.row[4].map(here => here[1])).filter("
    "(one, at, all) => all.indexOf(one) === at).sort()"
)


def _open(reader: Reader, state: str = "") -> Page:
    reader.page.goto("about:blank")
    reader.page.goto(f"{reader.origin}/map/move/{state}", wait_until="load")
    reader.page.wait_for_selector("#map-choose:not([hidden])")
    return reader.page


def _in_the_list(page: Page) -> list[str]:
    shown = page.locator("[data-service]:visible")
    return sorted({element.get_attribute("data-service") or "" for element in shown.all()})


def test_by_need_and_form(reader: Reader, thornmouth: Directory) -> None:
    """List, dots and sentence hold just the services for the need in that form, and the fragment remembers."""
    page = _open(reader)
    everything = _in_the_list(page)
    assert len(everything) > 50
    wanted: list[str] = []
    for need, form in (("company", ""), ("", "Outdoors, walking"), ("company", "Outdoors, walking")):
        page.select_option("[name=need]", need)
        page.select_option("[name=form]", form)
        wanted = sorted(
            {
                service.address
                for point in public_points(thornmouth)
                for service in point.services
                if (not need or need in service.needs) and (not form or form in service.formats)
            }
        )
        assert wanted
        assert wanted == _in_the_list(page) == page.evaluate(ON_THE_MAP)
        assert page.inner_text("#map-said").startswith(f"{len(wanted)} service")
    page = _open(reader, page.evaluate("location.hash"))
    assert wanted == _in_the_list(page)
    page.select_option("[name=need]", "")
    page.select_option("[name=form]", "")
    assert everything == _in_the_list(page)


def test_nothing_there_is_said_kindly(reader: Reader, thornmouth: Directory) -> None:
    """Where no service fits, a sentence says what is never on a map."""
    page = _open(reader)
    forms = page.locator("[name=form] option").all_inner_texts()
    services = [service for point in public_points(thornmouth) for service in point.services]
    need, form = next(
        (need, form)
        for need in thornmouth.needs
        for form in forms[1:]
        if any(need in service.needs for service in services)
        and not any(need in service.needs and form in service.formats for service in services)
    )
    page.select_option("[name=need]", need)
    page.select_option("[name=form]", form)
    assert "is not on a map" in page.inner_text("#map-said")
    assert [] == _in_the_list(page)


def test_a_map_for_each_need(plain_reader: Reader, thornmouth: Directory) -> None:
    """Without JavaScript each need with a place to go has its own drawing and list, reached from the need's page."""
    page = plain_reader.page
    for need in ("company", "money"):
        page.goto(f"{plain_reader.origin}/needs/{need}/", wait_until="load")
        page.click("text=This on a map")
        assert page.url.endswith(f"/map/{need}/")
        wanted = {
            service.address
            for point in public_points(thornmouth)
            for service in point.services
            if need in service.needs
        }
        found = {link.get_attribute("href") for link in page.locator("#map-list ul a").all()}
        assert wanted == found
        assert page.locator("svg.city-map").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
