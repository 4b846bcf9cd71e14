"""Works out the locks: ``make lock`` after a change to requirements/*.in or package.json.

Every lock serves all machines and Pythons from 3.11 on, carries the hash of every file, and names no registry. What is
locked already stays at its version unless newer ones are asked for.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tools import steps
from tools.environment import ROOT, SetUpFailed, only_one

KIND = ("--universal", "--python-version", "3.11")
HEAD = f"make lock  # uv pip compile {' '.join(KIND)}"
"""Stands at the top of each lock. Dependabot looks there for these words; without them its lock would serve one kind of
machine only (docs/decisions/0025)."""
FLAGS = (
    *(*KIND, "--generate-hashes"),
    *("--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", HEAD),
)
LARGEST, SMALLER, APART = "dev", ("site", "check", "bench"), ("node", "audit")


def lock(root: Path, uv: str, *, newer: bool) -> None:
    """Write requirements/*.txt and package-lock.json anew.

    The largest group is worked out first and the smaller ones start from its versions, so that all three agree.
    """
    folder = root / "requirements"
    _compile(uv, folder, LARGEST, newer=newer)
    for group in SMALLER:
        shutil.copyfile(folder / f"{LARGEST}.txt", folder / f"{group}.txt")
        _compile(uv, folder, group, newer=False)
    for group in APART:
        _compile(uv, folder, group, newer=newer)
    _lock_npm(root)


def _compile(uv: str, folder: Path, group: str, *, newer: bool) -> None:
    """Work out one lock from its .in file."""
    words = [uv, "pip", "compile", *FLAGS, *(["--upgrade"] if newer else []), f"{group}.in", "-o", f"{group}.txt"]
    with steps.step(f"Working out requirements/{group}.txt"):
        ran = steps.run(words, folder=folder)
        if not ran.well:
            raise SetUpFailed(ran.last_words)


def _lock_npm(root: Path) -> None:
    """Write package-lock.json; left as it is where there is no npm."""
    if shutil.which("npm") is None:
        print("package-lock.json stays as it is: this machine has no npm.")
        return
    with steps.step("Working out package-lock.json"):
        ran = steps.run(["npm", "install", "--package-lock-only", "--ignore-scripts", "--no-audit"], folder=root)
        if not ran.well:
            raise SetUpFailed(ran.last_words)


def main() -> int:
    """Work out the locks, with uv from the machine or fetched for this once."""
    parser = argparse.ArgumentParser(prog="make lock", description=__doc__)
    parser.add_argument("--newer", action="store_true", help="take newer versions where there are any")
    newer: bool = parser.parse_args().newer
    try:
        with only_one(ROOT), tempfile.TemporaryDirectory(prefix="uv-", dir=ROOT / ".cache") as folder:
            lock(ROOT, shutil.which("uv") or _fetch_uv(Path(folder)), newer=newer)
    except steps.SetUpError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _fetch_uv(folder: Path) -> str:
    """Install uv into a folder that is thrown away afterwards."""
    with steps.step("Fetching uv, which works out the locks"):
        ran = steps.run([sys.executable, "-m", "pip", "install", "--no-compile", "--target", str(folder), "uv"])
        if not ran.well:
            raise SetUpFailed(ran.last_words)
    return str(folder / "bin" / "uv")


if __name__ == "__main__":
    sys.exit(main())
