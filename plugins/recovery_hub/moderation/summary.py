"""The whole answer to a change: as text for a terminal, as Markdown for the summary of a check on GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from recovery_hub.directory.problem import Level, Problem
from recovery_hub.moderation.cards import cards
from recovery_hub.moderation.quoting import code, prose
from recovery_hub.moderation.secrecy import Secrets
from recovery_hub.moderation.states import CityState
from recovery_hub.moderation.telling import ChangeLine, as_line, as_markdown_line
from recovery_hub.validation.report.terminal import summary

MOST_BYTES = 900_000
"""GitHub shows nothing at all of a summary of more than 1024 kB."""


def reasons(told: Iterable[ChangeLine]) -> tuple[str, ...]:
    """List why two people must look at a change, each reason once; () if one is enough."""
    return tuple(dict.fromkeys(line.reason for line in told if line.reason))


def as_text(told: Sequence[ChangeLine]) -> str:
    """Write every change on a line of its own; those for two people come first and say so."""
    lines = [f"{as_line(line.words)}{f' [two reviewers: {line.reason}]' if line.reason else ''}" for line in told]
    return "".join(f"{line}\n" for line in lines or ["Nothing in the data is different."])


def safety_text(told: Sequence[ChangeLine]) -> str:
    """Say in one line that a program can read whether two people must agree, then why."""
    why = reasons(told)
    if not why:
        return "two reviewers: no\n"
    lines = [f"  {as_line(line.words)} [{line.reason}]" for line in told if line.reason]
    return "\n".join(["two reviewers: yes", f"because of: {', '.join(why)}", *lines]) + "\n"


def as_markdown(told: Sequence[ChangeLine], states: tuple[CityState, CityState], problems: Sequence[Problem]) -> str:
    """Write the summary: who must look, what changes, how it will read, and every problem.

    Args:
        told: what ``tell`` found.
        states: before and after.
        problems: of the state after.
    """
    why = reasons(told)
    who = f"**Two people need to agree to this** ({', '.join(why)})." if why else "One reviewer is enough."
    secrets = Secrets(*states)
    shown = list(cards(tuple(told), states[1], secrets))
    about = {(line.change.entry.path, line.change.key[1]) for line in told if line.change is not None}
    parts = [
        "## What this changes\n",
        f"{who}\n",
        *([f"- {_line(line)}" for line in told] or ["Nothing in the data is different."]),
        *(["\n## How it will read\n", *shown] if shown else []),
        "\n## What the check says\n",
        f"{summary(problems)}\n",
        *_problems(secrets.out_of(problems), about),
    ]
    return _fitting(parts)


def _line(line: ChangeLine) -> str:
    return f"{as_markdown_line(line.words)}{f' **(two reviewers: {line.reason})**' if line.reason else ''}"


def _problems(problems: Sequence[Problem], changed: set[tuple[str, str]]) -> Iterator[str]:
    """Yield what stops the build and what is about the changed entries; the rest can be unfolded."""
    files = {path for path, _ in changed}
    near = [
        problem
        for problem in problems
        if problem.level is Level.ERROR or (problem.spot.path, problem.spot.entry) in changed
    ]
    far = [problem for problem in problems if problem not in near]
    yield from (
        f"- {_problem(problem)}"
        for problem in sorted(near, key=lambda problem: (problem.spot.path not in files, problem))
    )
    if far:
        yield f"\n<details><summary>{len(far)} more about entries that this does not change</summary>\n"
        yield from (f"- {_problem(problem)}" for problem in far)
        yield "\n</details>"


def _problem(problem: Problem) -> str:
    where = f"{code(problem.spot.path)}, line {problem.spot.line}"
    guess = f" Did you mean {code(problem.suggestion)}?" if problem.suggestion else ""
    level = "" if problem.level is Level.ERROR else " (worth a look)"
    return f"**{where}**{level}: {prose(problem.found)} {prose(problem.advice)}{guess}"


def _fitting(parts: Iterable[str]) -> str:
    kept: list[str] = []
    room = MOST_BYTES
    for part in parts:
        room -= len(part.encode()) + 1
        if room < 0:
            kept.append("\nThere is more than fits here; the log of the check has all of it.")
            break
        kept.append(part)
    return "\n".join(kept) + "\n"
