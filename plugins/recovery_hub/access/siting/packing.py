"""The minutes to every candidate, packed so that a browser can try any of them without asking anybody.

One byte a cell: whole minutes, and 255 for "no way". The same numbers as the build's: medians are whole minutes, and a
journey of more than 120 does not count.
"""

from __future__ import annotations

import json
from base64 import b64encode

import numpy as np

from recovery_hub.access.measures import Floats
from recovery_hub.access.siting.baseline import SitingProblem

NO_WAY = 255


def packed(ground: SitingProblem) -> bytes:
    """Write the ground as JSON.

    Returns:
        ``{"areas": [[id, name, people, fifth or 0]], "candidates": [[id, name]], "needs": [[id, name, band, now]],
        "bands": {band: minutes}}``. ``now`` and ``minutes`` are bytes in base64: one an area, and row by row one an
        area and candidate.
    """
    used = {stand.band.id for stand in ground.stands}
    value = {
        "areas": [[area.id, area.name, area.people, area.deprivation_fifth or 0] for area in ground.areas],
        "candidates": [[candidate.id, candidate.name] for candidate in ground.candidates],
        "needs": [[stand.need, stand.name, stand.band.id, _bytes(stand.now)] for stand in ground.stands],
        "bands": {band: _bytes(minutes) for band, minutes in ground.minutes.items() if band in used},
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _bytes(minutes: Floats) -> str:
    whole = np.where(np.isinf(minutes), NO_WAY, minutes).astype(np.uint8)
    return b64encode(whole.tobytes()).decode()
