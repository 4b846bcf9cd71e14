"""Chance that is the same every time: each use has a name, so that a change in one place moves nothing in another."""

from __future__ import annotations

from random import Random


def chance(seed: int, *names: object) -> Random:
    """Return a stream of chance of its own.

    Args:
        seed: of the whole run.
        names: what it is for; the same seed and names give the same stream on every machine.
    """
    return Random(":".join(map(str, (seed, *names))))  # noqa: S311 - a city, not a secret
