"""The whole answer to a change: as text for a terminal, as Markdown for the summary of a check on GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from recovery_hub.directory.problem import Level, Problem
from recovery_hub.moderation.cards import cards
from recovery_hub.moderation.quoting import code, prose
from recovery_hub.moderation.secrecy import Secrets
from recovery_hub.moderation.states import CityState
from recovery_hub.moderation.telling import ChangeLine, as_line, as_markdown_line
from recovery_hub.validation.report.terminal import NOT_QUOTED, summary

MOST_BYTES = 900_000
"""GitHub shows nothing at all of a summary of more than 1024 kB."""


def reasons(told: Iterable[ChangeLine]) -> tuple[str, ...]:
    """List why two people must look at a change, each reason once; () if one is enough."""
    return tuple(dict.fromkeys(one.reason for one in told if one.reason))


def as_text(told: Sequence[ChangeLine]) -> str:
    """Write every change on a line of its own; those for two people come first and say so."""
    lines = [f"{as_line(one.words)}{f' [two reviewers: {one.reason}]' if one.reason else ''}" for one in told]
    return "".join(f"{line}\n" for line in lines or ["Nothing in the data is different."])


def safety_text(told: Sequence[ChangeLine]) -> str:
    """Say in one line that a program can read whether two people must agree, then why."""
    why = reasons(told)
    if not why:
        return "two reviewers: no\n"
    lines = [f"  {as_line(one.words)} [{one.reason}]" for one in told if one.reason]
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
    about = {(one.change.entry.path, one.change.key[1]) for one in told if one.change is not None}
    parts = [
        "## What this changes\n",
        f"{who}\n",
        *([f"- {_line(one)}" for one in told] or ["Nothing in the data is different."]),
        *(["\n## How it will read\n", *shown] if shown else []),
        "\n## What the check says\n",
        f"{summary(problems)}\n",
        *_problems(secrets.out_of(problems), about),
    ]
    return _fitting(parts)


def _line(one: ChangeLine) -> str:
    return f"{as_markdown_line(one.words)}{f' **(two reviewers: {one.reason})**' if one.reason else ''}"


def _problems(problems: Sequence[Problem], changed: set[tuple[str, str]]) -> Iterator[str]:
    """Yield what stops the build and what is about the changed entries; the rest can be unfolded."""
    files = {path for path, _ in changed}
    near = [
        problem
        for problem in problems
        if problem.level is Level.ERROR or (problem.spot.path, problem.spot.entry) in changed
    ]
    far = [problem for problem in problems if problem not in near]
    yield from (f"- {_problem(one)}" for one in sorted(near, key=lambda one: (one.spot.path not in files, one)))
    if far:
        yield f"\n<details><summary>{len(far)} more about entries that this does not change</summary>\n"
        yield from (f"- {_problem(one)}" for one in far)
        yield "\n</details>"


def _problem(one: Problem) -> str:
    where = f"{code(one.spot.path)}, line {one.spot.line}"
    guess = f" Did you mean {code(one.suggestion)}?" if one.suggestion and one.rule not in NOT_QUOTED else ""
    level = "" if one.level is Level.ERROR else " (worth a look)"
    return f"**{where}**{level}: {prose(one.found)} {prose(one.advice)}{guess}"


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
