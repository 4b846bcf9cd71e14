"""What Python writes for the scripts: constants and examples are those of today."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.environment import ROOT
from tools.generated import FILES

AGAIN = "write them again: make generated"


@pytest.mark.parametrize("path", FILES, ids=lambda path: Path(path).name)
def test_is_what_python_says(path: Path) -> None:
    """The scripts have the numbers, letters and words of Python, and are tested on what Python works out today."""
    assert path.read_text(encoding="utf-8") == FILES[path](), AGAIN


def test_every_example_is_read_by_a_test_of_the_scripts() -> None:
    """No list of examples lies about that nobody tries."""
    tests = [*(ROOT / "theme").rglob("*.test.js"), *(ROOT / "plugins").rglob("*.test.js")]
    tried = "".join(path.read_text(encoding="utf-8") for path in tests)
    assert [] == [path.name for path in FILES if path.suffix == ".json" and path.name not in tried]
