"""Ways of making an empty environment, tried in turn: a bare Debian has Python but not all of what ``venv`` wants."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from tools import apt, steps

PIP_FOR_OTHERS = (22, 3)  # since then, pip can install into another Python's environment (--python)


def make(folder: Path, python: str) -> Sequence[str]:
    """Make an environment.

    Args:
        folder: where; what stands there is replaced.
        python: the program to make it with.

    Returns:
        The words that start a pip which installs into it.

    Raises:
        SetUpError: when this machine can't make one; the message says what to type.
    """
    with steps.step(f"Making the project's own Python environment, {folder.name} (once)") as progress:
        pip = _make_somehow(folder, python)
        progress.outcome = "done" if pip else "a part of Python is missing"
    if pip is None:
        pip = _make_after_apt(folder, python)
    return pip


def _make_somehow(folder: Path, python: str) -> Sequence[str] | None:
    """Try what is on the machine already: venv whole, venv with a pip from outside, virtualenv."""
    if _has(python, "ensurepip") and steps.run([python, "-m", "venv", "--clear", str(folder)]).well:
        return pip_of(folder)
    if _pip_for_others(python) and steps.run([python, "-m", "venv", "--clear", "--without-pip", str(folder)]).well:
        return pip_of(folder)
    if _has(python, "virtualenv") and steps.run([python, "-m", "virtualenv", "--clear", str(folder)]).well:
        return pip_of(folder)
    return None


def _make_after_apt(folder: Path, python: str) -> Sequence[str]:
    """Install what is missing where we may, and try again; else say what to type."""
    package = debian_package(python)
    if (
        apt.may_install()
        and apt.install(package).well
        and steps.run([python, "-m", "venv", "--clear", str(folder)]).well
    ):
        return pip_of(folder) or ()
    raise steps.SetUpError(
        "This Python can't make an environment of its own because its venv part is missing. "
        f"Type: sudo apt-get install {package}   and then the same command again."
    )


def debian_package(python: str) -> str:
    """Name the Debian package that completes a Python ("python3.11-venv")."""
    ran = steps.run([python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"])
    return f"python{ran.tail[-1]}-venv" if ran.well and ran.tail else "python3-venv"


def pip_of(folder: Path) -> Sequence[str] | None:
    """Return the words that start a pip for an environment: its own, or one from outside; else None."""
    python = folder / "bin" / "python"
    if not python.exists():
        return None
    if _has(str(python), "pip"):
        return (str(python), "-m", "pip")
    if _pip_for_others(sys.executable):
        return (sys.executable, "-m", "pip", "--python", str(python))
    return None


def starts(folder: Path) -> bool:
    """Say whether the environment's Python starts and knows that it lives there."""
    python = folder / "bin" / "python"
    ran = steps.run([str(python), "-I", "-c", "import sys; print(sys.prefix); print(sys.version_info >= (3, 11))"])
    return ran.well and ran.tail[-2:] == (str(folder), "True")


def remove(folder: Path) -> None:
    """Take an environment away; of a link, only the link."""
    if folder.is_symlink():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def _has(python: str, module: str) -> bool:
    """Ask a Python whether it has a module that can be used."""
    return steps.run([python, "-c", f"import {module}"]).well


def _pip_for_others(python: str) -> bool:
    """Say whether this Python has a pip that can install into another environment."""
    ran = steps.run([python, "-c", "import pip; print(pip.__version__)"])
    if not ran.well or not ran.tail:
        return False
    numbers = [int(part) for part in ran.tail[-1].split(".")[:2] if part.isdecimal()]
    return tuple(numbers) >= PIP_FOR_OTHERS
