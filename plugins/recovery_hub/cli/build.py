"""``python -m recovery_hub build``: make the site. Nothing is written unless all of it can be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from recovery_hub import resources
from recovery_hub.cli.check import show
from recovery_hub.cli.terminal import DATA_WRONG, FOLDER_WRONG, City, Clock, Today, city_of, day_of, say, stop
from recovery_hub.directory import DataError
from recovery_hub.directory.choices import Answer
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.language.counts import numbered
from recovery_hub.language.unreadable import UnreadableCatalogueError

if TYPE_CHECKING:  # it stands on numpy, which no command waits for that does not count with it
    from recovery_hub.travel.time_periods import TimePeriod

Out = Annotated[Path, typer.Option(help="The folder for the site.")]


def build(
    city: City = Path(),
    out: Out = Path("output"),
    today: Today = "",
    publish: Annotated[bool, typer.Option("--publish", help="As it goes on the web, with publishconf.py.")] = False,
) -> None:
    """Make the site."""
    make_site(city, out, today, publish=publish)


def make_site(city: Path, out: Path, today: str, *, publish: bool = False, band: TimePeriod | None = None) -> None:
    """Make the site and say what came of it; stop where it can't be made.

    Args:
        city: its folder.
        out: the folder for the site.
        today: the day to build for; "" for the real one.
        publish: as it goes on the web.
        band: the part of the week that pages about gaps speak of first.
    """
    clock = Clock()
    folder = city_of(city)
    say("Reading the data ...")
    # Pelican, numba and the library of maps take seconds to load: only a command that makes pages waits for them.
    from recovery_hub.site.bundle import BundleError  # noqa: PLC0415 - see above
    from recovery_hub.site.folder.trouble import OutputFolderError  # noqa: PLC0415 - see above
    from recovery_hub.site.invariants import InvariantError  # noqa: PLC0415 - see above
    from recovery_hub.site.run import BuildOutcome, PluginNeverRanError, run  # noqa: PLC0415 - see above
    from recovery_hub.site.settings import SettingsError  # noqa: PLC0415 - see above

    built = BuildOutcome(raises=True)
    stands = f"Nothing was built. What stood in {out} stands as it was."
    settings = {
        "HUB_CITY": str(folder),
        "HUB_TODAY": day_of(today),
        "HUB_SAY": say,
        "HUB_BAND": band,
        "OUTPUT_PATH": str(out.absolute()),  # Pelican would start from the folder of the settings
        "PATH": str(resources.TOP / "content"),
        "ARTICLE_PATHS": [],
        "PAGE_PATHS": [],
        "STATIC_PATHS": [],
    }
    try:
        written = run(resources.SETTINGS_PUBLISHED if publish else resources.SETTINGS, settings, built)
    except DataError as error:
        show(error.problems, folder)
        say(stands)
        raise typer.Exit(DATA_WRONG) from error
    except OutputFolderError as error:
        say(f"{error}\n{stands}" if error.whole else str(error))
        raise typer.Exit(FOLDER_WRONG) from error
    except (
        InvariantError,
        BundleError,
        FeedError,
        PluginNeverRanError,
        SettingsError,
        UnreadableCatalogueError,
    ) as error:
        stop(f"{error}\n{stands}")
    if built.warnings and built.directory is not None and built.directory.city.invented is Answer.YES:
        say(f"{numbered(len(built.warnings), 'thing', 'things')} worth a look, on purpose: make check")
    elif built.warnings:
        show(built.warnings, folder)
    changes = f"{written.changed} of them new or changed, {written.removed} taken away"
    say(f"{written.files} files in {out}, {changes}, in {clock}.")
