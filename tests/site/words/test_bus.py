from __future__ import annotations

import pytest

from recovery_hub.directory.records import Direction, Route
from recovery_hub.site.words.bus import departure_words, never_words, ride_words, times_words

CALLS = [{"stop": "one-in", "minutes": "0"}, {"stop": "two-in", "minutes": "9"}]


def _direction(*times: dict[str, object]) -> Direction:
    return Direction.model_validate({"to": "Old Town", "calls": CALLS, "times": list(times)})


def _route(**fields: object) -> Route:
    whole = {
        "id": "route-7",
        "name": "7",
        "summary": "From one end to the other.",
        "operator": "Thorn Buses",
        "kind": "bus",
        "from": "2026-09-01",
        "to": "2027-04-30",
        "directions": [{"to": "Old Town", "calls": CALLS, "times": [{"days": "weekdays", "at": ["09:00"]}]}],
        "sources": [{"kind": "invented"}],
    }
    return Route.model_validate({**whole, **fields})


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        (425, "7:05am"),
        (720, "noon"),
        (1145, "7:05pm"),
        (1440, "midnight (after midnight)"),
        (1470, "12:30am (after midnight)"),
    ],
)
def test_clock(minutes: int, expected: str) -> None:
    """A time after midnight says that it belongs to the night before."""
    assert expected == departure_words(minutes)


def test_evening_buses_are_named_one_by_one() -> None:
    """By day one hears how often; after seven each bus, for one missed may be the last."""
    every = [{"from": "07:00", "to": "18:30", "minutes": "30"}]
    (day,) = times_words(_direction({"days": "weekdays", "every": every, "at": ["19:05", "21:35"]}))

    assert "Monday to Friday" == day.days
    assert "First 7am, last 9:35pm." == day.first_and_last
    assert ("Every 30 minutes from 7am to 6:30pm.", "In the evening at 7:05pm and 9:35pm.") == day.said


def test_no_evening_bus_is_said() -> None:
    """Where nothing runs after seven, that is said and not left to be found out at the stop."""
    (day,) = times_words(_direction({"days": "saturdays", "at": ["10:00", "14:00"]}))

    assert ("At 10am and 2pm.", "None after 7pm.") == day.said


def test_asked_for_on_some_days() -> None:
    """A bus that comes only when asked for, and only on some days, says both."""
    (day,) = times_words(_direction({"days": "weekdays", "only": ["Tu", "Th"], "on_request": "yes", "at": ["09:30"]}))

    assert "Tuesdays and Thursdays (for people who asked before)" == day.days


def test_days_without_a_bus_are_named() -> None:
    """A missing Sunday is said in words."""
    assert ("It does not run on Saturdays, Sundays or bank holidays.",) == never_words(_route())


def test_how_it_is_to_ride() -> None:
    """What is known of getting on and paying is said; what is not known is not made up."""
    assert () == ride_words(_route())
    assert ("There is a step to get on.", "To pay: Coins. Card.") == ride_words(
        _route(low_floor="no", pay=["Coins.", "Card"])
    )
