"""A page that lacks a script, a file or a method of the browser: it says so in a sentence, and its links are there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

from recovery_hub.directory import Directory

pytestmark = pytest.mark.browser

PAGES = {
    "/find/#q=skint": "#ways",
    "/list/#s=tuesday-table": "#without",
    "/map/move/": "#map-list",
    "/gaps/move/": "#gap-table",
    "/gaps/one-more/": "#sites",
    "/contribute/add/": "#without",
    "/contribute/correct/#service/tuesday-table": "#without",
    "/offline/": "#without",
    "/adapt/": "#own",
}
"""A page with a tool -> what does without it."""
WORKS = (
    "#results > li, #list[data-works], #map-choose:not([hidden]), [data-ready], #form[data-works], #copy[data-works], "
)
WORKS += "#look[data-works], #choose:not([hidden])"
NOTE = "#lost:not([hidden])"
OPTIONAL = ("keep", "search-box", "saved-look", "leave", "guard", "already-done", "sort")
APIS = (
    "fetch",
    "URLSearchParams",
    "MutationObserver",
    "sessionStorage",
    "Intl.Collator",
    "Intl.DateTimeFormat",
    "Object.fromEntries",
    "Array.prototype.flatMap",
    "Array.prototype.includes",
    "Array.prototype.find",
    "String.prototype.normalize",
    "String.prototype.padStart",
    "Element.prototype.append",
    "Element.prototype.closest",
    "History.prototype.replaceState",
    "performance.getEntriesByType",
    "Uint8Array.from",
    "Map.prototype.entries",
)
READABLE = """selector => [...document.querySelectorAll(selector)].some(element => element.checkVisibility())"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of its own, from whose browser things can be taken."""
    context = chromium.new_context(viewport={"width": 360, "height": 640}, service_workers="block")
    yield context.new_page()
    context.close()


def _is_whole_or_says_so(page: Page, links: str) -> bool:
    """Wait until the page works, or says that it does not; say whether it works."""
    page.wait_for_selector(f"{NOTE}, {WORKS}", state="attached")
    page.wait_for_timeout(150)
    if page.locator(NOTE).count():
        assert page.locator(NOTE).inner_text().strip()
        assert page.evaluate(READABLE, links), f"{links} can't be seen"
        return False
    return True


