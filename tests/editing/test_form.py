from __future__ import annotations

import ast
import dataclasses
import json
import re
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it carries no types
import phonenumbers
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from recovery_hub.directory.fields import fields_of
from recovery_hub.directory.labels import HINTS, LABELS
from recovery_hub.directory.records import City, Model, Organisation, Place, Record, Route, Service
from recovery_hub.editing.form import entry_values, entry_yaml, every_field, field_at
from recovery_hub.editing.form.blueprint import FieldShape
from recovery_hub.editing.form.checks import made_later
from recovery_hub.editing.form.patterns import in_javascript
from recovery_hub.editing.form.questions import QUESTIONS
from recovery_hub.editing.form.schema import editor_settings, schema_files, schema_of
from recovery_hub.validation.digits import is_uk_number, spaced
from recovery_hub.validation.pattern_rules import normalise
from recovery_hub.validation.reading.entries import read_entries
from recovery_hub.validation.reading.files import LISTS
from recovery_hub.validation.reading.validate import read_part
from recovery_hub.validation.uk_numbers import IN_GROUPS, UK_NUMBER
from tests.examples import examples
from tests.imports.entries import entries
from tests.shared import invented_city
from tests.site.making import ROOT

KINDS = sorted(QUESTIONS, key=lambda kind: kind.__name__)
RULES = ROOT / "plugins" / "recovery_hub" / "validation" / "rules"
AGAIN = "Not what the model says today. Type: make generated"


def read(text: str, record: type[Record], form: str = "one") -> Any:  # noqa: ANN401 - a record of that kind, or problems
    """Read an entry as the check does."""
    found = read_entries("data/entry.yaml", form, text)
    assert [] == found.problems
    (entry,) = found.entries
    return read_part(record, entry.fields, entry.origin, "entry")


@pytest.mark.parametrize("record", KINDS, ids=lambda kind: kind.__name__)
@settings(examples(25), suppress_health_check=list(HealthCheck))  # a service has a hundred fields
@given(data=st.data())
def test_what_is_typed_is_what_is_kept(record: type[Record], data: st.DataObject) -> None:
    """From form to file, from file to record, from record back to form: nothing is lost, nothing is added."""
    values = data.draw(entries(record))
    kept = read(entry_yaml(values, record), record)
    assert isinstance(kept, record), kept
    assert values == entry_values(kept)
    assert kept == read(entry_yaml(values, record, in_list=True), record, "list")


def test_every_entry_of_the_invented_city_can_be_written_again() -> None:
    """Whoever corrects an entry gets every other field back as it was."""
    directory, _ = invented_city()
    records = [record for record in directory.records() if type(record) in LISTS.values()]
    assert len(records) > 600
    for record in records:
        assert record == read(entry_yaml(entry_values(record), type(record)), type(record))


def test_a_phone_number_gets_its_spaces() -> None:
    """Digits in a row are hard to read out."""
    assert "phone: 01632 960142\n" in entry_yaml({"id": "a-b", "contact": {"phone": "01632960142"}})


def test_fields_stand_in_the_order_of_the_model_and_empty_ones_not_at_all() -> None:
    """However the form was filled in, entries look alike."""
    values = {"summary": "Soup.", "name": "Soup", "id": "soup", "needs": [], "who": {"ages": {"from": ""}}}
    assert "id: soup\nname: Soup\nsummary: Soup.\n" == entry_yaml(values)


def test_a_field_that_nobody_knows_is_refused() -> None:
    """A wrong name of ours is reported, not written into a file."""
    with pytest.raises(KeyError, match="nmae"):
        entry_yaml({"nmae": "Soup"})


