"""What the invented city promises: it is whole, it tells its story, and nothing in it is copied or padded."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from recovery_hub.directory import Directory, Level, Problem, choices
from recovery_hub.directory import records as model
from recovery_hub.directory.choices import Answer, BusDays, BusKind, Choice, Format, GroupKind, OpportunityKind, Status
from recovery_hub.directory.facets import FACETS, bands_of, matches
from recovery_hub.directory.fields import choices_in, fields_of, part_in
from recovery_hub.directory.records import Model, Record, Service, Session
from recovery_hub.directory.records.bus import Weekday
from recovery_hub.schedule import Band
from tests.shared import invented_city

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 30)
BRIDGE_LONGITUDE = -4.6

ON_PURPOSE = {
    ("ages-in-prose", "data/services/pier-road-lunch.yaml"): 1,
    ("bus-stop-unused", "data/bus-stops.yaml"): 1,
    ("date-order", "data/services/pier-road-lunch.yaml"): 1,
    ("email-of-a-person", "data/services/pier-road-lunch.yaml"): 1,
    ("exception-days", "data/services/pier-road-lunch.yaml"): 1,
    ("guide-due", "content/guides/two-person-tea-kit.md"): 1,
    ("in-person-without-place", "data/services/boiler-line.yaml"): 1,
    ("long-description", "data/services/boiler-line.yaml"): 1,
    ("long-sentences", "data/services/boiler-line.yaml"): 1,
    ("opportunity", "data/opportunities.yaml"): 1,
    ("personal-details", "data/services/pier-road-lunch.yaml"): 1,
    ("phone", "data/services/boiler-line.yaml"): 1,
    ("possible-duplicate", "data/services/hollin-hot-dinners.yaml"): 1,
    ("postcode", "data/places.yaml"): 1,
    ("postcode-far", "data/places.yaml"): 1,
    ("price", "data/services/pier-road-lunch.yaml"): 1,
    ("stories-unpaid", "data/opportunities.yaml"): 1,
    ("timetable-over", "data/bus-routes.yaml"): 1,
    ("verified-long-ago", "data/services.yaml"): 10,
    ("withdrawn-still-there", "data/services/harbour-sewing-circle.yaml"): 1,
    ("wording", "data/services/boiler-line.yaml"): 1,
}
"""The warnings that stand in the city so that each kind can be seen: (rule, file) -> how many."""

NOT_IN_A_MADE_UP_CITY = {
    *(register for register in choices.Register if register is not choices.Register.INVENTED),  # nobody is registered
    choices.Channel.TYPE,  # no helpline whose web chat we could confirm
    choices.Channel.GO,  # places to go are in services, not among the national lines
    choices.HowRead.OWN_PAGE,  # no helpline's page was read as it stands today, and the city must not say so
    choices.HowRead.OTHER_PAGE,  # nor another organisation's
    choices.SourceKind.DATASET,  # for entries that were imported
    choices.SourceKind.REGISTER,  # nobody is registered
    choices.Permit.SECTION_19,  # its one community bus is open to anybody
    choices.ReadHow.LIVE,  # the changes in the law were read in stored copies; nobody has read a live page yet
    choices.PlaceKind.CARE_OFFICE,  # for lists of care providers that are imported
    choices.PlaceKind.PRIVATE_HOME,  # a group in somebody's home asks for more care than an example should show
    Weekday.SATURDAY,  # written as "days: saturdays"
    Weekday.SUNDAY,
}


@pytest.fixture(scope="module")
def loaded() -> tuple[Directory, tuple[Problem, ...]]:
    """The city, and its warnings."""
    return invented_city(TODAY)


@pytest.fixture(scope="module")
def city(loaded: tuple[Directory, tuple[Problem, ...]]) -> Directory:
    """The city."""
    return loaded[0]


def test_it_is_as_big_as_promised(city: Directory) -> None:
    """There is enough of everything for a city of this size."""
    least = {
        "services": 120,
        "places": 60,
        "arrivals": 30,
        "organisations": 45,
        "needs": 30,
        "guides": 14,
        "starts": 7,
        "stops": 230,
        "routes": 22,
        "opportunities": 15,
        "voiced": 20,
        "laws": 12,
    }

    assert {} == {kind: len(getattr(city, kind)) for kind, number in least.items() if len(getattr(city, kind)) < number}


def test_the_check_says_only_what_it_should(loaded: tuple[Directory, tuple[Problem, ...]]) -> None:
    """The check of the city is clean, but for the warnings that were put there to be seen."""
    found = Counter((problem.rule, problem.spot.path) for problem in loaded[1])

    assert {Level.WARNING} == {problem.level for problem in loaded[1]}
    assert ON_PURPOSE == dict(found)


def _parts(value: object) -> Iterator[Model]:
    if isinstance(value, Model):
        yield value
        for name in type(value).model_fields:
            yield from _parts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _parts(item)


def _values(value: object) -> Iterator[object]:
    for part in _parts(value):
        for name in part.model_fields_set:
            field = getattr(part, name)
            yield from field if isinstance(field, tuple) else (field,)


def _all_values(record: Record) -> Iterator[Choice]:
    """Every choice in a record, also those that stand there because nothing was written."""
    for part in _parts(record):
        for name in type(part).model_fields:
            field = getattr(part, name)
            yield from (
                value for value in (field if isinstance(field, tuple) else (field,)) if isinstance(value, Choice)
            )


def test_every_field_is_used(city: Directory) -> None:
    """There is no field of which the city shows no example."""
    used = {
        (type(part), name) for record in city.records() for part in _parts(record) for name in part.model_fields_set
    }
    kinds = {type(part) for record in city.records() for part in _parts(record)}
    unused = {f"{kind.__name__}.{name}" for kind in kinds for name in kind.model_fields if (kind, name) not in used}

    # What helplines say in other languages is left in English until a speaker has read it.
    assert {"Helpline.was"} >= {
        field_name
        for field_name in unused
        if not field_name.endswith(".was") and not field_name.startswith("InLanguage.")
    }


def _choices_of(part: type[Model], seen: set[type]) -> Iterator[type[Choice]]:
    if part in seen:
        return
    seen.add(part)
    for info in fields_of(part).values():
        found: Any = choices_in(info)
        if found is not None:
            yield found
        inner = part_in(info)
        if inner is not None:
            yield from _choices_of(inner, seen)


def test_every_choice_is_used(city: Directory) -> None:
    """Every word that can be chosen is chosen somewhere, so that every label and filter can be seen."""
    used = {f"{type(value).__name__}.{value}" for record in city.records() for value in _all_values(record)}
    records = [
        record_class
        for _, record_class in inspect.getmembers(model, inspect.isclass)
        if issubclass(record_class, Record)
    ]
    kinds = {kind for record in records for kind in _choices_of(record, set())}
    every = {f"{kind.__name__}.{choice}" for kind in kinds for choice in kind}

    assert set() == every - used - {f"{type(choice).__name__}.{choice}" for choice in NOT_IN_A_MADE_UP_CITY}


def test_every_need_and_every_question_has_an_answer(city: Directory) -> None:
    """No need and no filter leads to an empty page."""
    listed = tuple(service for service in city.services.values() if city.is_listed(service))

    assert [] == [need for need in city.needs if not any(need in service.needs for service in listed)]
    assert [] == [facet.id for facet in FACETS if not matches(facet, listed, city).yes]


def _sentences(city: Directory) -> Iterator[tuple[str, str]]:
    kinds = (city.services, city.places, city.arrivals, city.guides)
    for record in (record for kind in kinds for record in kind.values()):
        for value in _values(record):
            if isinstance(value, str) and not isinstance(value, Choice):
                for sentence in re.split(r"(?<=[.!?])\s+|\n", value):
                    words = re.findall(r"[a-z']+", sentence.lower())
                    if len(words) >= 6 and "http" not in sentence and "@" not in sentence:
                        yield " ".join(words), f"{record.kind_name} {record.id}"


def test_no_sentence_stands_twice(city: Directory) -> None:
    """Everything was written for its own entry; nothing is copied or padded."""
    seen: dict[str, str] = {}
    twice = []
    for sentence, where in _sentences(city):
        if sentence in seen and seen[sentence] != where:
            twice.append((sentence, seen[sentence], where))
        seen[sentence] = where

    assert [] == twice


def _is_east(service: Service, city: Directory) -> bool:
    points = [city.places[place].point for place in service.places]
    return any(point is not None and point[1] > BRIDGE_LONGITUDE for point in points)


def _is_late_in_the_east(session: Session, city: Directory) -> bool:
    """Whether people meet there after six on a weekday, on the east bank, outside the NHS."""
    place = city.places.get(session.place or "")
    if place is None or place.point is None or place.point[1] < BRIDGE_LONGITUDE or place.kind.is_nhs:
        return False
    if session.format is not Format.IN_PERSON or not session.hours:
        return False
    coming = session.schedule.next_openings(city.calendar, TODAY, 14)
    return any(day.on.weekday() < 5 and start.hour >= 18 for day in coming for start, _ in day.spans)


def test_the_east_has_no_evening_company_before_sixty(city: Directory) -> None:
    """The founding story: in the east no group meets on a weekday evening for people under 60 without children."""
    found = []
    for service in city.services.values():
        alone = service.group is not None and service.group.size in {GroupKind.ONE_TO_ONE, GroupKind.PAIR}
        old = service.who.ages is not None and (service.who.ages.from_ or 0) >= 60
        if (
            not service.is_open
            or alone
            or old
            or service.who.children_needed is Answer.YES
            or not _is_east(service, city)
        ):
            continue
        for session in service.sessions:
            if (
                session.format is not Format.IN_PERSON
                or not session.hours
                or city.places[session.place or ""].kind.is_nhs
            ):
                continue
            point = city.places[session.place or ""].point
            if point is None or point[1] < BRIDGE_LONGITUDE:
                continue
            coming = session.schedule.next_openings(city.calendar, TODAY, 14)
            late = [day for day in coming if day.on.weekday() < 5 and any(s.hour >= 18 for s, _ in day.spans)]
            if late:
                found.append(service.id)

    assert [] == found


def test_most_help_is_in_the_west(city: Directory) -> None:
    """A reader in an eastern estate sees how much there is on the other side, and how little in the evening."""
    running = [service for service in city.services.values() if service.is_open and service.places]
    east = [service for service in running if _is_east(service, city)]
    evening = [service for service in running if Band.WEEKDAY_EVENING in (bands_of(service) or ())]

    assert len(running) > 2.5 * len(east)
    assert len(evening) > 5 * len([service for service in evening if _is_east(service, city)])


def test_arrival_notes_are_as_long_as_a_person_can_take_in(city: Directory) -> None:
    """A note on how it is to arrive has 120 to 300 words, by a role, with a date."""
    lengths = {arrival.id: len(arrival.body.split()) for arrival in city.arrivals.values()}

    assert {} == {id_: length for id_, length in lengths.items() if not 120 <= length <= 300}


def test_needs_know_everyday_words(city: Directory) -> None:
    """Every need knows 5 to 20 of the words that people use for it, each once."""
    assert [] == [need.id for need in city.needs.values() if not 5 <= len(set(need.synonyms)) <= 20]
    assert [] == [need.id for need in city.needs.values() if len(set(need.synonyms)) != len(need.synonyms)]


def test_each_kind_of_entry_that_a_real_city_has(city: Directory) -> None:
    """Paused, closing, closed, planned and doubtful services; a hidden place; every kind of opportunity."""
    assert set(Status) == {service.status for service in city.services.values()}
    assert any(place.is_hidden for place in city.places.values())
    assert set(OpportunityKind) == {opportunity.kind for opportunity in city.opportunities.values()}
    assert [] == [
        opportunity.id
        for opportunity in city.opportunities.values()
        if opportunity.kind is OpportunityKind.PAID and opportunity.pay is None
    ]


def _departures(city: Directory, days: BusDays, begin: int, end: int) -> int:
    """Count departures from first stops in some hours of a kind of day, over all routes."""
    total = 0
    for route in city.routes.values():
        for direction in route.directions:
            for times in direction.times:
                if times.days is not days:
                    continue
                starts = [_minute(at) for at in times.at]
                for every in times.every:
                    starts.extend(range(_minute(every.from_), _minute(every.to) + 1, every.minutes))
                total += sum(begin * 60 <= start < end * 60 for start in set(starts))
    return total


def _minute(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def test_buses_thin_out_in_the_evening_and_on_sundays(city: Directory) -> None:
    """After 19:00 and on Sundays far fewer buses leave than on a weekday afternoon."""
    afternoon = _departures(city, BusDays.WEEKDAYS, 14, 18) / 4
    evening = _departures(city, BusDays.WEEKDAYS, 19, 23) / 4
    sunday = _departures(city, BusDays.SUNDAYS, 10, 18) / 8

    assert evening < afternoon / 2
    assert sunday < afternoon / 2


def test_two_operators_and_a_minibus_no_open_feed_carries(city: Directory) -> None:
    """Two bus companies, and the community minibus that volunteers have to write down themselves."""
    companies = {route.operator for route in city.routes.values() if route.kind is BusKind.BUS}
    community = [route for route in city.routes.values() if route.kind is not BusKind.BUS]

    assert 2 == len(companies)
    assert community
    assert all(route.open_feed is Answer.NO for route in community)


def test_guides_are_dated_and_sourced(city: Directory) -> None:
    """Every guide says when it was written and has to be read again; no amount of money stands loose in it."""
    for guide in city.guides.values():
        loose = re.sub(r"(?m)^>.*$", "", guide.body)

        assert timedelta(0) < guide.check_by - guide.updated <= timedelta(days=370), guide.id
        assert [] == re.findall(r"£\s?\d", loose), guide.id
