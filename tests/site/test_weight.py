from __future__ import annotations

import brotli  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.site.making import Made

LIMIT_BYTES = 14_000
"""What fits into the first packets of a connection: a page that is read by then costs a slow phone one wait."""
QUALITY = 5


def weight(site: Made, name: str) -> int:
    """Bytes of a page and all that a browser waits for before it shows it, as a host would send them."""
    page = site.pages[name]
    sheets = [link.get("href", "").lstrip("/") for link in page.iterfind(".//link[@rel='stylesheet']")]
    waited = "//script[not(@defer) and not(@async) and not(@type='module')]/@src"
    scripts = [str(address).lstrip("/") for address in page.xpath(waited)]
    assert scripts, "the script that applies what a reader kept is not counted"
    return sum(len(brotli.compress(site.files[file], quality=QUALITY)) for file in (name, *sheets, *scripts))


@pytest.mark.parametrize("address", ["", "help-now/", "pl/help-now/", "adapt/"])
def test_pages_for_hard_moments_arrive_at_once(demo: Made, address: str) -> None:
    """The first page and the helplines, in each language, are there with their styles after the first wait."""
    assert weight(demo, f"{address}index.html") < LIMIT_BYTES, f"it has {weight(demo, f'{address}index.html')} bytes"


def test_what_was_kept_costs_nearly_nothing(demo: Made) -> None:
    """The one script that every page waits for has less than a kilobyte, before it is compressed."""
    (name,) = (name for name in demo.files if name.startswith("theme/saved-look."))
    assert len(demo.files[name]) < 1000


@pytest.mark.parametrize("kind", ["services", "needs", "places", "organisations", "start", "guides"])
def test_a_page_arrives_at_once(demo: Made, kind: str) -> None:
    """On a slow phone the page of a service, a need, a place, ... is there with its styles after the first wait."""
    found = {name: weight(demo, name) for name in demo.pages if name.startswith(f"{kind}/") and name.count("/") == 2}
    biggest = max(found, key=lambda name: found[name])
    assert found[biggest] < LIMIT_BYTES, f"the biggest is {biggest}: {found[biggest]} bytes"


def test_pages_need_no_script(demo: Made) -> None:
    """No page loads a script but those whose point is one, named here, and those that can be left at once.

    Apart from three small ones: the field in the head, what a reader asked the device to keep, and the button beside a
    service.
    """
    small = "contains(@src, '/search-box.') or contains(@src, '/saved-look.') or contains(@src, '/keep.')"
    scripts = {name: page.xpath(f"//script[not({small})]") for name, page in demo.pages.items()}
    scripted = {name for name, found in scripts.items() if found}
    sorted_ = {name for name, page in demo.pages.items() if page.find(".//table[@data-sort]") is not None}
    left = {name for name, page in demo.pages.items() if page.find_class("leave")}
    expected = {"map/move", "find", "contribute/add", "contribute/correct", "list", "offline", "adapt"}
    assert {f"{page}/index.html" for page in expected} == {
        name for name in scripted - sorted_ - left if not name.startswith("gaps/")
    }
    assert sorted_ | left <= scripted
    assert [] == [name for name in left for script in scripts[name] if "/leave." not in script.get("src", "")]


@pytest.mark.parametrize(("script", "limit"), [("keep", 5_000), ("list", 6_000), ("offline", 5_000)])
def test_scripts_for_taking_along_are_small(demo: Made, script: str, limit: int) -> None:
    """The button, the list (which works out dates, with every other week and bank holidays) and the copy."""
    (whole,) = (content for name, content in demo.files.items() if name.startswith(f"theme/{script}."))
    assert len(brotli.compress(whole, quality=11)) < limit
