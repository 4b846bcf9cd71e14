"""An empty city to begin with, and the guide that makes one: followed to the letter."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from recovery_hub.cli.app import app_for
from recovery_hub.directory.problem import Level
from recovery_hub.editing.new_city import TEMPLATES
from recovery_hub.validation import load
from tests.site.making import ROOT, make

TODAY = date(2026, 11, 26)
GUIDE = ROOT / "docs" / "make-it-yours.md"


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
    assert not any(one.level is Level.ERROR for one in problems)
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
    assert (1, 1, 1, 2, 1) == tuple(
        map(len, (directory.services, directory.organisations, directory.places, directory.stops, directory.routes))
    )


def test_a_city_that_is_there_is_left_alone(tmp_path: Path) -> None:
    """Who names a folder with a city in it loses nothing."""
    start(tmp_path / "new")
    before = {path: path.read_bytes() for path in (tmp_path / "new").rglob("*.*")}
    ran = start(tmp_path / "new", "Elsewhere")
    assert (2, True) == (ran.exit_code, "There is a city in" in ran.output)
    assert before == {path: path.read_bytes() for path in before}


def copy_of_the_project(folder: Path) -> Path:
    """Copy what a fork would hold; what was installed is shared."""
    folder.mkdir()
    for name in ("plugins", "theme", "data", "content", "docs", "tools"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder / name)
    for name in (".venv", "node_modules"):
        (folder / name).symlink_to((ROOT / name).resolve())
    return folder


def test_the_guide_works_to_the_letter(tmp_path: Path) -> None:
    """Every command of "Make it yours" is typed as it stands there, one after the other, in a copy of the project.

    Left out is what needs GitHub, the network or a person's answers: those blocks are of the kind ``text``.
    """
    guide = GUIDE.read_text(encoding="utf-8")
    blocks = re.findall(r"^```sh\n(.*?)^```$", guide, flags=re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 6
    folder = copy_of_the_project(tmp_path / "bramblebury-hub")
    for block in blocks:
        ran = subprocess.run(
            ["/bin/sh", "-e"], input=block, cwd=folder, capture_output=True, text=True, check=False,
            env={"PATH": "/usr/bin:/bin", "TODAY": str(TODAY), "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"},
        )  # fmt: skip
        assert 0 == ran.returncode, f"{block}\n{ran.stdout[-2000:]}\n{ran.stderr[-2000:]}"
    directory, _ = load(folder, TODAY)
    assert {"sunday-walk", "tuesday-table"} == set(directory.services)
    checked = directory.services["tuesday-table"].verified
    assert checked is not None
    assert TODAY == checked.on
    home = (folder / "public" / "index.html").read_text(encoding="utf-8")
    assert "Find help and company in Bramblebury" in home
    assert "https://bramblebury-hub.org.uk/" in home
