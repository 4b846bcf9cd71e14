"""Small towns to change, the sites made from them, and the command line: what the tests of the pages share."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import lxml.html
from lxml.html import HtmlElement
from typer.testing import CliRunner, Result

from recovery_hub.cli.app import app_for
from recovery_hub.directory import Directory
from recovery_hub.maps import Base
from recovery_hub.site.build import BuildConfig, build
from recovery_hub.site.journeys import work_out
from recovery_hub.site.settings import templates_of
from recovery_hub.validation import load
from recovery_hub.validation.reading.base_map import read_base
from tests.shared import ROOT, TODAY, made_once

LITTLE = ROOT / "tests" / "towns" / "little"
ADDRESS = "https://hub.example/sub"


@dataclass(frozen=True)
class Town:
    """A folder with a city in it, that a test may change as it likes."""

    folder: Path

    def read(self, path: str) -> str:
        """Return what stands in a file."""
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """Put a text into a file."""
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def add(self, path: str, text: str) -> None:
        """Add to the end of a file."""
        self.write(path, f"{self.read(path).rstrip()}\n\n{text.strip()}\n")

    def swap(self, path: str, old: str, new: str) -> None:
        """Put one text in the place of another, which must be there."""
        before = self.read(path)
        assert old in before, f"{path} does not hold {old!r}"
        self.write(path, before.replace(old, new))


@dataclass(frozen=True)
class Made:
    """A site in memory.

    Attributes:
        directory: what it was made from.
        files: file from the output folder -> bytes.
    """

    directory: Directory
    files: Mapping[str, bytes]

    @cached_property
    def pages(self) -> Mapping[str, HtmlElement]:
        """File -> the page, read by a parser that knows nothing of how it was made."""
        return {
            name: lxml.html.document_fromstring(content.decode())
            for name, content in self.files.items()
            if name.endswith(".html")
        }

    def page(self, address: str) -> HtmlElement:
        """The page at an address ("/services/tuesday-table/")."""
        return self.pages[address.lstrip("/") + ("index.html" if address.endswith("/") else "")]

    def said(self, address: str) -> str:
        """The words of a page as a reader sees them."""
        return words_in(self.page(address))

    def trace(self, word: str) -> list[str]:
        """The files that hold a word in any capitals, in their name or inside."""
        sought = word.casefold()
        return [
            name
            for name, content in self.files.items()
            if sought in name.casefold() or sought in content.decode("utf-8", "ignore").casefold()
        ]


def words_in(element: HtmlElement) -> str:
    """The words inside an element, each gap one space."""
    return " ".join(element.text_content().split())


def copy_of_little(folder: Path) -> Town:
    """Copy the tiny city."""
    return Town(Path(shutil.copytree(LITTLE, folder)))


TRANSLATIONS = ROOT / "translations"


def make(
    folder: Path, today: date = TODAY, site_url: str = "", translations: Path = TRANSLATIONS, path: str = ""
) -> Made:
    """Make the site of a city in memory."""
    return made_of(load(folder, today)[0], folder, site_url, translations, path)


def made_of(
    directory: Directory, folder: Path, site_url: str = "", translations: Path = TRANSLATIONS, path: str = ""
) -> Made:
    """Make the site of records, whatever the check says of them."""
    templates = templates_of(ROOT / "theme")
    base = folder / "data" / "base.geojson"
    job = BuildConfig(
        site_url=site_url,
        theme=ROOT / "theme",
        node_modules=ROOT / "node_modules",
        base=read_base(base.read_text(encoding="utf-8")) if base.is_file() else Base(()),
        template=lambda name: templates.get_template(f"{name}.html"),
        journeys=work_out(directory, folder, cache=None),
        translations=translations,
        path=path,
    )
    return Made(directory, build(directory, job))


def made_in_this_run(run_folder: Path, name: str, how: Callable[[], Made]) -> Made:
    """Return a site that one process of this run made, and all others read.

    Args:
        run_folder: what the processes share.
        name: of the site.
        how: makes it.
    """

    def write(path: Path) -> None:
        path.write_bytes(pickle.dumps(how()))

    path = made_once(run_folder, f"{name}.pickle", write)
    found: Made = pickle.loads(path.read_bytes())  # noqa: S301 - written by this run
    return found


def on_disk(folder: Path) -> dict[str, bytes]:
    """Every file below a folder -> its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def times_of(folder: Path) -> dict[str, int]:
    """Every file and folder below a folder -> when it was last changed, in nanoseconds."""
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in sorted(folder.rglob("*"))}


def typed(*words: str, **environment: str) -> Result:
    """Type a command of ours without the cost of a new process."""
    names = ("TODAY", "CITY", "SITEURL", "GITHUB_ACTIONS")
    return CliRunner().invoke(app_for([*words[:1]]), list(words), env={**dict.fromkeys(names), **environment})


def hub(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Type a command of ours, as a person would, in a process of its own."""
    return _typed([sys.executable, "-m", "recovery_hub", *words], environment)


def pelican(*words: str, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Type a plain Pelican command in a folder."""
    return _typed([sys.executable, "-m", "pelican", *words], environment, folder)


def _typed(words: list[str], environment: Mapping[str, str], folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value for name, value in os.environ.items() if name not in {"TODAY", "CITY", "SITEURL", "GITHUB_ACTIONS"}
    }
    return subprocess.run(words, cwd=folder, env={**kept, **environment}, capture_output=True, text=True, check=False)


def links(page: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """Yield every element that points somewhere, with where it points to."""
    for element in page.iter():
        for attribute in ("href", "src", "srcset", "data", "action", "poster"):
            if (value := element.get(attribute)) is not None:
                yield element, value
