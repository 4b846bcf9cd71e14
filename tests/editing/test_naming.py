"""Ids are made of names: long enough to be one, each its own, and the remembered ones stay."""

from __future__ import annotations

import pytest

from recovery_hub.editing.naming import LONGEST, SHORTEST, Wanted, give_ids, slug


@pytest.mark.parametrize(("name", "given"), [("abc", "abc"), ("ab", "ab-entry"), ("", "entry-2")])
def test_an_id_has_three_letters(name: str, given: str) -> None:
    """Three are enough; fewer get a word behind them, and no name at all a number."""
    assert len("abc") == SHORTEST
    assert {"it": given} == give_ids([Wanted("it", "", (name,))], ())


@pytest.mark.parametrize("letters", [LONGEST, LONGEST + 1])
def test_an_id_is_cut_at_a_word(letters: int) -> None:
    """Sixty letters stay; one more, and the last word goes."""
    name = f"{'a' * (letters - 11)} {'b' * 10}"

    assert (name.replace(" ", "-") if letters == LONGEST else "a" * (letters - 11)) == slug(name)


def test_two_of_one_name_get_the_longer_one() -> None:
    """The shortest name that only one has; what is taken or remembered belongs to others."""
    wanted = [
        Wanted("first", "", ("library", "library-zz1")),
        Wanted("second", "", ("library", "library-zz2")),
        Wanted("third", "the-old-id", ("hall",)),
        Wanted("fourth", "", ("hall",)),
        Wanted("fifth", "", ("pier",)),
    ]

    assert {
        "first": "library-zz1", "second": "library-zz2", "third": "the-old-id", "fourth": "hall", "fifth": "pier-2",
    } == give_ids(wanted, {"pier"})  # fmt: skip
