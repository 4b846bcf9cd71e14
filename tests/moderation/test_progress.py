"""How far a city is: counted from the records, one by one, with what each missing piece would bring."""

from __future__ import annotations

from dataclasses import replace

from recovery_hub.directory import Directory
from recovery_hub.moderation.progress import how_far


def test_pieces_count_what_is_there(thornmouth: Directory) -> None:
    """Each number equals a count by hand, and what is whole asks for nothing."""
    pieces = {piece.name: piece for piece in how_far(thornmouth, has_base_map=True)}
    listed = [service for service in thornmouth.services.values() if thornmouth.is_listed(service)]
    assert pieces["Services"].have == len(listed)
    told = sum(service.first_visit is not None for service in listed)
    assert (pieces["What happens first"].have, pieces["What happens first"].of) == (told, len(listed))
    public = [place for place in thornmouth.places.values() if place.location_public.value == "yes"]
    assert pieces["Places on the map"].of == len(public)
    assert pieces["Small areas"].is_whole
    assert pieces["Map to draw on"].is_whole
    assert not pieces["What happens first"].is_whole


def test_an_empty_city_is_told_what_each_piece_would_bring(thornmouth: Directory) -> None:
    """Without services, areas, buses and a drawn map, each is named as missing."""
    city = thornmouth.city.model_copy(update={"timetable": None, "controller": None})
    empty = replace(thornmouth, city=city, services={}, areas={}, routes={}, places={})
    missing = {piece.name for piece in how_far(empty, has_base_map=False) if not piece.is_whole}
    assert {"Services", "Small areas", "Buses", "Map to draw on", "Who answers in law"} <= missing
    assert all(piece.brings and piece.next_step for piece in how_far(empty, has_base_map=False))
