"""``python -m recovery_hub serve``: show the site on this computer, and make it again when a file changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer
from watchfiles import watch

from recovery_hub.cli.build import ROOT, Out
from recovery_hub.cli.terminal import City, Today, city_of, day_of, say, stop
from recovery_hub.site.server import serving

WATCHED = ("theme", "translations", "plugins", "pelicanconf.py")


def serve(
    city: City = Path(),
    out: Out = Path("output"),
    port: Annotated[int, typer.Option(help="Where it is to be found on this computer.")] = 8000,
    today: Today = "",
) -> None:
    """Show the site on this computer, and make it again when data, words, theme or plugins change."""
    folder = city_of(city)
    day_of(today)  # a slip in the day is told at once, not under a site that never comes
    _build(folder, out, today)
    watched = [ROOT / name for name in WATCHED] + [
        folder / name for name in ("data", "content") if (folder / name).is_dir()
    ]
    try:
        with serving(out, port) as address:
            say(f"The site is at {address} — it is made again when you save a file. Ctrl and C together end this.")
            for _ in watch(*watched, raise_interrupt=False):
                _build(folder, out, today)
    except OSError as error:
        stop(f"Port {port} is taken on this computer ({error.strerror}). Choose another one: make serve PORT=8001")


def _build(folder: Path, out: Path, today: str) -> None:
    """Build in a process of its own, so that changed plugins count and a failed build leaves this one standing."""
    command = [sys.executable, "-m", "recovery_hub", "build", "--city", str(folder), "--out", str(out)]
    subprocess.run([*command, *(("--today", today) if today else ())], check=False)  # noqa: S603 - our own command
