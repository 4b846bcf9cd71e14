from __future__ import annotations

from typing import Any

import pytest

from recovery_hub.directory.choices import PlaceKind
from recovery_hub.directory.records import Place
from recovery_hub.site.words.place import Fact, access_facts


def facts(**access: Any) -> dict[str, Fact]:  # noqa: ANN401 - any access fact
    """The access facts of a place by what they are about."""
    place = Place.model_validate(
        {"id": "net-loft", "name": "The Net Loft", "kind": "other", "location_public": "yes",
         "sources": [{"kind": "visit"}], "access": access}
    )  # fmt: skip
    return {fact.name: fact for fact in access_facts(place)}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("yes", "none"),
        ("no", "there is one"),
        ("partly", "sometimes"),
        ("unknown", "not known yet"),
        ({"answer": "no", "note": "press it and wait"}, "there is one: press it and wait"),
    ],
)
@pytest.mark.parametrize(("field", "name"), [("no_buzzer", "Buzzer"), ("no_desk", "Desk to pass")])
def test_nobody_reads_no_no(answer: object, expected: str, field: str, name: str) -> None:
    """What stands in the way is said as what there is, not as "no buzzer: no"."""
    assert expected == facts(**{field: answer})[name].words


def test_other_facts_keep_their_answer() -> None:
    """A lift is there, or it is not."""
    assert ("yes: to both floors", "no") == (
        facts(lift={"answer": "yes", "note": "to both floors"})["Lift"].words,
        facts(lift="no")["Lift"].words,
    )


def test_what_is_not_known_reads_as_a_list() -> None:
    """What nobody knows yet can stand in one sentence, and names keep their capitals."""
    said = [fact.in_a_list for fact in facts().values()]
    assert ["a way in without steps", "a door that opens by itself", "a buzzer", "a desk to pass"] == said[:4]
    assert "Blue Badge parking" in said


def test_halls_of_worship() -> None:
    """A hall that belongs to a church is not called a church."""
    assert "Place of worship, or its hall" == PlaceKind.PLACE_OF_WORSHIP.label
