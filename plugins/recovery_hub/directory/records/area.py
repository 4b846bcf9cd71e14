"""The small areas of a city: where people live, how many, and what is known of them from a census.

Minutes are worked out from each area's point; people count by area, never one by one.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from recovery_hub.directory.records.base import FileForm, Line, Record, StoredIn
from recovery_hub.geo import LatLon

Position = tuple[float, float]
"""Degrees east, degrees north: in the order of the map file."""

Ring = tuple[Position, ...]
"""A closed line: the last position is the first."""

Polygon = tuple[Ring, ...]
"""The outside first, then the holes."""


class Area(Record):
    """A part of the city small enough that everybody in it has about the same way to the bus."""

    kind_name: ClassVar[str] = "area"
    label: ClassVar[str] = "small area"
    stored: ClassVar[tuple[StoredIn, ...]] = (StoredIn("data/areas.geojson", FileForm.MAP),)
    is_judged: ClassVar[bool] = False

    name: Line = Field(description="what people there call it", examples=["Bridge End"])
    neighbourhood: Line | None = Field(default=None, description="the part of the city it belongs to")
    side: Line | None = Field(default=None, description="the side of the city, where there are two", examples=["east"])
    ward: Line | None = Field(default=None, description="the ward in which it lies", examples=["Castle"])
    postcode_districts: tuple[Line, ...] = Field(
        default=(), description="the postcode districts in which people there live", examples=['["TM3"]']
    )
    people: Annotated[int, Field(ge=0)] = Field(description="how many people live there", examples=["1850"])
    ages: dict[str, Annotated[int, Field(ge=0)]] = Field(
        default_factory=dict,
        alias="population",
        description="how many people of some ages live there",
        examples=['{"0-15": 310, "75+": 120}'],
    )
    deprivation_fifth: Annotated[int, Field(ge=1, le=5)] | None = Field(
        default=None,
        description="1 is the fifth of areas that is worst off in the country, 5 the fifth that is best off",
        examples=["2"],
    )
    households_without_car_percent: Annotated[float, Field(ge=0, le=100)] | None = Field(
        default=None, description="households without a car, of a hundred", examples=["38"]
    )
    point: Position = Field(
        description="where in it people live, on the whole: degrees east, then degrees north",
        examples=["[-4.60672, 53.80188]"],
    )
    polygons: tuple[Polygon, ...] = Field(default=(), description="its outline, if it is known")

    @property
    def location(self) -> LatLon:
        """Its point, as the rest of the program knows a spot."""
        return LatLon(self.latitude, self.longitude)

    @property
    def longitude(self) -> float:
        """Degrees east of its point."""
        return self.point[0]

    @property
    def latitude(self) -> float:
        """Degrees north of its point."""
        return self.point[1]
