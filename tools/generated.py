"""Writes what is made from Python for the scripts of the pages: ``make generated`` (``python -m tools.generated``).

Constants that both sides need stand in Python, and in a module that is written from it. What both sides work out (dates,
sentences, short names) is tested on the same examples, which are written here and read by the tests of both. A test fails when
one of these files is not what this program would write.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from plugins.gaps.finding import LIMIT_MINUTES
from plugins.gaps.layers import NO_WAY, NOT_CHECKED
from plugins.gaps.siting.stand import NO_WAY_MINUTES
from plugins.maps import STATIC
from plugins.site import gap_map
from tools import golden
from tools.environment import ROOT

HEAD = "// Made by make generated from the constants of Python. Changes belong there.\n\n"
Constant = str | int | Mapping[str, str]


def module(constants: Mapping[str, Constant]) -> str:
    """Write constants as a module, in the form that the formatter gives it."""
    lines = (f"export const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in constants.items())
    return HEAD + "".join(lines)


def for_pages() -> str:
    """Constants for the scripts of the theme."""
    return module(
        {
            "LIMIT_MINUTES": LIMIT_MINUTES,
            "NO_WAY": NO_WAY,
            "NO_WAY_MINUTES": int(NO_WAY_MINUTES),
            "NO_WAY_WORDS": gap_map.NO_WAY,
        }
    )


def for_maps() -> str:
    """Constants for the scripts of the maps."""
    return module(
        {
            "LIMIT_MINUTES": LIMIT_MINUTES,
            "NO_WAY": NO_WAY,
            "NO_WAY_WORDS": gap_map.NO_WAY,
            "NOT_CHECKED": NOT_CHECKED,
            "NOT_CHECKED_WORDS": gap_map.NOT_CHECKED,
        }
    )


FILES: Mapping[Path, Callable[[], str]] = {
    ROOT / "theme" / "static" / "shared" / "constants.js": for_pages,
    STATIC / "constants.js": for_maps,
    **{golden.FOLDER / f"{name}.json": made for name, made in golden.EXAMPLES.items()},
}
"""File -> what makes its text."""


def main() -> None:
    """Write every file that is not as it should be, and name it."""
    for path, made in FILES.items():
        text = made()
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
