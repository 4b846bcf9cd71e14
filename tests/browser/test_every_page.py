"""What every kind of page promises every reader, tried in a real browser."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest
from html5lib.html5parser import ParseError

from tests.browser.reader import Reader
from tools import kinds_of_page
from tools.every_page import VIEWS, barriers, look
from tools.kinds_of_page import EXAMPLES, PageExample

pytestmark = pytest.mark.browser
every_kind = pytest.mark.parametrize("kind", EXAMPLES, ids=[example.name for example in EXAMPLES])

BRANCHES = (
    "/areas/west-sands/",
    "/gaps/move/",
    "/guides/early-signs/",
    "/guides/staying-well-card/",
    "/guides/talking-to-your-boss/",
    "/map/move/",
    "/organisations/harbour-college/",
    "/services/slow-chair/",
    "/start/hurting-myself-tonight/",
)
"""Pages that hold what no example of their kind holds, as ``tools.every_page.one_of_each`` finds them."""
NARROW_PX = 320
PHONE_PX = 360
TWICE = """() => { const { style } = document.documentElement;
    style.fontSize = `${2 * parseFloat(getComputedStyle(document.documentElement).fontSize)}px`; }"""
HELPLINES = 'footer a[href^="tel:"]'
SHOWN = """selector => [...document.querySelectorAll(selector)]
    .filter(link => link.checkVisibility({ visibilityProperty: true }) && link.getBoundingClientRect().height > 0)
    .filter(link => /\\d/.test(link.innerText)).length"""
TOO_WIDE = """limit => [...document.querySelectorAll("body *")]
    .filter(element => element.getBoundingClientRect().right > limit + 0.5)
    .slice(0, 5)
    .map(element => element.outerHTML.slice(0, 100))"""


def _too_wide(reader: Reader, window: int = NARROW_PX) -> tuple[int, list[str]]:
    """Return the width of the whole page in pixels, and what sticks out if it is more than the window's."""
    width: int = reader.page.evaluate("document.documentElement.scrollWidth")
    return width, reader.page.evaluate(TOO_WIDE, window) if width > window else []


def _helplines_shown(reader: Reader) -> int:
    """Count the numbers in the foot of the page that can be seen, digits and all."""
    shown: int = reader.page.evaluate(SHOWN, HELPLINES)
    return shown


@pytest.fixture(scope="module", params=EXAMPLES, ids=[example.name for example in EXAMPLES])
def silent(request: pytest.FixtureRequest, _scripted: Reader) -> Reader:
    """A page of each kind in turn, opened once for all tests that only look, and heard until it fell silent."""
    _as_usual(_scripted)
    _scripted.open(request.param)
    _scripted.page.wait_for_load_state("networkidle")
    return _scripted


@pytest.fixture
def shown(silent: Reader) -> Iterator[Reader]:
    """The page as it was opened: on a wide screen, by day, whatever the test before made of it."""
    yield silent
    _as_usual(silent)


def _as_usual(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    reader.page.emulate_media(media="screen", color_scheme="light")


def test_site_has_every_kind_of_page(site: Path) -> None:
    """No part of the directory goes missing without anyone noticing."""
    assert [] == [example.name for example in EXAMPLES if kinds_of_page.address(site, example) is None]


def test_no_barrier(shown: Reader) -> None:
    """Nobody is kept out by what a machine can find: all rules of axe, on a desk by day and on a phone by night."""
    for view in VIEWS:
        look(shown.page, view)
        assert [] == barriers(shown.page), view


@pytest.mark.parametrize("address", BRANCHES)
def test_no_barrier_on_a_branch(reader: Reader, address: str) -> None:
    """The same where a page of a kind holds more than its example does."""
    reader.page.goto(reader.origin + address, wait_until="load")
    for view in VIEWS:
        look(reader.page, view)
        assert [] == barriers(reader.page), view


def test_nobody_else_is_told(shown: Reader) -> None:
    """A visit is told to nobody: all that a page asks for comes from the site itself."""
    own = (f"{shown.origin}/", "data:", "blob:")
    assert shown.heard.requests
    assert [] == [url for url in shown.heard.requests if not url.startswith(own)]


def test_nothing_breaks_in_silence(shown: Reader) -> None:
    """A page asks for nothing that is missing, breaks no rule of its own security policy, and has no script error."""
    assert [] == [*shown.heard.failed, *shown.heard.messages]


def test_fits_the_narrowest_phone(shown: Reader) -> None:
    """On a small phone, at 400 % zoom, or with letters twice as big, one never has to push a page sideways."""
    shown.page.set_viewport_size({"width": NARROW_PX, "height": 640})
    assert (NARROW_PX, []) == _too_wide(shown)
    shown.page.evaluate(TWICE)
    shown.page.set_viewport_size({"width": PHONE_PX, "height": 640})
    found = _too_wide(shown, PHONE_PX)
    shown.page.evaluate("document.documentElement.style.fontSize = ''")
    assert (PHONE_PX, []) == found


def test_prints_the_helplines(shown: Reader) -> None:
    """A page on paper carries the numbers to ring."""
    shown.page.emulate_media(media="print")
    assert _helplines_shown(shown) > 0


@every_kind
def test_works_without_javascript(plain_reader: Reader, kind: PageExample) -> None:
    """With JavaScript off a page still has its heading, its helplines and its width."""
    plain_reader.open(kind)
    headings = plain_reader.page.locator("h1").all_inner_texts()
    assert 1 == len(headings)
    assert headings[0].strip()
    assert _helplines_shown(plain_reader) > 0
    assert (NARROW_PX, []) == _too_wide(plain_reader)


@every_kind
def test_markup_is_whole(site: Path, kind: PageExample) -> None:
    """Old browsers and screen readers get whole HTML, with nothing left for them to mend."""
    where = kinds_of_page.address(site, kind)
    assert where is not None
    file = site / where.lstrip("/") / "index.html" if where.endswith("/") else site / where.lstrip("/")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # html5lib's own
        try:
            html5lib.HTMLParser(strict=True).parse(file.read_bytes())
            fault = ""
        except ParseError as error:
            fault = str(error)
    assert "" == fault
