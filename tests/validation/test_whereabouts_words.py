"""Which words lead to a door, and which can be said of any place."""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_hub.directory import DataError, Level
from recovery_hub.validation import load
from recovery_hub.validation.whereabouts.address_words import address_in, is_box, street_in
from recovery_hub.validation.whereabouts.directions import way_in
from recovery_hub.validation.whereabouts.landmarks import joined_may_lead, may_lead
from recovery_hub.validation.whereabouts.names import fold, name_of
from tests.shared import invented_city
from tests.validation.conftest import TODAY
from tests.validation.kept_places import CIRCLE, ROOM, append

NEARBY = {
    "data/bus-stops.yaml": """
- {id: gorse-top, name: "Cobbler's Gorse", latitude: 53.8015, longitude: -4.6019}
- {id: madder-row, name: Madder Row, latitude: 53.8016, longitude: -4.6018}
""",
    "data/places.yaml": """
- id: st-ives-church
  name: St Ivés Churches
  also_known_as: [The Old Chapel]
  kind: place_of_worship
  location_public: yes
  address: {street: 3 Tanyard, district: Gorse End}
  sources: [{kind: invented}]
""",
}


@pytest.mark.parametrize(
    ("words", "of_place", "of_service"),
    [
        ("We know COBBLERS-GORSE well.", Level.ERROR, Level.WARNING),
        ("We know cobbler’s  gorse well.", Level.ERROR, Level.WARNING),
        ("We know the CobblersGorse well.", Level.ERROR, Level.WARNING),
        ("We know the cobbler gorses well.", Level.ERROR, Level.WARNING),
        ("We know the st. ives church well.", Level.ERROR, Level.WARNING),
        ("We know st ives' churches well.", Level.ERROR, Level.WARNING),
        ("We know the old chapels well.", Level.ERROR, Level.WARNING),
        ("We know old chapel well.", Level.ERROR, Level.WARNING),
        ("We know madder row well.", Level.ERROR, Level.WARNING),
        ("We know the tanyard well.", Level.WARNING, Level.WARNING),
        ("We know the Tanyard well.", Level.ERROR, Level.WARNING),
        ("We live at 3 tanyard.", Level.ERROR, Level.ERROR),
        ("We know the Little Bus well.", Level.ERROR, Level.WARNING),
        ("We know Bridge Street Library well.", Level.ERROR, Level.WARNING),
        ("We know bridge street well.", Level.ERROR, Level.ERROR),
        ("We know Gorse End well.", None, None),
        ("We know the gorse and the cobbler well.", None, None),
        ("We know a chapel that is old.", None, None),
    ],
)
def test_names_nearby_are_found_however_they_are_written(
    words: str, of_place: Level | None, of_service: Level | None, little: Path
) -> None:
    """Case, signs, spaces, accents and plurals make no difference, for stops, buses, streets and places."""
    for path, more in NEARBY.items():
        append(little / path, more)
    routes = little / "data/bus-routes.yaml"
    routes.write_text(routes.read_text(encoding="utf-8").replace('name: "7"', "name: Little Bus"), encoding="utf-8")
    append(little / "data/places.yaml", f"{ROOM.format(how='area_only')}  note: {words}\n  area: Gorse End\n")
    append(little / "data/services.yaml", f"{CIRCLE}  description: {words}\n")
    try:
        found = load(little, TODAY)[1]
    except DataError as error:
        found = error.problems
    levels = {problem.spot.entry: problem.level for problem in found if problem.rule == "area-only-place"}

    assert levels.get("thursday-room") == of_place
    assert levels.get("quiet-circle") == of_service


ORDINARY = (
    "A room in Northgate. You get the street and the door when you ring.",
    "Level from the pavement.",
    "One bedroom on the ground floor has a level way in.",
    "An accessible toilet, next to the ground-floor bedroom.",
    "A volunteer stands inside the door until ten; later you knock.",
    "There is a lift from the street.",
    "Sixteen people breathe, cough and dream aloud.",
    "Ring after two for a bed that night.",
    "We go for a 30 minute walk and sit in the garden.",
    "It takes 10 minutes to fill in the form, and 2 people read it.",
    "Sit next to the worker or behind the curtain.",
    "It is open 24 hours a day, 7 days a week, from 10am to 4pm.",
    "Two workers are up all night. You can ring number 0808 157 0303.",
    "There is help with courts, visas, school runs and the road ahead.",
    "Somebody helps you with PIP, P45 and form ESA50 at 3pm.",
    "You can come along with a friend, and turn up when you like.",
    "People who sleep on the street, street drinkers, and those on the way out.",
    "A drawer of spare gloves. Five beds. Up to 12 weeks.",
    "It costs £2.50, or £1.20 if you are over 60.",
    "Close to Christmas there is a place for everyone.",
    "At the end of the session you can stay. The room is 20°C.",
    "They ask for your postcode, and never for your name.",
    "We speak English, Polish and Urdu; signers come on Mondays.",
)


