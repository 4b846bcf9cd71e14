"""The first thing a volunteer reads on GitHub: ways to help that need no tools at all."""

from __future__ import annotations

import re

from tests.site.making import ROOT

FIRST_SCREEN_LINES = 25
GUIDES = (
    *("make-it-yours.md", "hosting.md", "buses.md", "several-feeds.md", "import/README.md", "import/areas.md"),
    *("removal.md", "decisions/0016-freshness.md"),
)
PAGES = ("CONTRIBUTING.md", *(f"docs/{name}" for name in GUIDES))


def test_first_screen_holds_no_command() -> None:
    """Who opens CONTRIBUTING.md meets e-mail, paper, the form and the pencil, and not a single command."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    first, _, rest = text.partition("\n---\n")
    assert len(first.splitlines()) >= FIRST_SCREEN_LINES
    assert "`" not in first
    assert not re.search(r"\b(?:make|python|git|pip|npm)\s+[a-z-]+\b(?<!make a)", first.replace("GitHub makes a", ""))
    assert [] == [way for way in ("e-mail", "paper", "form", "pencil") if way not in first]
    assert "`make check`" in rest


def test_links_of_the_guides_lead_to_files() -> None:
    """Every link to a file of the project in the pages for helpers leads to one."""
    for path in PAGES:
        page = ROOT / path
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
            assert "://" in target or (page.parent / target).exists(), f"{path}: {target}"
