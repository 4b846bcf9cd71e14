"""Lists in other forms than CSV and XLSX: the same rows, whatever program wrote them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from recovery_hub.imports.spreadsheet import ImportStoppedError
from recovery_hub.imports.spreadsheet.reading import FileOptions, read_table

ROWS = [{"Name": "Tea", "Phone": "01632 960 142"}, {"Name": "Café", "Phone": ""}]


def ods(path: Path, rows: list[list[str]], sheets: tuple[str, ...] = ("Groups",)) -> Path:
    """Write a small OpenDocument spreadsheet by hand."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = "".join(f"<table:table-row>{''.join(cell.format(c) for c in row)}</table:table-row>" for row in rows)
    tables = "".join(f'<table:table table:name="{name}">{lines}</table:table>' for name in sheets)
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f"<office:document-content{names}>{body}</office:document-content>")
        manifest = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        archive.writestr("META-INF/manifest.xml", f"<manifest:manifest {manifest}></manifest:manifest>")
    return path


def cells_of(path: Path, options: FileOptions = FileOptions()) -> list[dict[str, str]]:  # noqa: B008 - it is immutable
    """Read a file and return its rows."""
    return [dict(row.cells) for row in read_table(path, options).rows]


def test_opendocument(tmp_path: Path) -> None:
    """A list from LibreOffice needs no saving as something else."""
    path = ods(tmp_path / "list.ods", [["Name", "Phone"], ["Tea", "01632 960 142"], ["Café", ""]])
    assert cells_of(path) == ROWS


def test_several_sheets_are_asked_about(tmp_path: Path) -> None:
    """Nobody guesses which sheet is meant."""
    path = ods(tmp_path / "list.ods", [["Name"], ["Tea"]], ("Old", "New"))
    with pytest.raises(ImportStoppedError, match="Its sheets are “Old”, “New”"):
        read_table(path)
    assert cells_of(path, FileOptions(sheet="New")) == [{"Name": "Tea"}]


@pytest.mark.parametrize("ending", ["ods", "xls"])
def test_a_broken_workbook_is_one_sentence(tmp_path: Path, ending: str) -> None:
    """No traceback for a file that is no workbook."""
    path = tmp_path / f"list.{ending}"
    path.write_bytes(b"Name,Phone\nTea,1\n")
    with pytest.raises(ImportStoppedError, match=r"workbook"):
        read_table(path)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ROWS),
        json.dumps({"count": 2, "services": ROWS}),
        "\n".join(json.dumps(row) for row in ROWS) + "\n",
    ],
)
def test_json_and_json_lines(tmp_path: Path, text: str) -> None:
    """A list, a list inside an object, and one object a line give the same rows."""
    path = tmp_path / "list.json"
    path.write_text(text, encoding="utf-8")
    assert cells_of(path) == ROWS


def test_what_is_nested_is_named_by_its_path(tmp_path: Path) -> None:
    """A phone inside a contact inside a service can be mapped like any column."""
    row = {"name": "Tea", "contact": {"phones": [{"number": "1"}, {"number": "2"}]}, "tags": ["a", "b"], "free": True}
    path = tmp_path / "list.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    assert cells_of(path) == [{"name": "Tea", "contact.phones.number": "1; 2", "tags": "a; b", "free": "yes"}]


@pytest.mark.parametrize("text", ["{", "[1, 2]", '{"a": 1}', "[" * 100_000])
def test_json_without_a_list_is_one_sentence(tmp_path: Path, text: str) -> None:
    """Broken, empty or endlessly nested JSON ends in words."""
    path = tmp_path / "list.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ImportStoppedError):
        read_table(path)


def test_broken_letters_are_mended_and_told(tmp_path: Path) -> None:
    """Words that went through a wrong encoding read well again; right accents and foreign words stay as they are."""
    path = tmp_path / "list.csv"
    path.write_text("Name\npeopleâ€™s cafÃ©\nCafé Brücke â\nŁódź\n", encoding="utf-8")
    table = read_table(path)
    assert [row.cells["Name"] for row in table.rows] == ["people’s café", "Café Brücke â", "Łódź"]
    assert [len(row.notes) for row in table.rows] == [1, 0, 0]
