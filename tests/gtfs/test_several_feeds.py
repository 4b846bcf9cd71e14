"""A city with several timetable files: bringing one in, renewing it, what is known of a day, and what others keep."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner, Result

from recovery_hub.cli.app import app_for
from recovery_hub.directory import DataError, Directory
from recovery_hub.directory.timetable_files import TimetableFile, timetable_files
from recovery_hub.gtfs.feed_problem import FeedError, FeedExpiredError
from recovery_hub.gtfs.import_feed import AdoptedFeed, adopt_feed
from recovery_hub.gtfs.sources import Timetables, timetables
from recovery_hub.gtfs.timetable import DayKind
from recovery_hub.validation import load
from tests.gtfs.conftest import TABLES, TODAY, packed
from tests.gtfs.reading import rides

Tables = Mapping[str, str | bytes | None]
Pack = Callable[..., Path]
Town = Callable[..., Directory]

RAIL = {
    **TABLES,
    "agency": TABLES["agency"].replace("Little Buses", "Shore Rail"),
    "routes": TABLES["routes"].replace("r1,L,1,3", "r1,L,Coast,2"),
    # The same ids for other stops: its a lies at Cedar, its c lies far out.
    "stops": "stop_id,stop_name,stop_lat,stop_lon\na,Cedar,53.80901,-4.600\nb,Elm,53.815,-4.600\nc,Fir,53.820,-4.600\n",
}
"""A railway from Cedar on, which calls its stops as the buses call others."""


@pytest.fixture
def rail(tmp_path: Path) -> Callable[..., Path]:
    """Write the railway's file, with some tables replaced."""
    return lambda **tables: packed(tmp_path / "rail.zip", {**RAIL, **tables})


def everything(city: Path) -> dict[str, bytes]:
    """Every file of a city."""
    return {str(path.relative_to(city)): path.read_bytes() for path in sorted(city.rglob("*")) if path.is_file()}


def both(directory: Directory, buses: Path, trains: Path, today: date = TODAY) -> Timetables:
    """Read two files for a city."""
    return timetables(directory, [TimetableFile("feed", buses), TimetableFile("rail", trains)], today)


def imported(feed: Path, city: Path, *more: str, today: date = TODAY) -> Result:
    """Import a timetable as a person would."""
    words = ["import", "gtfs", str(feed), "--into", str(city), "--today", str(today), *more]
    return CliRunner().invoke(app_for(words), words)


def test_ids_that_collide_are_kept_apart_and_the_same_stop_is_one(town: Town, pack: Pack, rail: Pack) -> None:
    """Stop c of the buses is stop a of the trains, a metre away and of the same name; the trains' own c is another."""
    found = both(town("[]", "[]"), pack(), rail()).days[DayKind.WEEKDAY]

    assert {
        ("1", ("feed:a", "feed:b", "feed:c"), ("08:00", "08:05", "08:20")),
        ("Coast", ("feed:c", "feed/rail:b", "feed/rail:c"), ("08:00", "08:05", "08:20")),
    } == rides(found)
    assert {"feed:r1", "feed/rail:r1"} == set(found.route_ids)
    assert "Cedar" == found.stop_names[found.stop_ids.index("feed:c")]


def test_a_stop_that_volunteers_described_keeps_its_id(town: Town, pack: Pack, rail: Pack) -> None:
    """Its roof and its light are known to whoever waits for the bus of any file; by code, in both files."""
    stops = "- {id: the-cedar, name: Old Cedar, latitude: 53.8091, longitude: -4.6, code: thorncdr}\n"
    coded = [
        "\n".join(
            f"{row},{'stop_code' if not n else 'thorncdr' if 'Cedar' in row else ''}"
            for n, row in enumerate(str(text).splitlines())
        )
        for text in (TABLES["stops"], RAIL["stops"])
    ]
    found = both(town("[]", stops), pack(stops=coded[0] + "\n"), rail(stops=coded[1] + "\n")).days[DayKind.WEEKDAY]

    assert {"feed:a", "feed:b", "the-cedar", "feed/rail:b", "feed/rail:c"} == set(found.stop_ids)
    assert "Old Cedar" == found.stop_names[found.stop_ids.index("the-cedar")]


