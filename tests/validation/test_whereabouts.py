"""A place that must not be found is not found through anything that is written of it, or of what meets there."""

from __future__ import annotations

import re
from copy import deepcopy
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from recovery_hub.directory import DataError, Level, Problem
from recovery_hub.directory.choices import Choice
from recovery_hub.directory.fields import choices_in, fields_of, kinds_in, part_in, points_to
from recovery_hub.directory.records import Arrival, Model, Opportunity, Organisation, Place, Record, Service
from recovery_hub.validation import load
from recovery_hub.validation.report.github import as_annotations
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.report.terminal import as_text
from recovery_hub.validation.whereabouts.address_words import address_in, is_box, street_in
from recovery_hub.validation.whereabouts.directions import way_in
from recovery_hub.validation.whereabouts.names import fold, name_of
from tests.shared import ROOT
from tests.validation.conftest import TODAY

FORMS = (
    "12 Gluepot Street",
    "Gluepot St.",
    "4a gluepot close",
    "Gluepot Way",
    "no. 12, ring twice",
    "Flat 3",
    "ZZ9 9QX",
    "zz99qx",
    "ZZ9",
    "SX 486 543",
    "SX4863354321",
    "53.8123, -4.6123",
    "9C5C+2QX",
    "///gluepot.marble.tulip",
    "gluepot.marble.tulip",
    "https://maps.app.goo.gl/gluepot",
    "Turn left at the gluepot",
    "Opposite the gluepot factory",
    "Two minutes from the station",
    "Behind the gluepot chapel",
    "Next to Gluepots",
)
"""Where nobody may look for it, in every way in which people write such a thing."""


MAY_BE_A_NAME = "Gluepot Way"
"""A group may be called so, and meet there or not: as what a service is called, it is worth a look."""


class Leaf(NamedTuple):
    """A field that holds no other fields: the way to it, and the fields around it, right but for this one."""

    at: tuple[str | int, ...]
    fields: dict[str, Any]


def _example(info: Any) -> Any:  # noqa: ANN401 - whatever a field holds
    inner, choices, kinds = part_in(info), choices_in(info), set(kinds_in(info.annotation))
    if inner is not None:
        value: Any = _least(inner)
    elif choices is not None:
        value = choices(next(iter(choices))).value
    else:
        value = "2026-11-03" if date in kinds else "1" if kinds & {int, float, Decimal} else "Words"
    return [value] if tuple in kinds else value


def _least(part: type[Model]) -> dict[str, Any]:
    """The fields a group can't do without."""
    return {name: _example(info) for name, info in fields_of(part).items() if info.is_required()}


def _leaves(part: type[Model]) -> Iterator[Leaf]:
    """Yield every field of a group, with a hole for its value."""
    for name, info in fields_of(part).items():
        if points_to(part, name) or name in {"id", "was", "location_public", "body", "body_line"}:
            continue
        inner, is_list = part_in(info), tuple in set(kinds_in(info.annotation))
        steps: tuple[str | int, ...] = (name, 0) if is_list else (name,)
        for leaf in _leaves(inner) if inner is not None else [Leaf((), {})]:
            below: Any = {**_least(inner), **leaf.fields} if inner is not None else HOLE
            yield Leaf((*steps, *leaf.at), {name: [below] if is_list else below})


