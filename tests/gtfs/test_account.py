"""The account of a timetable file, against a reader that knows nothing of it but how a zip and a table are written."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.gtfs.account import account_of
from recovery_hub.gtfs.account_table import REFERENCE
from recovery_hub.gtfs.account_values import VALUES, meaning
from recovery_hub.gtfs.account_words import JSON, TEXT, as_json, as_text, summary
from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.import_feed import adopt_feed
from tests.examples import examples
from tests.gtfs.conftest import TABLES, TODAY, packed

Pack = Callable[..., Path]
LISTED = Path(__file__).with_name("reference.txt")

EVERYTHING = {
    **TABLES,
    "stops": (
        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding,colour\n"
        "a,Almond,53.800,-4.600,,,1,red\nb,Birch,53.801,-4.600,0,,0,\nc,Cedar,53.809,-4.600,0,s,9,\n"
        "d,Damson,53.810,-4.600,,,2,\ns,Station,53.809,-4.600,1,,,\n"
    ),
    "routes": "route_id,agency_id,route_short_name,route_type\nr1,L,1,3\nr2,L,2,704\nr3,L,3,42\n",
    "transfers": (
        "from_stop_id,to_stop_id,transfer_type,min_transfer_time\n"
        "a,b,0,\nb,a,,\na,c,2,300\nc,a,3,\nc,b,3,\nb,c,3,\nd,a,7,\n"
    ),
    "fare_attributes": "fare_id,price,currency_type,payment_method,transfers\nf,2.00,GBP,0,\n",
    "levels": "level_id,level_index\n",
    "moods": "mood_id,mood\n1,calm\n",
}
"""A file with a table that nobody uses, one that nobody knows, an unknown column and unknown values."""


def listed() -> dict[str, dict[str, list[str] | None]]:
    """Read the list of the reference: file -> column -> its choices, "" for an empty cell; None where it has none."""
    found: dict[str, dict[str, list[str] | None]] = {}
    columns: dict[str, list[str] | None] = {}
    for line in LISTED.read_text("utf-8").splitlines()[1:]:
        if not line.startswith(" "):
            found[line] = columns = {}
            continue
        name, _, values = line.strip().partition(": ")
        columns[name] = [word if word != "(empty)" else "" for word in values.split()] if values else None
    return found


def independent(path: Path) -> dict[str, tuple[int, dict[str, Counter[str]]]]:
    """Read a zip by hand: file -> rows, and of each column how often each cell comes."""
    found = {}
    with zipfile.ZipFile(path) as zipped:
        for name in zipped.namelist():
            lines = list(csv.DictReader(io.StringIO(zipped.read(name).decode("utf-8-sig"))))
            headings = zipped.read(name).decode("utf-8-sig").splitlines()[0].split(",")
            found[name] = len(lines), {heading: Counter(line[heading] for line in lines) for heading in headings}
    return found


def compared(path: Path) -> None:
    """Find no file, column or listed value left out, and no number that differs."""
    told = json.loads(as_json(account_of(path), read_feed(path, TODAY).report))
    files = {file["path"]: file for file in told["files"]}
    by_hand = independent(path)
    choices = listed()

    assert by_hand.keys() == files.keys()
    for name, (rows, columns) in by_hand.items():
        account = {column["column"]: column for column in files[name]["columns"]}
        assert rows == files[name]["rows"]
        assert list(columns) == list(account)
        for heading, cells in columns.items():
            assert rows - cells[""] == account[heading]["filled"]
            if choices.get(name, {}).get(heading) is not None:
                values = {value["value"]: value["count"] for value in account[heading]["values"]}
                assert {value: count for value, count in cells.items() if count} == values


def test_every_file_column_and_choice_of_the_reference_is_in_the_table() -> None:
    """Nothing that the reference lists is missing from what we say we do with it, and nothing is made up."""
    found = listed()

    assert found.keys() == REFERENCE.keys()
    for file, columns in found.items():
        use = REFERENCE[file]
        assert columns.keys() == {*use.columns, *use.unused}, file
        assert not use.columns.keys() & use.unused.keys(), file
        for column, values in columns.items():
            assert (values is not None) == ((file, column) in VALUES), (file, column)
            for value in values or ():
                assert meaning(file, column, value) is not None, (file, column, value)


def test_every_unused_column_says_why() -> None:
    """Who reads "not used" reads a reason beside it."""
    assert [] == [(file, column) for file, use in REFERENCE.items() for column, why in use.unused.items() if not why]


def test_nothing_in_the_file_is_left_out(tmp_path: Path) -> None:
    """Every file, column and value in the zip is in the account, with the same numbers as counted by hand."""
    compared(packed(tmp_path / "feed.zip", EVERYTHING))


CELLS = st.sampled_from(["", "0", "1", "2", "3", "4", "5", "7", "99", "x"])


@examples(15)
@given(
    rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=12),
    name=st.sampled_from(["transfers", "pathways", "odd"]),
)
def test_whatever_stands_in_a_table_is_counted(tmp_path: Path, rows: list[tuple[str, str, str]], name: str) -> None:
    """Known or not, each value of each row is in the account as often as in the file."""
    table = "\n".join(["transfer_type,pathway_mode,from_stop_id", *map(",".join, rows), ""])
    compared(packed(tmp_path / "feed.zip", {**TABLES, name: table}))


def test_what_the_reference_does_not_know_is_named(tmp_path: Path) -> None:
    """Unknown files, columns and values have the names that MobilityData's validator gives them."""
    path = packed(tmp_path / "feed.zip", EVERYTHING)
    notices = {(notice.name, notice.says): notice.examples for notice in account_of(path).notices()}

    assert {
        ("unknown_file", "moods.txt is not in the reference, and is not used."): ("moods.txt",),
        ("empty_file", "levels.txt has no rows."): ("levels.txt",),
        ("unknown_column", "stops.txt: 1 column is not in the reference."): ("colour",),
        ("unexpected_enum_value", "stops.txt: 1 row has in “wheelchair_boarding” what is not one of its choices."): (
            "9 (1)",
        ),
        ("unexpected_enum_value", "routes.txt: 1 row has in “route_type” what is not one of its choices."): ("42 (1)",),
        ("unexpected_enum_value", "transfers.txt: 1 row has in “transfer_type” what is not one of its choices."): (
            "7 (1)",
        ),
    } == notices
    assert all(notice in summary(account_of(path)) for _, notice in notices)