def test_none_needs_all_files_and_one_needs_one(town: Town, pack: Pack, rail: Pack) -> None:
    """Where the trains leave out Sundays, Sunday's buses are there, and nobody says that there are no others."""
    no_sunday = TABLES["calendar"].replace("su,0,0,0,0,0,0,1", "su,0,0,0,0,0,0,0")
    found = both(town("[]", "[]"), pack(), rail(calendar=no_sunday))
    sunday, weekday = found.coverage[DayKind.SUNDAY], found.coverage[DayKind.WEEKDAY]

    assert {"feed:r1"} == set(found.days[DayKind.SUNDAY].route_ids)
    assert (True, ("Shore Rail",)) == (sunday.covered, sunday.unknown)
    assert not sunday.hold(36_000, 36_000)
    assert not sunday.known.whole
    assert not sunday.last_is_known
    assert weekday.hold(36_000, 57_600)
    assert weekday.known.whole


def test_a_person_may_know_that_nothing_runs(town: Town, pack: Pack, rail: Pack, little: Path) -> None:
    """Once the railway has said that it rests on Sundays, Sunday is known."""
    no_sunday = TABLES["calendar"].replace("su,0,0,0,0,0,0,1", "su,0,0,0,0,0,0,0")
    adopt_feed(rail(calendar=no_sunday), little, TODAY, "rail")
    entries = little / "data/feeds.yaml"
    entries.write_text(entries.read_text("utf-8") + "  no_buses: [sundays]\n", "utf-8")
    found = both(town("[]", "[]"), pack(), rail(calendar=no_sunday)).coverage[DayKind.SUNDAY]

    assert found.hold(36_000, 57_600)
    assert () == found.unknown


def test_one_date_stands_for_all_files_where_one_is_usual_in_each(town: Town, pack: Pack, rail: Pack) -> None:
    """The trains begin in December: the weekday of both is one of December; where there is none each keeps its own."""
    later = RAIL["calendar"].replace("20261101", "20261201")
    apart = RAIL["calendar"].replace("20261101", "20270104")
    ending = TABLES["calendar"].replace("20270331", "20261218")
    common = both(town("[]", "[]"), pack(), rail(calendar=later)).coverage[DayKind.WEEKDAY]
    own = both(town("[]", "[]"), pack(calendar=ending), rail(calendar=apart)).coverage[DayKind.WEEKDAY]

    assert date(2026, 12, 1) == common.date
    assert own.date is None
    assert "as on Monday 23 November 2026" in own.says
    assert "2027" in own.says


def test_a_file_that_is_over_takes_no_other_with_it(town: Town, pack: Pack, rail: Pack) -> None:
    """The buses are there and nothing is said of trains; only where every file is over is there no timetable."""
    over = RAIL["calendar"].replace("20270331", "20261110")
    found = both(town("[]", "[]"), pack(), rail(calendar=over))

    assert {"feed:r1"} == set(found.days[DayKind.WEEKDAY].route_ids)
    assert ("rail",) == found.coverage[DayKind.WEEKDAY].unknown
    assert "are over" in found.not_now[0]
    with pytest.raises(FeedExpiredError):
        both(town("[]", "[]"), pack(calendar=over), rail(calendar=over))


def test_a_second_file_is_named_after_its_operator_and_leaves_the_first_alone(
    little: Path, pack: Pack, rail: Pack
) -> None:
    """No byte of the first changes, nor of city.yaml; the list has both, and the check finds them."""
    adopt_feed(pack(), little, TODAY)
    before = everything(little)
    adopted = adopt_feed(rail(), little, TODAY, url="https://rail.example/gtfs.zip")
    after = everything(little)
    directory = load(little, TODAY)[0]

    assert "shore-rail" == adopted.id
    assert {"data/feeds.yaml"} == {path for path in before if before[path] != after[path]}
    assert {f"gtfs/shore-rail/feed{end}" for end in (".zip", "-account.txt", "-account.json")} == after.keys() - before
    assert ["feed", "shore-rail"] == list(directory.feeds)
    assert [little / "gtfs/feed.zip", little / "gtfs/shore-rail/feed.zip"] == [
        file.path for file in timetable_files(directory, little)
    ]
    rails = directory.feeds["shore-rail"]
    assert (("Shore Rail",), "https://rail.example/gtfs.zip", TODAY, date(2026, 11, 1), date(2027, 3, 31)) == (
        rails.operators, rails.url, rails.fetched, rails.from_, rails.to,
    )  # fmt: skip


