"""What has already happened: judged phrases stand on their side, and the weights are those learned from them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import brotli  # type: ignore[import-untyped]  # it carries no types
import pytest
import yaml

from recovery_hub.search.already_done import WEIGHTS, done_kinds, done_words
from recovery_hub.search.already_done_kinds import KINDS, NAMED, NO_SLIP
from tools.already_done import phrases, reading

ROOT = Path(__file__).parents[2]
BATCHES = phrases.batches()
UNSEEN = ("open", "second", "third", "fourth", "fifth", "seventh")
FEWEST = 60
FILE_BYTES = 10_000
MOST_ORDINARY = 0.01


def test_enough_is_judged_by_somebody_else() -> None:
    """At least 60 phrases that must alarm and 60 that must not come from people who did not know what they are for."""
    for name in UNSEEN:
        assert min(len(BATCHES[name]["must"]), len(BATCHES[name]["must_not"])) >= FEWEST, name


def test_no_phrase_is_judged_in_two_ways() -> None:
    """No phrase must alarm and must not."""
    must, must_not = ({text for batch in BATCHES.values() for text in batch[label]} for label in ("must", "must_not"))
    assert set() == must & must_not


@pytest.mark.parametrize("name", list(BATCHES))
def test_every_judged_phrase_is_on_its_side(name: str) -> None:
    """Read by the script of the search itself: none that must alarm is missed, none that must not alarms."""
    batch = BATCHES[name]
    page = done_words()
    missed = [
        text for text, score in zip(batch["must"], reading.scores(page, batch["must"]), strict=True) if score <= 0
    ]
    quiet = batch["must_not"]
    alarms = (
        [text for text, score in zip(quiet, reading.scores(page, quiet), strict=True) if score > 0] if quiet else []
    )
    assert ([], []) == (missed, alarms)


VETOED = {
    "took all my tablets": ("thinking about taking all my tablets", "i took all my tablets when i was 17"),
    "i took an overdose": ("scared i will take an overdose", "i took an overdose years ago"),
    "tried to hang myself": ("i tried to hang myself in 2009", "thoughts of hanging myself"),
    "cut my wrists": ("i want to cut my wrists", "i cut my wrists when i was a teenager"),
}


@pytest.mark.parametrize("said", VETOED)
def test_a_wish_and_long_ago_are_no_alarm(said: str) -> None:
    """What alarms alone doesn't as a wish, a fear, or long ago."""
    now, *others = reading.scores(done_words(), [said, *VETOED[said]])
    assert now > 0
    assert max(others) <= 0


def test_names_of_a_city_are_hardly_an_alarm() -> None:
    """Hardly a name of a service, place, need or street alarms; none of them was learned from."""
    files = [*(ROOT / "data").glob("*.yaml"), *(ROOT / "data" / "services").glob("*.yaml")]
    names = sorted({name for path in files for name in _names(yaml.safe_load(path.read_text(encoding="utf-8")))})
    alarms = [name for name, score in zip(names, reading.scores(done_words(), names), strict=True) if score > 0]
    assert len(alarms) <= MOST_ORDINARY * len(names), alarms


def _names(entry: object) -> Iterator[str]:
    if isinstance(entry, dict):
        yield from (name for key, name in entry.items() if key == "name" and isinstance(name, str))
    if isinstance(entry, dict | list):
        for part in entry.values() if isinstance(entry, dict) else entry:
            yield from _names(part)


def test_ordinary_questions_stay_ordinary() -> None:
    """Of the judged questions of the search, hardly one is taken for an emergency, whoever wrote it."""
    judged = yaml.safe_load((ROOT / "tests" / "search" / "judged.yaml").read_text(encoding="utf-8"))
    asked = sorted({question["asks"] for question in judged})
    alarms = [text for text, score in zip(asked, reading.scores(done_words(), asked), strict=True) if score > 0]
    assert len(asked) > 300
    assert len(alarms) <= MOST_ORDINARY * len(asked), alarms


def test_weights_are_learned_from_these_phrases() -> None:
    """Whatever changed is learned again: a phrase, a kind of word, a way of reading (tools.already_done learn)."""
    judged = phrases.to_learn()
    places = reading.places(done_kinds(), [phrase.text for phrase in judged])
    kept = json.loads(WEIGHTS.read_text(encoding="utf-8"))["learned_from"]
    assert phrases.fingerprint(places, judged) == kept, "Type: python -m tools.already_done learn"


def test_words_belong_to_one_kind() -> None:
    """No word is of two kinds, and no word of a kind is named as no slip of one."""
    words = [word for kind in KINDS for word in f"{KINDS[kind]} {NAMED.get(kind, '')}".split()]
    assert [] == [word for word in set(words) if words.count(word) > 1]
    assert set() == set(words) & set(NO_SLIP.split())


def test_words_are_written_as_they_are_compared() -> None:
    """Words are small letters without apostrophes, as a reader's are when they are compared."""
    plain = set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert [] == [words for words in (*KINDS.values(), *NAMED.values(), NO_SLIP) if set(words) - plain]


def test_the_file_is_small() -> None:
    """It comes first, so it may take the room of a few packets only: below 10 kB (brotli)."""
    assert len(brotli.compress(json.dumps(done_words(), separators=(",", ":")).encode())) < FILE_BYTES
