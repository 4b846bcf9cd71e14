"""A guide is something to take along: two sides of paper, with the lines to write on and the sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def _sides(reader: Reader, guide: str) -> int:
    """Print the page on A4 as a browser would, and count the sides."""
    reader.page.goto(f"{reader.origin}/guides/{guide}/")
    reader.page.emulate_media(media="print")
    paper = reader.page.pdf(format="A4", prefer_css_page_size=True)
    return paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ")


def test_every_guide_prints_on_two_sides(reader: Reader, site: Path) -> None:
    """Nobody hands out three sheets: each guide fits on the two sides of one."""
    guides = sorted(folder.name for folder in (site / "guides").iterdir() if folder.is_dir())
    assert guides
    assert {} == {guide: sides for guide in guides if (sides := _sides(reader, guide)) > 2}
