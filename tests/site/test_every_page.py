"""What every page promises, read by a parser that knows nothing of how pages are made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml.html import HtmlElement

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Service
from recovery_hub.site.headers import HEADERS
from tests.site.making import ADDRESS, ROOT, Made, links, words_in

OWN_SCHEMES = ("tel:", "sms:", "mailto:", "data:")
LOADED = ("src", "srcset", "data", "poster", "action", "background", "xlink:href")
LOADING_RELS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "manifest"}


def faults(site: Made, check: Callable[[str, HtmlElement], Iterator[str]]) -> list[str]:
    """Every page's faults, with the page's file."""
    return [f"{name}: {fault}" for name, page in site.pages.items() for fault in check(name, page)]


def own(address: str) -> str:
    """An address without the place where the site lives."""
    return address.removeprefix(ADDRESS)


def is_elsewhere(address: str) -> bool:
    """Whether an address leads away from the site."""
    return bool(urlsplit(address).netloc) and not address.startswith(f"{ADDRESS}/")


def test_has_its_frame(site: Made) -> None:
    """Every page has one title, one heading, its language, a way past the menu and a main part to go to."""

    def check(name: str, page: HtmlElement) -> Iterator[str]:
        headings = [words_in(heading) for heading in page.findall(".//h1")]
        if len(headings) != 1 or not headings[0]:
            yield f"headings {headings}"
        if page.get("lang") != ("pl" if name.startswith("pl/") else "en-GB"):
            yield f"language {page.get('lang')}"
        titles = [words_in(title) for title in page.findall(".//head/title")]
        if len(titles) != 1 or not titles[0].endswith(site.directory.city.site_name):
            yield f"titles {titles}"
        first = page.find(".//body//a")
        mains = page.findall(".//main")
        if first is None or first.get("href") != "#main" or [main.get("id") for main in mains] != ["main"]:
            yield "no way past the menu"
        inside = [int(str(heading.tag)[1]) for heading in mains[0].iter("h1", "h2", "h3", "h4", "h5", "h6")]
        if inside[:1] != [1] or any(after > before + 1 for before, after in pairwise(inside)):
            yield f"heading levels {inside}"

    assert [] == faults(site, check)


def test_titles_tell_pages_apart(site: Made) -> None:
    """No two pages of a kind have the same name in a browser's tabs, but for those that only lead on."""
    titles = Counter(
        (name.partition("/")[0], page.findtext(".//head/title"))
        for name, page in site.pages.items()
        if page.find(".//meta[@http-equiv='refresh']") is None
    )
    assert [] == [title for title, number in titles.items() if number > 1]


def test_helplines_are_there(site: Made) -> None:
    """On every page stand the helplines; the digits one sees are the digits that are rung, as the registry has them."""
    nation = site.directory.city.nation
    lines = [line for line in site.directory.helplines.values() if line.is_for(nation)]
    everywhere = [line for line in lines if line.everywhere is Answer.YES]
    expected = {re.sub(r"\D", "", line.number) for line in everywhere if line.number}

    def check(_: str, page: HtmlElement) -> Iterator[str]:
        block = page.get_element_by_id("help", None)
        if block is None:
            yield "no block"
            return
        found = set()
        for link in block.iter("a"):
            scheme, _, rest = link.get("href", "").partition(":")
            if scheme in {"tel", "sms"}:
                rung = re.sub(r"\D", "", rest.partition("?")[0])
                found.add(rung)
                if re.sub(r"\D", "", words_in(link)) != rung:
                    yield f"shows {words_in(link)} and rings {rung}"
        if found != expected:
            yield f"has {sorted(found)}, not {sorted(expected)}"

    assert expected
    assert [] == faults(site, check)


def test_links_ring_what_they_show(site: Made) -> None:
    """Anywhere on a page, a link that rings or writes to a number rings exactly the digits one sees."""

    def check(_: str, page: HtmlElement) -> Iterator[str]:
        for link in page.iter("a"):
            scheme, _, rest = link.get("href", "").partition(":")
            if scheme in {"tel", "sms"} and re.sub(r"\D", "", rest.partition("?")[0]) != re.sub(
                r"\D", "", words_in(link)
            ):
                yield f"shows {words_in(link)} and rings {rest}"

    assert [] == faults(site, check)


def test_loads_nothing_from_elsewhere(site: Made) -> None:
    """No other computer learns that a page was read: nothing on it is fetched from anywhere else."""

    def check(_: str, page: HtmlElement) -> Iterator[str]:
        for element in page.iter():
            if not isinstance(element.tag, str):
                continue
            rels = set(element.get("rel", "").split())
            loaded = [element.get(name, "") for name in LOADED]
            if element.tag == "link" and rels & LOADING_RELS:
                loaded.append(element.get("href", ""))
            if element.tag in {"use", "image"}:
                loaded.append(element.get("href", ""))
            for address in filter(None, loaded):
                if is_elsewhere(address) or not address.startswith((f"{ADDRESS}/", "/", "#", "data:")):
                    yield f"{element.tag} loads {address}"
            if "url(" in element.get("style", "") or element.tag in {"iframe", "object", "embed", "base", "style"}:
                yield f"holds a {element.tag}"

    assert [] == faults(site, check)


