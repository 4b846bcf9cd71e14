"""The phrases from which is learned: batches that people judged, and frames filled in many ways."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from tools.already_done.variants import variants
from tools.environment import ROOT

BATCHES = ROOT / "tests" / "search" / "already_done"
FRAMES = Path(__file__).with_name("frames.yaml")
LABELS: Mapping[str, bool] = {"must": True, "must_not": False}
FRAMES_EACH: Mapping[str, int] = {"must": 60, "must_not": 100}
"""How often each frame is filled: there are fewer frames of what must not alarm."""
FRAME_WEIGHS = 0.3
"""A filled frame counts for less than what somebody wrote."""
VARIANTS = 2
NO_VARIANTS = ("ordinary",)
"""Batches of so many alike that other ways of writing them would teach nothing."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A phrase, and whether it says that it has already happened.

    Attributes:
        text: what somebody writes.
        must: whether it must alarm.
        weighs: how much it counts while learning.
        written: whether people wrote it just so; else it was filled, or is another way of writing.
    """

    text: str
    must: bool
    weighs: float
    written: bool


@cache
def batches() -> Mapping[str, Mapping[str, Sequence[str]]]:
    """Read the judged batches.

    Returns:
        Name -> ``must`` and ``must_not`` -> phrases.
    """
    found = {path.stem: _read(path) for path in sorted(BATCHES.glob("*.yaml"))}
    return {name: {label: batch[label] for label in LABELS} for name, batch in found.items()}


def _read(path: Path) -> Any:  # noqa: ANN401 - what stands in a file
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


def to_learn(without: str | None = None) -> Sequence[Judged]:
    """Gather all from which is learned.

    Args:
        without: a batch that is kept aside, to be judged by it.
    """
    found = list(_filled())
    for name, batch in batches().items():
        others = 0 if name in NO_VARIANTS else VARIANTS
        found += [
            Judged(text, LABELS[label], 1 / (others + 1), text == phrase)
            for label, phrases in batch.items()
            for phrase in phrases
            for text in variants(phrase, others)
            if name != without
        ]
    return found


def _filled() -> Iterator[Judged]:
    """Fill the frames; the same phrases each time."""
    frames = _read(FRAMES)
    chance = Random(17)  # noqa: S311 - it must come out alike each time; nothing is secret

    def fill(frame: str) -> str:
        return " ".join(re.sub(r"\{(\w+)\}", lambda slot: str(chance.choice(frames["slots"][slot[1]])), frame).split())

    for label, must in LABELS.items():
        written = {fill(frame): None for frame in frames[label] for _ in range(FRAMES_EACH[label])}
        yield from (Judged(text, must, FRAME_WEIGHS, written=False) for text in written)


def fingerprint(places: Sequence[Sequence[int]], judged: Sequence[Judged]) -> str:
    """Tell phrases and how they are read apart from all others: when it changes, the weights are out of date.

    Args:
        places: the places of each phrase's weights.
        judged: the phrases.
    """
    told = hashlib.sha256()
    for own, phrase in zip(places, judged, strict=True):
        told.update(f"{phrase.text}\n{phrase.must} {phrase.weighs:.6f}\n{own}\n".encode())
    return told.hexdigest()
