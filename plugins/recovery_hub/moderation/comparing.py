"""What is different between two states of the data, field by field, as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from recovery_hub.directory.records import Model
from recovery_hub.editing.form.blueprint import FormField, blueprint_of
from recovery_hub.moderation.states import CityState, Key, WrittenEntry

Value = Any
"""A string, a list or a mapping; None where nothing was written."""


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field that is not as it was.

    Attributes:
        way: the names of the fields on the way to it, without places in lists: ``("sessions", "hours")``.
        label: what it is called, in plain words: ``"when and where, 1: times"``.
        before: what stood there, or None.
        after: what stands there now, or None.
        field: what the model says of it, or None for one that the model does not know.
    """

    way: tuple[str, ...]
    label: str
    before: Value
    after: Value
    field: FormField | None = None


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry that is not as it was.

    Attributes:
        key: its kind and id; the new id for one that was renamed.
        before: the entry as it was; None if it is new.
        after: the entry as it is; None if it is gone.
        differences: field by field; () for one that is new or gone.
        was: the id it had before, if that was another.
    """

    key: Key
    before: WrittenEntry | None
    after: WrittenEntry | None
    differences: tuple[FieldDifference, ...] = ()
    was: str = ""

    @property
    def entry(self) -> WrittenEntry:
        """The entry as it is, or was."""
        found = self.after or self.before
        if found is None:
            raise ValueError(self.key)
        return found


def compare(before: CityState, after: CityState) -> tuple[EntryChange, ...]:
    """Find every entry that is new, gone, or not as it was, in the order of the files."""
    gone = {key: entry for key, entry in before.entries.items() if key not in after.entries}
    changes: list[EntryChange] = []
    for key, entry in after.entries.items():
        old, was = before.entries.get(key), ""
        if old is None:
            was = next((id_ for id_ in sorted(entry.texts("was")) if (key[0], id_) in gone), "")
            old = gone.pop((key[0], was), None) if was else None
        if old is None:
            changes.append(EntryChange(key, None, entry))
        elif old.fields != entry.fields and (found := tuple(_differences(old, entry))):
            changes.append(EntryChange(key, old, entry, found, was))
    changes.extend(EntryChange(key, entry, None) for key, entry in gone.items())
    return tuple(changes)


def _differences(before: WrittenEntry, after: WrittenEntry) -> Iterator[FieldDifference]:
    yield from _in_fields(before.fields, after.fields, _fields(after.part), (), "")


def _fields(part: type[Model]) -> tuple[FormField, ...]:
    return tuple(field for field in blueprint_of(part) if field.name != "body_line")


_NAMED_ALONE = frozenset({"contact"})
"""Groups whose fields say by themselves what they are: "phone" needs no "getting in touch" before it."""


def _in_fields(
    before: Mapping[str, Value],
    after: Mapping[str, Value],
    fields: Sequence[FormField],
    way: tuple[str, ...],
    above: str,
) -> Iterator[FieldDifference]:
    known = {form_field.name: form_field for form_field in fields}
    names = [*known, *(name for name in (*before, *after) if name not in known)]
    for name in dict.fromkeys(names):
        field = known.get(name)
        label = f"{above}: {_label(name, field)}" if above else _label(name, field)
        yield from _in_value(_given(before.get(name)), _given(after.get(name)), field, (*way, name), label)


def _label(name: str, field: FormField | None) -> str:
    label = "the words" if name == "body" else field.label if field is not None else name
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _given(value: Value) -> Value:
    """Take what says nothing for nothing, and ``{answer: yes}`` for ``yes``, as the model does."""
    if isinstance(value, Mapping) and set(value) == {"answer"}:
        value = value["answer"]
    return None if value in ("", [], {}) else value


def _in_value(
    before: Value, after: Value, field: FormField | None, way: tuple[str, ...], label: str
) -> Iterator[FieldDifference]:
    if before == after:
        return
    inside = field.fields if field is not None else ()
    above = "" if way[-1] in _NAMED_ALONE else label
    old, new = _opened(before, field), _opened(after, field)
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _in_fields(old, new, inside, way, above)
    elif inside and isinstance(before or [], list) and isinstance(after or [], list):
        yield from _in_list(before or [], after or [], field, way, label)
    else:
        yield FieldDifference(way, label, before, after, field)


def _opened(value: Value, field: FormField | None) -> Value:
    """Open a group that is not written, or written in short, so that its fields can be compared one by one."""
    if field is None or not field.fields or (isinstance(value, list) and not field.short):
        return value
    if value is None and field.many == {} and field.shape != "parts":
        return {}
    return {field.short: value} if field.short and isinstance(value, str | list) else value


def _in_list(
    before: Sequence[Value], after: Sequence[Value], field: FormField | None, way: tuple[str, ...], label: str
) -> Iterator[FieldDifference]:
    """Compare lists of groups: what is alike in both is left aside, the rest is paired by what it has in common."""
    old = [group for group in before if group not in after]
    new = [(number, group) for number, group in enumerate(after, 1) if group not in before]
    if not old and not new and len(before) == len(after):
        return  # only the order is another
    for number, group in new:
        partner = max(old, key=lambda other, this=group: _alike(other, this), default=None)  # type: ignore[misc]
        here = f"{label}, {number}" if max(len(before), len(after)) > 1 else label
        if partner is not None and _alike(partner, group):
            old.remove(partner)
            yield from _in_fields(partner, group, field.fields if field else (), way, here)
        else:
            yield FieldDifference(way, label, None, [group], field)
    for left in old:
        yield FieldDifference(way, label, [left], None, field)
    if not old and not new:
        yield FieldDifference(way, label, list(before), list(after), field)


def _alike(group: Value, other: Value) -> int:
    if not isinstance(group, Mapping) or not isinstance(other, Mapping):
        return 0
    return sum(other.get(name) == value for name, value in group.items())
