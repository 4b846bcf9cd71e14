"""The package as a city installs it, in an environment that holds what a lock names and nothing else."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest

from tests.site.making import ROOT


def type_in(folder: Path, *words: str, path: Path | None = None, script: str = "") -> subprocess.CompletedProcess[str]:
    """Type a command on a machine that has nothing set but a day; programs in ``path`` are found first."""
    nothing_else = {"PATH": f"{path}:/usr/bin:/bin", "TODAY": "2026-11-26", "LC_ALL": "C.UTF-8", "HOME": str(folder)}
    return subprocess.run(
        words, input=script, cwd=folder, capture_output=True, text=True, check=False, env=nothing_else
    )


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, made from this folder."""
    out = tmp_path_factory.mktemp("dist")
    words = ("wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(out), str(ROOT))
    subprocess.run([sys.executable, "-m", "pip", *words], check=True)
    return next(out.glob("recovery_hub-*.whl"))


def environment(folder: Path, lock: str, package: Path) -> Path:
    """Make an environment; what the lock names is lent from this one, so that nothing is fetched.

    Returns:
        The folder of its programs.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    site_packages = next(folder.glob("lib/python*/site-packages"))
    locked = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
    for name in re.findall(r"^([a-z0-9.-]+)==", locked, re.MULTILINE):
        try:
            lent = distribution(name)
        except PackageNotFoundError:
            continue  # the lock is for other machines too
        for top in {file.parts[0] for file in lent.files or () if file.parts[0] not in {"..", "__pycache__"}}:
            if not (site_packages / top).exists():
                (site_packages / top).symlink_to(Path(str(lent.locate_file(top))).resolve())
    words = ("install", "--quiet", "--no-deps", "--no-index", "--no-compile", str(package))
    subprocess.run([sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python"), *words], check=True)
    return folder / "bin"


@pytest.fixture(scope="session")
def light(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs of an environment with the package and the lock for checking."""
    return environment(tmp_path_factory.mktemp("light"), "check", wheel)


@pytest.fixture(scope="session")
def whole(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs of an environment with the package and the lock for building."""
    return environment(tmp_path_factory.mktemp("whole"), "site", wheel)
