"""Files that go along with the pages: styles, icons, and the parts of the map.

Every file gets a piece of its own hash into its name: a browser may keep it for ever and never shows an old one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.maps import LIBRARY_SCRIPTS, LIBRARY_STYLES, STATIC


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
    addresses = {name: f"/theme/{_hashed(name, content)}" for name, content in contents.items()}
    return Assets(addresses, {addresses[name].lstrip("/"): content for name, content in contents.items()})


def _hashed(name: str, content: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"{stem}.{hashlib.blake2b(content, digest_size=5).hexdigest()}{dot}{ending}"


def theme_files(theme: Path) -> dict[str, bytes]:
    """Read our own styles, scripts and icons."""
    static = theme / "static"
    own = {
        path.relative_to(static).as_posix(): path.read_bytes() for path in sorted(static.rglob("*")) if path.is_file()
    }
    return {**own, **{name: (STATIC / name).read_bytes() for name in ("map.css", "area-map.css")}}


def map_files(node_modules: Path) -> dict[str, bytes] | None:
    """Read Leaflet and what belongs to it; None where it was not installed."""
    wanted = (*LIBRARY_SCRIPTS, *LIBRARY_STYLES)
    if not all((node_modules / path).is_file() for path in wanted):
        return None
    library = {path.rpartition("/")[2].lower(): (node_modules / path).read_bytes() for path in wanted}
    return {**library, "map-extras.js": (STATIC / "map-extras.js").read_bytes()}
