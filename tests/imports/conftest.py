"""A small invented list, its mapping, and a city to import it into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
import yaml

from recovery_hub.imports.spreadsheet import ImportReport, import_spreadsheet

TODAY = date(2026, 11, 22)

MAPPING = """
source: {id: town-list, name: The town list of October, on: 2026-10-01}
row_id: Ref
columns:
  Name: service.name
  Address: place.address
  Postcode: place.address.postcode
  Phone: service.contact.phone
  Web: service.contact.web
  Mail: service.contact.email
  About: service.description
  Lat: place.latitude
  Lon: place.longitude
  Hours: session.hours
towns: [Thornmouth]
every:
  service.summary: Something that people in the town list can have.
  service.status: unconfirmed
  service.needs: [company]
  service.formats: [in_person]
  service.cost.kind: unknown
  service.start.how: [ring, email, look_round]
  place.location_public: yes
  place.kind: community_centre
  organisation.summary: It is in the town list of October.
kinds:
  - call: anything
city:
  name: Thornmouth
  site_name: Recovery Hub Thornmouth
  invented: yes
  bounds: {south: 53.76, north: 53.84, west: -4.68, east: -4.52}
  postcodes: [ZZ]
  contact: {email: hello@recoveryhub.example}
  kept_by: the volunteers
"""

HEADINGS = ("Ref", "Name", "Address", "Postcode", "Phone", "Web", "Mail", "About", "Lat", "Lon", "Hours")

ROWS: tuple[dict[str, str], ...] = (
    {
        "Ref": "1",
        "Name": "Café Brücke",
        "Address": "Bridge Hall, 12 Bridge Street, Old Town, Thornmouth",
        "Postcode": "zz1 4ab",
        "Phone": "01632 960142",
        "Web": "https://bruecke.example",
        "Lat": "53.8012",
        "Lon": "-4.6021",
        "Hours": "Tu 14:00-16:00; PH off",
    },
    {"Ref": "2", "Name": "Knitting", "Address": "12 Bridge St.", "Postcode": "ZZ1 4AB", "Phone": "01632 960143"},
    {"Ref": "3", "Name": "Walking Group", "Address": "3 Hill Road", "Postcode": "ZZ2 1AD", "Phone": "07700 900142"},
)

Importer = Callable[..., ImportReport]


def csv_text(rows: Sequence[dict[str, str]], separator: str = ",", headings: Sequence[str] = HEADINGS) -> str:
    """Write rows as CSV."""
    lines = [list(headings), *([row.get(heading, "") for heading in headings] for row in rows)]
    return "\r\n".join(separator.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)


@pytest.fixture
def city(tmp_path: Path) -> Path:
    """Return a city folder that does not exist yet."""
    return tmp_path / "city"


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    """Return the mapping of the small list."""
    path = tmp_path / "map.yaml"
    path.write_text(MAPPING, encoding="utf-8")
    return path


@pytest.fixture
def bring_in(tmp_path: Path, mapping: Path, city: Path) -> Importer:
    """Return a function that imports rows into the city."""

    def run(rows: Sequence[dict[str, str]] = ROWS, name: str = "list.csv", today: date = TODAY) -> ImportReport:
        path = tmp_path / name
        path.write_text(csv_text(rows), encoding="utf-8")
        return import_spreadsheet([path], mapping, city, today)

    return run


def service(city: Path, name: str) -> dict[str, object]:
    """Read a service as plain strings."""
    text = (city / "data" / "services" / f"{name}.yaml").read_text(encoding="utf-8")
    found: dict[str, object] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
    return found


def listed(city: Path, name: str) -> list[dict[str, object]]:
    """Read a list file as plain strings."""
    text = (city / "data" / name).read_text(encoding="utf-8")
    found: list[dict[str, object]] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
    return found


def every_file(folder: Path) -> dict[str, bytes]:
    """Return path -> content of everything in a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
