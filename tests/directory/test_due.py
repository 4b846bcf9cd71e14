"""What to check in which week: everything once, what is late first, no week crushed."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory import Directory
from recovery_hub.directory.due import FEWEST_A_WEEK, is_late, weeks_of
from recovery_hub.directory.freshness import due_from, due_on
from recovery_hub.directory.records import City, Service
from tests.examples import examples

TODAY = date(2026, 11, 26)
MONDAY = date(2026, 11, 23)
CITY = City.model_validate({
    "name": "Littleton", "site_name": "Hub", "kept_by": "us",
    "bounds": {"south": 1, "north": 2, "west": 1, "east": 2}, "contact": {"email": "hello@littleton.example"},
})  # fmt: skip

KINDS: tuple[dict[str, Any], ...] = ({}, {"group": {"size": "drop_in"}}, {"needs": ["crisis-tonight"]})
AGES = st.one_of(st.none(), st.integers(0, 700))


def service(number: int, days: int | None, **fields: Any) -> Service:  # noqa: ANN401 - any field
    """Make a service that was checked so many days ago, or never."""
    on = None if days is None else {"on": TODAY - timedelta(days=days), "by": "volunteer", "how": "phone"}
    return Service.model_validate({
        "id": f"entry-{number:04}", "name": "Tuesday Table", "summary": "Soup and six people.", "status": "active",
        "organisation": "river-people", "needs": ["company"], "formats": ["phone"], "start": {"how": ["ring"]},
        "cost": {"kind": "free"}, "sources": [{"kind": "invented"}], "verified": on, **fields,
    })  # fmt: skip


def directory(*services: Service, today: date = TODAY) -> Directory:
    """Make a directory of services alone."""
    return Directory(city=CITY, today=today, services={entry.id: entry for entry in services})


@examples(60)
@given(st.lists(st.tuples(AGES, st.sampled_from(KINDS)), max_size=60))
def test_everything_once_and_in_its_time(entries: list[tuple[int | None, dict[str, Any]]]) -> None:
    """Each entry stands in one week; what is not late stands between the first day worth a call and the due day."""
    city = directory(*(service(number, days, **fields) for number, (days, fields) in enumerate(entries)))
    weeks = weeks_of(city)
    assert Counter(list(city.services)) == Counter(entry.id for week in weeks for entry in week.services)
    assert [MONDAY + timedelta(days=7 * number) for number in range(len(weeks))] == [week.begins for week in weeks]
    for week in weeks:
        for entry in week.services:
            begins, ends = due_from(entry), due_on(entry)
            if begins is None or ends is None or is_late(entry, MONDAY):
                continue
            assert max(begins, MONDAY) <= week.ends
            assert week.begins <= ends


def test_an_import_does_not_crush_a_week() -> None:
    """Three hundred entries that were all checked on one day, or never, are spread so that no week has more than 30."""
    for days in (None, 0, 60, 400):
        weeks = weeks_of(directory(*(service(number, days) for number in range(300))))
        assert max(len(week.services) for week in weeks) <= 30, days


def test_a_small_city_is_done_in_one_sitting() -> None:
    """Where little is due, it is not drawn out over weeks."""
    weeks = weeks_of(directory(*(service(number, None) for number in range(FEWEST_A_WEEK))))
    assert [FEWEST_A_WEEK] == [len(week.services) for week in weeks]


def test_a_week_is_full_at_its_share() -> None:
    """What is one call too many for this week waits for the next, be it late already or due on one day."""
    for days in (None, 0, 400):
        weeks = weeks_of(directory(*(service(number, days) for number in range(FEWEST_A_WEEK + 1))))
        assert [1, FEWEST_A_WEEK] == sorted(len(week.services) for week in weeks if week.services), days


def test_crisis_first() -> None:
    """Of what is late, help for a crisis comes before all else, however long the others have waited."""
    crisis = service(99, 100, needs=["crisis-tonight"])
    this, *_ = weeks_of(directory(*(service(number, 600) for number in range(50)), crisis))
    assert crisis == this.services[0]


def test_what_was_done_is_not_filled_up() -> None:
    """Whoever prints the list on Monday has all of it on Friday: what was checked since leaves, and nothing comes."""
    services = [service(number, 400) for number in range(40)]
    this = weeks_of(directory(*services, today=MONDAY))[0].services
    done = this[0].model_copy(update={"verified": service(0, 0).verified})
    after = weeks_of(directory(*(done if entry.id == done.id else entry for entry in services)))[0].services
    assert [entry.id for entry in this[1:]] == [entry.id for entry in after]


def test_what_is_closed_is_not_asked() -> None:
    """Nobody is asked to ring what has closed, pauses or has not begun; what may have ended is asked."""
    wanted = {"active": 1, "closing": 1, "unconfirmed": 1, "paused": 0, "closed": 0, "planned": 0}
    found = {
        status: sum(len(w.services) for w in weeks_of(directory(service(1, 400, status=status)))) for status in wanted
    }
    assert wanted == found
