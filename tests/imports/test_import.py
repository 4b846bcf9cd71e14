from __future__ import annotations

import csv
import io
import random
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recovery_hub.directory.choices import Answer, OwnGender
from recovery_hub.directory.eligibility import Person, may_come
from recovery_hub.directory.records import Service
from recovery_hub.imports.spreadsheet import ImportStoppedError, import_spreadsheet
from recovery_hub.imports.spreadsheet.plan import Fate
from recovery_hub.imports.spreadsheet.report import Outcome
from recovery_hub.imports.spreadsheet.report_text import report_text
from recovery_hub.site.words.who import who_words
from tests.imports.conftest import MAPPING, ROWS, TODAY, Importer, csv_text, every_file, listed, service

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recovery_hub.imports.spreadsheet import ImportReport

HOSTILE = {
    "formula": "=cmd|' /C calc'!A0",
    "tag": "!!python/object/apply:os.system [ls]",
    "lines": "Two\nlines: of\n- text",
    "turned": "Group \u202eabc\u202c one",
    "endless": "x" * 1_000_000,
    "html": "<script>alert(1)</script>",
    "anchor": "&a [*a, *a]",
    "quote": "\"quoted\" and 'quoted'",
    "brackets": "{who: {ages: 1}} # no",
    "null": "null",
    "dots": "---",
    "path": "../../etc/passwd",
}


def accounted(report: ImportReport) -> dict[Outcome, int]:
    """Count the rows by what became of them."""
    return {outcome: report.count(outcome) for outcome in Outcome}


def test_rows_become_services_and_places(bring_in: Importer, city: Path) -> None:
    """Two groups in one hall become two services in one place, with the hall's name, address and pin."""
    bring_in()
    cafe = service(city, "cafe-brucke")
    assert cafe["name"] == "Café Brücke"
    assert cafe["contact"] == {"phone": "01632 960 142", "web": "https://bruecke.example"}
    assert cafe["sessions"] == [{"format": "in_person", "place": "bridge-hall", "hours": "Tu 14:00-16:00; PH off"}]
    assert service(city, "knitting")["sessions"] == [{"format": "in_person", "place": "bridge-hall"}]
    hall = next(place for place in listed(city, "places.yaml") if place["id"] == "bridge-hall")
    assert hall["address"] == {"street": "Bridge Hall, 12 Bridge Street", "district": "Old Town", "postcode": "ZZ1 4AB"}
    assert (hall["latitude"], hall["longitude"]) == ("53.8012", "-4.6021")
    assert len(listed(city, "places.yaml")) == 2


def test_every_entry_says_where_it_is_from(bring_in: Importer, city: Path) -> None:
    """A reader and a volunteer can see the list, its day and the row; nobody is said to have checked it."""
    bring_in()
    text = (city / "data/services/knitting.yaml").read_text(encoding="utf-8")
    assert text.startswith("# From: The town list of October. Row: 2\n")
    assert service(city, "knitting")["sources"] == [
        {"kind": "dataset", "on": "2026-10-01", "note": "The town list of October (2)"}
    ]
    assert "verified" not in text


def test_whom_it_is_for_is_not_known_after_an_import(bring_in: Importer, city: Path) -> None:
    """No list said an age or a gender: pages say that nobody knows, and no filter reads it as "anyone"."""
    bring_in()
    written = service(city, "knitting")
    knitting = Service.model_validate(written)
    people = (Person(age=30), Person(gender=OwnGender.MAN), Person(situations=frozenset()))

    assert "who" not in written
    assert [Answer.UNKNOWN] * 3 == [may_come(knitting, person) for person in people]
    assert ("Ages: not known yet, ring first.",) == who_words(knitting)


def test_a_second_import_changes_not_a_byte(bring_in: Importer, city: Path) -> None:
    """Importing the same file again leaves every file as it was, the report included."""
    bring_in()
    before = every_file(city)
    report = bring_in()
    assert every_file(city) == before
    assert {decision.fate for decision in report.decisions} == {Fate.SAME}


def test_the_day_of_the_import_is_not_in_the_data(bring_in: Importer, city: Path) -> None:
    """Importing the same file a month later changes nothing but the date of the report."""
    bring_in()
    before = every_file(city)
    bring_in(today=date(2026, 12, 22))
    changed = {name for name, content in every_file(city).items() if before[name] != content}
    assert changed == {"import-report.md"}


