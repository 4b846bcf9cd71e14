from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.timetable import DayKind
from tests.gtfs.conftest import TABLES, TODAY, Reader
from tests.gtfs.reading import oddities, weekday

Pack = Callable[..., Path]
PLAIN = [[("a", "08:00"), ("b", "08:05"), ("c", "08:20")]]
JARGON = re.compile(r"\b(?:null|invalid|none|nan|exception|traceback|parser|schema|dtype|int32|float)\b", re.IGNORECASE)


def _refused(path: Path) -> str:
    with pytest.raises(FeedError) as refused:
        read_feed(path, TODAY)
    words = str(refused.value)
    assert [] == JARGON.findall(words)
    return words


def test_no_file(tmp_path: Path) -> None:
    """A wrong name is called a wrong name."""
    assert "There is no file" in _refused(tmp_path / "nowhere.zip")


def test_an_empty_file(tmp_path: Path) -> None:
    """A download that brought nothing is said to be empty."""
    (tmp_path / "feed.zip").write_bytes(b"")

    assert "is empty" in _refused(tmp_path / "feed.zip")


def test_a_file_that_is_no_zip(tmp_path: Path) -> None:
    """A web page saved under the name of a zip is not a zip."""
    (tmp_path / "feed.zip").write_text("<html>Sorry, not found</html>", "utf-8")

    assert "is not a zip file" in _refused(tmp_path / "feed.zip")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_zip_that_is_cut_off(pack: Pack, share: float) -> None:
    """A download that broke off is never read as a small timetable."""
    path = pack()
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])

    assert "is cut off" in _refused(path)


def test_a_zip_that_is_damaged_inside(pack: Pack) -> None:
    """A few wrong bytes in the middle are met, and not read as other times."""
    path = pack()
    whole = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as packed:
        start = packed.getinfo("stop_times.txt").header_offset + 60
    whole[start : start + 20] = bytes(20)
    path.write_bytes(whole)

    assert "damaged" in _refused(path)


@pytest.mark.parametrize("table", ["stops", "routes", "trips", "stop_times"])
def test_a_table_that_is_missing_or_empty(pack: Pack, table: str) -> None:
    """The table that is missing is named, and so is one without a row."""
    assert f"has no {table}.txt" in _refused(pack(**{table: None}))
    heading = TABLES[table].partition("\n")[0]
    assert f"{table}.txt in “feed.zip” is empty" in _refused(pack(**{table: heading + "\n"}))


def test_a_zip_of_zips(tmp_path: Path) -> None:
    """A bundle of timetables is not one timetable, and the reader told what to do."""
    with zipfile.ZipFile(tmp_path / "feed.zip", "w") as packed:
        packed.writestr("south.zip", b"PK")

    assert "it holds other zips (south.zip)" in _refused(tmp_path / "feed.zip")


def test_two_timetables_in_one_zip(tmp_path: Path) -> None:
    """Two timetables are not read as a mixture."""
    with zipfile.ZipFile(tmp_path / "feed.zip", "w") as packed:
        for folder in ("old", "new"):
            for name, text in TABLES.items():
                packed.writestr(f"{folder}/{name}.txt", text)

    assert "twice: “old/agency.txt” and “new/agency.txt”" in _refused(tmp_path / "feed.zip")


def test_a_column_that_is_missing(pack: Pack) -> None:
    """The column is named."""
    assert "stop_times.txt in “feed.zip” has no column stop_sequence" in _refused(
        pack(stop_times=TABLES["stop_times"].replace("stop_sequence", "order"))
    )


def test_a_calendar_that_names_nobodys_service(pack: Pack) -> None:
    """Trips that never run make no timetable."""
    assert "no trip runs on any day" in _refused(
        pack(calendar=TABLES["calendar"].replace("wk,", "x,").replace("sa,", "y,").replace("su,", "z,"))
    )


