"""What has already happened is told apart from all else: the emergency number alone, as early as can be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import Reader
from tools.already_done.phrases import batches

pytestmark = pytest.mark.browser

JUDGED = batches()
PHONE = {"width": 360, "height": 740}
TAKEN = "ive taken all my tablets"
JUDGE = """async ([module, questions]) => {
  const { makeDone } = await import(module);
  const isDone = makeDone(await (await fetch(document.getElementById('search').dataset.done)).json());
  return questions.filter(isDone);
}"""
BOTTOM = "one => Math.round(one.getBoundingClientRect().bottom)"
SEEN = """() => [...document.querySelectorAll('main :is(p, li, h2, h3, summary, button, input)')]
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().top < innerHeight && !one.closest('#done'))
    .map(one => one.id || one.className)"""


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """A small phone with nothing in its cache."""
    context = chromium.new_context(viewport=PHONE)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def search(page: Page, origin: str, words: str) -> None:
    """Type into the search, once its script is there."""
    page.goto(f"{origin}/find/", wait_until="domcontentloaded")
    page.wait_for_selector("#search:not([hidden])")
    page.locator("#q").press_sequentially(words)


@pytest.mark.parametrize("batch", list(JUDGED))
def test_judged(reader: Reader, batch: str) -> None:
    """Every question that says so is known, and no other of those that were judged."""
    reader.page.goto(f"{reader.origin}/find/", wait_until="load")
    asked = [*JUDGED[batch]["must"], *JUDGED[batch]["must_not"]]
    found = reader.page.evaluate(JUDGE, [reader.module("search/already-done.js"), asked])
    assert set(JUDGED[batch]["must"]) == set(found)


@pytest.mark.parametrize("words", [TAKEN, "my girlfriend has taken pills", "Cut too deep", "i tryed to end it"])
def test_nothing_else_on_the_first_screen(phone: Page, origin: str, words: str) -> None:
    """The sentence and its number stand on the first screen of a small phone, and nothing else but the search box."""
    search(phone, origin, words)
    phone.wait_for_selector("#done:not([hidden])")
    phone.wait_for_selector("#results > li", state="attached")
    sentence = phone.locator("#done .threshold")
    assert sentence.evaluate(BOTTOM) <= PHONE["height"]
    assert "999" in sentence.locator('a[href="tel:999"]').inner_text()
    assert {"ask", "q"} == set(phone.evaluate(SEEN))


def test_it_goes_again(phone: Page, origin: str) -> None:
    """Once other words stand in the box, the results are back."""
    search(phone, origin, TAKEN)
    phone.wait_for_selector("#done:not([hidden])")
    phone.locator("#q").fill("took the bus")
    phone.wait_for_selector("#done", state="hidden")
    assert phone.locator("#crisis").is_hidden()


@pytest.mark.parametrize("lost", ["cards,everyday", "cards,everyday,already-done"])
def test_without_the_other_files(phone: Page, origin: str, lost: str) -> None:
    """It is said before cards and everyday words have come, if they never come, and if its own words never come."""
    phone.route(f"**/theme/{{{lost}}}.*.json", lambda route: route.abort())
    search(phone, origin, TAKEN)
    phone.wait_for_selector("#done:not([hidden])")
    phone.locator("#q").fill("i want to die")
    phone.wait_for_selector("#crisis:not([hidden])")
    assert phone.locator("#done").is_hidden()


def test_numbers_of_the_panel_on_the_first_screen(phone: Page, origin: str) -> None:
    """Who may not be safe sees the box and, under it, the emergency number and one that listens, without scrolling."""
    search(phone, origin, "i want to die")
    phone.wait_for_selector("#crisis:not([hidden])")
    bottoms = [link.evaluate(BOTTOM) for link in phone.locator('#crisis a[href^="tel:"]').all()[:2]]
    assert max(bottoms) <= PHONE["height"]
    assert phone.locator("#q").evaluate("one => one.getBoundingClientRect().top") >= 0


FIRST = (
    "/help-now/", "/pl/help-now/", "/start/hurting-myself-tonight/", "/start/its-starting-again/",
    "/needs/crisis-tonight/", "/needs/urges-to-hurt-myself/", "/needs/starting-again/", "/needs/after-hospital/",
    "/needs/abuse-and-safety/", "/needs/crisis-tonight/pack/",
)  # fmt: skip


@pytest.mark.parametrize("address", FIRST)
def test_emergency_number_on_the_first_screen(reader: Reader, address: str) -> None:
    """On pages that a life may depend on, the emergency number stands on the first screen of a small phone."""
    reader.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    reader.page.goto(reader.origin + address, wait_until="load")
    ring = reader.page.locator("main a[href^='tel:']").first
    assert "tel:999" == ring.get_attribute("href")
    assert ring.evaluate(BOTTOM) <= PHONE["height"]
