"""Examples of what Python and the scripts of the pages must work out alike: inputs, and what Python makes of them.

They are written into tests/golden by ``make generated``; the tests of the scripts read them there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from math import inf
from typing import Any

import numpy as np

from recovery_hub.access.layers import NO_WAY, NOT_CHECKED
from recovery_hub.access.need_report import within_words
from recovery_hub.access.siting.sites import one_more_site
from recovery_hub.directory.choices import OwnGender, Situation
from recovery_hub.directory.eligibility import Person, is_especially_for, may_come
from recovery_hub.directory.records import Place, Service, Session
from recovery_hub.editing import naming
from recovery_hub.editing.form.form_data import shared_data
from recovery_hub.editing.form.schema import schema_of
from recovery_hub.editing.form.writing import entry_yaml
from recovery_hub.schedule import ENGLAND_AND_WALES
from recovery_hub.search import names_column as named
from recovery_hub.search.schedule_codec import weekly
from recovery_hub.search.services import ANSWERS, who_columns
from recovery_hub.validation.reading.suggestions import nearest_id
from tools.environment import ROOT

FOLDER = ROOT / "tests" / "golden"
DAYS = (date(2026, 11, 30), date(2026, 12, 24), date(2027, 3, 27), date(2027, 10, 30))
"""A plain day; Christmas; a clock change with Easter; the other clock change."""
OPENINGS = 3
HOURS = (
    "Tu 14:00-16:00",
    "Tu 14:00-16:00; PH off",
    "Mo-Fr 09:30-17:00",
    "Mo-Fr 09:30-12:00,13:00-17:15",
    "Mo,We 10:00-12:00; Fr 14:00-15:30",
    "Mo-Su 00:00-24:00",
    "Fr,Sa 22:00-02:00",
    "Fr-Mo 18:00-21:00",
    "We[1] 18:30-20:00",
    "We[1,3] 18:30-20:00; PH off",
    "Fr[-1] 10:00-11:00",
    "Sa[5] 10:00-12:00",
    "Mo 10:00-12:00, PH 11:00-12:00",
    "PH 12:00-14:00",
    "Mo-Fr 09:00-17:00; Dec 24-Jan 1 off",
    "Dec-Feb Mo-Su 20:00-08:30",
    "Apr-Oct Sa 10:00-16:00; Nov-Mar Sa 11:00-15:00",
    "Mo-Fr 10:00-16:00; We off",
    "Mo-Fr 10:00-16:00, We 18:00-20:00",
    "Feb 29 10:00-12:00",
    "Dec 25 11:00-15:00",
    "2027 Apr 2 10:00-12:00",
    "Mo 09:00-12:00,12:00-14:00",
    "24/7",
    "Dec 24-Dec 28 10:00-12:00",
    "every other Tuesday from 1 December 2026, 2pm to 4pm",
    "Mondays 2pm to 4pm from 7 December 2026 to 4 January 2027",
    "Tuesdays in term time 2-4pm",
    "5, 12 and 25 December 2026, 10am to noon",
)
NAMES = (
    "Tuesday Table",
    "Carers' House",
    "Dr. Núñez & Sons",
    "O’Brien’s",
    "The “Dry Dock” (Harbour)",
    "  A  b  ",
    "Ćwiklińska 12",
    "Группа",
    "Café & Cake",
    "x" * 80,
    "one two three four five six seven eight nine ten eleven twelve thirteen",
    "---",
    "ﬁne Straße",
)
PLACES: tuple[Mapping[str, Any], ...] = (
    {"id": "net-loft", "name": "Net Loft", "address": {"street": "2 Quay Street", "postcode": "ZZ1 1AA"}},
    {"id": "true", "name": "No", "address": {"street": "12", "postcode": "ZZ1 1AA"}},
    {"id": "a-b", "name": 'Say "hello": then go', "note": "One line.\nAnother line.\n\nA third."},
    {
        "id": "g-h",
        "name": "Step Hall",
        "access": {"step_free": {"answer": "yes"}, "lift": {"answer": "no"}, "quiet": "unknown"},
    },
    {"id": "e-f", "name": "Café: the corner", "latitude": "53.8016", "longitude": "-4.6118"},
)


def _text(examples: Iterable[object], **shared: object) -> str:
    """Write examples as JSON, one a line, after what they share."""
    head = "".join(f"{json.dumps(name)}: {_json(value)},\n" for name, value in shared.items())
    return f'{{{head}"examples": [\n' + ",\n".join(map(_json, examples)) + "\n]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def schedules() -> str:
    """Opening hours: the text for the browser, and the next days on which it is open."""
    first, last = min(DAYS), max(DAYS) + timedelta(days=760)
    holidays = {
        "bank": [day.isoformat() for day in ENGLAND_AND_WALES.bank_holidays(first, last)],
        "kept": [day.isoformat() for day in ENGLAND_AND_WALES.kept_as_holidays(first, last)],
    }
    examples = []
    for hours in HOURS:
        session = Session.model_validate({"format": "in_person", "hours": hours})
        found = {day.isoformat(): _openings(session, day) for day in DAYS}
        examples.append({"hours": hours, "text": weekly(session), "openings": found})
    return _text(examples, count=OPENINGS, holidays=holidays)


def _openings(session: Session, day: date) -> list[Any]:
    return [
        [
            opening.on.isoformat(),
            [[a.hour * 60 + a.minute, b.hour * 60 + b.minute] for a, b in opening.spans],
            opening.is_known,
        ]
        for opening in session.schedule.next_openings(ENGLAND_AND_WALES, day, OPENINGS)
    ]


def ids() -> str:
    """Short names made of names: for a new entry, for a guess at what was meant, and in the card file."""
    return _text(
        {"name": name, "entry": naming.slug(name), "guess": nearest_id(name), "card": named.slug(name)}
        for name in NAMES
    )


def entries() -> str:
    """Entries as text, with the parts of the data that the form writes them by."""
    plain = _shared()["plain"]
    examples = [{"values": values, "text": entry_yaml(values, Place)} for values in PLACES]
    schema = schema_of(Place)
    used = {name for values in PLACES for name in values}
    schema["properties"] = {name: inner for name, inner in schema["properties"].items() if name in used}
    return _text(examples, schema=schema, plain=plain)


def _shared() -> dict[str, Any]:
    from recovery_hub.validation import load  # noqa: PLC0415 - only this example needs a city

    return shared_data(load(ROOT / "tests" / "towns" / "little", DAYS[0])[0])


def gap_sentences() -> str:
    """How many people have nothing within half an hour, in words."""
    cases: tuple[tuple[list[int], list[int]], ...] = (
        ([100, 900], [30, 12]),
        ([100, 900], [31, 30]),
        ([5, 35], [NO_WAY, 10]),
        ([15, 25, 60], [45, NOT_CHECKED, 30]),
        ([12345, 987654], [NO_WAY, 5]),
        ([1, 199], [40, 3]),
        ([3, 197], [40, 3]),
    )
    return _text(
        {
            "people": people,
            "minutes": minutes,
            "words": within_words(
                sum(people),
                sum(count for count, value in zip(people, minutes, strict=True) if value > 30),  # noqa: PLR2004
                sum(count for count, value in zip(people, minutes, strict=True) if value == NOT_CHECKED),
            ),
        }
        for people, minutes in cases
    )


def gains() -> str:
    """What one more site changes."""
    cases: tuple[tuple[list[float], list[float], list[int]], ...] = (
        ([31, 30, inf], [30, 29, 30], [100, 200, 50]),
        ([45, 60, 20], [31, 60, 25], [10, 20, 30]),
        ([inf, inf, 10], [inf, 120, inf], [7, 11, 13]),
        ([45, 45, 45], [10, 10, 10], [0, 0, 0]),
    )
    return _text(_gain(*case) for case in cases)


def _gain(now: list[float], there: list[float], people: list[int]) -> dict[str, Any]:
    made = one_more_site(np.array(now), np.array(there), np.array(people), [1] * len(people))
    return {
        "now": [NO_WAY if value == inf else int(value) for value in now],
        "there": [NO_WAY if value == inf else int(value) for value in there],
        "people": people,
        "newly": made.newly,
        "saved": made.saved,
    }


_WHO: tuple[tuple[dict[str, Any], tuple[dict[str, Any] | None, ...]], ...] = (
    ({}, ()),
    ({"ages": {"from": 18}}, ()),
    ({"ages": "any", "gender": "anyone"}, ()),
    ({"ages": {"from": 18, "to": 65}, "especially_for": ["carer"]}, ()),
    ({"ages": {"to": 25}, "only_for": ["carer"]}, ()),
    ({"gender": "women", "only_for": ["veteran", "carer"], "especially_for": ["deaf"]}, ()),
    ({"gender": "men"}, ()),
    ({"gender": "women_and_non_binary"}, ()),
    ({"gender": "trans_and_non_binary"}, ()),
    ({"gender": "anyone", "ages": {"from": 18}}, (None, {"gender": "women", "ages": {"from": 60}})),
    ({"gender": "anyone"}, ({"only_for": ["veteran"]}, {"only_for": ["carer"]})),
    ({"ages": {"from": 18}}, ({"ages": {"note": "Ask."}}, None)),
    ({"ages": {"from": 18}}, ({"ages": {"note": "Ask."}}, {"ages": {"from": 50}})),
)
"""Who a service is for, and what its sessions say of themselves."""
_AGES = (0, 17, 18, 25, 26, 49, 50, 59, 60, 65, 66, 120)


def who() -> str:
    """Who may come: the columns of the card file, and what ``may_come`` answers for each life, gender and age."""
    services = [_service(n, *written) for n, written in enumerate(_WHO)]
    people = {
        **{life.value: Person(situations=frozenset({life})) for life in Situation},
        **{gender.value: Person(gender=gender) for gender in OwnGender},
    }
    found = [
        *({"who": name, "answers": _answers(services, person)} for name, person in people.items()),
        *({"age": age, "answers": _answers(services, Person(age=age))} for age in _AGES),
    ]
    first = {life.value: [n for n, each in enumerate(services) if is_especially_for(each, life)] for life in Situation}
    return _text(found, services=who_columns(services), first=first)


def _service(number: int, who: dict[str, Any], sessions: tuple[dict[str, Any] | None, ...]) -> Service:
    return Service.model_validate(
        {
            "id": f"service-{number}",
            "name": "Tea",
            "summary": "Soup, tea and company.",
            "status": "active",
            "organisation": "river-people",
            "needs": ["company"],
            "formats": ["in_person"],
            "start": {"how": ["drop_in"]},
            "cost": {"kind": "free"},
            "sources": [{"kind": "invented"}],
            "who": who,
            "sessions": [{"format": "in_person", **({"who": own} if own else {})} for own in sessions],
        }
    )


def _answers(services: list[Service], person: Person) -> str:
    return "".join(ANSWERS[may_come(service, person)] for service in services)


EXAMPLES: Mapping[str, Callable[[], str]] = {
    "entries": entries,
    "gains": gains,
    "gap-sentences": gap_sentences,
    "ids": ids,
    "schedules": schedules,
    "who": who,
}
"""Name of a file -> what makes its text."""
