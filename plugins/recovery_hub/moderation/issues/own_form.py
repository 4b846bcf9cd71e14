"""What the form on our own site wrote into an issue: a whole entry, for which only a place must be found."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.fields import fields_of
from recovery_hub.directory.records import DATED, FileForm, Record, Service
from recovery_hub.editing.form import blueprint_of, entry_values
from recovery_hub.editing.form.form_data import KINDS
from recovery_hub.editing.form.writing import tidy_values
from recovery_hub.editing.yaml_text import in_one_line, list_entry, yaml_text
from recovery_hub.moderation.issues.correcting import mended
from recovery_hub.moderation.issues.finding import records_in
from recovery_hub.moderation.issues.mail import entry_in
from recovery_hub.moderation.issues.proposal import Proposal, appended
from recovery_hub.moderation.issues.reading import NeedsAPersonError, UnclearIssueError
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.text import bytes_of
from recovery_hub.validation.reading.tree import Tree

_FENCED = re.compile(r"^```(?:yaml)?\n(.*?)^```", re.DOTALL | re.MULTILINE)
_ABOUT = re.compile(r"^(?:A new (?P<new>\w+) for |To be corrected: .* \((?P<old>\w+), [a-z0-9-]+\)\.$)", re.MULTILINE)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_AS_IT_WAS = "The form knew the entry as its page had it. If somebody changed it since, look that nothing is set back."


def from_own_form(text: str, directory: Directory, folder: Path) -> Proposal:
    """Find a place for a new entry, or write a corrected one over what stands there.

    Args:
        text: "A new service for Thornmouth.", or "To be corrected: Tuesday Table (service, tuesday-table)." with what
            was changed; then an empty line and the entry as YAML, perhaps between lines of ```. Or the entry alone.
        directory: the city as it is.
        folder: the city's folder.

    Raises:
        Unclear: if it can't be read. ByHand: if it holds no whole entry, or can't be written by a program.
    """
    plain = re.sub(r"\A```\w*\n(.*)\n```\Z", r"\1", text.strip(), flags=re.DOTALL)
    about = _ABOUT.search(plain)
    fenced = _FENCED.search(plain)
    if about is not None and about["old"] and fenced is None:
        raise NeedsAPersonError("Only what was changed stands there, not the whole entry.")
    below = plain if about is None else plain[about.end() :].partition("\n")[2]
    fields = _entry(fenced[1] if fenced is not None else entry_in(below))
    record = _kind_of(fields) if about is None else KINDS.get(about["new"] or about["old"])
    if fields is None and record is not None:
        raise UnclearIssueError("We can't read the entry. Please paste what the form wrote once more, as it is.")
    if fields is None or record is None:
        raise UnclearIssueError("We can't tell what this is. Please paste what the form wrote once more, as it is.")
    known = any((record.kind_name, fields.get("id")) == key for key in directory.origins)
    values = _fields(fields, record)
    if known if about is None else bool(about["old"]):
        return _corrected(values, record, directory, folder)
    return _new(values, record, directory, folder)


def _entry(text: str) -> dict[str, Any] | None:
    """Read one entry, as a list of one or by itself; None if it can't be read."""
    tree = parse(text)
    value = tree.value if isinstance(tree, Tree) and not tree.repeats else None
    fields = value[0] if isinstance(value, list) and len(value) == 1 else value
    return fields if isinstance(fields, dict) else None


def _kind_of(fields: Mapping[str, Any] | None) -> type[Record] | None:
    """Tell the kind of an entry without the line that says it: only one kind has these fields, and needs these."""
    fitting = [
        record
        for record in KINDS.values()
        if fields
        and set(fields) <= set(fields_of(record))
        and all(name in fields for name, info in fields_of(record).items() if info.is_required())
    ]
    return fitting[0] if len(fitting) == 1 else None


def _fields(fields: dict[str, Any], record: type[Record]) -> dict[str, Any]:
    """Give the fields of an entry in the order and with the types that the model has."""
    id_ = fields.get("id")
    if not isinstance(id_, str) or not _ID.fullmatch(id_):
        raise UnclearIssueError(
            "The short name for the web address is small letters, digits and hyphens: tuesday-table."
        )
    try:
        return tidy_values(fields, blueprint_of(record))
    except (KeyError, AttributeError, TypeError) as unknown:
        raise UnclearIssueError(
            "There is a field in it that we don't know. Please paste what the form wrote."
        ) from unknown


def _new(fields: dict[str, Any], record: type[Record], directory: Directory, folder: Path) -> Proposal:
    id_, name = str(fields["id"]), str(fields.get("name", fields["id"]))
    if any(known == id_ for _, known in directory.origins):
        raise UnclearIssueError(
            "There is an entry with this web address already. If yours is another, change its address."
        )
    fields = tidy_values({**fields, "added": directory.today.isoformat()}, blueprint_of(record))
    if record is Service:
        return Proposal(f"Add: {name}", {f"{record.path_as(FileForm.ONE)}/{id_}.yaml": yaml_text(fields)})
    path = record.path_as(FileForm.LIST)
    return Proposal(f"Add: {name}", {path: appended(bytes_of(folder, path).decode(), list_entry(fields))})


def _corrected(fields: dict[str, Any], record: type[Record], directory: Directory, folder: Path) -> Proposal:
    """Write only the fields that are not as they were, so that comments and all else stay."""
    old = next((entry for entry in records_in(directory) if type(entry) is record and entry.id == fields["id"]), None)
    if old is None:
        raise UnclearIssueError("We can't find the entry that it corrects.")
    before = tidy_values(entry_values(old), blueprint_of(record))
    fields = {**fields, **{name: before[name] for name in DATED if name in before}}
    fields = {name: value for name, value in fields.items() if name not in DATED or name in before}
    if gone := sorted(set(before) - set(fields)):
        raise NeedsAPersonError(f"Something was taken out of it: {', '.join(gone)}.")
    changed = {name: in_one_line(value) for name, value in fields.items() if before.get(name) != value}
    if not changed:
        raise UnclearIssueError("It already says so. If you see something else on the page, it may be some hours old.")
    return Proposal(f"Correct: {old.name}", mended(old, directory, folder, changed), (_AS_IT_WAS,))
