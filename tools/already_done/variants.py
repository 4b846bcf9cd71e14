"""The same phrase as others would write it: other people and things, slips of the pen, words of text messages."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from random import Random

ALIKE = (
    "mum mam mom mother ma mummy|nan gran granny grandma nana|dad da father daddy|grandad grandpa grandfather|"
    "husband hubby|wife missus|son lad boy|daughter girl lass|brother bro|sister sis|"
    "partner boyfriend bf girlfriend gf fiance|friend mate pal bestie|"
    "neighbour lodger flatmate housemate roommate tenant|uncle cousin nephew grandson stepson|"
    "aunt auntie niece granddaughter stepdaughter|"
    "mum dad son daughter brother sister wife husband partner friend mate nan uncle cousin flatmate boyfriend "
    "girlfriend ex neighbour|he she|hes shes|him her|himself herself|"
    "pills tablets meds tabs medication medicine painkillers antidepressants capsules pillz tabz|"
    "paracetamol ibuprofen codeine sertraline diazepam zopiclone amitriptyline quetiapine propranolol tramadol "
    "lithium citalopram aspirin mirtazapine pregabalin fluoxetine venlafaxine|"
    "bleach antifreeze weedkiller disinfectant petrol poison detergent descaler acid|"
    "box packet pack bottle strip tub jar bag|took taken swallowed necked downed|took had|necked downed popped|"
    "drank drunk swallowed|loads lots masses tons heaps|bunch load handful|wrist arm leg thigh|"
    "wrists arms legs|cut slashed sliced slit gashed|bridge roof balcony building window wall|"
    "river canal lake sea|bathroom bedroom kitchen garage shed toilet|tonight today|yesterday|minutes mins|"
    "hour hr|hours hrs|20 30 40 16 24 50 12 60 twenty thirty forty fifty|rope belt cord scarf wire|"
    "scared frightened terrified afraid worried|dizzy sleepy drowsy faint weird funny|"
    "really proper very so well dead|bad badly|doctor gp|group class course club|"
    "counselling therapy support|years months|2015 2009 2018 2019 2021 2012|want wanna|thinking thoughts|"
    "going gonna|urge urges|unconscious collapsed|blue grey|breathing responding"
)
"""Words that may stand for each other."""

SHORT: Mapping[str, str] = {
    "you": "u", "are": "r", "too": "2", "to": "2", "for": "4", "please": "pls", "tonight": "2nite",
    "because": "cos", "what": "wot", "have": "av", "and": "n", "taken": "tkn", "my": "me", "with": "wiv",
    "the": "da", "something": "summat", "nothing": "nowt", "going": "goin", "dont": "dnt", "about": "abt",
    "help": "hlp", "all": "aw", "myself": "meself", "was": "woz", "them": "em", "people": "ppl", "ive": "iv",
    "took": "tuk", "know": "kno", "night": "nite", "though": "tho",
}  # fmt: skip
"""As text messages and dialects write words."""

BEFORE = [
    "help",
    "please help",
    "hi",
    "omg",
    "sorry but",
    "um",
    "just",
    "so",
    "hello",
    "pls",
    "ok so",
    "i dont know what to do",
    "honestly",
]
AFTER = [
    "help",
    "please",
    "what do i do",
    "x",
    "pls",
    "where can i get help",
    "anyone",
    "who do i talk to",
    "near me",
    "now what",
    "i dont know what to do",
    "lol",
    "advice",
    "idk",
]

OTHERS, SHORTENED, SLIPPED, LEFT_OUT, FRAMED = 0.5, 0.12, 0.4, 0.15, 0.12
"""How often a word is another, is shortened; a phrase has a slip, lacks a word, has words before or after it."""
SHORTEST_SLIPPED = 4
FEWEST_WORDS = 5


def _others() -> Mapping[str, Sequence[str]]:
    """Work out which words may stand for each word."""
    others: dict[str, set[str]] = {}
    for alike in ALIKE.split("|"):
        for word in alike.split():
            others.setdefault(word, set()).update(alike.split())
    return {word: sorted(alike - {word}) for word, alike in others.items() if len(alike) > 1}


OTHER_WORDS = _others()


def variants(phrase: str, count: int) -> Iterator[str]:
    """Write a phrase as it is, and in other ways; the same ones each time.

    Args:
        phrase: as somebody wrote it.
        count: how many others.

    Yields:
        The phrase, then the others.
    """
    yield phrase
    chance = Random(zlib.crc32(phrase.encode()))  # noqa: S311 - it must come out alike each time; nothing is secret
    for _ in range(count):
        yield _variant(phrase, chance)


def _variant(phrase: str, chance: Random) -> str:
    words = [_other(word, chance) for word in phrase.replace("'", "").split()]
    if chance.random() < SLIPPED:
        at = chance.randrange(len(words))
        words[at] = _slip(words[at], chance)
    if len(words) >= FEWEST_WORDS and chance.random() < LEFT_OUT:
        words.pop(chance.randrange(len(words)))
    if chance.random() < FRAMED:
        words.insert(0, chance.choice(BEFORE))
    if chance.random() < FRAMED:
        words.append(chance.choice(AFTER))
    return " ".join(words)


def _other(word: str, chance: Random) -> str:
    if word in OTHER_WORDS and chance.random() < OTHERS:
        word = chance.choice(OTHER_WORDS[word])
    return SHORT[word] if word in SHORT and chance.random() < SHORTENED else word


def _slip(word: str, chance: Random) -> str:
    """Leave out a letter, double it, swap two, or write another."""
    if len(word) < SHORTEST_SLIPPED:
        return word
    at = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:at], word[at], word[at + 1 :]
    slips = (before + after, before + letter + letter + after, before + after[0] + letter + after[1:])
    return chance.choice((*slips, before + chance.choice("aeioust") + after))
