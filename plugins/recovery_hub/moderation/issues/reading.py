"""From the text of an issue to answers. Whatever the text is, it ends in strings, or in a sentence that says why not.

GitHub writes each question as a heading of three hashes, and the answer below it. Somebody may write such a heading
into an answer: then nobody can tell what was answered, and we ask. What we ask repeats our own words only: everybody
can read it, and an answer may hold more than its writer knows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from recovery_hub.moderation.issues.mail import first_paragraph, without_mail
from recovery_hub.moderation.issues.questions import IssueField, Sort
from recovery_hub.schedule import Hours, Schedule, parse_hours, parse_spoken
from recovery_hub.validation.reading.text import UNSEEN, cleaned

MOST_LETTERS = 70_000
"""GitHub lets an issue have 65,536."""
_HEADING = re.compile(r"^### +(.+?) *$", re.MULTILINE)
_NOTHING = frozenset({"_No response_", "None"})
_TICKED = re.compile(r"^- \[[xX]\] (.+)$", re.MULTILINE)

Answers = Mapping[str, tuple[str, ...]]
"""Id of a question -> what was answered: one text, or one word for each box that is ticked; () for nothing."""


class UnclearIssueError(Exception):
    """We can't make a change out of it. ``reasons`` are sentences for the one who wrote it."""

    def __init__(self, *reasons: str) -> None:
        """Keep the reasons."""
        super().__init__(" ".join(reasons))
        self.reasons = reasons


class NeedsAPersonError(UnclearIssueError):
    """Nothing is missing, but it is for a person to do."""


def read_answers(text: str, questions: Sequence[IssueField]) -> Answers:
    """Read the answers of a form.

    Args:
        text: the whole issue, as anybody may have written it.
        questions: those of its form.

    Raises:
        Unclear: if it is too long, is no answer to the form, or a menu has an answer that it does not offer.
    """
    if len(text) > MOST_LETTERS:
        raise UnclearIssueError(
            f"This is longer than we can read: {len(text)} letters. Please send less than {MOST_LETTERS}."
        )
    known = {question.label: question for question in questions}
    plain = without_mail(UNSEEN.sub("", cleaned(text)))
    headings = [found for found in _HEADING.finditer(plain) if found[1] in known]
    if not headings and len(questions) == 1 and not _HEADING.search(plain):
        return {questions[0].id: _answer(plain.strip(), questions[0])}
    if not headings:
        raise UnclearIssueError(
            "We can't find the questions of the form. Please open it again, and leave the lines with ### in."
        )
    seen: dict[str, str] = {}
    for here, following in zip(headings, [*headings[1:], None], strict=True):
        if here[1] in seen:
            raise UnclearIssueError(
                f"The line “### {here[1]}” stands there twice. If one of them is yours, take its ### away."
            )
        seen[here[1]] = plain[here.end() : following.start() if following else len(plain)].strip()
    answers: dict[str, tuple[str, ...]] = {}
    missing: list[str] = []
    for question in questions:
        try:
            answers[question.id] = _answer(seen.get(question.label, ""), question)
        except UnclearIssueError as unclear:
            missing.extend(unclear.reasons)
    if missing:
        raise UnclearIssueError(*missing)
    return answers


def _answer(text: str, question: IssueField) -> tuple[str, ...]:
    if question.sort is Sort.DROPDOWN:  # what a mail program put below an answer of one line is no part of it
        text = text.partition("\n")[0].strip()
    elif question.sort is Sort.INPUT:
        text = first_paragraph(text)
    if text in _NOTHING or not text:
        if question.required:
            raise UnclearIssueError(f"“{question.label}” has no answer yet. We can't do without it.")
        return ()
    if question.sort is Sort.CHECKBOXES:
        return tuple(dict.fromkeys(_chosen(words.strip(), question) for words in _TICKED.findall(text)))
    if question.sort is Sort.DROPDOWN:
        return (_chosen(text, question),)
    return (text,)


def _chosen(words: str, question: IssueField) -> str:
    options = question.options or {}
    if words not in options:
        raise UnclearIssueError(
            f"What stands there is not in the menu of “{question.label}”. Choose one of: {'; '.join(options)}."
        )
    return options[words]


def one(answers: Answers, id_: str) -> str:
    """Give the one answer to a question, or ""."""
    return next(iter(answers.get(id_, ())), "")


def times(said: str, notes: list[str]) -> str:
    """Give times as they stand in an entry; what we made of them is added to the notes.

    Args:
        said: times in anybody's words.
        notes: for the author of the issue, and for the reviewer of the change.

    Returns:
        The times in opening_hours form; or what was said, where an entry takes it as it is, or where nobody can read it
        and the check says what is needed.
    """
    read = parse_hours(said)
    if isinstance(read, Hours):
        return read.text
    spoken = parse_spoken(said)
    if spoken is not None:
        notes.append(f"We read the times “{said}” as: {' '.join(Schedule.said(spoken).words())}")
    if spoken is not None or read.meant is None:
        return " ".join(said.split())
    notes.append(f"We read the times as: {' '.join(read.meant.words())}")
    return read.meant.text
