"""What programs read of a page: names and summaries, dates, addresses, previews of links, and the home screen."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date

import pytest

from recovery_hub.language.clock import MONTH_NAMES
from recovery_hub.site.dated import with_dates
from recovery_hub.site.invariants import InvariantError
from recovery_hub.site.page import Page, PageKind
from recovery_hub.site.telling_apart import told_apart
from tests.site.making import ADDRESS, TODAY, Made, Town, make, words_in

A_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTH_NAMES)}) (20\d\d)\b")
WITHOUT_DATES = ("time", "title", "meta", "option", "textarea", "pre", "script", "desc", "text")
PLACE = PageKind("place", ("/places/{id}/",), called="place")
SERVICE = PageKind("service", ("/services/{id}/",))


def _metas(made: Made, name: str, wanted: str) -> list[str]:
    page = made.pages[name]
    return [str(content) for content in page.xpath(f"//meta[@name='{wanted}' or @property='{wanted}']/@content")]


def _own(made: Made) -> list[str]:
    """The pages but those that only lead on."""
    return [name for name, page in made.pages.items() if page.find(".//meta[@http-equiv='refresh']") is None]


def test_no_two_pages_have_one_title(site: Made) -> None:
    """A list of tabs, or of what a search engine found, shows no twins."""
    titles = Counter(site.pages[name].findtext(".//head/title") for name in _own(site))
    assert {} == {title: count for title, count in titles.items() if count > 1}


def test_no_two_pages_have_one_summary(site: Made) -> None:
    """Whoever reads what a page is about learns which page it is; only pages that are not to be found say nothing."""
    said = {name: _metas(site, name, "description") for name in _own(site)}
    summaries = Counter(summary for found in said.values() for summary in found)
    assert {} == {summary: count for summary, count in summaries.items() if count > 1}
    assert [] == [name for name, found in said.items() if not found and not _metas(site, name, "robots")]


def test_twins_are_told_apart() -> None:
    """A place and a service of one name: the place says that it is one. Two services: each has its id."""
    pages = (
        Page(PLACE, "/places/kiln/", "The Kiln", "Tea."),
        Page(SERVICE, "/services/kiln/", "The Kiln", "Tea."),
        Page(SERVICE, "/services/kiln-2/", "The Kiln", "Soup."),
        Page(SERVICE, "/services/boat/", "The Boat", "Rope."),
    )
    found = [(page.title, page.summary) for page in told_apart(pages)]
    assert ("The Kiln (place)", "The Kiln (place). Tea.") == found[0]
    assert [
        ("The Kiln (kiln)", "The Kiln (kiln). Tea."),
        ("The Kiln (kiln-2)", "Soup."),
        ("The Boat", "Rope."),
    ] == found[1:]


def test_every_whole_date_can_be_read_by_programs(site: Made) -> None:
    """A day with its year stands in <time>, with the same day in figures."""
    wrong, found = [], 0
    for name, page in site.pages.items():
        if name.startswith("pl/"):
            continue
        for element in page.iter():
            if not isinstance(element.tag, str):
                continue
            own = [element.text or "", *(child.tail or "" for child in element)]
            if element.tag == "time":
                shown = A_DATE.search(words_in(element))
                if shown is None:
                    continue
                day = date(int(shown[3]), MONTH_NAMES.index(shown[2]) + 1, int(shown[1]))
                found += 1
                wrong += [f"{name}: {shown[0]}"] if element.get("datetime") != str(day) else []
            elif element.tag not in WITHOUT_DATES:
                wrong += [f"{name}: {words}" for words in own if A_DATE.search(words)]
    assert [] == wrong
    assert found > len(site.pages) / 2


def test_another_language_has_the_day_of_its_data_too(demo: Made) -> None:
    """The words of the day are Polish, its figures are the same."""
    page = demo.page("/pl/help-now/")
    assert str(TODAY) in [time.get("datetime") for time in page.iterfind(".//footer//time")]


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>On 3 November 2026.</p>", '<p>On <time datetime="2026-11-03">3 November 2026</time>.</p>'),
        ("<p>Tuesday 3 November 2026</p>", '<p><time datetime="2026-11-03">Tuesday 3 November 2026</time></p>'),
        ('<p title="3 November 2026"></p>', '<p title="3 November 2026"></p>'),
        ("<title>3 November 2026</title>", "<title>3 November 2026</title>"),
        ('<time datetime="2026-11-03">3 November 2026</time>', '<time datetime="2026-11-03">3 November 2026</time>'),
        ("<p>31 November 2026, November 2026</p>", "<p>31 November 2026, November 2026</p>"),
    ],
)
def test_only_days_that_are_there_are_marked(html: str, marked: str) -> None:
    """A date in a tag, in a title or in a <time> stays as it is, and so does a day that no calendar has."""
    assert marked == with_dates(html)


def test_contact_stands_in_an_address(demo: Made) -> None:
    """Whom to reach about a page, a service's numbers, and where a place is, are marked as that."""
    for name in _own(demo):
        assert demo.pages[name].find(".//footer//address") is not None, name
    service = demo.page("/services/tuesday-table/")
    assert service.xpath("//main//address//a[starts-with(@href, 'tel:')]")
    place = demo.directory.places["bridge-street-library"]
    assert place.address is not None
    (where,) = demo.page("/places/bridge-street-library/").xpath("//dl//address")
    assert place.address.street in words_in(where)


