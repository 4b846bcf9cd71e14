"""The page about the rules."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from recovery_hub.validation.report.rulebook import as_markdown
from recovery_hub.validation.rules import all_rules

PAGE = Path(__file__).parents[3] / "docs" / "rules.md"
RULES = sorted(all_rules())


def test_the_page_is_current() -> None:
    """docs/rules.md says what the rules say; a rule is explained there in its own words."""
    assert as_markdown() == PAGE.read_text(encoding="utf-8"), "docs/rules.md is stale. Type: make generated"


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_is_explained(rule: str) -> None:
    """Each rule says in its first sentence what it finds, and after that why, in a few short lines."""
    explained = import_module(f"recovery_hub.validation.rules.{rule.replace('-', '_')}").__doc__ or ""

    assert explained.partition("\n")[0].endswith(".")
    assert 2 <= len(explained.strip().splitlines()) <= 25