def test_styles_load_nothing_from_elsewhere(site: Made) -> None:
    """Style sheets and drawings fetch nothing from elsewhere either."""
    found = [
        f"{name}: {address}"
        for name, content in site.files.items()
        if name.endswith((".css", ".svg"))
        for address in re.findall(r"""@import[^;]*|url\(\s*["']?([^"')]+)""", content.decode())
        if not address.startswith(("#", "data:", "images/"))
    ]
    assert [] == found


def test_no_script_or_style_inside(site: Made) -> None:
    """No page holds a script or a style of its own, so that the strict policy can forbid them all."""

    def check(_: str, page: HtmlElement) -> Iterator[str]:
        for element in page.iter():
            if not isinstance(element.tag, str):
                continue
            if element.tag == "style" or (element.tag == "script" and (not element.get("src") or words_in(element))):
                yield f"a {element.tag}"
            yield from (f"{element.tag} {name}" for name in element.attrib if name == "style" or name.startswith("on"))

    assert [] == faults(site, check)


def test_policy_is_the_hosts_policy(site: Made) -> None:
    """The policy inside each page is the one in the headers, but for the part that only a header can say."""
    header = HEADERS["/*"]["Content-Security-Policy"]

    def check(_: str, page: HtmlElement) -> Iterator[str]:
        found = [
            meta.get("content") for meta in page.iter("meta") if meta.get("http-equiv") == "Content-Security-Policy"
        ]
        if [f"{policy}; frame-ancestors 'none'" for policy in found] != [header]:
            yield f"policy {found}"
        if [meta.get("content") for meta in page.iter("meta") if meta.get("name") == "referrer"] != ["no-referrer"]:
            yield "tells where its reader comes from"

    assert [] == faults(site, check)


def test_no_id_twice(site: Made) -> None:
    """No two things on a page have the same name, so that links and screen readers find the right one."""

    def check(_: str, page: HtmlElement) -> Iterator[str]:
        ids = Counter(element.get("id") for element in page.iter() if element.get("id") is not None)
        yield from (f"id {id_} {number} times" for id_, number in ids.items() if number > 1 or not id_)
        for element in page.iter():
            for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                yield from (f"{attribute}={id_}" for id_ in (element.get(attribute) or "").split() if id_ not in ids)

    assert [] == faults(site, check)


def test_links_lead_somewhere(site: Made) -> None:
    """Every link inside the site leads to a page that is there, and to a spot on it that is there."""
    ids: Mapping[str, set[str]] = {
        name: {element.get("id", "") for element in page.iter() if element.get("id")}
        for name, page in site.pages.items()
    }

    def check(name: str, page: HtmlElement) -> Iterator[str]:
        for element, address in links(page):
            if address.startswith(OWN_SCHEMES) or is_elsewhere(address):
                continue
            path, _, fragment = own(address).partition("#")
            wanted = unquote(path.lstrip("/") + ("index.html" if path.endswith("/") else "")) if path else name
            if wanted not in site.files or (path and not path.startswith("/")):
                yield f"{element.tag!r} to {address}"
            elif wanted.startswith(("contribute/add/", "contribute/correct/")) and fragment not in ids[wanted] | {""}:
                if not {f"contribute/form/{fragment}.json", f"contribute/form/service/{fragment}.json"} & set(
                    site.files
                ):
                    yield f"no entry {fragment} for the form"
            elif wanted in STATES and "=" in fragment:
                if any(pair.partition("=")[2] not in offered(site.pages[wanted], pair) for pair in fragment.split("&")):
                    yield f"no choice {fragment} on {wanted}"
            elif fragment and wanted in ids and fragment not in ids[wanted]:
                yield f"no #{fragment} on {wanted}"

    assert [] == faults(site, check)


STATES = ("gaps/move/index.html", "map/move/index.html")
"""Pages whose fragment says what is chosen: "need=company"."""


def offered(page: HtmlElement, pair: str) -> set[str]:
    """What one may choose in the field that a part of a fragment names."""
    return {option.get("value", "") for option in page.xpath(f"//select[@name='{pair.partition('=')[0]}']/option")}


def test_links_to_other_sites(site: Made) -> None:
    """A link to another site is safe on the way, and does not tell that site where its reader comes from."""

    def check(_: str, page: HtmlElement) -> Iterator[str]:
        for link in page.iter("a"):
            address = link.get("href", "")
            if is_elsewhere(address):
                if not address.startswith("https://"):
                    yield f"not https: {address}"
                if "noreferrer" not in link.get("rel", "").split():
                    yield f"tells {address}"
                if link.get("target"):
                    yield f"opens a window: {address}"

    assert [] == faults(site, check)


