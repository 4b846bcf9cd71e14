"""A whole city for the benchmarks: the real data, with more areas, services, places and stops."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from tools.environment import ROOT
from tools.geography import more
from tools.geography.entries import read, read_services, write, write_services
from tools.geography.features import Geography

PLACES_PER_SERVICE = 0.25


class FolderNotEmptyError(Exception):
    """The folder holds something already, and a whole city would overwrite it."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a city is wanted. The real entries are always among them, so it can be larger only.

    Attributes:
        services: in all.
        stops: in all.
    """

    services: int
    stops: int


def write_geography(into: Path, city: Geography) -> None:
    """Write ``data/areas.geojson`` and ``data/base.geojson``.

    Args:
        into: the folder of a city.
        city: what is written.
    """
    data = into / "data"
    data.mkdir(parents=True, exist_ok=True)
    (data / "areas.geojson").write_text(city.areas_text, encoding="utf-8")
    (data / "base.geojson").write_text(city.base_text, encoding="utf-8")


def write_city(into: Path, city: Geography, size: Size, seed: int) -> None:
    """Write a whole city: what the project holds, and more of it.

    Args:
        into: a folder that is empty or not there yet.
        city: its geography.
        size: how much there shall be.
        seed: of the whole run.

    Raises:
        NotEmpty: when the folder holds something.
    """
    if into.exists() and any(into.iterdir()):
        raise FolderNotEmptyError(
            f"“{into}” is not empty. A whole city goes into a new folder, so that nothing is overwritten."
        )
    shutil.copytree(ROOT / "content", into / "content")
    shutil.copytree(ROOT / "data", into / "data", ignore=shutil.ignore_patterns("services"))
    write_geography(into, city)
    data = into / "data"
    places, services, stops = read(data / "places.yaml"), read_services(ROOT / "data"), read(data / "bus-stops.yaml")
    services = more.in_known_parts(services, city)
    wanted = max(0, size.services - len(services))
    sites = more.places(places, round(wanted * PLACES_PER_SERVICE + 0.5), city, seed)
    write(data / "places.yaml", places + sites)
    moved = {place["id"] for place in more.public(places)}
    write_services(data, services + more.services(services, moved, sites, wanted))
    if size.stops:
        write(data / "bus-stops.yaml", stops + more.stops(max(0, size.stops - len(stops)), city, seed))
