"""The colours of the style sheets, by day and by night, for readers who want one of them whatever their device says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ROOT = r":root \{([^}]*)\}"
_NIGHT = re.compile(rf"@media \(prefers-color-scheme: dark\) \{{\s*{_ROOT}\s*\}}")
_DAY = re.compile(rf"(?:^|\}}){_ROOT}", re.MULTILINE)
_COLOUR = re.compile(r"(--[\w-]+):\s*([^;]+?)\s*(?:;|$)")


def palettes(sheets: Iterable[str]) -> dict[str, str]:
    """Gather the colours, as the script of the page about looks has them from the page.

    Args:
        sheets: style sheets whose colours are custom properties of ``:root``; those that have another value at night
            stand once more in ``@media (prefers-color-scheme: dark)``.

    Returns:
        ``{"light": "--paper:#faf6ee;...", "dark": "--paper:#14201f;..."}``: every colour that changes at night.
    """
    day: dict[str, str] = {}
    night: dict[str, str] = {}
    for sheet in sheets:
        dark = {name: value for found in _NIGHT.finditer(sheet) for name, value in _COLOUR.findall(found[1])}
        plain = {name: value for found in _DAY.finditer(sheet) for name, value in _COLOUR.findall(found[1])}
        night |= dark
        day |= {name: plain[name] for name in dark}
    return {"light": _written(day), "dark": _written(night)}


@dataclass(frozen=True, slots=True)
class Paper:
    """The colour behind the pages, as a browser may colour what is around them: "#faf6ee"."""

    day: str
    night: str


def paper(sheet: str) -> Paper:
    """Find the colour of the paper in the main style sheet."""
    found = palettes([sheet])
    day, night = (dict(_COLOUR.findall(found[which]))["--paper"] for which in ("light", "dark"))
    return Paper(day, night)


def _written(colours: dict[str, str]) -> str:
    return "".join(f"{name}:{value};" for name, value in colours.items())
