"""Problems as text for somebody who may never have seen a terminal: where, what we found, what we need, and a guess.

The line itself is quoted with a mark under the place, so that nobody has to count lines. Nothing here prints.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from textwrap import wrap

from recovery_hub.directory.problem import Level, Problem
from recovery_hub.language.counts import numbered

ReadLines = Callable[[str], Sequence[str]]
"""Gives the lines of a file by its path, or nothing if it can't be read."""

WIDTH = 100
MANY = 12
FEW = 5
MANY_ERRORS = 50
FEW_ERRORS = 10

_LONGEST_LINE = 90
_MOST_UNREADABLE = 5
"""If more than one in five letters is unreadable, the line is not shown: it is a picture, or another program's file."""
_COLOURS = {"bold": "\x1b[1m", "red": "\x1b[31m", "yellow": "\x1b[33m", "plain": "\x1b[0m"}


def as_text(
    problems: Sequence[Problem],
    read_lines: ReadLines | None = None,
    *,
    show_all: bool = False,
    colour: bool = False,
) -> str:
    """Write problems for a terminal.

    Args:
        problems: in any order; see ``in_order``.
        read_lines: gives the lines of a file, to quote them; None quotes nothing.
        show_all: whether to show everything; if not, only the first 5 of more than 12 warnings of a rule are shown, and
            the first 10 of more than 50 errors. The rest is counted.
        colour: whether the terminal shows colours; the text says the same without.

    Returns:
        Lines, the last of which is a summary.
    """
    paint = _painter(colour=colour)
    shown, left_out = _chosen(in_order(problems), show_all=show_all)
    blocks: list[str] = []
    for shown_level, alike in groupby(shown, key=lambda problem: problem.level):
        for path, here in groupby(alike, key=lambda problem: problem.spot.path):
            lines = read_lines(path) if read_lines is not None else ()
            blocks.extend(_block(problem, lines, paint) for problem in here)
        blocks.extend(
            f"{count} more {level}s of the same kind ({rule}) are not shown. To see them all, add --all."
            for (rule, level), count in left_out.items()
            if level is shown_level
        )
    return "\n\n".join([*blocks, summary(problems)]) + "\n"


FOLLOWING = frozenset({"unknown-reference", "arrival-without-place", "withdrawn-still-there"})
"""Rules that often speak only because of another mistake: who mends that has mended these too."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Put problems into the order in which they are read: a terminal shows its last lines, so errors stand there.

    Returns:
        Warnings, then errors, causes before what may only follow from them; in each of these by file and line.
    """
    return sorted(problems, key=lambda found: (found.level is Level.ERROR, found.rule in FOLLOWING, found))


def summary(problems: Iterable[Problem]) -> str:
    """Count in words: "3 things stop the build. 2 more are worth a look."."""
    levels = Counter(problem.level for problem in problems)
    errors, warnings = levels[Level.ERROR], levels[Level.WARNING]
    if not errors and not warnings:
        return "All is well: nothing to mend."
    said = []
    if errors:
        said.append(f"{numbered(errors, 'thing stops', 'things stop')} the build.")
    if warnings:
        more = ("more is", "more are") if errors else ("thing is", "things are")
        said.append(f"{numbered(warnings, *more)} worth a look.")
    if not errors:
        said.append("The site can be built.")
    return " ".join(said)


def _chosen(problems: list[Problem], *, show_all: bool) -> tuple[list[Problem], Counter[tuple[str, Level]]]:
    """Keep the first few of a rule that has very many; somebody who mends those knows how to mend the others."""
    counts = Counter((problem.rule, problem.level) for problem in problems)
    kept: list[Problem] = []
    seen: Counter[tuple[str, Level]] = Counter()
    left_out: Counter[tuple[str, Level]] = Counter()
    for problem in problems:
        kind = (problem.rule, problem.level)
        many, few = (MANY, FEW) if problem.level is Level.WARNING else (MANY_ERRORS, FEW_ERRORS)
        crowded = counts[kind] > many and not show_all
        if crowded and seen[kind] >= few:
            left_out[kind] += 1
            continue
        seen[kind] += 1
        kept.append(problem)
    return kept, left_out


Paint = Callable[[str, str], str]


def _painter(*, colour: bool) -> Paint:
    return lambda text, name: f"{_COLOURS[name]}{text}{_COLOURS['plain']}" if colour else text


def _block(problem: Problem, lines: Sequence[str], paint: Paint) -> str:
    spot = problem.spot
    where = f"{spot.path}, line {spot.line}"
    if problem.level is Level.WARNING:
        where = f"{where} (worth a look)"
    parts = [paint(f"{where}:", "yellow" if problem.level is Level.WARNING else "red")]
    if not problem.is_private:  # the report may be read by more people than the file
        parts.extend(_quote(problem, lines))
    parts.extend(_wrapped(problem.found))
    parts.extend(_wrapped(problem.advice))
    if problem.suggestion:
        parts.append(f"  {paint(f'Did you mean “{visible(problem.suggestion)}”?', 'bold')}")
    return "\n".join(parts)


def _quote(problem: Problem, lines: Sequence[str]) -> Iterator[str]:
    """Show the line and a mark below the place. Long lines are cut around it."""
    spot = problem.spot
    if not 1 <= spot.line <= len(lines) or not lines[spot.line - 1].strip():
        return
    written, at = lines[spot.line - 1].rstrip(), spot.column - 1
    if len(written) > _LONGEST_LINE:  # only what is near: a line may have millions of letters
        written = written[: at + _LONGEST_LINE + 1]
    if sum(not letter.isprintable() or letter == "\ufffd" for letter in written) > len(written) / _MOST_UNREADABLE:
        return
    line = visible(written)
    begin = max(0, at - _LONGEST_LINE // 2) if len(line) > _LONGEST_LINE else 0
    piece = line[begin : begin + _LONGEST_LINE]
    before, after = "…" if begin else "", "…" if begin + _LONGEST_LINE < len(line) else ""
    margin = f"  {spot.line} | "
    yield f"{margin}{before}{piece}{after}"
    yield f"{' ' * (len(margin) - 2)}| {' ' * (len(before) + _columns(piece[: at - begin]))}^"


def visible(text: str) -> str:
    """Replace what a terminal would obey or hide by a sign that can be seen, letter for letter."""
    return "".join(_sign(letter) for letter in text)


def _sign(letter: str) -> str:
    if letter == "\t":
        return "→"
    return letter if letter.isprintable() else "·"


def _columns(text: str) -> int:
    """How many columns a text takes up: wide letters take two, joined marks none."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)


def _wrapped(text: str) -> list[str]:
    return wrap(
        visible(text),
        WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
