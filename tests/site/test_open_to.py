"""Who can come, without JavaScript: pages by life, gender and age, with what is not known apart."""

from __future__ import annotations

import pytest

from recovery_hub.directory.choices import Answer, OwnGender, Situation
from recovery_hub.directory.eligibility import Person, is_especially_for, may_come
from recovery_hub.site.open_to import open_to
from tests.access.small_city import service
from tests.site.making import Made, words_in


def test_what_is_only_for_others_is_not_listed() -> None:
    """A carers' table, one set up with carers in mind, one for anyone, one for veterans, one of which nobody knows."""
    services = [
        service("only", who={"only_for": ["carer"]}),
        service("especially", who={"especially_for": ["carer"]}),
        service("anyone", who={"gender": "anyone"}),
        service("veterans", who={"only_for": ["veteran"]}),
        service("silent"),
    ]
    carer = next(kind for kind in open_to(services) if kind.id == "carer")

    assert ["only", "especially"] == [each.id for each in carer.made]
    assert (1, ["silent"], 1) == (carer.others, [each.id for each in carer.unknown], carer.closed)
    assert "student" not in {kind.id for kind in open_to(services)}, "no page for whom nothing was set up"
    assert not {kind.id for kind in open_to(services)} & {"woman", "25-to-59"}


@pytest.mark.parametrize(
    ("ages", "open_at"),
    [
        ("any", {"under-18", "18-to-24", "25-to-59", "60-or-over"}),
        ({"from": 18}, {"18-to-24", "25-to-59", "60-or-over"}),
        ({"to": 25}, {"under-18", "18-to-24", "25-to-59 in part"}),
        ({"from": 16}, {"under-18 in part", "18-to-24", "25-to-59", "60-or-over"}),
        ({"from": 65}, {"60-or-over in part"}),
    ],
)
def test_ages(ages: object, open_at: set[str]) -> None:
    """Whoever is taken at one end of an age band alone is told that it is only in part."""
    tea, all_ages = service("tea", who={"ages": ages}), service("all", who={"ages": "any"})
    kinds = open_to([tea, all_ages])
    found = {kind.id for kind in kinds if tea in kind.made}
    assert open_at == found | {f"{kind.id} in part" for kind in kinds if tea in kind.partly}


def test_every_page_agrees_with_the_directory(demo: Made) -> None:
    """Each list holds those who say yes, each in its place; the numbers beside the links are those of the lists."""
    listed = [each for each in demo.directory.services.values() if demo.directory.is_listed(each)]
    links = {
        link.get("href", ""): words_in(link.find("b"))  # type: ignore[arg-type]
        for link in demo.page("/find/").iterfind(".//main//a")
        if link.get("href", "").startswith("/for/")
    }
    for life in Situation:
        person = Person(situations=frozenset({life}))
        made = {each.id for each in listed if is_especially_for(each, life) and may_come(each, person) is Answer.YES}
        address = f"/for/{life.value.replace('_', '-')}/"
        if not made:
            assert address not in links
            continue
        page = demo.page(address)
        hrefs = {link.get("href", "") for link in page.iterfind(".//main//a")}
        unknown = {each.id for each in listed if may_come(each, person) is Answer.UNKNOWN}
        partly = {each.id for each in listed if may_come(each, person) is Answer.PARTLY}
        assert {f"/services/{id_}/" for id_ in made | unknown | partly} == {
            href for href in hrefs if href.startswith("/services/") and href != "/services/"
        }
        assert str(len(made)) == links[address]
    assert {f"/for/{gender.value.replace('_', '-')}/" for gender in OwnGender} <= set(links)
    assert 4 == len([href for href in links if href[5].isdigit() or "18" in href])
