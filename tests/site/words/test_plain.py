from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.choices import Role
from recovery_hub.site.words.plain import labelled, phrase, seen, sentence


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
