"""What is drawn on the land: parks, main roads, the bridge, the railway. Drawn by hand, like the shore."""

from __future__ import annotations

from math import cos, pi, sin

from tools.geography.plane import Degrees
from tools.geography.shore import smooth

BRIDGE: tuple[Degrees, Degrees] = ((-4.6028, 53.80), (-4.5962, 53.80))
BRIDGE_NAME = "Thorn Bridge"

_ROADS: dict[str, tuple[Degrees, ...]] = {
    "Bridge Street": ((-4.68, 53.8075), (-4.66, 53.8045), (-4.642, 53.8035), (-4.624, 53.8008), (-4.6022, 53.80)),
    "Eastbrook Road": ((-4.5968, 53.80), (-4.578, 53.8012), (-4.556, 53.8035), (-4.538, 53.801), (-4.52, 53.8025)),
    "Northgate Road": ((-4.614, 53.84), (-4.6165, 53.83), (-4.6185, 53.818), (-4.616, 53.808), (-4.6165, 53.8005)),
    "Harbour Road": (
        *((-4.6165, 53.8005), (-4.6195, 53.791), (-4.627, 53.7815), (-4.642, 53.7765)),
        *((-4.66, 53.7765), (-4.68, 53.7735)),
    ),
    "Marsh Road": ((-4.578, 53.8012), (-4.574, 53.791), (-4.562, 53.7815), (-4.543, 53.778), (-4.52, 53.779)),
    "Fairfield Road": ((-4.578, 53.8012), (-4.5795, 53.812), (-4.574, 53.823), (-4.5675, 53.84)),
}
RAILWAY_NAME = "Thornmouth line"
_RAILWAY: tuple[Degrees, ...] = (
    *((-4.6685, 53.84), (-4.658, 53.828), (-4.647, 53.8215), (-4.634, 53.8135), (-4.6265, 53.804)),
    *((-4.6255, 53.794), (-4.6315, 53.7845), (-4.6345, 53.7805)),
)
_PARKS: dict[str, tuple[Degrees, Degrees, float]] = {
    "Castle Park": ((-4.6455, 53.7985), (0.0070, 0.0038), 0.4),
    "Northgate Common": ((-4.6360, 53.8285), (0.0078, 0.0042), 1.7),
    "Hollin Fields": ((-4.5480, 53.8125), (0.0088, 0.0044), 2.6),
    "Outmarsh Reserve": ((-4.5300, 53.7756), (0.0072, 0.0026), 3.4),
}
"""Name -> middle, half width and half height, and a turn that makes each outline its own."""

_CORNERS = 14


def roads() -> dict[str, list[Degrees]]:
    """Return the main roads by name."""
    return {name: smooth(bends, 4) for name, bends in _ROADS.items()}


def railway() -> list[Degrees]:
    """Return the railway: it comes from the north-west and ends at the harbour."""
    return smooth(_RAILWAY, 4)


def parks() -> dict[str, list[Degrees]]:
    """Return the outlines of the parks by name: rings, anticlockwise, the first corner again at the end."""
    return {name: _outline(*park) for name, park in _PARKS.items()}


def _outline(middle: Degrees, half: Degrees, turn: float) -> list[Degrees]:
    """Draw something like an egg that nobody would take for one."""
    angles = [2 * pi * corner / _CORNERS for corner in range(_CORNERS)]
    ring = [
        (
            round(middle[0] + half[0] * cos(angle) * (1 + 0.14 * sin(3 * angle + turn)), 4),
            round(middle[1] + half[1] * sin(angle) * (1 + 0.14 * cos(2 * angle + turn)), 4),
        )
        for angle in angles
    ]
    return [*ring, ring[0]]
