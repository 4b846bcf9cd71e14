"""Bigger, calmer or darker: acts at once, keeps nothing unless asked, and forgets at one press."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import Reader
from tests.browser.test_every_page import NARROW_PX
from tools.every_page import COLOURS, barriers

pytestmark = pytest.mark.browser

KEPT = "Object.keys(localStorage).length + Object.keys(sessionStorage).length + document.cookie.length"
LOOK = """() => {
    const of = getComputedStyle(document.documentElement);
    return { size: parseFloat(of.fontSize), ink: of.color, paper: of.backgroundColor, scheme: of.colorScheme };
}"""
DARK, LIGHT = "rgb(20, 32, 31)", "rgb(250, 246, 238)"


@pytest.fixture
def fresh(chromium: Browser, origin: str) -> Iterator[Page]:
    """A browser that has never been here, on the page with the panel."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    page = context.new_page()
    page.goto(f"{origin}/adapt/")
    page.wait_for_selector("#look", state="visible")
    yield page
    context.close()


def look(page: Page) -> dict[str, Any]:
    """What one sees of the whole page: size, colours."""
    found: dict[str, Any] = page.evaluate(LOOK)
    return found


def choose(page: Page, *labels: str) -> None:
    """Press some of the choices."""
    for label in labels:
        page.get_by_label(label, exact=True).check()


def test_acts_at_once(fresh: Page) -> None:
    """Each press changes the page there and then."""
    before = look(fresh)
    choose(fresh, "Twice as big")
    assert pytest.approx(before["size"] * 2) == look(fresh)["size"]
    choose(fresh, "Always dark")
    assert DARK == look(fresh)["paper"]
    choose(fresh, "Always light", "Much bigger")
    assert LIGHT == look(fresh)["paper"]
    assert pytest.approx(before["size"] * 1.5) == look(fresh)["size"]
    choose(fresh, "Calm: softer, with less contrast")
    assert look(fresh)["ink"] != before["ink"]
    line = "parseFloat(getComputedStyle(document.querySelector('main p')).lineHeight)"
    close = fresh.evaluate(line)
    choose(fresh, "Most room")
    assert fresh.evaluate(line) > close


def test_keeps_nothing_unless_asked(fresh: Page, origin: str) -> None:
    """Trying things out leaves no trace on the device, and other pages look as they always do."""
    usual = look(fresh)
    choose(fresh, "Twice as big", "Always dark", "Most room")
    assert 0 == fresh.evaluate(KEPT)
    fresh.goto(f"{origin}/needs/sleep/")
    assert usual == look(fresh)
    assert 0 == fresh.evaluate(KEPT)


def test_kept_if_asked(fresh: Page, origin: str) -> None:
    """What was kept counts on every page, after the browser has been closed and opened as well."""
    choose(fresh, "Bigger", "Always dark")
    fresh.get_by_role("button", name="Keep on this device").click()
    assert "Kept on this device" in fresh.locator("#look-told").inner_text()
    chosen = look(fresh)
    for address in ("/", "/help-now/", "/pl/help-now/", "/map/", "/services/tuesday-table/"):
        fresh.goto(origin + address)
        assert chosen == look(fresh), address
    fresh.goto(f"{origin}/adapt/")
    assert fresh.get_by_label("Always dark", exact=True).is_checked()
    assert fresh.get_by_label("Bigger", exact=True).is_checked()
    assert chosen == look(fresh)


def test_nothing_flashes(fresh: Page, origin: str) -> None:
    """A page that was asked to be dark is dark when it is first seen: the rule is there before the body is."""
    choose(fresh, "Always dark")
    fresh.get_by_role("button", name="Keep on this device").click()
    # Looked at as soon as the body begins, before anything of it has been drawn.
    fresh.add_init_script("""new MutationObserver((_, watch) => {
        if (!document.body) return;
        watch.disconnect();
        window.first = getComputedStyle(document.documentElement).backgroundColor;
    }).observe(document, { childList: true, subtree: true });""")
    fresh.goto(f"{origin}/needs/sleep/")
    assert DARK == fresh.evaluate("window.first")