def test_renewing_one_leaves_the_others(little: Path, pack: Pack, rail: Pack) -> None:
    """A newer copy is known by its operator, or by the name that is given; what a person wrote beside it stays."""
    adopt_feed(pack(), little, TODAY)
    adopt_feed(rail(), little, TODAY)
    entries = little / "data/feeds.yaml"
    text = entries.read_text("utf-8").replace('operators: ["Shore Rail"]', 'operators: ["Shore Rail"]  # ours')
    entries.write_text(f"{text}  no_buses: [sundays]\n", "utf-8")
    before = everything(little)
    newer = rail(calendar=RAIL["calendar"].replace("20270331", "20270630"))
    adopted = adopt_feed(newer, little, date(2026, 11, 30))
    after = everything(little)

    changed = {path for path in after if before.get(path) != after[path]}
    assert "shore-rail" == adopted.id
    assert {"data/feeds.yaml"} == {path for path in changed if not path.startswith("gtfs/shore-rail/")}
    written = (little / "data/feeds.yaml").read_text("utf-8")
    assert written == entries.read_text("utf-8")
    expected = text.rpartition("- id: shore-rail")
    assert written.startswith(expected[0])
    assert "  # ours" in written
    assert "no_buses: [sundays]" in written
    renewed = yaml.safe_load(written)[1]
    assert (date(2026, 11, 30), date(2027, 6, 30)) == (renewed["fetched"], renewed["to"])


@pytest.mark.parametrize("wrong", ["broken", "name"])
def test_what_is_refused_changes_nothing(little: Path, pack: Pack, rail: Pack, wrong: str) -> None:
    """A broken copy, or a name that can't be one, leaves every byte; the name that was meant is offered."""
    adopt_feed(pack(), little, TODAY)
    adopt_feed(rail(), little, TODAY)
    before = everything(little)
    name, said = ("Shore Rail 2", "shore-rail-2") if wrong == "name" else ("shore-rail", "no stop_times.txt")
    feed = rail() if wrong == "name" else rail(stop_times=None)
    with pytest.raises(FeedError, match=said):
        adopt_feed(feed, little, TODAY, name)

    assert before == everything(little)


THINNER = {
    **TABLES,
    "routes": "route_id,agency_id,route_short_name,route_type\nr1,L,1,3\nr2,L,2,3\nr3,L,3,3\n",
    "trips": (
        "route_id,service_id,trip_id,trip_headsign\nr1,wk,t1,Cedar\nr1,wk,t4,Cedar\nr1,wk,t5,Cedar\nr1,sa,t2,Cedar\n"
        "r1,su,t3,Cedar\nr2,wk,t6,Damson\n"
    ),
    "stop_times": (
        TABLES["stop_times"] + "t4,19:30:00,19:30:00,a,1\nt4,19:50:00,19:50:00,c,2\n"
        "t5,21:00:00,21:00:00,a,1\nt5,21:20:00,21:20:00,c,2\nt6,12:00:00,12:00:00,a,1\nt6,12:30:00,12:30:00,d,2\n"
    ),
}  # fmt: skip
"""Bus 1 until nine in the evening, and a bus 2 at noon."""


def _newer(pack: Pack) -> Path:
    """Bus 2 is gone and bus 3 new; the bus at nine is gone; Birch has moved, and no bus calls at Damson."""
    trips = str(THINNER["trips"]).replace("r1,wk,t5,Cedar\n", "").replace("r2,wk,t6,Damson", "r3,wk,t6,Cedar")
    times = str(THINNER["stop_times"]).replace("t5,21:00:00,21:00:00,a,1\nt5,21:20:00,21:20:00,c,2\n", "")
    stops = TABLES["stops"].replace("b,Birch,53.801", "b,Birch,53.802")
    return pack(
        **{**THINNER, "trips": trips, "stop_times": times.replace("12:30:00,d,2", "12:30:00,c,2"), "stops": stops}
    )


def _adopted(little: Path, pack: Pack) -> AdoptedFeed:
    adopt_feed(pack(**THINNER), little, TODAY)
    return adopt_feed(_newer(pack), little, TODAY)


