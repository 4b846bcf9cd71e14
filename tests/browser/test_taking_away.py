"""A list of one's own and a copy for flight mode, in a real browser: nothing is kept unasked, and all of it can go."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from recovery_hub.directory import Directory
from recovery_hub.language.clock import date_words
from recovery_hub.site.words.contact import ways_of
from recovery_hub.site.writer import write_site
from tests.browser.line import Line, line_to
from tests.site.making import Town, copy_of_little, make

pytestmark = pytest.mark.browser
KEPT = """async () => ({
    storage: Object.keys(localStorage).concat(Object.keys(sessionStorage)), cookies: document.cookie,
    caches: await caches.keys(), helpers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
WORDS_OF_TIME = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|noon|midnight|\d+(?::\d+)?[ap]m")
NOTHING = {"storage": [], "cookies": "", "caches": [], "helpers": 0}
WHILE_COPYING_MS = 60_000


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone that has never been here."""
    fresh = chromium.new_context(viewport={"width": 320, "height": 640})
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """Its only window."""
    return context.new_page()


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """A tiny city whose site may be built again."""
    return copy_of_little(tmp_path / "little")


@pytest.fixture
def line(site: Path) -> Iterator[Line]:
    """A line of its own to the built site: it may be cut."""
    with line_to(site) as whole:
        yield whole


def open_list(page: Page, origin: str, *ids: str) -> None:
    """Open a link to a list."""
    page.goto("about:blank")
    page.goto(f"{origin}/list/" + (f"#s={','.join(ids)}" if ids else ""))
    page.wait_for_selector("#list[data-ready]")


def names_on(page: Page) -> list[str]:
    """The services on the list, in order."""
    return page.locator("#entries h3").all_inner_texts()


def fits(page: Page) -> bool:
    """Whether nobody has to push the page sideways."""
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return width <= 320


def open_copy(page: Page, origin: str) -> None:
    """Open the page about the copy."""
    page.goto(f"{origin}/offline/")
    page.wait_for_selector("#copy[data-ready]")


def press(page: Page, button: str) -> None:
    """Press a button of the page about the copy, and wait until it says what came of it."""
    page.click(button)
    expect(page.locator("#said")).not_to_be_empty(timeout=WHILE_COPYING_MS)


def test_nothing_is_kept_unasked(page: Page, origin: str) -> None:
    """Reading, searching, putting together a list and looking at the offer of a copy leave nothing on the device."""
    page.goto(f"{origin}/services/tuesday-table/")
    page.click(".keep button")
    page.click(".keep a")
    page.wait_for_selector("#list[data-ready]")
    assert ["Tuesday Table"] == names_on(page)
    open_copy(page, origin)
    assert NOTHING == page.evaluate(KEPT)
    assert [] == page.context.cookies()


def test_list_goes_along_from_page_to_page(page: Page, origin: str) -> None:
    """Without keeping anything one can gather services from a page, a list and the search, and no server is told."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{origin}/services/tuesday-table/")
    page.click(".keep button")
    page.click("main .chips a[href*='/needs/company/']")
    page.locator(".cards li", has_text="Friday Hands").get_by_role("button").click()
    expect(page.locator(".cards .keep a:visible")).to_have_count(2)  # what is on the list, and nothing else
    page.click("nav a[href*='/find/']")
    page.wait_for_selector("#search[data-ready]")
    page.fill("#q", "dry dock")
    found = page.locator("#results li[data-id='dry-dock']")
    found.get_by_role("button").click()
    page.fill("#q", "dry dock sunday")
    page.wait_for_timeout(600)  # the search writes its own part of the fragment
    found.get_by_role("link", name="See my list (3)").click()
    page.wait_for_selector("#list[data-ready]")
    assert ["Tuesday Table", "Friday Hands", "Dry Dock"] == names_on(page)
    assert [] == [url for url in asked if "s=" in url.partition("#")[0]]
    assert NOTHING == page.evaluate(KEPT)


def test_list_tells_what_one_needs_outside(page: Page, origin: str) -> None:
    """Name, digits, times, place, day of the check, and to ring first: on the page, on paper, and in the e-mail."""
    open_list(page, origin, "tuesday-table")
    entry = page.locator("#entries li")
    wanted = (
        "Tuesday Table",
        "01632 960 142",
        "Tuesday, 2pm to 4pm",
        "Bridge Street Library",
        "Checked on",
        "Ring before you go.",
    )
    for words in wanted:
        expect(entry).to_contain_text(words)
    page.emulate_media(media="print")
    shown = page.locator("body").inner_text()
    assert [] == [words for words in wanted if words not in shown]
    assert "Take off" not in shown
    letter = unquote(page.get_attribute("#mail", "href") or "")
    assert [] == [words for words in (*wanted, "/services/tuesday-table/", "#s=tuesday-table") if words not in letter]


def test_a_letter_is_cut_where_mail_programs_would_cut_it(page: Page, origin: str) -> None:
    """Up to 2,000 signs the e-mail holds the times of each service; one more, and only their pages are named."""

    def letter(padding: int) -> str:
        open_list(page, origin, "tuesday-table", "x" * padding)  # a name that nobody knows makes the letter longer
        return page.get_attribute("#mail", "href") or ""

    signs = len(letter(1))
    by_one = len(letter(2)) - signs
    fits = 1 + (2000 - signs) // by_one
    longest, brief = letter(fits), letter(fits + 1)
    assert 2000 - by_one < len(longest) <= 2000
    assert "Tuesday, 2pm to 4pm" in unquote(longest)
    assert "Tuesday, 2pm to 4pm" not in unquote(brief)
    assert "/services/tuesday-table/" in unquote(brief)


def test_list_by_keyboard_on_the_narrowest_phone(page: Page, origin: str) -> None:
    """Order and entries change by keyboard alone; the focus stays where one is, and what happened is said."""
    open_list(page, origin, "tuesday-table", "friday-hands", "dry-dock")
    assert fits(page)
    page.focus("#entries li:nth-child(3) .up")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Now number 2 of 3.")
    assert ["Tuesday Table", "Dry Dock", "Friday Hands"] == names_on(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Taken off your list.")
    assert ["Tuesday Table", "Friday Hands"] == names_on(page)
    assert "#s=tuesday-table,friday-hands" == page.evaluate("location.hash")
    assert page.evaluate("document.activeElement !== document.body")


def test_list_is_kept_only_after_a_plain_question(page: Page, origin: str) -> None:
    """Once asked for, the list is there on every page without a fragment; one press clears it from page and device."""
    open_list(page, origin, "tuesday-table")
    expect(page.locator("#ask")).to_contain_text("Anyone who uses this phone could see it")
    page.click("#yes")
    page.goto(f"{origin}/services/dry-dock/")
    page.click(".keep button")
    assert "" == page.evaluate("location.hash")
    open_list(page, origin)
    assert ["Tuesday Table", "Dry Dock"] == names_on(page)
    page.click("#clear")
    assert [] == names_on(page)
    assert NOTHING == page.evaluate(KEPT)


def test_a_link_does_not_replace_the_kept_list(page: Page, origin: str) -> None:
    """A list that somebody sends stands beside one's own until one says otherwise."""
    open_list(page, origin, "tuesday-table")
    page.click("#yes")
    open_list(page, origin, "dry-dock", "friday-hands")
    expect(page.locator("#others")).to_be_visible()
    open_list(page, origin)
    assert ["Tuesday Table"] == names_on(page)


def test_strange_fragments_do_no_harm(page: Page, origin: str) -> None:
    """An entry that is gone is said to be gone, and nothing from an address becomes part of the page."""
    page.goto(f"{origin}/list/#s=gone-away,<img%20src=x>,tuesday-table,../../x")
    page.wait_for_selector("#list[data-ready]")
    assert 0 == page.locator("#entries img").count()
    page.goto("about:blank")
    page.goto(f"{origin}/list/#s=gone-away,tuesday-table")
    page.wait_for_selector("#list[data-ready]")
    assert ["gone-away", "Tuesday Table"] == names_on(page)
    expect(page.locator("#entries li").first).to_contain_text("not in the directory any more")


def test_without_javascript_papers_take_the_lists_place(chromium: Browser, origin: str) -> None:
    """No button that does nothing; the list's page leads to papers that are ready, and large print works."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(f"{origin}/services/tuesday-table/")
    assert 0 == page.locator("main button").count()
    before = page.locator("main h2").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    page.click("footer a[href='#large']")
    assert page.locator("main h2").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") > before
    assert fits(page)
    page.goto(f"{origin}/list/")
    expect(page.locator("#list")).to_be_hidden()
    page.click("main a[href*='/pack/']")
    assert page.url.endswith("/pack/")
    expect(page.locator(".pack a[href^='tel:']").first).to_be_visible()
    page.goto(f"{origin}/offline/")
    expect(page.locator("#copy")).to_be_hidden()
    context.close()


def test_paper_prints_numbers_and_dates(page: Page, origin: str) -> None:
    """What comes out of the printer has the digits, the day of each check, and the helplines, and no menu."""
    page.goto(f"{origin}/needs/company/pack/")
    page.emulate_media(media="print")
    for leaf in page.locator("main section:not([aria-labelledby='lines']) .pack > li").all_inner_texts():
        assert "Checked on" in leaf or "Nobody has checked" in leaf, leaf
    shown = page.locator("body").inner_text()
    assert "01632 960" in shown
    assert "Find help" not in shown
    expect(page.locator("#help a[href^='tel:']").first).to_be_visible()


def test_copy_reads_in_flight_mode(page: Page, line: Line) -> None:
    """After one press help now, a service, the search and the list open without any connection."""
    open_copy(page, line.origin)
    page.check("#part-all")
    press(page, "#keep")
    expect(page.locator("#which")).to_contain_text("The copy on this phone is from")
    line.cut()
    page.goto(f"{line.origin}/help-now/")
    expect(page.locator("main a[href^='tel:']").first).to_be_visible()
    page.goto(f"{line.origin}/services/tuesday-table/")
    expect(page.locator("h1")).to_have_text("Tuesday Table")
    assert "16" not in page.evaluate("getComputedStyle(document.documentElement).fontSize")  # its styles are there too
    open_list(page, line.origin, "tuesday-table")
    expect(page.locator("#entries")).to_contain_text("01632 960 142")
    page.goto(f"{line.origin}/find/#q=lonely")
    page.wait_for_selector("#results li")
    page.goto(f"{line.origin}/gaps/")
    expect(page.locator("h1")).to_have_text("This page is not in your copy")
    open_copy(page, line.origin)
    expect(page.locator("#have")).to_be_visible()
    assert fits(page)


def test_copy_has_pages_about_safety_only_if_chosen(page: Page, line: Line) -> None:
    """Whoever goes through a phone finds no page about abuse or self-harm that its owner did not ask for."""
    open_copy(page, line.origin)
    press(page, "#keep")
    line.cut()
    page.goto(f"{line.origin}/needs/abuse-and-safety/")
    expect(page.locator("h1")).to_have_text("This page is not in your copy")
    line.mend()
    open_copy(page, line.origin)
    page.check("#part-safety")
    press(page, "#keep")
    line.cut()
    page.goto(f"{line.origin}/needs/abuse-and-safety/")
    expect(page.locator("h1")).not_to_have_text("This page is not in your copy")


def test_remove_takes_everything_away(page: Page, line: Line) -> None:
    """One press, and the device is as it was before the first visit: no copy, no helper, no list."""
    open_list(page, line.origin, "tuesday-table")
    page.click("#yes")
    open_copy(page, line.origin)
    press(page, "#keep")
    assert page.evaluate(KEPT) != NOTHING
    page.reload()
    page.wait_for_selector("#copy[data-ready]")
    press(page, "#remove")
    assert NOTHING == page.evaluate(KEPT)
    page.goto("about:blank")
    line.cut()
    with pytest.raises(Exception, match="ERR_CONNECTION"):
        page.goto(f"{line.origin}/help-now/")


def test_copy_is_renewed_only_when_asked(page: Page, town: Town, tmp_path: Path) -> None:
    """A new build does not touch the copy; its page says that a newer one is there, and fetches it on request."""
    out = tmp_path / "out"
    write_site(out, make(town.folder, date(2026, 11, 23)).files)
    with line_to(out) as line:
        origin = line.origin
        open_copy(page, origin)
        press(page, "#keep")
        write_site(out, make(town.folder, date(2026, 11, 30)).files)
        open_copy(page, origin)
        expect(page.locator("#newer-words")).to_contain_text("30 November 2026")
        expect(page.locator("#which")).to_contain_text("23 November 2026")
        line.cut()
        page.goto(f"{origin}/help-now/")
        expect(page.locator("footer")).to_contain_text("23 November 2026")
        line.mend()
        open_copy(page, origin)
        press(page, "#renew")
        expect(page.locator("#which")).to_contain_text("30 November 2026")
        expect(page.locator("#newer")).to_be_hidden()
        line.cut()
        page.goto(f"{origin}/help-now/")
        expect(page.locator("footer")).to_contain_text("30 November 2026")


def test_copy_that_breaks_off_leaves_the_old_one(page: Page, town: Town, tmp_path: Path) -> None:
    """A connection lost half-way costs nobody the copy they had."""
    out = tmp_path / "out"
    write_site(out, make(town.folder, date(2026, 11, 23)).files)
    with line_to(out) as line:
        origin = line.origin
        open_copy(page, origin)
        press(page, "#keep")
        write_site(out, make(town.folder, date(2026, 11, 30)).files)
        shutil.rmtree(out / "help-now")
        open_copy(page, origin)
        press(page, "#renew")
        expect(page.locator("#said")).to_contain_text("stopped")
        expect(page.locator("#which")).to_contain_text("23 November 2026")
        line.cut()
        page.goto(f"{origin}/help-now/")
        expect(page.locator("footer")).to_contain_text("23 November 2026")


def test_copy_of_a_site_below_a_folder(page: Page, town: Town, tmp_path: Path) -> None:
    """Where the site shares a host with others, its copy and its list are its own."""
    with line_to(tmp_path) as line:
        origin = f"{line.origin}/sub"
        write_site(tmp_path / "sub", make(town.folder, date(2026, 11, 23), origin).files)
        open_copy(page, origin)
        press(page, "#keep")
        line.cut()
        page.goto(f"{origin}/help-now/")
        expect(page.locator("main a[href^='tel:']").first).to_be_visible()
        line.mend()
        open_copy(page, origin)
        press(page, "#remove")
        assert NOTHING == page.evaluate(KEPT)


def test_any_list_says_what_the_directory_says(page: Page, origin: str, thornmouth: Directory) -> None:
    """Whatever one puts on a list: digits, the day of the check, and usual days and times are those of the entry."""
    services = [service for service in thornmouth.services.values() if thornmouth.is_listed(service)]
    open_list(page, origin, *(service.id for service in services))
    rows = page.locator("#entries > li").all_inner_texts()
    assert len(services) == len(rows)
    for service, row in zip(services, rows, strict=True):
        way = next(iter(ways_of(service.contact)))
        assert way.shown in row, service.id
        assert date_words(service.verified.on) in row if service.verified else "Nobody has checked" in row, service.id
        said = "".join(line for line in row.splitlines() if line.startswith("When:"))
        usual = [session.schedule.hours for session in service.sessions if session.schedule.hours]
        if any(rule.when for hours in usual for rule in hours.rules):
            continue  # the page of the service has the parts of the year
        for hours in usual:
            words = " ".join(hours.words())
            assert set(WORDS_OF_TIME.findall(words)) <= set(WORDS_OF_TIME.findall(said)), (service.id, words, said)
