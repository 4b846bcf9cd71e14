"""Says and learns what has already happened: ``python -m tools.already_done learn`` (or ``judge``, ``explain``).

``learn`` writes plugins/recovery_hub/search/already_done_weights.json. ``judge`` learns without one batch, judges by
it, and so on for each: what a phrase may expect that nobody has seen. ``explain "some words"`` tells what weighs most.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence

from recovery_hub.search.already_done import WEIGHTS, done_kinds, done_words
from tools.already_done import phrases, reading
from tools.already_done.learning import Learned, learn

RECALL = 0.6
"""In logits, how much below the balanced limit a phrase alarms."""
TOLD = 12
UNSEEN = ("open", "second", "third", "fourth", "fifth", "seventh")
"""Batches by people who had seen neither kinds nor phrases: only these tell what a new phrase may expect."""


def write_learned(_: Sequence[str]) -> None:
    """Learn from all batches, and write the weights."""
    learned, told = _learned(None)
    kept = {"learned_from": told, **learned.lines()}
    WEIGHTS.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    print(f"Written: {WEIGHTS}")


def judge(_: Sequence[str]) -> None:
    """Tell for each batch how it would have been judged without having been seen."""
    for name in UNSEEN:
        learned, _told = _learned(name)
        batch = phrases.batches()[name]
        above = {label: learned.above(reading.places(done_kinds(), batch[label])) for label in phrases.LABELS}
        missed, false = (above["must"] <= 0).sum(), (above["must_not"] > 0).sum()
        print(f"{name}: {missed} of {len(above['must'])} missed, {false} of {len(above['must_not'])} false alarms")


def explain(words: Sequence[str]) -> None:
    """Tell what weighs most in a phrase; several things may share a weight."""
    page, phrase = done_words(), " ".join(words)
    [score], [features] = reading.scores(page, [phrase]), reading.features(page, [phrase])
    weighed = dict(features)
    print(f"{'alarm' if score > 0 else 'no alarm'}: {score:+.2f} above the limit")
    for feature in sorted(weighed, key=lambda feature: -abs(weighed[feature]))[:TOLD]:
        print(f"{weighed[feature]:+4} {feature}")


COMMANDS: Mapping[str, Callable[[Sequence[str]], None]] = {"learn": write_learned, "judge": judge, "explain": explain}


def _learned(without: str | None) -> tuple[Learned, str]:
    """Learn without one batch; with it comes what tells the phrases apart from others."""
    judged = phrases.to_learn(without)
    places = reading.places(done_kinds(), [phrase.text for phrase in judged])
    return learn(judged, places, RECALL), phrases.fingerprint(places, judged)


def main(words: Sequence[str]) -> int:
    """Run one of the commands.

    Returns:
        0; 2 for a word that is no command.
    """
    if not words or words[0] not in COMMANDS:
        print("Say which: python -m tools.already_done " + "|".join(COMMANDS), file=sys.stderr)
        return 2
    COMMANDS[words[0]](words[1:])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
