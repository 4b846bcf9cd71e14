"""Carrying a city's data to a newer format, with two migrations made up for it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from recovery_hub.cli import migrate as migrate_command
from recovery_hub.cli.app import app_for
from recovery_hub.directory import DataError, Level
from recovery_hub.directory.records import Service
from recovery_hub.directory.records.city import FORMAT
from recovery_hub.editing.mending import MendingError, with_fields
from recovery_hub.editing.migrations import MIGRATIONS, Migration, NotMigratedError, migrated
from recovery_hub.editing.migrations.to_2.faith import faith_into_who
from recovery_hub.editing.migrations.to_2.phones import second_numbers
from recovery_hub.editing.migrations.to_2.who import renamed_situations
from recovery_hub.validation import load
from recovery_hub.validation.reading.data_format import waiting
from tests.site.making import Town, on_disk
from tests.validation.conftest import LITTLE, TODAY

CITY = "name: Littleton\n"
SERVICES = """\
# The list of everything.
- id: one   # keep this note
  status: on_hold
  name: One

- id: two
  status: active
"""


def _pause(files: Mapping[str, str]) -> Mapping[str, str]:
    """Format 2: what was “on_hold” is “paused”."""
    path = "data/services.yaml"
    text = files[path]
    return {path: with_fields(text, Service, "one", {"status": "paused"})} if "on_hold" in text else {}


def _note(files: Mapping[str, str]) -> Mapping[str, str]:
    """Format 3: the little list gets a closing line."""
    path = "data/services.yaml"
    end = "# The end.\n"
    return {} if files[path].endswith(end) else {path: files[path] + end}


def _fail(_: Mapping[str, str]) -> Mapping[str, str]:
    raise MendingError("This entry is odd.")


TO_2 = Migration(2, "“on_hold” is called “paused”.", _pause)
TO_3 = Migration(3, "Lists end with a line.", _note)


def test_every_step_is_taken_in_order() -> None:
    """From the first format to the last: notes stay, the number is written down, and each step says what it did."""
    found = migrated({"data/city.yaml": CITY, "data/services.yaml": SERVICES}, [TO_2, TO_3])

    assert "format: 3\nname: Littleton\n" == found.files["data/city.yaml"]
    assert SERVICES.replace("on_hold", "paused") + "# The end.\n" == found.files["data/services.yaml"]
    assert (
        "Format 2: “on_hold” is called “paused”. Changed: data/services.yaml.",
        "Format 3: Lists end with a line. Changed: data/services.yaml.",
    ) == found.told


def test_a_second_number_gets_its_own_place() -> None:
    """Format 2: out of the note, with its comment kept; twice is as good as once."""
    before = """\
# Ours.
- id: table
  contact:
    phone: 01632 960 142  # the hatch
    phone_note: Or ring 01632 960 143, then extension 23  # since May
- id: shed
  contact: {phone: 01632 960 144, phone_note: "Let it ring. For bookings: 01632 960 145"}
"""
    after = """\
# Ours.
- id: table
  contact:
    phone: 01632 960 142  # the hatch
    # since May
    phones: [{number: 01632 960 143, ext: "23"}]
- id: shed
  contact: {phone: 01632 960 144, phone_note: Let it ring., phones: [{number: 01632 960 145, for: bookings}]}
