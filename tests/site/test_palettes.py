"""The colours that a reader can choose: taken from the style sheets, and never too faint to read."""

from __future__ import annotations

import json
import re
from itertools import product

import pytest

from recovery_hub.site.palettes import palettes
from tests.site.making import ROOT, Made

LOOK = (ROOT / "theme" / "static" / "adapt" / "look.js").read_text(encoding="utf-8")
LEAST = 4.5
"""Contrast of text that WCAG 2.2 AA asks for."""
TEXTS = [
    *product(("ink", "soft", "sea", "warm"), ("paper", "card")),
    ("ink", "mist"),
    ("ink", "sand"),
    ("paper", "sea"),
]
TEXTS += [("foot-ink", "foot"), ("soft", "mist"), ("sea", "mist")]


def written(made: Made) -> dict[str, dict[str, str]]:
    """The palettes that the site gives to its panel."""
    found = json.loads(made.page("/adapt/").get_element_by_id("look").get("data-palettes", ""))
    return {which: colours(text) for which, text in found.items()}


def colours(text: str) -> dict[str, str]:
    """Name of a colour -> its value."""
    return dict(re.findall(r"--([\w-]+):([^;]+);", text))


def calm(which: str) -> dict[str, str]:
    """One of the calm palettes, as the script has it."""
    found = re.search(rf'const CALM_{which} =\s+"([^"]+)" \+\s+"([^"]+)";', LOOK)
    assert found is not None
    return colours(found[1] + found[2])


def light_of(colour: str) -> float:
    """Relative luminance, as WCAG reckons it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(colour: str, other: str) -> float:
    """How far two colours stand apart, from 1 to 21."""
    dark, light = sorted((light_of(colour), light_of(other)))
    return (light + 0.05) / (dark + 0.05)


def test_palettes_are_those_of_the_sheets() -> None:
    """Every colour that changes at night is in both palettes, with the value it has in the sheet."""
    sheet = (
        ":root {\n --ink: #111; --step: 1rem; }\n@media (prefers-color-scheme: dark) {\n  :root { --ink: #eee; }\n}\n"
    )
    assert {"light": "--ink:#111;", "dark": "--ink:#eee;"} == palettes([sheet])


def test_every_nightly_colour_can_be_chosen(demo: Made) -> None:
    """Dark by choice is as dark as dark by night: no colour of any sheet is forgotten, those of the maps included."""
    found = written(demo)
    assert set(found["light"]) == set(found["dark"])
    nightly = {
        name
        for file, content in demo.files.items()
        if file.endswith(".css")
        for block in re.findall(r"@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)", content.decode())
        for name in re.findall(r"--([\w-]+):", block)
    }
    assert nightly == set(found["dark"])
    assert {"ink", "paper", "map-land", "g5"} <= nightly


@pytest.mark.parametrize("which", ["LIGHT", "DARK"])
def test_calm_is_not_faint(which: str) -> None:
    """Calm colours have less contrast than the usual ones, and enough to read."""
    palette = calm(which)
    faint = {pair: round(contrast(*(palette[name] for name in pair)), 2) for pair in TEXTS}
    assert {} == {pair: value for pair, value in faint.items() if value < LEAST}
    usual = {"LIGHT": ("#1c2928", "#faf6ee"), "DARK": ("#f1ebdf", "#14201f")}[which]
    assert contrast(palette["ink"], palette["paper"]) < contrast(*usual)
