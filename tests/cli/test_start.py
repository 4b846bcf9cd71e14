"""An empty city to begin with; test_installed.py follows the guide that makes one."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path
from unittest.mock import Mock

import pytest
import yaml
from typer.testing import CliRunner, Result

from recovery_hub import resources
from recovery_hub.cli import start as start_command
from recovery_hub.cli.app import COMMANDS, app_for
from recovery_hub.directory.problem import Level
from recovery_hub.editing.new_city import TEMPLATES
from recovery_hub.editing.new_city.pinning import pin
from recovery_hub.schedule import TermKind
from recovery_hub.validation import load
from tests.site.making import make

TODAY = date(2026, 11, 26)


def start(into: Path, name: str = "Bramblebury") -> Result:
    """Type the command."""
    return CliRunner().invoke(app_for(["start"]), ["start", "--into", str(into), "--name", name])


@pytest.mark.parametrize("name", ["Bramblebury", "King's Lynn", "Stow: on the Wold", "Ynys Môn"])
def test_an_empty_city_passes_and_makes_a_site(tmp_path: Path, name: str) -> None:
    """A new city of any name passes the check, has no entry of the example city, and makes a whole site."""
    assert 0 == start(tmp_path / "new", name).exit_code
    directory, problems = load(tmp_path / "new", TODAY)
    assert name == directory.city.name
    assert {} == {**directory.services, **directory.places, **directory.organisations, **directory.stops}
    assert not any(problem.level is Level.ERROR for problem in problems)
    made = make(tmp_path / "new", TODAY)
    assert f"Find help and company in {name}" in made.said("/")
    assert "116 123" in made.said("/")
    assert [] == [name for name in made.trace("thornmouth") if not name.startswith("theme/")]


def test_the_examples_are_right(tmp_path: Path) -> None:
    """Whoever takes away the signs before the examples has a city that passes, buses and all."""
    start(tmp_path / "new")
    for template in sorted(TEMPLATES.glob("*.yaml")):
        if template.name == "city.yaml":
            continue
        head, gap, example = template.read_text(encoding="utf-8").partition("\n#\n")
        assert gap, template.name
        lines = [line.removeprefix("#").removeprefix(" ") for line in example.split("\n")]
        (tmp_path / "new" / "data" / template.name).write_text(f"{head}\n\n" + "\n".join(lines), encoding="utf-8")
    directory, _ = load(tmp_path / "new", TODAY)
    kinds = (directory.services, directory.organisations, directory.places, directory.stops, directory.routes)
    assert (1, 1, 1, 2, 1, 1) == tuple(map(len, (*kinds, directory.terms)))
    assert directory.calendar.in_term(TermKind.SCHOOL, date(2026, 9, 3))


def test_a_city_that_is_there_is_left_alone(tmp_path: Path) -> None:
    """Who names a folder with a city in it loses nothing."""
    start(tmp_path / "new")
    before = {path: path.read_bytes() for path in (tmp_path / "new").rglob("*") if path.is_file()}
    ran = start(tmp_path / "new", "Elsewhere")
    assert (2, True) == (ran.exit_code, "There is a city in" in ran.output)
    assert before == {path: path.read_bytes() for path in before}


def test_the_name_comes_from_the_folder(tmp_path: Path) -> None:
    """Where nobody can answer, nobody is asked: the folder gives the name, and the old way of typing stays."""
    for words in (["start", str(tmp_path / "kings-lynn-hub")], ["start", "--into", str(tmp_path / "kings_lynn")]):
        ran = CliRunner().invoke(app_for(["start"]), words)
        assert 0 == ran.exit_code, ran.output
        assert "Kings Lynn" == load(Path(words[-1]), TODAY)[0].city.name
    nameless = CliRunner().invoke(app_for(["start"]), ["start", str(tmp_path / "hub")])
    assert (2, True) == (nameless.exit_code, "needs a name" in nameless.output)
    assert not (tmp_path / "hub").exists()


def test_on_a_terminal_a_few_things_are_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not said on the command line is asked for; an address that is none, once more."""
    monkeypatch.setattr("sys.stdin", _Terminal("\nno address\nhello@lynn.example\nhttps://github.com/lynn/hub\n"))
    start_command.start(folder=tmp_path / "kings-lynn")
    city = load(tmp_path / "kings-lynn", TODAY)[0].city
    assert ("Kings Lynn", "hello@lynn.example") == (city.name, city.contact.email)
    assert "https://github.com/lynn/hub" == city.repository


class _Terminal(StringIO):
    """Answers that somebody types."""

    def isatty(self) -> bool:
        return True


def test_what_stands_in_the_folder_stays(tmp_path: Path) -> None:
    """A repository that was begun with a README keeps it."""
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "README.md").write_text("Ours.", encoding="utf-8")
    assert 0 == start(tmp_path / "new").exit_code
    assert "Ours." == (tmp_path / "new" / "README.md").read_text(encoding="utf-8")


def test_the_workflows_are_right(tmp_path: Path) -> None:
    """What GitHub runs for a city is as GitHub reads it; a check installs the light lock, and may write nothing."""
    start(tmp_path / "new")
    folder = tmp_path / "new" / ".github" / "workflows"
    assert {"check.yml", "publish.yml", "week.yml"} == {path.name for path in folder.iterdir()}
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    ran = subprocess.run([*command, *map(str, folder.iterdir())], capture_output=True, text=True, check=False)
    assert 0 == ran.returncode, ran.stdout
    check = (folder / "check.yml").read_text(encoding="utf-8")
    assert "requirements/check.txt" in check
    assert "site.txt" not in check
    assert "write" not in yaml.safe_load(check)["permissions"].values()
    for path in folder.iterdir():
        steps = path.read_text(encoding="utf-8")
        typed = set(re.findall(r"recovery-hub ([\w-]+)", steps))
        assert typed <= set(COMMANDS)
        installed = [line for line in steps.splitlines() if "pip install" in line]
        assert installed
        assert all("--require-hashes" in line or "requirements/program.txt" in line for line in installed)


def test_a_checkout_is_named_by_its_commit_only_while_it_is_clean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A city that is begun out of a checkout is pinned to its commit; not if its programs were changed since."""
    git = ["git", "-C", str(tmp_path), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for words in (["init", "--quiet"], ["commit", "--quiet", "--allow-empty", "--message", "x"]):
        subprocess.run([*git, *words], check=True)
    head = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout.strip()
    seen = Mock(wraps=pin)
    monkeypatch.setattr(start_command, "pin", seen)
    monkeypatch.setattr(resources, "CHECKOUT", tmp_path)
    for number, changed in enumerate(("data", "theme", "plugins")):
        assert 0 == start(tmp_path / f"city-{number}").exit_code
        (tmp_path / changed).mkdir()
        (tmp_path / changed / "new").touch()
    assert 0 == start(tmp_path / "last").exit_code

    assert [head, head, "", ""] == [call.args[1] for call in seen.call_args_list], (
        "data and cities of one's own are no part of the program"
    )
