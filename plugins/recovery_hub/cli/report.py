"""``recovery-hub report``: the page about gaps of one need as a PDF of two pages, to go with a board's papers."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from recovery_hub.cli import chromium
from recovery_hub.cli.build import make_site
from recovery_hub.cli.terminal import City, Today, say, stop
from recovery_hub.site.server import serving
from recovery_hub.travel.time_periods import TIME_PERIODS

WITHOUT = (
    "The board paper is printed by the browser Chromium (or Google Chrome), and there is none on this computer. "
    "You can also open the page in any browser and print it: it is made for two sheets."
)
_LONGEST_SECONDS = 120


def report(
    need: Annotated[str, typer.Option(help="The id of a need, or “all”.")] = "all",
    band: Annotated[str, typer.Option(help="The part of the week: “weekday-evening”, “sunday”.")] = "",
    out: Annotated[Path | None, typer.Option(help="The file for the paper; without it, the need’s name.")] = None,
    city: City = Path(),
    today: Today = "",
) -> None:
    """Print the page about gaps of one need as a PDF."""
    browser = chromium.find()
    if browser is None:
        stop(WITHOUT)
    when = next((period for period in TIME_PERIODS if period.id == band), None)
    if band and when is None:
        stop(
            f"There is no part of the week called “{band}”. "
            f"There are: {', '.join(period.id for period in TIME_PERIODS)}."
        )
    paper = (out or Path(f"{need}-{band}.pdf" if band else f"{need}.pdf")).resolve()
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        make_site(city, site, today, band=when)
        if not (site / "gaps" / need / "index.html").is_file():
            needs = sorted(path.parent.name for path in (site / "gaps").glob("*/areas.csv"))
            stop(f"There is no page about gaps of “{need}”. There are: {', '.join(needs) or 'none in this city'}.")
        with serving(site) as address:
            words = [
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                f"--user-data-dir={folder}/profile",
                f"--print-to-pdf={paper}",
                f"{address}/gaps/{need}/",
            ]
            done = subprocess.run(  # noqa: S603 - the browser and our own words
                words, capture_output=True, text=True, check=False, timeout=_LONGEST_SECONDS
            )
    if done.returncode or not paper.is_file():
        stop(f"Chromium could not print the page:\n{done.stderr}")
    say(f"The board paper is in {paper}.")
