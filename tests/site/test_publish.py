"""The site as it goes on the web: publishconf.py, its own address before every link, and what machines read."""

from __future__ import annotations

import re
from pathlib import Path

import lxml.etree
import pytest

from recovery_hub.site.headers import CACHE_OF_PAGES, headers_for
from tests.site.making import ADDRESS, TODAY, Made, Town, links, make, on_disk, typed


@pytest.fixture(scope="module")
def headers(published: Made) -> dict[str, dict[str, str]]:
    """The _headers file, read as a static host reads it."""
    found: dict[str, dict[str, str]] = {}
    pattern = ""
    for line in published.files["_headers"].decode().splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            found[pattern][name] = value
        else:
            pattern = line
            found[pattern] = {}
    return found


def test_publishconf_takes_the_address(town: Town, tmp_path: Path) -> None:
    """`make publish` with an address makes the site for that address, a slash at its end or not."""
    out = tmp_path / "out"
    words = ("build", "--city", str(town.folder), "--publish", "--out", str(out), "--today", str(TODAY))
    ran = typed(*words, SITEURL=f"{ADDRESS}/")
    assert 0 == ran.exit_code, ran.stderr
    made, wanted = on_disk(out), make(town.folder, TODAY, ADDRESS).files
    made.pop(".recovery-hub")
    assert sorted(wanted) == sorted(made)
    assert [] == [name for name, content in made.items() if content != wanted[name]]


def test_every_link_is_absolute(published: Made) -> None:
    """Every link and file of a published site is named with its whole address, below the folder where it lives."""
    found = [
        f"{name}: {address}"
        for name, page in published.pages.items()
        for _, address in links(page)
        if not address.startswith((f"{ADDRESS}/", "#", "https://", "tel:", "sms:", "mailto:"))
        or (address.startswith("https://hub.example") and not address.startswith(f"{ADDRESS}/"))
    ]
    assert [] == found


def test_refresh_is_absolute(published: Made) -> None:
    """A page that has moved leads on to an address that is there."""
    for page in published.pages.values():
        for refresh in page.iterfind(".//meta[@http-equiv='refresh']"):
            target = refresh.get("content", "").partition("url=")[2]
            assert target.startswith(f"{ADDRESS}/")
            assert f"{target.removeprefix(ADDRESS).lstrip('/')}index.html" in published.files


def test_sitemap_lists_each_page_once(published: Made) -> None:
    """A search engine is told of every page that is meant to be found, once, and of no other."""
    tree = lxml.etree.fromstring(published.files["sitemap.xml"])
    listed = [element.text for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    hidden = {
        name
        for name, page in published.pages.items()
        if page.find(".//meta[@name='robots'][@content='noindex']") is not None
    }
    wanted = {f"{ADDRESS}/{name.removesuffix('index.html')}" for name in published.pages if name not in hidden}
    assert len(listed) == len(set(listed))
    assert wanted == set(listed)
    assert "404.html" in hidden


def test_canonical_address(published: Made, demo: Made) -> None:
    """A page that search engines may list names its own address; while trying out there is none to name."""
    for name, page in published.pages.items():
        found = [link.get("href") for link in page.iterfind(".//link[@rel='canonical']")]
        unlisted = page.find(".//meta[@name='robots']") is not None
        assert ([] if unlisted else [f"{ADDRESS}/{name.removesuffix('index.html')}"]) == found
    assert [] == [name for name, page in demo.pages.items() if page.find(".//link[@rel='canonical']") is not None]


def test_robots_name_the_sitemap(published: Made) -> None:
    """Search engines are let in and told where the list of pages is."""
    assert f"User-agent: *\nAllow: /\nSitemap: {ADDRESS}/sitemap.xml\n" == published.files["robots.txt"].decode()


def test_headers_are_strict(headers: dict[str, dict[str, str]]) -> None:
    """A host is told to let pages load nothing from elsewhere, tell nothing to others, and stand in nobody's frame."""
    every = headers["/*"]
    policy = dict(part.strip().split(" ", 1) for part in every["Content-Security-Policy"].split(";"))
    assert "'none'" == policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"]
    assert "'self'" == policy["script-src"] == policy["style-src"] == policy["form-action"]
    assert not re.search(r"unsafe|https?:|\*", every["Content-Security-Policy"])
    assert ("no-referrer", "nosniff", "DENY") == (
        every["Referrer-Policy"],
        every["X-Content-Type-Options"],
        every["X-Frame-Options"],
    )


def test_headers_are_those_of_the_server(headers: dict[str, dict[str, str]]) -> None:
    """What we try out at home is what a host will send; how long a page is kept is left to the host."""
    of_a_page = dict(headers_for("/services/"))
    assert {**headers["/*"], "Cache-Control": CACHE_OF_PAGES} == of_a_page
    assert {**headers["/*"], **headers["/theme/*"]} == dict(headers_for("/theme/style.css"))


def test_no_header_is_said_twice_for_one_address(headers: dict[str, dict[str, str]]) -> None:
    """Some hosts join what all patterns say that fit: a file kept "for ten minutes, for a year" is kept for neither."""
    for address in ("/", "/services/", "/theme/style.css", "/404.html"):
        fitting = [values for pattern, values in headers.items() if address.startswith(pattern.rstrip("*"))]
        said = [name for values in fitting for name in values]
        assert len(said) == len(set(said))


def test_only_what_never_changes_is_kept_for_ever(published: Made, headers: dict[str, dict[str, str]]) -> None:
    """A browser keeps for ever only files that carry a piece of their own content in their name."""
    assert "immutable" in headers["/theme/*"]["Cache-Control"]
    assert "Cache-Control" not in headers["/*"]
    assert "immutable" not in dict(headers_for("/services/"))["Cache-Control"]
    names = [name for name in published.files if name.startswith("theme/")]
    assert names
    assert [] == [name for name in names if not re.search(r"\.[0-9a-f]{10}(\.\w+$|/)", name)]
