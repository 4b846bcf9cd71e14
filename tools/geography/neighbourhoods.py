"""The fourteen parts of the city, as people name them: where their middles are, and how many live there.

A part is the land on its bank that lies nearer to its middle than to any other: so whatever lies within 600 m of a
middle lies in its part. The west has the old centre, the hospital and the university; the east, across one bridge,
was built in the twenty years after the war and has more people.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tools.geography.plane import Degrees, Spot, apart, spot


class Side(StrEnum):
    """The bank of the river."""

    WEST = "west"
    EAST = "east"


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A part of the city.

    Attributes:
        name: as in ``district`` and ``area`` in ``data/places.yaml``.
        middle: its middle, in degrees.
        people: about how many live there.
    """

    name: str
    middle: Degrees
    people: int

    @property
    def side(self) -> Side:
        """The bank it lies on."""
        return Side.WEST if self.middle[0] < -4.6 else Side.EAST  # noqa: PLR2004 - the river

    @property
    def spot(self) -> Spot:
        """Its middle in metres."""
        return spot(self.middle)


NEIGHBOURHOODS: tuple[Neighbourhood, ...] = (
    Neighbourhood("Old Town", (-4.6105, 53.8045), 12_400),
    Neighbourhood("Quayside", (-4.6125, 53.7935), 8_600),
    Neighbourhood("St Bride's", (-4.6345, 53.8085), 16_200),
    Neighbourhood("Castle Hill", (-4.637, 53.796), 12_600),
    Neighbourhood("University", (-4.6535, 53.8165), 17_500),
    Neighbourhood("Harbour", (-4.64, 53.7835), 11_700),
    Neighbourhood("Northgate", (-4.6245, 53.8255), 15_000),
    Neighbourhood("Eastbrook", (-4.583, 53.8065), 20_100),
    Neighbourhood("Hollin", (-4.556, 53.819), 16_400),
    Neighbourhood("Marsh End", (-4.544, 53.785), 11_900),
    Neighbourhood("Kiln Lane", (-4.548, 53.7965), 13_600),
    Neighbourhood("Fairfield", (-4.583, 53.829), 13_000),
    Neighbourhood("Saltings", (-4.566, 53.776), 7_400),
    Neighbourhood("Bankside", (-4.585, 53.793), 13_600),
)


def of_side(side: Side) -> tuple[Neighbourhood, ...]:
    """Return the parts of one bank."""
    return tuple(neighbourhood for neighbourhood in NEIGHBOURHOODS if neighbourhood.side is side)


def nearest(place: Spot, side: Side) -> Neighbourhood:
    """Return the part of a bank in which a place lies."""
    return min(of_side(side), key=lambda neighbourhood: apart(neighbourhood.spot, place))
