"""Keeps other problems from repeating what may say where a place is that must not be found.

A rule of whereabouts says "take it out" without the words; a neighbour that finds the same words too long would quote
them. Where an entry can't be read, no rule can judge its words: then none of them are repeated.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from recovery_hub.directory.choices import Choice
from recovery_hub.directory.fields import every_field, values_of
from recovery_hub.directory.problem import Problem
from recovery_hub.directory.records import Arrival, FileForm, Opportunity, Organisation, Place, Service
from recovery_hub.validation.messages import said_without
from recovery_hub.validation.report.terminal import ReadLines

OURS = frozenset(
    {
        "meaning",
        "known",
        "choices",
        "limit",
        "length",
        "line",
        "path",
        "first_path",
        "first_line",
        "says",
        "home",
        "here",
        "parent",
        "count",
    }
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
    unread = entries.places.difference(places) if reading else frozenset[str]()
    kept = {entries.veiled(found) for found in reading}
    private = [found for found in judged if found.is_private]
    unsaid = {squeezed for found in private if (squeezed := _squeezed(found.unsaid))}
    closed: dict[tuple[str, str], list[str]] = {}
    for found in private:
        closed.setdefault((found.spot.path, found.spot.entry), []).append(found.spot.field)
    for found in judged:
        if found.is_private:
            kept.add(replace(found, unsaid=""))
        elif not _is_about(found, closed) and not _repeats(found, unsaid):
            near = replace(found, is_private=True) if (found.spot.path, found.spot.entry) in closed else found
            kept.add(entries.veiled(near, unread) if unread else near)
    return kept


def _is_about(found: Problem, private: Mapping[tuple[str, str], list[str]]) -> bool:
    """Whether it speaks of a field that must go anyway; "" is the whole entry."""
    fields = private.get((found.spot.path, found.spot.entry), ())
    return any(not field or f"{found.spot.field}.".startswith(f"{field}.") for field in fields)


def _repeats(found: Problem, unsaid: Collection[str]) -> bool:
    quoted = [_squeezed(value) for name, value in found.quotes if name not in OURS] + [_squeezed(found.suggestion)]
    return any(text and text in value for text in unsaid for value in quoted)


class _PrivateEntries:
    """Finds the entries of places that must not be found, and of what meets there, by the look of the files."""

    def __init__(self, read_lines: ReadLines, paths: Collection[str]) -> None:
        self._read_lines, self._paths = read_lines, paths
        self._cut: dict[str, list[_Piece]] = {}

    @cached_property
    def places(self) -> frozenset[str]:
        """The ids of places that are not clearly public. A misspelled word may have been meant for "hidden"."""
        pieces = self._pieces(Place.path_as(FileForm.LIST))
        return frozenset(id_ for piece in pieces if piece.is_private for id_ in piece.ids)

    def veiled(self, found: Problem, only: frozenset[str] | None = None) -> Problem:
        """Say a problem without the words of an entry that must not be repeated.

        Args:
            found: any problem.
            only: ids of places whose entries are meant; all that are not public, if it is None.
        """
        pieces = self._pieces(found.spot.path)
        piece = next((piece for piece in reversed(pieces) if piece.line <= found.spot.line), None)
        if piece is None or not self._is_meant(found.spot.path, piece, self.places if only is None else only):
            return found
        is_answer = found.spot.field == "location_public"
        without = said_without(
            found, lambda name, value: _must_go(name, value, piece.squeezed) and not (is_answer and value.isalpha())
        )
        guess = without.suggestion if without.suggestion in ordinary_words() else ""
        return replace(without, suggestion=guess, is_private=True)

    def _is_meant(self, path: str, piece: _Piece, ids: frozenset[str]) -> bool:
        if path == Place.path_as(FileForm.LIST):
            return piece.is_private and (not piece.ids or not ids.isdisjoint(piece.ids))
        if path.startswith(f"{Arrival.path_as(FileForm.MARKDOWN)}/"):
            return path.rpartition("/")[2].removesuffix(".md") in ids
        if _holds_services(path):
            return piece.mentions(ids)
        if path == Organisation.path_as(FileForm.LIST):
            return piece.mentions(self._named_by_services(ids)[0])
        if path == Opportunity.path_as(FileForm.LIST):
            return piece.mentions(self._named_by_services(ids)[1])
        return False

    @cache  # noqa: B019 - it lives as long as one reading
    def _named_by_services(self, ids: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Find services that meet at some places: the ids of their organisations, and their own."""
        pieces = [piece for path in self._paths if _holds_services(path) for piece in self._pieces(path)]
        meeting = [piece for piece in pieces if piece.mentions(ids)]
        run_by = {found for piece in meeting for found in re.findall(r"\borganisation\W+([\w-]+)", piece.text)}
        return frozenset(run_by), frozenset(id_ for piece in meeting for id_ in piece.ids)

    def _pieces(self, path: str) -> list[_Piece]:
        """Cut a list where an entry begins at its edge; other files are one piece."""
        if path not in self._cut:
            lines = self._read_lines(path)
            edge = next((found[0] for line in lines if (found := re.match(r" *-(?= |$)", line))), "-")
            starts = [number for number, line in enumerate(lines) if re.match(rf"{edge}(?: |$)", line)]
            starts = sorted({0, *(starts if _is_list(path) else ())})
            self._cut[path] = [
                _Piece(start + 1, "\n".join(lines[start:end]))
                for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
            ]
        return self._cut[path]


@dataclass(frozen=True)
class _Piece:
    """The text of one entry, and the number of its first line."""

    line: int
    text: str

    @cached_property
    def is_private(self) -> bool:
        """Whether it is that of a place which is not clearly public."""
        answers = re.findall(r"location_public[\"']?\s*:\s*[\"']?([^\s,}\"'#]*)", self.text)
        begins = re.match(r"\s*-", self.text) is not None
        return (begins or bool(answers)) and (not answers or set(answers) != {"yes"})

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids that are given in it."""
        return frozenset(re.findall(r"(?:^|[\s{])-?\s*id[\"']?\s*:\s*[\"']?([\w-]+)", self.text))

    @cached_property
    def squeezed(self) -> str:
        """Its letters and digits."""
        return _squeezed(self.text)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(re.findall(r"[\w-]+", self.text))

    def mentions(self, ids: frozenset[str]) -> bool:
        """Whether one of some ids stands in it."""
        return not ids.isdisjoint(self._words)


def _is_list(path: str) -> bool:
    return path in {kind.path_as(FileForm.LIST) for kind in (Place, Service, Organisation, Opportunity)}


def _holds_services(path: str) -> bool:
    return path == Service.path_as(FileForm.LIST) or path.startswith(f"{Service.path_as(FileForm.ONE)}/")


def _must_go(name: str, value: str, inside: str) -> bool:
    if name in OURS or value in ordinary_words():
        return False
    squeezed = _squeezed(value)
    return name == "value" or (bool(squeezed) and squeezed in inside)


@cache
def ordinary_words() -> frozenset[str]:
    """The names of fields and the choices: they say nothing of anybody."""
    return every_field() | {value for choices in Choice.__subclasses__() for value in values_of(choices)}


def _squeezed(text: str) -> str:
    return re.sub(r"\W", "", text.casefold())
