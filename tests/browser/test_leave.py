"""Leaving at once: by the link, by a key, with and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.reader import Reader

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


def _seen(page: Page, origin: str) -> Callable[[], list[str]]:
    """Note each page of ours that is painted from now on."""
    painted: list[str] = []
    page.expose_function("painted", lambda path: painted.append(path))  # noqa: PLW0108 - Playwright wants no built-in
    page.add_init_script(
        f"""if (location.origin === '{origin}') {{
          const look = () => {{
            const main = document.querySelector('main');
            if (main && main.checkVisibility()) painted(location.pathname);
            requestAnimationFrame(look);
          }};
          look();
          addEventListener('pageshow', look);
        }}"""
    )
    return lambda: list(painted)


def test_back_does_not_return(scripted: Page, origin: str) -> None:
    """After leaving, no page of ours comes back by the back button: it stays blank and goes on to the weather."""
    seen = _seen(scripted, origin)
    scripted.get_by_role("link", name="Leave this site").click()
    scripted.wait_for_url(f"{WEATHER}**")
    scripted.go_back(wait_until="commit")
    scripted.wait_for_url(f"{WEATHER}**")
    assert scripted.get_by_text("Rain").is_visible()
    assert seen() == []


def test_who_comes_back_on_purpose_can_read(scripted: Page, origin: str) -> None:
    """Who opens the site anew in the same tab reads it as ever, back and forth, and nothing is kept any more."""
    scripted.get_by_role("link", name="Leave this site").click()
    scripted.wait_for_url(f"{WEATHER}**")
    scripted.goto(f"{origin}/guides/")
    assert scripted.locator("h1").is_visible()
    assert scripted.evaluate("sessionStorage.length") == 0
    scripted.goto(f"{origin}/needs/")
    scripted.go_back()
    scripted.wait_for_url(f"{origin}/guides/")
    assert scripted.locator("h1").is_visible()


def test_esc_three_times_leaves(scripted: Page) -> None:
    """Esc three times leaves too, and the page says so in words."""
    assert scripted.get_by_text("Pressing the Esc key three times does the same.").is_visible()
    for _ in range(3):
        scripted.keyboard.press("Escape")
    scripted.wait_for_url(f"{WEATHER}**")
    scripted.go_back(wait_until="commit")
    scripted.wait_for_url(f"{WEATHER}**")


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


HURT = ("husband hits me", "my partner hurts me", "im scared of my boyfriend")


@pytest.mark.parametrize("typed", HURT)
def test_answers_about_abuse_can_be_left(scripted: Page, origin: str, typed: str) -> None:
    """Whoever writes that somebody hurts them has the quick exit beside the answers, and no button to keep them."""
    scripted.goto(f"{origin}/find/")
    assert scripted.get_by_role("link", name="Leave this site").count() == 0
    scripted.locator("#q").press_sequentially(typed)
    scripted.wait_for_selector("#leave:not([hidden])")
    leave = scripted.get_by_role("link", name="Leave this site")
    assert leave.is_visible()
    assert scripted.get_by_text("Your browser may still remember this page.").is_visible()
    assert scripted.locator("#results .keep").count() == 0
    leave.click()
    scripted.wait_for_url(f"{WEATHER}**")
    scripted.go_back(wait_until="commit")
    scripted.wait_for_url(f"{WEATHER}**")


@pytest.mark.parametrize("typed", [*HURT, "want to die", "took 20 pills"])
def test_words_of_danger_leave_the_address(reader: Reader, typed: str) -> None:
    """However the words came, the address and the title keep only “Find help”, and the answers stay."""
    page = reader.page
    for arrive in ("typed", "sent", "linked"):
        page.goto(f"{reader.origin}/find/" + (f"#q={typed.replace(' ', '+')}" if arrive == "linked" else ""))
        if arrive != "linked":
            page.locator("#q").fill(typed)
        if arrive == "sent":
            page.keyboard.press("Enter")
        page.wait_for_selector("#results > li")
        page.wait_for_url(f"{reader.origin}/find/")
        assert page.title().startswith("Find help")
        assert page.locator("#q").input_value() == typed
        assert page.locator("#results > li").count()


def test_a_press_keeps_words_of_danger_out(scripted: Page, origin: str) -> None:
    """Taking a filter away again keeps the words in the field, and out of the address."""
    scripted.goto(f"{origin}/find/#on=free")
    scripted.locator("#q").fill("husband hits me")
    scripted.wait_for_selector("#leave:not([hidden])")
    scripted.wait_for_timeout(600)
    assert scripted.url == f"{origin}/find/#on=free"
    scripted.locator("#chosen a").first.click()
    scripted.wait_for_selector("#chosen a", state="detached")
    assert scripted.url == f"{origin}/find/"
    assert scripted.locator("#q").input_value() == "husband hits me"


@pytest.mark.parametrize("typed", ["skint", "lonely", "power cut", "money", "housing", "my benefits were cut", "choir"])
def test_other_words_stay(reader: Reader, typed: str) -> None:
    """Other searches stand in the address as ever, and need no quick exit."""
    page = reader.page
    page.goto("about:blank")
    page.goto(f"{reader.origin}/find/")
    page.locator("#q").fill(typed)
    page.wait_for_selector("#results > li")
    page.wait_for_function("() => location.hash.startsWith('#q=')")
    assert page.locator("#leave").is_hidden()