"""
    files = {"data/services.yaml": before, "data/places.yaml": "- {id: hall, contact: {phone_note: Let it ring}}\n"}

    assert {"data/services.yaml": after} == second_numbers(files)
    assert {} == second_numbers({"data/services.yaml": after})


@pytest.mark.parametrize(("number", "steps"), [(1, 2), (2, 1), (3, 0)])
def test_only_what_is_needed(number: int, steps: int) -> None:
    """A city begins at the format it has."""
    files = {"data/city.yaml": f"# ours\nformat: {number} # of the data\n{CITY}", "data/services.yaml": SERVICES}

    found = migrated(files, [TO_2, TO_3])

    assert steps == len(found.told)
    after = {**files, **found.files}
    assert f"# ours\nformat: 3 # of the data\n{CITY}" == after["data/city.yaml"]


def test_twice_is_as_good_as_once() -> None:
    """Who types it again changes nothing, and each step leaves alone what it has made."""
    files = {"data/city.yaml": CITY, "data/services.yaml": SERVICES}
    once = {**files, **migrated(files, [TO_2, TO_3]).files}

    assert ({}, ()) == (migrated(once, [TO_2, TO_3]).files, migrated(once, [TO_2, TO_3]).told)
    for step in (TO_2, TO_3):
        assert {} == step.change(once)


def test_a_step_that_finds_nothing_says_so() -> None:
    """The number goes up all the same."""
    found = migrated({"data/city.yaml": CITY, "data/services.yaml": "[]\n"}, [TO_2])

    assert {"data/city.yaml": "format: 2\nname: Littleton\n"} == found.files
    assert ("Format 2: “on_hold” is called “paused”. No entry needed it.",) == found.told


def test_lines_end_as_before() -> None:
    """A file of Windows stays one."""
    found = migrated({"data/city.yaml": "# ours\r\nname: Littleton\r\n", "data/services.yaml": ""}, [TO_3])

    assert "# ours\r\nformat: 3\r\nname: Littleton\r\n" == found.files["data/city.yaml"]


@pytest.mark.parametrize(
    "city", ["format: two\nname: x\n", "format: [1]\nname: x\n", "- a\n", "{name: x}\n", "name: [\n"]
)
def test_what_cannot_be_read_is_left(city: str) -> None:
    """A city.yaml that says its format in no way we can read, or can't take the line, ends the work with a sentence."""
    with pytest.raises(NotMigratedError, match=r"data/city\.yaml"):
        migrated({"data/city.yaml": city, "data/services.yaml": SERVICES}, [TO_2])


def typed(town: Town, monkeypatch: pytest.MonkeyPatch, migrations: Sequence[Migration], newest: int) -> Result:
    """Type the command of a program that knows some migrations."""
    monkeypatch.setattr(migrate_command, "MIGRATIONS", tuple(migrations))
    monkeypatch.setattr(migrate_command, "FORMAT", newest)
    return CliRunner().invoke(app_for(["migrate"]), ["migrate", "--city", str(town.folder)])


@pytest.fixture
def town(tmp_path: Path) -> Town:
    """The little town, to change."""
    return Town(Path(shutil.copytree(LITTLE, tmp_path / "town")))