def test_the_order_of_rows_does_not_matter(bring_in: Importer, city: Path, tmp_path: Path) -> None:
    """A list that somebody sorted another way gives the same entries."""
    rows = [
        *ROWS,
        {**ROWS[2], "Ref": "4"},
        {**ROWS[1], "Ref": "1", "Name": "Choir"},
        {**ROWS[2], "Ref": "5", "Postcode": "ZZ3 1AA"},
    ]
    bring_in(rows)
    before = every_file(city / "data")
    for seed in range(5):
        shuffled = list(rows)
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - no secret
        other = tmp_path / f"city{seed}"
        path = tmp_path / "shuffled.csv"
        path.write_text(csv_text(shuffled), encoding="utf-8")
        import_spreadsheet([path], tmp_path / "map.yaml", other, TODAY)
        assert every_file(other / "data") == before


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"Name": "Walking  group"}, "same place and has the same name"),
        ({"Name": "Walkign Group"}, "same place and has nearly the same name"),
        ({"Name": "Walking Group", "Address": "9 Other Road", "Postcode": "ZZ3 1AA"}, "same name and phone number"),
    ],
)
def test_doubles_are_joined_and_named(bring_in: Importer, change: dict[str, str], why: str) -> None:
    """A row that tells of a service we have already is joined to it, and the report says why and to which row."""
    report = bring_in([*ROWS, {**ROWS[2], "Ref": "9", **change}])
    last = report.rows[-1]
    assert (last.outcome, last.service) == (Outcome.JOINED, "walking-group")
    assert why in last.reason
    assert "joined to row 4 (3, Walking Group)" in last.reason


def test_a_joined_row_leaves_its_other_name(bring_in: Importer, city: Path) -> None:
    """People who know a service by the other name still find it."""
    bring_in([*ROWS, {**ROWS[2], "Ref": "9", "Name": "Walkings Group"}])
    assert service(city, "walking-group")["also_known_as"] == ["Walkings Group"]


def test_two_branches_with_one_phone_are_one_service_in_two_places(bring_in: Importer, city: Path) -> None:
    """A practice with two doors is one entry that names both."""
    bring_in([*ROWS, {**ROWS[2], "Ref": "9", "Address": "9 Other Road", "Postcode": "ZZ3 1AA"}])
    sessions = service(city, "walking-group")["sessions"]
    assert isinstance(sessions, list)
    assert len({session["place"] for session in sessions}) == 2


def test_same_phone_and_place_under_other_names_is_pointed_out(bring_in: Importer) -> None:
    """Two names with one phone in one place are not joined, but somebody is asked to look."""
    report = bring_in([*ROWS, {**ROWS[2], "Ref": "9", "Name": "Rambling Friends"}])
    assert report.look_alikes == (
        ("walking-group", "rambling-friends", "The same phone number in the same place, under another name."),
    )


def test_what_people_edited_stays(bring_in: Importer, city: Path) -> None:
    """An entry that a volunteer changed is never overwritten; the report says what differs."""
    bring_in()
    path = city / "data/services/walking-group.yaml"
    edited = path.read_text(encoding="utf-8").replace("07700 900 142", "07700 900 999")
    path.write_text(edited, encoding="utf-8")
    report = bring_in([ROWS[0], ROWS[1], {**ROWS[2], "Name": "Walking Group", "Phone": "07700 900 150"}])
    assert path.read_text(encoding="utf-8") == edited
    kept = report.decided(Fate.KEPT)
    assert [decision.entry.name for decision in kept] == ["service/walking-group"]
    assert kept[0].differences == ("contact.phone: here “07700 900 999”, in the list “07700 900 150”",)
    assert "Kept: edited by people (1)" in report_text(report)


def test_what_people_did_not_edit_is_brought_up_to_date(bring_in: Importer, city: Path) -> None:
    """A new phone number in the list reaches the entry that nobody has touched, and only that file."""
    bring_in()
    before = every_file(city / "data/services")
    bring_in([ROWS[0], ROWS[1], {**ROWS[2], "Phone": "07700 900 150"}])
    after = every_file(city / "data/services")
    assert {name for name in after if before[name] != after[name]} == {"walking-group.yaml"}
    assert service(city, "walking-group")["contact"] == {"phone": "07700 900 150"}


