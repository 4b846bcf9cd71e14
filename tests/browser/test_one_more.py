"""Trying places in the browser: the same figures as the build's, by keyboard, and nothing kept."""

from __future__ import annotations

import json
import random
import re
from base64 import b64decode

import numpy as np
import pytest
from playwright.sync_api import Page

from recovery_hub.access.siting.sites import one_more_site
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
NO_WAY = 255


def _open(reader: Reader) -> Page:
    reader.page.goto(f"{reader.origin}/gaps/one-more/", wait_until="load")
    reader.page.wait_for_selector("#choose:not([hidden])")
    return reader.page


def _minutes(text: str) -> np.ndarray:
    found = np.frombuffer(b64decode(text), np.uint8).astype(float)
    return np.where(found == NO_WAY, np.inf, found)


def test_any_pick_has_the_figures_of_the_build(reader: Reader) -> None:
    """Sentence, fifths, list of areas and map say what Python works out from the same minutes, for picks at random."""
    data = json.loads((reader.site / "gaps/one-more/minutes.json").read_text("utf-8"))
    people = np.array([area[2] for area in data["areas"]])
    fifths = [area[3] or None for area in data["areas"]]
    page, chance = _open(reader), random.Random(7)  # noqa: S311 - picks for a test
    for _ in range(12):
        need = chance.randrange(len(data["needs"]))
        picked = chance.sample(range(len(data["candidates"])), chance.randint(1, 4))
        now = _minutes(data["needs"][need][3])
        matrix = _minutes(data["bands"][data["needs"][need][2]]).reshape(len(people), -1)
        there = matrix[:, picked].min(axis=1)
        gain = one_more_site(now, there, people, fifths)

        page.select_option("#need", str(need))
        page.click("#none")
        for candidate in picked:
            page.check(f"#choose input[value='{candidate}']")

        said = page.inner_text("#said")
        assert f"{gain.newly:,} more people within 30 minutes" in said
        shown = re.search(r"([\d.]+) minutes saved", said)
        assert shown is not None
        assert abs(float(shown[1]) - gain.saved) <= 0.0501
        cells = page.locator("#by-fifth td").all_inner_texts()
        assert list(gain.by_fifth) == [int(cell.replace(",", "")) for cell in cells]
        fresh = (now > 30) & (there <= 30)
        assert [area[1] for area, new in zip(data["areas"], fresh, strict=True) if new] == (
            page.locator("#newly th").all_inner_texts()
        )
        states = page.eval_on_selector_all(
            "#tool [data-area]", "all => all.map(area => [area.dataset.area, area.dataset.value])"
        )
        wanted = {
            area[0]: "0" if n <= 30 else "1" if t <= 30 else "2"
            for area, n, t in zip(data["areas"], now, there, strict=True)
        }
        assert wanted == dict(states)


def test_by_keyboard_alone(reader: Reader) -> None:
    """One tabs to the first box and ticks it; the sentence changes where a screen reader hears it."""
    page = _open(reader)
    before = page.inner_text("#said")
    page.focus("#need")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")

    assert before != page.inner_text("#said")
    assert "polite" == page.get_attribute("#said", "aria-live")


def test_it_asks_nobody_and_keeps_nothing(reader: Reader) -> None:
    """The file is fetched from the site itself, and nothing stays in the browser."""
    reader.heard.forget()
    page = _open(reader)
    page.check("#choose input[value='0']")

    assert [] == [address for address in reader.heard.requests if not address.startswith(reader.origin)]
    assert [] == reader.heard.messages
    assert [0, 0, ""] == page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]")
