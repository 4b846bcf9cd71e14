from __future__ import annotations

from typing import Any

import pytest

from recovery_hub.directory.fitting import fits
from recovery_hub.directory.records import Service, ServiceSelection


def service(**fields: Any) -> Service:  # noqa: ANN401 - any field
    """Make a service of which little is known."""
    return Service.model_validate({
        "id": "tuesday-table", "name": "Tuesday Table", "summary": "Soup and six or seven people.", "status": "active",
        "organisation": "river-people", "needs": ["company", "talking"], "formats": ["in_person"],
        "start": {"how": ["ring"]}, "cost": {"kind": "free"}, "sources": [{"kind": "invented"}], **fields,
    })  # fmt: skip


@pytest.mark.parametrize(
    ("block", "fields", "expected"),
    [
        ({"needs": ["company"]}, {}, True),
        ({"needs": ["sleep", "talking"]}, {}, True),
        ({"needs": ["sleep"]}, {}, False),
        ({"formats": ["phone", "text"]}, {"formats": ["text", "in_person"]}, True),
        ({"formats": ["phone"]}, {}, False),
        ({"groups": ["one_to_one"]}, {"group": {"size": "one_to_one"}}, True),
        ({"groups": ["one_to_one"]}, {"group": {"size": "drop_in"}}, False),
        ({"groups": ["one_to_one"]}, {}, False),
        (
            {"groups": ["pair"]},
            {"group": {"size": "drop_in"}, "sessions": [{"format": "phone", "group": {"size": "pair"}}]},
            True,
        ),
        ({"accompanied": "yes"}, {"accompany": {"on_the_bus": "yes"}}, True),
        ({"accompanied": "yes"}, {"accompany": {"on_the_bus": "unknown"}}, False),
        ({"accompanied": "yes"}, {}, False),
        ({"at_home": "yes"}, {"formats": ["in_person", "letter"]}, True),
        ({"at_home": "yes"}, {}, False),
        ({"at_home": "no"}, {}, True),
        ({"alcohol_free": "yes"}, {"alcohol_free": "yes"}, True),
        ({"alcohol_free": "yes"}, {}, False),
        ({"needs": ["company"], "at_home": "yes"}, {}, False),
        ({"needs": ["company"], "at_home": "yes"}, {"formats": ["phone"]}, True),
        ({}, {}, True),
    ],
)
def test_fits(block: dict[str, Any], fields: dict[str, Any], expected: bool) -> None:  # noqa: FBT001 - a column of the table
    """A start shows only what is known to fit: every line must hold, and what is not known does not count as a yes."""
    assert expected == fits(ServiceSelection.model_validate(block), service(**fields))
