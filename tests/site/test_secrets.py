"""What must not be found is not found: hidden places, half-hidden places, entries that were taken out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from recovery_hub.directory import DataError, Directory
from recovery_hub.directory.records import Address
from recovery_hub.site.invariants import InvariantError
from recovery_hub.validation import load
from tests.site.making import ADDRESS, TODAY, Made, Town, made_of, make, on_disk, typed

SECRETS = (
    "quillhouse", "oldquill", "Quibblestone", "Zaffrewing", "Mumblecrust", "Pellucidor", "Grommetfen", "Snickersby",
    "Wobblethorpe", "Fizzlewick", "Tanglemire", "Brambleknock", "96 0 9 8 7", "960 987", "Dapplesock",
)  # fmt: skip
HIDDEN = """
- id: quillhouse
  was: [oldquill]
  name: Quibblestone
  also_known_as: [The Zaffrewing's Nest]
  kind: private_home
  location_public: hidden
  summary: Mumblecrust is painted on the gate.
  feels_like: It smells of Pellucidor.
  quiet_times: When Grommetfen sleeps.
  facilities: [kitchen, garden]
  access:
    step_free: {answer: yes, note: the Snickersby ramp}
    quiet: partly
  access_guide: https://wobblethorpe.example/guide
  note: Ask for Fizzlewick.
  contact: {phone: 01632 960 987, phone_note: Say Tanglemire., email: hello@brambleknock.example}
  sources: [{kind: word_of_mouth, note: Dapplesock told us}]
  verified: {on: 2026-11-03, by: volunteer, how: visit}
"""
HALF_HIDDEN = """
- id: thursday-room
  was: [old-thursday-room]
  name: The Thursday Room
  kind: community_centre
  location_public: area_only
  area: Northgate
  sources: [{kind: invented}]
"""
MEETS = """
- id: quiet-circle
  name: Quiet Circle
  summary: Three people who meet where nobody looks.
  status: active
  organisation: river-people
  needs: [company]
  formats: [in_person]
  start: {how: [ring]}
  cost: {kind: free}
  sessions:
    - {format: in_person, place: quillhouse, hours: "Tu 10:00-11:00"}
    - {format: in_person, place: thursday-room, hours: "Th 10:00-11:00"}
  meeting_places: [quillhouse, thursday-room, bridge-street-library]
  contact: {phone: 01632 960 155}
  sources: [{kind: invented}]
  verified: {on: 2026-11-03, by: volunteer, how: phone}
"""


@pytest.fixture
def secret_town(town: Town) -> Town:
    """A town with a hidden place, a half-hidden one, and a service that meets in both."""
    town.add("data/places.yaml", HIDDEN)
    town.add("data/places.yaml", HALF_HIDDEN)
    town.add("data/services.yaml", MEETS)
    return town


@pytest.mark.parametrize("site_url", ["", ADDRESS])
def test_hidden_place_leaves_no_trace(secret_town: Town, site_url: str) -> None:
    """Nothing about a place that must not be found stands in any file of the site, nor in the name of one."""
    made = make(secret_town.folder, TODAY, site_url)
    assert {} == {secret: found for secret in SECRETS if (found := made.trace(secret))}
    said = made.said("/services/quiet-circle/")
    assert "The address is not published, to keep people safe. They tell you when you get in touch." in said


def test_hidden_place_leaves_no_trace_on_disk(secret_town: Town, tmp_path: Path) -> None:
    """What the command writes, its own notes among it, says nothing about a hidden place; nor does what it prints."""
    ran = typed("build", "--city", str(secret_town.folder), "--out", str(tmp_path / "out"), "--today", str(TODAY))
    assert 0 == ran.exit_code, ran.stderr
    made = Made(make(secret_town.folder).directory, on_disk(tmp_path / "out"))
    assert {} == {secret: found for secret in SECRETS if (found := made.trace(secret))}


def _found_out(directory: Directory) -> Directory:
    """Give the half-hidden place an address and a point, as no file may that has been checked."""
    place = directory.places["thursday-room"]
    address = Address(street="77 Periwinkle Street", district="Northgate", postcode="ZZ3 9QX")
    told = place.model_copy(update={"address": address, "latitude": 53.8177, "longitude": -4.6399})
    return replace(directory, places={**directory.places, place.id: told})


def test_only_the_part_of_the_city(secret_town: Town) -> None:
    """Of a place of which only the part of the city is public, no street, postcode or coordinate gets out.

    The check refuses them. Should one slip through, it stands in no file all the same.
    """
    made = made_of(_found_out(load(secret_town.folder, TODAY)[0]), secret_town.folder)
    words = ("Periwinkle", "ZZ3 9QX", "ZZ39QX", "53.817", "53.818", "4.6399", "4.640")
    theme = tuple(name for name in made.files if "leaflet" in name or "markercluster" in name)
    assert {} == {word: found for word in words if (found := [name for name in made.trace(word) if name not in theme])}
    assert "In Northgate. They give you the exact address when you get in touch." in made.said("/places/thursday-room/")
    assert [] == [
        name
        for name in made.trace("thursday-room")
        if name.startswith(("map/", "theme/map.")) and name.endswith((".js", ".svg"))
    ]
    assert "Thursday Room" not in made.said("/map/")


PLANTED = (
    "12 Periwinkle Street",
    "Periwinkle Way",
    "ZZ3 9QX",
    "SX 486 543",
    "///periwinkle.tulip.jam",
    "behind the Periwinkle",
)
TEXTS = {
    "data/places.yaml": ("summary", "feels_like", "quiet_times", "note"),
    "data/services.yaml": ("description", "status_note", "area_note", "short_version"),
}


@pytest.mark.parametrize("planted", PLANTED)
def test_an_address_in_words_is_refused_or_in_no_file(secret_town: Town, planted: str) -> None:
    """Words that say where a half-hidden place is reach no output file; what can be said of it does."""
    for path, fields in TEXTS.items():
        whole = secret_town.read(path).rstrip() + "\n"
        for field in fields:
            value = f'["{planted}"]' if field == "short_version" else f'"{planted}"'
            secret_town.write(path, f"{whole}  {field}: {value}\n")
            with pytest.raises(DataError):
                make(secret_town.folder)
        secret_town.write(path, whole)
    made = make(secret_town.folder)
    assert [] == made.trace("periwinkle")
    assert made.trace("The Thursday Room")


@pytest.mark.parametrize(
    "words",
    [
        "We met at Quibblestone.",
        "We met at Quibble\n  stone and at\n  The\n  Zaffrewing's\n  Nest.",
        "Ring The Zaffrewing's Nest first.",
        "See quillhouse.",
    ],
)
def test_a_name_in_somebodys_words_stops_the_build(secret_town: Town, words: str) -> None:
    """If a volunteer writes the name of a hidden place anywhere, in whatever field, the site is not published."""
    secret_town.swap(
        "data/services.yaml",
        "name: Quiet Circle",
        f"name: Quiet Circle\n  description: >-\n    {words.replace(chr(10), chr(10) + '  ')}",
    )
    with pytest.raises((InvariantError, DataError)) as caught:
        make(secret_town.folder)
    assert "Quibblestone" not in str(caught.value)
    assert "Zaffrewing" not in str(caught.value)


def test_a_name_in_a_summary_stops_the_build(secret_town: Town) -> None:
    """The name is found where signs are written in the way of a web page, too."""
    secret_town.swap("data/services.yaml", "Three people who meet where", "The Zaffrewing's Nest, where")
    with pytest.raises((InvariantError, DataError)):
        make(secret_town.folder)


TAKEN_OUT = {
    "data/services.yaml": """
- id: gone-entry
  was: [bygone-entry]
  name: Gone Entry
  summary: Three people who meet on the phone.
  status: active
  organisation: river-people
  needs: [company]
  formats: [phone]
  start: {how: [ring]}
  cost: {kind: free}
  contact: {phone: 01632 960 155}
  sources: [{kind: invented}]
  verified: {on: 2026-11-03, by: volunteer, how: phone}
""",
    "data/places.yaml": """
- id: gone-entry
  was: [bygone-entry]
  name: Gone Entry
  kind: other
  location_public: yes
  sources: [{kind: invented}]
""",
    "data/organisations.yaml": """
- id: gone-entry
  was: [bygone-entry]
  name: Gone Entry
  kind: charity
  summary: Neighbours at the harbour.
  sources: [{kind: invented}]
""",
}


@pytest.mark.parametrize("path", TAKEN_OUT)
def test_withdrawn_entries_are_published_nowhere(town: Town, path: str) -> None:
    """Who asks to be taken out is taken out: no page, no list, no old address, even if the entry is still there."""
    town.add(path, TAKEN_OUT[path])
    before = make(town.folder)
    assert [] not in (before.trace("gone-entry"), before.trace("Gone Entry"), before.trace("bygone-entry"))
    town.add("data/withdrawn.yaml", "- id: gone-entry\n  on: 2026-11-01")
    after = make(town.folder)
    assert [[], [], []] == [after.trace(word) for word in ("gone-entry", "Gone Entry", "bygone-entry")]


def test_withdrawn_ids_are_no_redirect(town: Town) -> None:
    """An earlier address that was taken out does not lead on to anything."""
    town.add("data/withdrawn.yaml", "- id: tuesday-soup\n  on: 2026-11-01")
    try:
        made = make(town.folder)
    except DataError:
        return
    assert [] == made.trace("tuesday-soup")


def test_withdrawn_ids_of_the_demo(demo: Made) -> None:
    """The ids of entries that were taken out stand nowhere on the site."""
    assert demo.directory.withdrawn
    assert {} == {id_: found for id_ in demo.directory.withdrawn if (found := demo.trace(id_))}
