"""The pages for hard moments, in every way of looking: zoomed, in forced colours, by keyboard, without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

ADDRESSES = (
    "/help-now/",
    "/pl/help-now/",
    "/adapt/",
    "/needs/abuse-and-safety/",
    "/needs/company/in/harbour/",
    "/when/",
    "/services/",
)
every_address = pytest.mark.parametrize("address", ADDRESSES)
FLOATING = """() => [...document.querySelectorAll('*')]
    .filter(one => /fixed|sticky/.test(getComputedStyle(one).position)).length"""
BARE = """() => [...document.querySelectorAll('.chips a:not(.plain), .now, .leave, .letters a, main button')]
    .filter(one => one.checkVisibility() && parseFloat(getComputedStyle(one).borderTopWidth) === 0)
    .map(one => one.textContent)"""
SMALL = """() => [...document.querySelectorAll('main a, main summary, main input, main button, header a')]
    .filter(one => one.checkVisibility() && !one.closest('p, li span, dd, .prose, .said'))
    .map(one => [one.getBoundingClientRect(), one.textContent.trim().slice(0, 40)])
    .filter(([box]) => box.height < 24)
    .map(([, words]) => words)"""


@pytest.fixture(scope="module")
def zoomed(chromium: Browser) -> Iterator[Page]:
    """A window of 1280 by 1024 at 400 % zoom, in forced colours, by someone who wants nothing to move."""
    context = chromium.new_context(
        viewport={"width": 320, "height": 256},
        device_scale_factor=4,
        forced_colors="active",
        reduced_motion="reduce",
    )
    page = context.new_page()
    yield page
    context.close()


@every_address
def test_at_four_times_the_size(zoomed: Page, origin: str, address: str) -> None:
    """At 400 % zoom, in forced colours, nothing is cut off, lies over the text or moves, and buttons have an edge."""
    zoomed.goto(origin + address)
    assert 320 == zoomed.evaluate("document.documentElement.scrollWidth")
    assert 0 == zoomed.evaluate(FLOATING)
    assert 0 == zoomed.evaluate("document.getAnimations().length")
    assert [] == zoomed.evaluate(BARE)


@every_address
def test_targets_are_big_enough(reader: Reader, address: str) -> None:
    """A shaking finger hits what it aims at: no target is under 24 pixels, but links inside sentences."""
    reader.page.set_viewport_size({"width": 360, "height": 700})
    reader.page.goto(reader.origin + address)
    assert [] == reader.page.evaluate(SMALL)


def test_help_now_by_keyboard_alone(reader: Reader) -> None:
    """From the top of any page the third stop of the keyboard is help; there each line can be unfolded by key."""
    reader.page.goto(f"{reader.origin}/")
    for _ in range(3):
        reader.page.keyboard.press("Tab")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/help-now/")
    summary = reader.page.locator("#samaritans summary")
    summary.focus()
    reader.page.keyboard.press("Enter")
    assert reader.page.get_by_text("What to say first:").first.is_visible()


def test_help_now_unfolds_without_javascript(plain_reader: Reader) -> None:
    """Without JavaScript the lines unfold too, and all numbers can be seen."""
    page = plain_reader.page
    page.goto(f"{plain_reader.origin}/help-now/")
    assert page.locator('main article a[href^="tel:"]').count() > 5
    page.locator("#shout summary").click()
    assert page.locator("#shout .said").is_visible()


def test_help_now_prints_unfolded(reader: Reader) -> None:
    """On paper nothing stays folded away."""
    reader.page.goto(f"{reader.origin}/help-now/")
    reader.page.emulate_media(media="print")
    assert reader.page.locator("#samaritans .said").is_visible()


def test_from_a_need_to_a_time_without_javascript(plain_reader: Reader) -> None:
    """With links alone one comes from a need to a form of help, and from the list to a time of the week."""
    page = plain_reader.page
    page.goto(f"{plain_reader.origin}/needs/company/")
    page.get_by_role("link", name="By phone").first.click()
    page.wait_for_url("**/needs/company/by-phone/")
    assert "Company and friends: by phone" == page.locator("h1").inner_text()
    page.goto(f"{plain_reader.origin}/services/")
    page.get_by_role("link", name="By day and time").click()
    page.wait_for_url("**/when/")
    page.get_by_role("link", name="Tuesday afternoon").click()
    page.wait_for_url("**/when/tuesday-afternoon/")
    assert page.locator("main .cards li").count() > 5


def test_right_to_left_needs_no_second_sheet(reader: Reader) -> None:
    """Turned round, as Arabic or Urdu would be, the page of helplines still fits a phone and begins at the right."""
    page = reader.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{reader.origin}/help-now/")
    page.evaluate("document.documentElement.dir = 'rtl'")
    assert 320 == page.evaluate("document.documentElement.scrollWidth")
    box = page.locator(".now").bounding_box()
    assert box is not None
    assert 300 < box["x"] + box["width"] < 320
