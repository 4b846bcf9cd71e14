"""A need narrowed by links: which pages there are, and what stands on them."""

from __future__ import annotations

from typing import Any

from recovery_hub.directory.records import Service
from recovery_hub.maps import Base
from recovery_hub.site.page import Page
from recovery_hub.site.pages import narrowed
from recovery_hub.site.site import Site, SiteConfig
from tests.access.small_city import area, city, place, service

QUAY, ASH = place("hall", area="Quayside"), place("room", area="Ashdown")


def site_of(*services: Service) -> Site:
    """A city of a few services for company."""
    return Site(
        city([area("sea-wall", 100, neighbourhood="Quayside")], [QUAY, ASH], services), SiteConfig("", {}, Base(()))
    )


def pages(site: Site) -> dict[str, Page]:
    """The pages of company, by what comes after the need in their address."""
    return {
        page.address.removeprefix("/needs/company/").rstrip("/"): page
        for page in narrowed.pages(site)
        if page.address.startswith("/needs/company/")
    }


def at(where: str, id_: str, **more: Any) -> Service:  # noqa: ANN401 - any field
    """A service at a place."""
    return service(id_, (where, "Tu 14:00-16:00"), **more)


def test_a_page_for_each_form_and_part_that_some_have_and_not_all() -> None:
    """Nothing is narrowed to what all have, or none; what is no form (whether it is free) is asked elsewhere."""
    hall = at("hall", "hall-tea", cost={"kind": "fixed"})
    site = site_of(hall, at("room", "room-tea"), service("line", formats=["phone"]))
    found = pages(site)

    assert {"at-home", "by-phone", "in-person", "in/quayside", "in/ashdown"} == set(found)
    assert (2, 1, 1) == tuple(found[name].context["yes"] for name in ("in-person", "by-phone", "in/quayside"))
    assert [("/needs/company/in/ashdown/", "Ashdown")] == found["in/quayside"].context["near"]
    assert {"/needs/company/at-home/", "/needs/company/in-person/"} == {
        address for address, _ in found["by-phone"].context["near"]
    }
    assert "Company and friends: by phone" == found["by-phone"].title
    groups = narrowed.ways(site.directory.needs["company"], site)
    assert ["In what form", "In which part of the city"] == [name for name, _ in groups]
    assert [1, 1] == [count for _, count in groups[1][1]]


def test_what_all_have_is_no_choice() -> None:
    """Two services in one hall are not narrowed at all, and a need without services neither."""
    site = site_of(at("hall", "hall-tea"), at("hall", "hall-soup"))

    assert {} == pages(site)
    assert [] == list(narrowed.ways(site.directory.needs["company"], site))
    assert {} == pages(site_of())


def test_what_comes_to_a_part_stands_apart_from_what_takes_place_there() -> None:
    """Of what takes place elsewhere: what visits homes there, and of what nobody knows whether it does."""
    visits = service("visits", formats=["home_visit"], area="city")
    asks = service("asks", formats=["home_visit"])
    context = pages(site_of(at("hall", "hall-tea"), visits, asks))["in/quayside"].context

    assert (["visits"], ["asks"]) == tuple([each.id for each in context[name]] for name in ("comes", "ask"))
