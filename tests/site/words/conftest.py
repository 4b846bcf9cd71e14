"""A service with as few facts as there can be, and a way to give it some."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from recovery_hub.directory.records import Service

MakeService = Callable[..., Service]


@pytest.fixture
def a_service() -> MakeService:
    """Return a function that makes a service of which only the given fields are known, written as in YAML."""

    def made(**fields: Any) -> Service:  # noqa: ANN401 - any field
        least = {
            "id": "tuesday-table",
            "name": "Tuesday Table",
            "summary": "Soup, tea and six or seven people.",
            "status": "active",
            "organisation": "river-people",
            "needs": ["company"],
            "formats": ["in_person"],
            "start": {"how": ["ring"]},
            "cost": {"kind": "unknown"},
            "sources": [{"kind": "invented"}],
        }
        return Service.model_validate({**least, **fields})

    return made
