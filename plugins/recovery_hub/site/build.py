"""From a directory to the files of a site: pages drawn, promises kept, then handed over as bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import jinja2

from recovery_hub.directory import Directory
from recovery_hub.language.catalogue import Tongue, read_tongues
from recovery_hub.maps import Base, interactive_map, public_points
from recovery_hub.schedule import date_words
from recovery_hub.site.assets import gather, map_files, search_files, theme_files
from recovery_hub.site.correcting import edit_link, form_link, message, wrongs
from recovery_hub.site.form_files import form_files
from recovery_hub.site.gaps import gaps_of
from recovery_hub.site.hosting import POLICY, headers_file, moved, redirects, sitemap
from recovery_hub.site.invariants import keep
from recovery_hub.site.journeys import Journeys
from recovery_hub.site.minify import lean
from recovery_hub.site.offline import with_sizes
from recovery_hub.site.page import Page
from recovery_hub.site.pages import all_pages
from recovery_hub.site.searching import search_contents
from recovery_hub.site.site import INTERACTIVE, Settings, Site
from recovery_hub.site.words.contact import helpline_way, tel, ways_of
from recovery_hub.site.words.plain import counted
from recovery_hub.site.words.threshold import threshold_sentence
from recovery_hub.travel.time_periods import TimeBand

MAP_SCRIPT = "map.js"


@dataclass(frozen=True)
class Job:
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
    """

    site_url: str
    theme: Path
    node_modules: Path
    base: Base
    template: Callable[[str], jinja2.Template]
    journeys: Journeys | None = None
    band: TimeBand | None = None
    translations: Path | None = None


def build(directory: Directory, job: Job) -> Mapping[str, bytes]:
    """Make every file of the site.

    Returns:
        File from the output folder -> bytes. The same directory and day give the same bytes.

    Raises:
        BrokenPromise: if the site must not be published as it was made.
    """
    contents, map_body = _contents(directory, job)
    parts = frozenset({INTERACTIVE} if map_body else ())
    assets = gather({**contents, **search_files(job.theme), **search_contents(directory, job.journeys)})
    tongues = read_tongues(job.translations)
    site = Site(directory, Settings(job.site_url, assets.addresses, job.base, job.journeys, parts, job.band, tongues))
    pages = all_pages(site)
    shared = _shared(site, map_body)
    spoken = {code: _spoken(tongue, site) for code, tongue in tongues.items()}
    files = {page.file: _draw(page, job, shared, spoken[page.language]) for page in pages}
    for old, new in moved(site):
        stub = Page("moved", old, "This page has moved", context={"new": new}, listed=False)
        files.setdefault(stub.file, _draw(stub, job, shared, spoken[stub.language]))
    files.update(assets.files)
    gaps = gaps_of(site)
    files.update(gaps.files() if gaps is not None else ())
    files.update(form_files(site))
    files["sw.js"] = lean((job.theme / "sw.js").read_text(encoding="utf-8")).encode()
    files.update(with_sizes(pages, files, site, lambda page: _draw(page, job, shared, spoken[page.language])))
    files["sitemap.xml"] = sitemap(pages, site).encode()
    files["robots.txt"] = f"User-agent: *\nAllow: /\nSitemap: {site.url('/sitemap.xml')}\n".encode()
    files["_headers"] = headers_file().encode()
    files["_redirects"] = redirects(site).encode()
    keep(directory, pages, files, job.site_url)
    return files


def _contents(directory: Directory, job: Job) -> tuple[dict[str, bytes], str]:
    """Read the files of the theme, and make the map one can move where its library is there."""
    contents = theme_files(job.theme)
    library = map_files(job.node_modules)
    points = public_points(directory, job.site_url)
    if library is None or not points:
        return contents, ""
    made = interactive_map(points, job.base, f"Map of {directory.city.name}")
    contents |= {**library, MAP_SCRIPT: made.script.encode()}
    return contents, made.body


def _shared(site: Site, map_body: str) -> dict[str, object]:
    """What every template may use."""
    directory = site.directory
    return {
        "site": site,
        "city": directory.city,
        "url": site.url,
        "asset": site.asset,
        "policy": POLICY,
        "foot_lines": [(line, helpline_way(line)) for line in site.foot_helplines if line is not site.emergency],
        "way_of": helpline_way,
        "ways_of": ways_of,
        "tel": tel,
        "date_words": date_words,
        "counted": counted,
        "inline": site.converter.inline,
        "map_body": map_body,
        "wrongs": wrongs,
        "message": message,
        "form_link": form_link,
        "edit_link": lambda page: edit_link(page, site),
    }


def _spoken(tongue: Tongue, site: Site) -> dict[str, object]:
    """What a template says things with, in the language of its page."""
    return {
        "tongue": tongue,
        "_": tongue.say,
        "today_words": tongue.day(site.directory.today),
        "threshold": lambda kind: threshold_sentence(kind, site.emergency, tongue),
    }


def _draw(page: Page, job: Job, shared: Mapping[str, object], spoken: Mapping[str, object]) -> bytes:
    html = job.template(page.kind).render(page=page, **shared, **spoken, **page.context)
    lines = (line.rstrip() for line in html.splitlines())
    return ("\n".join(line for line in lines if line) + "\n").encode()
