"""This week's list of checks in the hand of a volunteer: on a phone, with the keyboard, on paper."""

from __future__ import annotations

import pytest

from tests.browser.reader import Reader
from tools.kinds_of_page import PageExample

pytestmark = pytest.mark.browser

DUE = PageExample("due", "/contribute/due/")
TARGET_PX = 44


def test_ticks_with_the_keyboard_and_nothing_is_sent(reader: Reader) -> None:
    """Each tick is reached and set with the keyboard; nothing is asked of anyone, and nothing is kept."""
    reader.open(DUE)
    page = reader.page
    page.wait_for_load_state("networkidle")
    reader.heard.forget()
    boxes = page.locator("fieldset input[type=checkbox]")
    page.focus(f"#{boxes.first.get_attribute('id')}")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert (True, True, False) == tuple(boxes.nth(number).is_checked() for number in range(3))
    assert [] == reader.heard.requests
    assert 0 == page.evaluate("localStorage.length + sessionStorage.length")


def test_words_can_be_pressed_with_a_thumb(reader: Reader) -> None:
    """On a narrow phone the words of a tick are wide and high enough to press, and pressing them ticks."""
    reader.page.set_viewport_size({"width": 320, "height": 700})
    reader.open(DUE)
    rows = reader.page.locator(".asked li").all()
    assert [] == [box for row in rows if (box := row.bounding_box()) is None or box["height"] < TARGET_PX]
    reader.page.locator(".asked label").first.click()
    assert reader.page.locator(".asked input").first.is_checked()


def test_on_paper(reader: Reader) -> None:
    """On paper stand what to say, the boxes and room to write; what can only be pressed is gone."""
    reader.open(DUE)
    reader.page.emulate_media(media="print")
    try:
        assert reader.page.locator("#say").is_visible()
        assert reader.page.locator(".asked input").first.is_visible()
        assert reader.page.locator(".new").first.is_visible()
        assert not reader.page.get_by_text("Tell us what you found").first.is_visible()
    finally:
        reader.page.emulate_media(media="screen")
