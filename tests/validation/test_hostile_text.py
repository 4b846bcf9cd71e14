"""Text that was made to stop the check, or came out of a broken program: told in sentences, in a moment."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from recovery_hub.directory import DataError
from recovery_hub.validation import load
from recovery_hub.validation.reading.base_map import read_base
from tests.shared import ROOT, TODAY

LITTLE = ROOT / "tests" / "towns" / "little"
LONG = ("9" * 400, "9" * 5000)
"""More digits than a float can hold, and more than Python reads at all."""
ABOUT = "---\ntitle: About\nsummary: Who keeps it.\nupdated: 2026-11-03\n---\n\n"
AREA = '{"type": "Feature", "properties": {"id": "north-bank", "name": "North Bank", "people": %s}, "geometry": %s}'
POINT = '{"type": "Point", "coordinates": [%s, %s]}'


def rules(tmp_path: Path, file: str, old: str, new: str) -> set[str]:
    """Check the little town with one text changed; return the names of the rules that say something."""
    town = shutil.copytree(LITTLE, tmp_path / "town")
    text = (town / file).read_text(encoding="utf-8") if old else ""
    assert old in text
    (town / file).write_text(text.replace(old, new, 1) if old else new, encoding="utf-8")
    try:
        _, warnings = load(town, TODAY)
    except DataError as error:
        return {problem.rule for problem in error.problems}
    return {problem.rule for problem in warnings}


@pytest.mark.parametrize("digits", LONG)
@pytest.mark.parametrize(
    ("file", "old", "new", "rule"),
    [
        ("services", "on: 2026-11-03", "on: {}", "not-a-date"),
        ("services", "on: 2026-11-03", "on: {}-11-03", "not-a-date"),
        ("places", "latitude: 53.8012", "latitude: {}", "out-of-range"),
        ("city", "format: 2", "format: {}", "format"),
        ("city", "south: 53.76", "south: {}", "coordinates-outside"),
    ],
)
def test_hundreds_of_digits(  # noqa: PLR0913, PLR0917 - a table of slips
    tmp_path: Path, file: str, old: str, new: str, rule: str, digits: str
) -> None:
    """A day or a number of hundreds of digits is a slip like any other."""
    assert rule in rules(tmp_path, f"data/{file}.yaml", old, new.replace("{}", digits))


@pytest.mark.parametrize("digits", LONG)
def test_hundreds_of_digits_in_maps(tmp_path: Path, digits: str) -> None:
    """So is a coordinate or a count of people in a map."""
    for number, feature in enumerate(
        (AREA % (digits, POINT % ("1", "1")), AREA % ("1", POINT % (digits, f"-{digits}")), AREA % (f"1e{digits}", "0"))
    ):
        text = f'{{"type": "FeatureCollection", "features": [{feature}]}}'
        assert rules(tmp_path / str(number), "data/areas.geojson", "", text)
    line = f'{{"type": "LineString", "coordinates": [[{digits}, 1], [1, 1]]}}'
    shape = f'{{"type": "Feature", "properties": {{"kind": "river"}}, "geometry": {line}}}'
    with pytest.raises(DataError):
        read_base(f'{{"type": "FeatureCollection", "features": [{shape}]}}')


@pytest.mark.parametrize("text", ["{", "[" * 100_000, '{"a": \x00}', "", "\ufeff{}", "null", '{"features": 9}'])
def test_broken_json(tmp_path: Path, text: str) -> None:
    """JSON that is broken in any way is told with its file."""
    assert rules(tmp_path, "data/areas.geojson", "", text) & {"areas", "unreadable"}
    with pytest.raises(DataError):
        read_base(text)


@pytest.mark.parametrize("piece", ["a", "a.", "a@", "a-", "0 ", "<a", "[a](", "*_", "`", "&", "https://a."])
def test_a_line_of_fifty_thousand_letters(tmp_path: Path, piece: str) -> None:
    """However long a line is, the check comes to its end; what it takes grows with the line and not with its square."""
    rules(tmp_path, "content/pages/about.md", "", ABOUT + piece * (50_000 // len(piece)))
