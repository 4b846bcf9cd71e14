"""What comes after the first answer in a large city: which services have which telling words."""

from __future__ import annotations

import json
import re
from itertools import accumulate

import pytest

from recovery_hub.directory import Directory
from recovery_hub.search import card_files
from recovery_hub.search.summary_index import FEWEST, said
from recovery_hub.validation import load
from tests.search.test_card_file import ROOT, TODAY


@pytest.fixture(scope="module")
def thornmouth() -> Directory:
    """The invented city."""
    return load(ROOT, TODAY)[0]


def having(column: dict[str, object]) -> dict[str, list[int]]:
    """Read a column back: word -> the numbers of the services that have it."""
    words, gaps = column["words"], column["gaps"]
    assert isinstance(words, str)
    assert isinstance(gaps, list)
    pairs = zip(words.split(), gaps, strict=True)
    return {word: [n - 1 for n in accumulate(steps)] for word, steps in pairs}


def test_each_word_leads_to_the_services_that_say_it(thornmouth: Directory) -> None:
    """A word of a summary that few services have leads to all of them whose name does not say it already."""
    services = list(thornmouth.services.values())
    found = having(said(services)["text"])
    assert len(found) > 100
    for word, numbers in found.items():
        assert 0 < len(numbers) <= FEWEST
        for n in numbers:
            assert word in re.sub("['’]", "", services[n].summary.lower().replace("é", "e"))
            assert word not in services[n].name.lower().split()


def test_only_large_cities_have_the_file(thornmouth: Directory) -> None:
    """Where the cards hold the summaries, nothing more is sent; where they don't, the core says where the words are."""
    small, large = card_files(thornmouth), card_files(thornmouth, small_city=10)
    assert {} == json.loads(small.finished({}))["more"]
    more = json.loads(large.finished({name: f"/theme/{name}" for name in large.later}))["more"]
    assert {"parts": "/theme/parts/", "part": 20, "order": "/theme/order.json", "said": "/theme/said.json"} == more
    assert {"order.json", "said.json", "parts/0.json"} < set(large.later)
