"""Single texts: times in people's words, numbers, addresses, Markdown. Cheap to try, so they are tried often."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from recovery_hub.directory.check_word import check_word_of
from recovery_hub.directory.fields import nearest
from recovery_hub.directory.records.second_number import with_number_out_of_note
from recovery_hub.editing.naming import slug
from recovery_hub.editing.yaml_text import in_one_line, safe_between_braces, scalar, yaml_text
from recovery_hub.language.phone import digits_of
from recovery_hub.moderation.issues.mail import first_paragraph, without_mail
from recovery_hub.moderation.quoting import code, prose
from recovery_hub.schedule import Hours, parse_day_hours, parse_hours, parse_spoken
from recovery_hub.site.markdown import Converter
from recovery_hub.validation.digits import is_uk_number, spaced
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.suggestions import nearest_day, nearest_id, nearest_number, nearest_time
from recovery_hub.validation.reading.tree import Tree
from recovery_hub.validation.rules.markdown_deep import TOO_DEEP
from tests.fuzz.issues import ANSWERS, AROUND
from tests.fuzz.mutating import odd_word, other_lines, other_words, read_yaml
from tests.fuzz.room import LostError, Room
from tests.fuzz.target import Target

SAID = (
    "Tu 14:00-16:00; PH off", "Mo-Fr 09:30-12:00,13:00-17:00", "We[1] 18:30-20:00", "24/7", "Fr-Sa 21:00-03:00",
    "Tuesdays 2pm to 4pm, not on bank holidays", "every other Tuesday from 1 December 2026, 2pm to 4pm",
    "first Monday of the month 6.30pm-8pm", "term time only, Thursdays 10am to noon", "open all day, every day",
    "2026 Dec 01-2027 Jan 05 Mo 10:00-12:00", "Weekdays 9 to 5, closed at Christmas", "10:00-12:00",
    *(answer for answers in ANSWERS.values() for answer in answers), *AROUND,
)  # fmt: skip


def _hours(text: str) -> None:
    for read in (parse_hours(text), parse_day_hours(text)):
        if isinstance(read, Hours):
            parse_hours(read.text)
    parse_spoken(text)


def _numbers(text: str) -> None:
    digits = digits_of(text)
    if is_uk_number(digits):
        spaced(digits)
    with_number_out_of_note({"phone_note": text})
    check_word_of(text, text)


def _suggestions(text: str) -> None:
    for guess in (nearest_day, nearest_id, nearest_number, nearest_time):
        guess(text)
    nearest(text, ("tuesday-table", "house-circle", "Tuesday Table"))
    slug(text)


def _mail(text: str) -> None:
    first_paragraph(without_mail(text))
    code(text)
    prose(text)


_CONVERTER = Converter(
    {"helpline": lambda id_: f"<b>{id_}</b>", "email": lambda _: "mail"}, lambda address: f"/sub{address}"
)


def _markdown(text: str) -> None:
    if TOO_DEEP.search(text):
        return  # the check refuses it (markdown-deep): no page is made of it
    html = str(_CONVERTER.html(text))
    if "<script" in html or "javascript:" in html.lower().split("href=")[-1][:40]:
        raise LostError("a script came through")


def _written(text: str) -> None:
    """What is written as YAML is read as what it was, by our reader and by the library alone."""
    plain = " ".join(text.split())
    if not plain or not plain.isprintable():
        return
    for written in (f"a: {scalar(plain)}", f"a: {safe_between_braces(scalar(plain))}", yaml_text({"a": plain})):
        read = read_yaml(written)
        if read != {"a": plain}:
            raise LostError(f"{written!r} is read as {read!r}")
        ours = parse(written)
        if not isinstance(ours, Tree) or ours.value != {"a": plain}:
            raise LostError(f"{written!r} is read by us as {ours!r}")
    read = read_yaml(f"a: {in_one_line([plain, {'b': plain}])}")
    if read != {"a": [plain, {"b": plain}]}:
        raise LostError(f"{plain!r} between brackets is read as {read!r}")


MOST_LETTERS = 3000

EARS: tuple[Callable[[str], None], ...] = (_hours, _hours, _numbers, _suggestions, _mail, _markdown, _written)


def _phrase(_: Room, chance: Random) -> str:
    """Spoil a text, and give it to somebody who reads such texts."""
    text = chance.choice(SAID)
    for _again in range(chance.choice((0, 1, 1, 3))):
        text = chance.choice((other_words, other_lines))(text, chance, SAID)
    if chance.random() < 0.1:
        text += odd_word(chance, SAID) * chance.choice((1, 50))
    # No file and no form lets a half sign in: the reader of bytes refuses it.
    chance.choice(EARS)(text[:MOST_LETTERS].encode("utf-8", "replace").decode())
    return "taken"


TARGETS = (Target("phrases", dict, _phrase, 240),)
