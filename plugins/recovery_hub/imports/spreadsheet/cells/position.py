"""Postcodes and coordinates."""

from __future__ import annotations

import re

from recovery_hub.directory.records import Bounds
from recovery_hub.geo import LatLon, in_box
from recovery_hub.imports.spreadsheet.cells.cleaned import Cleaned

_POSTCODE = re.compile(r"^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$")
DECIMALS = 4
MOST_NORTH, MOST_EAST = 90, 180


def clean_postcode(cell: str) -> Cleaned:
    """Write a postcode with capitals and one space."""
    text = " ".join(cell.upper().replace("\u00a0", " ").split())
    found = _POSTCODE.match(text.replace(" ", ""))
    if found is None:
        return Cleaned("", "It does not have the shape of a UK postcode.")
    return Cleaned(f"{found[1]} {found[2]}")


def district_of(postcode: str) -> str:
    """Return the first half: ``"SO16 3BD"`` -> ``"SO16"``."""
    return postcode.partition(" ")[0]


def clean_point(latitude: str, longitude: str, bounds: Bounds | None) -> LatLon | str:
    """Read a pair of coordinates in degrees.

    Args:
        latitude: degrees north, as text.
        longitude: degrees east, as text.
        bounds: the box of the city, if it is known.

    Returns:
        The spot with four digits after the point (about ten metres), or a sentence that says why not.
    """
    try:
        north, east = float(latitude), float(longitude)
    except ValueError:
        return "The coordinates are not numbers in degrees."
    if not (abs(north) <= MOST_NORTH and abs(east) <= MOST_EAST):
        return "The coordinates are not on the globe. We need degrees, such as 50.9382 and -1.3865."
    if bounds is not None and not in_box(LatLon(north, east), bounds):
        turned = in_box(LatLon(east, north), bounds)
        return (
            "Latitude and longitude seem to have changed places."
            if turned
            else "The point lies outside the box of the city."
        )
    return LatLon(round(north, DECIMALS), round(east, DECIMALS))
