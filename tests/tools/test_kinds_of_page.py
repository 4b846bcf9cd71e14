"""Which page stands for its kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.kinds_of_page import PageExample, address


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
        (PageExample("home", "/"), "/"),
        (PageExample("services", "/services/"), "/services/"),
        (PageExample("service", "/services/{id}/", prefer=("tuesday-table",)), "/services/tuesday-table/"),
        (PageExample("second", "/services/{id}/", prefer=("tuesday-table",), nth=1), "/services/aa/"),
        (PageExample("third", "/services/{id}/", prefer=("tuesday-table",), nth=2), None),
        (PageExample("place", "/places/{id}/"), None),
        (PageExample("not-found", "/404.html"), "/404.html"),
    ],
    ids=lambda value: value.name if isinstance(value, PageExample) else "",
)
def test_one_page_stands_for_its_kind(site: Path, kind: PageExample, expected: str | None) -> None:
    """The page most often looked at is the one tested; an address that only leads on is not taken for a page."""
    assert expected == address(site, kind)
