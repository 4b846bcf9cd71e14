"""``python -m recovery_hub import``: bring other people's lists into a city."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from recovery_hub import resources
from recovery_hub.cli.lost_by_readers import lost_by_readers
from recovery_hub.cli.reading import read_city
from recovery_hub.cli.terminal import Clock, Today, city_of, day_of, say, stop
from recovery_hub.directory.records.timetable_feed import FIRST_FEED
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.imports.areas import import_areas, read_columns
from recovery_hub.imports.postcodes import import_postcodes
from recovery_hub.imports.spreadsheet import ImportStoppedError, import_spreadsheet, write_suggestion
from recovery_hub.imports.spreadsheet.kept_postcodes import POSTCODES_FILE
from recovery_hub.imports.spreadsheet.losses import closing_lines
from recovery_hub.language.lists import listed

import_ = typer.Typer(add_completion=False, no_args_is_help=True, help="Bring other people's lists into a city.")


@import_.callback()
def main() -> None:
    """Bring other people's lists into a city."""


@import_.command("spreadsheet")
def spreadsheet(
    files: Annotated[
        list[Path], typer.Argument(help="The list: CSV, XLSX or GeoJSON. Files that belong to it may follow.")
    ],
    mapping: Annotated[
        Path, typer.Option(help="Which column goes where: docs/import/README.md says how it is written.")
    ],
    into: Annotated[Path, typer.Option(help="The city's folder. It is made if it is not there.")],
    suggest: Annotated[
        bool, typer.Option("--suggest", help="Look at the list and write a first mapping; import nothing.")
    ] = False,
    today: Today = "",
) -> None:
    """Bring in a spreadsheet. What people have changed since is never overwritten."""
    clock = Clock()
    if suggest:
        _suggest(files[0], mapping, into, day_of(today))
        return
    say(f"Reading {files[0].name} ...")
    try:
        report = import_spreadsheet(files, mapping, into, day_of(today), starter=resources.STARTER)
    except ImportStoppedError as reason:
        stop(f"{reason}\nNothing was written.")
    typer.echo("\n".join(closing_lines(report, f"recovery-hub check --city {into}")))
    say(f"The whole report is in {into / 'import-report.md'}. It took {clock}.")


def _suggest(file: Path, mapping: Path, into: Path, today: date) -> None:
    try:
        write_suggestion(file, mapping, into, today, resources.STARTER)
    except ImportStoppedError as reason:
        stop(f"{reason}\nNothing was written.")
    typer.echo(f"A first mapping is in {mapping}. Read it, change what is wrong, then type the same without --suggest.")


@import_.command("areas")
def areas(
    file: Annotated[Path, typer.Argument(help="The areas: a map file (GeoJSON) in degrees.")],
    columns: Annotated[str, typer.Option(help="Which column goes where: id=code,name=name,people=population")],
    into: Annotated[Path, typer.Option(help="The city's folder.")],
) -> None:
    """Bring in small areas: where people live, and how many. They take the place of those that were there."""
    try:
        typer.echo(import_areas(file, read_columns(columns), into).summary())
    except ImportStoppedError as reason:
        stop(f"{reason}\nNothing was written.")


@import_.command("postcodes")
def postcodes(
    file: Annotated[Path, typer.Argument(help="The ONS Postcode Directory as CSV, or OS Code-Point Open (its zip).")],
    into: Annotated[Path, typer.Option(help="The city's folder.")],
    today: Today = "",
) -> None:
    """Keep the postcodes of the city with their middles: places find their coordinates without asking anybody."""
    clock = Clock()
    say(f"Reading {file.name} ...")
    city = read_city(into, today).city
    try:
        done = import_postcodes(file, into, city.bounds, city.postcodes)
    except ImportStoppedError as reason:
        stop(f"{reason}\nNothing was written.")
    typer.echo(f"{done.kept:,} of {done.read:,} postcodes lie in the city; they stand in {POSTCODES_FILE} now.")
    say(f"It took {clock}. Next, for the places without coordinates: recovery-hub locate")


@import_.command("gtfs")
def gtfs(  # noqa: PLR0913, PLR0917 - what can be said of a file, each an option of the command
    feed: Annotated[Path, typer.Argument(help="The timetable file: a zip in the open format (GTFS).")],
    into: Annotated[Path, typer.Option(help="The city's folder.")],
    licence: Annotated[
        str, typer.Option(help="Under which licence the timetables may be used: “Open Government Licence v3.0”.")
    ] = "",
    publisher: Annotated[
        str, typer.Option(help="Whom to name for them, if the file names nobody or the wrong one.")
    ] = "",
    name: Annotated[
        str,
        typer.Option("--feed", help="Its short name, for a city with several: “thorn-buses”. The same renews it."),
    ] = "",
    source: Annotated[str, typer.Option(help="The address from which the newest copy can be had.")] = "",
    today: Today = "",
) -> None:
    """Check a timetable file and take it into a city. A broken one is refused, and the one that was there stays."""
    from recovery_hub.gtfs import account_words  # noqa: PLC0415 - pandas and gtfs-kit take a second to load
    from recovery_hub.gtfs.import_feed import needs_credit, plan_of, take_in  # noqa: PLC0415 - as above

    clock = Clock()
    say(f"Reading {feed.name} ...")
    try:
        plan = plan_of(feed, city_of(into), day_of(today), name, source)
        adopted = take_in(plan, lost_by_readers(plan, day_of(today)) if plan.change is not None else ())
    except FeedError as reason:
        stop(f"{reason}\nNothing was changed.")
    typer.echo(adopted.report.as_text())
    typer.echo(account_words.summary(adopted.account))
    if adopted.change is not None:
        typer.echo(adopted.change.as_text())
    folder = plan.target.parent
    say(f"Every file and column in it, and what we use of it: {folder / account_words.TEXT}.")
    named = "city.yaml names it" if adopted.id == FIRST_FEED else f"data/feeds.yaml has it as “{adopted.id}”"
    say(f"It is now in {plan.target}, and {named}. It took {clock}.")
    if plan.others:
        say(f"The city's other timetable files stay as they were: {listed(plan.others)}.")
    if licence or needs_credit(into, adopted.id):
        _credit(into, (publisher,) if publisher else adopted.report.published_by, licence, adopted.id)


def _credit(into: Path, published_by: tuple[str, ...], licence: str, feed: str) -> None:
    """Ask once for the licence, where somebody can answer; every page names it from then on."""
    who = listed(published_by) or "nobody by name"
    say(f"The data of others must be named. The file names {who}.")
    if not licence and sys.stdin.isatty():
        licence = typer.prompt("Under which licence may the timetables be used? (Enter: not known yet)", default="")
    if not licence:
        say("Their licence is not known yet. Look where you got the file, then type the same again with --licence “…”.")
        return
    from recovery_hub.gtfs.import_feed import credit_feed  # noqa: PLC0415 - pandas and gtfs-kit take a second to load

    try:
        line = credit_feed(into, published_by, licence, feed)
    except FeedError as reason:
        stop(str(reason))
    say(f"Every page says now: {line}")
