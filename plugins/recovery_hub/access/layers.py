"""The minutes of one need for every part of the week, pace and number of changes: what a map with layers shows.

One byte an area: whole minutes, and two values that are no minutes. They are the numbers of the tables and drawings:
medians are whole minutes, and a journey of more than 120 does not count.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from math import isinf

from recovery_hub.access.classes import LegendItem, MapClasses, Value
from recovery_hub.travel.time_periods import Changes
from recovery_hub.travel.walking import Pace

Layer = tuple[str, Pace, Changes]
"""Id of a band, how fast people walk, and whether they change bus."""

NO_WAY, NOT_CHECKED = 255, 254


def layer_name(layer: Layer) -> str:
    """Name a layer: "weekday-day usual none"."""
    band, pace, changes = layer
    return f"{band} {pace.value} {changes.value}"


def as_layers(
    layers: Mapping[Layer, tuple[Value, ...]],
    classes: MapClasses,
    legend: Iterable[LegendItem],
    services: Sequence[str],
    sure: str,
) -> bytes:
    """Write the layers of a need as JSON.

    Args:
        layers: layer -> the minutes of each area.
        classes: the shades of all maps of the need.
        legend: what they mean, in words.
        services: the ids of the services that count.
        sure: what is known of them, in words.

    Returns:
        ``{"breaks": [12, 20], "shades": ["g1", "g3"], "legend": [["g1", "up to 12 minutes"]], "services": [id],
        "sure": "36 services; ...", "layers": {"weekday-day usual none": bytes}}``; the bytes, one an area, are in
        base64.
    """
    value = {
        "breaks": classes.breaks,
        "shades": classes.shades,
        "legend": [[entry.shade, entry.words] for entry in legend],
        "services": services,
        "sure": sure,
        "layers": {layer_name(layer): _bytes(values) for layer, values in layers.items()},
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _bytes(values: tuple[Value, ...]) -> str:
    return b64encode(bytes(_byte(value) for value in values)).decode()


def _byte(value: Value) -> int:
    if value is None:
        return NOT_CHECKED
    return NO_WAY if isinf(value) else int(value)
