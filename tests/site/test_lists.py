"""Lists of services: what a card says, when a list is put on shelves, and what stands beside a service."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from recovery_hub.directory.records import Place, Service
from recovery_hub.maps import Base
from recovery_hub.site.card import Card, cards, times_at
from recovery_hub.site.pages import alphabet, services
from recovery_hub.site.shelves import by_part, in_parts, shelves
from recovery_hub.site.site import Site, SiteConfig
from tests.access import small_city
from tests.shared import TODAY

HALL = small_city.place("hall", area="Quayside")
ROOM = small_city.place("room", area="Ashdown")
SECRET = small_city.place("secret", location_public="hidden", longitude=None, latitude=None, area="Nowhere")


def site_of(records: Iterable[Service], places: Sequence[Place] = (HALL, ROOM, SECRET), today: date = TODAY) -> Site:
    """A city of a few services, on its way to becoming pages."""
    return Site(replace(small_city.city((), places, records), today=today), SiteConfig("", {}, Base(())))


def some(number: int, **more: Any) -> list[Service]:  # noqa: ANN401 - any field
    """So many services that are alike but for their names."""
    first = small_city.service("tea", ("hall", "Tu 14:00-16:00"), **more)
    ids = (f"s-{n:03}" for n in range(number))
    return [first.model_copy(update={"id": id_, "name": id_}) for id_ in ids]


def card(today: date = TODAY, *, at_home: bool = False, **more: Any) -> Card:  # noqa: ANN401 - any field
    """The card of a service."""
    service = small_city.service("tea", **{"sessions": [], **more})
    [found] = cards([service], site_of([service], today=today), at_home=at_home)
    return found


@pytest.mark.parametrize(
    ("formats", "said"),
    [
        (["in_person"], "In person"),
        (["in_person", "phone", "whatsapp"], "In person, by phone and by WhatsApp"),
        (["in_person", "phone", "whatsapp", "letter"], "In person, and 3 other ways"),
    ],
)
def test_a_card_names_three_forms(formats: list[str], said: str) -> None:
    """With a fourth it says how many others there are."""
    assert said == card(formats=formats).facts[0]


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ([], "ask for times"),
        (["Mo 10:00-12:00"], "Every Monday, 10am to noon"),
        (["Mo 10:00-12:00", "Mo 10:00-12:00"], "Every Monday, 10am to noon"),
        (["Mo 10:00-12:00", "Tu 10:00-12:00"], "Every Monday, 10am to noon; every Tuesday, 10am to noon"),
        (
            ["Mo 10:00-12:00", "Tu 10:00-12:00", "We 10:00-12:00"],
            "Every Monday, 10am to noon; every Tuesday, 10am to noon, and more",
        ),
    ],
)
def test_a_card_names_two_times(hours: list[str], said: str) -> None:
    """A third is not hidden: the card says that there is more."""
    sessions = [{"format": "in_person", "place": "hall", "hours": text} for text in hours]

    assert said in card(sessions=sessions).facts
    service = small_city.service("tea", sessions=[*sessions, {"format": "phone", "hours": "Su 10:00-12:00"}])
    assert ("" if said == "ask for times" else said) == times_at(service, "hall", TODAY)
    assert "" == times_at(service, "room", TODAY)


@pytest.mark.parametrize(("days", "doubted"), [(14, True), (15, False)])
@pytest.mark.parametrize("hours", ["Fr 10:00-12:00", "Fr 10:00-12:00; PH off"])
def test_two_weeks_before_a_bank_holiday_a_card_doubts(days: int, doubted: bool, hours: str) -> None:  # noqa: FBT001 - a column of the table
    """Christmas Day is a Friday: from two weeks before, who has said nothing about it is doubted, and nobody else."""
    today = date(2026, 12, 25) - timedelta(days=days)
    found = card(today, sessions=[{"format": "in_person", "place": "hall", "hours": hours}])

    assert (doubted and "PH" not in hours) == any("on bank holidays" in fact for fact in found.facts)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ""),
        ({"capacity": {"places": "full", "as_of": (TODAY - timedelta(days=30)).isoformat()}}, "Full at the moment."),
        ({"capacity": {"places": "full", "as_of": (TODAY - timedelta(days=31)).isoformat()}}, ""),
        ({"capacity": {"places": "limited", "as_of": TODAY.isoformat()}}, ""),
        ({"capacity": {"places": "full", "as_of": TODAY.isoformat()}, "status": "paused"}, "Paused for now."),
    ],
)
def test_a_card_says_that_it_is_full_for_thirty_days(fields: dict[str, Any], said: str) -> None:
    """Older news is no news; and what is not running at all comes first."""
    assert said == card(**fields).status


def test_a_card_leads_to_a_way_that_can_be_pressed() -> None:
    """A link that can be pressed comes before an address to write to; without any, the first way is shown."""
    number = card(contact={"post": "The Hall, Sea Road", "phone": "01632 960 142"}).reach
    letter = card(contact={"post": "The Hall, Sea Road"}).reach

    assert number is not None
    assert number.href
    assert letter is not None
    assert not letter.href
    assert card().reach is None


def test_a_card_at_home_leaves_out_where_else_it_is() -> None:
    """In a list of help at home a service that also has a room shows its calls only."""
    fields: dict[str, Any] = {
        "formats": ["in_person", "phone"],
        "sessions": [
            {"format": "in_person", "place": "hall", "hours": "Mo 10:00-12:00"},
            {"format": "phone", "hours": "Tu 10:00-12:00"},
        ],
    }
    inside, outside = " ".join(card(at_home=True, **fields).facts), " ".join(card(**fields).facts)

    assert ("Every Tuesday" in inside, "Monday" in inside, "Quayside" in inside) == (True, False, False)
    assert ("very Tuesday" in outside, "Monday" in outside, "Quayside" in outside) == (True, True, True)
    alone = card(at_home=True, sessions=fields["sessions"][:1])
    assert "Quayside" in alone.facts, "what needs a journey says where, in any list"


def test_what_it_costs_is_short_and_an_unknown_price_is_no_price() -> None:
    """Free is said; not known is left to the page."""
    assert "Free" == card().facts[-1]
    assert "Free" not in card(cost={"kind": "unknown"}).facts


@pytest.mark.parametrize(("number", "shelved"), [(12, False), (13, True)])
def test_a_dozen_needs_no_shelves(number: int, shelved: bool) -> None:  # noqa: FBT001 - a column of the table
    """Twelve services can be taken in as one list; a thirteenth puts them on shelves, and none is lost."""
    found = some(number)
    for way in (shelves(found, site_of(found)), by_part(found, site_of(found))):
        assert shelved == bool(way[0].label)
        assert sorted(service.id for service in found) == sorted(each.id for shelf in way for each in shelf.cards)
    assert () == shelves([], site_of([])) == by_part([], site_of([]))


def test_shelves_by_part_of_the_city() -> None:
    """In the order of the alphabet; who names no part, or one that must not be told, comes last."""
    found = some(13)
    ashdown = small_city.service("ash", ("room", "Tu 14:00-16:00"), ("hall", "We 14:00-16:00"))
    hidden = small_city.service("hid", ("secret", "Tu 14:00-16:00"))
    site = site_of([*found, ashdown, hidden])

    assert [("in-ashdown", "Ashdown", 1), ("in-quayside", "Quayside", 13)] == [
        (shelf.id, shelf.label, len(shelf.cards)) for shelf in by_part([*found, ashdown, hidden], site)
    ][:2]
    assert "Anywhere, or ask where" == by_part([*found, ashdown, hidden], site)[-1].label
    parts = in_parts([*found, ashdown, hidden], site)
    assert ["Ashdown", "Quayside"] == list(parts)
    assert (1, 14) == (len(parts["Ashdown"]), len(parts["Quayside"])), "one that meets in two parts stands in both"


@pytest.mark.parametrize(("number", "shown"), [(60, "cards"), (61, "names"), (400, "names"), (401, "number")])
def test_how_much_the_a_to_z_shows(number: int, shown: str) -> None:
    """Cards for sixty services, names for four hundred, and then a page for each letter with their number."""
    first, *others = alphabet.pages(site_of(some(number)))
    [letter] = first.context["letters"]

    assert ("S", number, "letter-s") == (letter.label, letter.count, letter.id)
    assert ("cards" == shown, "names" == shown) == (bool(letter.cards), bool(letter.names))
    assert ([] if shown == "cards" else ["/services/a-z/s/"]) == [page.address for page in others]


def test_under_which_letter_a_service_stands() -> None:
    """Without "The", quotation marks or accents; what begins with no letter stands under 0-9, before A."""
    names = ("The Ark", "“Élan”", "42 Club", "ark two", "Zoo")
    found = [small_city.service(f"s-{n}").model_copy(update={"name": name}) for n, name in enumerate(names)]
    page = next(iter(alphabet.pages(site_of(found))))

    assert [("0-9", ["42 Club"]), ("A", ["The Ark", "ark two"]), ("E", ["“Élan”"]), ("Z", ["Zoo"])] == [
        (letter.label, [each.name for each in letter.cards]) for letter in page.context["letters"]
    ]


@pytest.mark.parametrize(
    ("home", "away", "shown"), [(0, 0, (0, 0)), (4, 4, (3, 2)), (1, 9, (1, 4)), (0, 9, (0, 5)), (9, 1, (3, 1))]
)
def test_there_is_always_another_way(home: int, away: int, shown: tuple[int, int]) -> None:
    """Five other services stand on a page, three of them at home if there are so many; never the service itself."""
    at_home = [record.model_copy(update={"id": f"h-{record.id}"}) for record in some(home, formats=["phone"])]
    for own in (small_city.service("own", ("hall", "Tu 14:00-16:00")), small_city.service("own", formats=["phone"])):
        site = site_of([own, *at_home, *some(away)])
        context = next(page for page in services.pages(site) if page.address == "/services/own/").context
        beside = context["other_home"], context["other_away"]

        assert shown == (len(beside[0]), len(beside[1]))
        assert "own" not in {each.id for each in (*beside[0], *beside[1])}
