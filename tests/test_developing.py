"""What DEVELOPING.md says is true: its steps are followed to the letter in a copy of the project."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

import lxml.html
import pytest

import recovery_hub
from tests.shared import ROOT, TODAY, folder_of_the_run, made_once

PARTS = ("field", "rule", "kind of page", "measure")
COPIED = (
    *("plugins", "theme", "translations", "tools", "tests", "docs", "data", "content", "requirements", ".github"),
    *(".vscode", "pelicanconf.py", "publishconf.py", "pyproject.toml"),
)
WEAR = "what_to_wear: Come as you are.\n"
_BLOCK = re.compile(r"^```(\w+) (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FOLLOW = """
import sys
from datetime import date
from pathlib import Path
from recovery_hub.cli import app
from recovery_hub.validation import load
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.report.terminal import as_text
from tests.broken_files import BROKEN, broken_with
from tools import generated

generated.main()
town, out, today = Path(sys.argv[1]), sys.argv[2], date.fromisoformat(sys.argv[3])
with broken_with(town, BROKEN / "summary-in-capitals.yaml"):
    Path("said.txt").write_text(as_text(load(town, today)[1], lines_in(town)), encoding="utf-8")
sys.argv = ["recovery-hub", "build", "--city", str(town), "--out", out, "--today", str(today)]
app.main()
"""


class Edit(NamedTuple):
    """A block of DEVELOPING.md: the language of its fence, the file it is about, and what stands in it."""

    language: str
    file: str
    text: str


def edits_of(part: str) -> list[Edit]:
    """The blocks of a section, in their order."""
    _, _, after = (ROOT / "DEVELOPING.md").read_text("utf-8").partition(f"\n### A {part}\n")
    return [Edit(*found) for found in _BLOCK.findall(re.split(r"^##", after, maxsplit=1, flags=re.MULTILINE)[0])]


def make_edit(edit: Edit, top: Path) -> None:
    """Do what a block says; what it wants to change must stand in the file, and only once."""
    path = top / edit.file
    if edit.language != "diff":
        assert not path.exists(), f"{edit.file} is there already"
        path.write_text(edit.text, encoding="utf-8")
        return
    lines = edit.text.splitlines(keepends=True)
    before, after = ("".join(line[1:] for line in lines if line[0] in signs) for signs in (" -", " +"))
    text = path.read_text("utf-8")
    assert text.count(before) == 1, f"DEVELOPING.md: this must stand in {edit.file}, and once:\n{before}"
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which all steps were followed, with the site of a town that uses them."""
    return made_once(folder_of_the_run(tmp_path_factory), "developed", _follow)


def _follow(top: Path) -> None:
    ignored = shutil.ignore_patterns("*.pyc", "carried")
    for name in COPIED:
        of = ROOT / name
        (shutil.copytree(of, top / name, ignore=ignored) if of.is_dir() else shutil.copy2(of, top / name))
    (top / "node_modules").symlink_to(ROOT / "node_modules")
    for part in PARTS:
        for edit in edits_of(part):
            make_edit(edit, top)
    town = Path(shutil.copytree(ROOT / "tests" / "towns" / "little", top / "town"))
    shutil.copy2(ROOT / "data" / "areas.geojson", town / "data" / "areas.geojson")
    services = town / "data" / "services.yaml"
    services.write_text(services.read_text("utf-8").replace("  needs:", f"  {WEAR}  needs:", 1), encoding="utf-8")
    _run(top, "-c", _FOLLOW, str(town), str(top / "site"), str(TODAY))
    _run(top, "-m", "ruff", "check", "--no-cache", "plugins", "tests/access")
    _run(top, "-m", "ruff", "format", "--no-cache", "--check", "plugins", "tests/access")
    _run(top, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/access/test_people_without_a_way.py")


def _run(top: Path, *words: str) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in {"CITY", "SITEURL", "GITHUB_ACTIONS"}}
    paths = {"PYTHONPATH": f"{top / 'plugins'}{os.pathsep}{top}"}
    ran = subprocess.run(
        [sys.executable, *words], cwd=top, env={**kept, **paths}, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"


def _page(file: Path) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(file.read_text("utf-8"))


def _said(file: Path) -> str:
    return " ".join(_page(file).text_content().split())


def test_a_new_field_is_on_the_page_in_the_form_and_in_editors(followed: Path) -> None:
    """Its words stand on the page of the service, its label where people are asked for it."""
    assert "What people wear: Come as you are." in _said(followed / "site/services/tuesday-table/index.html")
    assert '"title": "What people wear"' in (followed / "docs/schema/service.json").read_text("utf-8")


def test_a_new_rule_speaks_as_its_example_has_it(followed: Path) -> None:
    """What a volunteer reads is what the example says; the page about rules has the rule."""
    expected = (followed / "tests/broken/summary-in-capitals.txt").read_text("utf-8")

    assert expected == (followed / "said.txt").read_text("utf-8")
    assert "## summary-in-capitals\n\n**A summary is written in capital letters.**" in (
        followed / "docs/rules.md"
    ).read_text("utf-8")


def test_a_new_kind_of_page_is_made_and_led_to(followed: Path) -> None:
    """The page is there, another leads to it, and the copy for flight mode holds it."""
    assert "In your language" in _said(followed / "site/languages/index.html")
    assert "By language" in [link.text for link in _page(followed / "site/find/index.html").iter("a")]
    assert "languages/" in (followed / "site/offline/files.json").read_text("utf-8")


def test_a_new_measure_is_told_on_the_page_of_method(followed: Path) -> None:
    """What it is, its unit and its source come from its docstring."""
    told = _said(followed / "site/gaps/method/index.html")

    assert "No way there: how many people live in areas from which nothing can be reached without a change." in told


@pytest.mark.parametrize("part", PARTS)
def test_the_package_tells_the_same_steps(part: str) -> None:
    """The docstring of the package names the files that DEVELOPING.md changes, and no others."""
    listed = re.search(rf"^    a {part} +(.*\n(?:     +.*\n)*)", recovery_hub.__doc__ or "", re.MULTILINE)
    assert listed
    named = [re.sub("<[a-z]+>", "*", word.strip(",;:")) for word in listed[1].split() if "/" in word]
    changed = {edit.file.removeprefix("plugins/recovery_hub/") for edit in edits_of(part)}

    assert changed
    assert {file for file in changed if not any(fnmatch(file, pattern) for pattern in named)} == set()
    assert [pattern for pattern in named if not any(fnmatch(file, pattern) for file in changed)] == []
