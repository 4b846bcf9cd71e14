"""The sixty small areas, written by hand: what people call them, where they are, who lives there, how hard life is.

Three to six make a neighbourhood. Each has about 3,000 people, as the small areas of a census have in pairs, so that
two areas can be compared fairly however large they are on the map.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Homes(StrEnum):
    """What sort of street it is, which decides who lives there (``people`` has the shares)."""

    CENTRE = "flats in the centre"
    STUDENTS = "students"
    TERRACES = "old terraces"
    SETTLED = "semis and gardens"
    FAMILIES = "young families"
    ESTATE = "post-war estate"
    OLDER = "bungalows"


@dataclass(frozen=True, slots=True)
class SmallArea:
    """A small area before it has borders.

    Attributes:
        name: what people call it.
        east: metres east of the middle of its neighbourhood, or west if minus.
        north: metres north of it.
        homes: what sort of street.
        hardship: 0 (comfortable) to 100; decides the fifth and, in part, who has a car.
    """

    name: str
    east: int
    north: int
    homes: Homes
    hardship: int


_C, _ST, _T, _SE, _F, _E, _O = Homes

SMALL_AREAS: dict[str, tuple[SmallArea, ...]] = {
    "Old Town": (
        SmallArea("Old Town Market", -330, -270, _C, 54),
        SmallArea("Bridge End", 250, -310, _C, 61),
        SmallArea("Minster Yard", -330, 430, _C, 41),
        SmallArea("Ferry Bank", 210, 520, _T, 52),
    ),
    "Quayside": (
        SmallArea("Sail Street", 250, 270, _C, 47),
        SmallArea("Customs House", -360, 0, _C, 33),
        SmallArea("Dry Dock", 60, -640, _T, 59),
    ),
    "St Bride's": (
        SmallArea("St Bride's Green", 60, 170, _T, 35),
        SmallArea("Infirmary", -130, -390, _T, 46),
        SmallArea("Station Road", 540, -170, _T, 55),
        SmallArea("Lime Terraces", 300, 650, _T, 38),
        SmallArea("Brickfield Rise", -540, 360, _SE, 27),
    ),
    "Castle Hill": (
        SmallArea("Keep Lane", 470, 290, _T, 24),
        SmallArea("Castle Crescents", 170, -360, _SE, 11),
        SmallArea("Park View", -640, -250, _SE, 9),
        SmallArea("Upper Westfield", -1850, 120, _O, 17),
    ),
    "University": (
        SmallArea("University Campus", 40, 40, _ST, 30),
        SmallArea("University Halls", -620, 260, _ST, 34),
        SmallArea("College Street", 460, -430, _ST, 43),
        SmallArea("Observatory Hill", -620, -560, _SE, 12),
        SmallArea("Ashgrove", 260, 820, _SE, 20),
    ),
    "Harbour": (
        SmallArea("Rope Walk", 700, 210, _T, 60),
        SmallArea("Lifeboat Road", -160, 180, _T, 51),
        SmallArea("Harbour Basin", 330, -620, _E, 66),
        SmallArea("West Sands", -1150, -250, _O, 36),
    ),
    "Northgate": (
        SmallArea("Northgate Cross", 60, -190, _SE, 22),
        SmallArea("Common Side", -800, -330, _SE, 14),
        SmallArea("Tollhouse", 180, 560, _F, 19),
        SmallArea("Thornside", 700, 60, _F, 26),
        SmallArea("Upper Northgate", -620, 840, _O, 8),
    ),
    "Eastbrook": (
        SmallArea("Eastbrook Shops", 380, -350, _E, 77),
        SmallArea("Bridge Foot", -520, -420, _E, 82),
        SmallArea("Eastbrook Towers", -190, 90, _E, 91),
        SmallArea("Weaver Road", 640, 260, _E, 70),
        SmallArea("Lock Lane", -620, 650, _T, 64),
        SmallArea("Eastbrook Top", 130, 720, _F, 68),
    ),
    "Hollin": (
        SmallArea("Hollin Rise", -470, -470, _E, 75),
        SmallArea("Hollin Square", 90, 30, _E, 85),
        SmallArea("Hollin Top", -250, 760, _E, 79),
        SmallArea("Fieldside", 930, -330, _F, 62),
        SmallArea("Far Hollin", 1150, 870, _E, 73),
    ),
    "Marsh End": (
        SmallArea("Marsh End Green", 60, 130, _E, 80),
        SmallArea("Samphire Parade", -640, 120, _E, 74),
        SmallArea("Sea Bank", 150, -720, _O, 63),
        SmallArea("Outmarsh", 1000, -60, _O, 69),
    ),
    "Kiln Lane": (
        SmallArea("Kiln Lane Flats", -90, 110, _E, 93),
        SmallArea("Potteries", -740, 60, _E, 81),
        SmallArea("Brickworks", 330, -330, _E, 86),
        SmallArea("Clayfields", 940, 280, _F, 71),
    ),
    "Fairfield": (
        SmallArea("Fairfield Parade", 90, -230, _F, 48),
        SmallArea("Orchard Closes", 490, 520, _O, 37),
        SmallArea("Willow Bank", -620, -280, _F, 56),
        SmallArea("Upper Fairfield", -350, 640, _SE, 32),
    ),
    "Saltings": (
        SmallArea("Sluice Road", -560, 270, _O, 58),
        SmallArea("Saltings Chapel", 180, 360, _E, 67),
        SmallArea("Sea Wall", 260, -260, _O, 65),
    ),
    "Bankside": (
        SmallArea("Bankside Wharf", -330, 330, _T, 57),
        SmallArea("Chandler Street", 420, 230, _E, 72),
        SmallArea("Gasholder Road", -140, -380, _E, 78),
        SmallArea("Lower Bankside", 420, -650, _E, 76),
    ),
}
"""Neighbourhood -> its small areas."""

NUMBER = sum(map(len, SMALL_AREAS.values()))
SEED = 7
"""The seed of the files in ``data/``."""