def test_one_press_forgets(fresh: Page, origin: str) -> None:
    """One press takes all of it away again, from the page and from the device."""
    usual = look(fresh)
    forget = fresh.get_by_role("button", name="Forget it")
    assert not forget.is_visible()
    choose(fresh, "Twice as big", "Calm: softer, with less contrast")
    fresh.get_by_role("button", name="Keep on this device").click()
    forget.click()
    assert usual == look(fresh)
    assert 0 == fresh.evaluate(KEPT)
    assert "nothing is kept" in fresh.locator("#look-told").inner_text()
    assert fresh.evaluate("document.activeElement.type") == "radio"  # the button is gone; the keyboard is not lost
    fresh.goto(f"{origin}/")
    assert usual == look(fresh)


def test_keyboard_alone(fresh: Page) -> None:
    """Choosing and keeping need no mouse."""
    fresh.get_by_label("As usual", exact=True).first.focus()
    fresh.keyboard.press("ArrowDown")
    size = look(fresh)["size"]
    assert size > 20
    for _ in range(4):
        fresh.keyboard.press("Tab")
    assert "Keep on this device" == fresh.evaluate("document.activeElement.textContent")
    fresh.keyboard.press("Enter")
    fresh.reload()
    assert size == look(fresh)["size"]


@pytest.mark.parametrize("light", ["Always light", "Always dark"])
def test_calm_colours_can_be_read(fresh: Page, origin: str, light: str) -> None:
    """With calm colours, by day and by night, a machine finds no text too faint on any of these pages."""
    choose(fresh, light, "Calm: softer, with less contrast")
    fresh.get_by_role("button", name="Keep on this device").click()
    for address in ("/adapt/", "/help-now/", "/services/tuesday-table/", "/find/", "/contribute/add/"):
        fresh.goto(origin + address)
        assert [] == barriers(fresh, COLOURS), address


def test_biggest_text_fits_a_phone(fresh: Page, origin: str) -> None:
    """Twice as big with most room, on the narrowest phone: nothing sticks out."""
    choose(fresh, "Twice as big", "Most room")
    fresh.get_by_role("button", name="Keep on this device").click()
    fresh.set_viewport_size({"width": NARROW_PX, "height": 640})
    for address in ("/adapt/", "/help-now/", "/", "/needs/company/", "/when/"):
        fresh.goto(origin + address)
        assert NARROW_PX == fresh.evaluate("document.documentElement.scrollWidth"), address


def test_paper_stays_black_on_white(fresh: Page, origin: str) -> None:
    """Dark by choice is for screens: a print-out is black on white."""
    choose(fresh, "Always dark")
    fresh.get_by_role("button", name="Keep on this device").click()
    fresh.goto(f"{origin}/needs/sleep/")
    fresh.emulate_media(media="print")
    assert "rgb(0, 0, 0)" == look(fresh)["ink"]
    assert "rgb(255, 255, 255)" == look(fresh)["paper"]


def test_rubbish_in_the_store_harms_nothing(fresh: Page, origin: str) -> None:
    """A store that holds something else, or a rule no browser knows, leaves the page as it always is."""
    usual = look(fresh)
    for rubbish in ("null", "{", '{"css": "@@"}', "[]"):
        fresh.evaluate("rubbish => localStorage.setItem('look-1', rubbish)", rubbish)
        fresh.goto(f"{origin}/")
        assert usual == look(fresh)
        fresh.goto(f"{origin}/adapt/")
        fresh.wait_for_selector("#look", state="visible")


def test_without_javascript_there_are_the_devices_own_ways(plain_reader: Reader) -> None:
    """Without JavaScript there is no panel that does nothing, and the ways of the device are told."""
    plain_reader.page.goto(f"{plain_reader.origin}/adapt/")
    assert not plain_reader.page.locator("#look").is_visible()
    assert plain_reader.page.get_by_role("heading", name="With your own phone or computer").is_visible()
