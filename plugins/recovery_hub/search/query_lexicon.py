"""What the search must know of English, the same for every city: in the page, and ``everyday`` in a file of its own."""

from __future__ import annotations

from recovery_hub.search.crisis import AFTER_LOSS, CRISIS_PHRASES, NOT_CRISIS, UNSURE
from recovery_hub.search.services import GENDERS, SITUATION_LETTERS
from recovery_hub.search.synonyms import (
    AVOIDED,
    DULL,
    FACET_WORDS,
    FAINT,
    GENDER_WORDS,
    LIKE_WORDS,
    NEED_WORDS,
    SITUATION_WORDS,
    SPELLINGS,
    START_WORDS,
)


def language() -> dict[str, object]:
    """Gather the words, with the letters of the card file for situations and genders.

    Returns:
        ``facets`` (id -> "by phone|on the phone"), ``crisis``, ``unsure``, ``not_crisis`` and ``loss`` (phrases),
        ``dull`` (words), and ``everyday`` with ``needs``, ``starts``, ``situations``, ``genders``, ``spellings``,
        ``like``, ``avoid`` and ``faint``.
    """
    return {
        "facets": dict(FACET_WORDS),
        "crisis": CRISIS_PHRASES,
        "not_crisis": NOT_CRISIS,
        "unsure": UNSURE,
        "loss": AFTER_LOSS,
        "dull": DULL,
        "everyday": {
            "needs": dict(NEED_WORDS),
            "starts": dict(START_WORDS),
            "situations": {SITUATION_LETTERS[situation]: words for situation, words in SITUATION_WORDS.items()},
            "genders": {GENDERS[gender]: words for gender, words in GENDER_WORDS.items()},
            "spellings": dict(SPELLINGS),
            "like": list(LIKE_WORDS),
            "avoid": list(AVOIDED),
            "faint": list(FAINT),
        },
    }
