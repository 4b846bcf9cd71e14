"""The words and patterns for what has already happened: judged by many, small enough, and on no page."""

from __future__ import annotations

import json
import re
from pathlib import Path

import brotli  # type: ignore[import-untyped]  # it carries no types
import yaml

from recovery_hub.search.already_done import done_words
from recovery_hub.search.already_done_kinds import KINDS, NAMED, NO_SLIP
from recovery_hub.search.already_done_patterns import LIKELY, SHORT, SURE
from recovery_hub.search.already_done_undone import UNDONE

ROOT = Path(__file__).parents[2]
JUDGED = yaml.safe_load((ROOT / "tests" / "search" / "already_done.yaml").read_text(encoding="utf-8"))
FEWEST = 60
FILE_BYTES = 8_000


def test_enough_is_judged_by_somebody_else() -> None:
    """At least 60 questions that must alarm and 60 that must not come from somebody who did not know the patterns."""
    assert min(len(JUDGED["open"]["must"]), len(JUDGED["open"]["must_not"])) >= FEWEST


def test_no_question_is_judged_twice() -> None:
    """No question must alarm and must not, and none stands twice."""
    every = [asks for batch in JUDGED.values() for asked in batch.values() for asks in asked]
    assert len(set(every)) == len(every)


def test_words_belong_to_one_kind() -> None:
    """No word is of two kinds, and no word of a kind is named as no slip of one."""
    words = [word for letter in KINDS for word in f"{KINDS[letter]} {NAMED.get(letter, '')}".split()]
    assert [] == [word for word in set(words) if words.count(word) > 1]
    assert set() == set(words) & set(NO_SLIP.split())


def test_words_are_written_as_they_are_compared() -> None:
    """Words are small letters without apostrophes, as a reader's are when they are compared."""
    plain = set("abcdefghijklmnopqrstuvwxyz0123456789 ")
    assert [] == [words for words in (*KINDS.values(), *NAMED.values(), NO_SLIP) if set(words) - plain]


def test_old_phones_can_read_the_patterns() -> None:
    """No pattern looks behind: a browser of 2022 would stop the whole search at it. Every one is read by Python too."""
    every = [*(pattern for pattern, _ in UNDONE), *SURE, *LIKELY]
    assert [] == [pattern for pattern in every if "(?<" in pattern]
    for pattern in every:
        for sign, meant in SHORT.items():
            pattern = pattern.replace(sign, meant)  # noqa: PLW2901 - the same pattern, written out
        re.compile(pattern)


def test_the_file_is_small() -> None:
    """It comes first, so it may take the room of a few packets only: below 8 kB (brotli)."""
    assert len(brotli.compress(json.dumps(done_words(), separators=(",", ":")).encode())) < FILE_BYTES
