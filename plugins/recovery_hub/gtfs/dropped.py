"""Keeps count of what a timetable file holds and can't be used, so that nothing goes in silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd

from recovery_hub.gtfs.source import FeedNotice
from recovery_hub.language.counts import thousands

_EXAMPLES = 3


@dataclass(slots=True)
class DroppedRows:
    """Takes rows out and keeps count of them."""

    oddities: list[FeedNotice] = field(default_factory=list)
    left_out: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What they are, "coaches between cities", -> the names of routes that are no part of the minutes."""

    def note(self, name: str, ids: Sequence[object], singular: str, plural: str) -> None:
        """Remember an oddity, if there is any.

        Args:
            name: short and fixed.
            ids: the id of each row concerned.
            singular: the sentence for a single row.
            plural: the sentence for several rows, with ``{count}`` in it.
        """
        if len(ids):
            examples = tuple(dict.fromkeys(str(id_) for id_ in ids[:200]))[:_EXAMPLES]
            says = singular if len(ids) == 1 else plural.format(count=thousands(len(ids)))
            self.oddities.append(FeedNotice(name, len(ids), says, examples))

    def drop(self, frame: pd.DataFrame, wrong: pd.Series, shown: str, *words: str) -> pd.DataFrame:
        """Take rows out.

        Args:
            frame: a table.
            wrong: which rows go.
            shown: the column whose words are given as examples.
            words: name, and the two sentences of ``note``.
        """
        wrong = wrong.fillna(value=True).astype(bool)
        if not wrong.any():
            return frame
        self.note(words[0], frame.loc[wrong, shown].tolist(), words[1], words[2])
        return frame.loc[~wrong].reset_index(drop=True)
