"""Pages with small scripts only (the field in the head, the button for the list, the quick exit, tables that sort).

Whatever a browser lacks, all that is there without JavaScript is there with it: no link and no heading goes missing.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

PAGES = ("/services/tuesday-table/", "/needs/abuse-and-safety/", "/gaps/ages/")
APIS = (
    "Array.prototype.filter",
    "Array.prototype.forEach",
    "Array.prototype.includes",
    "Element.prototype.after",
    "Element.prototype.append",
    "Element.prototype.closest",
    "Element.prototype.replaceWith",
    "JSON.parse",
    "MutationObserver",
    "Object.assign",
    "String.prototype.trim",
    "URL",
    "encodeURIComponent",
    "history.replaceState",
    "localStorage",
    "performance",
    "sessionStorage",
)
TAKE_AWAY = """(() => {
  if (!window.name) return;
  const steps = window.name.split("."), name = steps.pop();
  const owner = steps.reduce((at, step) => at[step], window);
  delete owner[name];
  if (name in owner) Object.defineProperty(owner, name, { value: undefined });
})()"""
"""The name of the window says what is missing: it outlives the way from page to page, so one page does for all."""
SHOWN = """() => {
  const found = [];
  for (const element of document.querySelectorAll("main a[href], footer a[href], nav a[href], th, h1, h2"))
    if (element.checkVisibility())
      found.push(`${element.tagName} ${element.textContent} ${(element.getAttribute("href") || "").split("#")[0]}`);
  return found;
}"""


@pytest.fixture
def page(chromium: Browser, origin: str) -> Iterator[Page]:
    """A page from which things can be taken; where it is sent, there is nothing."""

    def nothing(route: Route) -> None:
        route.fulfill(body="<!doctype html><title>There</title>", content_type="text/html")

    context = chromium.new_context(service_workers="block")
    context.add_init_script(TAKE_AWAY)
    context.route(f"{origin}/find/**", nothing)
    context.route("https://www.bbc.co.uk/**", nothing)
    yield context.new_page()
    context.close()


@pytest.fixture
def shown(plain_reader: Reader) -> dict[str, set[str]]:
    """What can be seen of each page without JavaScript, on a desk."""
    plain_reader.page.set_viewport_size({"width": 1280, "height": 720})
    found = {}
    for address in PAGES:
        plain_reader.page.goto(plain_reader.origin + address)
        found[address] = set(plain_reader.page.evaluate(SHOWN))
    return found


def _open(page: Page, url: str, missing: str) -> None:
    page.evaluate("name => { window.name = name }", missing)
    page.goto(url)


@pytest.mark.parametrize("address", PAGES)
def test_nothing_goes_missing(page: Page, origin: str, shown: dict[str, set[str]], address: str) -> None:
    """Every link and heading is there, and a way to the search."""
    page.goto(origin + address)
    lost = {}
    for missing in APIS:
        _open(page, origin + address, missing)
        lost[missing] = shown[address] - set(page.evaluate(SHOWN))
        assert page.locator(".search-box a, .search-box input").first.is_visible(), missing
    assert {} == {missing: what for missing, what in lost.items() if what}


def test_the_field_leads_to_the_search(page: Page, origin: str) -> None:
    """Whether or not the words can be taken along."""
    page.goto(origin + PAGES[0])
    for missing in APIS:
        _open(page, origin + PAGES[0], missing)
        field = page.locator(".search-box input")
        if field.count():
            field.fill("tea and soup")
            field.press("Enter")
        else:
            page.locator(".search-box a").click()
        page.wait_for_url(f"{origin}/find/**")


def test_the_quick_exit_leads_away(page: Page, origin: str) -> None:
    """It is a link that every browser follows."""
    page.goto(origin + PAGES[1])
    for missing in APIS:
        page.goto(origin + PAGES[0])
        _open(page, origin + PAGES[1], missing)
        page.locator(".leave").click()
        page.wait_for_url("https://www.bbc.co.uk/weather")