def test_a_newer_copy_says_what_changed_for_readers(little: Path, pack: Pack) -> None:
    """Routes, evenings, last buses and stops, in words and for programs, beside the file."""
    change = _adopted(little, pack).change

    assert change is not None
    assert change.as_text() == (little / "gtfs/feed-changes.txt").read_text("utf-8")
    assert """What is different for readers
- 1 route is gone: Bus 2.
- 1 route is new: Bus 3.
- Monday to Friday after seven in the evening: 1 trip fewer. It is 1, and was 2.
- Bus 1: Monday to Friday the last one sets out at 7:30pm. It was 9pm.
- 1 stop has moved: Birch by 111 metres.
- At 1 stop no bus of this file calls any more: Damson.
""" == change.as_text()
    told = json.loads((little / "gtfs/feed-changes.json").read_text("utf-8"))
    assert {"name": "evening-thinner", "day": "weekday", "before": 2, "after": 1, "about": []} == {
        name: value for name, value in told["changes"][2].items() if name != "says"
    }


@pytest.mark.parametrize(("metres", "moved"), [(48, False), (52, True)])
def test_a_stop_has_moved_beyond_fifty_metres(little: Path, pack: Pack, metres: int, *, moved: bool) -> None:
    """Less is a better reading of the map."""
    adopt_feed(pack(), little, TODAY)
    north = 53.801 + metres / 111_300
    change = adopt_feed(pack(stops=TABLES["stops"].replace("b,Birch,53.801", f"b,Birch,{north}")), little, TODAY).change

    assert change is not None
    assert moved == ("Birch" in change.as_text())


def test_new_ids_are_no_new_stops(little: Path, pack: Pack) -> None:
    """A publisher who numbers everything anew has changed nothing for readers."""
    adopt_feed(pack(), little, TODAY)
    tables = {name: text.replace("c,Cedar", "x,Cedar").replace(",c,", ",x,") for name, text in TABLES.items()}
    change = adopt_feed(pack(**tables), little, TODAY).change

    assert change is not None
    assert () == change.lines


def test_the_same_file_again_is_no_newer_copy(little: Path, pack: Pack) -> None:
    """What the last newer copy changed stays to be read."""
    _adopted(little, pack)
    before = everything(little)

    assert adopt_feed(_newer(pack), little, TODAY).change is None
    assert before == everything(little)


def test_a_copy_that_is_over_can_be_compared(little: Path, pack: Pack) -> None:
    """Most are renewed too late."""
    adopt_feed(pack(**THINNER), little, TODAY)
    newer = _newer(lambda **tables: pack(**{**tables, "calendar": TABLES["calendar"].replace("20270331", "20280331")}))
    change = adopt_feed(newer, little, date(2027, 4, 20)).change

    assert change is not None
    assert {"ends-later", "routes-gone"} <= {line.name for line in change.lines}


def test_the_command_takes_two_files(little: Path, pack: Pack, rail: Pack) -> None:
    """It names each, says that the other stays, keeps its licence beside it, and tells of changes."""
    first = imported(pack(**THINNER), little, "--licence", "CC0")
    second = imported(rail(), little, "--feed", "rail", "--licence", "CC BY 4.0")
    again = imported(_newer(pack), little)
    directory = load(little, TODAY)[0]

    assert [0, 0, 0] == [first.exit_code, second.exit_code, again.exit_code]
    assert "data/feeds.yaml has it as “rail”" in second.stderr
    assert "The city's other timetable files stay as they were: feed." in second.stderr
    assert ("CC BY 4.0", ("Bus timetables from Little Buses: CC0.",)) == (
        directory.feeds["rail"].licence, directory.city.attribution,
    )  # fmt: skip
    assert "1 route is gone: Bus 2." in again.stdout
    assert "must be named" not in again.stderr


@pytest.mark.parametrize(("stop", "found"), [("The house", True), ("Elm", False)])
def test_a_hidden_place_is_looked_for_among_the_stops_of_every_file(
    little: Path, pack: Pack, rail: Pack, stop: str, *, found: bool
) -> None:
    """A stop of the second file that is called like the hidden house stops the build, as one of the first would."""
    adopt_feed(pack(), little, TODAY)
    adopt_feed(rail(stops=RAIL["stops"].replace("Elm", stop)), little, TODAY)
    try:
        problems = load(little, TODAY)[1]
    except DataError as error:
        problems = error.problems

    assert found == ("hidden-place" in {problem.rule for problem in problems})
