"""A folder in which a fuzzed city stands, put right again before each run, and commands that are typed there."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import click
import typer

from tests.shared import ROOT

LITTLE = ROOT / "tests" / "towns" / "little"
ANSWERS = frozenset({0, 1, 2, 3})
"""How our commands end: well, data wrong, something else wrong, refused."""


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder -> its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


class LostError(AssertionError):
    """Something that nobody touched is gone, or says something else."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command ended, and what it said."""

    code: int
    said: str


def typed(command: Callable[..., object], **options: object) -> Answer:
    """Run a command of ours in this process. A traceback is not caught: it is what is looked for.

    Raises:
        LostError: if it ends in a way that no command of ours should, or refuses without a word.
    """
    out, told = io.StringIO(), io.StringIO()
    code = 0
    with redirect_stdout(out), redirect_stderr(told):
        try:
            command(**options)
        except (typer.Exit, click.exceptions.Exit) as end:
            code = end.exit_code
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
    said = out.getvalue() + told.getvalue()
    said.encode()  # a terminal would stumble over half a sign
    if code not in ANSWERS:
        raise LostError(f"the command ended with {code}")
    if code and not said.strip():
        raise LostError(f"the command ended with {code} and said nothing")
    return Answer(code, said)


@dataclass
class Room:
    """A folder for one city.

    Attributes:
        folder: of the city.
        files: what stands in it before each run.
    """

    folder: Path
    files: Mapping[str, bytes]
    beside: Path = field(init=False)

    def __post_init__(self) -> None:
        """Name the folder for what lies beside the city."""
        self.beside = self.folder.parent / "beside"

    def put_right(self, changed: Mapping[str, bytes | None] | None = None) -> None:
        """Put the city as it was, but for some files; None takes one away."""
        wanted = {**self.files, **(changed or {})}
        stands = files_in(self.folder) if self.folder.exists() else {}
        for path in stands.keys() - {path for path, raw in wanted.items() if raw is not None}:
            (self.folder / path).unlink()
        for path, raw in wanted.items():
            if raw is not None and stands.get(path) != raw:
                file = self.folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(raw)
        shutil.rmtree(self.beside, ignore_errors=True)
        self.beside.mkdir(parents=True)

    def lay(self, name: str, raw: bytes) -> Path:
        """Lay a file beside the city."""
        path = self.beside / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        return path


AREAS = (
    '{"type":"FeatureCollection","features":[\n'
    '{"type":"Feature","properties":{"id":"north-bank","name":"North Bank","people":2100,"population":{"0-15":400,'
    '"16-24":300,"25-59":900,"60-74":300,"75+":200},"deprivation_fifth":2,"households_without_car_percent":31,'
    '"point":[-4.61,53.802]},"geometry":{"type":"Polygon","coordinates":[[[-4.62,53.8],[-4.6,53.8],[-4.6,53.81],'
    "[-4.62,53.8]]]}},\n"
    '{"type":"Feature","properties":{"id":"mill-end","name":"Mill End","neighbourhood":"South","side":"east",'
    '"people":950},"geometry":{"type":"Point","coordinates":[-4.59,53.79]}}\n]}\n'
)
BASE = (
    '{"type":"FeatureCollection","features":[\n'
    '{"type":"Feature","properties":{"kind":"sea"},"geometry":{"type":"Polygon","coordinates":[[[-4.68,53.76],'
    "[-4.52,53.76],[-4.52,53.84],[-4.68,53.76]]]}},\n"
    '{"type":"Feature","properties":{"kind":"river","name":"The Thorn"},"geometry":{"type":"MultiLineString",'
    '"coordinates":[[[-4.68,53.8],[-4.6,53.8]],[[-4.6,53.8],[-4.52,53.79]]]}}\n]}\n'
)


@cache
def little_city() -> Mapping[str, bytes]:
    """The little town, with areas and a base for its maps, which it does without otherwise."""
    files = files_in(LITTLE)
    return {**files, "data/areas.geojson": AREAS.encode(), "data/base.geojson": BASE.encode()}


def quiet_environment() -> None:
    """Take away what would change how commands answer."""
    for name in ("CITY", "TODAY", "SITEURL", "GITHUB_ACTIONS", "GITHUB_OUTPUT", "ISSUE_BODY", "ISSUE_NUMBER"):
        os.environ.pop(name, None)
