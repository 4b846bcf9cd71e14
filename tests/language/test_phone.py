"""Phone numbers are shown as they were written, dialled as they are in the UK, and linked with the digits shown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_hub.language.phone import PhoneNumber


@pytest.mark.parametrize(
    ("text", "digits", "tel"),
    [
        ("01632 960 142", "01632960142", "tel:01632960142"),
        ("+44 (0)1632 960 142", "01632960142", "tel:+4401632960142"),
        ("0044 1632 960142", "01632960142", "tel:00441632960142"),
        ("(01632) 960-142", "01632960142", "tel:01632960142"),
        ("60142", "60142", "tel:60142"),
    ],
)
def test_one_number_in_many_spellings(text: str, digits: str, tel: str) -> None:
    """Two spellings of a number are the same number; a link rings what is shown."""
    number = PhoneNumber(text)

    assert (text, digits, tel) == (str(number), number.digits, number.tel)


def test_a_message_may_begin_with_a_word() -> None:
    """A number for messages opens a message, with the word that the line asks for."""
    number = PhoneNumber("60142")

    assert ("sms:60142", "sms:60142?body=HELLO") == (number.sms(), number.sms("HELLO"))


@settings(deadline=None)
@given(st.text(max_size=30))
def test_a_link_has_the_digits_that_are_shown(text: str) -> None:
    """Whatever is written, no digit is added, lost or moved between what is read and what is rung."""
    number = PhoneNumber(text)

    assert "".join(filter(str.isdigit, text)) == number.tel.removeprefix("tel:").replace("+", "")
