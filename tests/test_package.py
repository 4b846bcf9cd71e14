"""What the package says of itself, and what its commands load."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

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
    needs = {requirement.name: requirement.specifier for requirement in map(Requirement, project["dependencies"])}
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
    assert sorted(numbers, key=lambda number: [int(part) for part in number.split(".")], reverse=True) == numbers
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


def _hook() -> ModuleType:
    """Load what puts files into the package."""
    spec = importlib.util.spec_from_file_location("hatch_build", TOP / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    hook = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hook)
    return hook


def test_finished_scripts_go_into_the_package(tmp_path: Path) -> None:
    """Where the checkout can join the scripts of the pages, the package carries them joined; else, their sources."""
    assert _hook().finished_scripts(tmp_path, tmp_path / "node_modules", tmp_path) is None
    bundle = tmp_path / "plugins" / "recovery_hub" / "site" / "bundle.py"
    bundle.parent.mkdir(parents=True)
    bundle.write_text(
        "def write_finished(theme, node_modules, folder):\n"
        "    folder.mkdir()\n"
        "    (folder / 'search.js').write_text(f'{theme.name} {node_modules.name}')\n",
        "utf-8",
    )

    folder = _hook().finished_scripts(tmp_path, tmp_path / "node_modules", tmp_path)

    assert "theme node_modules" == (folder / "search.js").read_text("utf-8")


def test_the_joining_of_scripts_needs_no_library() -> None:
    """While a package is made its libraries are not there: site/bundle.py may import ``resources`` of ours, no more."""
    bundle = TOP / "plugins" / "recovery_hub" / "site" / "bundle.py"
    text = bundle.read_text("utf-8") if bundle.is_file() else ""
    names = re.findall(r"^(?:from|import) (\w+)(?:\.(\w+))?(?: import (\w+))?", text, re.MULTILINE)
    ours = {(inner or name) for top, inner, name in names if top == "recovery_hub"}
    assert ours <= {"resources"}
    assert {top for top, _, _ in names} - {"recovery_hub", "__future__"} <= sys.stdlib_module_names


def test_a_commit_is_only_named_for_a_clean_checkout(tmp_path: Path) -> None:
    """A package never says that it is a commit which it is not."""
    hook = _hook()
    assert "" == hook.commit_of(tmp_path)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for words in (["init", "--quiet"], ["commit", "--quiet", "--allow-empty", "--message", "x"]):
        subprocess.run([*git, *words], check=True)
    assert re.fullmatch(r"[0-9a-f]{40}", hook.commit_of(tmp_path))
    (tmp_path / "new").touch()
    assert "" == hook.commit_of(tmp_path)
    (tmp_path / ".git" / "info" / "exclude").write_text("new\ninner\n", "utf-8")
    (tmp_path / "inner").mkdir()
    assert "" == hook.commit_of(tmp_path / "inner")
