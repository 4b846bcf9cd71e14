"""The postcodes that a city keeps, each with its middle: ``imports.postcodes`` writes them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from recovery_hub.geo import LatLon
from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError

POSTCODES_FILE = "data/postcodes.csv"
HEADINGS = ("postcode", "latitude", "longitude")


def postcodes_of(city_folder: Path) -> Mapping[str, LatLon]:
    """Read the postcodes that a city keeps; none if it has no such file.

    Raises:
        ImportStoppedError: if the file is not as it was written.
    """
    path = city_folder / POSTCODES_FILE
    if not path.is_file():
        return {}
    found = {}
    with path.open(encoding="utf-8", newline="") as lines:
        try:
            for row in csv.DictReader(lines):
                found[row["postcode"]] = LatLon(float(row["latitude"]), float(row["longitude"]))
        except (KeyError, TypeError, ValueError, csv.Error, UnicodeDecodeError):
            raise ImportStoppedError(
                f"{POSTCODES_FILE} is not as it was written. Type: recovery-hub import postcodes"
            ) from None
    return found
