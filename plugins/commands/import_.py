"""``python -m plugins import``: bring other people's lists into a city."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plugins.commands.build import ROOT
from plugins.commands.terminal import Clock, Today, day_of, say, stop
from plugins.exchange.spreadsheet import CannotImport, import_spreadsheet

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
    today: Today = "",
) -> None:
    """Bring in a spreadsheet. What people have changed since is never overwritten."""
    clock = Clock()
    say(f"Reading {files[0].name} ...")
    try:
        report = import_spreadsheet(files, mapping, into, day_of(today), starter=ROOT)
    except CannotImport as reason:
        stop(f"{reason}\nNothing was written.")
    typer.echo(report.summary())
    say(f"The whole report is in {into / 'import-report.md'}. It took {clock}.")
