"""Files that go along with the pages: styles, icons, and the parts of the map. Scripts: ``bundle.py``.

Every file gets a piece of its own hash into its name: a browser may keep it for ever and never shows an old one.
Files in a folder share its hash, which stands in the folder's name: so modules find one another by their own names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from recovery_hub.maps import LIBRARY_SCRIPTS, LIBRARY_STYLES, STATIC
from recovery_hub.site.sheets import for_older_phones

SOURCES = (".js", ".ts")
"""Modules, their tests and their types: they go out in another form, or not at all."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The files of the theme.

    Attributes:
        addresses: name -> address with its hash ("style.css" -> "/theme/style.1a2b3c4d.css").
        files: file from the output folder -> bytes.
    """

    addresses: Mapping[str, str]
    files: Mapping[str, bytes]


def gather(contents: Mapping[str, bytes]) -> Assets:
    """Name files by their content.

    Args:
        contents: name -> bytes; the name may hold folders.
    """
    folders: dict[str, list[bytes]] = {}
    for name, content in sorted(contents.items()):
        folders.setdefault(_top(name), []).append(content)
    hashes = {folder: _hash(b"".join(inside)) for folder, inside in folders.items()}
    addresses = {name: f"/theme/{_hashed(name, content, hashes)}" for name, content in contents.items()}
    return Assets(addresses, {addresses[name].lstrip("/"): content for name, content in contents.items()})


def _hash(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=5).hexdigest()


def _top(name: str) -> str:
    """The outermost folder of a name; "" where it has none."""
    return name.rpartition("/")[0].partition("/")[0]


def _hashed(name: str, content: bytes, folders: Mapping[str, str]) -> str:
    folder, slash, file = name.partition("/")
    if slash:
        return f"{folder}.{folders[folder]}/{file}"
    return hashed(name, content)


def hashed(name: str, content: bytes) -> str:
    """Put a piece of a file's hash into its name: "map.js" becomes "map.1a2b3c4d5e.js"."""
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{_hash(content)}{dot}{ending}"


def theme_files(theme: Path) -> dict[str, bytes]:
    """Read our own styles and icons; styles are written so that older phones know them."""
    static = theme / "static"
    own = {
        path.relative_to(static).as_posix(): path
        for path in sorted(static.rglob("*"))
        if path.is_file() and path.suffix not in SOURCES
    }
    paths = {**own, **{name: STATIC / name for name in ("map.css", "area-map.css")}}
    return {name: _as_sent(path) for name, path in paths.items()}


def _as_sent(path: Path) -> bytes:
    if path.suffix != ".css":
        return path.read_bytes()
    return for_older_phones(path.read_text("utf-8")).encode()


def map_files(node_modules: Path) -> dict[str, bytes] | None:
    """Read Leaflet and its clusters; None where it was not installed."""
    wanted = (*LIBRARY_SCRIPTS, *LIBRARY_STYLES)
    if not all((node_modules / path).is_file() for path in wanted):
        return None
    return {path.rpartition("/")[2].lower(): (node_modules / path).read_bytes() for path in wanted}
