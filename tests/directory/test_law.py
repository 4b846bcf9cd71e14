"""Changes in the law: which of our own pages they overtake, and from which day on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory import Directory
from recovery_hub.directory.due import readings_of
from recovery_hub.directory.law import NEWS, changed_since, coming, is_in_force, lately
from recovery_hub.directory.records import City, ContentPage, Guide, Law, Need

CHANGE = date(2026, 4, 6)
CITY = City.model_validate({
    "name": "Littleton", "site_name": "Hub", "kept_by": "us",
    "bounds": {"south": 1, "north": 2, "west": 1, "east": 2}, "contact": {"email": "hello@littleton.example"},
})  # fmt: skip
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))


def guide(updated: date) -> Guide:
    """Make a guide that was last changed on a day."""
    return Guide.model_validate({
        "id": "sick-pay", "title": "Sick pay", "summary": "What you get.", "updated": updated,
        "check_by": date(2030, 1, 1), "body": "Words.", "body_line": 7,
    })  # fmt: skip


def page(updated: date) -> ContentPage:
    """Make a page about the site."""
    return ContentPage.model_validate({
        "id": "privacy", "title": "Privacy", "summary": "Nothing.", "updated": updated,
        "body": "Words.", "body_line": 7,
    })  # fmt: skip


def law(id_: str = "sick-pay-first-day", status: str = "in_force", day: date | None = CHANGE) -> Law:
    """Make a change in the law that touches the guide, the page and the need."""
    return Law.model_validate({
        "id": id_, "name": "Sick pay", "what": "It starts on the first day.", "status": status, "in_force_from": day,
        "sources": [{"url": "https://example.org", "sentence": "From day one.", "on": CHANGE, "how": "live_page"}],
        "guides": ["sick-pay"], "pages": ["privacy"], "needs": ["money"], "check_by": date(2030, 1, 1),
    })  # fmt: skip


def directory(today: date, *laws: Law, updated: date = CHANGE) -> Directory:
    """Make a directory of one guide, one page and some changes in the law."""
    return Directory(
        city=CITY,
        today=today,
        guides={"sick-pay": guide(updated)},
        pages={"privacy": page(updated)},
        laws={change.id: change for change in laws},
    )


@pytest.mark.parametrize(
    ("updated", "overtaken"),
    [(CHANGE - timedelta(days=1), True), (CHANGE, False), (CHANGE + timedelta(days=1), False)],
)
def test_checked_before_on_and_after_the_day_of_the_change(updated: date, overtaken: bool) -> None:  # noqa: FBT001 - a column of the table
    """Who checked the day before could not know; who checked on the day or after it did."""
    city = directory(date(2026, 11, 30), law(), updated=updated)
    for record in (city.guides["sick-pay"], city.pages["privacy"]):
        assert overtaken == (changed_since(record, city) == (law(),))


@pytest.mark.parametrize(("today", "overtaken"), [(CHANGE - timedelta(days=1), False), (CHANGE, True)])
def test_the_old_law_stands_until_the_day(today: date, overtaken: bool) -> None:  # noqa: FBT001 - a column of the table
    """Until the day a page of last year is right, and only told that the law is changing."""
    city = directory(today, law(), updated=date(2026, 1, 2))
    record = city.guides["sick-pay"]
    assert overtaken == bool(changed_since(record, city))
    assert overtaken != bool(coming(record, city))


@pytest.mark.parametrize("status", ["passed", "announced"])
@pytest.mark.parametrize("day", [None, date(2026, 1, 1), date(2027, 1, 1)])
def test_what_nobody_says_is_in_force_overtakes_nothing(status: str, day: date | None) -> None:
    """Passed or announced, whatever day was named: today's rights still stand until somebody has looked."""
    city = directory(date(2026, 11, 30), law(status=status, day=day), updated=date(2020, 1, 1))
    record = city.guides["sick-pay"]
    assert () == changed_since(record, city)
    assert 1 == len(coming(record, city))
    assert not any(reading.law for reading in readings_of(city))


@given(updated=DAYS, today=DAYS, day=st.none() | DAYS, status=st.sampled_from(["in_force", "passed", "announced"]))
def test_each_change_is_told_as_one_thing(updated: date, today: date, day: date | None, status: str) -> None:
    """A change is to come, or has overtaken a page, or is older than the page: never two of these."""
    change = law(status=status, day=day)
    city = directory(today, change, updated=updated)
    record = city.guides["sick-pay"]
    overtaken, to_come = changed_since(record, city), coming(record, city)
    assert not (overtaken and to_come)
    assert bool(to_come) == (not is_in_force(change, today))
    if overtaken:
        assert day is not None
        assert updated < day <= today


@pytest.mark.parametrize(("days", "told"), [(0, True), (NEWS.days, True), (NEWS.days + 1, False)])
def test_a_need_tells_the_changes_of_a_year(days: int, told: bool) -> None:  # noqa: FBT001 - a column of the table
    """The page of a need has no day of its own: it tells a change for a year, and then no longer."""
    need = Need.model_validate({
        "id": "money", "name": "Money", "hint": "When it runs out.", "description": "Words.", "shelf": "practical",
        "synonyms": ["debt"],
    })  # fmt: skip
    city = directory(CHANGE + timedelta(days=days), law())
    assert told == bool(lately(need, city))


def test_what_the_law_has_overtaken_stands_before_what_is_only_due() -> None:
    """The list of the week asks for it at once, names the change, and names each page once."""
    later = law("later-change", day=date(2026, 10, 1))
    city = directory(date(2029, 12, 31), later, law(), updated=date(2026, 1, 1))
    found = [
        (reading.record.id, reading.by, tuple(change.id for change in reading.law)) for reading in readings_of(city)
    ]
    both = ("sick-pay-first-day", "later-change")
    assert [
        ("privacy", CHANGE, both),
        ("sick-pay", CHANGE, both),
        ("later-change", date(2030, 1, 1), ()),
        ("sick-pay-first-day", date(2030, 1, 1), ()),
    ] == found


@pytest.mark.parametrize(("days", "asked"), [(14, True), (15, False)])
def test_sources_are_read_again_two_weeks_before_their_day(days: int, asked: bool) -> None:  # noqa: FBT001 - a column of the table
    """A change in the law is on the list of the week as helplines and guides are: fourteen days before."""
    city = directory(date(2030, 1, 1) - timedelta(days=days), law(), updated=date(2029, 12, 1))
    assert asked == any(isinstance(reading.record, Law) for reading in readings_of(city))


@pytest.mark.parametrize(("days", "asked"), [(365 - 14, True), (365 - 15, False)])
def test_a_page_about_the_site_is_read_again_after_a_year(days: int, asked: bool) -> None:  # noqa: FBT001 - a column of the table
    """The pages make promises; the list of the week brings each up once a year."""
    city = directory(CHANGE + timedelta(days=days))
    assert asked == any(isinstance(reading.record, ContentPage) for reading in readings_of(city))
