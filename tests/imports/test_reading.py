from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from recovery_hub.imports.spreadsheet import ImportStoppedError
from recovery_hub.imports.spreadsheet.reading import FileOptions, read_table
from recovery_hub.imports.spreadsheet.reading.workbook import cell_text
from tests.imports.conftest import HEADINGS, ROWS, csv_text

if TYPE_CHECKING:
    from recovery_hub.imports.spreadsheet.table import Table

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1")


def read(path: Path, **options: str) -> Table:
    """Read a file as an import would."""
    return read_table(path, FileOptions(expected=frozenset(HEADINGS), **options))  # type: ignore[arg-type]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_common_encoding_and_separator_is_found_out(tmp_path: Path, encoding: str, separator: str) -> None:
    """Whatever program saved the list, its letters and columns arrive whole, without a setting."""
    path = tmp_path / "list.csv"
    path.write_bytes(csv_text(ROWS, separator).encode(encoding))
    table = read(path)
    assert table.headings == HEADINGS
    assert [row.cells["Name"] for row in table.rows] == ["Café Brücke", "Knitting", "Walking Group"]
    assert table.rows[0].cells["Address"] == ROWS[0]["Address"]


def test_row_numbers_are_those_of_the_spreadsheet(tmp_path: Path) -> None:
    """A volunteer who looks for "row 3" in the spreadsheet finds it, even below an empty row."""
    path = tmp_path / "list.csv"
    path.write_text('Ref,Name\n1,"two\nlines"\n,\n3,Third\n', encoding="utf-8")
    numbers = {row.number: row.cells["Name"] for row in read_table(path).rows}
    assert numbers == {2: "two\nlines", 3: "", 4: "Third"}


def test_short_long_and_double_headings_lose_no_cell(tmp_path: Path) -> None:
    """Rows that are too short or too long, and columns without a name, keep every cell."""
    path = tmp_path / "list.csv"
    path.write_text("Ref,Phone,Phone,\n1\n2,a,b,c,d\n", encoding="utf-8")
    table = read_table(path)
    assert table.headings == ("Ref", "Phone", "Phone (2)", "column 4", "column 5")
    assert tuple(table.rows[1].cells.values()) == ("2", "a", "b", "c", "d")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("list.xls", b"\xd0\xcf", "save it again as .xlsx"),
        ("list.numbers", b"PK", "save it as .xlsx"),
        ("list.xlsx", b"Ref,Name", "no workbook"),
        ("list.csv", b"Ref,Name\n", "no rows"),
        ("list.csv", b'Ref,Name\n1,"open', "never closed"),
        ("list.geojson", b"{", "GeoJSON"),
        ("list.geojson", b"[" * 100_000, "GeoJSON"),
        ("list.geojson", b'{"type": "Point"}', "FeatureCollection"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    """A wrong or broken file ends in a sentence that tells what to do, not in a fright."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ImportStoppedError) as stopped:
        read_table(path)
    assert words in str(stopped.value)


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    """Make a workbook out of sheets of rows."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_gives_numbers_and_dates_as_people_write_them(tmp_path: Path) -> None:
    """A phone number that became a number, a date, and a tick arrive as readable text."""
    row = [1632960142, 1632960142.0, date(2014, 2, 22), datetime(2014, 2, 22, 9, 30), True, 2.5, None]  # noqa: DTZ001 - cells have no time zone
    path = workbook(tmp_path / "list.xlsx", List=[["a", "b", "c", "d", "e", "f", "g"], row])
    cells = tuple(read_table(path).rows[0].cells.values())
    assert cells[:6] == ("1632960142", "1632960142", "2014-02-22", "2014-02-22 09:30", "yes", "2.5")


@pytest.mark.parametrize(
    ("value", "text"),
    [(1e15 - 1, "999999999999999"), (1e15, "1000000000000000.0"), (-4.0, "-4"), (False, "no"), (None, "")],
)
def test_a_number_is_whole_as_long_as_a_workbook_keeps_it_whole(value: object, text: str) -> None:
    """Fifteen digits are exact in a workbook; a longer number has lost some, and is not written as if it were whole."""
    assert text == cell_text(value)


def test_a_workbook_with_several_sheets_asks_which(tmp_path: Path) -> None:
    """Nothing is guessed: the message names the sheets and where to write the one that is meant."""
    path = workbook(tmp_path / "list.xlsx", Old=[["a"], ["1"]], New=[["a"], ["2"]])
    with pytest.raises(ImportStoppedError, match="“Old”, “New”"):
        read_table(path)
    assert read_table(path, FileOptions(sheet="New")).rows[0].cells == {"a": "2"}


def test_a_formula_that_was_never_worked_out_is_seen(tmp_path: Path) -> None:
    """A formula without a value does not turn into an empty cell in silence."""
    path = workbook(tmp_path / "list.xlsx", List=[["Name"], ["=1+1"]])
    assert read_table(path).rows[0].cells == {"Name": "=1+1"}


def test_geojson_points_become_rows(tmp_path: Path) -> None:
    """A point becomes a row with its coordinates; another shape becomes a row with a remark."""
    point = {
        "type": "Feature",
        "id": "a",
        "properties": {"Name": "One", "n": 3},
        "geometry": {"type": "Point", "coordinates": [-4.6, 53.8]},
    }
    shape = {"type": "Feature", "properties": {"Name": "Two"}, "geometry": {"type": "Polygon", "coordinates": []}}
    path = tmp_path / "list.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [point, shape]}), encoding="utf-8")
    first, second = read_table(path).rows
    assert first.cells == {"Name": "One", "n": "3", "id": "a", "latitude": "53.8", "longitude": "-4.6"}
    assert second.cells["latitude"] == ""
    assert "single point" in second.notes[0].why
