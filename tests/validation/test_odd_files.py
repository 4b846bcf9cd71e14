"""Files that are odd as files: too big, missing, locked, saved by another program, or nested without end."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from recovery_hub.directory import Level, Problem
from recovery_hub.validation import load
from recovery_hub.validation.report.lines import lines_in
from recovery_hub.validation.report.terminal import as_text
from tests.validation.conftest import SERVICE, TODAY

Problems = Callable[..., tuple[Problem, ...]]


def test_a_file_of_a_hundred_megabytes_is_refused_at_once(little: Path, problems: Problems) -> None:
    """A bomb costs nothing: its size is looked at, and it is not read."""
    with (little / "data/services.yaml").open("wb") as file:
        file.truncate(100_000_000)

    with patch.object(Path, "read_bytes", autospec=True, side_effect=Path.read_bytes) as reading:
        found = problems()
    read = {call.args[0].name for call in reading.call_args_list}

    assert ["unreadable"] == [problem.rule for problem in found]
    assert "100 million letters" in found[0].found
    assert "places.yaml" in read
    assert "services.yaml" not in read


def test_a_needed_file_that_is_missing_is_named(little: Path, problems: Problems) -> None:
    """Without helplines nothing is built, and the message names the file."""
    (little / "data/helplines.yaml").unlink()

    assert ("data/helplines.yaml", "The file is not there.") in {
        (problem.spot.path, problem.found) for problem in problems()
    }


def test_a_list_that_is_gone_is_named_once(little: Path, problems: Problems) -> None:
    """If the places are gone, nobody reads of each place that can't be found."""
    (little / "data/places.yaml").rename(little / "data/Places.yaml")

    assert [("data/Places.yaml", "data/places.yaml"), ("data/places.yaml", "")] == [
        (problem.spot.path, problem.suggestion) for problem in problems()
    ]


@pytest.mark.parametrize("name", ["services.yml", "services (1).yaml", "Services.yaml", "services.txt", "craft.yaml"])
def test_a_list_under_another_name_is_not_passed_over(name: str, problems: Problems) -> None:
    """A renamed or copied list would be on no page, and nobody would know."""
    assert [(f"data/{name}", "file-name")] == [
        (problem.spot.path, problem.rule) for problem in problems(SERVICE, f"data/{name}")
    ]


def test_an_emptied_list_of_services_stops_the_build_where_others_have_entries(
    little: Path, problems: Problems
) -> None:
    """Places and organisations without one service are a list that was emptied by accident."""
    (little / "data/services/evening-line.yaml").unlink()

    assert (
        "There is no service in this file, nor in data/services/, but 2 places and 1 organisation in other files."
    ) in {problem.found for problem in problems("") if problem.level is Level.ERROR}
    (little / "data/services.yaml").unlink()
    assert "The file is not there, and other entries need what stands in it." in {
        problem.found for problem in problems()
    }


def test_a_new_city_without_any_entry_can_be_built(little: Path, problems: Problems) -> None:
    """It has no places and no organisations either: nothing is lost, and the empty list is only worth a look."""
    for name in ("services/evening-line.yaml", "opportunities.yaml", "places.yaml", "organisations.yaml"):
        (little / "data" / name).unlink()
    (little / "content/places/bridge-street-library.md").unlink()

    found = problems("")

    assert [("data/services.yaml", Level.WARNING)] == [
        (problem.spot.path, problem.level) for problem in found if problem.spot.path == "data/services.yaml"
    ]
    assert not [problem for problem in found if problem.level is Level.ERROR]


@pytest.mark.parametrize(
    "begins", [b"PK\x03\x04\x14", b"\x89PNG\r\n", b"%PDF-1.7", b"{\\rtf1", b"\xd0\xcf\x11\xe0"], ids=str
)
def test_a_file_of_another_program_is_called_that(begins: bytes, little: Path, problems: Problems) -> None:
    """A letter from Word under the name of a list is named, and its signs are not shown."""
    found = problems(begins + bytes(range(256)))

    assert ["This is a file of another program (Word, Excel, a picture, a PDF), and not plain text."] == [
        problem.found for problem in found
    ]
    assert " | " not in as_text(found, lines_in(little))


def test_what_has_the_name_of_a_file_and_is_none_is_named(little: Path, problems: Problems) -> None:
    """A folder, a pipe or a link that leads in a circle is a problem, and no reason to wait for ever."""
    (little / "content/guides/folder-guide.md").mkdir()
    os.mkfifo(little / "data/services/pipe.yaml")
    (little / "data/services/circle.yaml").symlink_to("circle.yaml")

    found = problems()

    assert ["content/guides/folder-guide.md", "data/services/circle.yaml", "data/services/pipe.yaml"] == [
        problem.spot.path for problem in found
    ]
    assert as_text(found, lines_in(little))


def test_a_file_outside_the_city_is_not_read(little: Path, problems: Problems) -> None:
    """A link to somebody's own files shows nothing of them, neither on a page nor in a report."""
    secret = little.parent / "secret.txt"
    secret.write_text("my secret words\n", encoding="utf-8")
    (little / "content/guides/secret-guide.md").symlink_to(secret)

    found = problems()

    assert ["content/guides/secret-guide.md"] == [problem.spot.path for problem in found]
    assert "my secret words" not in as_text(found, lines_in(little))


