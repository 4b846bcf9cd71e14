"""Whatever is typed into a file, the answer is a directory or problems with a line; never a crash."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from recovery_hub.directory import DataError, Problem
from recovery_hub.validation import load
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.tree import Tree
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.report.terminal import as_text
from tests.examples import examples
from tests.validation.conftest import LITTLE, SERVICE, TODAY

SLOW = examples(60)

pieces = st.sampled_from(
    [
        *SERVICE.splitlines(keepends=True),
        "- ",
        ": ",
        "\t",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        "|",
        ">",
        "#",
        "&a",
        "*a",
        "!!x",
        "---",
        "\n",
        "%",
        "\x00",
        "é",
        "\u2028",
    ]
)
texts = st.one_of(st.text(max_size=200), st.lists(pieces, max_size=30).map("".join))


@contextmanager
def _town() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(LITTLE, Path(folder) / "town"))


def _problems(town: Path) -> tuple[Problem, ...]:
    try:
        return load(town, TODAY)[1]
    except DataError as error:
        return error.problems


@given(
    text=texts,
    path=st.sampled_from(
        ["data/services.yaml", "data/city.yaml", "data/services/evening-line.yaml", "content/pages/about.md"]
    ),
)
@example(text="- id: x\n\x0c- y", path="data/services.yaml")
@example(text="? ", path="data/services.yaml")
@example(text="- {sources: [null]}", path="data/services.yaml")
@SLOW
def test_any_text_ends_in_a_sentence_with_a_line(text: str, path: str) -> None:
    """No text makes the check crash, and every problem names a line that the file has."""
    with _town() as town:
        (town / path).write_bytes(text.encode("utf-8", "surrogatepass"))
        problems = _problems(town)
        report = as_text(problems, lines_in(town))
        lines = {problem.spot.path: len(lines_in(town)(problem.spot.path)) for problem in problems}

    assert report
    assert [] == [problem for problem in problems if not 1 <= problem.spot.line <= max(lines[problem.spot.path], 1)]


words = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["C", "Z"]), min_size=1, max_size=20
)
trees = st.recursive(
    words,
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(words, inner, min_size=1, max_size=4),
    max_leaves=12,
)


def _depth(value: Any) -> int:  # noqa: ANN401 - a tree of strings, lists and dicts
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_depth, inside), default=0)


@given(tree=trees.filter(lambda tree: _depth(tree) < 10))
@examples(100)
def test_strings_come_back_as_they_were_written(tree: Any) -> None:  # noqa: ANN401 - as above
    """What somebody wrote is what we read: no string turns into a number, a date or a yes."""
    text = yaml.safe_dump(tree, allow_unicode=True, default_style='"')

    read = parse(text)

    assert isinstance(read, Tree)
    assert tree == read.value
