"""A first mapping made from the list itself: right without a change for a plain list, and open about its guesses."""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_hub import resources
from recovery_hub.imports.spreadsheet import ImportStoppedError, import_spreadsheet, write_suggestion
from recovery_hub.imports.spreadsheet.mapping_file import read_mapping
from recovery_hub.validation.load import load
from tests.imports.conftest import TODAY

LIST = """\
Urn,Grp,Where we meet,Ring,More,Opening times,Lat,Long,Colour
7,Tea and Talk,"Bridge Hall, 12 Bridge Street, ZZ1 4AB",01632 960 142,www.tea.example,Tuesdays 2pm-4pm,53.80,-4.60,red
8,Kites,"3 Hill Road, ZZ2 1AD",01632 960 143,https://kites.example,,53.81,-4.61,blue
"""


def suggested(folder: Path, text: str = LIST) -> Path:
    """Write a list and a first mapping for it."""
    (folder / "our_company_list.csv").write_text(text, encoding="utf-8")
    mapping = folder / "map.yaml"
    write_suggestion(folder / "our_company_list.csv", mapping, folder / "our-city", TODAY, resources.STARTER)
    return mapping


def test_columns_are_known_by_what_stands_in_them(tmp_path: Path) -> None:
    """Whatever a column is called: numbers, links, addresses and times find their field; the rest is shown."""
    mapping = read_mapping(suggested(tmp_path))
    assert dict(mapping.columns) == {
        "Grp": ("service.name",),
        "Where we meet": ("place.address",),
        "Ring": ("service.contact.phone",),
        "More": ("service.contact.web",),
        "Opening times": ("session.hours",),
        "Lat": ("place.latitude",),
        "Long": ("place.longitude",),
    }
    assert mapping.row_id == ("Urn",)
    assert mapping.ignored.keys() == {"Urn", "Colour"}
    assert mapping.kinds[0].fields["service.needs"] == ["company"]


def test_the_first_mapping_can_be_used_as_it_is(tmp_path: Path) -> None:
    """A plain list becomes a city that can be built, with its box around the points of the list."""
    report = import_spreadsheet(
        [tmp_path / "our_company_list.csv"], suggested(tmp_path), tmp_path / "our-city", TODAY, resources.STARTER
    )
    assert report.can_be_built
    directory, _ = load(tmp_path / "our-city", TODAY)
    assert directory.services.keys() == {"tea-and-talk", "kites"}
    assert directory.city.name == "Our City"
    assert (directory.city.bounds.south, directory.city.bounds.north) == (53.78, 53.83)


def test_a_mapping_that_somebody_wrote_is_never_written_over(tmp_path: Path) -> None:
    """A second suggestion under the same name stops."""
    mapping = suggested(tmp_path)
    mapping.write_text("mine", encoding="utf-8")
    with pytest.raises(ImportStoppedError, match="There is a mapping"):
        suggested(tmp_path)
    assert mapping.read_text(encoding="utf-8") == "mine"
