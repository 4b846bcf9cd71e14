"""The card file: small enough for little data, whole, and silent about what must not be found."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import brotli  # type: ignore[import-untyped]  # it carries no types
import pytest
import yaml

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer
from recovery_hub.directory.facets import FACETS
from recovery_hub.search import card_files
from recovery_hub.search.crisis import CRISIS_PHRASES
from recovery_hub.search.names_column import named, slug
from recovery_hub.search.synonyms import (
    AVOIDED,
    FACET_WORDS,
    LIKE_WORDS,
    NEED_WORDS,
    SITUATION_WORDS,
    SPELLINGS,
    START_WORDS,
)
from recovery_hub.site.bundle import read_scripts
from recovery_hub.site.searching import EVERYDAY, search_contents

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 23)
CARDS_BYTES = 21_000
EVERYDAY_BYTES = 5_000
SCRIPT_BYTES = 15_000


@pytest.fixture(scope="module")
def written(thornmouth: Directory) -> bytes:
    """Its card file."""
    return card_files(thornmouth).finished({})


@pytest.fixture(scope="module")
def cards(written: bytes) -> dict[str, Any]:
    """Its card file, read."""
    found: dict[str, Any] = json.loads(written)
    return found


def ids(column: dict[str, list[str]]) -> list[str]:
    """The ids of a kind, those put back that are their name written small."""
    return [id_ or slug(name) for id_, name in zip(column["id"], column["name"], strict=True)]


def test_data_is_small(written: bytes, thornmouth: Directory) -> None:
    """What a search knows of Thornmouth fits into 21 kB (brotli), and what it knows of English into 5."""
    assert len(brotli.compress(written)) < CARDS_BYTES
    words = search_contents(thornmouth, None)[EVERYDAY]
    assert len(brotli.compress(words)) < EVERYDAY_BYTES


def test_script_is_small() -> None:
    """The whole script of the search is below 15 kB (brotli)."""
    size = len(brotli.compress(read_scripts(ROOT / "theme", ROOT / "node_modules").files["search.js"]))
    assert size < SCRIPT_BYTES


def test_everything_with_a_page_is_there(thornmouth: Directory, cards: dict[str, Any]) -> None:
    """Every service, need, start, guide, area and route can be found, and every place that a reader could go to.

    What nobody has checked for a year and a half can't be found: lists leave it out.
    """
    directory = thornmouth
    only_for_planners = {
        place.id
        for place in directory.places.values()
        if place.candidate is Answer.YES and not directory.services_at(place.id)
    }
    assert only_for_planners
    old = {
        id_
        for id_, service in directory.services.items()
        if service.verified is not None and (directory.today - service.verified.on).days > 548
    }
    wanted = {
        "services": set(directory.services) - old,
        "needs": set(directory.needs),
        "starts": set(directory.starts),
        "guides": set(directory.guides),
        "areas": set(directory.areas),
        "routes": set(directory.routes),
        "places": {place.id for place in directory.places.values() if not place.is_hidden} - only_for_planners,
    }
    assert wanted == {kind: set(ids(cards[kind])) for kind in wanted}


def test_every_column_is_full(cards: dict[str, Any]) -> None:
    """Item n of each column belongs to service n: no column is longer or shorter than another."""
    services = {**cards["services"], **cards["services"]["facets"]}
    lengths = {name: len(column) for name, column in services.items() if not isinstance(column, dict)}
    assert {len(cards["services"]["name"])} == set(lengths.values())


def test_hidden_places_leave_no_trace(thornmouth: Directory, written: bytes) -> None:
    """Nothing that is known of a hidden place stands in the card file, and no number tells it from others."""
    hidden = [place for place in thornmouth.places.values() if place.is_hidden]
    assert hidden
    text = written.decode()
    assert [] == [place.id for place in hidden if place.id in text or place.name in text]


def test_the_same_directory_gives_the_same_bytes(thornmouth: Directory, written: bytes) -> None:
    """A reader who comes back fetches nothing again as long as nothing has changed."""
    assert written == card_files(thornmouth).finished({})


def test_large_cities_send_the_core_first(thornmouth: Directory) -> None:
    """Above the limit the first file has no summaries and hours; the others bring back each of them."""
    small, large = card_files(thornmouth), card_files(thornmouth, small_city=10)
    core = large.core["services"]
    assert isinstance(core, dict)
    assert not {"summary", "reach", "hours", "id", "checked", "forms", "cost"} & set(core)
    parts = [json.loads(content) for name, content in large.later.items() if name.startswith("parts/")]
    together = {name: [value for part in parts for value in part[name]] for name in ("id", "summary", "reach")}
    whole = small.core["services"]
    assert isinstance(whole, dict)
    by_name = dict(zip(whole["name"], zip(whole["id"], whole["summary"], whole["reach"], strict=True), strict=True))
    found = dict(zip(core["name"], zip(*together.values(), strict=True), strict=True))
    assert by_name == found


def test_a_city_is_large_above_the_limit_and_not_at_it(thornmouth: Directory) -> None:
    """With just as many services as the limit one file holds all; with one more the summaries come later."""
    shown = len(card_files(thornmouth).core["services"]["name"])  # type: ignore[index]

    assert not card_files(thornmouth, small_city=shown).later
    assert card_files(thornmouth, small_city=shown - 1).later


@pytest.mark.parametrize(
    ("id_", "name", "sent"),
    [
        ("carers-house", "Carers' House", ""),
        ("eastbrook-gp", "Eastbrook Surgery", "eastbrook-gp"),
        ("a-1", "A (1)", ""),
    ],
)
def test_ids_come_back(id_: str, name: str, sent: str) -> None:
    """An id is sent only where it can't be told from the name."""
    assert {"id": [sent], "name": [name]} == named([(id_, name)])