HOLE = "the hole"
KINDS: dict[type[Record], tuple[str, dict[str, Any]]] = {
    Place: (
        "data/places.yaml",
        {
            "name": "The Thursday Room",
            "kind": "other",
            "location_public": "area_only",
            "sources": [{"kind": "invented"}],
        },
    ),
    Service: (
        "data/services.yaml",
        {
            "name": "Quiet Circle",
            "summary": "Three people who meet where nobody looks.",
            "status": "active",
            "organisation": "no-door",
            "needs": ["company"],
            "formats": ["in_person"],
            "start": {"how": ["ring"]},
            "cost": {"kind": "free"},
            "meeting_places": ["thursday-room"],
            "contact": {"phone": "01632 960 143"},
            "sources": [{"kind": "invented"}],
            "verified": {"on": "2026-11-03", "by": "volunteer", "how": "phone"},
        },
    ),
    Organisation: (
        "data/organisations.yaml",
        {"name": "No Door", "kind": "charity", "summary": "Neighbours.", "sources": [{"kind": "invented"}]},
    ),
    Opportunity: (
        "data/opportunities.yaml",
        {
            "name": "Help at the circle",
            "kind": "volunteering",
            "organisation": "no-door",
            "service": "quiet-circle",
            "summary": "You put out chairs and talk to whoever comes.",
            "expires": "2027-03-31",
            "contact": {"email": "hello@riverpeople.example"},
            "sources": [{"kind": "invented"}],
        },
    ),
}
IDS = {Place: "thursday-room", Service: "quiet-circle", Organisation: "no-door", Opportunity: "circle-help"}


def _filled(value: Any, planted: str) -> Any:  # noqa: ANN401 - a tree
    if isinstance(value, dict):
        return {name: _filled(inner, planted) for name, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, planted) for inner in value]
    return planted if value == HOLE else value


def _merged(whole: dict[str, Any], more: dict[str, Any]) -> dict[str, Any]:
    """Put fields into an entry; those of a group beside what is in it."""
    merged = dict(whole)
    for name, value in more.items():
        old = merged.get(name)
        merged[name] = {**old, **value} if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _town_with(little: Path, more: dict[type[Record], list[dict[str, Any]]]) -> None:
    for kind, (path, fields) in KINDS.items():
        entries = [{"id": IDS[kind], **fields}, *more.get(kind, [])]
        old = (little / path).read_text(encoding="utf-8").rstrip()
        new = yaml.dump([deepcopy(entry) for entry in entries], sort_keys=False, allow_unicode=True, width=1000)
        (little / path).write_text(f"{old}\n\n{new}", encoding="utf-8")


@pytest.fixture
def problems_of(little: Path) -> Callable[[dict[type[Record], list[dict[str, Any]]]], tuple[Problem, ...]]:
    """Read the little town with a place of which only the part is public, what meets there, and more."""

    def read(more: dict[type[Record], list[dict[str, Any]]]) -> tuple[Problem, ...]:
        _town_with(little, more)
        try:
            return load(little, TODAY)[1]
        except DataError as error:
            return error.problems

    return read


def _varied(kind: type[Record], number: int, fields: dict[str, Any]) -> dict[str, Any]:
    """One more entry of a kind, which meets at the place as well."""
    return deepcopy({"id": f"{IDS[kind]}-{number}", **_merged(KINDS[kind][1], fields)})


PLANTED = {kind: tuple(_leaves(kind)) for kind in KINDS}


def test_every_field_is_tried() -> None:
    """The fields come from the records, so that a new one is among them."""
    tried = {kind: {leaf.at[0] for leaf in leaves} for kind, leaves in PLANTED.items()}

    assert {"note", "summary", "contact", "access", "sources", "address", "latitude"} <= tried[Place]
    assert {"description", "sessions", "first_visit", "privacy", "status", "contact"} <= tried[Service]
    assert len(PLANTED[Service]) > 80
    assert len(PLANTED[Place]) > 80


def test_without_a_secret_nothing_is_refused(problems_of: Callable[..., tuple[Problem, ...]]) -> None:
    """The place, its service, their organisation and its chance to help are fine as they are."""
    assert () == problems_of({})


