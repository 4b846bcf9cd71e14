"""A need's page says when people need it, and begins with what is open then."""

from __future__ import annotations

from typing import Any

from recovery_hub.directory.choices import PartOfWeek
from recovery_hub.directory.records import Need, Service
from recovery_hub.site.when_needed import arises_words, by_when, open_then, times_not_known
from tests.access.small_city import service
from tests.site.making import Made, words_in


def _need(*parts: str) -> Need:
    fields: dict[str, Any] = {"id": "crisis", "name": "Crisis", "shelf": "now", "hint": "Now.", "synonyms": ["now"]}
    return Need.model_validate({**fields, "arises": list(parts)})


def _at(id_: str, *hours: str) -> Service:
    return service(id_, sessions=[{"format": "in_person", "hours": each} for each in hours])


SERVICES = (
    _at("day", "Mo-Fr 09:00-17:00"),
    _at("never-said"),
    _at("night", "Mo-Su 22:00-02:00"),
    _at("eve", "Tu 18:00-20:00"),
)


def test_what_is_open_when_it_is_needed_comes_first() -> None:
    """At night before the evening if the need says so; by day, and without times, come after."""
    need = _need("night", "weekday_evening")
    assert "People most need this at night and on weekday evenings." == arises_words(need)
    assert ["night", "eve", "day", "never-said"] == [each.id for each in by_when(need, SERVICES)]
    found = {then.words: [each.id for each in then.services] for then in open_then(need, SERVICES)}
    assert {"At night": ["night"], "On weekday evenings": ["night", "eve"]} == found
    assert 1 == times_not_known(SERVICES)


def test_a_need_of_any_time_keeps_the_order_of_the_files() -> None:
    """Nothing is said, and nothing is moved."""
    need = _need()
    assert ("", (), SERVICES) == (arises_words(need), open_then(need, SERVICES), by_when(need, SERVICES))


def test_no_more_than_a_few_are_named() -> None:
    """The others stand first in the lists below."""
    many = [_at(f"day-{n}", "Mo 09:00-17:00") for n in range(7)]
    [then] = open_then(_need("weekday_day"), many)
    assert (5, 2) == (len(then.services), then.more)


def test_every_page_of_a_need_says_when(demo: Made) -> None:
    """Each part of the week has its line; in danger, the lines that answer at once stand before it."""
    for need in demo.directory.needs.values():
        page = demo.page(f"/needs/{need.id}/")
        found = page.xpath("//section[@aria-labelledby='then']")
        assert bool(need.arises) == bool(found), need.id
        for section in found:
            lines = [words_in(item) for item in section.iter("li")]
            assert [part.label.lower() for part in need.arises] == [line.partition(":")[0].lower() for line in lines]
            phone = page.xpath("//a[starts-with(@href, 'tel:116123')]")
            if need.threshold and phone:
                order = list(page.iter())
                assert order.index(phone[0]) < order.index(section), need.id
    assert PartOfWeek.NIGHT in demo.directory.needs["crisis-tonight"].arises
