"""An empty city to begin with: its settings, lists with an example each, and the words every city needs.

Needs, national helplines, pages, starts and guides come from the project; entries, places and buses are the new
city's own.
"""

from __future__ import annotations

from pathlib import Path

from recovery_hub.editing.new_city.settings import missing_from
from recovery_hub.editing.yaml_text import scalar

TEMPLATES = Path(__file__).parent / "data"
MAIL = "hello@your-hub.example"
"""Stands for an address until there is one."""


def new_city(name: str, into: Path, starter: Path, email: str = "") -> dict[str, bytes]:
    """Make the files of an empty city.

    Args:
        name: what the city is called.
        into: its folder, which need not be there; pages and guides that stand in it are left alone.
        starter: the project's folder, from which the words come.
        email: how readers reach the people who keep it.

    Returns:
        Path from the city's folder -> content.
    """
    said = {
        "{name}": scalar(name),
        "{site_name}": scalar(f"Recovery Hub {name}"),
        "{email}": scalar(email or MAIL),
        "{kept_by}": scalar(f"the volunteers of Recovery Hub {name}"),
    }
    files = {f"data/{path.name}": path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.glob("*.yaml"))}
    for mark, words in said.items():
        files["data/city.yaml"] = files["data/city.yaml"].replace(mark, words)
    return {**{path: text.encode() for path, text in files.items()}, **missing_from(into, starter)}