def test_a_place_that_people_edited_stays_in_its_list(bring_in: Importer, city: Path) -> None:
    """In a list file, an edited entry and the remarks around it stay to the letter while a new entry joins them."""
    bring_in()
    path = city / "data/places.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "name: Bridge Hall\n", "name: The Bridge Hall\n  # The side door is the open one.\n"
    )
    text = text.replace("- id: walking", "# Ring twice.\n- id: walking")
    path.write_text(text, encoding="utf-8")
    report = bring_in(
        [
            *ROWS,
            {"Ref": "7", "Name": "Chess", "Address": "4 Alley Lane", "Postcode": "ZZ4 1AA", "Phone": "01632 960147"},
        ]
    )
    assert [decision.entry.name for decision in report.decided(Fate.KEPT)] == ["place/bridge-hall"]
    after = path.read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if line not in after.splitlines()] == []
    assert {place["id"] for place in listed(city, "places.yaml")} == {
        "bridge-hall",
        "chess-4-alley-lane",
        "walking-group-3-hill-road",
    }


def test_what_people_removed_does_not_come_back(bring_in: Importer, city: Path) -> None:
    """An entry that a volunteer deleted stays deleted, and its row is named."""
    bring_in()
    (city / "data/services/knitting.yaml").unlink()
    report = bring_in()
    assert not (city / "data/services/knitting.yaml").exists()
    assert report.rows[1].outcome is Outcome.LEFT_OUT
    assert "taken this entry out" in report.rows[1].reason


def test_a_withdrawn_entry_never_comes_back(bring_in: Importer, city: Path) -> None:
    """People who asked to be taken out stay out, also when the folder forgets that it ever imported them."""
    (city / "data").mkdir(parents=True)
    (city / "data/withdrawn.yaml").write_text("- id: knitting\n  on: 2026-11-01\n", encoding="utf-8")
    report = bring_in()
    assert report.rows[1].outcome is Outcome.LEFT_OUT
    assert not (city / "data/services/knitting.yaml").exists()
    assert "Bridge Street" not in str(report_text(report))


def test_rows_that_left_the_list_are_reported_not_deleted(bring_in: Importer, city: Path) -> None:
    """A service that is missing from a newer list may still be there: people are told, nothing is deleted."""
    bring_in()
    report = bring_in(ROWS[:2])
    assert (city / "data/services/walking-group.yaml").is_file()
    assert "service/walking-group" in report.gone


def test_an_id_stays_when_the_name_changes(bring_in: Importer, city: Path) -> None:
    """A renamed service keeps its web address."""
    bring_in()
    bring_in([ROWS[0], ROWS[1], {**ROWS[2], "Name": "Hill Walkers"}])
    assert service(city, "walking-group")["name"] == "Hill Walkers"
    assert not (city / "data/services/hill-walkers.yaml").exists()


def test_what_people_have_entered_already_is_not_added_again(bring_in: Importer, city: Path) -> None:
    """A service that volunteers keep by hand is not doubled by a list, and its place is used as it is."""
    (city / "data").mkdir(parents=True)
    own = "- id: hill\n  name: The Hill Hut\n  address:\n    street: 3 Hill Road\n    postcode: ZZ2 1AD\n"
    (city / "data/places.yaml").write_text(own, encoding="utf-8")
    mine = "- id: walkers\n  name: Walking Group\n  sessions:\n    - place: hill\n"
    (city / "data/services.yaml").write_text(mine, encoding="utf-8")
    report = bring_in([*ROWS, {"Ref": "8", "Name": "Kites", "Address": "3 Hill Road", "Postcode": "ZZ2 1AD"}])
    assert "already, as “walkers”" in report.rows[2].reason
    assert service(city, "kites")["sessions"] == [{"format": "in_person", "place": "hill"}]
    assert (city / "data/services.yaml").read_text(encoding="utf-8") == mine
    assert (city / "data/places.yaml").read_text(encoding="utf-8").count("3 Hill Road") == 1


def test_a_refuge_is_not_published_nor_repeated_in_the_report(bring_in: Importer, city: Path) -> None:
    """The address of a place where people hide from violence appears in no file at all."""
    secret = {"Ref": "66", "Name": "Harbour Refuge", "Address": "17 Quiet Close", "Postcode": "ZZ9 9ZZ"}
    report = bring_in([*ROWS, secret])
    assert report.rows[-1].outcome is Outcome.LEFT_OUT
    assert not any(b"Quiet Close" in content or b"ZZ9 9ZZ" in content for content in every_file(city).values())