def test_foot_names_the_page(site: Made) -> None:
    """Who writes about a mistake need not say on which page it was: the e-mail says so by itself."""
    city = site.directory.city

    def check(name: str, page: HtmlElement) -> Iterator[str]:
        letters = [
            link for link in page.iterfind(".//footer//section//a") if link.get("href", "").startswith("mailto:")
        ]
        parts = [urlsplit(link.get("href", "")) for link in letters]
        if {part.path for part in parts} != {city.contact.email}:
            yield f"writes to {[part.path for part in parts]}"
            return
        subject = parse_qs(parts[0].query)["subject"][0]
        address = "/" + name.removesuffix("index.html")
        heading = page.findtext(".//head/title", "").partition(" · ")[0]
        if f"({address})" not in subject or heading not in subject:
            yield subject

    assert [] == faults(site, check)


def test_example_city_says_so(demo: Made) -> None:
    """Nobody takes an entry of the invented city for a real one."""
    assert [] == [name for name, page in demo.pages.items() if "Example data" not in words_in(page)]


def _only_for(services: set[str], demo: Made, belongs: Callable[[Service], list[str]]) -> set[str]:
    """Organisations or places all of whose services are among some."""
    every = [(id_, service.id) for service in demo.directory.services.values() for id_ in belongs(service)]
    return {id_ for id_, _ in every} - {id_ for id_, service in every if service not in services}


def test_quick_exit_only_where_it_belongs(demo: Made) -> None:
    """The link that leaves at once stands on pages about abuse and safety only, and works without JavaScript."""
    needs = {need.id for need in demo.directory.needs.values() if need.quick_exit is Answer.YES}
    guides = {guide.id for guide in demo.directory.guides.values() if guide.quick_exit is Answer.YES}
    services = {service.id for service in demo.directory.services.values() if needs & set(service.needs)}
    shown = {place.id for place in demo.directory.places.values() if not place.is_hidden}
    expected = {
        *(f"needs/{id_}/index.html" for id_ in needs),
        *(f"guides/{id_}/index.html" for id_ in guides),
        *(f"services/{id_}/index.html" for id_ in services),
        *(
            f"organisations/{id_}/index.html"
            for id_ in _only_for(services, demo, lambda service: [service.organisation])
        ),
        *(
            f"places/{id_}/index.html"
            for id_ in _only_for(services, demo, lambda service: list(service.places))
            if id_ in shown
        ),
    }
    expected |= {name for id_ in needs for name in demo.pages if name.startswith(f"needs/{id_}/")}  # narrowed by links
    expected |= {name for id_ in needs if (name := f"map/{id_}/index.html") in demo.pages}
    expected |= {name for id_ in services if (name := f"services/{id_}/getting-there/index.html") in demo.pages}
    assert expected == {name for name, page in demo.pages.items() if page.find_class("leave")}


def test_menu_is_short(site: Made) -> None:
    """The menu has the same five items on every page, or fewer where a city has no areas or no map."""
    menus = {tuple(link.get("href") for link in page.iterfind(".//header//nav//a")) for page in site.pages.values()}
    assert 1 == len(menus)
    assert 3 <= len(menus.pop()) <= 5


def test_menu_marks_where_one_is(demo: Made) -> None:
    """The menu says on which page one is, and never on two."""

    def check(_: str, page: HtmlElement) -> Iterator[str]:
        marked = [link for link in page.iterfind(".//header//a") if link.get("aria-current")]
        if len(marked) > 1:
            yield f"{len(marked)} marks"

    assert [] == faults(demo, check)
    (mark,) = [link for link in demo.page("/map/").iterfind(".//header//a") if link.get("aria-current") == "page"]
    assert "Map" == words_in(mark)


@pytest.mark.parametrize(
    "folder", ["theme", "plugins/recovery_hub/site", "plugins/recovery_hub/maps", "content", "data", "docs"]
)
def test_digits_of_helplines_stand_in_one_file(demo: Made, folder: str) -> None:
    """A helpline's number that changes is changed in one file: its digits stand nowhere else in the project."""
    numbers = [line.number for line in demo.directory.helplines.values() if line.number]
    spaced = "|".join(r"[\s-]?".join(re.sub(r"\D", "", number)) for number in numbers)
    pattern = re.compile(rf"(?<![\w.#+£:/-])(?<!\d )(?:{spaced})(?![\w%]|[.:/-]\d| \d)")
    allowed = {ROOT / "data" / "helplines.yaml"}
    found = [
        f"{path.relative_to(ROOT)}: {hit.group()}"
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".html", ".css", ".js", ".svg", ".yaml", ".md", ".geojson", ".txt"}
        and path not in allowed
        for hit in pattern.finditer(path.read_text(encoding="utf-8"))
    ]
    assert [] == found
