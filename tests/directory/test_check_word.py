"""The word that goes with the digits of a helpline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.directory.check_word import check_word_of


@given(st.text("0123456789", min_size=3, max_size=11), st.integers(0, 10), st.sampled_from("0123456789"))
def test_one_other_digit_is_another_word(digits: str, at: int, other: str) -> None:
    """A slip of the finger does not pass; spaces make no difference."""
    at %= len(digits)
    slipped = digits[:at] + other + digits[at + 1 :]

    assert (check_word_of(digits) == check_word_of(slipped)) == (digits == slipped)
    assert check_word_of(digits) == check_word_of(" ".join(digits))


def test_the_word_to_send_counts_too() -> None:
    """A text to the right number with the wrong word reaches nobody."""
    assert check_word_of("85258", "SHOUT") == check_word_of("85258", "shout")
    assert check_word_of("85258", "SHOUT") != check_word_of("85258")