def test_bad_cells_stay_in_the_report_only(bring_in: Importer, city: Path) -> None:
    """What can't be right is not written, and the report keeps it with its row and the reason."""
    bad = {
        "Ref": "8",
        "Name": "Chess",
        "Address": "4 Alley Lane",
        "Postcode": "nowhere",
        "Phone": "12",
        "Web": "n/a",
        "Mail": "a@b",
        "Lat": "91",
        "Lon": "0",
        "Hours": "often",
    }
    report = bring_in([*ROWS, bad])
    assert {note.column for note in report.rows[-1].notes} == {"Postcode", "Phone", "Web", "Mail", "Lat", "Hours"}
    written = service(city, "chess")
    assert written["contact"] == {"post": "4 Alley Lane"}
    assert written["start"] == {"how": ["look_round"]}
    assert "nowhere" in report_text(report)


@pytest.mark.parametrize("column", ["Name", "Address", "Phone", "About", "Hours", "Ref"])
def test_hostile_cells_become_plain_words_or_stay_out(bring_in: Importer, city: Path, column: str) -> None:
    """Nothing that a cell holds can break a file, reach out of the folder, run in a page or start a program."""
    rows = [
        {**ROWS[2], "Ref": f"h{n}", "Phone": f"01632 960{n:03d}", "Address": f"{n} Hill Road", column: cell}
        for n, cell in enumerate(HOSTILE.values(), start=200)
    ]
    report = bring_in([*ROWS, *rows])
    assert sum(accounted(report).values()) == len(ROWS) + len(rows)
    for name, content in every_file(city / "data").items():
        text = content.decode()
        assert "<script" not in text, name
        assert "\u202e" not in text, name
        assert len(text) < 1_000_000, name
    assert {path.parent for path in city.rglob("*.yaml")} == {city / "data", city / "data/services"}
    before = every_file(city)
    bring_in([*ROWS, *rows])
    assert every_file(city) == before


def test_the_table_is_safe_to_open_in_a_spreadsheet_program(bring_in: Importer, city: Path) -> None:
    """The report's own table has one line for every row, and no cell that a program would work out."""
    bring_in([*ROWS, {"Ref": "=1+1", "Name": "=HYPERLINK(0)", "Phone": "@x"}])
    lines = list(csv.reader(io.StringIO((city / "import-report.csv").read_text(encoding="utf-8-sig"))))
    assert len(lines) == 1 + len(ROWS) + 1
    assert not [cell for line in lines for cell in line if cell[:1] in {"=", "+", "-", "@"}]


def test_markdown_in_cells_stays_words_in_the_report(bring_in: Importer) -> None:
    """A cell can't put a link or a picture into the report."""
    report = bring_in([*ROWS, {"Ref": "a|b", "Name": "", "Phone": "[x](javascript:alert(1)) ![y](z)"}])
    text = report_text(report)
    assert "\\[x](javascript" in text
    assert "a\\|b" in text


def test_every_row_is_accounted_for(bring_in: Importer) -> None:
    """Empty rows, rows without a name or a place: each is counted, and named with a reason."""
    rows: Sequence[dict[str, str]] = [
        *ROWS,
        {},
        {"Ref": "x"},
        {"Ref": "y", "Name": "Nowhere"},
        {"Ref": "1", "Name": "Copy", "Postcode": "ZZ1 1AA"},
    ]
    report = bring_in(rows)
    assert accounted(report) == {Outcome.SERVICE: 3, Outcome.JOINED: 0, Outcome.LEFT_OUT: 4}
    assert all(row.reason for row in report.rows if row.outcome is Outcome.LEFT_OUT)
    assert "7 rows: 3 services, 0 rows joined to another, 4 left out" in report.summary()


def test_unused_columns_are_listed(tmp_path: Path, mapping: Path, city: Path) -> None:
    """A column that nobody thought of is not lost: the report counts what it holds."""
    path = tmp_path / "list.csv"
    rows = [{**row, "Colour": "red" if n else ""} for n, row in enumerate(ROWS)]
    path.write_text(csv_text(rows, headings=[*ROWS[0], "Mail", "About", "Colour"]), encoding="utf-8")
    report = import_spreadsheet([path], mapping, city, TODAY)
    assert [(column.heading, column.filled) for column in report.columns] == [("Colour", 2)]


