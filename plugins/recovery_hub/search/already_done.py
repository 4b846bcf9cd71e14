"""How people write that it has already happened: something harmful was taken, a bad cut, an attempt to die.

Then only the emergency services count, so the search says that alone. A list of sentences would know the sentences on
it and no other. So this knows kinds of words and how they stand together, and the browser (``already-done.js``) reads a
question in four steps:

1. Each word becomes the letter of its kind, also with a slip of the pen: "i tookk 30 pils" is "i T N P".
2. ``UNDONE`` takes out what only looks like it: "never T", "it T", "want to O".
3. What was long ago, or ended in a death, is help for later, unless it also happened now.
4. What is left is sure by itself, or likely unless it sounds like everyday medicine ("every morning").

Names of medicines and other things stand on no page. So words and patterns are a file of their own, the first that the
page asks for; nothing else has to be there before it is read. If it never comes, the few words in ``already-done.js``
do. No way of doing harm is described. It does less harm to alarm once too often than to miss one: what may be either
alarms.
"""

from __future__ import annotations

from recovery_hub.search.already_done_kinds import ENDINGS, KINDS, NAMED, NO_SLIP, SLIPS
from recovery_hub.search.already_done_patterns import LIKELY, SHORT, SURE
from recovery_hub.search.already_done_undone import DIED, FIRST, NOW, PAST, ROUTINE, UNDONE


def done_words() -> dict[str, object]:
    """Gather all that ``already-done.js`` reads.

    Returns:
        ``kinds`` and ``ends`` (letter -> words, endings), ``slips`` (letters), ``real`` (words), ``short`` (sign ->
        pattern), ``undone`` (pairs of pattern and text), ``sure`` and ``likely`` (patterns), and a pattern each for
        ``past``, ``died``, ``first``, ``now`` and ``routine``.
    """
    kinds = {letter: " ".join(filter(None, (words, NAMED.get(letter)))) for letter, words in KINDS.items()}
    return {
        "kinds": kinds,
        "ends": dict(ENDINGS),
        "slips": SLIPS,
        "real": NO_SLIP,
        "short": dict(SHORT),
        "undone": [list(pair) for pair in UNDONE],
        "past": PAST,
        "died": DIED,
        "first": FIRST,
        "now": NOW,
        "routine": ROUTINE,
        "sure": list(SURE),
        "likely": list(LIKELY),
    }
