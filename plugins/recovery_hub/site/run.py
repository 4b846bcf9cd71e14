"""Runs Pelican: as a plugin from its own command line, or from ``python -m recovery_hub build``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pelican import Pelican, console
from pelican.generators import Generator
from pelican.settings import read_settings

from recovery_hub.directory import DataError, Directory, Problem
from recovery_hub.gtfs.feed_problem import FeedNotNowError
from recovery_hub.maps import Base
from recovery_hub.site.build import BuildConfig, build
from recovery_hub.site.bundle import WITHOUT_BUNDLES, sends_modules
from recovery_hub.site.folder.laying import WriteResult
from recovery_hub.site.journeys import Journeys, work_out
from recovery_hub.site.settings import PELICAN_ALONE, templates_of
from recovery_hub.site.writer import Writing
from recovery_hub.validation import load
from recovery_hub.validation.reading.base_map import read_base
from recovery_hub.validation.since import emptied_site

Say = Callable[[str], None]


class PluginNeverRanError(RuntimeError):
    """Pelican ended without having called us: it hides a plugin that fails to load."""


@dataclass(slots=True)
class BuildOutcome:
    """What came of a build; ``written`` stays None if Pelican never reached our generator.

    Attributes:
        raises: whether data that stops the build is raised to the caller, or told to the terminal and the run ended.
    """

    raises: bool = False

    directory: Directory | None = None
    warnings: tuple[Problem, ...] = ()
    written: WriteResult | None = None


def read_city(settings: dict[str, Any]) -> tuple[Directory, tuple[Problem, ...]]:
    """Read the city that Pelican's settings name.

    Raises:
        DataError: if anything in the data stops the build.
    """
    today: date = settings["HUB_TODAY"]
    directory, warnings = load(Path(settings["HUB_CITY"]), today)
    written, folder = settings.get("HUB_BEFORE", (frozenset(), ""))
    lost = tuple(emptied_site(directory, written, folder))
    if lost:
        raise DataError((*warnings, *lost))
    return directory, warnings


class HubGenerator(Generator):  # type: ignore[misc]  # Pelican's classes carry no types
    """Makes the site out of the directory. Pelican brings the settings, and the order of work."""

    def generate_output(self, writer: object) -> None:  # noqa: ARG002 - Pelican's writer makes articles; we write whole files
        """Draw all pages, then write them."""
        built: BuildOutcome = self.settings["HUB_BUILT"]
        directory = built.directory
        if directory is None:
            return
        say: Say = self.settings.get("HUB_SAY", _silent)
        if directory.areas:
            say("Working out who can get where ...")
        city = Path(self.settings["HUB_CITY"])
        journeys = _journeys(directory, city, Path(self.settings["HUB_CACHE"]) / "reach", say)
        say("Making the pages ...")
        theme = Path(self.settings["HUB_THEME"])
        templates = templates_of(theme)
        node_modules = Path(self.settings["HUB_NODE_MODULES"])
        if sends_modules(theme, node_modules):
            say(WITHOUT_BUNDLES)
        job = BuildConfig(
            site_url=self.settings["SITEURL"],
            path=self.settings["HUB_PATH"],
            theme=theme,
            node_modules=node_modules,
            base=_base(Path(self.settings["HUB_CITY"])),
            template=lambda name: templates.get_template(f"{name}.html"),
            journeys=journeys,
            band=self.settings.get("HUB_BAND"),
            translations=Path(self.settings["HUB_TRANSLATIONS"]),
        )
        files = build(directory, job)
        say(f"Writing {len(files)} files ...")
        work: Writing = self.settings["HUB_WRITING"]
        work.lay(files)


def _journeys(directory: Directory, city: Path, cache: Path, say: Say) -> Journeys | None:
    """Work out the journeys. Timetables that don't hold now are no reason to keep a mended number from readers."""
    try:
        found = work_out(directory, city, cache)
    except FeedNotNowError as reason:
        say(f"{reason}\nThe site is made without travel times; its pages say why.")
        return None
    for words in found.not_now if found is not None else ():
        say(f"{words}\nThe site is made without them; its pages say so.")
    return found


def _silent(_: str) -> None:
    """Say nothing: Pelican's own command line shows its own progress."""


def _base(city: Path) -> Base:
    path = city / "data" / "base.geojson"
    return read_base(path.read_text(encoding="utf-8")) if path.is_file() else Base(())


def run(settings_file: Path, overrides: dict[str, Any], built: BuildOutcome) -> WriteResult:
    """Build a site with Pelican.

    Args:
        settings_file: pelicanconf.py or publishconf.py.
        overrides: settings that replace those of the file.
        built: receives the outcome; may carry a directory that has been read already.

    Raises:
        DataError, InvariantError, OutputFolderError: nothing was written.
        PluginNeverRanError: Pelican ended without having called us.
    """
    settings = read_settings(str(settings_file), override={**PELICAN_ALONE, **overrides, "HUB_BUILT": built})
    console.quiet = True  # it counts articles and pages, of which there are none
    Pelican(settings).run()
    if built.written is None:
        message = "Pelican ended, but our plugin never ran. Look at PLUGINS in pelicanconf.py."
        raise PluginNeverRanError(message)
    return built.written
