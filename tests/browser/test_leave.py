"""Leaving at once: by the link, by a key, with and without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

SAFETY = "/needs/abuse-and-safety/"
WEATHER = "https://www.bbc.co.uk/weather"


def _weather(page: Page) -> None:
    """Stand in for the other site: nothing leaves this machine."""

    def answer(route: Route) -> None:
        route.fulfill(body="<title>Weather</title>Rain", content_type="text/html")

    page.context.route(f"{WEATHER}**", answer)


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def visitor(request: pytest.FixtureRequest, chromium: Browser, origin: str) -> Iterator[Page]:
    """Someone who came from the first page to one about safety."""
    context = chromium.new_context(java_script_enabled=request.param)
    page = context.new_page()
    _weather(page)
    page.goto(f"{origin}/")
    page.goto(f"{origin}{SAFETY}")
    yield page
    context.close()


@pytest.fixture
def scripted(chromium: Browser, origin: str) -> Iterator[Page]:
    """The same visitor, with JavaScript."""
    context = chromium.new_context()
    page = context.new_page()
    _weather(page)
    page.goto(f"{origin}/")
    page.goto(f"{origin}{SAFETY}")
    yield page
    context.close()


def test_the_link_leaves(visitor: Page) -> None:
    """One press leads to the weather, with JavaScript or without."""
    visitor.get_by_role("link", name="Leave this site").click()
    visitor.wait_for_url(f"{WEATHER}**")


def test_back_does_not_return(scripted: Page, origin: str) -> None:
    """After leaving, the back button does not bring the page about safety back."""
    scripted.get_by_role("link", name="Leave this site").click()
    scripted.wait_for_url(f"{WEATHER}**")
    scripted.go_back()
    scripted.wait_for_url(f"{origin}/")


def test_esc_three_times_leaves(scripted: Page, origin: str) -> None:
    """Esc three times leaves too, and the page says so in words."""
    assert scripted.get_by_text("Pressing the Esc key three times does the same.").is_visible()
    for _ in range(3):
        scripted.keyboard.press("Escape")
    scripted.wait_for_url(f"{WEATHER}**")
    scripted.go_back()
    scripted.wait_for_url(f"{origin}/")


def test_esc_by_chance_stays(scripted: Page, origin: str) -> None:
    """Esc once or twice, or with other keys between, is no wish to leave."""
    for key in ("Escape", "Escape", "Tab", "Escape", "Escape"):
        scripted.keyboard.press(key)
    scripted.wait_for_timeout(300)
    assert f"{origin}{SAFETY}" == scripted.url
    assert scripted.locator("h1").is_visible()


def test_slow_weather_shows_nothing_of_us(scripted: Page) -> None:
    """While the other page is still on its way, nothing of ours can be seen any more."""
    scripted.context.unroute(f"{WEATHER}**")
    scripted.context.route(f"{WEATHER}**", lambda route: route.abort("aborted"))  # the page stays as it was on leaving
    scripted.get_by_role("link", name="Leave this site").click()
    scripted.wait_for_selector("body[hidden]", state="attached")
    assert not scripted.locator("h1").is_visible()


def test_words_about_the_key_need_the_script(chromium: Browser, origin: str) -> None:
    """Without JavaScript nothing is said of a key that would do nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{origin}{SAFETY}")
    assert not page.get_by_text("Esc key").is_visible()
    assert page.get_by_text("opens a page about the weather").is_visible()
    context.close()
