"""Five shades of one colour for the areas of a map, and the same breaks on all maps that are compared.

The breaks are those of Fisher and Jenks: of all ways to cut sorted values into so many classes, the one in which values
of a class lie closest together. Quantiles would always make a fifth of the areas look bad, however small the
differences; equal steps would spend classes on one far-away area; round numbers (15, 30, 45) leave whole classes empty
in a small city. What a break means is printed beside each map, so nobody has to know the method.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from itertools import chain
from math import ceil, inf, isinf
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recovery_hub.travel.cache import kept, key_of

Value = float | None
"""Of an area: a number; ``inf`` where there is no way at all; None where nobody has looked."""

MOST = 5
"""More shades of one colour can't be told apart in print."""

_SAMPLE = 201
"""Breaks are worked out from so many values, evenly taken from the sorted ones: on a city's minutes the result is the
same to a minute, and the time no longer grows with the square of the areas."""


class Shade(StrEnum):
    """How dark an area is. The value is the class in the style sheet."""

    ONE = "g1"
    TWO = "g2"
    THREE = "g3"
    FOUR = "g4"
    FIVE = "g5"
    UNKNOWN = "gx"


_SHADES = (Shade.ONE, Shade.TWO, Shade.THREE, Shade.FOUR, Shade.FIVE)


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A line of the legend."""

    shade: Shade
    words: str


@dataclass(frozen=True, slots=True)
class MapClasses:
    """What the shades mean, on all maps that are compared.

    Attributes:
        breaks: the upper end of each class, the end itself included, in rising order.
        no_way: whether some area has no way at all; that is the darkest shade then, and no other value has it.
        unknown: whether nobody has looked at some area.
    """

    breaks: tuple[int, ...]
    no_way: bool = False
    unknown: bool = False

    def of(self, value: Value) -> Shade:
        """Find the shade of a value; one above the last break has the last class's."""
        if value is None:
            return Shade.UNKNOWN
        if isinf(value):
            return Shade.FIVE
        if not self.breaks:
            return Shade.ONE
        return self.shades[min(int(np.searchsorted(self.breaks, value)), len(self.breaks) - 1)]

    @property
    def shades(self) -> tuple[Shade, ...]:
        """The shades of the breaks: from the palest, spread out where there are few."""
        count, last = len(self.breaks), MOST - 1 - self.no_way
        if count <= 1:
            return (Shade.ONE,) * count
        return tuple(_SHADES[round(n * last / (count - 1))] for n in range(count))

    def legend(
        self, unit: str, no_way: str = "no way within the limit", unknown: str = "not checked here"
    ) -> tuple[LegendItem, ...]:
        """Say what each shade means.

        Args:
            unit: what the numbers count: "minutes".
            no_way: the words for no way at all.
            unknown: the words for an area at which nobody has looked.
        """
        lines = []
        for number, (upper, shade) in enumerate(zip(self.breaks, self.shades, strict=True)):
            lower = self.breaks[number - 1] + 1 if number else None
            words = f"up to {upper}" if lower is None else f"{lower}" if lower == upper else f"{lower} to {upper}"
            lines.append(LegendItem(shade, f"{words} {unit}" if number == 0 else words))
        if self.no_way:
            lines.append(LegendItem(Shade.FIVE, no_way))
        if self.unknown:
            lines.append(LegendItem(Shade.UNKNOWN, unknown))
        return tuple(lines)


def classes_of(compared: Iterable[Iterable[Value]], cache: Path | None = None) -> MapClasses:
    """Work out one set of breaks for all maps that are compared.

    Args:
        compared: the values of each map.
        cache: where results are kept from one build to the next.

    Returns:
        At most five classes, the one for no way at all among them; fewer where there are fewer values. Breaks are whole
        numbers, and between them lies every value that is there.

    Source:
        Fisher, 1958, "On grouping for maximum homogeneity"; Jenks, 1977, "Optimal data classification for choropleth
        maps"; as mapclassify's FisherJenks works them out.
    """
    values = list(chain.from_iterable(compared))
    known = sorted(float(ceil(value)) for value in values if value is not None and not isinf(value))
    no_way = any(value == inf for value in values)
    unknown = any(value is None for value in values)
    return MapClasses(_breaks(np.array(known), MOST - no_way, cache), no_way, unknown)


def _breaks(known: NDArray[np.float64], most: int, cache: Path | None) -> tuple[int, ...]:
    distinct = np.unique(known)
    if len(distinct) <= most:
        return tuple(int(value) for value in distinct)
    sample = known
    if len(known) > _SAMPLE:
        sample = np.quantile(known, np.linspace(0, 1, _SAMPLE), method="nearest")
    found = kept(cache, key_of("fisher-jenks", sample, most), lambda: {"bins": _fisher_jenks(sample, most)})["bins"]
    return tuple(sorted({int(value) for value in found}))


def _fisher_jenks(sample: NDArray[np.float64], most: int) -> NDArray[np.float64]:
    classifiers = _library()
    bins: NDArray[np.float64] = classifiers.FisherJenks(sample, k=min(most, len(np.unique(sample)))).bins
    return bins


def _library() -> Any:  # noqa: ANN401 - the library carries no types
    """Import mapclassify, only where it is needed.

    It compiles two functions with numba each time it is imported, for seven seconds. For our two hundred values the
    plain functions take a tenth of a second.
    """
    config: Any = import_module("numba.core.config")
    before = config.DISABLE_JIT
    config.DISABLE_JIT = 1
    try:
        return import_module("mapclassify.classifiers")
    finally:
        config.DISABLE_JIT = before
