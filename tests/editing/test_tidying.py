from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.fields import fields_of
from recovery_hub.directory.records import Helpline, Need, Organisation, Place, Record, Service
from recovery_hub.editing.tidying import TidyingError, tidied, tidied_alone
from recovery_hub.validation.reading.files import LISTS
from tests.examples import examples

ROOT = Path(__file__).parents[2]

Entry = tuple[str, str, list[tuple[str, str, str]], int, int]

IDS = st.sampled_from(("tuesday-table", "a-room", "night-line", "z9z", "10-steps"))
VALUES = st.sampled_from((
    " Soup", ' "a: b # c"', " 'it''s'", " [a, b]", " {x: y}", " >-\n    two\n\n    lines",
    " |\n    kept\n      as it is", "\n    - one\n    - two", "\n    deep:\n      deeper: 1", " # only a comment",
    " plain\n    and more", " yes   ", "",
))  # fmt: skip
COMMENTS = st.sampled_from(("", "  # what follows", "  # 2: two", "# at the edge", "", ""))
FIELDS = st.lists(
    st.tuples(COMMENTS, st.sampled_from([*list(fields_of(Organisation))[1:], "unknown_one"]), VALUES),
    unique_by=lambda field: field[1],
    max_size=5,
)
ENTRIES = st.lists(st.tuples(COMMENTS, IDS, FIELDS, st.integers(0, 5), st.integers(0, 2)), max_size=5)


def written(entry: Entry) -> str:
    """An entry as somebody may have typed it: the id somewhere among the fields, comments and gaps anywhere."""
    above, id_, fields, at, gap = entry
    parts = [*fields[:at], ("", "id", f" {id_}"), *fields[at:]]
    lines = [above] if above.startswith("#") else []
    for number, (comment, name, value) in enumerate(parts):
        if number and comment:
            lines.append(comment)
        lines.append(f"{'- ' if number == 0 else '  '}{name}:{value}")
    return "\n".join([*lines, *[""] * gap])


def meaning(text: str) -> list[str]:
    """What a text says, read by another reader than ours; the order of entries and fields makes no difference."""
    entries = yaml.load(text, Loader=yaml.BaseLoader) or []  # noqa: S506 - BaseLoader makes strings only
    return sorted(repr(sorted(entry.items())) for entry in entries)


def comments(text: str) -> list[str]:
    """The lines that are comments, wherever they stand."""
    return sorted(line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))


@examples(200)
@given(st.sampled_from(("", "# How this file is kept.\n\n")), ENTRIES)
def test_tidying_changes_no_meaning(head: str, entries: list[Entry]) -> None:
    """Whatever volunteers type, tidying keeps every fact and comment, sorts by id, and does it once and for all."""
    text = head + "\n".join(map(written, entries)) + "\n"
    try:
        tidy = tidied(text, Organisation)
    except TidyingError:
        return
    assert meaning(text) == meaning(tidy)
    assert comments(text) == comments(tidy)
    ids = re.findall(r"^(?:- |  )id: (\S+)", tidy, flags=re.MULTILINE)
    assert sorted(ids) == ids
    assert tidy == tidied(tidy, Organisation)
    assert [] == [line for line in tidy.split("\n") if line != line.rstrip()]
    assert "\n\n\n" not in tidy.replace("\n\n    ", "\n    ")


def test_order_spacing_and_comments() -> None:
    """Entries come by id, fields in the order of the model, with the comments that belong to them."""
    text = (
        "# Kept by the volunteers.\n\n# The second one.\n"
        "- name: B   \n  # asked twice\n  kind: charity\n  id: bee\n\n\n\n"
        "- summary: Soup.\n  # why this id\n  id: ant\n  name: A\n"
    )
    assert (
        "# Kept by the volunteers.\n\n# why this id\n- id: ant\n  name: A\n  summary: Soup.\n\n"
        "# The second one.\n- id: bee\n  name: B\n  # asked twice\n  kind: charity\n"
    ) == tidied(text, Organisation)


