"""Tries a change on a copy of the city, before anybody is asked to look at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from recovery_hub.directory import DataError, Problem
from recovery_hub.validation import load


@contextmanager
def tried_on(folder: Path, files: Mapping[str, str | None]) -> Iterator[Path]:
    """Make a copy of a city with some files as they should be; it is gone afterwards."""
    with TemporaryDirectory() as place:
        copy = Path(place) / "city"
        for below in ("data", "content"):
            if (folder / below).is_dir():
                shutil.copytree(folder / below, copy / below, symlinks=True)
        write(copy, files)
        yield copy


def write(folder: Path, files: Mapping[str, str | None]) -> None:
    """Write files into a city."""
    for path, text in files.items():
        file = folder / path
        if text is None:
            file.unlink(missing_ok=True)
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


def new_problems(folder: Path, changed: Path, today: date) -> tuple[Problem, ...]:
    """Find the problems that a change brings. Those that were there before are not its fault."""
    return new_among(_problems(changed, today), _problems(folder, today))


def new_among(problems: Iterable[Problem], known: Iterable[Problem]) -> tuple[Problem, ...]:
    """Leave out problems that were there before, on whatever line."""
    old = {_known(problem) for problem in known}
    return tuple(problem for problem in problems if _known(problem) not in old)


def _known(problem: Problem) -> tuple[str, ...]:
    return (problem.rule, problem.spot.path, problem.spot.field, problem.spot.entry, problem.found)


def _problems(folder: Path, today: date) -> tuple[Problem, ...]:
    try:
        return load(folder, today)[1]
    except DataError as error:
        return error.problems
