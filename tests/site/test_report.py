"""The board paper: two sheets, the part of the week that was asked for, the helplines on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recovery_hub.cli import report
from tests.site.making import ROOT, hub, typed

pytestmark = pytest.mark.browser


WORDS = ("report", "--city", str(ROOT), "--today", "2026-11-26")


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, site_folder: Path) -> None:
    """Stand where one is, with a site that is built already: what is tried here is what comes after the build."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(report, "make_site", lambda _city, out, _today, **_: out.symlink_to(site_folder))


def _sheets(paper: Path) -> int:
    """Count the pages of a PDF, as it says itself."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper.read_bytes()))


def test_a_board_paper_of_a_part_of_the_week(tmp_path: Path) -> None:
    """From the command line to a PDF of at most two sheets, for the part of the week that was asked for."""
    ran = hub(*WORDS, "--need", "all", "--band", "sunday", "--out", str(tmp_path / "paper.pdf"))
    assert 0 == ran.returncode, ran.stderr
    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")
    assert 1 <= _sheets(tmp_path / "paper.pdf") <= 2


@pytest.mark.parametrize(
    ("words", "name"),
    [(["company"], "company.pdf"), (["all", "--band", "sunday"], "all-sunday.pdf"), (["eating"], "eating.pdf")],
)
def test_a_board_paper_is_two_sheets(built: None, tmp_path: Path, words: list[str], name: str) -> None:
    """A page about gaps becomes a PDF of at most two sheets, in the folder where one is."""
    ran = typed(*WORDS, "--need", *words)
    assert 0 == ran.exit_code, ran.output
    assert [name] == [path.name for path in tmp_path.iterdir()]
    assert 1 <= _sheets(tmp_path / name) <= 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--need", "compny"], "There is no page about gaps of “compny”. There are: "),
        (["--band", "sundae"], "There is no part of the week called “sundae”. There are: weekday-day, "),
    ],
)
def test_what_is_not_there_is_told(built: None, tmp_path: Path, words: list[str], said: str) -> None:
    """A slip in a name is answered with the names there are, and no file is left."""
    ran = typed(*WORDS, *words)
    assert 2 == ran.exit_code
    assert said in ran.output
    assert [] == list(tmp_path.iterdir())
