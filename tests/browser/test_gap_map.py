"""The planners' map in the browser: the numbers of the page of the need, all of them, by keyboard, and nothing sent."""

from __future__ import annotations

import csv
import json
import re
from base64 import b64decode
from typing import Any
from urllib.parse import parse_qsl

import lxml.html
import pytest
from playwright.sync_api import Page

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

WORDS = {"none": "no way", "not checked": "not checked here"}
DRAWN = {"none": "inf", "not checked": ""}


def _open(reader: Reader, state: str = "") -> Page:
    reader.page.goto("about:blank")
    reader.page.goto(f"{reader.origin}/gaps/move/#{state}", wait_until="load")
    reader.page.wait_for_selector("#gap-map[data-ready]", state="attached")
    return reader.page


def _wait(page: Page, state: str) -> None:
    page.wait_for_selector(f"#gap-map[data-ready='{state}']", state="attached")


def _rows(reader: Reader, need: str) -> dict[str, dict[str, str]]:
    with (reader.site / f"gaps/{need}/areas.csv").open(encoding="utf-8", newline="") as file:
        return {row["area_id"]: row for row in csv.DictReader(file)}


def _on_the_map(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate(
        "Object.fromEntries(geo_json_areas.getLayers().map(one =>"
        " [one.feature.properties.id, one.getElement().dataset.value]))"
    )
    return found


def _in_the_table(page: Page) -> dict[str, str]:
    if page.is_visible("[data-part=more]"):
        page.click("[data-part=more]")
    found: dict[str, str] = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('[data-part=rows] tr')].map(row =>"
        " [row.dataset.area, row.cells[2].textContent]))"
    )
    return found


@pytest.mark.parametrize("need", ["company", "money", "all"])
def test_map_table_sentence_and_file_say_the_same(reader: Reader, need: str) -> None:
    """In each part of the week, at each pace, map, table and sentence hold the numbers of the CSV, area by area."""
    rows = _rows(reader, need)
    page = _open(reader, f"need={need}&when=saturday&pace=slow")
    for pace in ("slow", "usual"):
        page.select_option("[name=pace]", pace)
        for band in ("weekday-day", "weekday-evening", "saturday", "sunday"):
            page.select_option("[name=when]", band)
            _wait(page, f"{need} {band} {pace} none")
            _says_what_the_file_says(page, rows, f"{'slow_' if pace == 'slow' else ''}minutes_{band}")


def _says_what_the_file_says(page: Page, rows: dict[str, dict[str, str]], column: str) -> None:
    told = {area: row[column] for area, row in rows.items()}
    assert {area: DRAWN.get(words, words) for area, words in told.items()} == _on_the_map(page)
    assert {area: WORDS.get(words, words) for area, words in told.items()} == _in_the_table(page)
    far = sum(int(row["people"]) for row in rows.values() if not row[column].isdigit() or int(row[column]) > 30)
    numbers = re.findall(r"[\d,]{5,}", page.inner_text("[data-part=said]"))
    city = sum(int(row["people"]) for row in rows.values())
    assert [int(number.replace(",", "")) for number in numbers[:2]] == ([far, city] if far else [city])


def test_the_sentence_is_the_one_of_the_page(reader: Reader) -> None:
    """What the map says of a need begins as the answer of its page does, rounded alike."""
    layers = sorted(path.parent.name for path in (reader.site / "gaps").glob("*/layers.json"))
    assert len(layers) > 5
    page = _open(reader)
    for need in layers:
        written = lxml.html.parse(reader.site / "gaps" / need / "index.html").getroot()
        (link,) = written.cssselect(".gap-map figcaption a")
        state = dict(parse_qsl(str(link.get("href")).partition("#")[2]))
        assert need == state.pop("need")
        page.select_option("[name=need]", need)
        for name, value in state.items():
            page.select_option(f"[name={name}]", value)
        _wait(page, f"{need} {state['when']} usual none")
        said = page.inner_text("[data-part=said]").partition(": ")[2]
        answer = " ".join(written.cssselect(".answer")[0].text_content().split())
        assert answer.startswith(said.partition(" minutes. ")[0])


def test_shades_are_those_of_the_drawing(reader: Reader) -> None:
    """An area has the same shade on both maps, and the legends have the same words."""
    reader.page.goto(f"{reader.origin}/gaps/company/", wait_until="load")
    drawn = reader.page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('.gap-map [data-area]')].map(one =>"
        " [one.dataset.area, one.getAttribute('class')]))"
    )
    legend = reader.page.locator(".gap-map .map-legend li").all_inner_texts()
    page = _open(reader, "need=company&when=weekday-day")
    shades = page.evaluate(
        "Object.fromEntries(geo_json_areas.getLayers().map(one => [one.feature.properties.id,"
        " one.getElement().getAttribute('class').split(' ').at(-1)]))"
    )
    assert drawn == shades
    assert legend == page.locator("[data-part=legend] li").all_inner_texts()


