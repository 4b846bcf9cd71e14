"""Coordinates for places that have none: what may be asked, and which answers are good enough to be written down.

Who is asked, and how often, is not decided here: this is the part without a network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import LocationPublic
from recovery_hub.directory.records import Place
from recovery_hub.geo import LatLon, in_box, is_within, metres_between

DIGITS = 4
"""After the point of a degree: eleven metres, near enough for a door and no nearer."""

SAME_METRES = 150
"""Answers this close to the first one mean the same spot."""

STREET_RANK = 26
"""Nominatim's ranks: from here on an answer is a street or something on it; below it is a district or a town."""

DOOR_RANK = 28
"""From here on an answer is a house or something in one."""


@dataclass(frozen=True, slots=True)
class PlaceToLocate:
    """One answer.

    Attributes:
        latitude: degrees north.
        longitude: degrees east.
        name: how the answer calls the spot.
        rank: how exact it is, in Nominatim's ranks; 30 is a house.
    """

    latitude: float
    longitude: float
    name: str
    rank: int

    @property
    def point(self) -> LatLon:
        """Where it is."""
        return LatLon(self.latitude, self.longitude)


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of asking for one place.

    Attributes:
        place: the place.
        best: the answer that may be written down; None if a person has to decide.
        why: in a sentence, why not, or what to look at.
        others: the answers a person may choose from.
    """

    place: Place
    best: PlaceToLocate | None
    why: str
    others: tuple[PlaceToLocate, ...] = ()


def may_be_asked(directory: Directory) -> tuple[Place, ...]:
    """The places without coordinates that are fully public and have a street. No other address leaves the computer."""
    return tuple(
        place
        for place in directory.places.values()
        if place.location_public is LocationPublic.YES
        and place.address is not None
        and (place.latitude is None or place.longitude is None)
    )


def kept_back(directory: Directory) -> int:
    """How many places have no coordinates and are not asked about, because where they are stays private."""
    return sum(
        place.location_public is not LocationPublic.YES and place.latitude is None
        for place in directory.places.values()
    )


def question(place: Place, directory: Directory) -> str:
    """The address as one line: "12 Bridge Street, Old Town, Thornmouth, ZZ1 2AB"."""
    address = place.address
    if address is None:
        return ""
    parts = (address.street, address.district, directory.city.name, address.postcode)
    return ", ".join(part for part in parts if part)


def judge(place: Place, candidates: Iterable[PlaceToLocate], directory: Directory) -> Judged:
    """Decide whether an answer may be written down.

    Args:
        place: without coordinates.
        candidates: the answers, the best first.
        directory: with the limits of the city, and the other places of the same postcode.
    """
    found = tuple(candidates)
    inside = tuple(candidate for candidate in found if in_box(candidate.point, directory.city.bounds))
    if not found:
        return Judged(place, None, "Nothing was found for this address. Look at how it is spelt.")
    if not inside:
        return Judged(place, None, "All that was found lies outside the city.", found)
    exact = tuple(candidate for candidate in inside if candidate.rank >= STREET_RANK)
    if not exact:
        return Judged(place, None, "Only the district or the town was found, not the street.", inside)
    best = exact[0]
    apart = tuple(candidate for candidate in exact[1:] if not is_within(SAME_METRES, candidate.point, best.point))
    if apart:
        return Judged(place, None, "More than one spot was found. Choose one.", (best, *apart))
    return Judged(place, best, " ".join(_to_look_at(place, best, directory)))


def of_postcode(place: Place, known: Mapping[str, LatLon]) -> Judged | None:
    """Answer from the postcodes that the city keeps; None if the place's is not among them.

    Args:
        place: without coordinates.
        known: postcode -> its middle.
    """
    postcode = place.address.postcode if place.address else None
    if postcode is None or postcode not in known:
        return None
    point = known[postcode]
    best = PlaceToLocate(point.latitude, point.longitude, f"The middle of {postcode}", STREET_RANK)
    return Judged(place, best, "It is the middle of the postcode, not the door: move it by hand.")


def _to_look_at(place: Place, best: PlaceToLocate, directory: Directory) -> Iterator[str]:
    if best.rank < DOOR_RANK:
        yield "It is the middle of the street, not the door: move it by hand."
    metres = _from_neighbours(place, best, directory)
    if metres is not None:
        yield f"{metres:.0f} metres from the other places with this postcode."


def _from_neighbours(place: Place, best: PlaceToLocate, directory: Directory) -> float | None:
    postcode = place.address.postcode if place.address else None
    near = [
        metres_between(best.point, other.point)
        for other in directory.places.values()
        if other.id != place.id and other.point and other.address and postcode and other.address.postcode == postcode
    ]
    return median(near) if near else None
