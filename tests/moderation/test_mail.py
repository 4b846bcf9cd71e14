"""What a mail program adds to an answer, and what it does to long lines."""

from __future__ import annotations

import pytest

from recovery_hub.moderation.issues.mail import entry_in, first_paragraph, without_mail


@pytest.mark.parametrize(("letters", "joined"), [(59, False), (60, True)])
def test_only_long_lines_are_joined_again(letters: int, joined: bool) -> None:  # noqa: FBT001 - a column of the table
    """A line of sixty letters may have been wrapped; a shorter one was not, and what follows it is no part of it."""
    line = "summary: ".ljust(letters, "x")

    assert (f"{line} and more\nid: tea\n" if joined else f"{line}\n") == entry_in(f"{line}\nand more\nid: tea\n")


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("\n\nid: tea\nname: Tea  \n\n", "id: tea\nname: Tea\n"),
        ("- id: tea\n  name: Tea\n# checked\n", "- id: tea\n  name: Tea\n# checked\n"),
        ("```yaml\nid: tea\n```\nThank you!", "```yaml\nid: tea\n```\n"),
        ("Hello,\nid: tea\n", "\n"),
        ("who:\n  ages: {from: 18}\nBest wishes\nid: other\n", "who:\n  ages: {from: 18}\n"),
    ],
)
def test_what_is_below_an_entry_is_left_out(text: str, entry: str) -> None:
    """Its lines are fields, lists, comments and what is set in; the first other line ends it."""
    assert entry == entry_in(text)


def test_one_line_is_the_first_paragraph() -> None:
    """Wrapped lines are joined, and a second paragraph is no answer to a question that has one line."""
    assert "Soup and tea" == first_paragraph("\n Soup\n and tea \n \n\nSee you soon\n")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("01632 960 143\n\nBest wishes,\nJo\n", "01632 960 143\n\n"),
        ("01632 960 143\n--\nJo\n", "01632 960 143\n"),
        ("### Phone\n0\n\nThanks\nJo\n### Name\nTea\n", "### Phone\n0\n\n### Name\nTea\n"),
        ("Thanks to the café we have soup\n", "Thanks to the café we have soup\n"),
    ],
)
def test_signatures_are_taken_out(text: str, left: str) -> None:
    """A name below an answer is for nobody's eyes; the questions that follow stay, and so does a sentence."""
    assert left == without_mail(text)
