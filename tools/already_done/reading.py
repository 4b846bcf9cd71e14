"""Phrases read by the very script of the search, so that learning and searching can't read them in two ways."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tools import node_packages, steps
from tools.environment import ROOT

READ = Path(__file__).with_name("read.js")
MISSING = "Node is not installed, so the phrases can't be read. Go online and type: make ready-dev"


def places(page: Mapping[str, object], phrases: Sequence[str]) -> Sequence[Sequence[int]]:
    """Tell which weights belong to each phrase.

    Args:
        page: the kinds (``done_kinds``).
        phrases: what people write.
    """
    return [[int(place) for place in own] for own in _read("places", page, phrases)]


def features(page: Mapping[str, object], phrases: Sequence[str]) -> Sequence[Sequence[tuple[str, int]]]:
    """Tell what is seen in each phrase (kinds, pairs, words and pieces of them), and its weight."""
    return [[(str(feature), int(weight)) for feature, weight in own] for own in _read("features", page, phrases)]


def scores(page: Mapping[str, object], phrases: Sequence[str]) -> Sequence[float]:
    """Tell how far each phrase is above the limit.

    Args:
        page: kinds, weights and limit (``done_words``).
        phrases: what people write.
    """
    return [float(score) for score in _read("scores", page, phrases)]


def _read(what: str, page: Mapping[str, object], phrases: Sequence[str]) -> Sequence[Any]:
    """Ask the script.

    Raises:
        SetUpError: where there is no Node.
    """
    node = node_packages.node(ROOT)
    if node is None:
        raise steps.SetUpError(MISSING)
    asked = json.dumps({"what": what, "page": page, "phrases": phrases})
    ran = subprocess.run([str(node), str(READ)], input=asked, capture_output=True, text=True, check=True)
    answer: Sequence[Any] = json.loads(ran.stdout)
    return answer
