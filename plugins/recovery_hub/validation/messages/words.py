"""Words we don't write, each with the reason and better ones. Add one by adding a line.

Source: the project's brief on plain words, after the content guides of the NHS (health A-Z), of Mind, and the media
guidelines of Samaritans; the reasons and the sentences are our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BetterWord:
    """One thing we say differently.

    Attributes:
        pattern: what is looked for, capitals or not.
        reason: goes on after "We don't write “…”:".
        better: what to write.
        stops: whether it stops the build.
        also_in_names: whether it is looked for in names and synonyms too. People search with hard words, and groups
            choose their own names.
    """

    pattern: re.Pattern[str]
    reason: str
    better: str
    stops: bool = False
    also_in_names: bool = False


def _change(pattern: str, reason: str, better: str, *, stops: bool = False, also_in_names: bool = False) -> BetterWord:
    return BetterWord(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), reason, better, stops, also_in_names)


WORDS_TO_CHANGE: tuple[BetterWord, ...] = (
    _change(
        r"commit(?:s|ted|ting)?\s+suicide",
        "“commit” is a word for crimes, and suicide is not one.",
        "“died by suicide”, “took their own life”, “thoughts of suicide”.",
        stops=True,
        also_in_names=True,
    ),
    _change(
        r"(?:successful|failed|unsuccessful|botched)\s+(?:suicide(?:\s+attempt)?|attempts?(?:\s+(?:at|on)\s+\w+\s+li(?:fe|ves))?)",
        "no death is a success, and nobody fails by living.",
        "“died by suicide”, or “tried to end their life”.",
        stops=True,
        also_in_names=True,
    ),
    _change(
        r"suicide\s+(?:epidemic|hot\s?spot|note|pact|method)s?|methods?\s+of\s+(?:suicide|self[- ]harm)",
        "words about how, where and how many can put somebody at risk.",
        "leave it out, and say who can help.",
        stops=True,
        also_in_names=True,
    ),
    _change(
        r"(?:overdos(?:e|es|ed|ing)\s+(?:on|of|with)|razor\s?blades?"
        r"|cut(?:s|ting)?\s+(?:them|him|her|your|my)sel(?:f|ves)\s+with"
        r"|jump(?:s|ed|ing)?\s+(?:off|from)\s+(?:a|the)\s+(?:bridge|roof|building|cliff)|hang(?:ed|ing)?\s+(?:them|him|her)(?:self|selves)|slit(?:ting)?\s+\w+\s+wrists?)",
        "words about how people harm themselves can put somebody at risk.",
        "“hurting yourself”, without saying how.",
        stops=True,
        also_in_names=True,
    ),
    _change(
        r"self[- ]harmers?|cutters?", "a person is not what they do on a bad day.", "“people who hurt themselves”."
    ),
    _change(
        r"suffer(?:s|ing|ed)?\s+(?:from|with)|sufferers?(?:\s+of)?",
        "it says how people feel, and we don't know.",
        "“has”, “lives with”.",
    ),
    _change(
        r"victims?\s+of",
        "many people don't want to be called that.",
        "“people who have lived through …”, “people affected by …”.",
    ),
    _change(r"service[- ]users?|clients?", "it makes a person sound like a file.", "“people who come”, “you”."),
    _change(
        r"(?:the\s+)?mentally\s+ill|mental\s+patients?|the\s+mentally",
        "it makes an illness of the whole person.",
        "“people with mental health problems”.",
    ),
    _change(
        r"an?\s+epileptic|epileptics", "a person is more than a condition.", "“a person with epilepsy”, “has epilepsy”."
    ),
    _change(
        r"epileptic\s+fits?|has\s+fits",
        "many people with epilepsy prefer another word.",
        "“seizure”, or “seizure (fit)”.",
    ),
    _change(
        r"an?\s+(?:schizophrenic|depressive|anorexic|bipolar|psychotic|autist)|schizophrenics|anorexics|depressives",
        "a person is more than a diagnosis.",
        "“a person with …”, “has …”.",
    ),
    _change(
        r"the\s+(?:disabled|blind|deaf|elderly|homeless|vulnerable|bereaved)(?!\s+(?:people|person|toilet|community|access))",
        "it makes one thing of many different people.",
        "“disabled people”, “older people”, “people without a home”.",
    ),
    _change(
        r"vulnerable(?:\s+(?:people|adults|groups))?",
        "it says that the weakness is in the person.",
        "say what makes it hard: “people who live alone”, “people in danger at home”.",
    ),
    _change(
        r"hard[- ]to[- ]reach|hard[- ]to[- ]engage|seldom[- ]heard",
        "it is services that are hard to reach, not people.",
        "“people we have not reached yet”, or name them.",
    ),
    _change(
        r"non[- ]complian(?:t|ce)|refus(?:e|es|ed)\s+to\s+engage|failed\s+to\s+(?:attend|engage)|DNA(?:'?d|s)?",
        "it blames somebody who may have had a bad day.",
        "“did not come”, “could not come”.",
    ),
    _change(
        r"wheelchair[- ]bound|confined\s+to\s+a\s+wheelchair", "a wheelchair gets people about.", "“wheelchair user”."
    ),
    _change(r"chronic(?:ally)?(?:\s+sick)?", "many people read it as “very bad”.", "“long-term”."),
    _change(
        r"back\s+(?:in)?to\s+work|work[- ]ready|work[- ]shy|economically\s+inactive",
        "it sounds as if paid work were the only aim, and many have been told it too often.",
        "“work on your own terms”, “help with work, if you want it”.",
    ),
    _change(r"passed\s+away|passed\s+on", "soft words are easily misread.", "“died”."),
    _change(
        r"ethnic\s+minority\s+communities|BAME|BME",
        "people don't see themselves in these letters.",
        "“people from ethnic minorities”, or name the group.",
    ),
    _change(
        r"addicts?|junkies|alcoholics?(?!\s+anonymous)|substance\s+abusers?",
        "a person is more than a habit.",
        "“people who drink”, “people who use drugs”.",
    ),
    _change(
        r"crazy|insane|lunatics?|nutters?|psycho|mad\s+(?:person|people)",
        "it hurts.",
        "say what happens: “feels frightened”, “hears voices”.",
    ),
    _change(
        r"access(?:es|ed|ing)?\s+(?:the|our|this|these|a|your|their)?\s*(?:services?|support|help|provision)",
        "it is office language.",
        "“use”, “get”, “come to”.",
    ),
    _change(
        r"signpost(?:s|ed|ing)?|service\s+provision|provision\s+of|interventions?|holistic|person[- ]centred"
        r"|empower(?:s|ed|ing|ment)?|co-?produc(?:ed|tion)|stakeholders?|outcomes?",
        "it is office language that many readers don't know.",
        "say what really happens: “we tell you who else can help”.",
    ),
    _change(r"(?<!if\s)you\s+must(?!n)", "it sounds like an order.", "“you need to”, “please”, or say why."),
)

ANY_OF_THEM = re.compile("|".join(change.pattern.pattern for change in WORDS_TO_CHANGE), re.IGNORECASE)
"""Finds out in one go whether a text holds any of them; most hold none."""
