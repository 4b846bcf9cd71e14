"""The rooms of the house: what each may import, as drawn in the package's own docstring, and that nothing circles."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
PACKAGE = TOP / "plugins" / "recovery_hub"
FILES = sorted(PACKAGE.rglob("*.py"))
OUTSIDE = sorted(path for folder in ("tools", "bench") for path in (TOP / folder).rglob("*.py"))

BELOW: dict[str, set[str]] = {
    "resources": set(),
    "geo": set(),
    "language": set(),
    "schedule": {"language"},
    "directory": {"schedule", "language", "geo"},
    "validation": {"directory", "schedule", "language", "geo"},
    "editing": {"validation", "directory", "schedule", "language", "geo"},
    "imports": {"editing", "validation", "directory", "schedule", "language", "geo"},
    "moderation": {"imports", "editing", "validation", "directory", "schedule", "language", "geo"},
    "search": {"directory", "schedule", "language", "geo"},
    "gtfs": {"directory", "schedule", "language", "geo"},
    "travel": {"gtfs", "directory", "schedule", "language", "geo"},
    "access": {"travel", "gtfs", "directory", "schedule", "language", "geo"},
    "maps": {"access", "travel", "gtfs", "directory", "schedule", "language", "geo"},
}
for rooms in [BELOW[room] for room in BELOW if room != "resources"]:
    rooms.add("resources")
BELOW["site"] = set(BELOW)
BELOW["cli"] = set(BELOW)
BELOW["__main__"] = {"cli"}
BELOW["__init__"] = {"site"}
"""Room -> the rooms it may import from, itself apart. ``__init__`` is the door for Pelican, and holds the version."""

ONLY_IN = {
    "pelican": {"site"},
    "folium": {"maps"},
    "branca": {"maps"},
    "typer": {"cli"},
    "rich": {"cli"},
    "geopy.distance": {"geo"},
    "geopy.geocoders": {"cli"},
    "watchfiles": {"cli"},
    "httpx": {"cli"},
    "socket": {"cli"},
}
"""Library -> the rooms that may know it."""

NOWHERE = {"urllib.request", "http.client", "requests"}
"""The build never touches the network; the command that asks links does, with a library kept for it."""


def _room(path: Path, package: Path) -> str:
    return path.relative_to(package).parts[0].removesuffix(".py")


def _name(path: Path, top: Path) -> str:
    """Write a file as Python imports it: ``recovery_hub.gtfs.feed``, ``tools.lock``."""
    base = top / "plugins" if path.is_relative_to(top / "plugins") else top
    return ".".join(path.relative_to(base).with_suffix("").parts).removesuffix(".__init__")


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield every import of a file, those for types and inside functions too: the line and the dotted name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield node.lineno, start
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def _within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def _wrong(path: Path, package: Path = PACKAGE) -> Iterator[str]:
    room = _room(path, package)
    for line, name in _imports(path):
        where = f"{path.relative_to(package)}:{line} imports {name}"
        parts = name.split(".")
        if name.startswith("."):
            yield f"{where}: write the whole name"
        elif parts[0] == "recovery_hub" and len(parts) > 1 and parts[1] not in {room, *BELOW[room], "__version__"}:
            yield f"{where}: {room} may use {sorted(BELOW[room]) or 'nothing of ours'}"
        elif parts[0] in {"tools", "tests", "bench"}:
            yield f"{where}: the package is installed without that folder"
        yield from (
            f"{where}: only in {sorted(rooms)}"
            for library, rooms in ONLY_IN.items()
            if _within(name, library) and room not in rooms
        )
        yield from (f"{where}: the build stays off the network" for library in NOWHERE if _within(name, library))


def _private(path: Path, top: Path = TOP) -> Iterator[str]:
    """Yield imports of a module whose name begins with "_" from outside the folder it stands in."""
    here = _name(path, top).split(".")
    for line, name in _imports(path):
        parts = name.split(".")
        hidden = next((n for n, part in enumerate(parts) if part.startswith("_") and not part.startswith("__")), None)
        if parts[0] == "recovery_hub" and hidden is not None and here[:hidden] != parts[:hidden]:
            yield f"{path.relative_to(top)}:{line} imports {name}, which is private to {'.'.join(parts[:hidden])}"


def _drawing(files: list[Path], top: Path) -> Mapping[str, set[str]]:
    """Draw the imports: module -> the modules of ours that it imports."""
    modules = {_name(path, top): path for path in files}
    return {
        module: {name for _, name in _imports(path) if name in modules and name != module and not _door(module, name)}
        for module, path in modules.items()
    }


def _door(module: str, name: str) -> bool:
    """Whether an import only passes through the package's own folder on the way to a module below it."""
    return _within(module, name) or name == "recovery_hub"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_import_climbs(path: Path) -> None:
    """A room imports from the rooms below it and never from above; libraries stay in their rooms."""
    assert [] == sorted(set(_wrong(path)))


def test_private_modules_stay_private() -> None:
    """What begins with an underscore is used in its own folder only, by tools and benchmarks too."""
    assert [] == [line for path in (*FILES, *OUTSIDE) for line in _private(path)]


def test_no_imports_go_round_in_a_circle() -> None:
    """Every module can be read before those that use it; tools and benchmarks are drawn with the package."""
    list(TopologicalSorter(_drawing([*FILES, *OUTSIDE], TOP)).static_order())


def test_every_room_is_in_the_picture() -> None:
    """A new room has its place in the house, and a line in the package's docstring, before it has a file."""
    rooms = {_room(path, PACKAGE) for path in FILES}
    picture = ast.get_docstring(ast.parse((PACKAGE / "__init__.py").read_text("utf-8"))) or ""
    assert rooms == set(BELOW)
    assert [
        room for room in sorted(rooms - {"__main__", "__init__"}) if not re.search(rf"    {room}(?:/|\.py) ", picture)
    ] == []


def test_the_order_of_the_rooms_is_no_circle_itself() -> None:
    """The allowed arrows have an order: one list from the ground to the roof."""
    list(TopologicalSorter(BELOW).static_order())


def test_a_climbing_import_is_found(tmp_path: Path) -> None:
    """The test itself works: it sees imports inside functions, of names, and of parts of libraries."""
    file = tmp_path / "directory" / "bad.py"
    file.parent.mkdir(parents=True)
    file.write_text(
        "from recovery_hub import site\n\ndef f():\n    import pelican.utils\n    from . import records\n"
        "    import tools.lock\n",
        "utf-8",
    )

    assert [1, 4, 5, 6] == sorted({int(line.split(":")[1].split()[0]) for line in _wrong(file, tmp_path)})


def test_a_circle_is_found(tmp_path: Path) -> None:
    """The test itself works: two modules that name each other are a circle, also where one import is for types only."""
    folder = tmp_path / "plugins" / "recovery_hub" / "site"
    folder.mkdir(parents=True)
    (folder / "a.py").write_text("from recovery_hub.site.b import B\n", "utf-8")
    (folder / "b.py").write_text(
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from recovery_hub.site import a\n", "utf-8"
    )

    with pytest.raises(CycleError):
        list(TopologicalSorter(_drawing(sorted(folder.glob("*.py")), tmp_path)).static_order())
