"""What a machine finds on an open page against WCAG 2.2 AA (axe)."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules among them that look at colours: what another choice of colours can break."""
FIND = """async only => (await axe.run(document, { runOnly: only, resultTypes: ["violations"] }))
    .violations.flatMap(fault => fault.nodes.map(node => [fault.id, node.html.slice(0, 120)]))"""


def barriers(page: Page, only: dict[str, Any] = WCAG) -> list[list[str]]:
    """Look for barriers.

    Args:
        page: an open page.
        only: the rules to try, as axe takes them (``runOnly``).

    Returns:
        The name of the rule and the beginning of the element, for each fault.
    """
    if not page.evaluate("'axe' in window"):  # a page that is looked at again has it already
        page.evaluate(Axe().axe_script)
    found: list[list[str]] = page.evaluate(FIND, only)
    return found