@pytest.mark.parametrize("words", ORDINARY)
def test_ordinary_sentences_are_let_be(words: str) -> None:
    """What people need to know of such a place can be said."""
    assert (None, False, False) == (address_in(words, ("ZZ", "S")), street_in(words), way_in(words))


@pytest.mark.parametrize(
    "words",
    [
        "1-3 Bridge Street", "12a, Bridge Rd", "12 bridge street", "no 7 is at 12 quay terrace", "9 Assize Court",
        "9 assize court", "12 Eastgate", "Bridge St.", "in quarry lane", "Number 12", "No. 4", "house #12", "Unit 7b",
        "S1 2AB", "s1 2ab", "S1-2AB", "in S11", "Postcode is E1", "TQ 12 34", "sx486543", "248600 054300",
        "53.801 -4.602", "53,8012; -4,6021", "53° 48'", "53.8 N, 4.6 W", "9C3W+2F", "///a.b.c", "filled.count.soap",
        "SU 421 123", "442100 112300", "su421123", "easting 442100", "UPRN 100062048462", "grid SU42 12",
        "53.8 north 4.6 west", "fifty-three point eight north", "lat 53.80", "53.80, -4.60", "N53 48.1 W4 36.2",
        "53 48 12 N", "Filled.Count.Soap", "filled . count . soap", "what three words: filled count soap", "9C3W 2F",
        "number twelve", "house 12", "berth 12", "the boat at pontoon C", "c/o River People", "12 Gluepot",
        "We are at 12 Gluepot", "gluepotstreet", "Z Z 9 9 Q X", "postcode ends 9QX", "https://bit.ly/room",
        "https://g.page/room", "see what3words", "https://osm.org/go/x", "https://goo.gl/x", "https://doors.example/12-bridge-street",
    ],
)  # fmt: skip
def test_an_address_is_seen_in_every_dress(words: str) -> None:
    """Streets, numbers, postcodes, points and links to them, tidy and untidy."""
    assert address_in(words, ("S",)) is not None or street_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "turn left at the lights", "Take the second right", "opposite a pub", "opposite Tesco", "behind St Mary's",
        "near the mosque", "a few doors down from the baths", "Go past the school", "walk along the canal",
        "5 mins from the stop", "two minutes' walk from the tram", "200 yards past it", "get off at the baths",
        "the number 7 bus", "Bus 7 stops there", "just round the corner", "at the top of the hill", "by the bus stop",
        "cross the road", "on the corner of Quay", "in a cul-de-sac", "over the road from Tesco",
        "opposite the Co-op on the hill", "at the back of the church", "in the basement of the chapel",
        "a short walk from the pier", "a stone's throw from it", "overlooking the harbour", "you can see the pier",
        "off the A38", "junction 5", "corner of gluepot and madder", "down the alley", "up the steps from the quay",
        "park behind Boots", "the nearest car park is full",
    ],
)  # fmt: skip
def test_the_way_is_seen(words: str) -> None:
    """Directions as people give them."""
    assert way_in(words)


@pytest.mark.parametrize(
    "words",
    [
        "at St Mary's", "at the Red Lion", "upstairs at the Royal", "in the church hall", "in the old fire station",
        "the flat over the betting shop", "Gluepot House", "Gluepot Industrial Estate", "in gluepot way", "Gluepotgate",
        "between Gluepot and Madder", "in the library", "by the laundrette",
    ],
)  # fmt: skip
def test_what_may_be_a_spot_is_worth_a_look(words: str) -> None:
    """Buildings and spots that people know may be meant, or something else: nothing is refused for them."""
    assert may_lead(words)
    assert (None, False) == (address_in(words, ("ZZ",)), way_in(words))


@pytest.mark.parametrize("words", [words for words in ORDINARY if "Northgate" not in words])
def test_ordinary_sentences_need_no_look(words: str) -> None:
    """The names of parts of the city are taken out before anybody looks."""
    assert not may_lead(words)


