"""Setting up: installed once, from the lock, and made anew when it no longer fits. pip is played by a stand-in."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools import apt, environment, make_venv, set_up, steps
from tools.environment import GROUPS, ROOT


class Machine:
    """A project in a folder of its own, and a pip that only writes down what it is asked to install."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        """Write a lock for each group and put the stand-in in pip's place."""
        self.root, self.made, self.installed, self.code = root, 0, list[str](), 0
        (root / "requirements").mkdir()
        for group in GROUPS:
            (root / "requirements" / f"{group}.txt").write_text(f"{group}==1\n", "utf-8")
        patch.setattr(make_venv, "make", self._make)
        patch.setattr(make_venv, "pip_of", lambda folder: ("pip",) if (folder / "bin" / "python").exists() else None)
        patch.setattr(make_venv, "starts", lambda folder: (folder / "bin" / "python").exists())
        patch.setattr(steps, "run", self._run)

    def _make(self, folder: Path, _python: str) -> Sequence[str]:
        self.made += 1
        (folder / "bin").mkdir(parents=True)
        (folder / "bin" / "python").symlink_to(sys.executable)
        return ("pip",)

    def _run(self, command: Sequence[str], **_words: object) -> steps.Ran:
        self.installed.append(Path(command[-1]).stem)
        return steps.Ran(self.code, ("ERROR: no network",))


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine on which nothing has been set up."""
    return Machine(tmp_path, monkeypatch)


def test_second_run_installs_nothing(machine: Machine) -> None:
    """Whoever types the same command twice waits once."""
    environment.ensure(machine.root, "site")
    environment.ensure(machine.root, "site")
    assert ["site"] == machine.installed


def test_larger_group_serves_for_smaller(machine: Machine) -> None:
    """Whoever has tested needs no further installation to check or build."""
    for group in ("dev", "check", "site"):
        environment.ensure(machine.root, group)
    assert ["dev"] == machine.installed


def test_larger_group_is_added(machine: Machine) -> None:
    """A volunteer who has only checked so far gets the rest added, in the same environment."""
    for group in GROUPS:
        environment.ensure(machine.root, group)
    assert (list(GROUPS), 1) == (machine.installed, machine.made)


def test_changed_lock_is_installed(machine: Machine) -> None:
    """A new version in the lock reaches everybody with their next command."""
    environment.ensure(machine.root, "check")
    environment.lock_of(machine.root, "check").write_text("check==2\n", "utf-8")
    environment.ensure(machine.root, "check")
    assert ["check", "check"] == machine.installed


def test_moved_project_is_set_up_again(machine: Machine, tmp_path: Path) -> None:
    """A folder that was moved or copied works after the next command."""
    environment.ensure(machine.root, "check")
    moved = tmp_path.parent / f"{tmp_path.name}-moved"
    machine.root.rename(moved)
    environment.ensure(moved, "check")
    assert 2 == machine.made


def test_stopped_installation_is_begun_anew(machine: Machine) -> None:
    """Ctrl-C or a flat battery in the middle leaves nothing half-done that later looks done."""
    environment.ensure(machine.root, "check")
    (machine.root / ".venv" / "set-up.json").unlink()  # as it is while pip works
    environment.ensure(machine.root, "check")
    assert 2 == machine.made


def test_failure_keeps_what_there_was(machine: Machine) -> None:
    """Offline, `make site` says so in a sentence, and `make check` goes on working."""
    environment.ensure(machine.root, "check")
    machine.code = 1
    with pytest.raises(steps.SetUpError, match="check that you are online"):
        environment.ensure(machine.root, "site")
    assert environment.ready(machine.root, "check")
    assert not environment.ready(machine.root, "site")


def test_machine_without_venv_is_told_what_to_type(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a bare Debian without root rights the message names the one package to install."""
    monkeypatch.setattr(make_venv, "_make_somehow", lambda *_: None)
    monkeypatch.setattr(apt, "may_install", lambda: False)
    name = "python{}.{}-venv".format(*sys.version_info)
    with pytest.raises(steps.SetUpError, match=f"Type: sudo apt-get install {name}"):
        make_venv.make(tmp_path / ".venv", sys.executable)


def test_removing_a_link_spares_what_it_leads_to(tmp_path: Path) -> None:
    """Someone who keeps environments elsewhere and links to them loses only the link."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".venv").symlink_to(tmp_path / "elsewhere")
    make_venv.remove(tmp_path / ".venv")
    assert ["elsewhere"] == [entry.name for entry in tmp_path.iterdir()]


def test_old_python_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """An old machine hears which Python it needs, not a page of errors."""
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert 1 == set_up.main(["check"])
    assert "needs Python 3.11 or newer; this machine's python3 is 3.9." in capsys.readouterr().err


def test_set_up_file_is_readable_to_old_pythons() -> None:
    """The file that tells an old Python so uses no grammar that it can't read."""
    source = (ROOT / "tools" / "set_up.py").read_text("utf-8")
    assert isinstance(ast.parse(source, feature_version=(3, 7)), ast.Module)
    assert "from __future__" not in source


def test_command_without_a_group_says_which_there_are() -> None:
    """A slip in the command is answered with the words that work."""
    ran = subprocess.run([sys.executable, "-m", "tools.set_up"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (2, "Say which: python3 -m tools.set_up check|site|dev\n") == (ran.returncode, ran.stderr)


def test_the_package_is_imported_as_it_stands_in_its_folder(machine: Machine) -> None:
    """Whoever changes a file of ``plugins/`` need not install anything to see it; a lost pointer is mended."""
    packages = machine.root / ".venv" / "lib" / "python3.11" / "site-packages"
    environment.ensure(machine.root, "site")
    packages.mkdir(parents=True)
    environment.ensure(machine.root, "site")
    assert f"{machine.root / 'plugins'}\n" == (packages / "recovery_hub_source.pth").read_text("utf-8")
