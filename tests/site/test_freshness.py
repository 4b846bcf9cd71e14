"""How old a check is: said on each page, and the same in every list, filter and count."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tests.site.making import Made, Town, make

CHECKED = "  verified: {on: 2026-11-03, by: volunteer, how: visit}\n"
LAST_DAY = date(2028, 5, 4)
"""548 days after the check."""


def lists_naming(made: Made, id_: str) -> set[str]:
    """The pages that link to a service, but its own and the list of what to check."""
    address = f"/services/{id_}/"
    return {
        name
        for name, page in made.pages.items()
        if any((link.get("href") or "").startswith(address) for link in page.iter("a"))
        and not name.startswith(("services/tuesday-table/", "services/tuesday-soup/", "contribute/due/"))
    }


def found_by_search(made: Made) -> set[str]:
    """The ids in the card file."""
    name = next(name for name in made.files if name.rpartition("/")[2].startswith("cards.") and name.endswith(".json"))
    columns = json.loads(made.files[name])["services"]
    return {id_ or label.lower().replace(" ", "-") for id_, label in zip(columns["id"], columns["name"], strict=True)}


@pytest.mark.parametrize(("today", "listed"), [(LAST_DAY, True), (date(2028, 5, 5), False)])
def test_after_a_year_and_a_half(town: Town, today: date, listed: bool) -> None:  # noqa: FBT001 - a column of the table
    """An entry nobody checked for eighteen months is in no list and no search; its page stays and says why."""
    made = make(town.folder, today)
    page = made.said("/services/tuesday-table/")
    assert "Checked on Tuesday 3 November 2026" in page
    assert listed != ("so our lists and filters leave it out. Ring before you go." in page)
    assert listed != (made.page("/services/tuesday-table/").find(".//meta[@name='robots']") is not None)
    assert listed == ("tuesday-table" in found_by_search(made))
    naming = lists_naming(made, "tuesday-table")
    assert listed == (naming != {"services/index.html"})
    assert listed != ("Not checked for more than a year and a half" in made.said("/services/"))


def test_counts_agree(town: Town) -> None:
    """The number beside a need, on the home page and on its own page is that of the entries that are listed."""
    made = make(town.folder, date(2028, 5, 5))
    assert [] == [service.id for service in made.directory.services.values() if made.directory.is_listed(service)]
    home = made.page("/")
    assert [] == home.xpath("//section[@aria-labelledby='needs']//b")
    assert "services you can try" in made.said("/") or "service you can try" in made.said("/")
    assert "No services you can try." in made.said("/")


def test_share_on_the_home_page(demo: Made) -> None:
    """The home page says how many entries were checked in the last six months."""
    listed = [service for service in demo.directory.services.values() if demo.directory.is_listed(service)]
    lately = [
        service for service in listed if service.verified and (demo.directory.today - service.verified.on).days <= 183
    ]
    assert f"{len(lately)} of {len(listed)} were checked in the last six months." in demo.said("/")


def test_a_fact_says_its_own_day(town: Town) -> None:
    """A fact that was checked after the rest says its own day beside it; one checked before does not."""
    town.swap(
        "data/services.yaml",
        CHECKED,
        f"{CHECKED}  checked: {{phone: 2026-11-20, hours: 2026-11-21, cost: 2026-10-01}}\n",
    )
    said = make(town.folder).said("/services/tuesday-table/")
    assert "Phone number checked on Friday 20 November 2026." in said
    assert "Times checked on Saturday 21 November 2026." in said
    assert "Price checked" not in said
