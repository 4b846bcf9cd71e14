"""The main ways through the site in Firefox and WebKitGTK, on a screen 360 pixels wide."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from tests.other_browsers.driven import Driven, DriverError
from tests.other_browsers.listening import listening
from tools import kinds_of_page
from tools.kinds_of_page import EXAMPLES

ESC = "\ue00c"
SEEN = "return location.hostname === '127.0.0.1' && document.querySelector('main').getClientRects().length > 0"
TOO_WIDE = """return document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5)
    .slice(0, 3).map(one => one.outerHTML.slice(0, 120))"""
LINKS = """return [...document.querySelectorAll(arguments[0])]
    .filter(one => one.getClientRects().length).map(one => one.href)"""
BROKEN = """<!doctype html><html><head><title>Broken</title><link rel="stylesheet" href="/gone.css">
<script src="/broken.js"></script><script>never()</script></head><body></body></html>"""
SAYS = "return (document.querySelector(arguments[0]) || {}).innerText === arguments[1]"


def test_from_home_to_a_phone_number(phone: Driven) -> None:
    """Home, a need, a service, and the link that rings it."""
    phone.press(".needs a", "Company and friends")
    phone.until("return location.pathname === '/needs/company/'")
    phone.press(".cards h3 a", "Tuesday Table")
    phone.until("return location.pathname === '/services/tuesday-table/'")
    assert "Tuesday Table" in phone.text("h1")
    assert "tel:01632960142" in phone.run(LINKS, "main a")


def test_find_with_words_and_a_filter(phone: Driven) -> None:
    """Everyday words find an answer while they are typed; a filter leaves fewer; Back brings the answers again."""
    phone.go(f"{phone.origin}/find/")
    phone.until("return document.querySelector('#search[data-ready]')")
    phone.type("#q", "lonely")
    phone.seen("#results > li a", "Company and friends")
    phone.until("return location.hash === '#q=lonely'")
    before = phone.text("#count")
    phone.press("#filters summary")
    phone.press("label", "By phone")
    phone.until("return location.hash.includes('on=by-phone')")
    phone.until("return document.querySelector('#count').innerText !== arguments[0]", before)
    kept = phone.text("#results")
    phone.press("#results > li h3 a")
    phone.until("return location.pathname !== '/find/'")
    phone.back()
    phone.until(
        "return document.querySelector('#results') && document.querySelector('#results').innerText === arguments[0]",
        kept,
    )


def test_words_of_danger_leave_the_address(phone: Driven) -> None:
    """Who writes that somebody hurts them has the quick exit beside the answers, and an address that says nothing."""
    phone.go(f"{phone.origin}/find/")
    phone.until("return document.querySelector('#search[data-ready]')")
    phone.type("#q", "husband hits me")
    phone.seen("#leave")
    phone.until("return location.hash === '' && document.querySelector('#results > li')")
    assert phone.run("return document.title").startswith("Find help")


def test_pages_are_adapted_and_put_back(phone: Driven) -> None:
    """Twice as big and dark counts at once, on other pages if it is kept, and is forgotten at one press."""
    phone.go(f"{phone.origin}/adapt/")
    size = "return parseFloat(getComputedStyle(document.documentElement).fontSize)"
    usual = phone.run(size)
    phone.press("label", "Twice as big")
    phone.press("label", "Always dark")
    assert 2 * usual == pytest.approx(phone.run(size))
    phone.press("button", "Keep on this device")
    phone.until("return document.querySelector('#look-told').innerText.includes('Kept on this device')")
    phone.go(f"{phone.origin}/needs/sleep/")
    assert 2 * usual == pytest.approx(phone.run(size))
    assert "rgb(20, 32, 31)" == phone.run("return getComputedStyle(document.documentElement).backgroundColor")
    assert [] == phone.run(TOO_WIDE)
    phone.go(f"{phone.origin}/adapt/")
    phone.press("button", "Forget")
    phone.until("return localStorage.length === 0")
    phone.go(f"{phone.origin}/needs/sleep/")
    assert usual == pytest.approx(phone.run(size))


def test_my_list(phone: Driven) -> None:
    """A service goes along to the list, which has its number; it is taken off again."""
    phone.go(f"{phone.origin}/services/tuesday-table/")
    phone.press(".keep button")
    phone.press(".keep a")
    phone.until("return document.querySelector('#list[data-ready]')")
    assert "Tuesday Table" in phone.text("#entries")
    assert "01632 960 142" in phone.text("#entries")
    phone.press("#entries button.off")
    phone.seen("#empty")


def test_the_form(phone: Driven) -> None:
    """What is typed becomes an entry; what is wrong is said beside its field, and the mend is pressed."""
    phone.go(f"{phone.origin}/contribute/add/")
    phone.type("#f-name", "Harbour Chess")
    phone.type("#f-summary", "Chess")
    phone.run("document.activeElement.blur()")
    phone.until("return document.querySelector('#f-summary-wrong').innerText.includes('too short')")
    phone.until("return document.querySelector('[data-part=text]').textContent.includes('id: harbour-chess')")
    phone.press("label[for=view-all]")
    phone.type("#f-contact-web", "www.riverpeople.example")
    phone.run("document.activeElement.blur()")
    phone.press("#f-contact-web-wrong button")
    phone.until("return document.querySelector('#f-contact-web').value === 'https://www.riverpeople.example'")
    phone.run("document.querySelector('#f-name').value = ''")


def test_the_map_of_gaps_moves(phone: Driven) -> None:
    """Another need and part of the week change the sentence, the shades and the table."""
    phone.go(f"{phone.origin}/gaps/move/")
    phone.until("return document.querySelector('#gap-map[data-ready]')")
    assert phone.run("return document.querySelectorAll('#map_city path').length") > 10
    before = phone.text("[data-part=said]")
    phone.choose("[name=need] option[value=money]")
    phone.choose("[name=when] option[value=sunday]")
    phone.until("return document.querySelector(\"#gap-map[data-ready='money sunday usual none']\")")
    assert phone.text("[data-part=said]") != before
    assert [] == phone.run(TOO_WIDE)


def test_leaving_at_once(phone: Driven) -> None:
    """After the quick exit no page of ours is seen, and Back shows none either."""
    phone.go(f"{phone.origin}/needs/abuse-and-safety/")
    assert phone.run(SEEN)
    phone.press_and_leave("a", "Leave this site")
    phone.until(f"return !({SEEN.removeprefix('return ')})")
    with suppress(DriverError):  # it goes on to the other site, which is not there
        phone.back()
    assert not phone.ever(SEEN)


def test_the_key_that_leaves(phone: Driven) -> None:
    """Esc three times leaves; twice does not."""
    phone.go(f"{phone.origin}/needs/abuse-and-safety/")
    phone.type("body", ESC + ESC)
    assert phone.run(SEEN)
    phone.type("body", "a")
    phone.type("body", ESC + ESC + ESC)
    assert not phone.ever(SEEN)


def test_the_copy_for_flight_mode(browser: Driven, site: Path) -> None:
    """After one press help now, a service and the search open with no server at all; then the copy is taken away."""
    with listening(site) as (origin, heard):
        browser.go(f"{origin}/offline/")
        browser.until("return document.querySelector('#copy[data-ready]')")
        browser.press("label[for=part-all]")
        browser.press("#keep")
        browser.until("return document.querySelector('#which').innerText.includes('The copy on this phone is from')")
        assert [] == heard
    browser.go(f"{origin}/help-now/")
    assert browser.run("return document.querySelectorAll('main a[href^=\"tel:\"]').length")
    browser.go(f"{origin}/services/tuesday-table/")
    assert "Tuesday Table" in browser.text("h1")
    assert browser.run("return getComputedStyle(document.documentElement).backgroundColor") != "rgba(0, 0, 0, 0)"
    browser.go(f"{origin}/find/#q=lonely")
    browser.seen("#results > li")
    browser.go(f"{origin}/gaps/")
    assert "This page is not in your copy" in browser.text("h1")


def test_what_breaks_is_heard(browser: Driven, tmp_path: Path) -> None:
    """These tests would notice: a mistake of a script, a file that is lost, what the policy refuses, a warning."""
    (tmp_path / "index.html").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "broken.js").write_text("console.warn('careful'); nothing.there();", encoding="utf-8")
    with listening(tmp_path) as (origin, heard):
        browser.go(origin)
        browser.go("about:blank")
    for what in ("careful", "broken.js:1", "lost: ", "refused: "):
        assert [one for one in heard if what in one], heard


@pytest.mark.parametrize("kind", EXAMPLES, ids=[kind.name for kind in EXAMPLES])
def test_every_kind_of_page(phone: Driven, site: Path, kind: kinds_of_page.PageExample) -> None:
    """It opens, has a heading, is no wider than the screen, and nothing breaks in silence."""
    where = kinds_of_page.address(site, kind)
    phone.go(f"{phone.origin}{where}")
    assert phone.text("h1")
    assert [] == phone.run(TOO_WIDE)