def test_the_account_says_what_rules_mean(tmp_path: Path) -> None:
    """A person reads how many rules say that no change is possible, and which files nobody uses."""
    path = packed(tmp_path / "feed.zip", EVERYTHING)
    text = as_text(account_of(path), read_feed(path, TODAY).report)

    assert re.search(r"^transfers\.txt: 7 rules; .*3 say that no change is possible there", text, re.MULTILINE)
    assert "“1”: 1 row, a station. Used." in text
    assert "“704”: 1 row, a bus. Used." in text
    assert "“9”: 1 row, not one of its choices. Not known." in text
    assert "fare_attributes.txt: 1 fare. Not used: what a ride costs is not counted." in text
    assert "Not used: fare_attributes.txt (1 fare), levels.txt (0 floors of stations)." in summary(account_of(path))


def test_our_own_notices_have_the_fields_names_in_json(tmp_path: Path) -> None:
    """A program that knows the validator's names finds a stop without a bus under them."""
    path = packed(tmp_path / "feed.zip", TABLES)
    told = json.loads(as_json(account_of(path), read_feed(path, TODAY).report))

    assert ["stop_without_stop_time"] == [notice["code"] for notice in told["notices"]]
    assert {"weekday", "saturday", "sunday"} == told["covers"].keys()


@pytest.mark.parametrize("folder", ["", "export/2026/"])
def test_a_folder_inside_and_a_mark_before_the_headings_change_nothing(tmp_path: Path, folder: str) -> None:
    """The first column is not unknown because a program put a mark before it."""
    marked: Mapping[str, Any] = {name: b"\xef\xbb\xbf" + text.encode() for name, text in TABLES.items()}
    account = account_of(packed(tmp_path / "feed.zip", marked, folder))

    assert () == account.notices()
    assert [f"{folder}{file.name}" for file in account.files] == [file.path for file in account.files]


def test_it_is_kept_beside_the_file(pack: Pack, little: Path) -> None:
    """Whoever asks a year later what was in the file finds both, for people and for programs."""
    adopted = adopt_feed(pack(), little, TODAY)

    assert as_text(adopted.account, adopted.report) == (little / "gtfs" / TEXT).read_text("utf-8")
    assert "feed.zip" == json.loads((little / "gtfs" / JSON).read_text("utf-8"))["name"]
