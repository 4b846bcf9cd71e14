"""Applies migrations to the texts of a city's files. Nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from recovery_hub.editing.mending import MendingError
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.files import CITY_FILE
from recovery_hub.validation.reading.tree import Tree

Files = Mapping[str, str]
"""Path from the city's folder -> text."""

_FORMAT = re.compile(r"^format:[ \t]*(?P<number>\d+)", re.MULTILINE)
_FIRST_FIELD = re.compile(r"^(?=[\w-]+:)", re.MULTILINE)


class NotMigratedError(Exception):
    """A file can't be migrated; the message says which, and why. No file is changed then."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One step.

    Attributes:
        to: the format that the data has afterwards.
        says: what changes, in one sentence for the people who keep the city.
        change: from all files of a city to those that become different; the comments in them stay. Applied to what it
            made, it changes nothing. Raises NotMended where it can't.
    """

    to: int
    says: str
    change: Callable[[Files], Files]


@dataclass(frozen=True, slots=True)
class Migrated:
    """What came of it.

    Attributes:
        files: path -> text of every file that is different now.
        told: what was changed, a sentence a step.
    """

    files: Files
    told: tuple[str, ...]


def migrated(files: Files, migrations: Sequence[Migration]) -> Migrated:
    """Carry a city to the format of the last migration.

    Args:
        files: every file of the city, city.yaml among them.
        migrations: all there are, oldest first.

    Returns:
        The files that change; none, if the city has that format already.

    Raises:
        NotMigratedError: if a file can't be migrated.
    """
    now, told = dict(files), []
    before = format_of(files)
    for step in migrations:
        if step.to <= before:
            continue
        try:
            changed = step.change(now)
        except MendingError as reason:
            raise NotMigratedError(f"To format {step.to}: {reason}") from reason
        now |= changed
        names = ", ".join(sorted(path for path, text in changed.items() if files.get(path) != text))
        told.append(f"Format {step.to}: {step.says}" + (f" Changed: {names}." if names else " No entry needed it."))
    if told:
        now[CITY_FILE] = _with_format(now[CITY_FILE], migrations[-1].to)
    return Migrated({path: text for path, text in now.items() if files.get(path) != text}, tuple(told))


def format_of(files: Files) -> int:
    """Read the format of a city. One that says nothing has the first."""
    value = _fields(files[CITY_FILE]).get("format", "1")
    if not (isinstance(value, str) and value.isascii() and value.isdigit()):
        raise NotMigratedError(f"{CITY_FILE}: “format” is not a number. Mend what “recovery-hub check” says first.")
    return int(value)


def _with_format(text: str, number: int) -> str:
    """Write the number into the text of city.yaml; every other letter stays."""
    line = f"format: {number}"
    if _FORMAT.search(text):
        written = _FORMAT.sub(line, text, count=1)
    else:
        written = _FIRST_FIELD.sub(line + ("\r\n" if "\r\n" in text else "\n"), text, count=1)
    if _fields(written) != {**_fields(text), "format": str(number)}:
        raise NotMigratedError(f"{CITY_FILE} is written in a way we can't add to. Please add this line to it: {line}")
    return written


def _fields(text: str) -> Mapping[str, object]:
    tree = parse(text)
    if not isinstance(tree, Tree) or not isinstance(tree.value, dict):
        raise NotMigratedError(f"{CITY_FILE} can't be read. Mend what “recovery-hub check” says first.")
    return tree.value
