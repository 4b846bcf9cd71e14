"""What a page about a need says of its numbers: each sentence on both sides of where it begins to be said."""

from __future__ import annotations

from math import inf
from typing import Any

import pytest

from recovery_hub.access.certainty import Certainty
from recovery_hub.access.classes import Value
from recovery_hub.access.files import as_written
from recovery_hub.access.home_visits import HomeVisits
from recovery_hub.access.local_supply import PartLine
from recovery_hub.access.measures import PopulationGroup
from recovery_hub.access.need_report import AreaRow, Assumption, NeedReport, Reached, within_words
from recovery_hub.directory.choices import PartOfWeek
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes
from recovery_hub.travel.walking import Pace
from tests.access.small_city import area

DAY, EVENING, SATURDAY = TIME_PERIODS[:3]
NOBODY = HomeVisits((0,), (0,), services=0, services_to_ask=0, people=0, people_to_ask=0)


def row(id_: str, people: int, minutes: Value) -> AreaRow:
    """An area with so many minutes by day."""
    return AreaRow(area(id_, people), {DAY.id: minutes}, {DAY.id: minutes}, 1)


def report(**more: object) -> NeedReport:
    """One service, 100 people who get there in time and 300 who don't."""
    usual: dict[str, Any] = {
        "need": "company", "name": "Company", "question": "Who is there?", "band": DAY,
        "rows": (row("east", 300, 31.0), row("west", 100, 30.0)), "reached": (), "counts": (1, 0, 0), "visits": NOBODY,
        "here": ((), 0), "counted": Certainty(1, 1, 0, 0, 0), "nhs": 0, "nhs_counted": False, "assumptions": (),
        "personas": (), "equity": {}, "alone": (), "stated": 0, "holds": None, "classes": None, "layers": {},
        "services": ("table",),
    }  # fmt: skip
    return NeedReport(**{**usual, **more})


def reached(within: int, pace: Pace = Pace.SLOW, changes: Changes = Changes.NONE, **more: Any) -> Reached:  # noqa: ANN401
    """A line of the table of ranges: so many within half an hour."""
    return Reached(more.get("band", DAY), pace, changes, (0, within, 400), 400)


def test_half_an_hour_itself_is_near() -> None:
    """Thirty minutes is within half an hour, thirty-one is not; no way and nobody knows are not, either."""
    rows = (row("none", 10, inf), row("unseen", 20, None), row("east", 300, 31.0), row("west", 100, 30.0))
    found = report(rows=rows)

    assert (430, 330, 20) == (found.people, found.not_within, found.not_looked)
    assert "None, East" == found.where, "the longest ways first; where nobody has looked nothing is called long"
    assert "" == report(rows=(row("west", 100, 30.0),)).where


def test_five_areas_are_named_at_most() -> None:
    """A sentence that names every street is read by nobody."""
    far = tuple(row(f"part-{number}", 10, 90.0 - number) for number in range(6))

    assert "Part-0, Part-1, Part-2, Part-3, Part-4" == report(rows=far).where


def test_what_the_first_sentence_says() -> None:
    """Everybody, some, some where nobody has looked, and other numbers for people who walk slowly."""
    all_near = "All 400 people live in areas with at least one within 30 minutes."
    some = "300 of 400 people (75 in 100) can’t, within 30 minutes."

    assert all_near == within_words(400, 0)
    assert some == within_words(400, 300) == report().sentence
    assert f"{some} For people who walk slowly it is 350." == within_words(400, 300, slow=350)
    assert f"{some} 20 of them live where nobody has looked yet." == within_words(400, 300, 20)
    assert f"{some} For people who walk slowly it is 350." == report(reached=(reached(50),)).sentence
    assert some == report(reached=(reached(100),)).sentence, "as many as of the others: nothing to add"


def test_slow_feet_are_counted_then_and_without_a_change() -> None:
    """The line is that of the main band, of slow feet and of no change, wherever it stands in the table."""
    lines = (
        reached(1, band=EVENING), reached(2, pace=Pace.USUAL), reached(3, changes=Changes.ONE), reached(40), reached(5),
    )  # fmt: skip

    assert 360 == report(reached=lines).slow_not_within
    assert report(reached=lines[:3]).slow_not_within is None


