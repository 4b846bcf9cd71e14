"""The rules about phone numbers, e-mail, links and helplines, one example at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recovery_hub.directory import Problem
from recovery_hub.language.phone import digits_of
from recovery_hub.validation.digits import is_drama, is_uk_number

RulesHit = Callable[..., list[str]]
Problems = Callable[..., tuple[Problem, ...]]

SAMARITANS = "116 123"


@pytest.mark.parametrize(
    "number",
    [
        "01632 960 142",
        "01632960142",
        "(01632) 960142",
        "+44 1632 960 142",
        "+44 (0)1632 960 142",
        "0808 157 0142",
        "020 7946 0142",
        "0113 496 0142",
        "03069 990 142",
    ],
)
def test_a_drama_number_passes_in_an_invented_city_however_it_is_spaced(number: str, rules_hit: RulesHit) -> None:
    """People may write a number with the spaces they like."""
    assert [] == rules_hit(contact=f'{{phone: "{number}"}}')


@pytest.mark.parametrize("number", ["01632 961 000", "020 7946 1000", "07700 901 000", "116", "hello", "0", "+", "()"])
def test_any_other_number_is_refused_in_an_invented_city(number: str, rules_hit: RulesHit) -> None:
    """Nobody's phone rings because of an example."""
    assert "phone" in rules_hit(contact=f'{{phone: "{number}"}}')


@pytest.mark.parametrize("number", ["07700 900 142", "85259"])
def test_texts_go_to_mobiles_and_short_codes(number: str, rules_hit: RulesHit) -> None:
    """A short number is right for texts, and only for texts."""
    assert [] == rules_hit(contact=f"{{text: {number}}}")


def test_dialled_digits_are_the_same_in_every_spelling() -> None:
    """One number has one form inside, whatever its form outside."""
    spellings = ("01632 960 142", "+44 1632 960142", "+44 (0)1632-960-142", "0044 1632 960 142", "(01632) 960142")

    assert {"01632960142"} == {digits_of(spelling) for spelling in spellings}


def test_drama_numbers_end_where_ofcom_ends_them() -> None:
    """The thousand numbers of a range pass, the next one does not."""
    assert is_drama("01632960000")
    assert is_drama("01632960999")
    assert not is_drama("01632961000")
    assert not is_drama("0163296000")
    assert is_uk_number("01632960999")


@pytest.mark.parametrize(
    "email",
    ["hello@x.example", "tuesday.team@x.example", "sunday-call@x.example", "river.people@x.example", "info2@x.example"],
)
def test_shared_mailboxes_pass(email: str, rules_hit: RulesHit) -> None:
    """Roles, and the group's own name, are nobody's private address."""
    assert [] == rules_hit(contact=f"{{email: {email}}}")


@pytest.mark.parametrize(
    "email", ["jo.bloggs@x.example", "j.bloggs@x.example", "jb@x.example", "mary-ann.o'dell@x.example"]
)
def test_a_persons_mailbox_is_questioned(email: str, rules_hit: RulesHit) -> None:
    """First and last names, and initials, are worth a look."""
    assert ["email-of-a-person"] == rules_hit(contact=f'{{email: "{email}"}}')


@pytest.mark.parametrize(
    "email", ["@x.example", "hello@", "hello@x", "hello x@x.example", "a..b@x.example", "hello@-x.example"]
)
def test_what_can_not_receive_mail_is_refused(email: str, rules_hit: RulesHit) -> None:
    """A slip in an address is found before somebody writes to it in vain."""
    assert "email-shape" in rules_hit(contact=f'{{email: "{email}"}}')


@pytest.mark.parametrize(
    "link",
    [
        "https://x.example",
        "https://x.example/a/b?c=d#e",
        "https://www.x-y.example:8443/",
        "HTTPS://X.example",
    ],
)
def test_a_safe_link_passes(link: str, rules_hit: RulesHit) -> None:
    """Links as they stand in a browser are fine."""
    assert [] == rules_hit(contact=f'{{web: "{link}"}}')


@pytest.mark.parametrize(
    "link",
    [
        "http://x.example",
        "x.example",
        "//x.example",
        "javascript:alert(1)",
        "data:text/html,hello",
        "https://",
        "https://x",
        "https://x .example",
        "https://hello@x.example",
        "https://xn--80ak6aa92e.example",
        "https://\u0440aypal.example",
        "https:x.example",
    ],
)
def test_an_unsafe_link_is_refused(link: str, rules_hit: RulesHit) -> None:
    """Links that are not safe, not whole, or not what they seem do not reach a page."""
    assert ["link-https"] == rules_hit(contact=f'{{web: "{link}"}}')


@pytest.mark.parametrize(
    "words",
    [
        "Ring 116 123 at night.",
        "Ring 116123 at night.",
        "Ring 116-123 at night.",
        "Ring 11 61 23 at night.",
        "Ring (116) 123 at night.",
        "Ring 116.123 at night.",
        "Ring +44 116 123 at night.",
        "Ring \uff11\uff11\uff16 123 at night.",
        "Ring 116\u00a0123 at night.",
        "Ring NHS 111 at night.",
        "In danger ring 999.",
        "Ring 999, or 111.",
        "(999) is for danger.",
        "Ring 999 24 hours a day.",
    ],
)
def test_the_digits_of_a_helpline_are_found_in_every_spelling(words: str, rules_hit: RulesHit) -> None:
    """No copy of a helpline's number can grow old outside the registry."""
    assert ["helpline-digits"] == rules_hit(summary=f'"{words}"')


@pytest.mark.parametrize(
    "words",
    [
        "It costs £111 a year.",
        "It is at 111 High Street.",
        "Take bus 111 to the end.",
        "There were 999 people there.",
        "Open since 1116123 BC.",
        "It weighs 1.111 kg or so.",
        "Room 111 on the first floor.",
        "Walk 999 metres to the sea.",
    ],
)
def test_other_numbers_are_left_alone(words: str, rules_hit: RulesHit) -> None:
    """House numbers, prices and buses are not helplines."""
    assert [] == rules_hit(description=f'"{words}"')


@pytest.mark.parametrize("number", ["01632 960 111", "01632 960 999"])
def test_a_number_that_only_ends_like_a_helpline_passes(number: str, rules_hit: RulesHit) -> None:
    """999 at the end of a phone number is not the emergency services."""
    assert [] == rules_hit(contact=f"{{phone: {number}}}")


def test_every_place_for_words_is_searched_for_helpline_digits(little: Path, problems: Problems) -> None:
    """Digits are found in settings, names, notes and Markdown alike."""
    for path, old, new in (
        ("data/city.yaml", "the volunteers", f"ring {SAMARITANS}"),
        ("data/organisations.yaml", "Neighbours who", f"Ring {SAMARITANS}. They"),
        ("data/places.yaml", "ramp at", f"ring {SAMARITANS} at"),
        ("data/needs.yaml", "no one to talk to", f"ring {SAMARITANS}"),
        ("content/starts/cant-go-out.md", "That is", f"Ring {SAMARITANS}. That is"),
        ("content/places/bridge-street-library.md", "The door", f"Ring {SAMARITANS}. The door"),
    ):
        file = little / path
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

    found = problems()

    assert {"helpline-digits"} == {problem.rule for problem in found}
    assert 6 == len({problem.spot.path for problem in found})
