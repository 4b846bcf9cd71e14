"""Which program a new city names: the very one that makes it, by the hash of its file or by its commit."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from recovery_hub import __version__

PROJECT = "https://github.com/recovery-hub/thornmouth"
PROGRAM = "requirements/program.txt"
CARRIED_IN = "program"
"""The folder of a city in which a wheel lies that is nowhere on the web."""
_COMMIT = re.compile(r"[0-9a-f]{40}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_HEAD = "# The program, exactly as it was when it was last changed here. README.md says how to take a newer one.\n"


@dataclass(frozen=True, slots=True)
class Pin:
    """How a city names the program.

    Attributes:
        line: for pip, in requirements/program.txt.
        says: how it is named, in words, for the README.
        files: what goes into the city with it: path -> bytes.
    """

    line: str
    says: str
    files: Mapping[str, bytes]

    @property
    def text(self) -> str:
        """The file for pip."""
        return f"{_HEAD}{self.line}\n"


def pin(installed: Distribution | None, commit: str) -> Pin:
    """Name the program that is running.

    Args:
        installed: what pip knows of it; None when it runs from a checkout.
        commit: the commit it was made from; "" where nobody knows.

    Returns:
        By the hash of its wheel, if pip wrote down which that was; else by its commit; else by its version alone.

    Source:
        PEP 610 (direct_url.json), and pip's hash-checking mode, which knows no hash for a commit.
    """
    origin = _origin(installed)
    sha256, url = _sha256(origin), str(origin.get("url", ""))
    if sha256 and url.startswith("https://"):
        return Pin(f"recovery-hub @ {url} --hash=sha256:{sha256}", "by the hash of its file", {})
    if sha256 and (wheel := _local(url)) is not None:
        path = f"{CARRIED_IN}/{wheel.name}"
        return Pin(
            f"./{path} --hash=sha256:{sha256}",
            f"by the hash of its file in `{CARRIED_IN}/`",
            {path: wheel.read_bytes()},
        )
    asked = origin.get("vcs_info")
    known = str(asked.get("commit_id", "")) if isinstance(asked, dict) else commit
    if _COMMIT.fullmatch(known):
        source = url if isinstance(asked, dict) and url.startswith("https://") else PROJECT
        return Pin(f"recovery-hub @ git+{source}@{known}", "by the commit it was made from", {})
    return Pin(
        f"recovery-hub=={__version__}", "by its version only, because it came from a folder with changes of its own", {}
    )


def installed_program() -> Distribution | None:
    """Ask Python what pip wrote down about this program; None when it runs from a checkout."""
    try:
        return distribution("recovery-hub")
    except PackageNotFoundError:
        return None


def _origin(installed: Distribution | None) -> Mapping[str, Any]:
    text = installed.read_text("direct_url.json") if installed is not None else None
    try:
        read = json.loads(text) if text else {}
    except (ValueError, RecursionError):
        read = {}
    return read if isinstance(read, dict) else {}


def _sha256(origin: Mapping[str, Any]) -> str:
    archive = origin.get("archive_info")
    if not isinstance(archive, dict):
        return ""
    older = str(archive.get("hash") or "").removeprefix("sha256=")
    hashes = archive.get("hashes")
    found = hashes.get("sha256", older) if isinstance(hashes, dict) else older
    return found if isinstance(found, str) and _SHA256.fullmatch(found) else ""


def _local(url: str) -> Path | None:
    try:
        parts = urlsplit(url)
    except ValueError:  # an address that is none
        return None
    path = Path(unquote(parts.path))
    return path if parts.scheme == "file" and path.suffix == ".whl" and path.is_file() else None
