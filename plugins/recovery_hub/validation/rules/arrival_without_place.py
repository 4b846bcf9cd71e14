"""A note about arriving at a place that is not there, or that must not be found.

The file's name is the id of the place: `content/places/bridge-street-library.md`. A place that is hidden, or of which
only the part of the city is public, can have no such note: it would lead people to the door.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Place
from recovery_hub.validation.messages import problem
from recovery_hub.validation.renamed import renamed_in
from recovery_hub.validation.whereabouts.judging import private


def check(directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every note without a place that people may come to."""
    renamed = renamed_in(directory)
    for arrival in directory.arrivals.values():
        if (Place.kind_name, arrival.id) in renamed:
            continue  # told at the place itself, by the rule unknown-reference
        place, spot = directory.places.get(arrival.id), directory.spot(arrival, "id")
        if place is None and not (directory.may_exist("place", arrival.id) and arrival.id not in directory.withdrawn):
            near = nearest(arrival.id, tuple(directory.places))
            yield problem("arrival-without-place", spot, suggestion=f"{near}.md" if near else "", value=arrival.id)
        elif place is not None and place.location_public is not LocationPublic.YES:
            said = problem("arrival-without-place.secret", directory.spot(arrival), value=place.location_public)
            yield private(said, arrival.body)
