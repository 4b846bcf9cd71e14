"""What a volunteer reads in a terminal."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import Mock

import pytest

from recovery_hub.directory import Level, Problem, SourcePosition
from recovery_hub.validation.report import terminal
from recovery_hub.validation.report.terminal import as_text, summary, visible

PATH = "data/services.yaml"


def _problem(
    line: int = 2, column: int = 1, *, level: Level = Level.ERROR, rule: str = "phone", guess: str = ""
) -> Problem:
    return Problem(SourcePosition(PATH, line, column), rule, "We found this.", "We need that.", guess, level)


def test_where_what_need_and_guess_come_in_this_order() -> None:
    """The four parts of every message, with the line itself and a mark below the place."""
    lines = ["- id: sunday-call", "  status: opne"]

    text = as_text([_problem(2, 11, guess="open")], lambda _: lines)

    assert text == (
        "data/services.yaml, line 2:\n"
        "  2 |   status: opne\n"
        "    |           ^\n"
        "  We found this.\n"
        "  We need that.\n"
        "  Did you mean “open”?\n"
        "\n"
        "1 thing stops the build.\n"
    )


def test_problems_stand_in_the_order_of_files_and_lines() -> None:
    """A file can be corrected from top to bottom."""
    text = as_text([_problem(9), _problem(2), _problem(30)])

    assert ["line 2", "line 9", "line 30"] == [
        line.split(", ")[1].rstrip(":") for line in text.splitlines() if line.startswith(PATH)
    ]


@pytest.mark.parametrize(
    ("errors", "warnings", "expected"),
    [
        (0, 0, "All is well: nothing to mend."),
        (1, 0, "1 thing stops the build."),
        (3, 2, "3 things stop the build. 2 more are worth a look."),
        (1, 1, "1 thing stops the build. 1 more is worth a look."),
        (0, 1, "1 thing is worth a look. The site can be built."),
        (0, 4, "4 things are worth a look. The site can be built."),
    ],
)
def test_the_last_line_counts(errors: int, warnings: int, expected: str) -> None:
    """The last line says how many things there are, and whether the site can be built."""
    problems = [_problem(n) for n in range(errors)] + [_problem(n, level=Level.WARNING) for n in range(warnings)]

    assert expected == summary(problems)
    assert as_text(problems).splitlines()[-1] == expected


def test_many_warnings_of_a_kind_are_counted() -> None:
    """A city of old entries is not a wall of text; --all shows everything."""
    problems = [_problem(n, level=Level.WARNING, rule="verified-long-ago") for n in range(1, 15)]

    short, full = as_text(problems), as_text(problems, show_all=True)

    assert 5 == short.count("We found this.")
    assert "9 more warnings of the same kind (verified-long-ago) are not shown. To see them all, add --all." in short
    assert "14 things are worth a look." in short
    assert 14 == full.count("We found this.")


def test_errors_are_shown_up_to_a_wall() -> None:
    """What stops the build is shown; of the same error five hundred times, the first ten, with the number of others."""
    five_hundred = [_problem(n) for n in range(1, 501)]

    assert 40 == as_text(five_hundred[:40]).count("We found this.")
    assert 10 == as_text(five_hundred).count("We found this.")
    assert "490 more errors of the same kind (phone) are not shown. To see them all, add --all." in as_text(
        five_hundred
    )
    assert 500 == as_text(five_hundred, show_all=True).count("We found this.")


@pytest.mark.parametrize(
    ("level", "number", "shown"),
    [(Level.WARNING, 12, 12), (Level.WARNING, 13, 5), (Level.ERROR, 50, 50), (Level.ERROR, 51, 10)],
)
def test_from_how_many_on_the_rest_is_counted(level: Level, number: int, shown: int) -> None:
    """Twelve warnings of a kind and fifty errors are shown whole; one more, and the first few stand for them."""
    text = as_text([_problem(n, level=level) for n in range(1, number + 1)])

    assert shown == text.count("We found this.")
    assert (number > shown) == (f"{number - shown} more " in text)


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("aaaa\x01", "aaaa·"), ("aaa\x01", None), ("aaaa\ufffd", "aaaa\ufffd"), ("aaa\ufffd", None), ("   ", None),
        ("x" * 90, "x" * 90), ("x" * 91, f"{'x' * 90}…"), ("tab\there", "tab→here"), ("end   ", "end"),
    ],
)  # fmt: skip
def test_which_line_is_quoted(line: str, quoted: str | None) -> None:
    """Not one of which more than a fifth can't be read, nor an empty one; ninety letters of a long one."""
    first, *_ = as_text([_problem(1)], lambda _: [line]).splitlines()[1:]

    assert (f"  1 | {quoted}" if quoted else "  We found this.") == first


@pytest.mark.parametrize(("number", "quoted"), [(0, False), (1, True), (2, True), (3, False)])
def test_a_line_that_is_not_there_is_not_quoted(number: int, *, quoted: bool) -> None:
    """Of a file of two lines the first and the last can be shown, and none before or after."""
    assert quoted == (f"{number} | line" in as_text([_problem(number)], lambda _: ["line", "line"]))


def test_a_line_without_end_is_cut_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a line of ten million letters only those near the place are looked at."""
    looked_at = Mock(wraps=visible)
    monkeypatch.setattr(terminal, "visible", looked_at)

    assert "…" in as_text([_problem(1, 3)], lambda _: ["x" * 10_000_000])

    assert max(len(call.args[0]) for call in looked_at.call_args_list) < 200


def test_a_hidden_place_is_not_repeated() -> None:
    """The line that gives a refuge away does not appear in a report that others may read."""
    text = as_text([replace(_problem(1), is_private=True)], lambda _: ["address: 4 Mill Lane"])

    assert "Mill Lane" not in text


def test_a_long_line_is_cut_around_the_place() -> None:
    """The mark stands below the right letter, even far to the right."""
    line = "x" * 200 + "HERE" + "y" * 200

    quoted, mark = as_text([_problem(1, 201)], lambda _: [line]).splitlines()[1:3]

    assert "H" == quoted[mark.index("^")]
    assert len(quoted) < 110


def test_the_mark_stands_right_below_wide_letters() -> None:
    """Letters of two columns, as in Chinese, move the mark by two."""
    mark = as_text([_problem(1, 4)], lambda _: ["中文 here"]).splitlines()[2]

    assert "    |      ^" == mark


def test_what_a_terminal_would_obey_is_shown_as_a_sign() -> None:
    """Nothing in a file can change the colours or the title of somebody's terminal."""
    assert "·[31mred→tab·" == visible("\x1b[31mred\ttab\u202e")


def test_colour_adds_nothing_but_colour() -> None:
    """Without its colours the text is the same."""
    problems = [_problem(guess="open"), _problem(3, level=Level.WARNING)]
    plain, bright = as_text(problems), as_text(problems, colour=True)

    for code in ("\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[0m"):
        assert code in bright
        bright = bright.replace(code, "")
    assert plain == bright
