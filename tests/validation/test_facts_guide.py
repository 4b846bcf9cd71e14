"""The guide for volunteers: every block in it is taken as it stands, and nothing is said about it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recovery_hub.directory import Level
from tests.validation.conftest import SERVICE, Problems

GUIDE = Path(__file__).parents[2] / "docs" / "facts.md"
BLOCKS = re.findall(r"```yaml\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.strip()[:30])
def test_a_block_of_the_guide_is_right(block: str, problems: Problems) -> None:
    """Put into an entry, each block stops nothing and is understood."""
    fields = re.findall(r"^(\w+):", block, re.MULTILINE)
    kept = [line for line in SERVICE.splitlines() if not line.strip().startswith(tuple(f"{name}:" for name in fields))]
    needed = "  area: city\n" if "service_areas" not in block else ""
    entry = "\n".join(kept) + "\n" + needed + "".join(f"  {line}\n" for line in block.splitlines())
    is_place = "in_person" in block
    text = entry.replace("formats: [phone]", "formats: [in_person]") if is_place else entry

    said = [found for found in problems(text) if found.level is Level.ERROR]

    assert [] == [(found.rule, found.found, found.advice) for found in said]


def test_the_guide_has_blocks() -> None:
    """A guide that lost them would be one that nobody tries."""
    assert len(BLOCKS) >= 10
