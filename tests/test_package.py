"""What the package says of itself, and what its commands load."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from typer.testing import CliRunner

from recovery_hub import __version__
from recovery_hub.cli import app as app_module
from recovery_hub.cli.app import COMMANDS, app_for

TOP = Path(__file__).parents[1]
HEAVY = {"numpy", "numba", "pandas", "scipy", "pelican", "folium", "shapely", "gtfs_kit", "babel", "openpyxl"}


def _wanted(*groups: str) -> set[str]:
    lines = [
        line.strip()
        for group in groups
        for line in (TOP / "requirements" / f"{group}.in").read_text("utf-8").split("\n")
    ]
    return {line for line in lines if line and not line.startswith(("#", "-r"))}


def test_the_package_needs_what_the_locks_hold() -> None:
    """requirements/*.in and pyproject.toml name the same libraries, and what is locked is new enough for it."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]
    needs = {one.name: one.specifier for one in map(Requirement, project["dependencies"])}
    locked = re.findall(
        r"^([a-z0-9.-]+)==([^ ]+)", (TOP / "requirements" / "site.txt").read_text("utf-8"), re.MULTILINE
    )

    assert _wanted("check", "site") == set(needs)
    assert set(needs) <= {name for name, _ in locked}
    assert [] == [(name, version) for name, version in locked if name in needs and version not in needs[name]]


def test_the_version_has_its_place_in_the_changelog() -> None:
    """The newest heading with a number is this version's."""
    numbers = re.findall(r"^## (\d+\.\d+\.\d+)", (TOP / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)

    assert __version__ == numbers[0]
    assert sorted(numbers, key=lambda one: [int(part) for part in one.split(".")], reverse=True) == numbers
    assert f"recovery-hub {__version__}\n" == CliRunner().invoke(app_for(["--version"]), ["--version"]).output


def _loaded(*modules: str) -> set[str]:
    program = f"import sys; import {', '.join(modules)}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    ran = subprocess.run([sys.executable, "-c", program], cwd=TOP, capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


@pytest.mark.parametrize("command", ["check", "build", "serve", "start", "migrate", "links", "locate"])
def test_commands_load_only_what_they_need(command: str) -> None:
    """Nobody waits for maps and travel times who does not use them: they are loaded when pages are made."""
    assert set() == _loaded(f"recovery_hub.cli.{command}") & HEAVY


def test_the_plugin_can_be_asked_for_lightly() -> None:
    """A check that imports the package does not load Pelican."""
    assert set() == _loaded("recovery_hub", "recovery_hub.resources") & HEAVY


def test_every_command_is_listed() -> None:
    """The list of commands names each, also one whose libraries are not installed; that one says what it needs."""
    listed = CliRunner().invoke(app_for([]), ["--help"]).output

    assert [] == [command for command in COMMANDS if f" {command} " not in listed]


def test_a_command_without_its_libraries_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """In an environment for checking, the other commands end with a sentence and 2."""

    def missing(name: str) -> object:
        raise ModuleNotFoundError(name="numba") if name.endswith("journey") else AssertionError(name)

    monkeypatch.setattr(app_module, "COMMANDS", {"journey": "journey"})
    monkeypatch.setattr(app_module, "import_module", missing)
    ran = CliRunner().invoke(app_for([]), ["journey"])

    assert (2, True) == (ran.exit_code, "“numba” is not installed" in ran.output)
