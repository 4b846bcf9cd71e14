"""From a record back to the values that are written down."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from recovery_hub.directory.records import Model


def written(record: Model) -> Mapping[str, Any]:
    """Turn a record into what is written down: only what was given, in the order of the model."""
    given = record.model_dump(exclude_unset=True, by_alias=True)
    return {key: _plain(value) for key, value in given.items()}


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value
