"""This week's list of checks, on the page and in the terminal."""

from __future__ import annotations

import re
from datetime import date

from tests.site.making import ROOT, Made, Town, make, typed

LATE = date(2027, 5, 13)


def test_the_terminal_prints_the_same_list(demo: Made) -> None:
    """Who asks in the terminal gets the entries of the page, in the same order."""
    ran = typed("due", "--city", str(ROOT), "--today", str(demo.directory.today))
    assert 0 == ran.exit_code, ran.stderr
    ids = re.findall(r"^  .+ \(([a-z0-9-]+)\)$", ran.stdout, flags=re.MULTILINE)
    legends = demo.page("/contribute/due/").xpath("//legend/a/@href")
    assert ids
    assert [f"/services/{id_}/" for id_ in ids] == legends


def test_full_dates_and_four_sentences(demo: Made) -> None:
    """The list names its week with full dates, and gives four sentences to say."""
    said = demo.said("/contribute/due/")
    assert "Monday 23 November 2026 to Sunday 29 November 2026." in said
    assert not re.search(r"\bin \d+ (?:days|weeks)|tomorrow|next week", said)
    assert 4 == len(demo.page("/contribute/due/").xpath("//section[@aria-labelledby='say']/ol/li"))


def test_ticks(demo: Made) -> None:
    """What goes somewhere has a tick for address, times, phone and way in; each tick has words to press."""
    boxes = demo.page("/contribute/due/").xpath("//fieldset//input[@type='checkbox']/@id")
    labels = demo.page("/contribute/due/").xpath("//fieldset//label/@for")
    assert boxes
    assert boxes == labels
    assert len(boxes) == len(set(boxes))
    assert {"address", "hours", "phone", "access"} == {box.rpartition("-")[2] for box in boxes}


def test_what_one_reads_out_does_not_contradict_itself(demo: Made) -> None:
    """Times of the counter and times of the phone are told apart, and what nobody knows is called that."""
    said = demo.said("/contribute/due/")
    assert (
        "In person: Monday to Friday, 9am to 9pm. Every Saturday, 9am to 5pm. By phone: Monday to Friday, 2pm" in said
    )
    for label in demo.page("/contribute/due/").xpath("//ul[@class='asked']//label[not(contains(., 'Way in'))]"):
        assert ": " in label.text_content()


def test_contribute_leads_there(demo: Made) -> None:
    """The list is found from the page on which one can help."""
    assert demo.page("/contribute/").xpath("//main//a[@href='/contribute/due/']")


def test_hidden_places_say_name_and_phone_alone(town: Town) -> None:
    """Of what meets at a place that is hidden, the list has the name and the number, no part of the city, no times."""
    made = make(town.folder, LATE)
    hidden = [place for place in made.directory.places.values() if place.is_hidden]
    (call,) = (
        fieldset
        for fieldset in made.page("/contribute/due/").iter("fieldset")
        if "House Circle" in fieldset.xpath("string(legend)")
    )
    words = " ".join(call.text_content().split())
    assert ["house-circle-phone"] == call.xpath(".//input/@id")
    assert "where it is stays private" in words
    assert "By phone, online, or in no one part of the city" == call.xpath("string(../h2)")
    printed = typed("due", "--city", str(town.folder), "--today", str(LATE)).stdout
    for place in hidden:
        for secret in (place.name, place.id, place.area, *((place.address.street,) if place.address else ())):
            assert not secret or secret not in words + printed


def test_nothing_due(town: Town) -> None:
    """A week without checks says so, on the page and in the terminal."""
    made = make(town.folder, date(2026, 11, 5))
    assert "Nothing is due. Thank you." in made.said("/contribute/due/")
    assert "Nothing is due this week." in typed("due", "--city", str(town.folder), "--today", "2026-11-05").stdout
