"""``recovery-hub verified ID``: write down that somebody checked an entry. Comments and order stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from recovery_hub.cli.reading import read_city
from recovery_hub.cli.terminal import City, Today, city_of, day_of, say, stop
from recovery_hub.directory import Directory
from recovery_hub.directory.check_word import check_word_of
from recovery_hub.directory.choices import Choice, How, Role, Status
from recovery_hub.directory.fields import fields_of, nearest, nearest_choice, values_of
from recovery_hub.directory.freshness import lasts_days
from recovery_hub.directory.records import Checked, FileForm, Helpline, Organisation, Place, Service
from recovery_hub.editing.mending import MendingError, with_fields
from recovery_hub.language.clock import date_words
from recovery_hub.language.lists import listed
from recovery_hub.language.phone import digits_of
from recovery_hub.validation.reading.entries import read_entries
from recovery_hub.validation.reading.text import TextFile, read_text
from recovery_hub.validation.reading.validate import read_part

_HELPLINES = Helpline.path_as(FileForm.LIST)
Entry = Service | Place | Organisation


def verified(  # noqa: PLR0913, PLR0917 - each is an option on the command line
    entry: Annotated[str, typer.Argument(help="The id of the entry: the last part of its address.", metavar="ID")],
    role: Annotated[str, typer.Option(help=f"Who checked: {', '.join(values_of(Role))}.")],
    how: Annotated[str, typer.Option(help=f"How: {', '.join(values_of(How))}.")],
    on: Annotated[str, typer.Option(help="The day, as 2026-11-03. Without it: today.")] = "",
    field: Annotated[str, typer.Option(help=f"One fact only: {', '.join(fields_of(Checked))}.")] = "",
    number: Annotated[str, typer.Option(help="For a helpline: its number, typed from its own page.")] = "",
    city: City = Path(),
    today: Today = "",
) -> None:
    """Write down that somebody checked an entry, or one fact of it, or the number of a helpline."""
    folder = city_of(city)
    by, way = _choice(role, Role, "role"), _choice(how, How, "how")
    if (line := _helpline_of(entry.strip(), folder)) is not None:
        _compare(line, number, folder / _HELPLINES)
        return
    directory = read_city(city, today)
    found = _entry(entry, directory)
    day = _day(on, directory.today)
    if not field and found.verified and found.verified.on > day:
        stop(f"“{found.id}” was checked on {date_words(found.verified.on)}, which is later. Nothing was written.")
    value = _one_fact(found, field, day) if field else {"verified": f"{{on: {day}, by: {by}, how: {way}}}"}
    path = folder / directory.origins[found.kind_name, found.id].path
    _write(path, found, value)
    _tell(found, field, day, directory)


def _helpline_of(id_: str, folder: Path) -> Helpline | None:
    """Find a helpline, even where its digits stop the reading of the city: that is what is to be mended."""
    text = read_text(folder, _HELPLINES)
    entries = read_entries(text.path, FileForm.LIST, text.text).entries if isinstance(text, TextFile) else []
    found = (read_part(Helpline, entry.fields, entry.origin, id_) for entry in entries if entry.name == id_)
    return next((line for line in found if isinstance(line, Helpline)), None)


def _compare(line: Helpline, number: str, path: Path) -> None:
    """Write the check word of a helpline, if the number that was typed is the one that stands in the file."""
    if line.number is None:
        stop(f"“{line.id}” has no number, so there is nothing to compare. Nothing was written.")
    if not number:
        stop(f"Open {line.source} and type the number from there: --number “…”. Nothing was written.")
    if digits_of(number) != digits_of(line.number):
        stop(
            f"The number that you typed is not the one that stands at “{line.id}”. Compare both with {line.source}. "
            "Nothing was written."
        )
    _write(path, line, {"check_word": check_word_of(line.number, line.text_word)})
    say(f"{path.name}: the digits of “{line.id}” have their check word. A second person should look at them too.")


def _choice(word: str, choices: type[Choice], option: str) -> str:
    if word not in values_of(choices):
        guess = _guess(nearest_choice(word, choices))
        stop(f"“{word}” is not one of the choices for --{option}. Choose {listed(values_of(choices), 'or')}.{guess}")
    return word


def _guess(near: str) -> str:
    return f"\nDid you mean “{near}”?" if near else ""


def _entry(id_: str, directory: Directory) -> Entry:
    """Find what was checked; an id it had earlier will do."""
    known: dict[str, Entry] = {**directory.organisations, **directory.places, **directory.services}
    earlier = {old: entry.id for entry in known.values() for old in entry.was}
    name = id_.strip().strip("/").rpartition("/")[2]
    found = known.get(earlier.get(name, name))
    if found is None:
        # A hidden place is not offered: a guess would tell who reads along that it exists.
        open_ids = tuple(id_ for id_, entry in known.items() if not (isinstance(entry, Place) and entry.is_hidden))
        stop(f"There is no entry with the id “{id_}”. Nothing was written.{_guess(nearest(name, open_ids))}")
    return found


def _day(on: str, today: date) -> date:
    day = day_of(on) if on else today
    if day > today:
        stop(f"{day} lies ahead of us: today is {today}. Write the day on which it was checked.")
    return day


def _one_fact(entry: Entry, field: str, day: date) -> Mapping[str, str]:
    known = tuple(fields_of(Checked))
    if field not in known:
        stop(f"“{field}” is not a fact we keep a day for. Choose {', '.join(known)}.{_guess(nearest(field, known))}")
    if not isinstance(entry, Service):
        stop(f"“{entry.id}” is no service: only services keep a day for one fact. Leave out --field.")
    days = {name: getattr(entry.checked, name) for name in known} if entry.checked else {}
    if (before := days.get(field)) and before > day:
        stop(f"The {field} of “{entry.id}” was checked on {date_words(before)}, which is later. Nothing was written.")
    pairs = ", ".join(f"{name}: {on}" for name, on in {**days, field: day}.items() if on)
    return {"checked": f"{{{pairs}}}"}


def _write(path: Path, entry: Entry | Helpline, fields: Mapping[str, str]) -> None:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        mended = with_fields(text, type(entry), entry.id, fields)
    except MendingError as reason:
        stop(f"{path.name} was left as it is. {reason}")
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(mended)


def _tell(entry: Entry, field: str, day: date, directory: Directory) -> None:
    path = directory.origins[entry.kind_name, entry.id].path
    if field:
        say(f"{path}: “{entry.id}”, {field}: checked on {date_words(day)}. Of one fact only the day is kept.")
        return
    say(f"{path}: “{entry.id}” was checked on {date_words(day)}.")
    if isinstance(entry, Service):
        say(f"The next check is due by {date_words(day + timedelta(days=lasts_days(entry)))}.")
        if entry.status is Status.UNCONFIRMED:
            say("It still says “status: unconfirmed”. If it runs, write: status: active")
