"""What the fuzzer has found, one small case for each kind, so that it is never found again."""

from __future__ import annotations

import io
import zipfile
from importlib.metadata import Distribution
from pathlib import Path
from typing import cast

import numpy as np
import pandas as pd
import pytest
import yaml

from recovery_hub.directory.records import Service
from recovery_hub.editing.mending import MendingError, with_fields, without_entry
from recovery_hub.editing.migrations import MIGRATIONS, NotMigratedError, migrated
from recovery_hub.editing.new_city.pinning import pin
from recovery_hub.editing.tidying import tidied
from recovery_hub.editing.yaml_text import in_one_line
from recovery_hub.gtfs.dropped import DroppedRows
from recovery_hub.gtfs.vehicles import note_unknown
from recovery_hub.imports.areas import import_areas
from recovery_hub.imports.kept_answers import KeptAnswers
from recovery_hub.imports.locating import PlaceToLocate
from recovery_hub.imports.spreadsheet import ImportStoppedError
from recovery_hub.imports.spreadsheet.mapping_file import read_mapping
from recovery_hub.imports.spreadsheet.memory import MEMORY_FILE, read_memory
from recovery_hub.language.catalogue import read_tongues
from recovery_hub.language.unreadable import UnreadableCatalogueError
from recovery_hub.site.folder.receipt import RECEIPT
from recovery_hub.site.writer import write_site
from recovery_hub.travel.cache import kept
from tests.imports.conftest import MAPPING

BROKEN = ("- id: a\n  who: {situations: [b\n", "- id: a\n  name: b: c\n", "- id: *a\n", "- id: a\n  ? {x: y}\n")


@pytest.mark.parametrize("text", BROKEN)
def test_editing_what_cannot_be_read(text: str) -> None:
    """A file that the check would not read is left as it is by all that edits, with a sentence."""
    with pytest.raises(MendingError):
        with_fields(text, Service, "a", {"name": "c"})
    with pytest.raises(MendingError):
        without_entry(text, "a")
    with pytest.raises(NotMigratedError):
        migrated({"data/city.yaml": "name: L\n", "data/services.yaml": f"{text}  area_note: situations\n"}, MIGRATIONS)


def test_a_session_without_an_id_is_migrated_past() -> None:
    """An entry without an id stands in nobody's way."""
    text = "- name: x\n- id: a\n  sessions: [{format: phone, note: 'first Monday 18:00-19:00'}]\n"
    files = {"data/city.yaml": "name: L\n", "data/services.yaml": text}
    assert "format: 2" in migrated(files, MIGRATIONS).files["data/city.yaml"]


def test_tidying_twice_is_tidying_once() -> None:
    """An empty line inside an entry does not wander."""
    once = tidied("- id: a\n  odd: x\n\n  name: A\n\n- id: b\n  name: B\n", Service)
    assert once == tidied(once, Service)
    assert "\n\n\n" not in once


@pytest.mark.parametrize("words", ["Where ? There", "?", "What?", "a ?b"])
def test_a_question_mark_between_brackets(words: str) -> None:
    """What people write comes back as they wrote it, also between brackets."""
    written = f"a: {in_one_line([words, {'b': words}])}"
    assert {"a": [words, {"b": words}]} == yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506 - strings only


@pytest.mark.parametrize("properties", ['{"id": ["a"], "name": "A", "people": [1]}', "1e400", '"x"', "[]"])
def test_areas_whose_columns_hold_lists(tmp_path: Path, properties: str) -> None:
    """A list where a word belongs, or no columns at all, is refused in a sentence."""
    file = tmp_path / "a.geojson"
    file.write_text(f'{{"features": [{{"properties": {properties}, "geometry": null}}]}}', "utf-8")
    with pytest.raises(ImportStoppedError):
        import_areas(file, {"id": "id", "name": "name", "people": "people"}, tmp_path)


class _Installed:
    """What pip wrote down."""

    def __init__(self, text: str) -> None:
        self._text = text

    def read_text(self, _: str) -> str:
        """Give what stands in direct_url.json."""
        return self._text


@pytest.mark.parametrize(
    "text", ["{", "[" * 100_000, '{"archive_info": {"hashes": []}}', '{"vcs_info": {"commit_id": 5}}', '"x"']
)
def test_a_broken_note_of_pip(text: str) -> None:
    """What can't be read there is as good as nothing."""
    assert "by its version only" in pin(cast("Distribution", _Installed(text)), "").says


@pytest.mark.parametrize("text", ["[]", "{", '{"a": 5}', '{"a": [{"latitude": 1}]}', "[" * 100_000, '{"a": null}'])
def test_broken_answers_about_addresses(tmp_path: Path, text: str) -> None:
    """A damaged file of answers is as good as none, and mended by the next answer."""
    path = tmp_path / "locate.json"
    path.write_text(text, "utf-8")
    answers, place = KeptAnswers(path), PlaceToLocate(53.8, -4.6, "3 Hill Road", 30)
    assert answers.of("a") is None
    answers.keep("a", [place])
    assert [place] == list(KeptAnswers(path).of("a") or ())