@pytest.mark.parametrize(
    ("planted", "how"), [*((form, "area_only") for form in FORMS), *((form, "hidden") for form in FORMS[::5])]
)
def test_a_secret_in_any_field_is_refused_and_not_repeated(
    planted: str,
    how: str,
    little: Path,
    problems_of: Callable[..., tuple[Problem, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever the field, and however it is written: there is a file, a line and a field, and never the words."""
    monkeypatch.setitem(KINDS[Place][1], "location_public", how)
    entries = {
        kind: [_varied(kind, number, _filled(leaf.fields, planted)) for number, leaf in enumerate(leaves)]
        for kind, leaves in PLANTED.items()
    }
    entries[Service] += [  # each organisation needs a service of its own that meets nowhere else
        {**_varied(Service, 1000 + number, {}), "organisation": organisation["id"]}
        for number, organisation in enumerate(entries[Organisation])
    ]
    found = problems_of(entries)
    refused = {
        (problem.spot.path, problem.spot.entry, problem.spot.field) for problem in found if problem.level is Level.ERROR
    }
    missed = [
        (kind.kind_name, ".".join(map(str, leaf.at)))
        for kind, leaves in PLANTED.items()
        for number, leaf in enumerate(leaves)
        if not (planted == MAY_BE_A_NAME and kind is not Place and leaf.at[0] in {"name", "also_known_as"})
        and not any(
            path == KINDS[kind][0] and entry == f"{IDS[kind]}-{number}" and _about(field, leaf.at)
            for path, entry, field in refused
        )
    ]
    assert [] == missed

    lines = lines_in(little)
    said = as_text(found, lines, show_all=True) + as_annotations(found) + "".join(p.suggestion for p in found)
    letters = re.sub(r"\W", "", planted).casefold()
    assert letters not in re.sub(r"\W", "", said).casefold()
    assert "gluepot" not in said.lower()
    for problem in found:
        assert problem.spot.path
        assert problem.spot.line > 1


def _append(path: Path, text: str) -> None:
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{old.rstrip()}\n{text}".lstrip(), encoding="utf-8")


def _broken(little: Path, path: str, text: str) -> str:
    """Add to a file of the little town; return all that is said of it, to a person and on GitHub."""
    _append(little / path, text)
    try:
        found = load(little, TODAY)[1]
    except DataError as error:
        found = error.problems
    assert path in {problem.spot.path for problem in found}
    return as_text(found, lines_in(little), show_all=True) + as_annotations(found)


ROOM = """
- id: thursday-room
  name: The Thursday Room
  kind: other
  location_public: {how}
  sources: [{{kind: invented}}]
"""
CIRCLE = """
- id: quiet-circle
  name: Quiet Circle
  summary: Three people who meet where nobody looks.
  status: active
  organisation: river-people
  needs: [company]
  formats: [in_person]
  start: {how: [ring]}
  cost: {kind: free}
  sessions: [{format: in_person, place: thursday-room}]
  contact: {phone: 01632 960 143}
  sources: [{kind: invented}]
  verified: {on: 2026-11-03, by: volunteer, how: phone}
"""


@pytest.mark.parametrize("how", ["area_only", "hidden", "areaonly"])
@pytest.mark.parametrize(
    "slip",
    [
        "  note: 12 Gluepot Street: the red door",
        '  note: "12 Gluepot Street',
        "  note: 12 Gluepot Street #3",
        "  street: 12 Gluepot Street",
        "  address: 12 Gluepot Street",
        "  address: {street: 12 Gluepot Street, postcode: zz99qx, latitude: 53.8}",
        "  note: *Gluepot Street*",
        "  note: [12 Gluepot Street, 14 Gluepot Street]",
        "  12 Gluepot Street: yes",
        "  latitude: Gluepot",
        "  note: the house\n  note: 12 Gluepot Street",
        "  12 Gluepot Street",
        "\tnote: 12 Gluepot Street",
        "  facilities: 12 Gluepot Street",
        "  access: {lift: 12 Gluepot Street}",
        "  access: {lift: maybe, step_free: {answer: yes, note: 12 Gluepot Street}}",
        "  note: 12 Gluepot Street <script>",
    ],
)
def test_an_entry_that_cannot_be_read_is_not_repeated(how: str, slip: str, little: Path) -> None:
    """A slip in the line with the address does not put the address before everybody's eyes."""
    said = _broken(little, "data/places.yaml", ROOM.format(how=how) + slip + "\n").lower()

    assert "gluepot" not in said
    assert "zz9" not in said
    assert "stops the build" in said or "stop the build" in said


@pytest.mark.parametrize("room", [ROOM.format(how="area_only"), ROOM.format(how="hidden") + "  kidn: x\n"])
@pytest.mark.parametrize(
    "slip",
    [
        "  description: 12 Gluepot Street: the red door",
        "  street: 12 Gluepot Street",
        "  status_note: Gluepot Street is a very bad place for epileptics and anybody who is crazy.",
        "  languages: 12 Gluepot Street",
        "  alert: {text: 12 Gluepot Street, from: tomorrow, to: 2026-12-31}",
    ],
)
def test_what_meets_there_is_not_repeated_either(room: str, slip: str, little: Path) -> None:
    """Whether the service can be read or not, and whether its place can."""
    _append(little / "data/places.yaml", room)

    assert "gluepot" not in _broken(little, "data/services.yaml", CIRCLE + slip + "\n").lower()


def test_the_words_around_a_secret_are_not_repeated(little: Path) -> None:
    """Another problem on the line of a secret does not bring the line up."""
    _append(little / "data/places.yaml", ROOM.format(how="area_only"))
    service = CIRCLE.replace("thursday-room}", 'thursday-room, hours: "Tu 25:00", note: 12 Gluepot Street}')
    said = _broken(little, "data/services.yaml", service)

    assert "25:00" in said
    assert "Gluepot" not in said


@pytest.mark.parametrize("how", ["area_only", "hidden"])
def test_a_note_of_arrival_is_not_repeated(how: str, little: Path) -> None:
    """Nobody arrives there by a note, and nothing that is wrong with its words is shown."""
    _append(little / "data/places.yaml", ROOM.format(how=how))
    note = f"---\nobserved: {{by: volunteer, on: 2026-11-03}}\n---\nGluepot is for epileptics. {'Gluepot, ' * 60}end."
    said = _broken(little, "content/places/thursday-room.md", note)

    assert "Delete the note" in said
    assert "Gluepot" not in said


def test_no_other_entry_brings_a_secret_name_up(little: Path) -> None:
    """Another rule that compares names does not quote one that is a street."""
    text = CIRCLE.replace("name: Quiet Circle", "name: Gluepot Street Circle")
    other = text.replace("quiet-circle", "other-circle").replace("Street Circle", "Street Circles")
    _append(little / "data/places.yaml", ROOM.format(how="area_only"))

    assert "Gluepot" not in _broken(little, "data/services.yaml", text + other)


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
        _append(little / path, more)
    routes = little / "data/bus-routes.yaml"
    routes.write_text(routes.read_text(encoding="utf-8").replace('name: "7"', "name: Little Bus"), encoding="utf-8")
    _append(little / "data/places.yaml", f"{ROOM.format(how='area_only')}  note: {words}\n  area: Gorse End\n")
    _append(little / "data/services.yaml", f"{CIRCLE}  description: {words}\n")
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
        "see what3words", "https://osm.org/go/x", "https://goo.gl/x", "https://doors.example/12-bridge-street",
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
        "cross the road", "on the corner of Quay", "in a cul-de-sac",
    ],
)  # fmt: skip
def test_the_way_is_seen(words: str) -> None:
    """Directions as people give them."""
    assert way_in(words)


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
def test_letters_may_go_to_a_box(text: str, is_one: bool) -> None:
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
def test_a_folded_name_is_whole_words(text: str, name: str, is_there: bool) -> None:
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
    _append(little / "data/places.yaml", f"{room}  also_known_as: [Zaffre, the quiet nest]\n")
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
    directory, warnings = load(ROOT, TODAY)

    assert 6 == sum(place.location_public.value != "yes" for place in directory.places.values())
    assert [] == [problem for problem in warnings if problem.rule in {"area-only-place", "hidden-place"}]


def _about(field: str, at: tuple[str | int, ...]) -> bool:
    way = ".".join(map(str, at))
    return bool(field) and f"{way}.".startswith(f"{field}.")
