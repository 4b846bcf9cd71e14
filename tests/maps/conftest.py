"""A few places and a small base, and ways to change them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records import City, Place, Service
from recovery_hub.maps import Base, MapPlace, ServiceHere
from recovery_hub.validation.reading.base_map import read_base

BASE = Path(__file__).parents[2] / "data" / "base.geojson"
SOURCE = {"kind": "invented"}

MakePoint = Callable[..., MapPlace]
MakeDirectory = Callable[[list[dict[str, Any]], list[dict[str, Any]]], Directory]


@pytest.fixture(scope="session")
def thornmouth() -> Base:
    """The base that the invented city ships."""
    return read_base(BASE.read_text("utf-8"))


@pytest.fixture
def make_point() -> MakePoint:
    """Make a place with so many services."""

    def make(name: str, latitude: float = 53.8, longitude: float = -4.6, services: int = 1) -> MapPlace:
        ident = "".join(letter if letter.isalnum() else "-" for letter in name.lower())
        here = tuple(
            ServiceHere(f"Service {number} at {name}", f"../services/{ident}-{number}/", ("In person",))
            for number in range(1, services + 1)
        )
        return MapPlace(ident, name, f"../places/{ident}/", latitude, longitude, here)

    return make


@pytest.fixture
def make_directory() -> MakeDirectory:
    """Make a directory from places and services, each with only the fields that matter here."""

    def make(places: list[dict[str, Any]], services: list[dict[str, Any]]) -> Directory:
        return Directory(
            city=City.model_validate(
                {
                    "name": "Thornmouth",
                    "site_name": "Recovery Hub Thornmouth",
                    "bounds": {"south": 53.76, "north": 53.84, "west": -4.68, "east": -4.52},
                    "contact": {"email": "hello@recoveryhub.example"},
                    "kept_by": "the volunteers",
                }
            ),
            today=date(2026, 11, 22),
            places={place.id: place for place in map(_place, places)},
            services={service.id: service for service in map(_service, services)},
            organisations={},
            needs={},
            helplines={},
            pages={},
            guides={},
            starts={},
            arrivals={},
            withdrawn={},
            origins={},
            unread={},
        )

    return make


def _place(fields: dict[str, Any]) -> Place:
    usual = {"name": fields["id"].title(), "kind": "library", "location_public": "yes", "sources": [SOURCE]}
    return Place.model_validate({**usual, "latitude": 53.8016, "longitude": -4.6118, **fields})


def _service(fields: dict[str, Any]) -> Service:
    usual = {
        "name": fields["id"].title(),
        "summary": "Soup, tea and company.",
        "status": "active",
        "organisation": "river-people",
        "needs": ["company"],
        "formats": ["in_person"],
        "start": {"how": ["drop_in"]},
        "cost": {"kind": "free"},
        "sources": [SOURCE],
    }
    return Service.model_validate({**usual, **fields})
