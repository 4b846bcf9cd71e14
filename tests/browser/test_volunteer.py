"""A new volunteer: adds a group with the keyboard, corrects a phone number, prints a slip."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader
from tests.site.making import ROOT, hub
from tools.kinds_of_page import PageExample

pytestmark = pytest.mark.browser

ADD = PageExample("add", "/contribute/add/")
CORRECT = PageExample("correct", "/contribute/correct/")
SLIP = PageExample("slip", "/contribute/slip/")


def type_into(reader: Reader, field: str, words: str) -> None:
    """Go to a field and type, with the keyboard alone."""
    reader.page.focus(f"#f-{field}")
    reader.page.keyboard.press("Control+A")
    reader.page.keyboard.type(words)
    reader.page.keyboard.press("Tab")


def press(reader: Reader, part: str) -> None:
    """Go to a button and press it, with the keyboard alone."""
    reader.page.focus(f"[data-part={part}]")
    reader.page.keyboard.press("Enter")


def tick(reader: Reader, box: str) -> None:
    """Tick a box with the keyboard alone."""
    reader.page.focus(box)
    reader.page.keyboard.press("Space")


def wrong(reader: Reader, field: str) -> str:
    """What stands beside a field that is not right yet."""
    return str(reader.page.text_content(f"#f-{field}-wrong")).strip()


def choose(reader: Reader, field: str, value: str) -> None:
    """Take a choice out of a menu."""
    reader.page.select_option(f"#f-{field}", value)


def fill_in_a_group(reader: Reader) -> None:
    """Answer the questions one by one, with three mistakes; one of them is mended at once."""
    reader.open(ADD)
    page = reader.page
    page.wait_for_selector("#f-name")
    type_into(reader, "name", "Harbour Chess")
    type_into(reader, "summary", "Chess")
    assert "too short" in wrong(reader, "summary")
    choose(reader, "organisation", "river-people")
    choose(reader, "status", "active")
    press(reader, "next")
    assert "What does it help with, and in what form?" == page.evaluate("document.activeElement.textContent")
    tick(reader, "#f-needs input[value=company]")
    tick(reader, "#f-formats input[value=in_person]")
    press(reader, "next")
    choose(reader, "sessions-0-format", "in_person")
    choose(reader, "sessions-0-place", "bridge-street-library")
    tick(reader, "#f-sessions-0-hours-day-0-1")
    page.fill("#f-sessions-0-hours-from-0", "18:00")
    page.fill("#f-sessions-0-hours-to-0", "20:30")
    tick(reader, "#f-sessions-0-hours-holidays")
    press(reader, "next")
    tick(reader, "#f-start-how input[value=ring]")
    type_into(reader, "contact-phone", "1632 960999")
    assert "has lost the 0" in wrong(reader, "contact-phone")
    type_into(reader, "contact-web", "www.riverpeople.example")
    assert "no https://" in wrong(reader, "contact-web")
    page.press("#f-contact-web-wrong button", "Enter")
    expect(page.locator("#f-contact-web")).to_have_value("https://www.riverpeople.example")
    press(reader, "next")
    choose(reader, "cost-kind", "free")
    press(reader, "next")
    choose(reader, "sources-0-kind", "invented")
    page.fill("#f-verified-on", "2026-11-03")
    choose(reader, "verified-by", "volunteer")
    choose(reader, "verified-how", "phone")
    while page.is_visible("[data-part=next]"):
        press(reader, "next")


def test_a_group_is_added_with_three_mistakes_on_the_way(reader: Reader, tmp_path: Path) -> None:
    """With the keyboard alone, from an empty form to a file that the check lets pass unchanged."""
    for part in ("data", "content"):
        shutil.copytree(ROOT / part, tmp_path / part)
    fill_in_a_group(reader)
    page = reader.page
    press(reader, "check")
    assert "f-summary" == page.evaluate("document.activeElement.id")
    type_into(reader, "summary", "Two boards by the window, and somebody to play with.")
    page.check("#view-all")
    type_into(reader, "contact-phone", "01632960999")
    press(reader, "check")
    assert "Nothing is open. Thank you." == page.text_content("[data-part=open]")
    text = str(page.text_content("[data-part=text]"))
    (tmp_path / "data" / "services" / "harbour-chess.yaml").write_text(text, encoding="utf-8")
    ran = hub("check", "--city", str(tmp_path), "--today", "2026-11-23", "--all")
    assert 0 == ran.returncode, ran.stdout
    assert "harbour-chess" not in ran.stdout
    assert 'hours: "Tu 18:00-20:30; PH off"' in text
    letter = parse_qs(urlsplit(str(page.get_attribute("[data-part=mail]", "href"))).query)
    assert ["New service: Harbour Chess"] == letter["subject"]
    assert text.replace("\n", "\r\n") in letter["body"][0]
    file = urlsplit(str(page.get_attribute("[data-part=file]", "href")))
    assert "/recovery-hub/thornmouth/new/main/data/services" == file.path
    assert {"filename": ["harbour-chess.yaml"], "value": [text]} == parse_qs(file.query)


def test_a_phone_number_is_corrected(reader: Reader) -> None:
    """The form knows the entry, and the message says in words what was changed and nothing else."""
    reader.open(CORRECT)
    reader.page.goto(f"{reader.origin}/contribute/correct/#tuesday-table")
    reader.page.reload()
    reader.page.wait_for_selector("#f-contact-phone")
    assert "01632 960 142" == reader.page.input_value("#f-contact-phone")
    type_into(reader, "contact-phone", "01632 960 143")
    changes = reader.page.locator("[data-part=changed] li").all_text_contents()
    assert ["Getting in touch, Phone: was “01632 960 142”, now “01632 960 143”"] == changes
    letter = parse_qs(urlsplit(str(reader.page.get_attribute("[data-part=mail]", "href"))).query)
    assert changes[0] in letter["body"][0]


def test_one_thing_is_mended_in_two_presses(reader: Reader) -> None:
    """Who mends a phone number goes straight to it, and from there to the end, past all other questions."""
    reader.open(CORRECT)
    reader.page.goto(f"{reader.origin}/contribute/correct/#tuesday-table")
    reader.page.reload()
    reader.page.wait_for_selector("#f-contact-phone")
    reader.page.click(".jump a:has-text('get in touch')")
    question = reader.page.locator("section.question", has=reader.page.locator("#f-contact-phone"))
    assert question.get_by_role("heading", level=2).evaluate("one => one === document.activeElement")
    question.get_by_role("link", name="Look at it, and send it").click()
    assert "done-heading" == reader.page.evaluate("document.activeElement.id")


@pytest.mark.parametrize("fragment", ["place-kept-private", "place/place-kept-private", "nobody-knows"])
def test_what_is_not_there_is_not_shown(reader: Reader, fragment: str) -> None:
    """Who asks for an entry that is hidden, or is none, reads the same sentence."""
    reader.open(CORRECT)
    reader.page.goto(f"{reader.origin}/contribute/correct/#{fragment}")
    reader.page.reload()
    reader.page.wait_for_selector("[data-part=missing]")
    assert reader.page.is_visible("[data-part=missing]")
    assert not reader.page.is_visible("[data-part=body]")


def test_nothing_is_kept_and_nothing_is_sent(reader: Reader) -> None:
    """What is typed stays on the page: no store of the browser has it, and no request carries it."""
    reader.open(ADD)
    reader.page.wait_for_selector("#f-name")
    reader.heard.forget()
    type_into(reader, "name", "Harbour Chess")
    type_into(reader, "summary", "Two boards by the window, and somebody to play with.")
    reader.page.wait_for_timeout(900)
    kept = "[localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length]"
    assert [0, 0, "", 0] == reader.page.evaluate(f"(async () => {kept})()")
    assert [] == [*reader.heard.requests, *reader.heard.messages]


def test_the_open_form_fits_the_narrowest_phone(reader: Reader) -> None:
    """With every question open, nobody has to push the page sideways."""
    reader.open(ADD)
    reader.page.wait_for_selector("#f-name")
    reader.page.set_viewport_size({"width": 320, "height": 640})
    reader.page.check("#view-all")
    assert 320 == reader.page.evaluate("document.documentElement.scrollWidth")


def test_without_javascript_there_are_other_ways(plain_reader: Reader) -> None:
    """Where the form can't run, a person reads how to do the same without it."""
    plain_reader.open(ADD)
    assert plain_reader.page.is_visible("#without")
    assert not plain_reader.page.is_visible("#form")
    ways = [link.get_attribute("href") for link in plain_reader.page.locator("#without a").all()]
    assert ["mailto:", "tel:", "/contribute/slip/", "https://"] == [
        next(start for start in ("mailto:", "tel:", "/contribute/slip/", "https://") if str(way).startswith(start))
        for way in ways
    ]


def test_the_slip_is_one_side_of_paper(reader: Reader, tmp_path: Path) -> None:
    """The slip comes out of the printer on one sheet of A4, with the helplines and where to hand it in."""
    reader.open(SLIP)
    reader.page.emulate_media(media="print")
    paper = reader.page.pdf(format="A4", prefer_css_page_size=True)
    assert 1 == paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ")
    assert "Bridge Street Library" in reader.page.inner_text(".hand-in")
