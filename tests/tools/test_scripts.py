"""Looking after the scripts: what is missing is said in a sentence, and the tools are those of the lock."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import node_packages, scripts, steps
from tools.environment import ROOT


@pytest.mark.parametrize("command", ["lint", "format", "types"])
def test_a_missing_tool_is_said(tmp_path: Path, command: str) -> None:
    """Offline, on a new machine, a sentence says what to do."""
    with pytest.raises(steps.SetUpError, match="make ready-dev"):
        scripts.COMMANDS[command](tmp_path)


def test_missing_node_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So it is when there is no Node for the tests."""
    monkeypatch.setattr(node_packages, "node", lambda _root: None)
    with pytest.raises(steps.SetUpError, match="Node is not installed"):
        scripts.tests(tmp_path)


def test_every_test_beside_a_module_is_run() -> None:
    """No test file is passed over, wherever modules lie."""
    command = scripts.tests(ROOT)
    beside = {str(path) for folder in ("theme", "plugins", "bench") for path in (ROOT / folder).rglob("*.test.js")}
    assert beside == {word for word in command if word.endswith(".test.js")}
    assert len(beside) > 10


def test_an_unknown_word_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A word that is no command is answered with those that are."""
    assert 2 == scripts.main(["mend"])
    assert "lint|format|types|test" in capsys.readouterr().err


def test_every_machine_is_in_the_lock() -> None:
    """The lock has hashes for the programs of every kind of machine, and names no registry."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for start, least in (("node_modules/@esbuild/", 20), ("node_modules/@biomejs/cli-", 8)):
        programs = [entry for name, entry in lock.items() if name.startswith(start)]
        assert len(programs) >= least
        assert all(entry["integrity"] for entry in programs)
    assert not any("resolved" in entry for entry in lock.values())


def test_versions_are_exact() -> None:
    """Each package is named with one version, so that a site is made of the same bytes next year."""
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    versions = {**package["dependencies"], **package["devDependencies"]}
    assert [] == [name for name, version in versions.items() if not version[0].isdigit()]
    assert "esbuild" in package["dependencies"], "who only builds needs it too"
