"""A service that has closed, is paused, or whose own people want it taken out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.records import FileForm, Record, Service, Withdrawn
from recovery_hub.editing.form import entry_yaml
from recovery_hub.editing.form.blueprint import field_at
from recovery_hub.editing.mending import MendingError, without_entry
from recovery_hub.moderation.issues.correcting import mended, quoted
from recovery_hub.moderation.issues.finding import find, path_of
from recovery_hub.moderation.issues.proposal import Proposal, appended
from recovery_hub.moderation.issues.reading import Answers, NeedsAPersonError, one
from recovery_hub.validation.reading.files import ONE_A_FILE
from recovery_hub.validation.reading.text import bytes_of

WITHDRAWN = Withdrawn.path_as(FileForm.LIST)


def close(answers: Answers, directory: Directory, folder: Path) -> Proposal:
    """Write what has become of an entry.

    Raises:
        Unclear: if the entry can't be told, or can't be changed by a program.
    """
    record = find(one(answers, "entry"), directory)
    happened = one(answers, "happened")
    if happened == "out":
        return Proposal(f"Take out: {record.name}", _taken_out(record, directory, folder))
    if not isinstance(record, Service):
        raise NeedsAPersonError(f"“{record.name}” is a {record.label}, and only a service can close or be paused.")
    fields = {"status": happened}
    for name, said in (("status_note", one(answers, "note")), ("reopens_on", one(answers, "reopens_on"))):
        if said and not (name == "reopens_on" and happened != "paused"):
            fields[name] = quoted(said, field_at(Service, name))
    if record.status.value != happened:
        fields["status_told_on"] = directory.today.isoformat()
    return Proposal(f"Closed or paused: {record.name}", mended(record, directory, folder, fields))


def _taken_out(record: Record, directory: Directory, folder: Path) -> dict[str, str | None]:
    path = path_of(record, directory)
    today: date = directory.today
    gone = entry_yaml({"id": record.id, "on": today.isoformat()}, Withdrawn, in_list=True)
    try:
        there = (folder / WITHDRAWN).is_file()
        list_ = bytes_of(folder, WITHDRAWN).decode() if there else ""
        alone = path.rpartition("/")[0] in ONE_A_FILE
        left = None if alone else without_entry(bytes_of(folder, path).decode(), record.id)
    except (MendingError, OSError, ValueError) as reason:
        raise NeedsAPersonError("It will be taken out first of all, and asked about afterwards.") from reason
    return {path: left, WITHDRAWN: appended(list_, gone)}
