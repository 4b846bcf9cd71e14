"""``recovery-hub doctor``: how far a city is, in one screen."""

from __future__ import annotations

from pathlib import Path

import typer

from recovery_hub.cli.terminal import DATA_WRONG, City, Today, city_of, day_of
from recovery_hub.directory import DataError, Directory
from recovery_hub.directory.problem import Level
from recovery_hub.language.clock import date_words
from recovery_hub.language.counts import numbered
from recovery_hub.moderation.progress import Piece, how_far
from recovery_hub.validation import load
from recovery_hub.validation.reading.base_map import BASE_FILE

_WIDTHS = (24, 16)


def doctor(city: City = Path(), today: Today = "") -> None:
    """Say how far a city is: what it has, what is missing, and what each missing piece would bring."""
    folder, day = city_of(city), day_of(today)
    try:
        directory, problems = load(folder, day)
    except DataError as error:
        stopping = sum(problem.level is Level.ERROR for problem in error.problems)
        typer.echo(f"{numbered(stopping, 'thing')} must be mended before anything else. Type: recovery-hub check")
        raise typer.Exit(DATA_WRONG) from error
    pieces = how_far(directory, has_base_map=(folder / BASE_FILE).is_file())
    typer.echo("\n".join(_lines(directory, pieces, len(problems))))


def _lines(directory: Directory, pieces: tuple[Piece, ...], warnings: int) -> list[str]:
    missing = [piece for piece in pieces if not piece.is_whole]
    lines = [f"{directory.city.name} on {date_words(directory.today)}. It can be built.", ""]
    lines += [f"  {piece.name.ljust(_WIDTHS[0])}{_amount(piece).ljust(_WIDTHS[1])}{_told(piece)}" for piece in pieces]
    lines.append("")
    if missing:
        lines.append(f"Next: {missing[0].name.lower()}: {missing[0].next_step}.")
    if warnings:
        lines.append(f"{numbered(warnings, 'thing is', 'things are')} worth a look: recovery-hub check.")
    return lines


def _amount(piece: Piece) -> str:
    if piece.said:
        return piece.said if piece.is_whole or not piece.of else f"{piece.have:,} of {piece.of:,}"
    if piece.of > 1 or piece.have > 1:
        return f"{piece.have:,} of {piece.of:,}" if piece.of > 1 else f"{piece.have:,}"
    return "yes" if piece.have else "none yet"


def _told(piece: Piece) -> str:
    return "" if piece.is_whole else piece.brings
