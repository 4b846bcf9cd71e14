"""Style sheets on phones of spring 2019 (Chrome 74, Safari 12.1): what they don't know has a line that they know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from recovery_hub.site.assets import theme_files
from recovery_hub.site.sheets import for_older_phones
from tests.site.making import ROOT

_WORDS = """
    align-items align-self all background border border-bottom border-collapse border-color border-inline-end
    border-inline-start border-radius border-top border-width box-shadow box-sizing break-after break-inside clear clip
    color column-gap columns content counter-increment counter-reset cursor display fill fill-opacity flex flex-basis
    flex-wrap float font font-family font-size font-style font-weight gap grid-column grid-row grid-template-columns
    height justify-content left letter-spacing line-height list-style margin margin-bottom margin-inline-end
    margin-inline-start margin-left margin-right margin-top max-height max-width min-height min-width order outline
    outline-offset overflow overflow-wrap overflow-x overflow-y padding padding-bottom padding-inline-end
    padding-inline-start padding-left padding-right padding-top place-items pointer-events position r right stroke
    stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width text-align text-decoration
    text-decoration-color text-shadow top transform vertical-align white-space width word-break z-index
"""
KNOWN = frozenset(_WORDS.split())
"""Properties of ours that both know, by MDN's browser-compat-data 8.1.9. A new one: look it up there."""

CAN_BE_MISSED = {
    "-webkit-text-size-adjust": "for Safari alone",
    "accent-color": "a tick has the browser's colour",
    "color-scheme": "what the browser draws itself stays light",
    "content-visibility": "on paper: what is folded away stays so",
    "forced-color-adjust": "those browsers know no forced colours",
    "hyphens": "long words are not hyphenated",
    "page": "on paper: other margins",
    "paint-order": "the rim of a name lies over its letters",
    "scroll-padding-top": "a part of a page begins at the very top",
    "text-decoration-thickness": "the usual line",
    "text-size-adjust": "Safari has its own word",
    "text-underline-offset": "the usual line",
    "text-wrap": "headings break anywhere",
}
"""Newer properties -> what is seen without them; nothing that keeps words apart."""
NEWER_VALUES = re.compile(r"\b(?:clamp|min|max|color-mix)\(|\d[sdl]v[hw]\b|\banywhere\b|\brevert\b")
NEWER_SELECTORS = re.compile(r":is\(|:where\(|:has\(|:focus-visible|::details-content|:not\([^)]*[ ,]")
RULES_THAT_CAN_BE_MISSED = {
    ":focus:not(:focus-visible)",
    ".prose li:has(> hr)",
    "details::details-content",
}
ROWS_BY_SUPPORT = {".top-row"}
"""Rows that keep their gap, because their place in the line changes: old phones have margins in ``@supports not``."""
NOT_THERE = ("@media (forced-colors", "@supports (")
"""Blocks that those browsers leave out as a whole."""


class Rule(NamedTuple):
    """Selectors, and declarations in their order."""

    selectors: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]


def rules(sheet: str) -> Iterator[Rule]:
    """Yield the rules that an old browser reads, out of the blocks around them."""
    at = 0
    while (opened := sheet.find("{", at)) >= 0:
        depth, end = 1, opened + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(sheet[end], 0)
            end += 1
        head, body, at = sheet[at:opened].strip(), sheet[opened + 1 : end - 1], end
        if head.startswith(NOT_THERE):
            continue
        if head.startswith(("@media", "@supports")):
            yield from rules(body)
        else:
            lines = (line.partition(":") for line in body.split(";") if line.strip())
            yield Rule(tuple(head.split(", ")), tuple((name.strip(), value.strip()) for name, _, value in lines))


def faults(sheet: str) -> Iterator[str]:
    """Yield what an old browser would do without."""
    for rule in rules(sheet):
        if any(map(NEWER_SELECTORS.search, rule.selectors)) and not set(rule.selectors) <= RULES_THAT_CAN_BE_MISSED:
            yield f"{rule.selectors}: the whole rule is left out"
        plain = {name for name, value in rule.lines if not NEWER_VALUES.search(value)}
        for name, value in rule.lines:
            if not (name in KNOWN or name in CAN_BE_MISSED or name.startswith("--")):
                yield f"{rule.selectors}: {name} is not known"
            if NEWER_VALUES.search(value) and name not in plain:
                yield f"{rule.selectors}: {name} has no line without {value}"
        if {("display", "flex")} <= set(rule.lines) and "gap" in dict(rule.lines):
            yield from (f"{row}: no gap in a row" for row in rule.selectors if row not in ROWS_BY_SUPPORT)


SHEETS = {name: file.decode() for name, file in theme_files(ROOT / "theme").items() if name.endswith(".css")}


@pytest.mark.parametrize("name", sorted(SHEETS))
def test_each_newer_line_has_an_older_one(name: str) -> None:
    """Words, buttons and boxes keep apart on a phone of 2019, and nothing is left out of the page by accident."""
    assert [] == list(faults(SHEETS[name]))


@pytest.mark.parametrize(
    "sheet",
    [
        "p { margin-block: 1rem; }",
        "p { width: min(100%, 3rem); }",
        "p { width: min(100%, 3rem); width: clamp(1rem, 2vw, 3rem); }",
        ":root { --step: clamp(1rem, 2vw, 3rem); }",
        "p:is(.a, .b) { margin: 0; }",
        "p, .a:has(b) { margin: 0; }",
        "@media print { p { display: flex; gap: 1rem; } }",
        "@supports not (inset: 0) { p { aspect-ratio: 1; } }",
    ],
)
def test_what_is_missing_is_found(sheet: str) -> None:
    """The test that goes through the sheets sees what it is there to see."""
    assert 1 <= len(list(faults(sheet)))


@pytest.mark.parametrize(
    "sheet",
    [
        "p { width: 3rem; width: min(100%, 3rem); }",
        "@supports (aspect-ratio: 1) { p { aspect-ratio: 1; } }",
        "p { display: grid; gap: 1rem; }",
    ],
)
def test_what_has_an_older_line_is_well(sheet: str) -> None:
    """A newer line after an older one does no harm, and a grid may have its gap."""
    assert [] == list(faults(sheet))


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("p { margin-block: 1rem .2rem; }", "p { margin-top: 1rem; margin-bottom: .2rem; }"),
        (
            "p { padding-inline: clamp(1rem, 4vw, 2rem); }",
            "p { padding-left: clamp(1rem, 4vw, 2rem); padding-right: X; }",
        ),
        ("p { padding-inline: 0 1rem }", "p { padding-inline-start: 0; padding-inline-end: 1rem}"),
        ("p { border-block-end: 1px solid var(--line); }", "p { border-bottom: 1px solid var(--line); }"),
        ("p { min-inline-size: 0; max-block-size: 9rem; }", "p { min-width: 0; max-height: 9rem; }"),
        ("p { inset-block-start: 0; margin-inline-start: 1rem; }", "p { top: 0; margin-inline-start: 1rem; }"),
        ("p { margin-inline: auto !important; }", "p { margin-left: auto !important; margin-right: auto !important; }"),
        ("/* { a: b; } */ a:hover { color: red; }", "a:hover { color: red; }"),
    ],
)
def test_directions_are_written_in_the_old_way(written: str, sent: str) -> None:
    """What has one physical name gets it; what differs with the direction of the line keeps its own."""
    plain = re.sub(r";?\s*}", "}", sent.replace("X", "clamp(1rem, 4vw, 2rem)"))
    assert plain == for_older_phones(written)
