"""Every kind of page is declared once, and a page of any other kind ends the build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from recovery_hub.directory import Directory
from recovery_hub.site.invariants import Drawn, InvariantError, check_invariants
from recovery_hub.site.page import InCopy, Page, PageKind, one_page
from recovery_hub.site.pages import KINDS, adapt
from recovery_hub.site.site import Site
from recovery_hub.validation import load
from recovery_hub.validation.rules.id_reserved import FOLDERS
from tests.site.making import LITTLE, ROOT, Made, Town, make
from tools.kinds_of_page import EXAMPLES, address

TODAY = date(2026, 11, 30)
GARDEN = PageKind("garden", ("/gardens/{id}/",), count=lambda _: 2)


@pytest.fixture(scope="module")
def little_town() -> Directory:
    """A complete city with few entries."""
    return load(LITTLE, TODAY)[0]


def broken(directory: Directory, kind: PageKind, addresses: tuple[str, ...], *, declared: bool = True) -> str:
    """Return what is said of pages of one kind, "" if they may be published."""
    pages = tuple(Page(kind, where, "A garden") for where in addresses)
    try:
        check_invariants(directory, Drawn(pages, (kind,) if declared else ()), {}, "")
    except InvariantError as error:
        return str(error)
    return ""


def test_each_template_belongs_to_a_declared_kind_and_each_kind_has_its_template() -> None:
    """A kind that nobody declares can't hide, nor can a template that nobody uses."""
    names = [kind.name for kind in KINDS]
    assert sorted(names) == sorted({path.stem for path in (ROOT / "theme/templates").glob("*.html")} - {"base"})


def test_every_page_of_a_built_site_is_of_a_declared_kind(little: Made) -> None:
    """What readers get is what is declared; the pages that lead on have no foot, and so no kind to be seen."""
    drawn = [
        page.decode() for name, page in little.files.items() if name.endswith(".html") and b'"refresh"' not in page
    ]
    seen = {kind for page in drawn for kind in re.findall(r'<body class="page-([\w-]+)"', page)}
    assert seen
    assert seen <= {kind.name for kind in KINDS}
    assert {kind.name for kind in KINDS if kind.count is one_page} <= seen


def test_a_page_of_a_kind_that_nothing_declares_fails_the_build(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it looks like one that is declared: the message says what is missing, and where it belongs."""

    def pages(_: Site) -> Iterator[Page]:
        yield Page(replace(adapt.ADAPT), "/adapt/", "Bigger, calmer or darker")

    monkeypatch.setattr(adapt, "pages", pages)
    with pytest.raises(InvariantError, match="/adapt/: nothing declares the kind of page “adapt”"):
        make(town.folder, TODAY)


def test_a_page_stands_where_its_kind_says(little_town: Directory) -> None:
    """An address that is not declared is told, and so are two pages at one address."""
    assert not broken(little_town, GARDEN, ("/gardens/a/", "/gardens/b/"))
    assert "declared to be at /gardens/{id}/" in broken(little_town, GARDEN, ("/gardens/a/", "/gardens/b/c/"))
    assert "two pages have this address" in broken(little_town, GARDEN, ("/gardens/a/", "/gardens/a/"))
    assert "nothing declares" in broken(little_town, GARDEN, ("/gardens/a/", "/gardens/b/"), declared=False)


@pytest.mark.parametrize(
    ("or_more", "number", "said"),
    [
        (False, 1, "There should be 2 pages"),
        (False, 2, ""),
        (False, 3, "There should be 2 pages"),
        (True, 1, "There should be at least 2 pages"),
        (True, 2, ""),
        (True, 3, ""),
    ],
)
def test_there_are_as_many_pages_as_declared(little_town: Directory, number: int, said: str, *, or_more: bool) -> None:
    """One page too few is told, one too many where the number is exact."""
    kind = PageKind("garden", GARDEN.addresses, count=GARDEN.count, or_more=or_more)
    told = broken(little_town, kind, tuple(f"/gardens/{letter}/" for letter in "abc"[:number]))
    assert told.startswith(said)
    assert bool(told) == bool(said)


def test_no_page_that_volunteers_write_can_take_an_address_of_ours() -> None:
    """The first part of each page's address that stands alone is kept for it."""
    alone = {form.strip("/") for kind in KINDS for form in kind.patterns if re.fullmatch(r"/[a-z-]+/", form)}
    assert alone <= FOLDERS


def test_the_copy_has_what_a_reader_needs_first() -> None:
    """Help now, needs, starts and guides are essential; maps, gaps and small areas are in no part."""
    part = {kind.name: kind.copy for kind in KINDS}
    assert {part[name] for name in ("help-now", "needs", "need", "start", "guide", "find")} == {InCopy.ESSENTIAL}
    assert {part[name] for name in ("service", "place", "organisation", "pack")} == {InCopy.REST}
    assert {part[name] for name in ("map", "moving-map", "gap", "gap-map", "area", "edit")} == {InCopy.NOT}


def test_every_kind_with_a_picture_has_a_page_in_the_demonstration_city(demo: Made, tmp_path: Path) -> None:
    """The pictures and the tests in a browser look at each kind of page."""
    for name in (name for name in demo.files if name.endswith(".html")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(demo.files[name])
    assert [] == [example.name for example in EXAMPLES if address(tmp_path, example) is None]
    assert {"gap-map", "moving-map", "moved"} == {kind.name for kind in KINDS if not kind.has_picture}
    assert len(EXAMPLES) == len({example.name for example in EXAMPLES})
