"""``python -m recovery_hub locate``: find coordinates for new places, and write them into the YAML.

The one command that asks somebody on the network, so it is never part of a build. It keeps to the rules of Nominatim:
one question a second, a name and an address to write to, nothing asked twice.

Source:
    Nominatim Usage Policy, OpenStreetMap Foundation (operations.osmfoundation.org/policies/nominatim).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer
from geopy.exc import GeocoderServiceError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim

from recovery_hub import resources
from recovery_hub.cli.check import show
from recovery_hub.cli.terminal import DATA_WRONG, City, Today, city_of, day_of, say, stop
from recovery_hub.directory import DataError, Directory
from recovery_hub.directory.choices import Answer
from recovery_hub.directory.records import Place
from recovery_hub.editing.mending import MendingError, with_fields
from recovery_hub.imports.kept_answers import KeptAnswers
from recovery_hub.imports.locating import (
    DIGITS,
    Judged,
    PlaceToLocate,
    judge,
    kept_back,
    may_be_asked,
    of_postcode,
    question,
)
from recovery_hub.imports.spreadsheet import ImportStoppedError
from recovery_hub.imports.spreadsheet.kept_postcodes import postcodes_of
from recovery_hub.language.counts import numbered
from recovery_hub.validation import load

SECONDS_APART = 1.0
MOST_ANSWERS = 5
OUTSIDE_SERVER = "https://nominatim.openstreetmap.org"
CREDIT = "Coordinates of some places: © OpenStreetMap contributors, ODbL."

Ask = Callable[[str], Sequence[PlaceToLocate]]


def locate(  # noqa: PLR0913, PLR0917 - each is an option on the command line
    city: City = Path(),
    server: Annotated[
        str, typer.Option(help="Who is asked. Without it: “geocoder” of city.yaml, or OpenStreetMap.")
    ] = "",
    contact: Annotated[str, typer.Option(help="An e-mail address to name. Without it: the one of city.yaml.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what was found, and write nothing.")] = False,
    cache: Annotated[
        Path | None,
        typer.Option(help="The folder in which answers are kept. Without it: .cache, in the city or the project."),
    ] = None,
    today: Today = "",
) -> None:
    """Find coordinates for new places and write them into data/places.yaml."""
    folder = city_of(city)
    try:
        directory, _ = load(folder, day_of(today))
    except DataError as error:
        show(error.problems, folder)
        raise typer.Exit(DATA_WRONG) from error
    _say_what_stays(directory)
    places = may_be_asked(directory)
    if not places:
        say("Every place that may be shown on a map has its coordinates.")
        return
    try:
        known = postcodes_of(folder)
    except ImportStoppedError as reason:
        stop(str(reason))
    asked = any(of_postcode(place, known) is None for place in places)
    ask = (
        _asker(directory, _server(directory, server), contact, cache or resources.cache_for(folder)) if asked else None
    )
    found = []
    for place in places:
        judged = of_postcode(place, known)
        if judged is None and ask is not None:
            judged = judge(place, ask(question(place, directory)), directory)
        if judged is None:
            continue
        for line in _describe(judged):
            typer.echo(line)
        if judged.best is not None and not dry_run:
            _write(folder, directory, place, judged.best)
            found.append(place)
    _say_what_next(directory, len(found), len(places))


def _say_what_stays(directory: Directory) -> None:
    private = kept_back(directory)
    if private:
        what = numbered(private, "place is", "places are")
        say(f"{what} not asked about: where they are stays private.")


def _say_what_next(directory: Directory, written: int, asked: int) -> None:
    say(f"Coordinates were written for {written} of {asked} places. Look at each on a map, then type: make check")
    if written and CREDIT not in directory.city.attribution:
        say(f"Please name the source under “attribution” in city.yaml:\n  - {CREDIT}")


def _server(directory: Directory, server: str) -> str:
    """Decide who is asked; nobody is asked about streets that do not exist."""
    chosen = server or directory.city.geocoder or OUTSIDE_SERVER
    if chosen == OUTSIDE_SERVER and directory.city.invented is Answer.YES:
        stop(f"{directory.city.name} is an invented city: OpenStreetMap can't know its streets.")
    parts = urlsplit(chosen)
    if parts.scheme not in {"https", "http"} or not parts.netloc:
        stop(f"“{chosen}” is not the address of a server. Write it like this: --server {OUTSIDE_SERVER}")
    return chosen


def _asker(directory: Directory, server: str, contact: str, cache: Path) -> Ask:
    """Make the function that asks: at most once a second, never twice, under our own name."""
    address = contact or directory.city.contact.email
    if not address:
        stop("Who is asked wants to know who asks. Name an e-mail address: --contact hello@your-hub.example")
    parts = urlsplit(server)
    agent = f"RecoveryHub ({directory.city.site_name}; {address})"
    geocoder = Nominatim(user_agent=agent, domain=f"{parts.netloc}{parts.path}".rstrip("/"), scheme=parts.scheme)
    slowly = RateLimiter(geocoder.geocode, min_delay_seconds=SECONDS_APART, max_retries=0, swallow_exceptions=False)
    memory = KeptAnswers(cache / "locate.json")

    def ask(words: str) -> Sequence[PlaceToLocate]:
        key = f"{server} {words}"
        known = memory.of(key)
        if known is None:
            known = _answers(slowly, words, server)
            memory.keep(key, known)
        return known

    return ask


def _answers(slowly: Callable[..., Any], words: str, server: str) -> list[PlaceToLocate]:
    try:
        found = slowly(words, exactly_one=False, limit=MOST_ANSWERS, country_codes="gb") or []
    except GeocoderServiceError as reason:
        stop(f"{server} gave no answer: {reason}\nWhat was found before stands in the file. Try again later.")
    return [
        PlaceToLocate(location.latitude, location.longitude, location.address, int(location.raw.get("place_rank", 0)))
        for location in found
    ]


def _describe(judged: Judged) -> Iterator[str]:
    best = judged.best
    if best is None:
        yield f"{judged.place.name} ({judged.place.id}): nothing was written. {judged.why}"
        yield from (
            f"    latitude: {_written(other.latitude)}, longitude: {_written(other.longitude)}: {other.name}"
            for other in judged.others
        )
        return
    spot = f"{_written(best.latitude)}, {_written(best.longitude)}"
    yield f"{judged.place.name} ({judged.place.id}): {spot}. {judged.why}".rstrip()
    yield f"    {best.name}"


def _written(degrees: float) -> str:
    return f"{degrees:.{DIGITS}f}"


def _write(folder: Path, directory: Directory, place: Place, best: PlaceToLocate) -> None:
    path = folder / directory.origins["place", place.id].path
    fields = {"latitude": _written(best.latitude), "longitude": _written(best.longitude)}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        mended = with_fields(text, Place, place.id, fields)
    except MendingError as reason:
        stop(f"{path.name} was left as it is. {reason}")
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(mended)