@pytest.mark.parametrize("record", [Need, Helpline])
def test_order_that_readers_see_stays(record: type[Record]) -> None:
    """Needs and helplines stay in the order in which readers see them."""
    assert "- id: b-b\n\n- id: a-a\n" == tidied("- id: b-b\n- id: a-a\n", record)


def test_other_line_ends() -> None:
    """A file from another system says the same afterwards."""
    assert "- id: a-a\n  name: A\n\n- id: b-b\n" == tidied("- id: b-b\r\n- name: A\r\n  id: a-a\r\n", Place)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- id: a\n\tname: b\n", "It can't be read yet."),
        ("- id: [a\n", "It can't be read yet."),
        ("- id: a\n  id: b\n", "It can't be read yet."),
        ("<<<<<<< mine\n- id: a\n=======\n- id: b\n>>>>>>> theirs\n", "It can't be read yet."),
        ("id: a\nname: b\n", "It does not hold a list."),
        ("just words\n", "It does not hold a list."),
        ('- id: a\n  note: "one\ttwo"\n', "Tidying would change what it says."),
    ],
)
def test_what_can_not_be_tidied_is_left(text: str, reason: str) -> None:
    """A file that can't be read, or would say something else, is left alone, with the reason."""
    with pytest.raises(TidyingError) as caught:
        tidied(text, Service)
    assert reason == str(caught.value)


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "# one\n# two\n"])
def test_empty_files(text: str) -> None:
    """A file without entries keeps its comments."""
    assert f"{text.strip()}\n" == tidied(text, Service)


@pytest.mark.parametrize("path", sorted(path for path in LISTS if (ROOT / path).is_file()))
def test_files_of_the_project_are_tidy(path: str) -> None:
    """The example city shows how tidy files look."""
    text = (ROOT / path).read_text(encoding="utf-8")
    assert text.splitlines() == tidied(text, LISTS[path]).splitlines()


@examples(100)
@given(st.sampled_from(("", "# On purpose.\n", "# Kept so.\n\n")), ENTRIES)
def test_tidying_one_entry_changes_no_meaning(head: str, entries: list[Entry]) -> None:
    """A file with one entry keeps every fact and comment as well, and has its fields in the order of the model."""
    for entry in entries[:1]:
        lines = written(("", *entry[1:])).split("\n")
        text = head + "\n".join(line[2:] if line[:2] in {"- ", "  "} else line for line in lines) + "\n"
        try:
            tidy = tidied_alone(text, Organisation)
        except TidyingError:
            return
        assert yaml.load(text, Loader=yaml.BaseLoader) == yaml.load(tidy, Loader=yaml.BaseLoader)  # noqa: S506
        assert comments(text) == comments(tidy)
        assert tidy == tidied_alone(tidy, Organisation)
        order = [
            name for name in re.findall(r"^([\w-]+):", tidy, flags=re.MULTILINE) if name in fields_of(Organisation)
        ]
        assert sorted(order, key=list(fields_of(Organisation)).index) == order


def test_one_entry_alone() -> None:
    """The comment at the head stays there; the others go along with their fields."""
    text = "# On purpose.\nname: A   \n# asked twice\nkind: charity\nid: ant\n\n\n"
    assert "# On purpose.\nid: ant\nname: A\n# asked twice\nkind: charity\n" == tidied_alone(text, Organisation)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- id: a-a\n", "It does not hold one entry."),
        ("id: a-a\nid: b-b\n", "It can't be read yet."),
        ("", "It does not hold one entry."),
        ('id: a\nnote: "one\ttwo"\n', "Tidying would change what it says."),
    ],
)
def test_one_entry_that_can_not_be_tidied(text: str, reason: str) -> None:
    """A file that holds anything else is left alone, with the reason."""
    with pytest.raises(TidyingError) as caught:
        tidied_alone(text, Service)
    assert reason == str(caught.value)


@pytest.mark.parametrize("path", sorted((ROOT / "data" / "services").glob("*.yaml")), ids=lambda path: path.name)
def test_entries_of_the_project_are_tidy(path: Path) -> None:
    """The example city shows how tidy files look, those with one entry too."""
    text = path.read_text(encoding="utf-8")
    assert text.splitlines() == tidied_alone(text, Service).splitlines()
