from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory import Directory
from recovery_hub.directory.choices import Answer
from recovery_hub.directory.facets import FACETS, matches
from recovery_hub.directory.records import Place, Service
from recovery_hub.validation import load
from tests.examples import examples
from tests.site.words.any_record import any_of
from tests.validation.conftest import LITTLE

BY_ID = {facet.id: facet for facet in FACETS}


def place(id_: str, kind: str = "library", step_free: str | None = None) -> Place:
    """Make a place of which only what it is, and whether it has steps, may be known."""
    access = {"step_free": step_free} if step_free else {}
    return Place.model_validate(
        {
            "id": id_,
            "name": id_,
            "kind": kind,
            "location_public": "yes",
            "access": access,
            "sources": [{"kind": "visit"}],
        }
    )


PLACES = {
    "flat": place("flat", step_free="yes"),
    "partly": place("partly", step_free="partly"),
    "steps": place("steps", step_free="no"),
    "unseen": place("unseen"),
    "clinic": place("clinic", kind="clinic"),
}


@pytest.fixture(scope="module")
def directory() -> Directory:
    """The tiny city with five places."""
    found, _ = load(LITTLE, date(2026, 11, 23))
    return Directory(**{**{name: getattr(found, name) for name in found.__dataclass_fields__}, "places": PLACES})


def service(**fields: Any) -> Service:  # noqa: ANN401 - any field
    """Make a service of which little is known."""
    return Service.model_validate({
        "id": "tuesday-table", "name": "Tuesday Table", "summary": "Soup and six or seven people.", "status": "active",
        "organisation": "river-people", "needs": ["company"], "formats": ["in_person"], "start": {"how": ["ring"]},
        "cost": {"kind": "unknown"}, "sources": [{"kind": "invented"}], **fields,
    })  # fmt: skip


def at(*places: str) -> dict[str, Any]:
    """Sessions at some places."""
    return {"sessions": [{"format": "in_person", "place": place_id} for place_id in places]}


@pytest.mark.parametrize(
    ("facet", "fields", "expected"),
    [
        ("at-home", {}, "no"),
        ("at-home", {"formats": ["in_person", "phone"]}, "yes"),
        ("home-visit", {"formats": ["home_visit"]}, "yes"),
        ("by-text", {"formats": ["whatsapp"]}, "yes"),
        ("one-to-one", {}, "unknown"),
        ("one-to-one", {"group": {"size": "unknown"}}, "unknown"),
        ("one-to-one", {"group": {"size": "choice"}}, "yes"),
        ("one-to-one", {"group": {"size": "drop_in"}}, "no"),
        ("drop-in", {"group": {"size": "small_group"},
                     "sessions": [{"format": "in_person", "group": {"size": "drop_in"}}]}, "yes"),
        ("someone-comes-with-me", {}, "unknown"),
        ("someone-comes-with-me", {"accompany": {"from_home": "no"}}, "unknown"),
        ("someone-comes-with-me", {"accompany": {"from_home": "no", "by_taxi": "partly"}}, "partly"),
        ("just-come", {"start": {"how": ["drop_in"]}}, "yes"),
        ("no-referral", {"start": {"how": ["gp_referral"]}}, "no"),
        ("no-referral", {"start": {"how": ["gp_referral", "self_referral"]}}, "yes"),
        ("step-free", {}, "unknown"),
        ("step-free", {"formats": ["phone"]}, "yes"),
        ("step-free", at("flat"), "yes"),
        ("step-free", at("partly", "steps"), "partly"),
        ("step-free", at("steps"), "no"),
        ("step-free", at("steps", "unseen"), "unknown"),
        ("step-free", at("no-such-place"), "unknown"),
        ("quiet", {}, "unknown"),
        ("quiet", {"formats": ["phone"]}, "yes"),
        ("quiet", at("flat"), "unknown"),
        ("any-faith", {}, "unknown"),
        ("any-faith", {"faith_based": "yes"}, "unknown"),
        ("any-faith", {"faith_based": "no"}, "yes"),
        ("any-faith", {"faith_based": "yes", "faith_expected": "no"}, "yes"),
        ("any-faith", {"faith_based": "yes", "faith_expected": "yes"}, "no"),
        ("any-faith", {"faith_based": "yes", "faith_expected": "partly"}, "partly"),
        ("children-not-needed", {}, "unknown"),
        ("children-not-needed", {"who": {"children_needed": "no"}}, "yes"),
        ("children-not-needed", {"who": {"children_needed": "yes"}}, "no"),
        ("children-not-needed", {"who": {"children_needed": "partly"}}, "partly"),
        ("weekday-daytime", {"sessions": [{"format": "phone", "hours": "Mo 10:00-12:00"}]}, "yes"),
        ("weekday-daytime", {"sessions": [{"format": "phone", "hours": "Mo 18:00-20:00"}]}, "no"),
        ("free", {}, "unknown"),
        ("free", {"cost": {"kind": "donation"}}, "yes"),
        ("free", {"cost": {"kind": "fixed"}}, "no"),
        ("not-nhs", {}, "unknown"),
        ("not-nhs", at("clinic"), "no"),
        ("not-nhs", at("clinic", "flat"), "yes"),
        ("not-reported", {}, "unknown"),
        ("not-reported", {"privacy": {}}, "unknown"),
        ("not-reported", {"privacy": {"jobcentre": "never"}}, "yes"),
        ("not-reported", {"privacy": {"jobcentre": "only_if_you_ask"}}, "partly"),
        ("not-reported", {"privacy": {"jobcentre": "yes"}}, "no"),
        ("alcohol-free", {}, "unknown"),
        ("evenings", {}, "unknown"),
        ("evenings", {"sessions": [{"format": "phone"}]}, "unknown"),
        ("evenings", {"sessions": [{"format": "phone", "hours": "Mo 18:00-20:00"}]}, "yes"),
        ("evenings", {"sessions": [{"format": "phone", "hours": "Sa 18:00-20:00"}]}, "no"),
        ("weekends", {"sessions": [{"format": "phone", "hours": "Sa 18:00-20:00"}]}, "yes"),
        ("nights", {"sessions": [{"format": "phone", "hours": "Fr 22:00-02:00"}]}, "yes"),
        ("run-by-peers", {}, "unknown"),
        ("run-by-peers", {"run_by": "mixed"}, "partly"),
        ("run-by-peers", {"run_by": "professional"}, "no"),
        ("same-person", {"same_person": "usually"}, "partly"),
        ("straight-back", {"way_back": {}}, "unknown"),
        ("straight-back", {"way_back": {"refer_yourself": "no"}}, "no"),
    ],
)  # fmt: skip
def test_answers(directory: Directory, facet: str, fields: dict[str, Any], expected: str) -> None:
    """Each question is answered from what is known; what nobody has told us is "unknown", never "no"."""
    assert expected == BY_ID[facet].ask(service(**fields), directory)


@examples(40)
@given(services=st.lists(any_of(Service), max_size=6))
def test_nothing_is_lost(directory: Directory, services: list[Service]) -> None:
    """Whatever the entries, each stands under exactly one answer to each question."""
    for facet in FACETS:
        found = matches(facet, tuple(services), directory)
        left_out = [entry for entry in services if facet.ask(entry, directory) is Answer.NO]
        assert len(services) == len(found.yes) + len(found.partly) + len(found.unknown) + len(left_out)


def test_questions_tell_apart() -> None:
    """Every question has a heading and an address of its own."""
    assert len(FACETS) == len(BY_ID) == len({facet.heading for facet in FACETS})
