from __future__ import annotations

from typing import Any

import pytest

from recovery_hub.directory.records import Contact, Helpline
from recovery_hub.site.words.contact import ContactMethod, ask_first, helpline_way, ways_of
from tests.site.words.conftest import MakeService


def test_every_way_in_its_order() -> None:
    """Ways to get in touch stand in the order ring, text, write, with the digits as they are written."""
    contact = Contact.model_validate({
        "post": "Box 4, Thornmouth",
        "web": "https://www.riverpeople.example/",
        "webchat": "https://chat.example/now",
        "email": "hello@riverpeople.example",
        "whatsapp": "07700 900 143",
        "text": "07700 900 142",
        "phone": "01632 960 142",
        "phone_note": "mornings",
    })  # fmt: skip
    assert (
        ContactMethod("phone", "Ring", "01632 960 142", "tel:01632960142", "Mornings.", is_spoken=True),
        ContactMethod("text", "Text", "07700 900 142", "sms:07700900142"),
        ContactMethod("text", "WhatsApp", "07700 900 143", "tel:07700900143"),
        ContactMethod("mail", "E-mail", "hello@riverpeople.example", "mailto:hello@riverpeople.example"),
        ContactMethod("screen", "Type on their website", "chat.example/now", "https://chat.example/now"),
        ContactMethod("screen", "Website", "riverpeople.example", "https://www.riverpeople.example/"),
        ContactMethod("mail", "Write to", "Box 4, Thornmouth", ""),
    ) == ways_of(contact)


def test_several_numbers_say_what_each_is_for() -> None:
    """Bookings, the textphone, the price of a call: a reader sees it before ringing."""
    contact = Contact.model_validate({
        "phone": "01632 960 142",
        "phones": [
            {"number": "01632 960 143", "ext": "23", "for": "bookings", "hours": "Mo-Fr 09:00-17:00", "cost": "free"},
            {"number": "01632 960 144", "textphone": "yes"},
        ],
    })  # fmt: skip
    assert (
        ContactMethod("phone", "Ring", "01632 960 142", "tel:01632960142", is_spoken=True),
        ContactMethod("phone", "Bookings: ring", "01632 960 143, extension 23", "tel:01632960143;ext=23",
                      "Monday to Friday, 9am to 5pm. A free call.", is_spoken=True),
        ContactMethod("phone", "By textphone: ring", "01632 960 144", "tel:01632960144"),
    ) == ways_of(contact)  # fmt: skip


def test_where_there_is_room_for_one_number_it_is_one_that_speaks() -> None:
    """A card or a slip does not send somebody who wants to talk to a machine for typing."""
    both = [{"number": "01632 960 144", "textphone": "yes"}, {"number": "01632 960 145"}]
    assert "01632 960 145" == str(Contact.model_validate({"phones": both}).ring)
    assert "01632 960 144" == str(Contact.model_validate({"phones": both[:1]}).ring)
    assert Contact().ring is None


def test_no_way_is_no_way() -> None:
    """Where we know of no way to get in touch, none is made up."""
    assert () == ways_of(Contact())


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"channel": "talk", "number": "0808 157 0123"},
         ContactMethod("phone", "Ring", "0808 157 0123", "tel:08081570123")),
        ({"channel": "text", "number": "07700 900 100", "text_word": "HERE"},
         ContactMethod("text", "Text HERE to", "07700 900 100", "sms:07700900100?body=HERE")),
        ({"channel": "text", "number": "07700 900 100"},
         ContactMethod("text", "Text", "07700 900 100", "sms:07700900100")),
        ({"channel": "write", "post": "Box 4", "email": "jo@line.example"}, ContactMethod("mail", "Write to", "Box 4")),
        ({"channel": "write", "email": "jo@line.example"},
         ContactMethod("mail", "E-mail", "jo@line.example", "mailto:jo@line.example")),
        ({"channel": "type", "url": "https://www.line.example/chat/"},
         ContactMethod("screen", "Website", "line.example/chat", "https://www.line.example/chat/")),
    ],
)  # fmt: skip
def test_helplines(fields: dict[str, Any], expected: ContactMethod) -> None:
    """Every helpline can be reached in its own way, by those who talk and by those who can't."""
    line = Helpline.model_validate(
        {"id": "the-line", "name": "The line", "line": "Free.", "hours": "Always.", "source": "https://line.example",
         "checked_on": "2026-11-03", "checked_by": "maintainer", "expires": "2027-01-31", **fields}
    )  # fmt: skip
    assert expected == helpline_way(line)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"contact": {"phone": "01632 960 142", "email": "hello@riverpeople.example"}}, "Ring before you go."),
        ({"contact": {"text": "07700 900 142", "email": "hello@riverpeople.example"}}, "Text before you go."),
        ({"contact": {"email": "hello@riverpeople.example"}}, "E-mail before you go."),
        ({"contact": {"web": "https://riverpeople.example"}}, "Ask first."),
        ({}, "Ask first."),
        ({"formats": ["phone", "home_visit"], "contact": {"phone": "01632 960 142"}}, "Ask first."),
        ({"formats": ["phone", "in_person"], "contact": {"phone": "01632 960 142"}}, "Ring before you go."),
        ({"status": "closed", "contact": {"phone": "01632 960 142"}}, ""),
    ],
)
def test_asking_first(a_service: MakeService, fields: dict[str, Any], expected: str) -> None:
    """Nobody is told to ring where there is nothing to ring, or to set out where there is nowhere to go."""
    assert expected == ask_first(a_service(**fields))
