"""A second phone number in the note about the first becomes a number of its own, with its extension and purpose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from recovery_hub.directory.records import Record
from recovery_hub.directory.records.second_number import with_number_out_of_note
from recovery_hub.editing.mending import MendingError, with_fields, without_field
from recovery_hub.editing.migrations.migrating import Files
from recovery_hub.editing.yaml_text import in_one_line
from recovery_hub.validation.reading.entries import parse
from recovery_hub.validation.reading.files import LISTS, ONE_A_FILE
from recovery_hub.validation.reading.tree import Tree


def second_numbers(files: Files) -> Files:
    """Rewrite every entry whose note holds one more number. What is not sure stays, and a rule says what to write."""
    changed = {}
    for path, text in files.items():
        record = LISTS.get(path) or ONE_A_FILE.get(path.rpartition("/")[0])
        if record is not None and path.endswith(".yaml") and "phone_note" in text:
            changed[path] = _in_file(text, record)
    return {path: text for path, text in changed.items() if text != files[path]}


def _in_file(text: str, record: type[Record]) -> str:
    for entry in _entries(text):
        contact = entry.get("contact")
        if not isinstance(contact, Mapping):
            continue
        after = with_number_out_of_note(contact)
        if after == contact:
            continue
        fields = {f"contact.{name}": in_one_line(value) for name, value in after.items() if contact.get(name) != value}
        text = with_fields(text, record, str(entry["id"]), fields)
        if "phone_note" not in after:
            text = without_field(text, record, str(entry["id"]), "contact.phone_note")
    return text


def _entries(text: str) -> Iterator[Mapping[str, Any]]:
    tree = parse(text)
    if not isinstance(tree, Tree) or tree.repeats:
        raise MendingError("It can't be read yet: run “make check” first.")
    for entry in tree.value if isinstance(tree.value, list) else [tree.value]:
        if isinstance(entry, Mapping) and "id" in entry:
            yield entry
