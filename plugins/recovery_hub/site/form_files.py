"""The data that the form in the browser reads: a file for each kind of entry, and one for each entry to correct."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from recovery_hub.directory.records import Organisation, Place, Service
from recovery_hub.editing.form.form_data import KINDS, entry_data, kind_data, shared_data
from recovery_hub.site.site import Site

FOLDER = "contribute/form"


def form_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield each file from the output folder, and its bytes. Hidden places have none."""
    directory = site.directory
    yield f"{FOLDER}/shared.json", _bytes(shared_data(directory))
    for kind, record in KINDS.items():
        yield f"{FOLDER}/{kind}.json", _bytes(kind_data(record))
    entries: tuple[Service | Place | Organisation, ...] = (
        *directory.services.values(),
        *directory.places.values(),
        *directory.organisations.values(),
    )
    for entry in entries:
        secret = isinstance(entry, Service) and site.is_about_safety(entry)
        data = entry_data(entry, directory, keeps_meeting_places=secret)
        if data is not None:
            yield f"{FOLDER}/{entry.kind_name}/{entry.id}.json", _bytes(data)


def _bytes(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
