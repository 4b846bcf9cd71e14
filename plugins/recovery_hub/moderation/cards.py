"""How a changed entry will read: its name, what it is, when, and its phone, before it is published."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from recovery_hub.directory.choices import Format
from recovery_hub.directory.records import Session
from recovery_hub.directory.records.second_number import with_number_out_of_note
from recovery_hub.language.phone import PhoneNumber
from recovery_hub.moderation.comparing import EntryChange
from recovery_hub.moderation.quoting import cell, code
from recovery_hub.moderation.secrecy import Secrets
from recovery_hub.moderation.states import CityState, WrittenEntry
from recovery_hub.moderation.telling import ChangeLine

MOST = 20
_KINDS = frozenset({"service", "place", "organisation", "helpline"})


def cards(told: tuple[ChangeLine, ...], after: CityState, secrets: Secrets) -> Iterator[str]:
    """Yield a card in Markdown for each entry that is new or changed; a hidden place has none."""
    changes = {line.change.key: line.change for line in told if line.change is not None}
    shown = [
        change
        for change in changes.values()
        if change.after is not None and change.key[0] in _KINDS and not secrets.hides(change)
    ]
    for change in shown[:MOST]:
        tells_when = secrets.may_tell_of(change, "sessions")
        yield _card(change, after, secrets, tells_when=tells_when)
    if (more := len(shown) - MOST) > 0:
        yield f"{more} more entries change.\n"


def _card(change: EntryChange, after: CityState, secrets: Secrets, *, tells_when: bool) -> str:
    entry = change.entry
    rows = [
        (label, secrets.said(change, words)) for label, words in _rows(entry, after, tells_when=tells_when) if words
    ]
    lines = [f"**{code(secrets.said(change, entry.name))}** ({entry.says})", ""]
    if summary := entry.text("summary") or entry.text("line"):
        lines += [f"> {code(secrets.said(change, summary))}", ""]
    if rows:
        lines += ["| | |", "|---|---|", *(f"| {label} | {cell(words)} |" for label, words in rows), ""]
    return "\n".join(lines)


def _rows(entry: WrittenEntry, after: CityState, *, tells_when: bool) -> Iterator[tuple[str, str]]:
    names = {id_: need.name for id_, need in after.of_kind("need")}
    kinds = ", ".join(_form(form) for form in sorted(entry.texts("formats")))
    needs = ", ".join(names.get(id_, id_) for id_ in sorted(entry.texts("needs")))
    yield "What", "; ".join(part for part in (kinds, needs) if part)
    if tells_when:
        yield "When", " ".join(_when(entry)) or entry.text("hours")
    yield "Phone", _numbers(entry) or entry.text("number")
    yield "Text", entry.text("contact", "text")
    yield "Website", entry.text("contact", "web") or entry.text("url")


def _numbers(entry: WrittenEntry) -> str:
    """Every number to ring, as the page will show it: one in the note of the first is one of them."""
    contact = entry.fields.get("contact")
    given = with_number_out_of_note(contact) if isinstance(contact, dict) else {}
    more = given.get("phones")
    found = [given.get("phone"), *(_number(number) for number in (more if isinstance(more, list) else ()))]
    return "; ".join(str(PhoneNumber(number)) for number in found if isinstance(number, str) and number)


def _number(written: object) -> str:
    if not isinstance(written, dict) or not isinstance(written.get("number"), str):
        return ""
    return f"{written['number']} ext {written['ext']}" if written.get("ext") else str(written["number"])


def _form(word: str) -> str:
    return next((form.label for form in Format if form.value == word), word)


def _when(entry: WrittenEntry) -> Iterator[str]:
    sessions = entry.fields.get("sessions")
    for session in sessions if isinstance(sessions, list) else ():
        if not isinstance(session, dict):
            continue
        form = session.get("format")
        if isinstance(form, str):
            yield f"{_form(form)}: {_hours(session)}"


def _hours(session: dict[str, object]) -> str:
    try:
        words = Session.model_validate(session).schedule.words()
    except ValidationError:
        words = ()
    if words:
        return " ".join(words)
    hours = session.get("hours")
    if not isinstance(hours, str) or not hours:
        return "times not known yet."
    return f"{hours} (these times can't be read)."