def test_preview_of_a_link(published: Made, demo: Made) -> None:
    """A link that somebody sends shows a title, a sentence and a picture of our own; that needs an address."""
    name = "services/tuesday-table/index.html"
    assert ["Tuesday Table"] == _metas(published, name, "og:title")
    assert _metas(published, name, "description") == _metas(published, name, "og:description")
    assert [f"{ADDRESS}/services/tuesday-table/"] == _metas(published, name, "og:url")
    (picture,) = _metas(published, name, "og:image")
    assert published.files[picture.removeprefix(f"{ADDRESS}/")].startswith(b"\x89PNG")
    assert ([], []) == (_metas(demo, name, "og:url"), _metas(demo, name, "og:image"))


def test_preview_of_what_one_may_have_to_leave(published: Made) -> None:
    """A page with the quick exit shows the site's name alone: a preview is seen on other people's phones."""
    city = published.directory.city.site_name
    left = [
        name
        for name in _own(published)
        if published.pages[name].find_class("leave") and _metas(published, name, "og:title")
    ]
    assert "needs/abuse-and-safety/index.html" in left
    assert {(city,)} == {tuple(_metas(published, name, "og:title")) for name in left if name != "find/index.html"}
    assert [] == [name for name in left if name != "find/index.html" and _metas(published, name, "og:description")]


def test_home_screen(site: Made) -> None:
    """The pictures of the manifest are there, it leads to the first page, and its name is the site's alone."""
    root = ADDRESS if "sitemap.xml" in site.files else ""
    told = json.loads(site.files["manifest.webmanifest"])
    assert (site.directory.city.site_name, f"{root}/", "browser") == (told["name"], told["start_url"], told["display"])
    assert {"any", "192x192", "512x512"} == {icon["sizes"] for icon in told["icons"]}
    assert [] == [icon for icon in told["icons"] if icon["src"].removeprefix(f"{root}/") not in site.files]
    for name in _own(site):
        page = site.pages[name]
        assert [f"{root}/manifest.webmanifest"] == page.xpath("//link[@rel='manifest']/@href")


def test_colour_around_the_page_is_the_paper(demo: Made) -> None:
    """By day and by night the browser's own bar has the colour of the page below it."""
    sheet = next(content.decode() for name, content in demo.files.items() if name.startswith("theme/style."))
    papers = re.findall(r"--paper: (#\w+)", sheet)
    tags = demo.page("/").findall(".//meta[@name='theme-color']")
    assert papers[:2] == [tag.get("content") for tag in tags]
    assert ["light", "dark"] == [re.findall(r"light|dark", tag.get("media", ""))[0] for tag in tags]


def test_sitemap_only_where_the_address_is_known(demo: Made, published: Made) -> None:
    """A list of addresses that don't say where they are helps nobody, so nothing names one."""
    assert "sitemap.xml" not in demo.files
    assert b"Sitemap" not in demo.files["robots.txt"]
    assert "sitemap.xml" in published.files


@pytest.mark.parametrize("part", ["#nowhere", "/places/#nowhere", "/services/#week"])
def test_a_link_to_a_part_that_is_not_there_stops_the_build(town: Town, part: str) -> None:
    """Nobody lands at the head of a long page and looks for what was promised."""
    town.write("content/pages/about.md", f"{town.read('content/pages/about.md')}\n\n[More]({part})\n")
    with pytest.raises(InvariantError, match="part of a page that is not there"):
        make(town.folder)


def test_a_link_to_a_part_that_is_there_does_not(town: Town) -> None:
    """The helplines stand at the foot of every page, below their own name."""
    town.write("content/pages/about.md", f"{town.read('content/pages/about.md')}\n\n[More](/places/#help)\n")
    assert "about/index.html" in make(town.folder).files
