"""Strangers' words in a comment: whole, or cut with the number of what is missing; never obeyed."""

from __future__ import annotations

import pytest

from recovery_hub.moderation.quoting import cell, code, cut, prose, windows


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("soup and tea", "`soup and tea`"),
        ("two\nlines   here", "`two lines here`"),
        ("", "`(nothing)`"),
        ("a `b` c", "``a `b` c``"),
        ("`b`", "`` `b` ``"),
        ("b`", "`` b` ``"),
        ("``b", "``` ``b ```"),
        ("turned\u202eround", "`turned·round`"),
        ("x" * 300, f"`{'x' * 300}`"),
        ("x" * 301, f"`{'x' * 300} … (1 more letters)`"),
    ],
)
def test_a_quoted_text_is_read_as_words(text: str, quoted: str) -> None:
    """Ticks inside are fenced by one more outside; three hundred letters are shown."""
    assert quoted == code(text)


def test_a_bar_begins_no_column() -> None:
    """In a table it is written so that it stays in its cell."""
    assert "`a \\| b`" == cell("a | b")


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("We found “soup”, at 2.50, e-mail.", "We found “soup”, at 2.50, `e-mail`.".replace("`", "")),
        ("Look at <b>this</b>!", "Look at `<b>this</b>`!"),
        ("See @somebody.", "See `@somebody`."),
        ("(“#12”)", "(“`#12`”)"),
        ("a – b", "a – b"),
    ],
)
def test_plain_words_of_ours_stay(sentence: str, written: str) -> None:
    """What could be a mention, a number of an issue or HTML is quoted alone, without the marks around it."""
    assert written == prose(sentence)


def test_a_text_is_cut_at_a_number_of_letters() -> None:
    """Just as many stay as they are."""
    assert ("abc", "ab … (1 more letters)", "a … (3 more letters)") == (cut("abc", 3), cut("abc", 2), cut("a bc", 1))


def test_two_long_texts_are_cut_to_where_they_differ() -> None:
    """Up to three hundred letters both are shown whole; of more, forty letters around the difference."""
    short = ("x" * 299 + "a", "x" * 299 + "b")
    assert short == windows(*short)

    before, after = windows("x" * 200 + "a" + "y" * 200, "x" * 200 + "bc" + "y" * 200)
    assert (f"…{'x' * 40}a{'y' * 40}…", f"…{'x' * 40}bc{'y' * 40}…") == (before, after)

    before, after = windows("a" + "y" * 300, "b" + "y" * 300)
    assert (f"a{'y' * 40}…", f"b{'y' * 40}…") == (before, after), "nothing is left out before it"
    before, after = windows("x" * 300 + "a", "x" * 300)
    assert (f"…{'x' * 40}a", f"…{'x' * 40}") == (before, after), "nor after it"
    assert "a" + "y" * 40 == windows("a" + "y" * 40 + "z" * 300, "b" + "y" * 40 + "q" + "z" * 299)[0][:41]
