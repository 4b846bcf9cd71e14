from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.choices import Role
from recovery_hub.site.words.plain import counted, labelled, listed, phrase, seen, sentence


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ""),
        ("  ", ""),
        ("a tin", "A tin."),
        ("A tin.", "A tin."),
        ("why not?", "Why not?"),
        ("wait…", "Wait…"),
        ("ask for “Sam”", "Ask for “Sam”."),
        ("say “I'm new.”", "Say “I'm new.”"),
        ("ring (10am to noon)", "Ring (10am to noon)."),
        ("Ring. (We answer.)", "Ring. (We answer.)"),
        ("bring:", "Bring."),
        ("£2", "£2."),
    ],
)
def test_sentence(words: str, expected: str) -> None:
    """However volunteers end a line, a reader finds one full stop."""
    assert expected == sentence(words)


@given(st.text(max_size=40))
def test_sentence_twice_is_sentence_once(words: str) -> None:
    """A whole sentence stays as it is."""
    assert sentence(words) == sentence(sentence(words))


@pytest.mark.parametrize(("words", "expected"), [("a volunteer.", "a volunteer"), (" tea! ", "tea"), ("tea", "tea")])
def test_phrase(words: str, expected: str) -> None:
    """Words that go into a longer sentence don't end it."""
    assert expected == phrase(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a and b"),
        (("a", "b", "c"), "a, b and c"),
        (("a", "b or c", "d"), "a, b or c, and d"),
    ],
)
def test_listed(words: tuple[str, ...], expected: str) -> None:
    """Things in a row are joined as one says them."""
    assert expected == listed(words)


@pytest.mark.parametrize(
    ("number", "expected"), [(0, "no entries"), (1, "one entry"), (12, "twelve entries"), (13, "13 entries")]
)
def test_counted(number: int, expected: str) -> None:
    """Small numbers are words, and one of something is one."""
    assert expected == counted(number, "entry", "entries")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ""),
        ("The table.", "They say: the table."),
        ("None", "They say: none."),
        ("Polish soup", "They say: Polish soup."),
        ("I'm new", "They say: I'm new."),
    ],
)
def test_labelled(words: str, expected: str) -> None:
    """A volunteer's words say what they are about, and a name in them keeps its capital."""
    assert expected == labelled("They say", words)


def test_seen_by_a_visitor() -> None:
    """A visitor who was there for themselves is named so that everybody understands it."""
    assert "Seen by a visitor who has used help like this." == seen(Role.PEER_VISITOR, None)