def test_words_are_for_questions_that_exist() -> None:
    """Words that choose a filter choose one that there is."""
    assert set() == set(FACET_WORDS) - {facet.id for facet in FACETS}


def test_night_words_are_for_needs_that_exist(thornmouth: Directory) -> None:
    """Words for needs and start pages lead to one that Thornmouth has: a wrong id would silently lead nowhere."""
    assert set() == set(NEED_WORDS) - set(thornmouth.needs)
    assert set() == set(START_WORDS) - set(thornmouth.starts)


def test_words_are_written_as_they_are_compared() -> None:
    """Words of ours are small letters without apostrophes, as a reader's are when they are compared."""
    lists = (FACET_WORDS, SITUATION_WORDS, NEED_WORDS, START_WORDS)
    written_words = [words for lexicon in lists for words in lexicon.values()]
    written_words += [*LIKE_WORDS, *SPELLINGS, *AVOIDED, *CRISIS_PHRASES]
    plain = set("abcdefghijklmnopqrstuvwxyz0123456789 |")
    assert [] == [words for words in written_words if set(words) - plain]


def test_judged_questions_name_what_exists(thornmouth: Directory) -> None:
    """The judged questions are many, some are kept aside, and their answers are entries of Thornmouth."""
    judged = yaml.safe_load((ROOT / "tests" / "search" / "judged.yaml").read_text(encoding="utf-8"))
    kinds = {
        "": thornmouth.services, "need": thornmouth.needs, "start": thornmouth.starts, "guide": thornmouth.guides,
        "place": thornmouth.places, "area": thornmouth.areas, "route": thornmouth.routes,
    }  # fmt: skip
    named_ids = [answer.rpartition(":") for question in judged for answer in (*question["best"], *question["good"])]
    assert [] == [id_ for kind, _, id_ in named_ids if id_ not in kinds[kind]]
    assert len(judged) >= 370
    assert len({question["asks"] for question in judged}) == len(judged)
    assert sum("held" in question for question in judged) >= 110


def test_a_slip_leads_to_a_word_that_finds_something(thornmouth: Directory) -> None:
    """Each right spelling is a word of an entry, a need or everyday English that the search knows."""
    texts = [
        *FACET_WORDS.values(), *SITUATION_WORDS.values(), *START_WORDS.values(), *NEED_WORDS.values(), *LIKE_WORDS,
        *CRISIS_PHRASES,
        *(f"{need.name} {' '.join(need.synonyms)}" for need in thornmouth.needs.values()),
        *(f"{service.name} {service.summary}" for service in thornmouth.services.values()),
    ]  # fmt: skip
    known = {word for text in texts for word in re.findall(r"[a-z0-9']+", text.casefold())}

    assert {} == {wrong: right for wrong, right in SPELLINGS.items() if not set(right.split()) <= known}
    assert [] == [wrong for wrong, right in SPELLINGS.items() if wrong == right]
