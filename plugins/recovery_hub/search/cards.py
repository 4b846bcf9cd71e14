"""The card file: everything the browser searches, by columns, and for a large city the parts that come later."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer
from recovery_hub.directory.freshness import CRISIS_NEEDS, is_left_out
from recovery_hub.directory.records import Need, Service
from recovery_hub.schedule import Calendar, TermKind
from recovery_hub.search.keywords import keywords
from recovery_hub.search.names_column import named
from recovery_hub.search.schedule_codec import stretches
from recovery_hub.search.services import Columns, public_places, service_columns
from recovery_hub.search.summary_index import said

VERSION = 1
SMALL_CITY = 5000
"""Up to so many services one file holds all. Above, summaries and hours come later."""
PART = 20
"""Services whose summaries come together; few, for ten results may lie in ten parts."""
HOLIDAYS_AHEAD = timedelta(days=760)


@dataclass(frozen=True, slots=True)
class Files:
    """The files of the search.

    Attributes:
        core: what the first search needs; ``more`` in it is filled by ``finished``.
        later: name -> what is asked for when it is shown or sorted by.
    """

    core: Columns
    later: dict[str, bytes] = field(default_factory=dict)

    def finished(self, addresses: dict[str, str]) -> bytes:
        """Write the core, with the addresses of the later files.

        Args:
            addresses: name of a later file -> its address.
        """
        if not self.later:
            return written({**self.core, "more": {}})
        more = {"parts": addresses[_part(0)].removesuffix(PART_ENDING), "part": PART}
        return written({**self.core, "more": {**more, "order": addresses[ORDER], "said": addresses[SAID]}})


ORDER = "order.json"
SAID = "said.json"
PART_ENDING = "0.json"
SORTED_BY = ("hours", "checked")
"""Columns of a large city that come when somebody sorts by them, and for a list."""
SHOWN = ("id", "summary", "reach", "checked", "forms", "cost")
"""Columns of a large city that come with the results that are shown."""
LEFT_OUT = ("words", "also", "comes")
"""Columns that a large city can't afford; most words of ``also`` come later, see ``said``."""


def card_files(directory: Directory, small_city: int = SMALL_CITY) -> Files:
    """Make the files of the search.

    Args:
        directory: the city.
        small_city: up to so many services one file holds all.
    """
    services = services_in_order(directory, small_city)
    large = len(services) > small_city
    columns = service_columns(services, directory, tuple(directory.organisations))
    core = {**_everything_else(directory), "services": columns}
    if not large:
        columns["words"] = keywords(services, directory)
        return Files(core)
    later = {ORDER: written({name: columns[name] for name in (*SORTED_BY, "id")}), SAID: written(said(services))}
    for start in range(0, len(services), PART):
        part = slice(start, start + PART)
        later[_part(start // PART)] = written({name: _cut(columns[name], part) for name in SHOWN})
    for name in {*SORTED_BY, *SHOWN, *LEFT_OUT}:
        columns.pop(name, None)
    return Files(core, later)


def services_in_order(directory: Directory, small_city: int = SMALL_CITY) -> tuple[Service, ...]:
    """The services of the card file: their places in it are their numbers in every other file of the search."""
    shown = [service for service in directory.services.values() if not is_left_out(service, directory.today)]
    return tuple(sorted(shown, key=_by_need if len(shown) > small_city else _by_name))


def _part(number: int) -> str:
    """Name a part. They share a folder, whose name holds one hash for all: a thousand hashes would weigh more."""
    return f"parts/{number}.json"


def _by_name(service: Service) -> tuple[str, ...]:
    return _letters(service.name), service.id


def _by_need(service: Service) -> tuple[str, ...]:
    """Services for one need lie side by side, so that what is shown together comes in few parts."""
    return service.needs[0], *_by_name(service)


def _cut(column: object, part: slice) -> object:
    return column[part] if isinstance(column, list | str) else column


def written(value: object) -> bytes:
    """Write JSON without a spare byte."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _everything_else(directory: Directory) -> Columns:
    parts = _parts(directory)
    open_places = public_places(directory)
    needs = {id_: n for n, id_ in enumerate(directory.needs)}
    return {
        "version": VERSION,
        "today": directory.today.isoformat(),
        "parts": list(parts),
        "organisations": [organisation.name for organisation in directory.organisations.values()],
        "needs": {
            **named((id_, need.name) for id_, need in directory.needs.items()),
            "words": ["|".join(_told_apart(need)) for need in directory.needs.values()],
        },
        "starts": named((id_, start.title) for id_, start in directory.starts.items()),
        "guides": {
            **named((id_, guide.title) for id_, guide in directory.guides.items()),
            "summary": [guide.summary for guide in directory.guides.values()],
            "needs": [[needs[need] for need in guide.needs if need in needs] for guide in directory.guides.values()],
        },
        "places": {
            **named((id_, directory.places[id_].name) for id_ in open_places),
            "part": [parts.get(directory.places[id_].part_of_city or "", -1) for id_ in open_places],
        },
        "areas": {
            **named((id_, area.name) for id_, area in directory.areas.items()),
            "part": [parts.get(area.neighbourhood or "", -1) for area in directory.areas.values()],
        },
        "routes": {
            **named((id_, route.name) for id_, route in directory.routes.items()),
            "ends": [
                " – ".join(dict.fromkeys(way.to for way in route.directions)) for route in directory.routes.values()
            ],
        },
        "holidays": _holidays(directory.calendar, directory.today),
        "urgent": {
            "needs": [n for n, id_ in enumerate(directory.needs) if id_ in CRISIS_NEEDS],
            "starts": [n for n, start in enumerate(directory.starts.values()) if start.urgent is Answer.YES],
        },
    }


def _told_apart(need: Need) -> Iterator[str]:
    """The words for a need, without those that say the same to a search: "self-harm" and "self harm"."""
    seen: set[frozenset[str]] = {_bag(need.name)}
    for words in need.synonyms:
        bag = _bag(words)
        if bag not in seen:
            seen.add(bag)
            yield words


def _bag(words: str) -> frozenset[str]:
    return frozenset(re.sub(r"[-’']", " ", words.lower()).split()) - {"i", "a", "the", "of", "my", "to"}


def _parts(directory: Directory) -> dict[str, int]:
    """Number the parts of the city that places and areas name. Hidden places have none."""
    named = [*(place.part_of_city for place in directory.places.values() if not place.is_hidden),
             *(area.neighbourhood for area in directory.areas.values())]  # fmt: skip
    return {name: n for n, name in enumerate(dict.fromkeys(filter(None, named)))}


def _holidays(calendar: Calendar, today: date) -> Columns:
    last = today + HOLIDAYS_AHEAD
    kept = calendar.kept_as_holidays(today, last)
    return {
        "bank": _days(calendar.bank_holidays(today, last)),
        "kept": _days(kept),
        "names": [calendar.holiday_on(day) or "" for day in kept],
        **{kind.value: stretches(calendar, kind) for kind in TermKind},
    }


def _days(days: Iterable[date]) -> list[str]:
    return [day.isoformat() for day in days]


def _letters(name: str) -> str:
    """A name as it is looked up: without "The", capitals or signs before the first letter."""
    return name.casefold().lstrip("“\"'‘( ").removeprefix("the ")
