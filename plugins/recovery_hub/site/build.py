"""From a directory to the files of a site: pages drawn, promises kept, then handed over as bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import jinja2
from markupsafe import Markup, escape

from recovery_hub import __version__
from recovery_hub.directory import Directory
from recovery_hub.language.catalogue import ENGLISH, Catalogue, read_tongues
from recovery_hub.language.clock import date_words
from recovery_hub.language.counts import counted, thousands, word_for
from recovery_hub.language.lists import joints, listed, number_of, several
from recovery_hub.maps import Base, interactive_map, public_points
from recovery_hub.site.assets import gather, map_files, theme_files
from recovery_hub.site.bundle import WORKER, Scripts, read_scripts
from recovery_hub.site.correcting import edit_link, form_link, message, wrongs
from recovery_hub.site.dated import with_dates
from recovery_hub.site.form_files import form_files
from recovery_hub.site.gaps import gaps_of
from recovery_hub.site.headers import POLICY, headers_file
from recovery_hub.site.home_screen import MANIFEST, PICTURE, TOUCH_ICON, manifest
from recovery_hub.site.hosting import moved, moved_page, redirects, robots, sitemap
from recovery_hub.site.invariants import Drawn, check_invariants
from recovery_hub.site.journeys import Journeys
from recovery_hub.site.offline import with_sizes
from recovery_hub.site.page import Page
from recovery_hub.site.pages import KINDS, all_pages
from recovery_hub.site.palettes import Paper, palettes, paper
from recovery_hub.site.searching import search_contents
from recovery_hub.site.site import INTERACTIVE, Site, SiteConfig
from recovery_hub.site.words.contact import helpline_way, ways_of
from recovery_hub.site.words.threshold import threshold_sentence
from recovery_hub.travel.time_periods import TimePeriod

MAP_SCRIPT = "map.js"
SHEETS = ("style.css", "map.css", "area-map.css")
"""The style sheets with colours that change at night."""


@dataclass(frozen=True)
class BuildConfig:
    """What a build needs beside the directory.

    Attributes:
        site_url: what stands before every address; "" while trying it out.
        theme: the folder of templates and styles.
        node_modules: where Leaflet was installed, if it was.
        base: river, roads and parks.
        template: finds a template by name.
        journeys: who can get where, if that could be worked out.
        band: the part of the week that pages about gaps speak of first; None for weekdays by day.
        translations: the folder of the interface's other languages, if there is one.
        path: where in the site our pages stand: "/help", or "" for all of it.
    """

    site_url: str
    theme: Path
    node_modules: Path
    base: Base
    template: Callable[[str], jinja2.Template]
    journeys: Journeys | None = None
    band: TimePeriod | None = None
    translations: Path | None = None
    path: str = ""


def build(directory: Directory, job: BuildConfig) -> Mapping[str, bytes]:
    """Make every file of the site.

    Returns:
        File from the output folder -> bytes. The same directory and day give the same bytes.

    Raises:
        BrokenPromise: if the site must not be published as it was made.
        BundleError: if a script of the theme can't be read.
    """
    scripts = read_scripts(job.theme, job.node_modules)
    contents, map_body = _contents(directory, job)
    parts = frozenset({INTERACTIVE} if map_body else ())
    assets = gather({**contents, **scripts.files, **search_contents(directory, job.journeys)})
    addresses = {**assets.addresses, **{name: assets.addresses[file] for name, file in scripts.names.items()}}
    tongues = read_tongues(job.translations)
    settings = SiteConfig(job.site_url, addresses, job.base, job.journeys, parts, job.band, tongues, job.path)
    site = Site(directory, settings)
    pages = all_pages(site)
    behind = paper(contents[SHEETS[0]].decode())
    shared = {
        **_shared(site, map_body, scripts),
        **_outside_the_page(site, behind),
        "palettes": palettes(contents[name].decode() for name in SHEETS),
    }
    spoken = {code: _spoken(tongue, site) for code, tongue in tongues.items()}
    files = {page.file: _draw(page, job, shared, spoken[page.language]) for page in pages}
    for old, new in moved(site):
        stub = moved_page(old, new)
        files.setdefault(stub.file, _draw(stub, job, shared, spoken[stub.language]))
    files.update(assets.files)
    gaps = gaps_of(site)
    files.update(gaps.files() if gaps is not None else ())
    files.update(form_files(site))
    files[WORKER] = scripts.worker
    files.update(with_sizes(pages, files, site, lambda page: _draw(page, job, shared, spoken[page.language])))
    files[MANIFEST] = manifest(site, behind)
    if job.site_url:  # a list of addresses that don't say where they are is of no use
        files["sitemap.xml"] = sitemap(pages, site).encode()
    if not job.path:  # programs look for it at the top of a host only
        files["robots.txt"] = robots(site).encode()
    files["_headers"] = headers_file(job.path).encode()
    files["_redirects"] = redirects(site).encode()
    check_invariants(directory, Drawn(pages, KINDS), files, settings.root)
    return files


def _contents(directory: Directory, job: BuildConfig) -> tuple[dict[str, bytes], str]:
    """Read the files of the theme, and make the interactive map if its library is installed."""
    contents = theme_files(job.theme)
    library = map_files(job.node_modules)
    points = public_points(directory, f"{job.site_url}{job.path}")
    if library is None or not points:
        return contents, ""
    made = interactive_map(points, job.base, f"Map of {directory.city.name}")
    contents |= {**library, MAP_SCRIPT: made.script.encode()}
    return contents, made.body


def _outside(href: str) -> Markup:
    """The attribute of a link that keeps another site from learning where its reader comes from; "" for a number."""
    return Markup(' rel="noreferrer noopener"') if href.startswith("https") else Markup("")


def _shared(site: Site, map_body: str, scripts: Scripts) -> dict[str, object]:
    """What every template may use."""
    directory = site.directory
    return {
        "site": site,
        "city": directory.city,
        "version": __version__,
        "url": site.url,
        "asset": site.asset,
        "deferred": Markup('type="module"') if scripts.are_modules else "defer",
        "policy": POLICY,
        "foot_lines": [(line, helpline_way(line)) for line in site.foot_helplines if line is not site.emergency],
        "outside": _outside,
        "way_of": helpline_way,
        "ways_of": ways_of,
        "date_words": date_words,
        "counted": counted,
        "thousands": thousands,
        "word_for": word_for,
        "listed": listed,
        "joints": joints,
        "several": several,
        "number_of": number_of,
        "inline": site.converter.inline,
        "map_body": map_body,
        "wrongs": wrongs,
        "message": message,
        "form_link": form_link,
        "edit_link": lambda page: edit_link(page, site),
    }


def _outside_the_page(site: Site, behind: Paper) -> dict[str, object]:
    """What a browser, a home screen and a preview of a link show of a page."""
    return {
        "paper": behind,
        "manifest": site.url(f"/{MANIFEST}"),
        "touch_icon": site.asset(TOUCH_ICON),
        "picture": site.asset(PICTURE) if site.settings.site_url else "",
    }


def _spoken(tongue: Catalogue, site: Site) -> dict[str, object]:
    """What a template says things with, in the language of its page."""
    return {
        "tongue": tongue,
        "_": tongue.say,
        "today_words": _dated(site.directory.today, tongue),
        "threshold": lambda kind: threshold_sentence(kind, site.emergency, tongue),
    }


def _dated(day: date, tongue: Catalogue) -> Markup:
    """A day in words that programs can read as well. In English the finished page is marked, this one with it."""
    words = escape(tongue.day(day))
    return words if tongue.is_english else Markup('<time datetime="{}">{}</time>').format(day, words)


def _draw(page: Page, job: BuildConfig, shared: Mapping[str, object], spoken: Mapping[str, object]) -> bytes:
    html = job.template(page.kind.name).render(page=page, **shared, **spoken, **page.context)
    if page.language == ENGLISH:
        html = with_dates(html)
    lines = (line.rstrip() for line in html.splitlines())
    return ("\n".join(line for line in lines if line) + "\n").encode()
