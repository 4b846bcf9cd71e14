"""The map's packages: fetched once, by npm or without it, and never a reason to build no site."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools import node_packages, steps


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
