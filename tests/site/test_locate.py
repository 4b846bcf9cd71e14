"""Coordinates for new places, from a small server of our own that answers as Nominatim does."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
from geopy.extra.rate_limiter import RateLimiter

from recovery_hub.validation import load
from tests.site.making import TODAY, typed

if TYPE_CHECKING:
    from typer.testing import Result

    from tests.site.making import Town

HALL = {"lat": "53.80123456", "lon": "-4.61987654", "display_name": "Hall, Quay Street, Littleton", "place_rank": 30}
NEW = """
- id: quay-hall
  name: Quay Hall # the one with the bell
  kind: community_centre
  location_public: yes
  address: {street: 3 Quay Street, district: Harbour, postcode: ZZ1 2AB}
  sources: [{kind: invented}]

- id: quiet-house
  name: The quiet house
  kind: private_home
  location_public: area_only
  area: Harbour
  sources: [{kind: invented}]
"""


@dataclass
class Asked:
    """What the small server was asked, and how it answers."""

    address: str = ""
    answer: list[dict[str, Any]] | int = field(default_factory=lambda: [HALL])
    queries: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)


@pytest.fixture
def nominatim() -> Iterator[Asked]:
    """A server on this machine for as long as a test lasts."""
    asked = Asked()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.queries.append(parse_qs(urlsplit(self.path).query)["q"][0])
            asked.agents.append(self.headers["User-Agent"])
            status = asked.answer if isinstance(asked.answer, int) else 200
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps([] if isinstance(asked.answer, int) else asked.answer).encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    asked.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield asked
    server.shutdown()
    thread.join()
    server.server_close()


def _locate(town: Town, nominatim: Asked, *words: str) -> Result:
    places = ("--city", str(town.folder), "--cache", str(town.folder / "cache"))
    return typed("locate", *places, "--server", nominatim.address, "--today", str(TODAY), *words)


def test_a_new_place_gets_its_coordinates(town: Town, nominatim: Asked) -> None:
    """They are written under the address with four digits; the rest of the file stays as it was."""
    town.add("data/places.yaml", NEW)
    before = town.read("data/places.yaml")
    ran = _locate(town, nominatim)

    assert 0 == ran.exit_code, ran.stderr
    address = "  address: {street: 3 Quay Street, district: Harbour, postcode: ZZ1 2AB}\n"
    wanted = before.replace(address, f"{address}  latitude: 53.8012\n  longitude: -4.6199\n")
    assert wanted == town.read("data/places.yaml")
    assert "Quay Hall (quay-hall): 53.8012, -4.6199." in ran.stdout
    assert "metres from the other places with this postcode" in ran.stdout
    assert "OpenStreetMap contributors" in ran.stderr
    load(town.folder, TODAY)


def test_where_a_private_place_is_never_leaves_the_computer(town: Town, nominatim: Asked) -> None:
    """Only places that are fully public are asked about; the others are counted and not named."""
    town.add("data/places.yaml", NEW)
    ran = _locate(town, nominatim)

    assert ["3 Quay Street, Harbour, Littleton, ZZ1 2AB"] == nominatim.queries
    assert "2 places are not asked about" in ran.stderr
    assert "quiet" not in ran.stdout + ran.stderr


def test_nothing_is_asked_while_a_private_place_has_an_address(town: Town, nominatim: Asked) -> None:
    """The check stops first, and says which line must go without what stands there."""
    town.add("data/places.yaml", NEW.replace("  area: Harbour\n", "  address: {street: 9 Secret Row}\n"))
    ran = _locate(town, nominatim)

    assert 1 == ran.exit_code
    assert [] == nominatim.queries
    assert "“address” would tell where a place is" in " ".join((ran.stdout + ran.stderr).split())
    assert "Secret Row" not in ran.stdout + ran.stderr


def test_who_asks_says_who_they_are_and_asks_once(town: Town, nominatim: Asked) -> None:
    """The server learns the site and an address to write to; a second run asks nothing again, misses too."""
    town.add("data/places.yaml", NEW)
    nominatim.answer = []
    for _ in range(2):
        assert "Nothing was found for this address" in _locate(town, nominatim).stdout

    assert 1 == len(nominatim.queries)
    assert "RecoveryHub (Recovery Hub Littleton; hello@littleton.example)" == nominatim.agents[0]


@pytest.fixture(autouse=True)
def waited(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds between questions, by a clock that stands still: nobody has to wait."""
    seconds: list[float] = []
    monkeypatch.setattr(RateLimiter, "_clock", lambda _: sum(seconds))
    monkeypatch.setattr(RateLimiter, "_sleep", lambda _, wait: seconds.append(wait))
    return seconds


def test_one_question_a_second(town: Town, nominatim: Asked, waited: list[float]) -> None:
    """However many places are new, the server is asked once a second."""
    town.add(
        "data/places.yaml",
        NEW + NEW.replace("quay-hall", "pier-hall").replace("3 Quay", "4 Pier").partition("- id: quiet")[0],
    )
    _locate(town, nominatim)

    assert 2 == len(nominatim.queries)
    assert [1.0] == waited


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ([{**HALL, "lat": "54.9"}], "lies outside the city"),
        ([{**HALL, "place_rank": 16}], "Only the district or the town was found"),
        ([HALL, {**HALL, "lat": "53.8200"}], "More than one spot was found. Choose one."),
    ],
)
def test_an_answer_that_is_not_good_enough(
    town: Town, nominatim: Asked, answer: list[dict[str, Any]], said: str
) -> None:
    """Outside the city, only a district, or two spots: nothing is written, and a person is told what there is."""
    town.add("data/places.yaml", NEW)
    before = town.read("data/places.yaml")
    nominatim.answer = answer
    ran = _locate(town, nominatim)

    assert said in ran.stdout
    assert "latitude: " in ran.stdout
    assert before == town.read("data/places.yaml")


def test_the_middle_of_a_street_is_told(town: Town, nominatim: Asked) -> None:
    """An answer without a house number is written, and a person is asked to move it."""
    town.add("data/places.yaml", NEW)
    nominatim.answer = [{**HALL, "place_rank": 26}]

    assert "the middle of the street, not the door" in _locate(town, nominatim).stdout


def test_a_dry_run_writes_nothing(town: Town, nominatim: Asked) -> None:
    """One can look first."""
    town.add("data/places.yaml", NEW)
    before = town.read("data/places.yaml")

    assert "53.8012" in _locate(town, nominatim, "--dry-run").stdout
    assert before == town.read("data/places.yaml")


def test_a_server_that_refuses(town: Town, nominatim: Asked) -> None:
    """A refusal is a sentence, and no traceback."""
    town.add("data/places.yaml", NEW)
    nominatim.answer = 403
    ran = _locate(town, nominatim)

    assert 2 == ran.exit_code
    assert "gave no answer" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_nobody_is_asked_about_an_invented_city(town: Town) -> None:
    """OpenStreetMap's own server is left in peace with streets that do not exist."""
    town.add("data/places.yaml", NEW)
    ran = typed("locate", "--city", str(town.folder), "--today", str(TODAY))

    assert 2 == ran.exit_code
    assert "is an invented city" in ran.stderr
