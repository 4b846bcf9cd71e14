"""From each area to each place, for the search: whether it can be reached on foot or by one bus, and in what time.

One file for the whole city, fetched when a reader first asks: a file for each area would tell the host who lives where.
"""

from __future__ import annotations

import json

from recovery_hub.directory import Directory
from recovery_hub.directory.records import Place
from recovery_hub.search.services import public_places
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
        ``u`` that we may or can not say; -1 that there is no way, or none that we may tell.
    """
    places = [directory.places[id_] for id_ in public_places(directory)]
    rows = [_row(area, places, journeys) for area in directory.areas]
    points = [[round(area.latitude, DECIMALS), round(area.longitude, DECIMALS)] for area in directory.areas.values()]
    found = {"points": points, "direct": [direct for direct, _ in rows], "minutes": [minutes for _, minutes in rows]}
    return json.dumps(found, separators=(",", ":")).encode()


def _row(area: str, places: list[Place], journeys: Journeys) -> tuple[str, list[int]]:
    row = journeys.reach.areas[area]
    bands = [journeys.minutes(DAY.id, Pace.USUAL, changes) for changes in (Changes.NONE, Changes.ONE)]
    direct, any_way = (band.median[row] if band is not None else None for band in bands)
    columns = [journeys.reach.places.get(place.id) if place.point is not None else None for place in places]
    answers = ["u" if column is None or direct is None else "y" if direct[column] >= 0 else "n" for column in columns]
    minutes = [-1 if column is None or any_way is None else int(any_way[column]) for column in columns]
    return "".join(answers), minutes
