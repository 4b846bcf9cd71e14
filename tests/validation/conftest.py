"""The little town, ready to be broken."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from recovery_hub.directory import DataError, Problem
from recovery_hub.validation import load

TODAY = date(2026, 11, 23)
LITTLE = Path(__file__).parents[1] / "towns" / "little"

SERVICE = """\
- id: sunday-call
  name: Sunday Call
  summary: A volunteer rings you on Sunday.
  status: active
  organisation: river-people
  needs: [company]
  formats: [phone]
  start: {how: [ring]}
  cost: {kind: free}
  contact: {phone: 01632 960 143}
  sources: [{kind: invented}]
  verified: {on: 2026-11-03, by: volunteer, how: phone}
"""

Problems = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def little(tmp_path: Path) -> Path:
    """A copy of the little town, in which everything is right."""
    return Path(shutil.copytree(LITTLE, tmp_path / "little"))


@pytest.fixture
def problems(little: Path) -> Problems:
    """Read the little town as it is now, or with one file replaced."""

    def read(text: str | bytes | None = None, path: str = "data/services.yaml") -> tuple[Problem, ...]:
        if text is not None:
            (little / path).write_bytes(text if isinstance(text, bytes) else text.encode())
        try:
            return load(little, TODAY)[1]
        except DataError as error:
            return error.problems

    return read


@pytest.fixture
def rules_hit(problems: Problems) -> Callable[..., list[str]]:
    """Give one more field, or another value of one, to a service; return the names of the rules that speak up."""

    def hit(**fields: str) -> list[str]:
        lines = SERVICE.splitlines()
        for name, value in fields.items():
            lines = [line for line in lines if not line.startswith(f"  {name}:")]
            lines.append(f"  {name}: {value}")
        return [problem.rule for problem in problems("\n".join(lines) + "\n")]

    return hit
