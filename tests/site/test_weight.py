from __future__ import annotations

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
    """Beside the field in the head, no page loads a script but those whose whole point is one: each is named here."""
    scripts = {name: page.xpath("//script[not(contains(@src, 'search-box'))]") for name, page in demo.pages.items()}
    scripted = {name for name, found in scripts.items() if found}
    sorted_ = {name for name, page in demo.pages.items() if page.find(".//table[@data-sort]") is not None}
    expected = {"map/move", "find", "contribute/add", "contribute/correct"}
    assert {f"{page}/index.html" for page in expected} == {
        name for name in scripted - sorted_ if not name.startswith("gaps/")
    }
    assert sorted_ <= scripted
