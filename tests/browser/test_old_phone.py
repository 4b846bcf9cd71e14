"""The scripts on a phone of spring 2019: a browser from which everything newer was taken away still does it all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TAKE_AWAY = """
for (const [kind, names] of [
  [Array, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  [Uint8Array, ['at', 'findLast', 'toSorted', 'with']],
  [String, ['at', 'replaceAll', 'matchAll']],
  [Element, ['replaceChildren', 'ariaLabel', 'ariaDescription', 'role', 'checkVisibility']],
  [Document, ['replaceChildren']], [DocumentFragment, ['replaceChildren']],
]) for (const name of names) delete kind.prototype[name];
delete Object.hasOwn; delete Object.groupBy; delete Promise.allSettled; delete Promise.any; delete Intl.ListFormat;
delete globalThis.structuredClone;
"""


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """A small phone whose browser is old; a mistake of a script fails the test."""
    context = chromium.new_context(viewport={"width": 360, "height": 640})
    context.add_init_script(TAKE_AWAY)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    context.close()
    assert [] == wrong


def test_what_is_newer_is_gone(phone: Page, origin: str) -> None:
    """The browser of these tests really lacks what was taken away."""
    phone.goto(f"{origin}/about/")
    assert ["undefined"] * 3 == phone.evaluate("[typeof [].at, typeof ''.replaceAll, typeof document.replaceChildren]")


def test_search_and_list(phone: Page, origin: str) -> None:
    """Words find answers; one is kept for the list, and the list tells of it."""
    phone.goto(f"{origin}/find/#q=skint&on=free")
    phone.wait_for_selector("#search[data-ready]", state="attached")
    phone.wait_for_selector("#results > li")
    phone.locator("#results .keep button").first.click()
    phone.locator("#results .keep a").first.click()
    phone.wait_for_selector("#list[data-ready]", state="attached")
    assert 1 == phone.locator("#entries > li").count()
    phone.locator("#entries button.off").click()
    phone.wait_for_selector("#empty:not([hidden])")


def test_the_form(phone: Page, origin: str) -> None:
    """The form asks its questions, and checks what is typed."""
    phone.goto(f"{origin}/contribute/add/")
    phone.fill("#f-name", "Harbour Chess")
    phone.locator("#f-name").blur()
    phone.wait_for_function("document.querySelector('[data-part=text]').textContent.includes('id: harbour-chess')")


def test_a_look(phone: Page, origin: str) -> None:
    """Letters become larger at once."""
    phone.goto(f"{origin}/adapt/")
    before = phone.evaluate("getComputedStyle(document.documentElement).fontSize")
    phone.locator("input[name=size][value='2']").check()
    assert before != phone.evaluate("getComputedStyle(document.documentElement).fontSize")


def test_a_copy_and_a_table(phone: Page, origin: str) -> None:
    """The page of the copy is ready, and a table of the gaps is sorted by its heading."""
    phone.goto(f"{origin}/offline/")
    phone.wait_for_selector("#copy[data-ready]")
    phone.goto(f"{origin}/gaps/")
    heading = phone.locator("table[data-sort] thead button").first
    heading.click()
    assert 1 == phone.locator("table[data-sort] th[aria-sort]").count()
