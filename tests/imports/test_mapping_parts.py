"""Every part of a mapping that docs/import/README.md speaks of, in one list."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from recovery_hub.imports.spreadsheet import ImportReport, ImportStoppedError, import_spreadsheet
from recovery_hub.imports.spreadsheet.report import Outcome
from recovery_hub.imports.spreadsheet.report_text import report_text
from tests.imports.conftest import MAPPING, TODAY, listed, service

FULL = (
    MAPPING[: MAPPING.index("row_id")].strip()
    + """
file: {sheet: Groups, heading_row: 3}
row_id: [Name, Postcode]
columns:
  Name: service.name
  Where: place.address
  Postcode: place.address.postcode
  Money: service.cost.kind
  Ways: service.formats
ignored: {Fax: nobody sends a fax}
values:
  service.cost.kind: {No charge: free}
hours_by_day: {Mo: Monday, Tu: Tuesday}
every:
  service.status: unconfirmed
  service.start.how: [look_round]
  place.location_public: yes
leave_out:
  - when: {Type: Tutor}
    reason: These are people's homes.
    private: yes
kinds:
  - call: choir
    when: {Type: [Choir, Singing], Name: {contains: [sing, choir]}}
    fields:
      service.summary: "{Words}"
      service.needs: [company]
      place.kind: community_centre
      organisation.summary: It sings in {Postcode}.
joined:
  - file: more.csv
    row: "{Group} / {Code}"
    columns: {Steps: place.access.step_free}
"""
    + MAPPING[MAPPING.index("city:") :]
)

HEADINGS = ["NAME", "Where", "Postcode", "Type", "Words", "Money", "Ways", "Fax", "Monday", "Tuesday"]
ROWS = [
    [
        "Sing Out",
        "5 Quay Road",
        "ZZ1 1AA",
        "Choir",
        "We sing together on Mondays.",
        "No charge",
        "In person, By phone",
        "1",
        "19:00-21:00",
        "",
    ],
    [
        "City Choir",
        "6 Quay Road",
        "ZZ1 1AB",
        "Singing",
        "We sing {Name} in a church hall.",
        "Ten cows",
        "",
        "",
        "nights",
        "18:00-19:00",
    ],
    ["Ann's Lessons", "7 Home Close", "ZZ1 1AC", "Tutor", "Lessons.", "", "", "", "", ""],
    ["Chess", "8 Quay Road", "ZZ1 1AD", "Games", "Chess.", "", "", "", "", ""],
]


@pytest.fixture
def imported(tmp_path: Path, city: Path) -> ImportReport:
    """Import a workbook with a title above its headings, and a second file."""
    book = openpyxl.Workbook()
    groups = book.create_sheet("Groups")
    for row in (["Our groups"], [], HEADINGS, *ROWS):
        groups.append(row)
    book.save(tmp_path / "list.xlsx")
    (tmp_path / "more.csv").write_text("Group;Code;Steps\nSing Out;ZZ1 1AA;yes\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(FULL, encoding="utf-8")
    return import_spreadsheet([tmp_path / "list.xlsx"], tmp_path / "map.yaml", city, TODAY)


def test_a_row_is_filled_from_all_parts(imported: ImportReport, city: Path) -> None:
    """Cells, tables of words, days, kinds and a second file meet in one entry."""
    sing = service(city, "sing-out")
    assert sing["summary"] == "We sing together on Mondays."
    assert sing["cost"] == {"kind": "free"}
    assert sing["formats"] == ["in_person", "phone"]
    assert sing["sessions"] == [{"format": "in_person", "place": "sing-out-5-quay-road", "hours": "Mo 19:00-21:00"}]
    (place,) = (place for place in listed(city, "places.yaml") if place["id"] == "sing-out-5-quay-road")
    assert place["access"] == {"step_free": {"answer": "yes"}}
    assert {organisation["summary"] for organisation in listed(city, "organisations.yaml")} == {
        "It sings in ZZ1 1AA.",
        "It sings in ZZ1 1AB.",
    }


def test_rows_and_columns_that_are_not_used_are_named(imported: ImportReport) -> None:
    """Each row without an entry has its own reason, with the row number of the sheet."""
    reasons = {row.row.number: row.reason for row in imported.rows if row.outcome is Outcome.LEFT_OUT}
    assert reasons[6] == "These are people's homes."
    assert reasons[7] == "The mapping has no kind that fits this row."
    assert [(column.heading, column.filled, column.reason) for column in imported.columns] == [
        ("Fax", 1, "nobody sends a fax")
    ]
    assert "Home Close" not in report_text(imported)
    assert "Ann" not in report_text(imported)


def test_brackets_in_a_cell_are_no_place_for_another_cell(imported: ImportReport, city: Path) -> None:
    """Words of a cell are never filled in from elsewhere; with brackets they would stop the build, so they are told."""
    (choir,) = (row for row in imported.rows if row.row.cells["Name"] == "City Choir")
    assert "We sing {Name} in a church hall." in {note.value for note in choir.notes}
    assert "City Choir in a" not in str(service(city, "city-choir"))


def test_what_the_list_does_not_say_is_not_made_up(imported: ImportReport, city: Path) -> None:
    """A row that doesn't say how it is done comes in; what we wrote instead is told, so that somebody asks."""
    (choir,) = (row for row in imported.rows if row.row.cells["Name"] == "City Choir")
    assert choir.outcome is Outcome.SERVICE
    assert {note.column for note in choir.notes} == {"Money", "Monday", "summary", ""}
    assert "We wrote “in_person”, because it has an address" in " ".join(note.why for note in choir.notes)
    assert service(city, "city-choir")["cost"] == {"kind": "unknown"}


def test_a_second_file_that_is_not_there_stops_the_import(tmp_path: Path, city: Path, imported: ImportReport) -> None:
    """Opening times can't vanish because a file was forgotten."""
    (tmp_path / "more.csv").unlink()
    with pytest.raises(ImportStoppedError, match=r"Put it beside list\.xlsx"):
        import_spreadsheet([tmp_path / "list.xlsx"], tmp_path / "map.yaml", city, TODAY)
