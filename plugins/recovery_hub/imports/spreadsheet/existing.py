"""What is in the city's folder before the import: our own earlier entries, and what people have written themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from recovery_hub.directory.records import Bounds, FileForm, Helpline, Need, Organisation, Place, Service, Withdrawn
from recovery_hub.directory.records.city import FORMAT
from recovery_hub.geo import LatLon
from recovery_hub.imports.spreadsheet.blocks import ListFile, split_list
from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.imports.spreadsheet.cell_fields import CitySettings
from recovery_hub.imports.spreadsheet.kept_postcodes import postcodes_of
from recovery_hub.language.phone import digits_of
from recovery_hub.validation.reading.files import CITY_FILE
from recovery_hub.validation.reading.tree import UnreadableYamlError, Value, read_tree

LISTS = {kind.kind_name: kind.path_as(FileForm.LIST) for kind in (Place, Organisation)}
"""Kinds of record that stand in a list file."""

SERVICES = Service.path_as(FileForm.ONE)


@dataclass(frozen=True, slots=True)
class Existing:
    """A city's folder as we found it.

    Attributes:
        texts: path -> text of files with one entry.
        lists: path -> list file, taken apart.
        fields: ``"service/some-id"`` -> its fields as plain strings.
        withdrawn: ids that must never come back.
        helplines: the digits of the helplines.
        needs: the needs that entries may name: id -> name.
        postcodes: the middles of the postcodes that the city keeps.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, ListFile] = field(default_factory=dict)
    fields: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()
    helplines: frozenset[str] = frozenset()
    needs: Mapping[str, str] = field(default_factory=dict)
    postcodes: Mapping[str, LatLon] = field(default_factory=dict)

    def text_of(self, entry: str) -> str | None:
        """Return the text of an entry where an import would have written it, or None."""
        kind, _, name = entry.partition("/")
        if kind in LISTS:
            return self.lists[LISTS[kind]].bodies().get(name)
        return self.texts.get(file_of(entry))


def file_of(entry: str) -> str:
    """Return the file of an entry: ``"service/x"`` -> ``"data/services/x.yaml"``."""
    kind, _, name = entry.partition("/")
    return CITY_FILE if kind == "city" else LISTS.get(kind, f"{SERVICES}/{name}.yaml")


def read_existing(city_folder: Path, starter: Path | None) -> Existing:
    """Read what is there.

    Args:
        city_folder: may be missing.
        starter: where helplines and needs are looked for if the city has none yet.

    Raises:
        CannotImport: if a file that matters can't be read.
    """
    texts = {path: _text(city_folder / path) for path in _single_files(city_folder)}
    lists = {path: split_list(path, _text(city_folder / path)) for path in LISTS.values()}
    fields: dict[str, Mapping[str, Any]] = {}
    for path, text in texts.items():
        value = _value(path, text)
        if path != CITY_FILE and isinstance(value, dict):
            fields[f"service/{value.get('id', '')}"] = value
    for kind, path in {Service.kind_name: Service.path_as(FileForm.LIST), **LISTS}.items():
        for value in _list(city_folder, path):
            fields[f"{kind}/{value.get('id', '')}"] = value
    lines = Helpline.path_as(FileForm.LIST)
    helplines = _list(city_folder, lines) or (_list(starter, lines) if starter else [])
    path = Need.path_as(FileForm.LIST)
    needs = _list(city_folder, path) or (_list(starter, path) if starter else [])
    return Existing(
        texts,
        lists,
        fields,
        frozenset(str(value.get("id", "")) for value in _list(city_folder, Withdrawn.path_as(FileForm.LIST))),
        frozenset(digits_of(str(value["number"])) for value in helplines if value.get("number")),
        {str(value.get("id", "")): str(value.get("name", "")) for value in needs},
        postcodes_of(city_folder),
    )


def settings_of(city: Mapping[str, Any] | None, existing: Existing) -> CitySettings:
    """Find what the cleaners must know: from the city's own file, else from the mapping."""
    own = _value(CITY_FILE, existing.texts[CITY_FILE]) if CITY_FILE in existing.texts else city
    fields = own if isinstance(own, dict) else {}
    try:
        bounds = Bounds.model_validate(fields["bounds"]) if "bounds" in fields else None
    except ValidationError:
        raise ImportStoppedError(
            "The box of the city (bounds) needs four numbers in degrees: south, north, west and east."
        ) from None
    return CitySettings(fields.get("invented") == "yes", bounds, existing.helplines, existing.postcodes)


def format_of(existing: Existing) -> str:
    """Say which format a city's data has: a new one the newest; an older one keeps its own until it is migrated."""
    if CITY_FILE not in existing.texts:
        return str(FORMAT)
    held = _value(CITY_FILE, existing.texts[CITY_FILE])
    return str(held.get("format", "1")) if isinstance(held, dict) else "1"


def _single_files(city_folder: Path) -> list[str]:
    services = sorted((city_folder / SERVICES).glob("*.yaml")) if (city_folder / SERVICES).is_dir() else []
    found = [f"{SERVICES}/{path.name}" for path in services if path.is_file() and not path.name.startswith(".")]
    return [*found, *([CITY_FILE] if (city_folder / CITY_FILE).is_file() else [])]


def _text(path: Path) -> str:
    if not path.is_file():
        return ""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ImportStoppedError(
            f"{path.name} in the city's folder is not saved as UTF-8. Save it again with that encoding."
        ) from None


def _value(path: str, text: str) -> Value:
    try:
        return read_tree(text).value
    except (UnreadableYamlError, yaml.YAMLError):
        raise ImportStoppedError(
            f"{path} in the city's folder can't be read. Run “make check”, mend what it names, and import again."
        ) from None


def _list(folder: Path, path: str) -> list[dict[str, Any]]:
    value = _value(path, _text(folder / path))
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
