"""The files in tests/broken, and what a volunteer reads about each. Each check runs on all of them."""

from __future__ import annotations

import pickle
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
from tests.broken_files import BROKEN, FILES, broken_with, parts_of
from tests.shared import made_once
from tests.validation.conftest import LITTLE, TODAY

ENTRIES = [path for path in FILES if path.suffix == ".yaml"]
NOT_FILES = {
    *(f"unreadable.{reason}" for reason in ("big", "missing-file", "missing-list", "no-services", "not-text", "open")),
    *(f"unreadable.{reason}" for reason in ("fields", "long-line", "many", "pieces")),
    *(f"unreadable.{reason}" for reason in ("emptied", "emptied-since", "emptied-site")),
    "format.older",
    "helpline-check-word.gone",
    "id-changed",
}
"""Said about files that can't stand in a folder of examples: test_odd_files.py and test_bounds.py make them,
test_since.py a city that lost something, and test_migrations.py one of an older format."""

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


def _reports(town: Path) -> Iterator[tuple[str, Report]]:
    everything = wording.WORDS
    for broken in FILES:
        heard = wording.WORDS = _Overheard(everything)
        try:
            with broken_with(town, broken):
                problems = _problems(town)
                yield broken.name, Report(as_text(problems, lines_in(town)), problems, frozenset(heard.keys_used))
        finally:
            wording.WORDS = everything


def _problems(town: Path) -> tuple[Problem, ...]:
    try:
        return load(town, TODAY)[1]
    except DataError as error:
        return error.problems


@pytest.fixture(scope="session")
def reports(run_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Report]:
    """What a volunteer reads about every broken file, by the file's name."""

    def write(path: Path) -> None:
        town = Path(shutil.copytree(LITTLE, tmp_path_factory.mktemp("broken") / "little"))
        path.write_bytes(pickle.dumps(dict(_reports(town))))

    found: dict[str, Report] = pickle.loads(made_once(run_folder, "broken", write).read_bytes())  # noqa: S301 - our own
    return found


def test_a_volunteer_reads_what_is_wrong_and_what_is_needed(reports: dict[str, Report]) -> None:
    """Every broken file is answered with exactly the words that were read aloud and found good."""
    expected = {broken.name: broken.with_suffix(".txt").read_text(encoding="utf-8") for broken in FILES}
    wrong = [name for name, report in reports.items() if report.text != expected[name]]

    assert {name: expected[name] for name in wrong} == {name: reports[name].text for name in wrong}
    assert set(expected) == set(reports)


def test_the_rule_a_file_is_named_after_speaks_up(reports: dict[str, Report]) -> None:
    """A broken file shows the rule after which it is called."""
    heard = {name: {problem.rule for problem in report.problems} for name, report in reports.items()}

    assert {} == {name: rules for name, rules in heard.items() if name.partition(".")[0] not in rules}


def test_there_are_many_examples_of_broken_entries(reports: dict[str, Report]) -> None:
    """Well over sixty entries are broken in different ways, and most of the rules stop the build for one of them."""
    stopped = {name for name, report in reports.items() if any(p.level is Level.ERROR for p in report.problems)}
    entries = [path.name for path in ENTRIES]

    assert len(entries) >= 200
    assert len(stopped & set(entries)) >= 120
    assert len({name.partition(".")[0] for name in entries}) >= 60


def test_every_broken_entry_has_its_line_and_its_mend(reports: dict[str, Report]) -> None:
    """What a volunteer reads names the file and the line, what stands there, and what to write instead."""
    for broken in ENTRIES:
        report = reports[broken.name]
        rule = broken.name.partition(".")[0]
        of_the_rule = [problem for problem in report.problems if problem.rule == rule]
        plain = " ".join(report.text.split())

        assert of_the_rule, broken.name
        for problem in of_the_rule:
            assert f"{problem.spot.path}, line {problem.spot.line}" in report.text, broken.name
            assert problem.spot.line <= _lines_of(broken, problem.spot.path), broken.name
            assert len(problem.found.split()) >= 3, f"{broken.name}: what stands there is told in a sentence"
            assert len(problem.advice.split()) >= 3, f"{broken.name}: a mend is more than a word"
            assert " ".join(problem.advice.split()[:3]) in plain, broken.name


def _lines_of(broken: Path, path: str) -> int:
    """Count the lines of a file as the volunteer has it: the broken one, or one of the little town."""
    content = parts_of(broken).get(path)
    if content is None:
        content = (LITTLE / path).read_bytes() if (LITTLE / path).is_file() else b""
    return max(1, len(content.decode("utf-8").splitlines()))


def test_no_words_are_dead(reports: dict[str, Report]) -> None:
    """Every message can be met: there is a broken file that brings it up."""
    used = {key for report in reports.values() for key in report.keys}

    assert set(wording.WORDS) == used | NOT_FILES


def test_every_rule_has_a_broken_file(reports: dict[str, Report]) -> None:
    """No rule is without an example of what it finds."""
    shown = {problem.rule for report in reports.values() for problem in report.problems}

    assert set() == set(all_rules()) - shown


def test_no_jargon(reports: dict[str, Report]) -> None:
    """The words are those of people who never programmed."""
    ours = {name: re.sub(r"(?m)^ +\d* ?\|.*$|“[^”]*”", "", report.text) for name, report in reports.items()}

    assert {} == {name: found for name, text in ours.items() if (found := JARGON.findall(text))}


def test_no_report_is_a_wall(reports: dict[str, Report]) -> None:
    """One mistake makes one short message, not a page."""
    lines = {name: report.text.splitlines() for name, report in reports.items()}

    assert {} == {name: text for name, text in lines.items() if max(map(len, text)) > 110 or len(text) > 40}


def test_a_town_is_whole_again(little: Path) -> None:
    """What one file breaks is mended before the next: nothing of it is left in the folder."""
    before = _everything(little)
    for broken in FILES:
        with broken_with(little, broken):
            assert before != _everything(little), broken.name
        assert before == _everything(little), broken.name


def _everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() if path.is_file() else b"" for path in sorted(folder.rglob("*"))}


def test_no_text_is_left_over() -> None:
    """Every text belongs to a broken file."""
    assert {path.with_suffix(".txt") for path in FILES} == set(BROKEN.glob("*.txt"))
