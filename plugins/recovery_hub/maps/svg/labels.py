"""Where the names of the parts of the city can stand without covering a dot, another name or the edge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recovery_hub.directory.base_map import Base
from recovery_hub.maps.projection import Projection
from recovery_hub.maps.svg.dots import RADIUS, Dot
from recovery_hub.maps.svg.outline import Spot

SIZE = 13.0
"""Height of the letters, in units of the drawing."""

_LETTER = 0.56
"""Width of a letter as a share of its height; a little generous, since we do not know the font."""

_TRIES: tuple[Spot, ...] = (
    (0, 0),
    (0, -16),
    (0, 16),
    (-18, 0),
    (18, 0),
    (-18, -16),
    (18, -16),
    (-18, 16),
    (18, 16),
    (0, -28),
    (0, 28),
    (-36, 0),
    (36, 0),
)

_RIM = 2.0
"""Room between a name and the edge, in units of the drawing."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in units of the drawing."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name and the middle of its base line, in units of the drawing."""

    text: str
    x: float
    y: float

    @property
    def box(self) -> Box:
        """The room it takes, in units of the drawing."""
        half = len(self.text) * SIZE * _LETTER / 2
        return self.x - half, self.y - 0.8 * SIZE, self.x + half, self.y + 0.25 * SIZE


def fit_labels(base: Base, dots: Sequence[Dot], projection: Projection, taken: Iterable[Box] = ()) -> tuple[Label, ...]:
    """Find room for the names of the parts of the city.

    Args:
        base: its shapes of kind ``area`` have the names.
        dots: what must not be covered.
        projection: the frame of the drawing.
        taken: boxes that are taken already, such as the scale.

    Returns:
        The names that fit. One for which there is no room is left out: a dot matters more, and the list names them all.
    """
    boxes = [*taken, *((dot.x - RADIUS, dot.y - RADIUS, dot.x + RADIUS, dot.y + RADIUS) for dot in dots)]
    labels: list[Label] = []
    for text, middle in base.names():
        x, y = projection.place(*middle)
        tries = (Label(text, x + dx, y + dy + 0.3 * SIZE) for dx, dy in _TRIES)
        fits = next(
            (
                label
                for label in tries
                if _inside(label.box, projection) and not any(_meet(label.box, box) for box in boxes)
            ),
            None,
        )
        if fits:
            labels.append(fits)
            boxes.append(fits.box)
    return tuple(labels)


def _inside(box: Box, projection: Projection) -> bool:
    left, top, right, bottom = box
    return min(left, top, projection.width - right, projection.height - bottom) >= _RIM


def _meet(box: Box, other: Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
