"""An empty city to begin with, in a folder of its own.

It holds settings, lists with an example each, the words every city needs, the locks, the program by its hash, and what
GitHub does by itself.
Needs, national helplines, pages, starts and guides come from the project; entries, places and buses are the new
city's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from recovery_hub.editing.new_city.pinning import PROGRAM, Pin
from recovery_hub.editing.new_city.settings import missing_from
from recovery_hub.editing.yaml_text import scalar

TEMPLATES = Path(__file__).parent / "data"
FOLDER = Path(__file__).parent / "folder"
MAIL = "hello@your-hub.example"
"""Stands for an address until there is one."""
PLACES: Mapping[str, str] = {
    "check.yml": ".github/workflows/check.yml",
    "publish.yml": ".github/workflows/publish.yml",
    "week.yml": ".github/workflows/week.yml",
    "dependabot.yml": ".github/dependabot.yml",
    "README.md": "README.md",
    "gitignore": ".gitignore",
}
"""File in ``folder/`` -> its path in a city."""
LOCKS = ("check.txt", "site.txt", "audit.txt")
REPOSITORY = "# repository: https://github.com/you/your-hub"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a new city says of itself.

    Attributes:
        name: what the city is called.
        email: how readers reach the people who keep it; "" until there is an address.
        repository: where its data will be kept, starting with https://; "" until that is known.
    """

    name: str
    email: str = ""
    repository: str = ""


def new_city(said: Answers, into: Path, starter: Path, locks: Path, pin: Pin) -> dict[str, bytes]:
    """Make the files of an empty city.

    Args:
        said: what it says of itself.
        into: its folder, which need not be there; whatever stands in it is left alone.
        starter: the folder from which the words come.
        locks: the folder with the locks for checking and for building.
        pin: how it names the program.

    Returns:
        Path from the city's folder -> content.
    """
    files = {f"data/{path.name}": path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.glob("*.yaml"))}
    files["data/city.yaml"] = _settings(files["data/city.yaml"], said)
    files |= {place: (FOLDER / name).read_text(encoding="utf-8") for name, place in PLACES.items()}
    for mark, words in {"{site_name}": _site_name(said), "{name}": said.name, "{pinned}": pin.says}.items():
        files["README.md"] = files["README.md"].replace(mark, words)
    files[PROGRAM] = pin.text
    made = {
        **{path: text.encode() for path, text in files.items()},
        **{f"requirements/{name}": (locks / name).read_bytes() for name in LOCKS},
        **pin.files,
    }
    return {**{path: text for path, text in made.items() if not (into / path).exists()}, **missing_from(into, starter)}


def _site_name(said: Answers) -> str:
    return f"Recovery Hub {said.name}"


def _settings(text: str, said: Answers) -> str:
    words = {
        "{name}": scalar(said.name),
        "{site_name}": scalar(_site_name(said)),
        "{email}": scalar(said.email or MAIL),
        "{kept_by}": scalar(f"the volunteers of {_site_name(said)}"),
    }
    for mark, value in words.items():
        text = text.replace(mark, value)
    return text.replace(REPOSITORY, f"repository: {scalar(said.repository)}") if said.repository else text
