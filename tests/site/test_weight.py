from __future__ import annotations

import re

import brotli  # type: ignore[import-untyped]  # it carries no types
import pytest

from tests.site.making import Made

LIMIT_BYTES = 14_000
"""What fits into the first packets of a connection: a page that is read by then costs a slow phone one wait."""
QUALITY = 5


def weight(site: Made, name: str) -> int:
    """Bytes of a page and its style sheets, as a host would send them."""
    sheets = [link.get("href", "").lstrip("/") for link in site.pages[name].iterfind(".//link[@rel='stylesheet']")]
    return sum(len(brotli.compress(site.files[one], quality=QUALITY)) for one in (name, *sheets))


@pytest.mark.parametrize("kind", ["services", "needs", "places", "organisations", "start", "guides"])
def test_a_page_arrives_at_once(demo: Made, kind: str) -> None:
    """On a slow phone the page of a service, a need, a place, ... is there with its styles after the first wait."""
    found = {name: weight(demo, name) for name in demo.pages if name.startswith(f"{kind}/") and name.count("/") == 2}
    biggest = max(found, key=lambda name: found[name])
    assert found[biggest] < LIMIT_BYTES, f"the biggest is {biggest}: {found[biggest]} bytes"


def test_home_arrives_at_once(demo: Made) -> None:
    """On a slow phone the first page is there with its styles after the first wait."""
    assert weight(demo, "index.html") < LIMIT_BYTES, f"it has {weight(demo, 'index.html')} bytes"


def test_pages_need_no_script(demo: Made) -> None:
    """Beside the field in the head and the button beside a service, only pages whose whole point is a script load one.

    Each is named here.
    """
    small = "contains(@src, '/search-box.') or contains(@src, '/keep.')"
    scripts = {name: page.xpath(f"//script[not({small})]") for name, page in demo.pages.items()}
    scripted = {name for name, found in scripts.items() if found}
    sorted_ = {name for name, page in demo.pages.items() if page.find(".//table[@data-sort]") is not None}
    expected = {"map/move", "find", "contribute/add", "contribute/correct", "list", "offline"}
    assert {f"{page}/index.html" for page in expected} == {
        name for name in scripted - sorted_ if not name.startswith("gaps/")
    }
    assert sorted_ <= scripted


@pytest.mark.parametrize("script", ["keep", "list", "offline"])
def test_scripts_for_taking_along_are_small(demo: Made, script: str) -> None:
    """The button, the list and the copy are there at once on a slow phone.

    The list reads cards and hours with two modules of the search; its own part is measured apart.
    """
    (whole,) = (content for name, content in demo.files.items() if name.startswith(f"theme/{script}."))
    own = [content for name, content in demo.files.items() if re.search(rf"/search\..*/(?:{script}|usual)\.js$", name)]
    assert len(brotli.compress(whole, quality=11)) < 6_000
    assert len(brotli.compress(b"".join(own) if script == "list" else whole, quality=11)) < 5_000
