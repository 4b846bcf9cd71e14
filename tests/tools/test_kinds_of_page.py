"""Which page stands for its kind, and how a folder is served."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tools.kinds_of_page import Kind, address
from tools.serve_folder import headers_for, read_headers, serve


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A very small site: a first page, three services of which one has moved, a 404 page and headers."""
    pages = ("index.html", "services/index.html", "services/aa/index.html", "services/tuesday-table/index.html")
    for page in pages:
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).write_text(f"<p>{page}", "utf-8")
    (tmp_path / "services" / "a-was").mkdir()
    (tmp_path / "services" / "a-was" / "index.html").write_text('<meta http-equiv="refresh" content="0">', "utf-8")
    (tmp_path / "404.html").write_text("<p>not here", "utf-8")
    (tmp_path / "_headers").write_text("# all\n/*\n  X-Frame-Options: DENY\n/map/\n  X-Map: a: b\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind("home", ""), "/"),
        (Kind("services", "services"), "/services/"),
        (Kind("service", "services/*", prefer="tuesday-table"), "/services/tuesday-table/"),
        (Kind("second", "services/*", prefer="tuesday-table", nth=1), "/services/aa/"),
        (Kind("third", "services/*", prefer="tuesday-table", nth=2), None),
        (Kind("place", "places/*"), None),
        (Kind("not-found", "404.html"), "/404.html"),
    ],
    ids=lambda value: value.name if isinstance(value, Kind) else "",
)
def test_one_page_stands_for_its_kind(site: Path, kind: Kind, expected: str | None) -> None:
    """The page most often looked at is the one tested; an address that only leads on is not taken for a page."""
    assert expected == address(site, kind)


def test_headers_are_those_of_the_host(site: Path) -> None:
    """What a static host would send with a page is what the tests get."""
    headers = read_headers(site / "_headers")
    assert [("X-Frame-Options", "DENY"), ("X-Map", "a: b")] == list(headers_for("/map/", headers))
    assert {} == read_headers(site / "none")


def test_served_as_a_host_would(site: Path) -> None:
    """Pages come with their headers, and a wrong address gets the site's own page with the status that says so."""
    with serve(site) as origin:
        with urlopen(f"{origin}/services/") as answer:  # noqa: S310 - our own server
            assert ("DENY", b"<p>services/index.html") == (answer.headers["X-Frame-Options"], answer.read())
        with pytest.raises(HTTPError) as wrong:
            urlopen(f"{origin}/nowhere/")  # noqa: S310 - our own server
        with wrong.value as answer:
            assert (404, b"<p>not here") == (answer.code, answer.read())
