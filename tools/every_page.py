"""Every page of a built site, looked at as readers meet it: ``python -m tools.every_page --site output``.

axe (all rules, best practice among them) at the width of a phone and of a desk, by day and by night, and the Nu Html
Checker over the files. ``make test`` looks at one page of each kind; this is for all of them, and takes an hour or so.
``--shapes`` takes one page of each shape: pages that hold the same kinds of element inside one another count as one.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple

import lxml.html
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from recovery_hub.site.server import serving
from tools import nu
from tools.browser import open_browser


class View(NamedTuple):
    """How a page is looked at: pixels across, and by day or by night."""

    width: int
    scheme: Literal["light", "dark"]


VIEWS = (View(1280, "light"), View(360, "dark"))
HEIGHT = 800
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that look at colours: what another choice of colours can break."""
FIND = """async rules => {
  const only = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
  const found = await axe.run(document, { ...only, resultTypes: ["violations"], preload: false });
  return found.violations.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.target.join(" ")}`));
}"""
"""All rules of axe, for WCAG and best practice, unless some are named; nothing is fetched for the check itself."""
Shape = frozenset[tuple[str, str]]


def barriers(page: Page, rules: Iterable[str] = ()) -> list[str]:
    """Let axe look at the page that is open.

    Args:
        page: an open page.
        rules: the rules to try; none means all.

    Returns:
        Each node with a fault: "region: .notice".
    """
    if not page.evaluate("'axe' in window"):  # a page that is looked at again has it already
        page.evaluate(Axe().axe_script)
    found: list[str] = page.evaluate(FIND, list(rules))
    return found


def look(page: Page, view: View) -> None:
    """Make the window as a view has it."""
    page.set_viewport_size({"width": view.width, "height": HEIGHT})
    page.emulate_media(color_scheme=view.scheme)


def addresses(site: Path) -> dict[str, Path]:
    """Every page of a site but those that only lead on: address -> file."""
    files = (file for file in sorted(site.rglob("*.html")) if b'http-equiv="refresh"' not in file.read_bytes())
    return {f"/{file.relative_to(site).as_posix()}".removesuffix("index.html"): file for file in files}


def shape(html: str) -> Shape:
    """Say which kinds of element stand in which others, by name and class: ``{("ul.cards", "li"), ...}``."""
    found = set[tuple[str, str]]()
    for element in lxml.html.document_fromstring(html).iter():
        around = element.getparent()
        if around is not None and isinstance(element.tag, str):
            found.add((_label(around), _label(element)))
    return frozenset(found)


def _label(element: Any) -> str:  # noqa: ANN401 - lxml's
    return ".".join((element.tag, *sorted(element.get("class", "").split())))


def one_of_each(shapes: Mapping[str, Shape]) -> list[str]:
    """Choose pages that hold, together, all that stands on any page; a few, the fullest first.

    Args:
        shapes: address -> what is on the page.
    """
    left, chosen = set(frozenset[tuple[str, str]]().union(*shapes.values())), []
    while left:
        best = max(shapes, key=lambda address: (len(shapes[address] & left), address))
        chosen.append(best)
        left -= shapes[best]
    return chosen


def _first_of_each(shapes: Mapping[str, Shape]) -> list[str]:
    return list({shape: address for address, shape in reversed(list(shapes.items()))}.values())


def _walk(site: Path, wanted: Iterable[str]) -> Iterator[tuple[str, View, list[str]]]:
    with serving(site) as origin, open_browser() as browser:
        page = browser.new_page()
        for address in wanted:
            page.goto(origin + address, wait_until="load")
            for view in VIEWS:
                look(page, view)
                yield address, view, barriers(page)


def main() -> int:
    """Look at every page, and say what was found."""
    parser = argparse.ArgumentParser(prog="python -m tools.every_page", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("output"), help="a site that is built already")
    parser.add_argument("--shapes", action="store_true", help="one page of each shape is enough")
    words = parser.parse_args()
    pages = addresses(words.site)
    wanted = list(pages)
    if words.shapes:
        wanted = _first_of_each({address: shape(file.read_text("utf-8")) for address, file in pages.items()})
    told = nu.why_not()
    faults = [] if told else list(nu.faults(pages.values(), words.site))
    print(told or f"Nu Html Checker: {len(faults)} faults on {len(pages)} pages.", *faults, sep="\n")
    found, began = Counter[tuple[str, int]](), time.monotonic()
    for number, (address, view, nodes) in enumerate(_walk(words.site, wanted), 1):
        found.update((node.partition(":")[0], view.width) for node in nodes)
        print(*(f"{address} at {view.width}: {node}" for node in nodes), sep="\n", end="\n" if nodes else "")
        if number % 100 == 0:
            print(
                f"{number} of {len(wanted) * len(VIEWS)}, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True
            )
    print(f"axe: {found.total()} nodes with a fault on {len(wanted)} of {len(pages)} pages, at {VIEWS}.")
    for (rule, width), number in sorted(found.items()):
        print(f"  {rule} at {width}: {number}")
    return 1 if found or faults else 0


if __name__ == "__main__":
    sys.exit(main())
