"""The whole way of an issue: text -> answers -> files -> tried -> an answer. Touches nothing outside a copy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from recovery_hub.directory import DataError, Directory, Problem
from recovery_hub.directory.choices import SourceKind
from recovery_hub.directory.problem import Level
from recovery_hub.moderation.issues.adding import Adding
from recovery_hub.moderation.issues.answer import IssueReply, accepted, left_to_people, not_passed, refusal
from recovery_hub.moderation.issues.closing import close
from recovery_hub.moderation.issues.correcting import correct
from recovery_hub.moderation.issues.own_form import from_own_form
from recovery_hub.moderation.issues.proposal import Proposal
from recovery_hub.moderation.issues.questions import InputKind, IssueField, questions_of
from recovery_hub.moderation.issues.reading import Answers, NeedsAPersonError, UnclearIssueError, one, read_answers
from recovery_hub.moderation.issues.trying import new_problems, tried_on
from recovery_hub.moderation.secrecy import Secrets
from recovery_hub.moderation.states import read_state
from recovery_hub.moderation.summary import as_markdown, reasons
from recovery_hub.moderation.telling import tell
from recovery_hub.validation import load
from recovery_hub.validation.messages import said_without
from recovery_hub.validation.privacy import OURS, ordinary_words


def handle(text: str, kind: InputKind, folder: Path, today: date, number: int = 0) -> IssueReply:
    """Make a change out of an issue, or say in plain words what is missing.

    Args:
        text: what stands in the issue; anybody may have written it.
        kind: which form it is.
        folder: the city's folder; it is only read.
        today: the day of the sources.
        number: that of the issue.
    """
    try:
        directory, _ = load(folder, today)
    except DataError:
        return left_to_people(["The directory itself has a mistake just now, so a program can't try this out."])
    questions = questions_of(kind, {need.id: need.name for need in directory.needs.values()})
    try:
        answers = read_answers(text, questions)
        proposal = _proposal(kind, answers, directory, folder, number)
    except NeedsAPersonError as unclear:
        return left_to_people(unclear.reasons)
    except UnclearIssueError as unclear:
        return refusal(unclear.reasons)
    return _tried(proposal, folder, today, questions, answers)


def _proposal(kind: InputKind, answers: Answers, directory: Directory, folder: Path, number: int) -> Proposal:
    if kind is InputKind.ADD:
        return Adding(answers, directory, folder, number).proposal()
    if kind is InputKind.CORRECT:
        return correct(answers, directory, folder)
    if kind is InputKind.CLOSED:
        return close(answers, directory, folder)
    return from_own_form(one(answers, "entry"), directory, folder)


def _how(answers: Answers) -> str:
    kinds = {kind.value: kind.label for kind in SourceKind}
    kind = one(answers, "sources.kind")
    link = re.match(r"https?://\S+", one(answers, "sources.url"))
    return ". ".join(part for part in (kinds.get(kind, ""), link[0] if link else "") if part)


def _without_answers(problems: Iterable[Problem], answers: Answers) -> tuple[Problem, ...]:
    """Say problems again without what somebody answered: all can read it, and it stands above in their own words."""
    written = re.sub(r"\W", "", " ".join(word for words in answers.values() for word in words).casefold())
    return tuple(
        replace(
            said_without(problem, lambda name, value: name not in OURS and not _is_ours(value, written), "…"),
            suggestion=problem.suggestion if problem.suggestion in ordinary_words() else "",
        )
        for problem in problems
    )


def _is_ours(value: str, written: str) -> bool:
    return value in ordinary_words() or re.sub(r"\W", "", value.casefold()) not in written


def _tried(
    proposal: Proposal, folder: Path, today: date, questions: tuple[IssueField, ...], answers: Answers
) -> IssueReply:
    with tried_on(folder, proposal.files) as copy:
        before, after = read_state(folder), read_state(copy)
        problems = Secrets(before, after).out_of(new_problems(folder, copy, today))
        sayable = _without_answers(problems, answers)
        if any(problem.level is Level.ERROR for problem in problems):
            return not_passed(sayable, {question.id: question.label for question in questions})
        told = tell(before, after)
    if not told:
        return refusal(["It already says so. If you see something else on the page, it may be some hours old."])
    summary = as_markdown(told, (before, after), problems)
    return accepted(proposal, sayable, summary=summary, how=_how(answers), needs_two=bool(reasons(told)))