def test_the_command_writes_all_and_says_what(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are carried over, the change is told, and a second time there is nothing to do."""
    before = town.read("data/services.yaml")

    ran = typed(town, monkeypatch, [TO_3], 3)

    assert 0 == ran.exit_code, ran.output
    assert "Format 3: Lists end with a line. Changed: data/services.yaml." in ran.output
    assert before + "# The end.\n" == town.read("data/services.yaml")
    assert "nothing to do" in typed(town, monkeypatch, [TO_3], 3).output


@pytest.mark.parametrize("at", [0, 1])
def test_all_or_nothing(town: Town, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """When a step can't be taken, or a file can't be written, every file is as it was."""
    before = on_disk(town.folder)
    if at:
        replaced: list[Path] = []

        def once(source: Path, target: Path) -> None:
            if replaced:
                raise OSError("The disk is full.")
            replaced.append(source.rename(target))

        monkeypatch.setattr("os.replace", once)

    ran = typed(town, monkeypatch, [TO_3] if at else [TO_3, Migration(4, "No.", _fail)], 4)

    assert 2 == ran.exit_code
    assert "Nothing was changed." in ran.output
    assert ("The disk is full." if at else "This entry is odd.") in ran.output
    assert before == on_disk(town.folder)


def test_a_newer_city_is_refused(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that is older than the data says that, and nothing that would mislead."""
    town.write("data/city.yaml", f"format: {FORMAT + 1}\nwalks: [new]\n")

    assert "Install a newer one." in typed(town, monkeypatch, MIGRATIONS, FORMAT).output
    with pytest.raises(DataError) as caught:
        load(town.folder, TODAY)
    assert ["format"] == [problem.rule for problem in caught.value.problems]


def test_check_says_what_is_waiting(town: Town) -> None:
    """A city of an older format can still be read; a warning names the command that carries it over."""
    directory, problems = load(town.folder, TODAY)
    assert not any(problem.rule == "format" for problem in problems)

    told = waiting(directory.city, directory.origins["city", "city"], FORMAT + 1)

    assert told is not None
    assert (Level.WARNING, "data/city.yaml") == (told.level, told.spot.path)
    assert "recovery-hub migrate" in told.advice
    assert waiting(directory.city, directory.origins["city", "city"]) is None


def test_the_list_and_the_number_agree() -> None:
    """The newest format is the one that the last migration makes; the steps follow one another."""
    assert list(range(2, FORMAT + 1)) == [step.to for step in MIGRATIONS]


WHO = """\
# Whom it is for is written in many ways.
- id: table
  who:
    ages: {from: 18}  # since May
    situations: [carer, veteran]   # ask again in spring
  # who: {situations: [student]}
  sessions:
    - {format: in_person, note: "situations: [deaf]"}

- id: line
  name: "Who? ✓"
  who: {"situations": [deaf], for: [self]}
- id: bench
  who: {for: [self]}
"""


def test_situations_become_especially_for() -> None:
    """Only the field's name moves: comments, order and the same word elsewhere stay, and nobody is counted out."""
    for mark, feed in (("", "\n"), ("\ufeff", "\r\n")):
        text = mark + WHO.replace("\n", feed)
        found = renamed_situations({"data/services.yaml": text, "data/needs.yaml": text})
        expected = text.replace("    situations: [carer", "    especially_for: [carer")
        assert {"data/services.yaml": expected.replace('"situations": [deaf]', "especially_for: [deaf]")} == found
        assert not renamed_situations(found), "applied to what it made, it changes nothing"


def test_an_entry_in_a_file_of_its_own_is_carried_along() -> None:
    """Files with one service each have the field too; other folders are left alone."""
    text = "id: table\nwho: {situations: [carer]}\n"
    files = {"data/services/table.yaml": text, "content/pages/table.md": text}
    assert {"data/services/table.yaml": "id: table\nwho: {especially_for: [carer]}\n"} == renamed_situations(files)


def test_both_names_in_one_entry_are_left_to_a_person() -> None:
    """Nobody can tell which of the two is true."""
    text = "- id: table\n  who: {situations: [carer], especially_for: [deaf]}\n"
    with pytest.raises(MendingError, match="Line 2 has both"):
        renamed_situations({"data/services.yaml": text})


FAITH = """\
# Everything.
- id: table
  name: Table   # as they say it
  who:
    ages: {from: 18}
    # ask again
    note: Come.
  faith_based: yes   # the vicar told us
  faith_expected: no
  languages: [English]

# faith_based: stays
- id: line
  who: {for: [self]}
  sessions:
    - {format: in_person, note: "faith_based: yes"}
  faith_based: no
- {id: bench, faith_expected: partly, name: Bench}
"""
FAITH_IN_WHO = """\
# Everything.
- id: table
  name: Table   # as they say it
  who:
    ages: {from: 18}
    faith_based: yes
    faith_expected: no
    # ask again
    note: Come.
  # the vicar told us
  languages: [English]

# faith_based: stays
- id: line
  who: {for: [self], faith_based: no}
  sessions:
    - {format: in_person, note: "faith_based: yes"}
- {id: bench, name: Bench, who: {faith_expected: partly}}
"""


def test_faith_becomes_a_part_of_whom_it_is_for() -> None:
    """Comments and all else stay; where it can't be moved, the old form stays and is still read."""
    for mark, feed in (("", "\n"), ("\ufeff", "\r\n")):
        old, new = (mark + text.replace("\n", feed) for text in (FAITH, FAITH_IN_WHO))
        assert {"data/services.yaml": new} == faith_into_who({"data/services.yaml": old, "data/needs.yaml": old})
        assert not faith_into_who({"data/services.yaml": new})
    assert {"data/services/a.yaml": "id: a\nname: b\nwho: {faith_based: no}\n"} == faith_into_who(
        {"data/services/a.yaml": "id: a\nname: b\nfaith_based: no\n"}
    )
    assert not faith_into_who({"data/services.yaml": "- id: a\n  who: {}\n  faith_based: no\n"})
