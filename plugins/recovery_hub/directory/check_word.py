"""The check word of a helpline: made from its digits, so that digits changed by a slip no longer match it.

It is no secret and no proof. It says that the digits are those that somebody compared with the helpline's own page when
``recovery-hub verified`` wrote the word. A second person's review stays the real guard.
"""

from __future__ import annotations

from hashlib import sha256

from recovery_hub.language.phone import digits_of

_CONSONANTS, _VOWELS = "bdfklmnprtvz", "aeiou"
_SYLLABLES = 4


def check_word_of(number: str, text_word: str | None = None) -> str:
    """Make the word for some digits.

    Args:
        number: the digits, however they are spaced.
        text_word: the word to send in a text, if there is one; capitals make no difference.

    Returns:
        Four syllables that can be read aloud, such as ``tivorade``: other digits give another word, but for one case in
        ten million.
    """
    seed = sha256(f"{digits_of(number)} {(text_word or '').strip().upper()}".encode()).digest()
    pairs = zip(seed[:_SYLLABLES], seed[_SYLLABLES : 2 * _SYLLABLES], strict=True)
    return "".join(_CONSONANTS[first % len(_CONSONANTS)] + _VOWELS[second % len(_VOWELS)] for first, second in pairs)
