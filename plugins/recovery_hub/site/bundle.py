"""The scripts of the pages: from modules to one finished file for each page, by esbuild (docs/decisions/0020).

The sources are ES modules. A page gets one classic script with all that it needs, without comments, in the syntax of
the oldest phones that are served. Python starts esbuild and reads what it made; it changes no script itself.

Where esbuild is not installed, the finished files of a package are taken; where there are none, the pages get the
modules as they are, which asks more of the connection and of the browser.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from recovery_hub.resources import MAP_STATIC

TARGETS = ("chrome74", "safari12")
OLD_SAFARI = ("--supported:destructuring=true", "--supported:template-literal=true")
"""esbuild's table calls these broken in old Safari, for rare forms (tagged templates) that are not written here."""
STRICT = '{"compilerOptions":{"alwaysStrict":true}}'
"""Modules are strict, so what is made of them is too; and nothing that lies in a folder above changes what is made."""
FINISHED = "finished"
"""The folder beside ``static`` in which a package carries its finished scripts."""
WORKER = "sw.js"
ON_DEMAND = frozenset({"search-lazy.js"})
"""Scripts that another one imports when it needs them; these stay modules."""
SCRIPTS: Mapping[str, str] = {
    "adapt.js": "theme/adapt/panel.js",
    "form.js": "theme/form/page.js",
    "gaps-map.js": "maps/gaps-map.js",
    "guard.js": "theme/guard.js",
    "keep.js": "theme/keep.js",
    "leave.js": "theme/leave.js",
    "list.js": "theme/search/my-list.js",
    "map-choose.js": "maps/map-choose.js",
    "map-extras.js": "maps/map-extras.js",
    "offline.js": "theme/offline/page.js",
    "one-more.js": "theme/one-more/page.js",
    "saved-look.js": "theme/saved-look.js",
    "search-box.js": "theme/search-box.js",
    "search-lazy.js": "theme/search/lazy.js",
    "search.js": "theme/search/page.js",
    "sort.js": "theme/sort.js",
    WORKER: "theme/offline/worker.js",
}
"""Finished script -> the module where it begins: "theme" is ``theme/static``, "maps" the static folder of the maps."""
WITHOUT_BUNDLES = (
    "esbuild is not installed, so the scripts of the pages go out as many small files: slower on a weak connection, "
    "and phones older than 2020 show the pages without scripts. To have them joined: go online, then type make site."
)


class BundleError(Exception):
    """esbuild could not make the scripts; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Scripts:
    """What the pages load.

    Attributes:
        files: name below the folder of assets -> bytes.
        names: finished script ("search.js") -> the file that stands for it.
        worker: the service worker, which stands at the top of the site.
        are_modules: whether a page must load them as modules, because nobody could join them.
    """

    files: Mapping[str, bytes]
    names: Mapping[str, str]
    worker: bytes
    are_modules: bool = False


def read_scripts(theme: Path, node_modules: Path) -> Scripts:
    """Make the scripts of the pages, or take them as they are.

    Args:
        theme: the folder of templates and styles.
        node_modules: where esbuild was installed, if it was.

    Raises:
        BundleError: if a script can't be read.
    """
    esbuild = esbuild_in(node_modules)
    if esbuild is not None:
        return _as_finished(bundle(theme, esbuild))
    if _has_finished(theme):
        return _as_finished({name: (theme / FINISHED / name).read_bytes() for name in SCRIPTS})
    return _as_modules(theme)


def sends_modules(theme: Path, node_modules: Path) -> bool:
    """Say whether the pages get modules as they are, because nobody can join them and none are finished."""
    return esbuild_in(node_modules) is None and not _has_finished(theme)


def _has_finished(theme: Path) -> bool:
    return all((theme / FINISHED / name).is_file() for name in SCRIPTS)


def write_finished(theme: Path, node_modules: Path, folder: Path) -> None:
    """Write the finished scripts into a folder, for a package that is used where there is no esbuild.

    Raises:
        BundleError: if esbuild is not there, or a script can't be read.
    """
    esbuild = esbuild_in(node_modules)
    if esbuild is None:
        raise BundleError(f"There is no esbuild in {node_modules}. Type: make ready-site   and then the same again.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in bundle(theme, esbuild).items():
        (folder / name).write_bytes(content)


def esbuild_in(node_modules: Path) -> Path | None:
    """Find the program that npm installed for this machine; it needs no Node."""
    programs = node_modules / "@esbuild"
    return next(iter((*programs.glob("*/bin/esbuild"), *programs.glob("*/esbuild.exe"))), None)


def bundle(theme: Path, esbuild: Path) -> dict[str, bytes]:
    """Join and shorten all scripts.

    Args:
        theme: the folder of templates and styles.
        esbuild: the program.

    Returns:
        Finished script -> bytes; the same sources give the same bytes, wherever they lie.

    Raises:
        BundleError: if a script can't be read.
    """
    classic = {name: module for name, module in SCRIPTS.items() if name not in ON_DEMAND}
    modules = {name: module for name, module in SCRIPTS.items() if name in ON_DEMAND}
    return {**_run(esbuild, theme, classic, "iife"), **_run(esbuild, theme, modules, "esm")}


def _run(esbuild: Path, theme: Path, scripts: Mapping[str, str], form: str) -> dict[str, bytes]:
    folders = {"theme": theme / "static", "maps": MAP_STATIC}
    with tempfile.TemporaryDirectory() as out:
        command = [
            str(esbuild.resolve()),
            *(f"{name.removesuffix('.js')}={_source(folders, module)}" for name, module in scripts.items()),
            *("--bundle", "--minify", f"--format={form}", f"--target={','.join(TARGETS)}", f"--outdir={out}"),
            *OLD_SAFARI,
            *("--charset=utf8", "--legal-comments=none", "--log-level=warning", f"--tsconfig-raw={STRICT}"),
        ]
        _start(command)
        return {name: (Path(out) / name).read_bytes() for name in scripts}


def _start(command: Sequence[str]) -> None:
    # The program comes from our lock, and no word of the command from anybody else.
    ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if ran.returncode or ran.stderr:
        raise BundleError(f"The scripts of the pages can't be made. esbuild said:\n{ran.stderr}")


def _source(folders: Mapping[str, Path], module: str) -> Path:
    folder, _, path = module.partition("/")
    return folders[folder].resolve() / path


def _as_finished(made: Mapping[str, bytes]) -> Scripts:
    files = {name: content for name, content in made.items() if name != WORKER}
    return Scripts(files, {name: name for name in files}, made[WORKER])


def _as_modules(theme: Path) -> Scripts:
    folders = {"theme": theme / "static", "maps": MAP_STATIC}
    files = {
        f"scripts/{folder}/{path.relative_to(root).as_posix()}": path.read_bytes()
        for folder, root in folders.items()
        for path in sorted(root.rglob("*.js"))
        if not path.name.endswith(".test.js")
    }
    worker = files.pop(f"scripts/{SCRIPTS[WORKER]}")
    names = {name: f"scripts/{module}" for name, module in SCRIPTS.items() if name != WORKER}
    return Scripts(files, names, worker, are_modules=True)
