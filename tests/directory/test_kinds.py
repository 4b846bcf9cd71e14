"""Every kind of record is declared once, and every list of kinds has it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from recovery_hub.directory.directory import COLLECTIONS, KINDS
from recovery_hub.directory.fields import fields_of, holds_id, points_to
from recovery_hub.directory.records import FileForm, Model, Record, Service, StoredIn, Writing
from recovery_hub.editing.form.schema import schema_files
from recovery_hub.validation.reading.files import FOLDERS, LISTS, NEEDED
from tests.shared import ROOT

OWN_IDS = {"id", "was"}


def classes_of(part: type[Model]) -> Iterator[type[Model]]:
    """Yield every class that comes from one."""
    for inner in part.__subclasses__():
        yield inner
        yield from classes_of(inner)


def test_every_kind_of_record_is_known_to_the_directory() -> None:
    """A class that no collection holds would be read by nobody, in silence."""
    ours = {kind for kind in classes_of(Record) if kind.__module__.startswith("recovery_hub.")} - {Writing}
    assert ours == set(COLLECTIONS.values())
    assert len(KINDS) == len(COLLECTIONS)


def test_no_two_kinds_stand_in_one_file_or_have_one_name() -> None:
    """Each path belongs to one kind, and each kind has a place of its own among the pages."""
    paths = [stored.path for kind in KINDS.values() for stored in kind.stored]
    folders = [kind.pages_at for kind in KINDS.values() if kind.pages_at]
    labels = [kind.label for kind in KINDS.values()]
    assert (len(paths), len(folders), len(labels)) == (len(set(paths)), len(set(folders)), len(set(labels)))
    assert all(kind.stored for kind in KINDS.values())


def test_the_demonstration_city_has_every_list_and_folder() -> None:
    """What is declared is what lies there; the files without which nothing is built are the three that are told."""
    assert [] == [path for path in (*LISTS, *FOLDERS) if not (ROOT / path).exists()]
    assert ("data/city.yaml", "data/needs.yaml", "data/helplines.yaml") == NEEDED


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_list_has_its_schema(kind: type[Record]) -> None:
    """An editor knows each kind that stands in a list."""
    listed = bool(kind.path_as(FileForm.LIST))
    assert listed == (f"docs/schema/{kind.kind_name}.json" in schema_files())


@pytest.mark.parametrize(
    ("stored", "ending", "shown"),
    [
        (StoredIn("data/services.yaml"), "", "data/services.yaml"),
        (StoredIn("data/services", FileForm.ONE), ".yaml", "data/services/"),
        (StoredIn("content/guides", FileForm.MARKDOWN), ".md", "content/guides/"),
    ],
)
def test_a_folder_is_told_from_a_list(stored: StoredIn, ending: str, shown: str) -> None:
    """A message that names a folder ends it with a slash."""
    assert (ending, shown) == (stored.ending, stored.shown)


def test_every_id_leads_somewhere() -> None:
    """A field that holds an id says by its name what it points to, so that the check finds one that leads nowhere."""
    parts = [part for part in classes_of(Model) if part.__module__.startswith("recovery_hub.")]
    assert [] == [
        f"{part.__name__}.{name}"
        for part in parts
        for name, info in fields_of(part).items()
        if holds_id(info) and name not in OWN_IDS and points_to(part, name) is None
    ]
    assert ("organisation", "need", None, None) == tuple(
        points_to(Service, name) for name in ("organisation", "needs", "id", "area")
    )
