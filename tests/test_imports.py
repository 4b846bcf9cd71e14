"""The storeys of the house: what each room may import, as drawn in plugins/__init__.py."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
FILES = sorted((TOP / "plugins").rglob("*.py"))

BELOW = {
    "directory": set(),
    "timetable": {"directory"},
    "reach": {"directory", "timetable"},
    "gaps": {"directory", "timetable", "reach"},
    "exchange": {"directory"},
    "search": {"directory"},
    "maps": {"directory", "timetable", "reach", "gaps"},
    "reports": {"directory"},
    "moderation": {"directory", "exchange", "reports"},
}
BELOW["site"] = set(BELOW)
BELOW["commands"] = {*BELOW, "commands"}
BELOW["__main__"] = set(BELOW)
"""Room -> the rooms it may import from, itself apart."""

ONLY_IN = {
    "pelican": {"site"},
    "folium": {"maps"},
    "branca": {"maps"},
    "typer": {"__main__", "commands"},
    "rich": {"__main__", "commands"},
    "geopy.geocoders": {"commands"},
    "watchfiles": {"__main__", "commands", "site"},
}
"""Library -> the rooms that may know it."""

NOWHERE = {"socket", "urllib.request", "http.client", "httpx", "requests"}
"""The build never touches the network."""


def _room(path: Path, top: Path) -> str:
    inside = path.relative_to(top / "plugins")
    return inside.parts[0].removesuffix(".py")


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield every import of a file, those inside functions too: the line and the dotted name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield node.lineno, start
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def _within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def _wrong(path: Path, top: Path = TOP) -> Iterator[str]:
    room = _room(path, top)
    for line, name in _imports(path):
        where = f"{path.relative_to(top)}:{line} imports {name}"
        parts = name.split(".")
        if name.startswith("."):
            yield f"{where}: write the whole name"
        elif parts[0] == "plugins" and len(parts) > 1 and room != "__init__" and parts[1] not in {room, *BELOW[room]}:
            yield f"{where}: {room} may use {sorted(BELOW[room]) or 'nothing of ours'}"
        yield from (
            f"{where}: only in {sorted(rooms)}"
            for library, rooms in ONLY_IN.items()
            if _within(name, library) and room not in rooms
        )
        yield from (f"{where}: the build stays off the network" for library in NOWHERE if _within(name, library))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(TOP)))
def test_no_import_climbs(path: Path) -> None:
    """A room imports from the storeys below it and never from above; libraries stay in their rooms."""
    assert [] == sorted(set(_wrong(path)))


def test_every_room_is_in_the_picture() -> None:
    """A new room has its place in the house before it has a file."""
    assert {_room(path, TOP) for path in FILES} - {"__init__"} <= set(BELOW)


def test_a_climbing_import_is_found(tmp_path: Path) -> None:
    """The test itself works: it sees imports inside functions, of names, and of parts of libraries."""
    file = tmp_path / "plugins" / "directory" / "bad.py"
    file.parent.mkdir(parents=True)
    file.write_text(
        "from plugins import site\n\ndef f():\n    import pelican.utils\n    from . import model\n", "utf-8"
    )

    assert [1, 4, 5] == sorted({int(line.split(":")[1].split()[0]) for line in _wrong(file, tmp_path)})
