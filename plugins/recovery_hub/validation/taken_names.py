"""Names and ids of hidden places that also stand elsewhere: the site could not tell one from the other.

The site is searched for every trace of a hidden place before it is written. A place called "Help", or like a bus stop,
would be found on every page, and nothing could be published: so it is told here, at the place.
"""

from __future__ import annotations

import ast
import csv
import io
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from recovery_hub import resources
from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Arrival, Place
from recovery_hub.directory.timetable_files import timetable_files
from recovery_hub.validation.messages import problem
from recovery_hub.validation.reading.base_map import BASE_FILE
from recovery_hub.validation.texts import TextKind, texts_in
from recovery_hub.validation.whereabouts.judging import private

_ROOMS = ("site", "language", "directory", "search", "maps", "access", "travel")
"""The rooms of the program whose words come onto pages."""
_LETTERS = 3
"""A name with fewer letters stands everywhere by chance."""
_REMARK = re.compile(r"\{#.*?#\}|/\*.*?\*/|^#.*?$|^\s*//.*?$", re.DOTALL | re.MULTILINE)
_WORD = re.compile(r"[a-z]+")


def taken_names(directory: Directory, folder: Path) -> Iterator[Problem]:
    """Yield a problem for every hidden place whose name or id also stands where the site has it from elsewhere.

    Args:
        directory: the whole city.
        folder: holds the city's data: maps and timetables are looked at too.
    """
    for place in directory.places.values():
        if place.location_public is not LocationPublic.HIDDEN:
            continue
        named = [("name", place.name), ("id", place.id)]
        named += [("also_known_as", name) for name in place.also_known_as]
        for field, word in named:
            where = next(_elsewhere(word, place, directory, folder), None)
            if where is not None:
                said = problem("hidden-place.taken", directory.spot(place, field), field=field, where=where)
                yield private(said, word)


def _elsewhere(word: str, place: Place, directory: Directory, folder: Path) -> Iterator[str]:
    """Yield where else a word stands, as a person can go there."""
    if sum(map(str.isalpha, word)) < _LETTERS:
        yield "in many words and numbers, for it is very short"
        return
    whole = _whole(word)
    if _on_own_pages(word):
        yield "among the words of our own pages"
    yield from _in_entries(word, whole, place, directory)
    if any(word in text and whole.search(text) for text in _map_and_timetables(folder, directory)):
        yield "among the names of the map or of the bus stops"


def _in_entries(word: str, whole: re.Pattern[str], place: Place, directory: Directory) -> Iterator[str]:
    """Yield other entries that hold it where the rule ``hidden-place`` does not look."""
    for record in (*directory.records(), *directory.areas.values()):
        is_own = record.id == place.id and isinstance(record, Place | Arrival)
        if word in record.id and not is_own:
            spot = directory.spot(record, "id")
            yield f"in an id in {spot.path}, line {spot.line}"
    for area in directory.areas.values():
        if any(name and whole.search(name) for name in (area.name, area.neighbourhood, area.side, area.ward)):
            yield f"in {directory.spot(area).path}, line {directory.spot(area).line}"
    if _WORD.fullmatch(word):  # the search holds single words without capitals
        alike = re.compile(rf"\b{word}(?:s|es|ed|ing)?\b", re.IGNORECASE)
        kinds = (TextKind.NAME, TextKind.PROSE, TextKind.MARKDOWN, TextKind.ADDRESS)
        for field in texts_in(directory, *kinds):
            if field.owner is not place and alike.search(field.text):
                yield f"in {field.spot(directory).path}, line {field.spot(directory).line}"


def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")


@lru_cache(maxsize=1024)
def _on_own_pages(word: str) -> bool:
    """Whether a word is among the texts of the program that may come onto a page."""
    whole = _whole(word)
    for path, text in _own_files().items():
        if word not in text or whole.search(text) is None:  # the pattern alone is fifty times as slow
            continue
        if path.suffix != ".py" or any(whole.search(words) for words in _words_of(ast.parse(text))):
            return True
    return False


@cache
def _own_files() -> dict[Path, str]:
    """Every file of the program with words or addresses that may come onto a page, without remarks."""
    found = {}
    for folder in (resources.THEME, resources.MAP_STATIC, resources.TRANSLATIONS):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".html", ".css", ".js", ".po", ".svg"} and not path.name.endswith(".test.js"):
                found[path] = _REMARK.sub("", path.read_text(encoding="utf-8", errors="replace"))
    for room in _ROOMS:
        for path in sorted((resources.PACKAGE / room).rglob("*.py")):
            found[path] = path.read_text(encoding="utf-8")
    return found


def _words_of(tree: ast.Module) -> Iterator[str]:
    """Yield the strings of a program, but for those that only explain it."""
    explained = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
            yield node.value


def _map_and_timetables(folder: Path, directory: Directory) -> Iterator[str]:
    """Yield the text of the base of the maps, and the names of the stops in the timetables."""
    if (folder / BASE_FILE).is_file():
        yield (folder / BASE_FILE).read_text(encoding="utf-8", errors="replace")
    for timetable in timetable_files(directory, folder):
        if timetable.path.is_file():
            yield _stop_names(timetable.path)


def _stop_names(timetable: Path) -> str:
    try:
        with ZipFile(timetable) as feed, feed.open("stops.txt") as stops:
            rows = csv.DictReader(io.TextIOWrapper(stops, encoding="utf-8-sig", errors="replace"))
            return "\n".join(row.get("stop_name") or "" for row in rows)
    except (BadZipFile, KeyError, OSError):
        return ""  # the reader of timetables says what is wrong with it
