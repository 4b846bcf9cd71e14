"""The page about one more site: what it promises, and what it must never show."""

from __future__ import annotations

import json
from base64 import b64decode
from dataclasses import replace
from typing import TYPE_CHECKING

from recovery_hub.access.access_model import AccessModel
from recovery_hub.access.opportunities import opportunity_matrix
from recovery_hub.access.siting.baseline import siting_problem
from recovery_hub.access.siting.packing import packed
from recovery_hub.directory.choices import Answer
from recovery_hub.site.journeys import work_out
from tests.site.making import ROOT, words_in

if TYPE_CHECKING:
    from recovery_hub.directory import Directory
    from tests.site.making import Made

PAGE = "/gaps/one-more/"
FILE = "gaps/one-more/minutes.json"


def _packed(directory: Directory) -> bytes:
    journeys = work_out(directory, ROOT, cache=None)
    assert journeys is not None
    return packed(siting_problem(AccessModel(opportunity_matrix(directory, journeys.reach))))


def test_it_says_what_it_is(demo: Made) -> None:
    """Nobody takes a screening for a business case; and the second best is named beside the best."""
    said = demo.said(PAGE)

    assert "This is a screening, not a business case." in said
    assert "The next best place brings" in said


def test_every_need_has_a_shortlist_with_its_closeness(demo: Made) -> None:
    """Each need of which one can say how it stands is there, with at most five places, the best first."""
    needs = json.loads(demo.files[FILE])["needs"]
    blocks = demo.page(PAGE).xpath("//section[@aria-labelledby='sites']//details")

    assert len(needs) == len(blocks)
    assert {name for _, name, _, _ in needs} == {words_in(block.find("summary")).partition(":")[0] for block in blocks}
    for block in blocks:
        newly = [int(cell.get("data-key")) for cell in block.xpath(".//tbody/tr/td[1]")]
        assert newly == sorted(newly, reverse=True)
        assert len(newly) <= 5


def test_the_packed_minutes_are_small_and_whole(demo: Made) -> None:
    """A browser gets every area, candidate and need in less than 150 kB."""
    content = demo.files[FILE]
    data = json.loads(content)

    assert len(content) < 150_000
    assert set(demo.directory.areas) == {area[0] for area in data["areas"]}
    size = len(data["areas"]) * len(data["candidates"])
    assert {size} == {len(b64decode(minutes)) for minutes in data["bands"].values()}
    assert {len(data["areas"])} == {len(b64decode(now)) for *_, now in data["needs"]}


def test_marked_places_are_candidates_and_on_no_readers_list(demo: Made) -> None:
    """An empty hall is for planners: it is among the candidates, and not among the places one is sent to."""
    empty = {place.id for place in demo.directory.places.values() if place.candidate is Answer.YES}
    candidates = {load[0] for load in json.loads(demo.files[FILE])["candidates"]}
    listed = {link.get("href", "") for link in demo.page("/places/").iterfind(".//main//a")}

    assert len(empty) >= 3
    assert empty <= candidates
    assert set() == {f"/places/{id_}/" for id_ in empty} & listed
    assert all("what that would change" in demo.said(f"/places/{id_}/") for id_ in empty)


def test_a_hidden_place_is_no_candidate_and_changes_nothing(demo: Made) -> None:
    """Where a refuge is shows in no number of the file: moved, with coordinates or marked, it changes not a byte."""
    (hidden,) = (place for place in demo.directory.places.values() if place.is_hidden)
    area = next(iter(demo.directory.areas.values()))
    there = {"latitude": area.latitude, "longitude": area.longitude, "candidate": Answer.YES}
    moved = replace(demo.directory, places={**demo.directory.places, hidden.id: hidden.model_copy(update=there)})

    assert _packed(demo.directory) == _packed(moved) == demo.files[FILE]
    assert hidden.id not in demo.files[FILE].decode()
