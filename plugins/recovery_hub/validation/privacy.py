"""Keeps other problems from repeating what may say where a place is that must not be found.

A rule of whereabouts says "take it out" without the words; a neighbour that finds the same words too long would quote
them. Where an entry can't be read, no rule can judge its words: then none of them are repeated.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from recovery_hub.directory.choices import Choice
from recovery_hub.directory.fields import every_field, values_of
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Arrival, FileForm, Opportunity, Organisation, Place, Service
from recovery_hub.validation.messages import said_without
from recovery_hub.validation.report.terminal import ReadLines

_OURS = frozenset(
    {"meaning", "known", "choices", "limit", "length", "line", "path", "first_path", "says", "home", "parent", "count"}
)
"""What messages say that does not come out of the entry."""


def kept_private(
    reading: Sequence[Problem],
    judged: Sequence[Problem],
    read_lines: ReadLines,
    paths: Collection[str],
    places: Collection[str],
) -> set[Problem]:
    """Take out of all problems what must not be repeated.

    Args:
        reading: problems of entries that could not be read.
        judged: what the rules found.
        read_lines: gives the lines of a file.
        paths: the files there are.
        places: ids of places that could be read.
    """
    entries = _PrivateEntries(read_lines, paths)
    unread = entries.places - set(places) if reading else set[str]()
    kept = {entries.veiled(found) for found in reading}
    private = [found for found in judged if found.is_private]
    unsaid = {squeezed for found in private if (squeezed := _squeezed(found.unsaid))}
    closed = {(found.spot.path, found.spot.entry) for found in private}
    for found in judged:
        if found.is_private:
            kept.add(replace(found, unsaid=""))
        elif not _is_about(found, private) and not _repeats(found, unsaid):
            near = replace(found, is_private=True) if (found.spot.path, found.spot.entry) in closed else found
            kept.add(entries.veiled(near, unread) if unread else near)
    return kept


def _is_about(found: Problem, private: Sequence[Problem]) -> bool:
    """Whether it speaks of a field that must go anyway."""
    spot = found.spot
    return any(
        (spot.path, spot.entry) == (other.spot.path, other.spot.entry)
        and (not other.spot.field or f"{spot.field}.".startswith(f"{other.spot.field}."))
        for other in private
    )


def _repeats(found: Problem, unsaid: Collection[str]) -> bool:
    quoted = [_squeezed(value) for name, value in found.quotes if name not in _OURS] + [_squeezed(found.suggestion)]
    return any(text and text in value for text in unsaid for value in quoted)


class _PrivateEntries:
    """Finds the entries of places that must not be found, and of what meets there, by the look of the files."""

    def __init__(self, read_lines: ReadLines, paths: Collection[str]) -> None:
        self._read_lines, self._paths = read_lines, paths

    @cached_property
    def places(self) -> frozenset[str]:
        """The ids of places that are not clearly public. A misspelled word may have been meant for "hidden"."""
        pieces = self._pieces(Place.path_as(FileForm.LIST))
        return frozenset(id_ for _, piece in pieces if _is_private(piece) for id_ in _ids(piece))

    def veiled(self, found: Problem, only: Collection[str] | None = None) -> Problem:
        """Say a problem without the words of an entry that must not be repeated.

        Args:
            found: any problem.
            only: ids of places whose entries are meant; all that are not public, if it is None.
        """
        path = found.spot.path
        ids = self.places if only is None else only
        piece = self._around(path, found.spot.line)
        if not ids and not (path == Place.path_as(FileForm.LIST) and _is_private(piece)):
            return found
        if not self._is_meant(path, piece, ids):
            return found
        inside = _squeezed(piece)
        is_answer = found.spot.field == "location_public"
        without = said_without(
            found, lambda name, value: _must_go(name, value, inside) and not (is_answer and value.isalpha())
        )
        guess = without.suggestion if without.suggestion in _ordinary_words() else ""
        return replace(without, suggestion=guess, is_private=True)

    def _is_meant(self, path: str, piece: str, ids: Collection[str]) -> bool:
        if path == Place.path_as(FileForm.LIST):
            return _is_private(piece) and (not ids or not _ids(piece) or not ids.isdisjoint(_ids(piece)))
        if path.startswith(f"{Arrival.path_as(FileForm.MARKDOWN)}/"):
            return path.rpartition("/")[2].removesuffix(".md") in ids
        if _holds_services(path):
            return _mentions(piece, ids)
        services = [piece for piece in self._services if _mentions(piece, ids)]
        if path == Organisation.path_as(FileForm.LIST):
            run_by = {found for service in services for found in re.findall(r"\borganisation\W+([\w-]+)", service)}
            return _mentions(piece, run_by)
        if path == Opportunity.path_as(FileForm.LIST):
            return _mentions(piece, {id_ for service in services for id_ in _ids(service)})
        return False

    @cached_property
    def _services(self) -> tuple[str, ...]:
        return tuple(
            piece for path in self._paths if _holds_services(path) for piece in self._all_pieces(path)
        )

    def _all_pieces(self, path: str) -> list[str]:
        return [piece for _, piece in self._pieces(path)] if _is_list(path) else ["\n".join(self._read_lines(path))]

    def _pieces(self, path: str) -> Iterator[tuple[int, str]]:
        """Cut a file where an entry begins; yield the number of its first line and its text."""
        lines = self._read_lines(path)
        edge = next((found[0] for line in lines if (found := re.match(r" *-(?= |$)", line))), None)
        starts = [number for number, line in enumerate(lines) if edge is not None and re.match(rf"{edge}(?: |$)", line)]
        starts = [0, *starts] if not starts or starts[0] else starts
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield start + 1, "\n".join(lines[start:end])

    def _around(self, path: str, line: int) -> str:
        if not _is_list(path):
            return "\n".join(self._read_lines(path))
        return next((piece for start, piece in reversed(list(self._pieces(path))) if start <= line), "")


def _is_list(path: str) -> bool:
    return path in {kind.path_as(FileForm.LIST) for kind in (Place, Service, Organisation, Opportunity)}


def _holds_services(path: str) -> bool:
    return path == Service.path_as(FileForm.LIST) or path.startswith(f"{Service.path_as(FileForm.ONE)}/")


def _is_private(piece: str) -> bool:
    answers = re.findall(r"location_public[\"']?\s*:\s*[\"']?([^\s,}\"'#]*)", piece)
    begins = re.match(r"\s*-", piece) is not None
    return (begins or bool(answers)) and (not answers or set(answers) != {"yes"})


def _ids(piece: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?:^|[\s{])-?\s*id[\"']?\s*:\s*[\"']?([\w-]+)", piece))


def _mentions(piece: str, ids: Collection[str]) -> bool:
    return any(re.search(rf"(?<![\w-]){re.escape(id_)}(?![\w-])", piece) for id_ in ids)


def _must_go(name: str, value: str, inside: str) -> bool:
    if name in _OURS or value in _ordinary_words():
        return False
    squeezed = _squeezed(value)
    return name == "value" or (bool(squeezed) and squeezed in inside)


def _ordinary_words() -> frozenset[str]:
    """The names of fields and the choices: they say nothing of anybody."""
    return every_field() | {value for choices in Choice.__subclasses__() for value in values_of(choices)}


def _squeezed(text: str) -> str:
    return re.sub(r"\W", "", text.casefold())
