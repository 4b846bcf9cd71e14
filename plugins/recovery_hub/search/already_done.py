"""How people write that it has already happened: something harmful was taken, a bad cut, an attempt to die.

Then only the emergency services count, so the search says that alone. A list of sentences, or of patterns, would know
what its writers thought of and nothing else. So a score was learned from some thousands of judged phrases
(``tests/search/already_done``), and the browser (``already-done.js``) works it out for a question in three steps:

1. Each word is read as its kind, also with a slip of the pen: "i tookk 30 pils" is "i TAKEN NUMBER MEDICINE".
2. Kinds, words, pairs of them and pieces of words each have a weight; each is found by a hash.
3. The sum, divided by the root of how many there are, is above a limit, or not.

``python -m tools.already_done`` learns the weights; docs/decisions/0017 tells why, and how well it does. Names of
medicines and other things stand on no page. So kinds and weights are a file of their own, the first that the page
asks for; nothing else has to be there before it is read. If it never comes, the few words in ``already-done.js`` do.
It does less harm to alarm once too often than to miss one: what may be either alarms.
"""

from __future__ import annotations

import json
from pathlib import Path

from recovery_hub.search.already_done_kinds import CUES, ENDINGS, KINDS, NAMED, NO_SLIP, SLIPS

WEIGHTS = Path(__file__).with_name("already_done_weights.json")
"""What was learned: ``limit``; ``steps`` from one weight to the next and ``weights``, as letters; ``learned_from``, the
fingerprint of the phrases, which tells when the rest is out of date."""


def done_kinds() -> dict[str, object]:
    """Gather how ``already-done.js`` reads words.

    Returns:
        ``kinds`` and ``ends`` (name -> words, pattern of endings), ``slips`` and ``cues`` (names), ``real`` (words).
    """
    kinds = {name: " ".join(filter(None, (words, NAMED.get(name)))) for name, words in KINDS.items()}
    return {"kinds": kinds, "ends": dict(ENDINGS), "slips": SLIPS, "cues": CUES, "real": NO_SLIP}


def done_words() -> dict[str, object]:
    """Gather all that ``already-done.js`` needs.

    Returns:
        ``done_kinds``, with ``steps``, ``weights`` and ``limit``.
    """
    learned = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {**done_kinds(), **{name: learned[name] for name in ("steps", "weights", "limit")}}
