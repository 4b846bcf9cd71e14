"""From each area to each place, for the search: whether it can be reached on foot or by one bus, and in what time.

And to each area from those who come to people: whether they come there.

One file for the whole city, fetched when a reader first asks: a file for each area would tell the host who lives where.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer, Format
from recovery_hub.directory.records import Place, Service
from recovery_hub.directory.service_area import COMING, comes_to, comes_to_me
from recovery_hub.search.cards import services_in_order
from recovery_hub.search.services import ANSWERS, public_places
from recovery_hub.site.journeys import Journeys
from recovery_hub.travel.time_periods import TIME_PERIODS, Changes
from recovery_hub.travel.walking import Pace

NAME = "from-areas.json"
DAY = TIME_PERIODS[0]
DECIMALS = 3
"""Of a degree: some 100 metres, enough to tell which area is nearest."""


def from_areas(directory: Directory, journeys: Journeys) -> bytes:
    """Write who can get where on a weekday between 10am and 4pm, at a usual pace.

    Returns:
        ``{"points": [[54.1, -4.6]], "direct": ["ynu"], "minutes": [[12, -1, -1]]}``: a row an area, in the order of the
        directory; in it a value a place, in the order of the card file. ``y`` is on foot or by one bus, ``n`` is not,
        ``u`` that we may or can not say; -1 that there is no way, or none that we may tell. Then ``visitors``, the
        numbers in the card file of the services that come to people; ``remote``, a letter for each: whether it is also
        to be had by phone, post or online; and a row an area with a letter for each: ``comes`` (``p``: they meet people
        there outside) and ``home`` (to homes only). ``u`` is that one has to ask.
    """
    places = [directory.places[id_] for id_ in public_places(directory)]
    rows = [_row(area, places, journeys) for area in directory.areas]
    points = [[round(area.latitude, DECIMALS), round(area.longitude, DECIMALS)] for area in directory.areas.values()]
    found = {"points": points, "direct": [direct for direct, _ in rows], "minutes": [minutes for _, minutes in rows]}
    return json.dumps({**found, **_coming(directory)}, separators=(",", ":")).encode()


def _coming(directory: Directory) -> dict[str, object]:
    parts, areas = directory.parts, directory.areas.values()
    visitors = {
        n: service for n, service in enumerate(services_in_order(directory)) if set(COMING) & {*service.formats}
    }
    return {
        "visitors": list(visitors),
        "remote": "".join(ANSWERS[_is_remote(service)] for service in visitors.values()),
        "comes": [_letters(comes_to_me(service, area, parts) for service in visitors.values()) for area in areas],
        "home": [_letters(comes_to(service, area, parts) for service in visitors.values()) for area in areas],
    }


def _is_remote(service: Service) -> Answer:
    forms = {*service.formats} - {Format.HOME_VISIT}
    return Answer.YES if any(form.needs_no_travel for form in forms) else Answer.NO


def _letters(answers: Iterable[Answer]) -> str:
    return "".join(ANSWERS[answer] for answer in answers)


def _row(area: str, places: list[Place], journeys: Journeys) -> tuple[str, list[int]]:
    row = journeys.reach.areas[area]
    bands = [journeys.minutes(DAY.id, Pace.USUAL, changes) for changes in (Changes.NONE, Changes.ONE)]
    direct, any_way = (band.median[row] if band is not None else None for band in bands)
    columns = [journeys.reach.places.get(place.id) if place.point is not None else None for place in places]
    answers = ["u" if column is None or direct is None else "y" if direct[column] >= 0 else "n" for column in columns]
    minutes = [-1 if column is None or any_way is None else int(any_way[column]) for column in columns]
    return "".join(answers), minutes