@pytest.mark.parametrize("record", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_is_asked_for_once(record: type[Record]) -> None:
    """A new field of the model appears on the form, or this test asks where."""
    asked = [name for question in QUESTIONS[record] for name in question.fields]
    assert sorted(fields_of(record)) == sorted(asked)


@pytest.mark.parametrize("record", KINDS, ids=lambda kind: kind.__name__)
def test_what_is_needed_is_asked_first(record: type[Record]) -> None:
    """Nobody has to look through all questions for the one that is missing; the short name makes itself."""
    later = {name for question in QUESTIONS[record] if question.more for name in question.fields}
    assert {"id"} == later & {
        field.name for field in every_field(record) if field.need == "required" and "." not in field.way
    }


@pytest.mark.parametrize("table", [LABELS, HINTS], ids=["labels", "hints"])
def test_labels_are_of_fields_that_exist(table: dict[str, dict[str, str]]) -> None:
    """A label of a field that was renamed would be lost in silence."""
    known = {
        f"{part.__name__}.{field}"
        for part in _parts(Model)
        if part.__module__.startswith("recovery_hub.directory.records")
        for field in fields_of(part)
    }
    stale = {f"{name}.{field}" for name, fields in table.items() for field in fields} - known
    assert set() == stale


def _parts(part: type[Model]) -> set[type[Model]]:
    return {part, *(deeper for below in part.__subclasses__() for deeper in _parts(below))}


def test_choices_have_their_words() -> None:
    """A menu shows words for people, and keeps those for the file."""
    assert ("free", "Free") == field_at(Service, "cost.kind").choices[0]
    assert "organisation" == field_at(Service, "organisation").points_to
    assert "place" == field_at(Service, "sessions.place").points_to


def test_schemas_are_as_the_model_has_them() -> None:
    """An editor tells what the check would tell."""
    wanted = {**schema_files(), ".vscode/settings.json": editor_settings()}
    assert wanted == {path: (ROOT / path).read_text(encoding="utf-8") for path in wanted}, AGAIN
    assert {path for path in wanted if path.startswith("docs")} == {
        f"docs/schema/{file.name}" for file in (ROOT / "docs" / "schema").iterdir()
    }


@pytest.mark.parametrize("path", sorted(LISTS))
def test_an_editor_finds_nothing_wrong_with_right_entries(path: str) -> None:
    """All entries of the invented city fit the schema, read by a reader of YAML that is not ours."""
    schema = schema_of(LISTS[path])
    jsonschema.Draft7Validator.check_schema(schema)
    for entry in _as_an_editor_reads(path) or []:
        assert [] == [f"{entry['id']} {error.json_path}: {error.message}" for error in _wrong(schema, entry)]


def test_an_editor_finds_nothing_wrong_with_the_city() -> None:
    """The settings of the city have a schema too."""
    assert [] == list(_wrong(schema_of(City), _as_an_editor_reads("data/city.yaml")))


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"status": "runing"}, "Choose one of: active, paused, closing, closed, planned, unconfirmed."),
        ({"closes_on": "3/11/2026"}, "Write the year, the month and the day as numbers, for example 2026-11-03."),
        ({"group": {"size": "pair", "most": "many"}}, "Write digits only. What belongs here: the most people at once."),
        (
            {"needs": "company"},
            "Put it in square brackets: needs: […]. If it is several things, put a comma between them.",
        ),
    ],
)
def test_an_editor_speaks_as_the_check_does(entry: dict[str, Any], words: str) -> None:
    """Whoever writes in an editor reads the words of the check while they type."""
    told = [
        error.schema.get("errorMessage") or error.schema.get("patternErrorMessage")
        for error in _wrong(schema_of(Service), entry)
    ]
    assert words in told


def _wrong(schema: dict[str, Any], entry: object) -> list[jsonschema.ValidationError]:
    return list(jsonschema.Draft7Validator(schema).iter_errors(entry))


def _as_an_editor_reads(path: str) -> Any:  # noqa: ANN401 - whatever stands in the file
    """Read YAML 1.2 as the language server of editors does, where a day is a text."""
    reader = YAML(typ="safe", pure=True)
    found = reader.load((ROOT / path).read_text(encoding="utf-8"))
    return json.loads(json.dumps(found, default=str))


@examples(400)
@given(st.from_regex(r"\A0?(?:1|2|3|7|8|9|16329|7700|800|845)[0-9]{5,10}\Z"))
@example("01632960142")
@example("0845464")
@example("08001111")
def test_a_uk_number_is_the_same_in_the_browser(digits: str) -> None:
    """The pattern that the form gets says what the library says, and so do the groups of digits."""
    assert is_uk_number(digits) == (UK_NUMBER.search(digits) is not None)
    if is_uk_number(digits):
        assert spaced(digits) == normalise(digits, IN_GROUPS)
        assert phonenumbers.is_valid_number(phonenumbers.parse(digits, "GB")) or digits.startswith("0")


def test_a_pattern_that_javascript_cannot_say_is_refused() -> None:
    """Better no pattern than another one."""
    with pytest.raises(ValueError, match="no equal"):
        in_javascript(re.compile(r"\A\w"))
    with pytest.raises(ValueError, match="several lines"):
        in_javascript(re.compile(r"a b", re.VERBOSE))


def test_the_blueprint_goes_all_the_way_down() -> None:
    """A form of any kind of entry can be made: buses, which are the deepest, too."""
    assert "the first departure" == field_at(Route, "directions.times.every.from").hint
    assert all(dataclasses.is_dataclass(field) for kind in (Organisation, Place) for field in every_field(kind))


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("possible_duplicate", True), ("was_taken", True), ("unknown_reference", True), ("helpline_digits", True),
        ("link_https", False), ("placeholder", False), ("bus_times", False), ("helpline_expired", False),
        ("law_stale", False), ("stories_unpaid", False), ("need_without_home_help", False),
    ],
)  # fmt: skip
def test_the_form_says_what_is_tried_later(rule: str, *, told: bool) -> None:
    """What needs the whole directory; not what the form tries itself, nor what is about buses or helplines."""
    first = ast.get_docstring(ast.parse((RULES / f"{rule}.py").read_text(encoding="utf-8"))) or ""

    assert told == (" ".join(first.split("\n\n")[0].split()) in made_later())


def test_a_text_of_more_than_three_hundred_letters_gets_a_box() -> None:
    """A summary is a line; a description is a box of several lines, and so is each field that may be as long."""
    shapes = {FieldShape.TEXT: set[int](), FieldShape.LINE: set[int]()}
    for record in KINDS:
        for field in every_field(record):
            if field.shape in shapes:
                shapes[field.shape].add(field.limits.get("maxLength", 0))

    assert max(shapes[FieldShape.LINE]) <= 300 < min(shapes[FieldShape.TEXT])