def test_rows_that_can_not_be_used_are_counted_and_named(read: Reader) -> None:
    """Each bad row is left out, told, and takes nothing else with it."""
    feed = read(
        stops=TABLES["stops"] + "nowhere,Nowhere,,\nzero,Zero,0,0\na,Almond again,53.9,-4.6\n",
        trips=TABLES["trips"] + "r9,wk,lost,X\nr1,wk,single,X\nr1,wk,back,X\nr1,wk,t1,Double\n",
        stop_times=TABLES["stop_times"]
        + "ghost,08:00:00,08:00:00,a,1\nt1,08:30:00,08:30:00,gone,4\nt1,08:31:00,08:31:00,nowhere,5\n"
        + "t1,08:40:00,08:40:00,d,3\nt1,08:50:00,08:50:00,d,\n"
        + "single,09:00:00,09:00:00,a,1\nback,09:00:00,09:00:00,a,1\nback,08:00:00,08:00:00,b,2\n"
        + "lost,09:00:00,09:00:00,a,1\n",
        calendar=TABLES["calendar"] + "odd,1,1,1,1,1,0,0,2026-11-01,soon\n",
        calendar_dates="service_id,date,exception_type\nwk,20261225,3\n",
    )

    assert PLAIN == weekday(feed)
    expected = {
        "stops-twice": 1, "stops-nowhere": 2, "trips-twice": 1, "trips-without-route": 1, "trips-too-short": 1,
        "backwards": 1, "calls-without-trip": 1, "calls-without-stop": 1, "calls-incomplete": 1, "calls-twice": 1,
        "calendar-rows": 1, "calendar-dates-rows": 1, "stops-unused": 4,
    }  # fmt: skip
    assert expected == oddities(feed)
    assert all(oddity.says in feed.report.as_text() for oddity in feed.report.oddities)


def test_words_where_numbers_belong(read: Reader) -> None:
    """A table that the library would refuse as a whole is read without its one bad cell."""
    feed = read(stop_times=TABLES["stop_times"] + "t2,9:40:00,9:40:00,d,third\n")

    assert PLAIN == weekday(feed)
    assert (1, 1) == (oddities(feed)["not-numbers"], oddities(feed)["calls-incomplete"])


@pytest.mark.parametrize(
    "mend",
    [
        lambda text: text.replace("\n", ",\n"),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace(",", ", "),
        lambda text: text.rstrip("\n"),
    ],
    ids=["a comma at the end", "Windows", "spaces", "no last line end"],
)
def test_other_programs_ways_of_writing(read: Reader, mend: Callable[[str], str]) -> None:
    """However a program writes its tables, the buses are the same."""
    assert PLAIN == weekday(read(**{name: mend(text) for name, text in TABLES.items()}))


def test_commas_at_the_end_of_rows_only(read: Reader) -> None:
    """A comma too many at the end of each row does not push every word into the next column."""
    heading, _, rows = TABLES["stop_times"].partition("\n")

    assert PLAIN == weekday(read(stop_times=heading + "\n" + rows.replace("\n", ",\n")))


def test_letters_of_another_kind(read: Reader) -> None:
    """A file in an old alphabet is read, and the reader warned of odd letters."""
    feed = read(stops=TABLES["stops"].replace("Almond", "Café").encode("cp1252"))

    assert "Café" == feed.offers[DayKind.WEEKDAY].stops["feed:a"][0]
    assert 1 == oddities(feed)["letters"]


def test_a_time_that_can_not_be_read(read: Reader) -> None:
    """It is worked out from its neighbours, like a blank one, and counted."""
    feed = read(stop_times=TABLES["stop_times"].replace("08:05:00,08:06:00", "8.05am,soon"))

    assert ("b", "08:02:13") == weekday(feed)[0][1]
    assert 2 == oddities(feed)["times-unreadable"]


def test_a_bus_every_so_many_minutes(read: Reader) -> None:
    """Headways become trips: the first at the beginning, none at the end of the stretch."""
    feed = read(
        frequencies="trip_id,start_time,end_time,headway_secs,exact_times\n"
        "t1,10:00:00,11:00:00,1200,0\nt1,late,12:00:00,600,0\nt2,10:00:00,11:00:00,0,0\n"
    )

    assert ["10:00", "10:20", "10:40"] == [trip[0][1] for trip in weekday(feed)]
    assert [("a", "10:20"), ("b", "10:25"), ("c", "10:40")] == weekday(feed)[1]
    assert (1, 2) == (oddities(feed)["headways-about"], oddities(feed)["headway-rows"])


def test_what_a_file_covers_in_words(read: Reader) -> None:
    """The report says dates, days and evenings, and what open timetables never hold."""
    text = read().report.as_text()

    assert "They run from 1 November 2026 to 31 March 2027." in text
    assert "Weekdays: 1 trip, as on Monday 23 November 2026" in text
    assert "None begins after seven in the evening" in text
    assert "community minibuses" in text


def test_headways_with_arrivals_only(read: Reader) -> None:
    """A file that gives arrivals alone is spread out all the same."""
    rows = [row.split(",") for row in TABLES["stop_times"].splitlines()]
    arrivals = "".join(f"{trip},{arrives},{stop},{place}" + "\n" for trip, arrives, _, stop, place in rows)
    feed = read(
        stop_times=arrivals,
        frequencies="trip_id,start_time,end_time,headway_secs\nt1,10:00:00,11:00:00,1200\n",
    )

    assert ["10:00", "10:20", "10:40"] == [trip[0][1] for trip in weekday(feed)]
