"""Scripts on their way to a phone: one file a page, short, for old phones too, and the same bytes each time."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import brotli  # type: ignore[import-untyped]  # it carries no types
import pytest

from recovery_hub.site.assets import gather, theme_files
from recovery_hub.site.bundle import (
    FINISHED,
    ON_DEMAND,
    SCRIPTS,
    WORKER,
    BundleError,
    Scripts,
    bundle,
    esbuild_in,
    read_scripts,
    sends_modules,
    write_finished,
)
from tests.site.making import ROOT

THEME = ROOT / "theme"
NODE_MODULES = ROOT / "node_modules"
NOWHERE = ROOT / "no-such-folder"
NEWER = {
    "optional chaining": r"\?\.[A-Za-z_$(\[]",
    "nullish operators": r"\?\?",
    "Array.at": r"\.at\(",
    "replaceAll": r"\.replaceAll\(",
    "replaceChildren": r"\.replaceChildren\(",
    "properties for ARIA": r"\.aria[A-Z]|ariaLabel|ariaDescription",
    "lists in words": r"Intl\.ListFormat",
    "looking behind": r"\(\?<[=!]",
    "await outside of functions": r"^await ",
}
"""What phones of spring 2019 (Chrome 74, Safari 12) do not know, and how it is written."""


@pytest.fixture(scope="module")
def finished() -> dict[str, bytes]:
    """The finished scripts of the theme."""
    esbuild = esbuild_in(NODE_MODULES)
    assert esbuild is not None, "esbuild is not installed: make ready-dev"
    return bundle(THEME, esbuild)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A copy of the theme, to change."""
    shutil.copytree(THEME, tmp_path / "theme")
    return tmp_path / "theme"


def test_every_page_gets_one_script_that_needs_no_other(finished: dict[str, bytes]) -> None:
    """No script of a page imports another; the search alone fetches one more, and that only when it is needed."""
    importing = {name for name, script in finished.items() if re.search(rb"\bimport\b", script)}
    assert {"search.js"} == importing
    assert b"export" in finished["search-lazy.js"]


@pytest.mark.parametrize("what", NEWER)
def test_old_phones_can_read_it(finished: dict[str, bytes], what: str) -> None:
    """No finished script has anything that a phone of 2019 does not know."""
    assert [] == [name for name, script in finished.items() if re.search(NEWER[what], script.decode(), re.MULTILINE)]


def test_the_patterns_find_what_is_new() -> None:
    """The search for new things finds each of them."""
    new = (
        "a?.b; a ?? b; c.at(-1); d.replaceAll('x', 'y'); e.replaceChildren(f); g.ariaLabel = 'h'; "
        "new Intl.ListFormat(); /(?<=a)b/;\nawait i;"
    )
    assert [] == [what for what, pattern in NEWER.items() if not re.search(pattern, new, re.MULTILINE)]


def test_nothing_is_left_for_authors_only(finished: dict[str, bytes]) -> None:
    """Comments, indents and tests do not travel."""
    for name, script in finished.items():
        assert b"@param" not in script, name
        assert b"\n  " not in script, name
        assert b"node:test" not in script, name


def test_same_sources_give_same_bytes(finished: dict[str, bytes], theme: Path) -> None:
    """Made again, and from another folder, the scripts are the same to the byte."""
    esbuild = esbuild_in(NODE_MODULES)
    assert esbuild is not None
    again, elsewhere = bundle(THEME, esbuild), bundle(theme, esbuild)
    assert [] == [name for name in finished if finished[name] != again[name]]
    assert [] == [name for name in finished if finished[name] != elsewhere[name]]
    assert [] == [
        name for name in finished if name not in ON_DEMAND and not finished[name].startswith(b'"use strict";')
    ]


def test_what_a_page_waits_for_costs_nearly_nothing(finished: dict[str, bytes]) -> None:
    """The one script that every page waits for has less than half a kilobyte, before it is compressed."""
    assert len(finished["saved-look.js"]) < 512