@pytest.mark.parametrize(("far", "said"), [(300, ""), (301, "At other times it is worse: on weekday evenings, 301.")])
def test_it_is_worse_only_where_more_people_have_nothing(far: int, said: str) -> None:
    """As many people as by day is not worse; one more is, and the worst of the other times is named."""
    found = report(at_other_times=((SATURDAY, 299), (EVENING, far)))
    expected = said.replace("on weekday evenings", EVENING.name)

    assert f"300 of 400 people (75 in 100) can’t, within 30 minutes. {expected}".strip() == found.sentence
    assert far == found.most_not_within


def test_what_is_not_open_then_is_said() -> None:
    """Parts of the week in which nothing is open are named, and then nobody is told that everything is covered."""
    near = (row("west", 100, 30.0),)
    night = report(rows=near, not_open=(PartOfWeek.NIGHT, PartOfWeek.SUNDAY))

    assert night.sentence.endswith(
        f"We know of nothing to go to {PartOfWeek.NIGHT.label} or {PartOfWeek.SUNDAY.label}."
    )
    assert [True, False, False, False] == [
        found.is_covered
        for found in (report(rows=near), night, report(), report(rows=near, at_other_times=((SATURDAY, 1),)))
    ]


def test_what_nobody_can_say() -> None:
    """No buses known, no hours known, and no service at all are three answers."""
    assert report(band=None, not_known="on Sundays").sentence.startswith("We can’t say. The timetables we have")
    assert report(band=None).sentence.startswith("We can’t say. We know of services")
    assert report(counted=Certainty(0, 0, 0, 0, 0)).sentence.startswith("We know of no service")


@pytest.mark.parametrize(("holds", "well", "percent"), [(None, False, None), (0.59, False, 59), (0.6, True, 60)])
def test_from_what_share_on_an_order_holds(holds: float | None, well: bool, percent: int | None) -> None:  # noqa: FBT001 - a column of the table
    """With six in ten of the people the order of areas holds; with fewer, or where nobody can say, it does not."""
    found = report(holds=holds)

    assert (well, percent) == (found.holds_well, found.holds_percent)


def test_what_an_assumption_changes() -> None:
    """The first has a dash; the others say how many more or fewer people, or none."""
    first, same, more, fewer = (Assumption(str(people), people) for people in (100, 100, 1304, 99))
    found = report(assumptions=(first, same, more, fewer))

    assert ["–", "none", "+1,204", "−1"] == [found.effect(line) for line in found.assumptions]


def test_whether_we_know_of_anything() -> None:
    """Something to go to, to call, that comes, or of which one can ask where it comes."""
    ask = HomeVisits((0,), (1,), services=0, services_to_ask=1, people=0, people_to_ask=1)

    assert [False, True, True, True, True] == [
        report(**fields).knows_some
        for fields in (
            {"counts": (0, 0, 0)}, {"counts": (1, 0, 0)}, {"counts": (0, 1, 0)}, {"counts": (0, 0, 1)},
            {"counts": (0, 0, 0), "visits": ask},
        )
    ]  # fmt: skip


def test_minutes_say_little_where_more_comes_home() -> None:
    """As many that come as to go to is not more."""
    assert [False, False, True] == [report(counts=counts).comes_home for counts in ((2, 1, 9), (2, 2, 9), (2, 3, 0))]


def test_parts_of_the_city_without_a_service_are_counted() -> None:
    """One of two parts has none; services without a part are not counted in it."""
    assert 1 == report(here=((PartLine("West", 100, 0), PartLine("East", 300, 1)), 5)).parts_without


@pytest.mark.parametrize(
    ("worse", "better", "people", "words"),
    [
        (40, 60, 20, "20 more people could."),
        (60, 40, -20, "Here those who have it harder otherwise have it nearer."),
        (40, 40, 0, "There is no difference between them."),
    ],
)
def test_how_far_the_two_ends_are_apart(worse: int, better: int, people: int, words: str) -> None:
    """The worse end comes first, and the people are those of the worse end; fifths that nobody knows are no end."""
    groups = (PopulationGroup("1", 100, worse), PopulationGroup("5", 100, better), PopulationGroup("not known", 9, 9))
    [gap] = report(equity={"By how well off the area is, in fifths of the country": groups}).differences

    assert (("1", "5"), people) == ((gap.worse.name, gap.better.name), gap.people)
    assert gap.sentence.endswith(words)
    assert () == report(equity={"By side of the city": groups}).differences
    assert () == report(equity={"By how well off the area is, in fifths of the country": groups[:1]}).differences


def test_how_minutes_stand_in_a_file() -> None:
    """No way and not checked are words; a column of numbers holds numbers."""
    assert ["none", "not checked", 30, 0] == [as_written(value) for value in (inf, None, 30.0, 0.0)]
