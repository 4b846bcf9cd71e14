"""``python -m recovery_hub new "Name"``: ask a few questions, and write an entry that passes the check.

A wrong answer is told in the words of the rule it breaks, and asked for again. Answers may also come through a pipe,
one a line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from recovery_hub.cli.reading import read_city
from recovery_hub.cli.terminal import City, Today, city_of, say, stop
from recovery_hub.directory import DataError, Directory, Problem
from recovery_hub.directory.choices import Choice, CostKind, Format, How, PlaceKind, Role
from recovery_hub.directory.problem import Level
from recovery_hub.directory.records import Organisation, Place, Service
from recovery_hub.editing.naming import slug
from recovery_hub.editing.new_entry import (
    NewEntryDraft,
    choice_in,
    choices_in,
    free_id,
    service_values,
    with_blanks,
    wrong,
)
from recovery_hub.validation import load

MARK = "+"
"""Before a name that is not in the list yet."""


def new(
    name: Annotated[str, typer.Argument(help="What the service is called.")] = "",
    city: City = Path(),
    today: Today = "",
) -> None:
    """Ask a few questions and write a new service into data/services."""
    folder = city_of(city)
    directory = read_city(city, today)
    typer.echo("A few questions. Leave out what you don't know: press Enter. To stop: Ctrl and C; nothing is kept.\n")
    talk = _Talk(directory)
    drafts = talk.about_a_service(name)
    _write(folder, drafts, directory.today)
    said = f"{drafts[-1].path} is written."
    say(f"{said} Look at it, add what you know (who it is for, the first visit), then type: make check")


@dataclass(slots=True)
class _Talk:
    """The questions about one service, and what was answered so far."""

    directory: Directory
    answers: dict[str, str] = field(default_factory=dict)
    others: list[NewEntryDraft] = field(default_factory=list)
    id: str = ""

    def about_a_service(self, name: str) -> list[NewEntryDraft]:
        """Ask everything; each answer is judged before the next question."""
        self._ask("name", "What is it called?", ("name", "id"), given=name)
        self._ask("organisation", self._who_runs_it(), ("organisation",), meant=self._organisation)
        self._ask("summary", "What does one get, in one plain sentence of at most 140 letters?", ("summary",))
        needs = {id_: need.name for id_, need in self.directory.needs.items()}
        words = f"What does it help with? One or more, with commas between them.\n{_menu(needs.items())}"
        self._ask("needs", words, ("needs",), meant=lambda answer: _ids(answer, needs))
        words = f"In what form? One or more, with commas between them.\n{_choices(Format)}"
        self._ask("formats", words, ("formats",), passed=("in-person-without-place",))
        if Format.IN_PERSON in choices_in(self.answers["formats"], Format):
            self._ask("place", self._where_it_is(), ("sessions", "formats"), meant=self._place)
        self._ask(
            "contact",
            "Which phone number, e-mail or website? One or more, with commas between them. (https://…)",
            ("contact",),
        )
        self._ask(
            "cost", f"What does it cost?\n{_choices(CostKind)}", ("cost",), meant=_choice(CostKind), passed=("price",)
        )
        if self.answers["cost"] == CostKind.FIXED:
            self._ask("pounds", "How many pounds?", ("cost",))
        words = _WHEN
        self._ask("hours", words, ("sessions",))
        words = f"Who checked this? A role, never a name.\n{_choices(Role)}"
        self._ask("role", words, ("verified",), meant=_choice(Role), choices=Role, passed=("verified-long-ago",))
        self._ask("how", f"How?\n{_choices(How)}", ("verified", "sources"), meant=_choice(How), choices=How)
        return [*self.others, NewEntryDraft(Service, self._values())]

    def _values(self) -> dict[str, object]:
        return service_values(self.id or "new-entry", self.answers, self.directory.today)

    def _ask(  # noqa: PLR0913 - each is a part of one question
        self,
        key: str,
        words: str,
        fields: Sequence[str],
        *,
        given: str = "",
        passed: Sequence[str] = (),
        meant: Callable[[str], str] = str.strip,
        choices: type[Choice] | None = None,
    ) -> None:
        """Ask one question until the answer passes."""
        while True:
            self.answers[key] = meant(given or _answer(words))
            given = ""
            if key == "name":
                self.id = free_id(self.answers[key], self.directory) or "new-entry"
            if choices is not None and self.answers[key] not in [str(choice) for choice in choices]:
                # Until both are known there is no check to judge: the rule is asked with the other half filled in.
                trial = {"role": "volunteer", "how": "phone", **self.answers, key: self.answers[key] or "?"}
            else:
                trial = self.answers
            values = service_values(self.id, trial, self.directory.today)
            found = wrong([*self.others, with_blanks(NewEntryDraft(Service, values))], self.directory, fields, passed)
            if not self.answers[key] and key in _NEEDED:
                found = (*(_missing(self.others, self.id, self.answers, self.directory, fields)), *found)
            if not _report(found):
                return

    def _who_runs_it(self) -> str:
        return f"Who runs it? Its id or name. If it is not in the list yet, a plus before its name: {MARK} River People"

    def _where_it_is(self) -> str:
        return (
            f"Where? The id or name of the place. If it is not in the list yet, a plus before it: {MARK} Bridge Hall\n"
            "A place that must stay secret is never typed here: ring the people who keep the site."
        )

    def _organisation(self, answer: str) -> str:
        if not answer.strip().startswith(MARK):
            return _id_of(answer, self.directory.organisations.values())
        name = answer.strip().lstrip(MARK).strip()
        return self._other(Organisation, name, {"kind": "unknown"}, (
            ("summary", "What do they do, in one sentence?", str.strip),
        ))  # fmt: skip

    def _place(self, answer: str) -> str:
        if not answer.strip().startswith(MARK):
            return _id_of(answer, (place for place in self.directory.places.values() if not place.is_hidden))
        name = answer.strip().lstrip(MARK).strip()
        return self._other(Place, name, {"location_public": "yes"}, (
            ("kind", f"What sort of place is it?\n{_choices(PlaceKind)}", _choice(PlaceKind)),
            ("street", "House and street?", str.strip),
            ("postcode", "Postcode?", str.upper),
        ))  # fmt: skip

    def _other(
        self,
        record: type[Organisation | Place],
        name: str,
        fixed: dict[str, str],
        questions: Iterable[tuple[str, str, Callable[[str], str]]],
    ) -> str:
        """Ask about something that the service points to and that is not in the list yet; its id."""
        said: dict[str, str] = {}
        draft = self._draft(record, name, fixed, said)
        for key, words, meant in questions:
            while True:
                said[key] = meant(_answer(words))
                draft = self._draft(record, name, fixed, said)
                fields = ("address",) if key in _ADDRESS else (key,)
                if not _report(wrong([draft], self.directory, fields)):
                    break
        if _report(wrong([draft], self.directory)):
            return ""
        self.others.append(draft)
        return str(draft.values["id"])

    def _draft(
        self, record: type[Organisation | Place], name: str, fixed: dict[str, str], said: dict[str, str]
    ) -> NewEntryDraft:
        values: dict[str, object] = {"id": free_id(name, self.directory), "name": name, **fixed}
        values |= {key: value for key, value in said.items() if key not in _ADDRESS}
        values["address"] = {key: value for key, value in said.items() if key in _ADDRESS}
        values["sources"] = [{"kind": "provider_told_us", "on": str(self.directory.today)}]
        values["added"] = str(self.directory.today)
        if record is Organisation:
            del values["address"]
        return NewEntryDraft(record, values)


_WHEN = (
    "When? For example: Tu 14:00-16:00; PH off (PH off: not on bank holidays). Enter if not known.\n"
    "If it is not every week, say it in words:\n"
    "  every other Tuesday from 1 December 2026, 2pm to 4pm\n"
    "  first and third Monday, 10am to noon\n"
    "  Thursdays 10am to noon in term time\n"
    "  5 December 2026 and 6 February 2027, 11am to 3pm"
)
_NEEDED = frozenset({"name", "organisation", "summary", "needs", "formats", "cost"})
_ADDRESS = frozenset({"street", "postcode"})


def _missing(
    others: Sequence[NewEntryDraft], id_: str, answers: dict[str, str], directory: Directory, fields: Sequence[str]
) -> tuple[Problem, ...]:
    """Say in the words of the check that an answer is needed."""
    values = {
        name: value
        for name, value in with_blanks(
            NewEntryDraft(Service, service_values(id_, answers, directory.today))
        ).values.items()
        if name not in fields or name == "id"
    }
    return wrong([*others, NewEntryDraft(Service, values)], directory, fields)


def _answer(words: str) -> str:
    typer.echo(words)
    try:
        return input("> ").strip()
    except (EOFError, KeyboardInterrupt):
        stop("\nThe answers ended before the last question. Nothing was written.")


def _report(found: Sequence[Problem]) -> bool:
    """Tell what is wrong or worth a look; whether the answer has to be given again."""
    for problem in found:
        more = f"\n  Did you mean “{problem.suggestion}”?" if problem.suggestion else ""
        typer.echo(f"  {problem.found}\n  {problem.advice}{more}")
    typer.echo("")
    return any(problem.level is Level.ERROR for problem in found)


def _menu(pairs: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"  {id_}: {name}" for id_, name in pairs)


def _choices(choices: type[Choice]) -> str:
    return _menu((choice.value, choice.label) for choice in choices)


def _choice(choices: type[Choice]) -> Callable[[str], str]:
    return lambda answer: choice_in(answer, choices)


def _ids(answer: str, names: dict[str, str]) -> str:
    """Take ids or names, with commas between them."""
    by_name = {name.casefold(): id_ for id_, name in names.items()}
    return ", ".join(by_name.get(word.strip().casefold(), slug(word)) for word in answer.split(","))


def _id_of(answer: str, records: Iterable[Organisation | Place]) -> str:
    by_name = {record.name.casefold(): record.id for record in records}
    return by_name.get(answer.strip().casefold(), slug(answer))


def _write(folder: Path, drafts: Sequence[NewEntryDraft], today: date) -> None:
    """Write the entries; if the whole city does not pass with them, take all of them back."""
    before = {path: path.read_bytes() if path.is_file() else None for path in (folder / draft.path for draft in drafts)}
    for draft in drafts:
        path = folder / draft.path
        path.parent.mkdir(parents=True, exist_ok=True)
        old = path.read_text(encoding="utf-8").rstrip() + "\n\n" if path.is_file() else ""
        path.write_text(old + draft.text, encoding="utf-8")
    try:
        load(folder, today)
    except DataError as error:
        for path, old_bytes in before.items():
            if old_bytes is None:
                path.unlink()
            else:
                path.write_bytes(old_bytes)
        first = next(problem for problem in error.problems if problem.level is Level.ERROR)
        stop(f"{first.spot.path}, line {first.spot.line}: {first.found}\n{first.advice}\nNothing was written.")