def test_a_new_city_borrows_what_it_lacks(bring_in: Importer, tmp_path: Path, mapping: Path, city: Path) -> None:
    """A new city gets needs, helplines and pages to start from; what it has already stays."""
    starter = tmp_path / "starter"
    for name in ("data/needs.yaml", "data/helplines.yaml", "content/pages/about.md", "content/guides/bus.md"):
        (starter / name).parent.mkdir(parents=True, exist_ok=True)
        (starter / name).write_text("[]\n", encoding="utf-8")
    (city / "content/guides").mkdir(parents=True)
    (tmp_path / "list.csv").write_text(csv_text(ROWS), encoding="utf-8")
    report = import_spreadsheet([tmp_path / "list.csv"], mapping, city, TODAY, starter)
    assert report.copied == ("content/pages/about.md", "data/helplines.yaml", "data/needs.yaml")
    assert not (city / "content/guides/bus.md").exists()
    assert import_spreadsheet([tmp_path / "list.csv"], mapping, city, TODAY, starter).copied == report.copied


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("service.contact.phone", "service.contact.phon", "Did you mean “service.contact.phone”?"),
        ("  Phone:", "  Telephone:", "“Telephone”"),
        ("columns:", "colums:", "Did you mean “columns”?"),
        ("row_id: Ref", "row_id: Ref\nrow_id: Name", "says something twice"),
        ("on: 2026-10-01", "on: 2027-10-01", "has not come yet"),
        ("on: 2026-10-01", "on: October", "year-month-day"),
        ("row_id: Ref", "row_id: [Ref", "can't be read"),
        ("invented: yes", "invented: perhaps", "invented"),
        ("kinds:\n  - call: anything", "kinds: anything", "another shape"),
    ],
)
def test_a_mistake_in_the_mapping_is_explained_before_anything_is_written(
    tmp_path: Path, city: Path, old: str, new: str, words: str
) -> None:
    """A slip in the mapping ends in a sentence that names it; the city's folder is not touched."""
    (tmp_path / "map.yaml").write_text(MAPPING.replace(old, new), encoding="utf-8")
    (tmp_path / "list.csv").write_text(csv_text(ROWS), encoding="utf-8")
    with pytest.raises(ImportStoppedError) as stopped:
        import_spreadsheet([tmp_path / "list.csv"], tmp_path / "map.yaml", city, TODAY)
    assert words in str(stopped.value)
    assert not city.exists()


def test_a_broken_list_in_the_city_stops_the_import(bring_in: Importer, city: Path) -> None:
    """If the city's own file can't be read, nothing is written over it."""
    bring_in()
    (city / "data/places.yaml").write_text("- id: a\n  name: b: c\n", encoding="utf-8")
    before = every_file(city)
    with pytest.raises(ImportStoppedError, match="make check"):
        bring_in()
    assert every_file(city) == before


def test_days_of_coming_and_of_changing_are_written(bring_in: Importer, city: Path) -> None:
    """What is new has the day of the import; what the list changed keeps it, and has the day of the change too."""
    bring_in()
    first = service(city, "knitting")
    bring_in(rows=[ROWS[0], {**ROWS[1], "Phone": "01632 960144"}, ROWS[2]], today=date(2026, 11, 25))
    again, untouched = service(city, "knitting"), service(city, "cafe-brucke")

    assert (str(TODAY), None) == (first["added"], first.get("changed"))
    assert ({"phone": "01632 960 144"}, str(TODAY), "2026-11-25") == (
        again["contact"],
        again["added"],
        again["changed"],
    )
    assert (str(TODAY), None) == (untouched["added"], untouched.get("changed"))


def test_every_number_of_a_cell_is_kept(bring_in: Importer, city: Path) -> None:
    """The first is the number to ring, further ones stand beside it, each with its extension."""
    bring_in(rows=[{**ROWS[0], "Phone": "01632 960142 or 01632 960145 ext 23"}, *ROWS[1:]])

    assert {
        "phone": "01632 960 142",
        "phones": [{"number": "01632 960 145 ext 23"}],
        "web": "https://bruecke.example",
    } == (service(city, "cafe-brucke")["contact"])
