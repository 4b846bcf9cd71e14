"""What is written under an issue, and what goes to the program that opens the change: never a stranger's text bare."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path
from typing import Any

from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records import FileForm, Organisation, Place
from recovery_hub.moderation.issues.proposal import Proposal
from recovery_hub.moderation.quoting import code, cut, prose

MOST_LETTERS = 100_000
"""What one program may hand to another on Linux is 131,072 bytes."""
_LONG = "This is longer than a program can pass on. A person will read it."
_NEW_TOO = {kind.path_as(FileForm.LIST): f"{kind.kind_name}." for kind in (Place, Organisation)}
"""How the questions about what may be new along with a service begin."""
_EDIT = "Press the three dots above what you wrote, then “Edit”. We look again by ourselves."
_WAIT = "A person reads this too. If you can't or don't want to change it, leave it: we will take it from here."


@dataclass(frozen=True, slots=True)
class IssueReply:
    """What came of an issue.

    Attributes:
        made: whether there is a change to look at.
        text: Markdown for the one who wrote the issue.
        body: Markdown for those who look at the change; "" if there is none.
        title: of the change; plain text.
        files: file from the city's folder -> its whole text; None for one that goes.
        needs_two: whether two people must agree to it.
    """

    made: bool
    text: str
    body: str = ""
    title: str = ""
    files: Mapping[str, str | None] | None = None
    needs_two: bool = False


def left_to_people(reasons: Iterable[str]) -> IssueReply:
    """Answer that a program can't do this one."""
    listed = "\n".join(f"- {prose(reason)}" for reason in reasons)
    return IssueReply(made=False, text=f"Thank you. You need do nothing more: this one is for a person.\n\n{listed}\n")


def refusal(reasons: Iterable[str]) -> IssueReply:
    """Answer that something is missing. ``reasons`` are sentences of ours that may quote a stranger."""
    listed = "\n".join(f"- {prose(reason)}" for reason in reasons)
    text = f"Thank you. Something is missing before this can go in:\n\n{listed}\n\n{_EDIT} {_WAIT}\n"
    return IssueReply(made=False, text=text)


def not_passed(problems: Sequence[Problem], labels: Mapping[str, str]) -> IssueReply:
    """Answer with what the check says.

    Args:
        problems: those that stop the build.
        labels: way to a field, without places in lists -> what the form calls it.
    """
    return refusal(_describe(problem, labels) for problem in problems if problem.level is Level.ERROR)


def _describe(problem: Problem, labels: Mapping[str, str]) -> str:
    way = ".".join(step for step in problem.spot.field.split(".") if not step.isdecimal())
    above = _NEW_TOO.get(problem.spot.path, "")
    label = labels.get(f"{above}{way}") or labels.get(f"{above}{way}".rpartition(".")[0], "")
    guess = f" Did you mean “{problem.suggestion}”?" if problem.suggestion else ""
    return f"{f'{label}: ' if label else ''}{problem.found} {problem.advice}{guess}"


def accepted(proposal: Proposal, problems: Sequence[Problem], *, summary: str, how: str, needs_two: bool) -> IssueReply:
    """Answer that there is a change to look at.

    Args:
        proposal: the change.
        problems: what is worth a look in it.
        summary: of the change, in Markdown.
        how: how the one who wrote the issue knows, in their words.
        needs_two: whether two people must agree to it.
    """
    notes = [*proposal.notes, *(f"Worth a look: {problem.found} {problem.advice}" for problem in problems)]
    listed = "".join(f"- {prose(note)}\n" for note in notes)
    two = " Two people will: it could do harm if it were wrong." if needs_two else ""
    text = f"Thank you. A person will look at this before it goes in.{two}\n{f'{chr(10)}{listed}' if listed else ''}"
    body = f"How they know: {code(how)}\n\n{listed}\n{summary}"
    return IssueReply(
        made=True,
        text=text,
        body=body,
        title=cut(" ".join(proposal.title.split()), 120),
        files=proposal.files,
        needs_two=needs_two,
    )


def as_json(answer: IssueReply, folder: Path, number: int) -> str:
    """Write an answer for the next program: one line of plain ASCII, whatever the words are.

    Files come as what is cut out and put in, counted in bytes, with the mark by which git knows the old file: a list of
    all services is longer than what one program may hand to another.
    """
    line = _json(answer, folder, number, answer.body)
    if len(line) > MOST_LETTERS:
        line = _json(answer, folder, number, "It is too long to show here: look at the files.\n")
    return line if len(line) <= MOST_LETTERS else _json(refusal([_LONG]), folder, number, "")


def _json(answer: IssueReply, folder: Path, number: int, body: str) -> str:
    said: dict[str, Any] = {
        "made": answer.made,
        "number": number,
        "text": answer.text,
        "body": body,
        "title": answer.title,
        "two": answer.needs_two,
        "edits": [_edit(folder, path, text) for path, text in (answer.files or {}).items()],
    }
    return json.dumps(said, ensure_ascii=True, separators=(",", ":"))


def _edit(folder: Path, path: str, text: str | None) -> dict[str, Any]:
    file = folder / path
    old = file.read_bytes() if file.is_file() else None
    mark = None if old is None else sha1(b"blob %d\0" % len(old) + old, usedforsecurity=False).hexdigest()
    if text is None:
        return {"path": path, "sha": mark, "gone": True}
    new, before = text.encode(), old or b""
    start = _same(before, new)
    end = _same(before[start:][::-1], new[start:][::-1])
    while _inside_a_letter(new, start) or _inside_a_letter(before, start):
        start -= 1
    while _inside_a_letter(new, len(new) - end) or _inside_a_letter(before, len(before) - end):
        end -= 1
    return {
        "path": path,
        "sha": mark,
        "from": start,
        "to": len(before) - end,
        "put": new[start : len(new) - end].decode(),
    }


def _inside_a_letter(data: bytes, at: int) -> bool:
    """Whether a place lies between the bytes of one letter."""
    return 0 < at < len(data) and 0x80 <= data[at] < 0xC0  # noqa: PLR2004 - how UTF-8 marks what goes on


def _same(first: bytes, second: bytes) -> int:
    least = min(len(first), len(second))
    return next((n for n in range(least) if first[n] != second[n]), least)
