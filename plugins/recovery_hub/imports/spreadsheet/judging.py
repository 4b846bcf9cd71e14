"""The check's own rules, asked before anything is written: what would stop the build is mended or held back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from recovery_hub.directory.problem import DataError, Level, Problem
from recovery_hub.directory.records import Service
from recovery_hub.imports.spreadsheet.existing import LISTS, SERVICES
from recovery_hub.validation.load import load

_COPIED = ("data", "content")
_HELD_BACK = {"hidden-place", "area-only-place", "withdrawn-still-there"}
"""Rules about places that must not be found: no field is taken out to get round them; the row waits for a person."""
_NOT_TAKEN_OUT = {"", "id", "name", "location_public", "status", "organisation", "needs", "formats", "sources"}
FieldSteps = tuple[str | int, ...]


@dataclass(slots=True)
class Refusals:
    """What the rules refuse of a list, gathered round by round.

    Attributes:
        fields: entry ("service/some-id") -> field in steps -> a sentence that says why it is not written.
        entries: entry -> a sentence that says why its rows are held back.
        others: what stops the build and did not come with the list.
    """

    fields: dict[str, dict[FieldSteps, str]] = field(default_factory=dict)
    entries: dict[str, str] = field(default_factory=dict)
    others: tuple[Problem, ...] = ()

    def take(self, errors: Iterable[Problem], written: Mapping[str, str]) -> bool:
        """Sort errors by what is to be done about them.

        Args:
            errors: what stops the build of the city as it would be.
            written: the entries that the list would write: name -> text.

        Returns:
            Whether anything is new, so that another round is worth its while.
        """
        found, others, is_new = tuple(errors), [], False
        before = {entry: frozenset(fields) for entry, fields in self.fields.items()}
        lacks_lists = any(error.rule == "unreadable" and error.spot.path not in LISTS.values() for error in found)
        for error in found:
            entry = entry_of(error)
            # As long as a whole list of the city is not there, nobody can say that a word of its is wrong.
            if entry not in written or (lacks_lists and error.rule == "unknown-reference"):
                others.append(error)
                continue
            steps = _steps(error.spot.field)
            held = self.fields.setdefault(entry, {})
            if self._can_go(error, steps, before.get(entry, frozenset())):
                held[steps] = _why(error)
                is_new = True
            elif entry not in self.entries:
                self.entries[entry] = f"{_why(error)} {_mend(error)}".strip()
                is_new = True
        self.others = tuple(others)
        return is_new

    @staticmethod
    def _can_go(error: Problem, steps: FieldSteps, tried: Collection[FieldSteps]) -> bool:
        return error.rule not in _HELD_BACK and bool(steps) and steps[-1] not in _NOT_TAKEN_OUT and steps not in tried


def errors_in(city_folder: Path, files: Mapping[str, bytes], today: date) -> tuple[Problem, ...]:
    """Judge a city as it would be, in a folder of its own: nothing of the city is touched.

    Args:
        city_folder: the city as it is; may be missing.
        files: what would be written: path from that folder -> content.
        today: the day of the import.

    Returns:
        What would stop the build.
    """
    with tempfile.TemporaryDirectory(prefix="recovery-hub-import-") as made:
        folder = Path(made)
        for path in city_folder.iterdir() if city_folder.is_dir() else ():
            if path.name in _COPIED and path.is_dir():
                shutil.copytree(path, folder / path.name)
            else:
                (folder / path.name).symlink_to(path.absolute())
        for name, content in files.items():
            target = folder / name
            if target.is_symlink():
                target.unlink()
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        try:
            load(folder, today)
        except DataError as error:
            return tuple(problem for problem in error.problems if problem.level is Level.ERROR)
    return ()


def entry_of(problem: Problem) -> str:
    """Name the entry that a problem is about: ``"service/some-id"``; "" if it is in no list that an import writes."""
    path = problem.spot.path
    if path.startswith(f"{SERVICES}/"):
        return f"{Service.kind_name}/{path.rpartition('/')[2].partition('.')[0]}"
    kind = next((kind for kind, of_kind in LISTS.items() if of_kind == path), "")
    return f"{kind}/{problem.spot.entry}" if kind else ""


def _steps(dotted: str) -> FieldSteps:
    return tuple(int(step) if step.isdecimal() else step for step in dotted.split(".") if step)


def _why(error: Problem) -> str:
    return "It may say where a place is that must stay secret." if error.is_private else error.found


def _mend(error: Problem) -> str:
    return "" if error.is_private else error.advice
