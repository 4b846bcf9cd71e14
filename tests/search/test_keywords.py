"""The words of a description by which a service is found: few, telling, and not said elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from recovery_hub.directory.records import Service
from recovery_hub.search.keywords import keywords
from tests.access.small_city import city, service


def found(descriptions: Sequence[str], **more: Any) -> list[str]:  # noqa: ANN401 - any field
    """The words of some services that are alike but for their descriptions."""
    first = service("table", **more)
    services: list[Service] = [
        first.model_copy(update={"id": f"table-{number}", "description": text})
        for number, text in enumerate(descriptions)
    ]
    return keywords(services, city((), (), services))


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("", ""),
        ("We mend shoes with tar and wax.", "mend shoes"),
        ("We fire clay in a kiln.", "fire clay"),
        ("A kiln, a loom, a lathe and a forge.", "kiln loom"),
        ("A kiln, a choir, a piano and a guitar.", "choir piano guitar"),
        ("A kiln and a choir.", "choir kiln"),
        ("Choir, piano, guitar, poetry, pottery, chess, football.", "choir piano guitar poetry pottery chess"),
        ("The choir’s choir.", "choir"),
    ],
)
def test_words_that_people_look_for_come_first(description: str, words: str) -> None:
    """Two words of four letters at least; more, up to six, where people are known to look for them."""
    assert [words] == found([description])


def test_what_is_said_already_is_not_said_again() -> None:
    """Words of the name, the summary, the need and of every text are left out; a session's note counts."""
    sessions = [{"format": "in_person", "note": "Bring a kettle."}]

    assert ["kettle kiln"] == found(["Soup for the table, for lonely people: a kiln."], sessions=sessions)


@pytest.mark.parametrize(
    ("services", "sharing", "told"), [(10, 5, True), (10, 6, False), (599, 6, False), (600, 6, True), (600, 7, False)]
)
def test_a_word_that_many_share_tells_little(services: int, sharing: int, told: bool) -> None:  # noqa: FBT001 - a column of the table
    """Five may share it; in a large city one in a hundred."""
    descriptions = ["A kiln."] * sharing + [""] * (services - sharing)

    assert ["kiln" if told else ""] * sharing == found(descriptions)[:sharing]
