"""The board paper: two sheets, the part of the week that was asked for, the helplines on it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.environment import ROOT

pytestmark = pytest.mark.browser


def _report(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "recovery_hub", "report", "--city", str(ROOT), "--today", "2026-11-26", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=_environment())


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def _sheets(paper: Path) -> int:
    """Count the pages of a PDF, as it says itself."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper.read_bytes()))


@pytest.mark.parametrize(
    ("need", "band", "name"),
    [("company", "", "company.pdf"), ("all", "sunday", "all-sunday.pdf"), ("eating", "", "eating.pdf")],
)
def test_a_board_paper_is_two_sheets(tmp_path: Path, need: str, band: str, name: str) -> None:
    """A page about gaps becomes a PDF of at most two sheets, in the folder where one is."""
    ran = _report(tmp_path, "--need", need, *(["--band", band] if band else []))
    assert 0 == ran.returncode, ran.stderr
    paper = tmp_path / name
    assert paper.read_bytes().startswith(b"%PDF")
    assert 1 <= _sheets(paper) <= 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--need", "compny"], "There is no page about gaps of “compny”. There are: "),
        (["--band", "sundae"], "There is no part of the week called “sundae”. There are: weekday-day, "),
    ],
)
def test_what_is_not_there_is_told(tmp_path: Path, words: list[str], said: str) -> None:
    """A slip in a name is answered with the names there are, and no file is left."""
    ran = _report(tmp_path, *words)
    assert 2 == ran.returncode
    assert said in ran.stdout + ran.stderr
    assert [] == list(tmp_path.iterdir())