def test_a_city_without_settings_is_a_problem_not_a_crash(little: Path, problems: Problems) -> None:
    """Without city.yaml the other files are still read, and the missing one is named."""
    (little / "data/city.yaml").unlink()

    assert [("data/city.yaml", "unreadable")] == [(problem.spot.path, problem.rule) for problem in problems()]


def test_a_file_that_can_not_be_opened_is_named(problems: Problems, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission ends in a sentence."""
    opens = Path.read_bytes

    def locked(path: Path) -> bytes:
        if path.name == "places.yaml":
            raise PermissionError(13, "Permission denied")
        return opens(path)

    monkeypatch.setattr(Path, "read_bytes", locked)

    assert ["The file can't be opened: Permission denied."] == [problem.found for problem in problems()]


@pytest.mark.parametrize(
    "text",
    [
        b"\xef\xbb\xbf" + SERVICE.encode(),
        SERVICE.replace("\n", "\r\n").encode(),
        SERVICE.replace("\n", "\r").encode(),
        SERVICE.rstrip("\n").encode(),
        b"---\n" + SERVICE.encode(),
        b"# Only a comment.\n",
        b"",
        SERVICE.replace("sunday-call", "sun\u200bday-call").encode(),
        SERVICE.replace("01632 960 143", "\u202a01632 960 143\u202c").encode(),
        SERVICE.replace("river-people", "river-pe\u00adople").encode(),
        SERVICE.replace("Sunday Call", "Sunday Call 👨\u200d👩\u200d👧 \U0001f9f6").encode(),
    ],
    ids=[
        "byte order mark",
        "Windows",
        "old Macintosh",
        "no last newline",
        "three hyphens",
        "only a comment",
        "empty",
        "a space of no width",
        "marks around a number from an address book",
        "a hyphen for the end of a line",
        "emoji",
    ],
)
def test_what_editors_do_to_a_file_is_no_problem(text: bytes, problems: Problems) -> None:
    """A file may come from any editor on any computer; a list of services may still be empty."""
    assert () == problems(text)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "- - a: "])
def test_nesting_without_end_ends_in_a_sentence(opening: str, problems: Problems) -> None:
    """Even a hundred thousand brackets are refused with a line, and quickly."""
    found = problems(opening * 100_000)

    assert "unreadable" in {problem.rule for problem in found}


def test_words_that_look_like_something_else_stay_words(little: Path, problems: Problems) -> None:
    """YAML's traps are closed: ``no`` is a name, ``0113`` keeps its 0, ``18:00`` is no number."""
    text = SERVICE.replace("Sunday Call", "no").replace(
        "A volunteer rings you on Sunday.", "12:30:45 0113 1e3 .inf ~ null"
    )
    (little / "data/services.yaml").write_text(text, encoding="utf-8")

    assert () == problems()
    service = load(little, TODAY)[0].services["sunday-call"]
    assert ("no", "12:30:45 0113 1e3 .inf ~ null") == (service.name, service.summary)


def test_problems_in_several_files_are_told_at_once(little: Path, problems: Problems) -> None:
    """Nobody has to mend one thing to hear of the next: files, entries and fields are all read."""
    (little / "data/organisations.yaml").write_text("- id: river-people\n  name: [River\n", encoding="utf-8")
    (little / "content/pages/about.md").write_text("No fields.\n", encoding="utf-8")
    broken = SERVICE.replace("status: active", "status: opne").replace("{kind: free}", "{kind: fre}")
    unreadable = SERVICE.replace("sunday", "monday").replace("Sunday Call", "Monday: a call")

    found = problems(broken + unreadable)

    assert [
        ("content/pages/about.md", 1),
        ("data/organisations.yaml", 2),
        ("data/services.yaml", 4),
        ("data/services.yaml", 9),
        ("data/services.yaml", 14),
    ] == [(problem.spot.path, problem.spot.line) for problem in found]


def test_what_can_not_be_read_is_not_called_missing(little: Path, problems: Problems) -> None:
    """A broken place makes one problem; the services that meet there are not blamed as well."""
    text = (little / "data/places.yaml").read_text(encoding="utf-8")

    found = problems(text.replace("kind: library", "kind: libary"), "data/places.yaml")

    assert [("data/places.yaml", 3, "library")] == [
        (problem.spot.path, problem.spot.line, problem.suggestion) for problem in found
    ]


def test_the_line_of_a_word_in_markdown_is_counted_from_the_top(problems: Problems) -> None:
    """Blank lines after the fields don't shift the line that is named."""
    text = (
        "---\ntitle: About\nsummary: Who keeps this site.\nupdated: 2026-11-03\n---\n\n\nWe do.\n\nAnd {nobody} else.\n"
    )

    found = problems(text, "content/pages/about.md")

    assert [(10, 5)] == [(problem.spot.line, problem.spot.column) for problem in found]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("kind: library", {"wrong-choice"}),
        ("id: bridge-street-library", {"unknown-reference", "unused"}),
    ],
)
def test_who_points_to_an_entry_that_cannot_be_read_is_not_called_wrong(
    wrong: str, said: set[str], problems: Problems, little: Path
) -> None:
    """Of one mistake in a place one thing is said; a place that is not there at all is missed by those who name it."""
    places = (little / "data/places.yaml").read_text(encoding="utf-8")
    field = wrong.partition(":")[0]
    found = {problem.rule for problem in problems(places.replace(wrong, f"{field}: liberry"), "data/places.yaml")}

    assert ("unknown-reference" in said) == ("unknown-reference" in found)
    assert said & found
