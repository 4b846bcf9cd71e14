"""Which dots a drawing has and where: places close together share one, others are pushed apart a little."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import hypot

from recovery_hub.language.lists import listed
from recovery_hub.maps.places import MapPlace, counted_services
from recovery_hub.maps.projection import Projection
from recovery_hub.maps.svg.outline import Spot

RADIUS = 11.0
"""Of a dot, in units of the drawing; about as many CSS pixels on a small phone."""

_APART = 2 * RADIUS + 2
_SAME = RADIUS
_FARTHEST_PUSH = 1.2 * RADIUS
_ROUNDS = 30
_ROW = 3 * RADIUS


@dataclass(frozen=True, slots=True)
class Dot:
    """One numbered dot.

    Attributes:
        number: counted from 1, in reading order, row by row from north to south; the list beside the map shows it.
        points: the places it stands for, by name.
        x: of its middle, in units of the drawing.
        y: of its middle, in units of the drawing.
        home: where the places really are (the mean of them), in units of the drawing.
    """

    number: int
    points: tuple[MapPlace, ...]
    x: float
    y: float
    home: Spot

    @property
    def says(self) -> str:
        """What it stands for: "3. Bridge Street Library and Quay House, 4 services"."""
        names = listed([point.name for point in self.points], names=True)
        return f"{self.number}. {names}, {counted_services(self.points)}"


@dataclass(frozen=True, slots=True)
class _Group:
    members: tuple[tuple[MapPlace, Spot], ...]
    at: Spot

    @property
    def home(self) -> Spot:
        count = len(self.members)
        return sum(spot[0] for _, spot in self.members) / count, sum(spot[1] for _, spot in self.members) / count


def arrange(points: Iterable[MapPlace], projection: Projection) -> tuple[Dot, ...]:
    """Turn places into dots that do not cover each other.

    Args:
        points: the places.
        projection: the frame of the drawing.

    Returns:
        Dots whose middles are at least two radii apart; every place is in exactly one of them. The result does
        not depend on the order of the places.
    """
    ordered = sorted(points, key=lambda point: (point.name, point.id))
    groups = _gather([_group([(point, projection.place(point.longitude, point.latitude))]) for point in ordered])
    while True:
        groups = _push_apart(groups, projection)
        covered = [
            (a, b) for a, b in combinations(range(len(groups)), 2) if _gap(groups[a].at, groups[b].at) < 2 * RADIUS
        ]
        if not covered:
            break
        groups = _merge(groups, covered)
    rows = sorted(groups, key=lambda group: (group.at[1] // _ROW, group.at[0], group.at[1]))
    return tuple(_dot(number, group) for number, group in enumerate(rows, 1))


def _group(members: Sequence[tuple[MapPlace, Spot]]) -> _Group:
    group = _Group(tuple(members), (0, 0))
    return replace(group, at=group.home)


def _dot(number: int, group: _Group) -> Dot:
    points = tuple(sorted((point for point, _ in group.members), key=lambda point: (point.name, point.id)))
    return Dot(number, points, *group.at, group.home)


def _gap(spot: Spot, other: Spot) -> float:
    return hypot(spot[0] - other[0], spot[1] - other[1])


def _gather(groups: list[_Group]) -> list[_Group]:
    """Join places that are all but the same spot at this size."""
    gathered: list[_Group] = []
    for group in groups:
        near = next((n for n, other in enumerate(gathered) if _gap(other.at, group.at) < _SAME), None)
        if near is None:
            gathered.append(group)
        else:
            gathered[near] = _group(gathered[near].members + group.members)
    return gathered


def _merge(groups: list[_Group], covered: list[tuple[int, int]]) -> list[_Group]:
    """Join the pairs that still cover each other, nearest first, each group once; then all start from home again."""
    gone: dict[int, _Group | None] = {}
    for a, b in sorted(covered, key=lambda pair: (_gap(groups[pair[0]].home, groups[pair[1]].home), pair)):
        if a not in gone and b not in gone:
            gone[a], gone[b] = _group(groups[a].members + groups[b].members), None
    merged = (gone.get(n, group) for n, group in enumerate(groups))
    return [_group(group.members) for group in merged if group]


def _push_apart(groups: list[_Group], projection: Projection) -> list[_Group]:
    """Move dots that cover each other, never far from home and never out of the frame."""
    spots = [group.at for group in groups]
    for _ in range(_ROUNDS):
        moved = False
        for a, b in _too_near(spots):
            moved = True
            step = _half_overlap(spots[a], spots[b])
            spots[a] = _leashed((spots[a][0] - step[0], spots[a][1] - step[1]), groups[a].home, projection)
            spots[b] = _leashed((spots[b][0] + step[0], spots[b][1] + step[1]), groups[b].home, projection)
        if not moved:
            break
    return [
        replace(group, at=_leashed(spot, group.home, projection)) for group, spot in zip(groups, spots, strict=True)
    ]


def _too_near(spots: Sequence[Spot]) -> Iterator[tuple[int, int]]:
    return (
        (a, b)
        for a, b in combinations(range(len(spots)), 2)
        if abs(spots[a][0] - spots[b][0]) < _APART and _gap(spots[a], spots[b]) < _APART - 0.01
    )


def _half_overlap(spot: Spot, other: Spot) -> Spot:
    """Return the step that takes the second dot half of the way out of the first."""
    gap = _gap(spot, other)
    if gap == 0:
        return _APART / 2, 0
    share = (_APART - gap) / 2 / gap
    return (other[0] - spot[0]) * share, (other[1] - spot[1]) * share


def _leashed(spot: Spot, home: Spot, projection: Projection) -> Spot:
    away = _gap(spot, home)
    share = min(1.0, _FARTHEST_PUSH / away) if away else 1.0
    x, y = home[0] + (spot[0] - home[0]) * share, home[1] + (spot[1] - home[1]) * share
    rim = RADIUS + 1
    return min(max(x, rim), projection.width - rim), min(max(y, rim), projection.height - rim)
