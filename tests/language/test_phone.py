"""Phone numbers are shown as they were written, dialled as they are in the UK, and linked with the digits shown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recovery_hub.language.phone import PhoneNumber
from tests.examples import examples


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

    assert "".join(filter(str.isdigit, text)) == number.tel.removeprefix("tel:").replace("+", "").replace(";ext=", "")


@pytest.mark.parametrize(
    "text",
    ["01632 960 143 ext 23", "01632 960 143 x23", "01632 960 143, extension 23", "01632 960 143 (Ext. 23)",
     "01632 960 143, then ext 23", "01632 960 143 and ask for extension 23"],
)  # fmt: skip
def test_an_extension_in_many_spellings(text: str) -> None:
    """It is said in full, it is dialled after the number, and it is no part of the number's own digits."""
    number = PhoneNumber(text)

    assert "01632 960 143, extension 23" == str(number)
    assert ("01632960143", "tel:01632960143;ext=23", "sms:01632960143") == (number.digits, number.tel, number.sms())


@examples(200)
@given(st.integers(0, 999), st.integers(0, 999999))
def test_a_link_with_an_extension_is_one_that_phones_know(last: int, extension: int) -> None:
    """RFC 3966: the digits, then ";ext=" and the digits of the extension, and nothing else."""
    number = PhoneNumber(f"01632 960 {last:03}", str(extension))

    assert re.fullmatch(r"tel:\+?[0-9]+;ext=[0-9]{1,6}", number.tel)
    assert number == PhoneNumber(number.text, number.extension)