@pytest.mark.parametrize(("words", "leads"), [("gluepot way", True), ("gluepotclose", True), ("safe ground", False)])
def test_the_words_of_a_link(words: str, *, leads: bool) -> None:
    """The address of a page, or an id, may be the name of a street."""
    assert joined_may_lead(words) is leads


@pytest.mark.parametrize(
    ("field", "level"),
    [
        ("  description: A picture of it is called IMG_gluepot-street.jpg\n", Level.ERROR),
        ("  was: [gluepot-way]\n", Level.WARNING),
        ("  contact: {phone: 01632 960 143, web: 'https://circle.example/gluepot-way'}\n", Level.WARNING),
        ("  description: Ask for the key at the Red Lion.\n", Level.WARNING),
        ("  description: You get a key and a cup of tea.\n", None),
    ],
)
def test_streets_in_the_names_of_pictures_and_pages(field: str, level: Level | None, little: Path) -> None:
    """Words joined by other signs are read as words, and no message repeats them."""
    append(little / "data/places.yaml", ROOM.format(how="area_only"))
    circle = CIRCLE if "contact:" not in field else CIRCLE.replace("  contact: {phone: 01632 960 143}\n", "")
    append(little / "data/services.yaml", f"{circle}{field}")
    try:
        found = load(little, TODAY)[1]
    except DataError as error:
        found = error.problems
    assert ([] if level is None else [level]) == [each.level for each in found if each.rule == "area-only-place"]
    assert not any("luepot" in each.found + each.advice + each.suggestion for each in found)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("PO Box 12, Littleton, ZZ1 2AB", True),
        ("P.O. Box 12, Littleton", True),
        ("Freepost LITTLE HELP", True),
        ("PO Box 12, 4 Mill Lane", False),
        ("4 Mill Lane", False),
    ],
)
def test_letters_may_go_to_a_box(text: str, *, is_one: bool) -> None:
    """An organisation without a public door can still be written to."""
    assert is_box(text) is is_one


@pytest.mark.parametrize(
    ("text", "name", "is_there"),
    [
        ("we met in the Arches", "The Arches", True),
        ("much research", "Arch", False),
        ("archway", "Arch", False),
        ("larkhill", "Lark Hill", True),
        ("Lark Hill", "Larkhill", True),
        ("two libraries", "Library", True),
        ("Salt & Ginger", "Salt and Ginger", True),
        ("a class", "Clas", False),
    ],
)
def test_a_folded_name_is_whole_words(text: str, name: str, *, is_there: bool) -> None:
    """A name is not found inside another word."""
    assert name_of(name).stands_in((fold(text), fold(text, plurals=False))) is is_there


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Ring Quibblestone House first.", Level.ERROR),
        ("Ring QUIBBLESTONE-house first.", Level.ERROR),
        ("Ring the quibble stone houses first.", Level.ERROR),
        ("Ring Zaffre first.", Level.ERROR),
        ("Ring zaffre first.", Level.WARNING),
        ("Ring the quiet nest first.", Level.ERROR),
        ("Ring The Quiet Nests first.", None),
        ("Ring the house of Quibblestones first.", None),
    ],
)
def test_the_name_of_a_hidden_place_is_found_in_the_check(words: str, level: Level | None, little: Path) -> None:
    """Not only the build stops: the check says in which line the name stands, however it is written."""
    room = ROOM.format(how="hidden").replace("The Thursday Room", "Quibblestone House")
    append(little / "data/places.yaml", f"{room}  also_known_as: [Zaffre, the quiet nest]\n")
    guide = little / "content/guides/first-bus-ride.md"
    guide.write_text(f"{guide.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")
    try:
        found = load(little, TODAY)[1]
    except DataError as error:
        found = error.problems

    assert ([] if level is None else [level]) == [problem.level for problem in found if problem.rule == "hidden-place"]
    assert not any("uibble" in problem.found + problem.advice for problem in found)


def test_the_invented_city_has_nothing_that_leads_there() -> None:
    """Its six places that are kept from being found say what people need, and nothing is asked about them."""
    directory, warnings = invented_city()

    assert 6 == sum(place.location_public.value != "yes" for place in directory.places.values())
    assert [] == [problem for problem in warnings if problem.rule in {"area-only-place", "hidden-place"}]
