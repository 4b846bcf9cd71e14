"""What an import must know of the city: from the city's own file, else from the mapping."""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_hub.directory.records import Bounds
from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.existing import Existing, read_existing, settings_of

BOX = {"south": "53.76", "north": "53.84", "west": "-4.68", "east": "-4.52"}
CITY = "data/city.yaml"
LINES = frozenset({"999"})


def test_the_box_and_whether_it_is_invented() -> None:
    """Both come from the mapping where the city has no file yet; without them nothing is assumed."""
    known = settings_of({"bounds": BOX, "invented": "yes"}, Existing(helplines=LINES))

    assert (Bounds.model_validate(BOX), True, LINES) == (known.bounds, known.invented, known.helplines)
    for city in ({}, None, {"invented": "no"}):
        nothing = settings_of(city, Existing())
        assert (None, False) == (nothing.bounds, nothing.invented)


def test_the_citys_own_file_counts() -> None:
    """The mapping is not asked where the city has its own; one that holds no fields says nothing."""
    own = settings_of({"bounds": BOX, "invented": "yes"}, Existing(texts={CITY: "invented: no\n"}))
    empty = settings_of({"bounds": BOX}, Existing(texts={CITY: "- a list\n"}))

    assert (None, False, None) == (own.bounds, own.invented, empty.bounds)


def test_a_box_that_is_none_stops_the_import() -> None:
    """With a sentence that says what is needed."""
    with pytest.raises(ImportStoppedError, match="four numbers"):
        settings_of({"bounds": {"south": "here"}}, Existing())


def test_what_is_there_already(tmp_path: Path) -> None:
    """Services in files of their own and in the list, what was withdrawn, and helplines; hidden files are not read."""
    data = tmp_path / "data"
    (data / "services").mkdir(parents=True)
    (data / "services" / "tea.yaml").write_text("id: tea\n", "utf-8")
    (data / "services" / ".tea.yaml").write_text("id: [\n", "utf-8")
    (data / "services.yaml").write_text("- id: soup\n- words\n", "utf-8")
    (data / "withdrawn.yaml").write_text("- id: gone\n", "utf-8")
    found = read_existing(tmp_path, None)

    assert {"service/tea", "service/soup"} == set(found.fields)
    assert {"gone"} == found.withdrawn
    assert frozenset() == found.helplines
    assert ["data/services/tea.yaml"] == list(found.texts)
    (data / "city.yaml").write_text("name: Here\n", "utf-8")
    assert CITY in read_existing(tmp_path, None).texts


def test_helplines_of_the_package_count_where_the_city_has_none(tmp_path: Path) -> None:
    """Their numbers may not come in as those of a service."""
    package, city = tmp_path / "package", tmp_path / "city"
    for folder, number in ((package, "116 123"), (city, "999")):
        (folder / "data").mkdir(parents=True)
        (folder / "data" / "helplines.yaml").write_text(f'- id: line\n  number: "{number}"\n- id: text\n', "utf-8")

    assert {"116123"} == read_existing(tmp_path / "none", package).helplines
    assert {"999"} == read_existing(city, package).helplines


@pytest.mark.parametrize("content", [b"- id: [\n", b"\xff\xfe\x00"])
def test_what_cannot_be_read_stops_the_import(tmp_path: Path, content: bytes) -> None:
    """Nobody imports over a file that may hold something."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "places.yaml").write_bytes(content)

    with pytest.raises(ImportStoppedError):
        read_existing(tmp_path, None)
