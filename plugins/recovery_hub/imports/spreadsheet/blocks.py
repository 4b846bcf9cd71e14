"""A list file taken apart into the text of each entry, so that one can be replaced and the rest left alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from recovery_hub.imports.spreadsheet.cannot import ImportStoppedError
from recovery_hub.validation.reading.tree import UnreadableYamlError, read_tree

_BEGINS = re.compile(r"^-(?: |$)")
_REMARK = re.compile(r"^\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Block:
    """One entry of a list file.

    Attributes:
        id: its id.
        lead: remarks and empty lines above it; they are nobody's to change.
        body: its own lines.
    """

    id: str
    lead: str
    body: str


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list file: its entries, and the remarks below the last one."""

    blocks: tuple[Block, ...]
    tail: str = ""

    def bodies(self) -> dict[str, str]:
        """Return id -> text."""
        return {block.id: block.body for block in self.blocks}

    def with_entries(self, entries: Mapping[str, str]) -> str:
        """Write the file with some entries replaced or added.

        Args:
            entries: id -> new text. A new entry goes before the first entry with a later id.
        """
        blocks = [Block(b.id, b.lead, entries.get(b.id, b.body)) for b in self.blocks]
        known = {block.id for block in blocks}
        for new in sorted(set(entries) - known):
            at = next((n for n, block in enumerate(blocks) if block.id > new), len(blocks))
            lead = "\n"
            if at == 0 and blocks:
                # What stands at the very top (where the list is from) stays at the top.
                lead, blocks[0] = blocks[0].lead, Block(blocks[0].id, "\n", blocks[0].body)
            blocks.insert(at, Block(new, lead if blocks else "", entries[new]))
        return "".join(block.lead + _ended(block.body) for block in blocks) + self.tail


def split_list(path: str, text: str) -> ListFile:
    """Take a list file apart.

    Args:
        path: its name, for messages.
        text: with line ends as a single newline.

    Raises:
        CannotImport: if it can't be read, or its entries do not begin at the start of a line.
    """
    entries = _entries(path, text)
    pieces: list[tuple[list[str], list[str]]] = []
    waiting: list[str] = []
    for line in text.splitlines(keepends=True):
        if _BEGINS.match(line):
            pieces.append((waiting, [line]))
            waiting = []
        elif _REMARK.match(line) and (not line.startswith(" ") or not line.strip()):
            waiting.append(line)
        elif pieces:
            pieces[-1][1].extend([*waiting, line])
            waiting = []
    if len(pieces) != len(entries):
        raise ImportStoppedError(
            f"{path} is not written as we expected: every entry must begin with “- ” at the start of a line."
        )
    blocks = tuple(
        Block(i, "".join(lead), _ended("".join(body))) for i, (lead, body) in zip(entries, pieces, strict=True)
    )
    return ListFile(blocks, "".join(waiting))


def _entries(path: str, text: str) -> list[str]:
    try:
        value = read_tree(text).value
    except (UnreadableYamlError, yaml.YAMLError):
        raise ImportStoppedError(
            f"{path} can't be read. Run “make check”, mend what it names, and import again."
        ) from None
    if not value:
        return []
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise ImportStoppedError(
            f"{path} is not a list of entries. Run “make check”, mend what it names, and import again."
        )
    return [str(item.get("id", "")) for item in value]


def _ended(text: str) -> str:
    return text if text.endswith("\n") else text + "\n"
