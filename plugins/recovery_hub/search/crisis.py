"""Words after which the helplines come first. They are shown gently and without a question.

It does no harm if they come once too often; so a phrase is here as soon as it may mean that somebody is not safe. Words
that look alike and mean something else (a benefit that was cut) are named too. No way of doing harm is described.
"""

from __future__ import annotations

CRISIS_PHRASES: tuple[str, ...] = (
    "kill myself", "killing myself", "kill himself", "kill herself", "kill themselves", "killed myself", "suicide",
    "suicidal", "end my life", "ending my life", "take my life", "take my own life", "took his own life",
    "end it all", "end it", "ending it", "end things", "want to die", "wants to die", "wish i was dead",
    "wish i were dead", "better off dead", "rather be dead", "want to be dead", "dont want to live",
    "doesnt want to live", "dont want to be alive", "dont want to be here", "not want to be here",
    "dont want to wake up", "cant go on", "cant carry on", "no reason to live", "nothing to live for",
    "no point living", "no point in living", "tired of living", "tired of life", "sick of living",
    "everyone better off without me", "better off without me", "cut", "cutting", "cut myself", "cutting myself",
    "hurt myself", "hurting myself", "hurt themselves", "hurting herself", "hurting himself", "harm myself",
    "harming myself", "self harm", "selfharm", "self injury", "self harming", "injure myself", "burn myself",
    "burning myself", "hit myself", "scratch myself", "overdose", "overdosed", "overdosing", "took an overdose",
    "taken too many", "too many tablets", "too many pills", "swallowed", "hang myself", "hanging myself",
    "jump off", "jump in front", "unalive", "kms", "wrists", "ligature", "not safe tonight", "dont feel safe",
    "cant keep myself safe", "cant stay safe", "not safe with myself", "might do something", "do something stupid",
    "do something silly", "cant cope anymore", "goodbye note", "suicide note", "save me", "emergency", "crisis",
    "need help now", "please help me", "help me please", "bleeding", "dying", "no one would miss me",
    "nobody would miss me", "nobody would care", "taken pills", "taken tablets", "taken all my",
    "cant do this anymore", "cant do this any more", "worth living", "wish i wasnt here", "plan to die",
    "want to exist", "disappear forever", "harming", "not safe", "want it to stop", "make it stop", "die",
    "dont want to exist", "hurting themselves", "end my pain", "final goodbye", "want to disappear",
    "wish i could disappear", "cant do this no more", "cant take it anymore", "cant take it any more",
    "cant take it no more", "cant take any more", "cant go on anymore", "to many tablets", "to many pills",
    "took too many", "took to many", "trust myself", "not wake up", "didnt wake up", "never wake up",
    "dont wake up", "sleep forever", "enough of life", "enough of living", "sick of life", "fed up of living",
    "fed up with life", "hate being alive", "point of living", "point in living", "point of being here",
    "want it over", "want it all to be over", "want it all to stop", "make it all stop", "give up on life",
    "giving up on life", "given up on life", "ready to go for good", "sewerslide", "suicude", "killed himself",
    "killed herself", "killed themselves", "took her own life", "hung himself", "hanged himself",
    "took their own life", "hurt someone", "kill someone", "kill him", "kill her", "last night alive",
    "not be alive", "end myself", "off myself", "top myself", "do myself in", "done with life", "done with living",
    "want to dye", "unsafe", "jumping off", "goodbye forever", "goodbye for good", "goodbye for ever", "cant live",
    "no point anymore", "no point any more", "no point in anything", "point of anything", "point in anything",
    "want it to end", "it all to end", "never born", "never been born", "if i was gone", "if i were gone",
    "if i wasnt here", "ready to give up", "giving up", "a burden", "scratching my", "going to jump",
    "want to jump", "thinking of jumping", "took all my", "took all the", "taken all the", "goodbye to everyone",
    "goodbye letter", "goodbye letters", "being alive", "cant keep going", "selfharming", "selfharmed", "999",
    "ambulance", "do something bad", "hurt my baby", "hurt the baby", "hurt my kids", "hurt people", "hurt others",
    "hurt somebody", "to kill", "kill people", "kill me", "my own funeral", "planning my funeral", "burning my",
    "burn my", "thoughts of ending", "ending things", "thoughts of dying", "want 2 live", "want 2 die",
    "life isnt worth", "hate my life", "hate life", "life is pointless", "no reason to go on", "cant see a future",
    "no future", "no way out", "only way out", "cant see a way out", "tell me to", "telling me to", "want to end",
    "tried to end", "kys", "want to hurt", "want to bleed", "wont be here", "not be here much longer",
    "nobody would notice", "no one would notice", "everyone hates me", "cant be here anymore",
    "cant be here any more", "had enough of everything",
)  # fmt: skip
"""Phrases, without apostrophes, small letters."""

NOT_CRISIS: tuple[str, ...] = (
    "benefit", "benefits", "money", "pip", "esa", "universal", "credit", "pay", "wages", "hours", "hair", "haircut",
    "grass", "hedge", "lawn", "power", "gas", "electric", "phone", "internet", "off", "down", "back", "price",
    "prices", "cost", "costs", "key", "cloth", "fabric", "short", "cuts", "rent", "food", "drinking", "smoking",
    "wood", "nails", "paper", "craft", "crafts", "wool", "crisps", "drying", "overdue", "overdone", "crises",
    "days", "shifts", "seizure", "seizures", "fit", "epilepsy", "dentist", "housing", "cat", "dog", "plant",
    "plants", "energy",
)  # fmt: skip
"""Words beside which one of ``UNSURE`` means something else."""

UNSURE: tuple[str, ...] = (
    "cut", "cutting", "die", "dying", "harming", "emergency", "crisis", "not safe", "took too many", "took to many",
    "want to dye", "unsafe", "ambulance", "burning my", "burn my", "tell me to", "telling me to", "want to end",
    "giving up",
)  # fmt: skip
"""Phrases that, beside other words, may mean something else. No other phrase is ever doubted."""

AFTER_LOSS: tuple[str, ...] = (
    "lost", "died", "dead", "death", "bereaved", "bereavement", "grief", "grieving", "widow", "widower", "funeral",
    "took his own life", "took her own life", "took their own life", "killed himself", "killed herself",
    "killed themselves", "hung himself", "hanged himself",
)  # fmt: skip
"""Words that tell that somebody died: the helplines stand there all the same, and entries about grief come first."""
