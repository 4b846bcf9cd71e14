"""One field of an entry set right, in the file where it stands. All else in the file stays as it is."""

from __future__ import annotations

from pathlib import Path

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records import Organisation, Place, Record, Service
from recovery_hub.directory.records.second_number import with_number_out_of_note
from recovery_hub.directory.records.service import said_times
from recovery_hub.editing.form.blueprint import FieldShape, FormField, field_at
from recovery_hub.editing.form.writing import typed
from recovery_hub.editing.mending import MendingError, with_fields
from recovery_hub.editing.said_times import times_as_yaml
from recovery_hub.editing.yaml_text import in_one_line, safe_between_braces, scalar
from recovery_hub.moderation.issues.finding import find, path_of
from recovery_hub.moderation.issues.proposal import Proposal
from recovery_hub.moderation.issues.questions import PHONES, correctable
from recovery_hub.moderation.issues.reading import Answers, NeedsAPersonError, UnclearIssueError, one, times
from recovery_hub.validation.reading.text import bytes_of


def correct(answers: Answers, directory: Directory, folder: Path) -> Proposal:
    """Set one field right.

    Raises:
        Unclear: if the entry or the field can't be told, or can't be changed by a program.
    """
    record = find(one(answers, "entry"), directory)
    label, value = one(answers, "field"), one(answers, "value")
    ways = correctable()[label]
    if record.kind_name not in ways:
        raise UnclearIssueError(f"“{record.name}” is a {record.label}, and that has no “{label}”.")
    way = ways[record.kind_name]
    field = field_at(type(record), way)
    notes: list[str] = []
    if way == PHONES:
        return Proposal(f"Correct: {record.name}", mended(record, directory, folder, {way: _phones(record, value)}))
    right = _value(value, field, notes)
    found = {way: quoted(right, field)} if field.name != "hours" else _times(record, way, right, notes)
    fields = {_way_in(record, each): written for each, written in found.items()}
    return Proposal(f"Correct: {record.name}", mended(record, directory, folder, fields), tuple(notes))


def _times(record: Record, way: str, hours: str, notes: list[str]) -> dict[str, str]:
    """Write times, and the weeks and dates that were said with them. What was not said of weeks stays as it is."""
    group = way.removesuffix("hours")
    said = said_times({"hours": hours})
    if not said:
        sessions = record.sessions if isinstance(record, Service) else ()
        if any(session.repeats or session.dates for session in sessions):
            notes.append(
                "In which weeks it takes place, and its single dates, stay as they were. Are they still right?"
            )
        return {way: quoted(hours, field_at(type(record), way))}
    if said.get("hours") is None and any(session.hours for session in getattr(record, "sessions", ())):
        raise NeedsAPersonError("Only single dates were said, and the entry has times of a usual week as well.")
    return {f"{group}{name}": written for name, written in times_as_yaml(said).items()}


def _phones(record: Service | Place | Organisation, value: str) -> str:
    """Write the second number of an entry. Which of several is meant can't be told."""
    if len(record.contact.phones) > 1:
        raise NeedsAPersonError("There are several more numbers, and the form can't say which one is meant.")
    plain = " ".join(value.split())
    found = with_number_out_of_note({"phone_note": plain}).get("phones") or [{"number": plain}]
    return in_one_line(found)


def mended(record: Record, directory: Directory, folder: Path, fields: dict[str, str]) -> dict[str, str | None]:
    """Write fields of an entry into its file, and the day on which it changed.

    Args:
        record: the entry as it is.
        directory: the city as it is.
        folder: the city's folder.
        fields: way -> value as YAML.

    Raises:
        ByHand: if the file can't be changed by a program.
    """
    path = path_of(record, directory)
    dated = {**fields, "changed": directory.today.isoformat()} if "changed" in type(record).model_fields else fields
    try:
        return {path: with_fields(bytes_of(folder, path).decode(), type(record), record.id, dated)}
    except (MendingError, UnicodeDecodeError, OSError, ValueError) as reason:
        raise NeedsAPersonError(
            "We can't write this into the entry by a program. There is something else in its place."
        ) from reason


def quoted(value: str, field: FormField) -> str:
    """Write a value as YAML in one line that is safe between braces too."""
    return safe_between_braces(scalar(typed(value, _plain(field))))


def _plain(field: FormField) -> FormField:
    """Give the field that holds the value where a group is written in short: ``lift: yes``."""
    return next((inner for inner in field.fields if inner.name == field.short), field)


def _way_in(record: Record, way: str) -> str:
    """Say which of the sessions is meant: that can only be told where there is one."""
    if not way.startswith("sessions."):
        return way
    if not isinstance(record, Service) or len(record.sessions) != 1:
        raise NeedsAPersonError("This service has several sets of times, or none, and the form can't say which.")
    return way.replace("sessions.", "sessions.0.", 1)


def _value(value: str, field: FormField, notes: list[str]) -> str:
    if field.name == "hours":
        return times(value, notes)
    labels = {label.casefold(): word for word, label in _plain(field).choices}
    plain = " ".join(value.split())
    if field.shape is FieldShape.TEXT:
        return value
    return labels.get(plain.casefold(), plain)