def test_answers_that_cannot_be_kept(tmp_path: Path) -> None:
    """A full or locked cache is no reason to stop: the question is asked again the next time."""
    (tmp_path / "file").write_text("", "utf-8")
    answers = KeptAnswers(tmp_path / "file" / "locate.json")
    answers.keep("a", [])
    assert [] == list(answers.of("a") or ())


def _zip(names: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, raw in names.items():
            packed.writestr(name, raw)
    return held.getvalue()


def test_damaged_results_are_worked_out_again(tmp_path: Path) -> None:
    """A password, another way of packing, or arrays that are missing: as good as no result."""
    right = {"found": np.arange(4.0)}
    kept(tmp_path, "key", lambda: right)
    path = tmp_path / "key.npz"
    whole = path.read_bytes()
    local, central = whole.find(b"PK\x03\x04"), whole.find(b"PK\x01\x02")
    for flag, method in ((0x41, 0), (0, 99), (0x01, 0)):
        raw = bytearray(whole)
        raw[local + 6], raw[central + 8] = flag, flag
        raw[local + 8], raw[central + 10] = method, method
        path.write_bytes(raw)
        assert [0.0, 1.0, 2.0, 3.0] == kept(tmp_path, "key", lambda: right)["found"].tolist()
    path.write_bytes(_zip({}))
    assert [0.0, 1.0, 2.0, 3.0] == kept(tmp_path, "key", lambda: right)["found"].tolist()


def test_a_damaged_list_of_folders_to_take_away(tmp_path: Path) -> None:
    """What a killed build has left half written beside the site is cleared away, and nothing else is."""
    other = tmp_path / "out.1"
    other.mkdir()
    (tmp_path / "deeper").mkdir()
    (tmp_path / f".out{RECEIPT}").mkdir()
    (tmp_path / f".out{RECEIPT}" / "homes").write_bytes(b"\x95\nout.2\ndeeper/../out.1\n")
    write_site(tmp_path / "out", {"index.html": b"x"}, lambda _: None)
    assert b"x" == (tmp_path / "out" / "index.html").read_bytes()
    assert other.is_dir()


@pytest.mark.parametrize(("language", "text"), [("pl", "x"), ("english", 'msgid ""\nmsgstr ""\n'), ("pl", "\x00")])
def test_a_broken_translation_is_named(tmp_path: Path, language: str, text: str) -> None:
    """Whoever has damaged a translation reads which file it is."""
    path = tmp_path / language / "LC_MESSAGES" / "hub.po"
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableCatalogueError, match=r"hub\.po"):
        read_tongues(tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("service.needs: [company]", "service.needs: [{id: company}]"),
        ("service.needs: [company]", "service.needs: company"),
        ("service.summary: Something that people in the town list can have.", "service.summary: [a]"),
        ("row_id: Ref", "row_id: {a: Ref}"),
        ("columns:\n", "columns:\n  Odd: {a: b}\n"),
        ("towns: [Thornmouth]", "towns: [[Thornmouth]]"),
    ],
)
def test_a_mapping_of_another_shape(tmp_path: Path, old: str, new: str) -> None:
    """The part whose shape is wrong is named, before a single row is read."""
    assert old in MAPPING
    path = tmp_path / "map.yaml"
    path.write_text(MAPPING.replace(old, new), "utf-8")
    with pytest.raises(ImportStoppedError, match="another shape"):
        read_mapping(path)


@pytest.mark.parametrize(
    "lists",
    ['{"a": {"rows": {"1": {"service": {"x": 1}}}, "entries": {}}}', '{"a": {"rows": {}, "entries": {"x": 1}}}'],
)
def test_a_memory_of_imports_of_another_shape(tmp_path: Path, lists: str) -> None:
    """What an import remembers is words; anything else is a damaged file, and says so before anything is written."""
    (tmp_path / MEMORY_FILE).parent.mkdir(parents=True)
    (tmp_path / MEMORY_FILE).write_text(f'{{"copied": [], "lists": {lists}}}', "utf-8")
    with pytest.raises(ImportStoppedError, match="can't be read"):
        read_memory(tmp_path)


def test_a_receipt_with_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    """It is damaged, and a damaged receipt stops no build and takes nothing away."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "other.html").write_bytes(b"y")
    (tmp_path / "out" / RECEIPT).write_text("index\0.html\n", "utf-8")
    write_site(tmp_path / "out", {"index.html": b"x"}, lambda _: None)
    assert b"x" == (tmp_path / "out" / "index.html").read_bytes()


def test_routes_without_a_type() -> None:
    """Nothing in the column is a type that nobody knows, too."""
    tally = DroppedRows()
    note_unknown(pd.DataFrame({"route_type": pd.array([3, None, 4000], "Int64")}), tally)
    assert [("route-types-unknown", 2)] == [(found.name, found.count) for found in tally.oddities]
