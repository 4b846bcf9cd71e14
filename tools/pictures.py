"""Pictures of every kind of page, to look at before calling a change done: ``make pictures``.

Builds the site into a folder of its own, then writes ``service--360.png``, ``service--dark-360.png`` and so on, and an
``index.html`` that shows them side by side.
"""

from __future__ import annotations

import argparse
import html
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

from recovery_hub.site.server import serving
from tools import steps
from tools.browser import open_browser
from tools.kinds_of_page import EXAMPLES, address

HEIGHT = 780
PAPER_WIDTH = 794  # A4 at 96 dots an inch
LARGE_TEXT = "document.documentElement.style.fontSize = '200%'"


@dataclass(frozen=True, slots=True)
class Viewport:
    """A way of looking at a page: how wide, on what, and what is switched off."""

    name: str
    width: int
    media: Literal["screen", "print"] = "screen"
    scheme: Literal["light", "dark"] = "light"
    javascript: bool = True
    large_text: bool = False


LOOKS = (
    Viewport("360", 360),
    Viewport("768", 768),
    Viewport("1280", 1280),
    Viewport("dark-360", 360, scheme="dark"),
    Viewport("dark-1280", 1280, scheme="dark"),
    Viewport("print", PAPER_WIDTH, media="print"),
    Viewport("no-javascript-360", 360, javascript=False),
    Viewport("large-text-360", 360, large_text=True),
    Viewport("large-text-1280", 1280, large_text=True),
)


def take(browser: Browser, origin: str, pages: dict[str, str], folder: Path) -> Iterator[str]:
    """Take every page in every look.

    Args:
        browser: a running Chromium.
        origin: where the site is served.
        pages: name of the kind -> address.
        folder: where the pictures go.

    Yields:
        The file name of each picture when it has been taken.
    """
    for look in LOOKS:
        context = browser.new_context(
            java_script_enabled=look.javascript,
            color_scheme=look.scheme,
            viewport={"width": look.width, "height": HEIGHT},
        )
        page = context.new_page()
        page.emulate_media(media=look.media, color_scheme=look.scheme)
        for kind, where in pages.items():
            _take_one(page, origin + where, look, folder / f"{kind}--{look.name}.png")
            yield f"{kind}--{look.name}.png"
        context.close()


def _take_one(page: Page, url: str, look: Viewport, file: Path) -> None:
    """Take one page in one look, from top to bottom."""
    page.goto(url)
    if look.large_text:
        page.evaluate(LARGE_TEXT)
    page.screenshot(path=file, full_page=True, animations="disabled")


def index(kinds: Sequence[str]) -> str:
    """Return the page that shows the pictures: a row for each kind of page."""
    rows = []
    for kind in map(html.escape, kinds):
        links = (
            f'<figure><a href="{kind}--{look.name}.png"><img loading="lazy" src="{kind}--{look.name}.png" '
            f'alt="{kind}, {look.name}"></a><figcaption>{look.name}</figcaption></figure>'
            for look in LOOKS
        )
        rows.append(f'<h2 id="{kind}">{kind}</h2>\n<div>{"".join(links)}</div>')
    return INDEX.format(rows="\n".join(rows))


INDEX = """<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pictures of every kind of page</title>
<style>body{{font-family:system-ui;margin:1rem}}div{{display:flex;gap:1rem;overflow-x:auto;align-items:start}}
figure{{margin:0}}img{{height:24rem;width:auto;max-width:none;object-fit:cover;object-position:top;
border:1px solid}}</style>
<h1>Pictures of every kind of page</h1>
{rows}
"""


def build(city: Path, into: Path, today: str) -> None:
    """Build a city's site with our own command line.

    Raises:
        SetUpError: when the data stops the build; what is wrong has been shown.
    """
    words = [sys.executable, "-m", "recovery_hub", "build", "--city", str(city), "--out", str(into)]
    if subprocess.call([*words, *(["--today", today] if today else [])]) != 0:
        raise steps.SetUpError("The site could not be built, so there is nothing to take pictures of.")


def photograph(site: Path, folder: Path) -> int:
    """Take the pictures of a built site, and write the index.

    Returns:
        How many pictures there are.
    """
    found = {example.name: address(site, example) for example in EXAMPLES}
    pages = {name: where for name, where in found.items() if where is not None}
    folder.mkdir(parents=True, exist_ok=True)
    total = len(pages) * len(LOOKS)
    with steps.step("Taking pictures") as progress, serving(site) as origin, open_browser() as browser:
        for number, file in enumerate(take(browser, origin, pages, folder), 1):
            progress.says = f"{number} of {total}: {file}"
    (folder / "index.html").write_text(index(list(pages)), "utf-8")
    for name in found.keys() - pages.keys():
        print(f"There is no page of the kind {name}.")
    return total


def main() -> int:
    """Build, take the pictures, say where they are."""
    parser = argparse.ArgumentParser(prog="make pictures", description=__doc__)
    parser.add_argument("--city", type=Path, default=Path())
    parser.add_argument("--out", type=Path, default=Path("pictures"))
    parser.add_argument("--today", default="")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    words = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="pictures-") as temporary:
            site: Path = words.site or Path(temporary)
            if words.site is None:
                build(words.city, site, words.today)
            total = photograph(site, words.out)
    except steps.SetUpError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    print(f"{total} pictures: open {words.out / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
