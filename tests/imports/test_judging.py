"""An import asks the check's own rules before it writes: an imported city can be built."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from recovery_hub import resources
from recovery_hub.imports.spreadsheet import ImportStoppedError, import_spreadsheet
from recovery_hub.imports.spreadsheet.losses import closing_lines
from recovery_hub.imports.spreadsheet.report import ImportReport, Outcome
from recovery_hub.validation.load import load
from tests.imports.conftest import MAPPING, ROWS, TODAY, csv_text, every_file, service

LISTS = Path(__file__).parents[3] / "shared" / "real" / "lists"
"""Real lists, beside the project where they are kept; never part of it."""

REAL = """
source: {id: real, name: A real list, on: 2026-01-01}
city:
  name: Manchester
  site_name: Recovery Hub Manchester
  invented: no
  bounds: {south: 53.3, north: 53.7, west: -2.75, east: -1.9}
  postcodes: [M, BL, OL, SK, WN, WA]
  contact: {email: hello@recoveryhub.example}
  kept_by: volunteers
  attribution: ["Trafford Council, Open Government Licence"]
"""
FOOD = f"""{REAL}
row_id: [Name, Postcode]
columns:
  Name: service.name
  Opening times: session.hours
  Address: place.address
  Postcode: place.address.postcode
  Contact: service.contact.phone
  Website: service.contact.web
kinds:
  - call: food bank
    fields: {{service.summary: A food bank., service.needs: [food-and-warmth]}}
"""
HEALTH = f"""{REAL}
row_id: [name, postcode]
columns:
  name: service.name
  description: service.summary
  address: place.address
  postcode: place.address.postcode
  telephone: service.contact.phone
  website: service.contact.web
kinds:
  - call: anything
    fields: {{service.needs: [talking]}}
"""


def brought_in(folder: Path, rows: list[dict[str, str]], mapping: str = MAPPING) -> ImportReport:
    """Import rows into a new city with all that comes along."""
    (folder / "list.csv").write_text(csv_text(rows), encoding="utf-8")
    (folder / "map.yaml").write_text(mapping, encoding="utf-8")
    return import_spreadsheet([folder / "list.csv"], folder / "map.yaml", folder / "city", TODAY, resources.STARTER)


def test_what_would_stop_the_build_is_mended_or_waits(tmp_path: Path) -> None:
    """A broken mailbox and a postcode that can't be are left out and told; the rows come in, and the city is built."""
    rows = [
        *ROWS,
        {"Ref": "4", "Name": "Dots", "Address": "9 Hill Road", "Postcode": "ZZ2 1CI", "Mail": "do..ts@hill.example"},
        {"Ref": "5", "Name": "Chess", "Address": "8 Hill Road", "Phone": "01632 960 147", "About": "Ring 999 {now}"},
    ]
    report = brought_in(tmp_path, rows)
    assert [row.outcome for row in report.rows] == [Outcome.SERVICE] * 5
    assert report.can_be_built
    directory, _ = load(tmp_path / "city", TODAY)
    assert {"dots", "chess"} <= directory.services.keys()
    lost = {(row.key, note.lost) for row in report.rows for note in row.notes if note.lost}
    assert lost == {
        ("4", "place.address.postcode"),
        ("4", "service.contact.email"),
        ("5", "service.description"),
    }


def test_a_row_of_which_nobody_says_what_it_is_waits(tmp_path: Path) -> None:
    """Without a need no reader would ever meet it; it is left out with the field that is missing."""
    mapping = MAPPING.replace("  service.needs: [company]\n", "")
    report = brought_in(tmp_path, list(ROWS), mapping)
    assert {row.outcome for row in report.rows} == {Outcome.LEFT_OUT}
    assert all("needs" in row.reason for row in report.rows)
    closing = closing_lines(report, "recovery-hub check")
    assert closing[-1] == "The city can be built: no. No service came in. Type: recovery-hub check"


def test_what_did_not_come_with_the_list_is_named_apart(tmp_path: Path) -> None:
    """A mistake of somebody else in the city holds no row back, and the end says that it is there."""
    brought_in(tmp_path, list(ROWS))
    needs = tmp_path / "city" / "data" / "needs.yaml"
    needs.write_text(needs.read_text(encoding="utf-8") + "\n- id: odd\n  oops: 1\n", encoding="utf-8")
    report = brought_in(tmp_path, list(ROWS))
    assert {row.outcome for row in report.rows} == {Outcome.SERVICE}
    assert not report.can_be_built
    assert {problem.spot.path for problem in report.others} == {"data/needs.yaml"}
    assert "did not come with this list" in closing_lines(report, "x")[-1]


def test_the_same_list_twice_changes_nothing_also_where_it_was_mended(tmp_path: Path) -> None:
    """What the rules took out the first time is taken out the second time: no entry changes."""
    rows = [*ROWS, {"Ref": "4", "Name": "Dots", "Address": "9 Hill Road", "Mail": "do..ts@hill.example"}]
    brought_in(tmp_path, rows)
    before = every_file(tmp_path / "city")
    brought_in(tmp_path, rows)
    assert before == every_file(tmp_path / "city")


@pytest.mark.parametrize(
    ("wrong", "right", "told"),
    [
        (
            "place.kind: community_centre",
            "place.kind: church",
            ("“church”", "place.kind", "“place_of_worship”", "library"),
        ),
        ("service.formats: [in_person]", "service.formats: [zoom]", ("“zoom”", "service.formats", "“video”")),
        ("service.needs: [company]", "service.needs: [compny]", ("“compny”", "“company”", "talking")),
    ],
)
def test_a_wrong_word_of_the_mapping_is_told_once_and_first(
    tmp_path: Path, wrong: str, right: str, told: tuple[str, ...]
) -> None:
    """The word, the field, the nearest right one and all that are right; nothing is written."""
    with pytest.raises(ImportStoppedError) as stopped:
        brought_in(tmp_path, list(ROWS), MAPPING.replace(wrong, right))
    assert [] == [word for word in told if word not in str(stopped.value)]
    assert len(str(stopped.value).splitlines()) == 2
    assert not (tmp_path / "city").exists()


@pytest.mark.parametrize(("name", "mapping"), [("gm_food_banks", FOOD), ("trafford_mental_health", HEALTH)])
def test_a_real_list_becomes_a_city_that_can_be_built(tmp_path: Path, name: str, mapping: str) -> None:
    """With a mapping as the guide teaches it: at least 95 rows in 100 come in, the sums agree, and check is content."""
    path = LISTS / f"{name}.csv"
    if not path.is_file():
        pytest.skip(f"{name}.csv is not on this machine")
    (tmp_path / "map.yaml").write_text(mapping, encoding="utf-8")
    report = import_spreadsheet([path], tmp_path / "map.yaml", tmp_path / "city", date(2026, 11, 30), resources.STARTER)
    directory, _ = load(tmp_path / "city", date(2026, 11, 30))
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(report.rows) == len(rows)
    came_in = [row for row in report.rows if row.outcome is not Outcome.LEFT_OUT]
    assert len(came_in) >= 0.95 * len(rows)
    assert set(report.services()) == directory.services.keys()
    assert report.can_be_built
    written = "".join(content.decode() for content in every_file(tmp_path / "city" / "data" / "services").values())
    for row in came_in:
        times = row.row.cells.get("Opening times", "")
        kept = "hours" in str(service(tmp_path / "city", row.service).get("sessions")) or times[:20] in written
        assert kept or any(note.column == "Opening times" for note in row.notes) or not times
