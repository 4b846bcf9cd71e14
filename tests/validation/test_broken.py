"""The files in tests/broken, and what a volunteer reads about each.

The first line of a broken file says which file of the little town it replaces or adds; another line of the same kind
begins another file. In Markdown and map files that line is left out, for they begin with ``---`` or ``{``. Files that
end in ``.bin`` hold bytes that can't be typed, written as in Python.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from recovery_hub.directory import DataError, Level, Problem
from recovery_hub.validation import load
from recovery_hub.validation import messages as wording
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.report.terminal import as_text
from recovery_hub.validation.rules import all_rules
from tests.validation.conftest import LITTLE, TODAY

BROKEN = Path(__file__).parents[1] / "broken"
FILES = sorted(path for path in BROKEN.iterdir() if path.suffix != ".txt")
ENTRIES = [path for path in FILES if path.suffix == ".yaml"]
NOT_FILES = {
    f"unreadable.{reason}" for reason in ("big", "missing-file", "missing-list", "no-services", "not-text", "open")
}
"""Said about files that can't stand in a folder of examples; test_odd_files.py makes them."""

PART = re.compile(r"^(?=# (?:data|content)/\S+$)", re.MULTILINE)
JARGON = re.compile(
    r"\b(?:null|enum|invalid|nonetype|pydantic|mapping|scalar|sequence|token|parser|syntax|schema|validation|regex"
    r"|boolean|integer|float|string|dict|tuple|key|array|exception|traceback|slug)s?\b",
    re.IGNORECASE,
)


class Report(NamedTuple):
    """What came of one broken file: what is read, the problems, the wording keys."""

    text: str
    problems: tuple[Problem, ...]
    keys: frozenset[str]


class _Overheard(dict[str, tuple[str, str]]):
    """The wording, with a note of which keys were asked for."""

    def __init__(self, words: dict[str, tuple[str, str]]) -> None:
        super().__init__(words)
        self.keys_used: set[str] = set()

    def __getitem__(self, key: str) -> tuple[str, str]:
        self.keys_used.add(key)
        return super().__getitem__(key)


def _break(town: Path, broken: Path) -> None:
    for part in PART.split(broken.read_text(encoding="utf-8"))[1:]:
        first, _, rest = part.partition("\n")
        text = rest if broken.suffix in {".md", ".geojson"} else part
        data = (
            text.encode("ascii").decode("unicode_escape").encode("latin-1")
            if broken.suffix == ".bin"
            else text.encode()
        )
        path = town / first.removeprefix("# ")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _reports(folder: Path) -> Iterator[tuple[str, Report]]:
    everything = wording.WORDS
    for broken in FILES:
        town = Path(shutil.copytree(LITTLE, folder / broken.name))
        _break(town, broken)
        heard = wording.WORDS = _Overheard(everything)
        try:
            _, problems = load(town, TODAY)
        except DataError as error:
            problems = error.problems
        finally:
            wording.WORDS = everything
        yield broken.name, Report(as_text(problems, lines_in(town)), problems, frozenset(heard.keys_used))


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """What a volunteer reads about every broken file, by the file's name."""
    return dict(_reports(tmp_path_factory.mktemp("broken")))


@pytest.mark.parametrize("broken", FILES, ids=lambda path: path.name)
def test_a_volunteer_reads_what_is_wrong_and_what_is_needed(broken: Path, reports: dict[str, Report]) -> None:
    """Every broken file is answered with exactly the words that were read aloud and found good."""
    expected = broken.with_suffix(".txt").read_text(encoding="utf-8")

    assert expected == reports[broken.name].text


@pytest.mark.parametrize("broken", FILES, ids=lambda path: path.name)
def test_the_rule_a_file_is_named_after_speaks_up(broken: Path, reports: dict[str, Report]) -> None:
    """A broken file shows the rule after which it is called."""
    rule = broken.name.partition(".")[0]

    assert rule in {problem.rule for problem in reports[broken.name].problems}


def test_there_are_many_examples_of_broken_entries(reports: dict[str, Report]) -> None:
    """Well over sixty entries are broken in different ways, and most of the rules stop the build for one of them."""
    stopped = {name for name, one in reports.items() if any(p.level is Level.ERROR for p in one.problems)}
    entries = [path.name for path in ENTRIES]

    assert len(entries) >= 200
    assert len(stopped & set(entries)) >= 120
    assert len({name.partition(".")[0] for name in entries}) >= 60


@pytest.mark.parametrize("broken", ENTRIES, ids=lambda path: path.name)
def test_every_broken_entry_has_its_line_and_its_mend(broken: Path, reports: dict[str, Report]) -> None:
    """What a volunteer reads names the file and the line, what stands there, and what to write instead."""
    report = reports[broken.name]
    rule = broken.name.partition(".")[0]
    of_the_rule = [problem for problem in report.problems if problem.rule == rule]
    plain = " ".join(report.text.split())

    assert of_the_rule
    for problem in of_the_rule:
        assert f"{problem.spot.path}, line {problem.spot.line}" in report.text
        assert problem.spot.line <= _lines_of(broken, problem.spot.path)
        assert len(problem.found.split()) >= 3, "what stands there is told in a sentence"
        assert len(problem.advice.split()) >= 3, "a mend is more than a word"
        assert " ".join(problem.advice.split()[:3]) in plain


def _lines_of(broken: Path, path: str) -> int:
    """Count the lines of a file as the volunteer has it: the broken one, or one of the little town."""
    parts = {first.removeprefix("# "): part for part in PART.split(broken.read_text("utf-8"))[1:]
             for first in part.splitlines()[:1]}  # fmt: skip
    text = parts.get(path) or ((LITTLE / path).read_text("utf-8") if (LITTLE / path).is_file() else "")
    return max(1, len(text.splitlines()))


def test_no_words_are_dead(reports: dict[str, Report]) -> None:
    """Every message can be met: there is a broken file that brings it up."""
    used = {key for report in reports.values() for key in report.keys}

    assert set(wording.WORDS) == used | NOT_FILES


def test_every_rule_has_a_broken_file(reports: dict[str, Report]) -> None:
    """No rule is without an example of what it finds."""
    shown = {problem.rule for report in reports.values() for problem in report.problems}

    assert set() == set(all_rules()) - shown


@pytest.mark.parametrize("broken", FILES, ids=lambda path: path.name)
def test_no_jargon(broken: Path, reports: dict[str, Report]) -> None:
    """The words are those of people who never programmed."""
    quoted_by_us = re.sub(r"(?m)^ +\d* ?\|.*$|“[^”]*”", "", reports[broken.name].text)

    assert [] == JARGON.findall(quoted_by_us)


@pytest.mark.parametrize("broken", FILES, ids=lambda path: path.name)
def test_no_report_is_a_wall(broken: Path, reports: dict[str, Report]) -> None:
    """One mistake makes one short message, not a page."""
    lines = reports[broken.name].text.splitlines()

    assert max(map(len, lines)) <= 110
    assert len(lines) <= 40


def test_no_text_is_left_over() -> None:
    """Every text belongs to a broken file."""
    assert {path.with_suffix(".txt") for path in FILES} == set(BROKEN.glob("*.txt"))
