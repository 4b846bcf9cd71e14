"""More places, services and stops, made after those of the real data: as many as a benchmark asks for.

Their prose repeats. They are for measuring how fast things are, not for reading.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Collection, Sequence
from itertools import cycle, islice
from random import Random

from tools.geography.chance import chance
from tools.geography.entries import Entry, numbered
from tools.geography.features import Geography, slug
from tools.geography.neighbourhoods import NEIGHBOURHOODS
from tools.geography.spots import spots

_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
_MARKS = ("Church", "Post Office", "School", "Green", "Surgery", "Shops", "Depot", "Chapel", "Steps", "Arms", "Top")
_LONGEST_ID = 60


def places(real: Sequence[Entry], number: int, city: Geography, seed: int) -> list[Entry]:
    """Make places after the public ones.

    Args:
        real: the places of the real data.
        number: how many to make.
        city: where they stand.
        seed: of the whole run.
    """
    models = public(real)
    dice = chance(seed, "places")
    sites = list(islice(spots(city, dice), number))
    names = numbered(f"{model['name']}, {area.name}" for model, (area, _) in zip(cycle(models), sites, strict=False))
    made = []
    for count, (model, name, (area, (east, north))) in enumerate(zip(cycle(models), names, sites, strict=False)):
        where = {"district": area.neighbourhood.name, "postcode": _postcode(area.neighbourhood.name, dice)}
        here = {"address": {**model["address"], **where}, "latitude": str(north), "longitude": str(east)}
        made.append(_after(model, name, count) | here)
    return made


def public(places: Sequence[Entry]) -> list[Entry]:
    """Return the places that everybody may know of."""
    return [place for place in places if place["location_public"] == "yes" and "address" in place]


def services(real: Sequence[Entry], moved: Collection[str], sites: Sequence[Entry], number: int) -> list[Entry]:
    """Make services after the real ones, each at places of its own as long as there are any.

    Args:
        real: the services of the real data.
        moved: ids of places; what happens there happens elsewhere in the services that are made.
        sites: the places that were made.
        number: how many to make.
    """
    models = list(islice(cycle(real), number))
    names = numbered(
        f"{model['name']}, {site['name'].rpartition(', ')[2] if _may_be_named(model, moved) else 'again'}"
        for model, site in zip(models, cycle(sites), strict=False)
    )
    made = []
    for count, (model, name) in enumerate(zip(models, names, strict=True)):
        service = _after(model, name, count)
        for further, session in enumerate(service.get("sessions", ())):
            if session.get("place") in moved:
                session["place"] = sites[(count + further) % len(sites)]["id"]
        if "phone" in service.get("contact", {}):
            service["contact"]["phone"] = f"01632 960 {count % 1000:03d}"
        made.append(service)
    return made


def _may_be_named(model: Entry, moved: Collection[str]) -> bool:
    """Whether a street may stand in the name: not where a place is kept from being found."""
    at = {session["place"] for session in model.get("sessions", ()) if "place" in session}
    return at.union(model.get("meeting_places", ())) <= set(moved)


def in_known_parts(real: Sequence[Entry], city: Geography) -> list[Entry]:
    """Take out of the lists of where they come what is no part of the made city; the rest stays as it is."""
    features = [feature["properties"] for feature in json.loads(city.areas_text)["features"]]
    known = {feature.get(name) for feature in features for name in ("name", "neighbourhood", "side")}
    entries = copy.deepcopy(list(real))
    for entry in entries:
        for part in (entry, *entry.get("sessions", ())):
            listed = part.get("service_areas")
            if isinstance(listed, list):
                part["service_areas"] = [name for name in listed if name in known]
            elif listed:
                part["service_areas"] = {
                    way: left for way, names in listed.items() if (left := [name for name in names if name in known])
                }
    return entries


def stops(number: int, city: Geography, seed: int) -> list[Entry]:
    """Make bus stops: id, name and where they stand, no more.

    Args:
        number: how many to make.
        city: where they stand.
        seed: of the whole run.
    """
    sites = list(islice(spots(city, chance(seed, "stops")), number))
    rounds = (_MARKS[count // len(city.areas) % len(_MARKS)] for count in range(number))
    names = numbered(f"{area.name} {mark}" for (area, _), mark in zip(sites, rounds, strict=True))
    return [
        {"id": f"made-{slug(name)}", "name": name, "latitude": str(north), "longitude": str(east)}
        for name, (_, (east, north)) in zip(names, sites, strict=True)
    ]


def _after(model: Entry, name: str, count: int) -> Entry:
    """Copy an entry under another name; what would make it the same thing as its model is left out."""
    entry = copy.deepcopy(model)
    for field in ("was", "also_known_as"):
        entry.pop(field, None)
    # The count stands in front: ids are cut off at their end.
    return entry | {"id": f"made-{count + 1}-{slug(name)}"[:_LONGEST_ID].strip("-"), "name": name}


def _postcode(neighbourhood: str, dice: Random) -> str:
    """Make up a postcode; each neighbourhood has a first half of its own."""
    order = [part.name for part in NEIGHBOURHOODS].index(neighbourhood)
    return f"ZZ{20 + order} {dice.randint(1, 9)}{dice.choice(_LETTERS)}{dice.choice(_LETTERS)}"