def test_what_we_add_to_leaflet_stays_small(finished: dict[str, bytes]) -> None:
    """Beside Leaflet's 42 kB, what we add for the keyboard and screen readers is less than one."""
    assert len(brotli.compress(finished["map-extras.js"])) < 1_000


def test_the_form_is_small(finished: dict[str, bytes]) -> None:
    """The form comes with one request of less than 12 kB."""
    assert len(brotli.compress(finished["form.js"])) < 12_000


def test_a_slip_in_a_script_stops_the_build(theme: Path) -> None:
    """A script that can't be read makes no site, and esbuild's words say where it is."""
    (theme / "static" / "leave.js").write_text("const link = ;\n", encoding="utf-8")
    with pytest.raises(BundleError, match=r"leave\.js:1"):
        read_scripts(theme, NODE_MODULES)


def test_a_module_that_is_missing_stops_the_build(theme: Path) -> None:
    """So does an import that leads nowhere."""
    (theme / "static" / "shared" / "dom.js").unlink()
    with pytest.raises(BundleError, match=r"shared/dom\.js"):
        read_scripts(theme, NODE_MODULES)


def loaded(scripts: Scripts) -> set[str]:
    """Every file that pages can reach: the scripts named in templates, and what those import."""
    found: set[str] = set()
    waiting = [*scripts.names.values()]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        folder = Path(name).parent
        for path in re.findall(r'^(?:import|export) .*?from "(\..*?)";', scripts.files[name].decode(), re.MULTILINE):
            parts: list[str] = []
            for part in (folder / path).parts:
                if part == "..":
                    parts.pop()
                else:
                    parts.append(part)
            waiting.append("/".join(parts))
    return found


def test_without_esbuild_pages_get_the_modules() -> None:
    """Offline the scripts go out as they are: each module is there, no test is, and they find one another."""
    scripts = read_scripts(THEME, NOWHERE)
    assert scripts.are_modules
    assert sends_modules(THEME, NOWHERE)
    assert set(SCRIPTS) - {WORKER} == set(scripts.names)
    assert [] == [name for name in scripts.files if ".test." in name or name.endswith(".ts")]
    assert len(loaded(scripts)) > len(scripts.names)
    assert b"import " not in scripts.worker
    addresses = gather(scripts.files).addresses
    assert 1 == len({address.split("/")[2] for address in addresses.values()}), "they share one folder and its hash"


def test_a_package_brings_its_scripts(finished: dict[str, bytes], theme: Path) -> None:
    """Where a package carries finished scripts, they are taken, and no esbuild is needed."""
    write_finished(theme, NODE_MODULES, theme / FINISHED)
    scripts = read_scripts(theme, NOWHERE)
    assert not scripts.are_modules
    assert not sends_modules(theme, NOWHERE)
    brought = {**scripts.files, WORKER: scripts.worker}
    assert [] == [name for name in finished if finished[name] != brought[name]]


def test_a_package_is_not_made_without_esbuild(theme: Path) -> None:
    """Nobody publishes a package that lacks its scripts."""
    with pytest.raises(BundleError, match="make ready-site"):
        write_finished(theme, NOWHERE, theme / FINISHED)


def test_sources_are_no_assets() -> None:
    """Modules, their tests and their types are not published beside the finished scripts."""
    assert [] == [name for name in theme_files(THEME) if name.endswith((".js", ".ts"))]


def test_files_in_a_folder_find_one_another() -> None:
    """Files below a folder share its hash, which changes with any of them."""
    before = gather({"scripts/a.js": b"1", "scripts/deep/b.js": b"2", "x.css": b"3"}).addresses
    after = gather({"scripts/a.js": b"1", "scripts/deep/b.js": b"9", "x.css": b"3"}).addresses
    folder = before["scripts/a.js"].rpartition("/")[0]
    assert f"{folder}/deep/b.js" == before["scripts/deep/b.js"]
    assert before["scripts/a.js"] != after["scripts/a.js"]
    assert before["x.css"] == after["x.css"]