def test_people_and_change_of_bus(reader: Reader) -> None:
    """With one change nobody is farther away; the file holds every part of the week, pace and number of changes."""
    data = json.loads((reader.site / "gaps/company/layers.json").read_text("utf-8"))["layers"]
    assert len(data) == 4 * 2 * 2
    for name, values in data.items():
        if name.endswith(" none"):
            changing = b64decode(data[name.removesuffix("none") + "one"])
            assert all(b <= a for a, b in zip(b64decode(values), changing, strict=True))


def test_all_of_it_by_keyboard(reader: Reader) -> None:
    """Choose, go to the table, open an area on the map, close it with Esc, and be where one was."""
    page = _open(reader, "need=company")
    page.focus("[name=when]")
    page.keyboard.press("ArrowDown")
    _wait(page, "company weekday-evening usual none")
    assert "when=weekday-evening" in page.evaluate("location.hash")
    page.focus("[data-part=rows] button")
    name = page.inner_text("[data-part=rows] button >> nth=0")
    page.keyboard.press("Enter")
    page.wait_for_selector(".leaflet-popup a")
    assert page.evaluate("document.activeElement.textContent") == name
    assert "people" in page.inner_text(".leaflet-popup-content")
    page.keyboard.press("Escape")
    page.wait_for_selector(".leaflet-popup", state="detached")
    page.wait_for_selector("[data-part=rows] button:focus")
    assert page.evaluate("document.activeElement.textContent") == name


def test_services_of_the_need_and_bus_routes(reader: Reader) -> None:
    """Only places with a service that counts are on it; routes come when asked for, and both can be put away."""
    page = _open(reader, "need=company")
    shown = "fast_marker_cluster_places.getLayers().flatMap(one => one.options.row[4].map(here => here[1]))"
    wanted = set(json.loads((reader.site / "gaps/company/layers.json").read_text("utf-8"))["services"])
    found = {address.split("/")[-2] for address in page.evaluate(shown)}
    assert found
    assert found <= wanted
    assert page.locator("path.map-route").count() == 0
    page.check("[name=routes]")
    assert page.locator("path.map-route").count() > 5
    page.uncheck("[name=services]")
    page.wait_for_selector(".map-pin", state="detached")
    assert page.evaluate("fast_marker_cluster_places.getLayers().length") == 0
    page.reload()
    page.wait_for_selector("#gap-map[data-ready]", state="attached")
    assert page.is_checked("[name=routes]")
    assert not page.is_checked("[name=services]")


def test_nothing_leaves_and_nothing_stays(reader: Reader) -> None:
    """All that is asked for comes from the site; no message, no cookie, nothing kept on the device."""
    reader.heard.forget()
    page = _open(reader, "need=money&routes=yes")
    assert len(reader.heard.requests) > 5
    assert [] == [
        request for request in reader.heard.requests if not request.startswith((reader.origin, "data:", "about:"))
    ]
    assert [] == reader.heard.failed + reader.heard.messages
    kept: list[Any] = page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]")
    assert ["", 0, 0] == kept


def test_without_javascript_it_says_where_to_go(plain_reader: Reader) -> None:
    """Without JavaScript there is no empty map, and a way to the same numbers."""
    page = plain_reader.page
    page.goto(f"{plain_reader.origin}/gaps/move/", wait_until="load")
    assert "needs JavaScript" in page.inner_text("main")
    assert not page.is_visible("select")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_tables_sort_by_number_and_back(reader: Reader) -> None:
    """A press on a heading sorts by it, the most first, then the least first, and says so."""
    page = reader.page
    page.goto(f"{reader.origin}/gaps/company/", wait_until="load")
    page.click("table[data-sort] thead button >> nth=1")
    people = page.evaluate(
        "[...document.querySelectorAll('table[data-sort] tbody tr')].map(row => Number(row.cells[1].dataset.key))"
    )
    assert people == sorted(people, reverse=True)
    assert page.get_attribute("table[data-sort] thead th >> nth=1", "aria-sort") == "descending"
    page.click("table[data-sort] thead button >> nth=1")
    again = page.evaluate(
        "[...document.querySelectorAll('table[data-sort] tbody tr')].map(row => Number(row.cells[1].dataset.key))"
    )
    assert again == sorted(people)
