"""The rules about places, and about entries that may be the same."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest
from rapidfuzz import fuzz

from recovery_hub.directory import Level, Problem
from tests.validation.conftest import SERVICE

Problems = Callable[..., tuple[Problem, ...]]

PLACES = """\
- id: bridge-street-library
  name: Bridge Street Library
  kind: library
  location_public: yes
  sources: [{kind: invented}]
- id: safe-house
  name: The house
  kind: private_home
  location_public: hidden
  sources: [{kind: invented}]
"""
HALL = """\
- id: hall-{n}
  name: {name}
  kind: community_centre
  location_public: yes
  address: {{street: {n} Hill Road, postcode: {postcode}}}
  latitude: {latitude}
  longitude: -4.6
  sources: [{{kind: invented}}]
"""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("zz1 2ab", "ZZ1 2AB"),
        ("ZZ12AB", "ZZ1 2AB"),
        ("ZZ1  2AB", "ZZ1 2AB"),
        ("ZZ1 OAB", "ZZ1 0AB"),
        ("ZZI 2AB", "ZZ1 2AB"),
        ("ZZ1-2AB.", "ZZ1 2AB"),
        ("here", ""),
    ],
)
def test_a_postcode_is_mended_where_the_slip_is_plain(written: str, meant: str, problems: Problems) -> None:
    """The guess is right, or there is none."""
    found = problems(PLACES + HALL.format(n=1, name="Hall", postcode=written, latitude=53.8), "data/places.yaml")

    assert [("postcode", meant)] == [(problem.rule, problem.suggestion) for problem in found]


@pytest.mark.parametrize(
    ("latitude", "longitude", "meant"),
    [
        ("-4.6021", "53.8012", "latitude: 53.8012 and longitude: -4.6021"),
        ("53.8012", "4.6021", "latitude: 53.8012 and longitude: -4.6021"),
        ("4.6021", "53.8012", "latitude: 53.8012 and longitude: -4.6021"),
        ("51.5", "-0.12", ""),
    ],
)
def test_coordinates_are_mended_where_the_slip_is_plain(
    latitude: str, longitude: str, meant: str, problems: Problems
) -> None:
    """Swapped numbers and a lost minus are seen through; London is not."""
    fields = f"  location_public: yes\n  latitude: {latitude}\n  longitude: {longitude}\n"
    found = problems(PLACES.replace("  location_public: yes\n", fields, 1), "data/places.yaml")

    assert [("coordinates-outside", meant)] == [(problem.rule, problem.suggestion) for problem in found]


def test_one_place_far_off_does_not_make_its_neighbours_suspect(problems: Problems) -> None:
    """Only the place that was copied wrongly is named."""
    halls = [("Chapel", 53.77), ("School", 53.771), ("Scouts", 53.772), ("Far Hall", 53.835)]
    text = PLACES + "".join(
        HALL.format(n=n, name=name, postcode="ZZ1 2AB", latitude=north) for n, (name, north) in enumerate(halls)
    )

    assert [("hall-3", "postcode-far")] == [
        (problem.spot.entry, problem.rule) for problem in problems(text, "data/places.yaml")
    ]


@pytest.mark.parametrize(
    "field",
    [
        "contact: {post: 4 Mill Lane}",
        "description: It is near ZZ1 4AB.",
        'status_note: "Come to 4 Mill Lane."',
        'contact: {web: "https://maps.example/x"}',
        "contact: {phone: 01632 960 147, phone_note: Press the bell at 4a Mill Lane.}",
    ],
)
def test_a_service_in_a_hidden_place_gives_nothing_away(field: str, problems: Problems) -> None:
    """What would lead somebody to the door of a refuge stops the build, and the message does not repeat it."""
    text = SERVICE.replace("[phone]", "[in_person]").replace("  contact: {phone: 01632 960 143}\n", "")
    found = problems(f"{text}  sessions: [{{format: in_person, place: safe-house}}]\n  {field}\n")

    assert {("hidden-place", Level.ERROR)} == {(problem.rule, problem.level) for problem in found}
    assert not any(
        "Mill" in problem.found + problem.advice or "ZZ1" in problem.found + problem.advice for problem in found
    )


def test_the_same_words_are_fine_where_the_place_is_public(problems: Problems) -> None:
    """Streets and postcodes are useful wherever nobody has to hide."""
    text = SERVICE.replace("[phone]", "[in_person]")
    sessions = "  sessions: [{format: in_person, place: bridge-street-library}]\n"

    assert () == problems(text + sessions + "  description: It is near 4 Mill Lane, ZZ1 4AB.\n")


def _named(number: int, name: str, contact: str, sessions: str = "") -> str:
    text = SERVICE.replace("sunday-call", f"one-{number}").replace("Sunday Call", name)
    return text.replace("01632 960 143", contact) + sessions


def _at(place: str) -> str:
    return f"  sessions: [{{format: phone}}, {{format: in_person, place: {place}}}]\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sea Singers", "Sea Singer"),
        ("The Sea Singers", "Sea Singers, The"),
        ("Tea & Talk", "Tea and Talk"),
        ("Drop-in Cafe", "Drop in cafe"),
    ],
)
def test_nearly_the_same_name_is_worth_a_look(first: str, second: str, problems: Problems) -> None:
    """The same thing entered twice is found by its name."""
    found = problems(_named(1, first, "01632 960 143") + _named(2, second, "01632 960 144"))

    assert [("one-2", "possible-duplicate")] == [(problem.spot.entry, problem.rule) for problem in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sea Singers", "Night Walkers"),
        ("Course 1", "Course 2"),
        ("Walk on Monday", "Walk on Sunday"),
        ("Circle for men", "Circle for women"),
    ],
)
def test_names_that_say_how_they_differ_are_left_alone(first: str, second: str, problems: Problems) -> None:
    """Two courses, two weekdays, two groups of people are two services."""
    assert () == problems(_named(1, first, "01632 960 143") + _named(2, second, "01632 960 144"))


def test_the_same_name_in_two_places_is_two_services(little: Path, problems: Problems) -> None:
    """A chain may have many doors."""
    places = PLACES + "".join(
        HALL.format(n=n, name=f"Place {n}", postcode=f"ZZ{n} 2AB", latitude=f"53.8{n}") for n in (1, 2)
    )
    (little / "data/places.yaml").write_text(places, encoding="utf-8")
    formats = "[phone, in_person]"
    text = _named(1, "Sea Singers", "01632 960 143", _at("hall-1")) + _named(
        2, "Sea Singers", "01632 960 144", _at("hall-2")
    )

    assert () == problems(text.replace("[phone]", formats))
    same = text.replace("hall-2", "hall-1").replace("[phone]", formats)
    assert ["possible-duplicate"] == [problem.rule for problem in problems(same)]


def test_each_of_two_thousand_names_is_compared_with_few(problems: Problems, monkeypatch: pytest.MonkeyPatch) -> None:
    """The check stays quick in a big city, and still finds the one pair: it does not try the two million pairs."""
    compared = Mock(wraps=fuzz.ratio)
    monkeypatch.setattr(fuzz, "ratio", compared)
    letters = random.Random(1)  # noqa: S311 - names that are the same in every run
    names = ["".join(letters.choices("abcdefghijklmnoprstuvw", k=14)) for _ in range(1999)]
    text = "".join(_named(n, name, f"01632 960 {n % 1000:03}") for n, name in enumerate([*names, names[1000] + "s"]))

    found = problems(text)

    assert ["one-1999"] == [problem.spot.entry for problem in found if problem.rule == "possible-duplicate"]
    assert 2000 < compared.call_count < 20 * 2000