@pytest.mark.parametrize("address", PAGES)
def test_each_file_in_turn(page: Page, origin: str, address: str) -> None:
    """Whichever file is lost, the page works, or says so and shows its links."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(origin + address)
    assert _is_whole_or_says_so(page, PAGES[address])
    page.wait_for_load_state("networkidle")
    files = {url for url in asked if re.search(r"\.(?:js|json)$", url)}
    assert files
    for url in sorted(files):
        page.goto("about:blank")
        page.route(url, lambda route: route.abort())
        page.goto(origin + address)
        is_whole = _is_whole_or_says_so(page, PAGES[address])
        name = url.rpartition("/")[2].partition(".")[0]
        assert is_whole is (name in OPTIONAL), f"{address} without {url}"
        page.unroute_all()


@pytest.mark.parametrize("address", PAGES)
def test_each_method_in_turn(page: Page, origin: str, address: str) -> None:
    """Whichever method a browser lacks, the page works, or says so and shows its links."""
    browser = page.context.new_cdp_session(page)
    for method in _mentioned(page, origin + address):
        owner, _, name = f"window.{method}".rpartition(".")
        gone = f"delete {owner}.{name}; if ({owner}.{name}) Object.defineProperty({owner}, '{name}', {{}})"
        taken = browser.send("Page.addScriptToEvaluateOnNewDocument", {"source": gone})
        page.goto("about:blank")
        page.goto(origin + address)
        _is_whole_or_says_so(page, PAGES[address])
        page.evaluate("window.sessionStorage?.clear?.()")  # what was noted for a next try is not for the next method
        browser.send("Page.removeScriptToEvaluateOnNewDocument", taken)


def _mentioned(page: Page, address: str) -> list[str]:
    """The methods that some script of a page mentions: what none of them mentions is missed by nobody."""
    scripts: list[str] = []
    page.on("response", lambda answer: scripts.append(answer.url) if answer.url.endswith(".js") else None)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    said = "".join(page.request.get(url).text() for url in sorted(set(scripts)))
    assert said
    found = [method for method in APIS if re.search(rf"\b{method.rpartition('.')[2]}\b", said)]
    assert "fetch" in found or len(found) > 3
    return found


@pytest.mark.parametrize("name", ["cards", "everyday", "from-areas"])
def test_the_next_letter_tries_again(page: Page, origin: str, name: str) -> None:
    """One lost request: the search says so, and with the next letter or press it is there."""
    page.route(f"**/{name}.*.json", lambda route: route.abort())
    page.goto(f"{origin}/find/#q=compan&from=hollin-rise")
    page.wait_for_selector(NOTE)
    assert page.locator("#ways").is_visible()
    page.unroute_all()
    page.locator("#q").press_sequentially("y")
    page.wait_for_selector("#results > li")
    page.wait_for_selector("#lost", state="hidden")
    assert page.locator("#ways").is_hidden()


def test_a_site_that_was_renewed_meanwhile(page: Page, origin: str) -> None:
    """A file is gone because the site was published: the page is loaded again, once, with the words."""
    asked: list[str] = []
    old = "/theme/cards.00000000.json"

    def older(route: Route) -> None:
        answer = route.fetch()
        is_page = route.request.resource_type == "document"
        asked.extend(["page"] if is_page else [])
        is_first = is_page and len(asked) == 1
        body = re.sub(r"/theme/cards\.\w+\.json", old, answer.text()) if is_first else answer.text()
        route.fulfill(response=answer, body=body)

    page.route("**/find/", older)
    page.goto(f"{origin}/find/#q=skint")
    page.wait_for_selector("#results > li")
    assert len(asked) == 2
    assert page.locator("#q").input_value() == "skint"


@pytest.mark.parametrize(
    "address",
    [
        "/find/#%",
        "/find/#need=constructor&who=toString&from=valueOf&sort=constructor&on=constructor,__proto__",
        "/find/#q=constructor+__proto__+toString",
        "/list/#s=..%2f,constructor",
        "/map/move/#need=constructor&form=%",
        "/gaps/move/#need=constructor&when=%",
        "/contribute/add/#%",
        "/contribute/add/#constructor/x",
        "/contribute/correct/#service/..%2f",
        "/contribute/correct/#%E0%A4%A/constructor",
    ],
)
def test_odd_addresses_are_harmless(page: Page, origin: str, address: str) -> None:
    """Whatever stands behind the #, nothing breaks."""
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(origin + address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    assert wrong == []
    assert page.locator(NOTE).count() == 0


def test_what_is_typed_outlives_a_fault(page: Page, origin: str) -> None:
    """A fault while somebody fills in the form is said, and takes nothing away that was typed."""
    page.goto(f"{origin}/contribute/add/")
    page.fill("#f-name", "Harbour Chess")
    page.evaluate("setTimeout(() => Promise.reject(new Error('fault')))")
    page.wait_for_selector(NOTE)
    assert page.locator("#f-name").input_value() == "Harbour Chess"
    assert page.locator("#f-name").is_visible()


def test_a_table_without_javascript(chromium: Browser, origin: str, thornmouth: Directory) -> None:
    """The planners' map is a table without JavaScript, with a way to the numbers of every need."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{origin}/gaps/move/")
    assert page.locator("#gap-table tbody tr").count() > 10
    assert page.locator("#gap-table").is_visible()
    assert page.locator("#other-needs a").count() > 1
    assert page.locator("#gap-table tbody a").first.get_attribute("href") in {
        f"/areas/{id_}/" for id_ in thornmouth.areas
    }
    context.close()
