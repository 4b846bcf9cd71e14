"""Everyday English for what the directory knows by its own words: the part of the thesaurus that belongs to the code.

Words for needs are the volunteers' (``synonyms`` in needs.yaml). Here stand words for the closed lists
of ``directory.choices`` and for the questions of ``directory.facets``, and how people write when they text. A word that
stands in one of these lists leads to the services with that value.
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.directory.choices import Gender, Situation

FACET_WORDS: Mapping[str, str] = {
    "home-visit": "home visit|visit me|come to me|comes to me|come to my house|come to the house|come round|comes round"
    "|at my house|visits at home",
    "at-home": "at home|from home|from my bed|without going out|without leaving the house|no travel|from the sofa",
    "by-phone": "by phone|on the phone|over the phone|phone line|phone call|telephone|by telephone|ring|ring up|call"
    "|someone to ring|someone to call",
    "by-text": "by text|text message|texting|text|text line|whatsapp|by message|messaging",
    "online": "online|on line|video|zoom|webchat|web chat|live chat|on the internet|on screen|by email|email|e mail",
    "by-post": "by post|in the post|by letter",
    "in-person": "in person|face to face",
    "one-to-one": "one to one|1 to 1|121|one on one|on my own with|individual|just one person|no groups"
    "|not a group|without a group|hate groups",
    "small-group": "small group|small groups|few people|little group",
    "drop-in": "drop in|drop ins|dropin",
    "someone-comes-with-me": "someone to go with|come with me|go with me|take me|meet me at|accompany|accompanied",
    "just-come": "just turn up|no appointment|without an appointment|walk in centre|no booking|without booking|turn up",
    "no-referral": "no referral|without referral|self refer|self referral|refer myself|without a referral"
    "|without my gp|without a doctor|without seeing a doctor",
    "step-free": "step free|wheelchair|no steps|no stairs|ramp|scooter|walking frame|cant do stairs",
    "quiet": "quiet|peaceful|not noisy|no noise|not loud",
    "free": "free|for free|no cost|no charge|costs nothing|free of charge|doesnt cost",
    "not-nhs": "not nhs|non nhs|not the nhs|not in a hospital|not a hospital|not in hospital",
    "not-reported": "not reported|without the jobcentre knowing|not told to the jobcentre|jobcentre wont know"
    "|without telling the jobcentre",
    "alcohol-free": "alcohol free|no alcohol|no booze|no drinking|no drink|without a pub|without alcohol|not a pub"
    "|not the pub|without drinking",
    "children-not-needed": "no children|no kids|without children|without kids|not got kids|dont have kids|childless"
    "|havent got children",
    "evenings": "evening|evenings|after work|after tea|in the evening|after 5|after 6",
    "weekends": "weekend|weekends|at the weekend|saturday|saturdays|sunday|sundays",
    "weekday-daytime": "daytime|in the day|during the day|in the week|weekday|weekdays",
    "nights": "at night|night time|nighttime|in the night|middle of the night|through the night|all night|overnight"
    "|late at night|small hours|2am|3am|4am",
    "run-by-peers": "peer led|peer run|run by people like me|user led|service user led|survivor led|lived experience",
    "same-person": "same person|same face|same worker",
    "straight-back": "straight back|go back to|come back without",
}
"""Facet -> words that ask for it, joined by ``|``."""

SITUATION_WORDS: Mapping[Situation, str] = {
    Situation.LGBTQ: "lgbt|lgbtq|gay|lesbian|bi|bisexual|queer|trans|transgender|nonbinary|non binary"
    "|coming out|same sex",
    Situation.CARER: "carer|caring for|look after my|looking after",
    Situation.VETERAN: "veteran|army|forces|ex forces|armed forces|navy|raf|soldier|served|squaddie|military",
    Situation.STUDENT: "student|uni|university|college|fresher|exams|halls",
    Situation.NEW_PARENT: "new mum|new dad|new parent|baby|pregnant|postnatal|post natal|perinatal|newborn"
    "|toddler|mum and baby|breastfeeding|maternity|young mum|parents",
    Situation.REFUGEE: "refugee|asylum|asylum seeker|migrant|home office|immigration|interpreter"
    "|no english|dont speak english|new to this country|speak arabic|speak polish",
    Situation.HOMELESS: "homeless|rough sleeper|on the streets|sleeping rough|hostel|no fixed address|no address|nfa",
    Situation.AUTISTIC: "autistic|autism|asperger|asd|neurodivergent|neurodiverse|sensory|adhd",
    Situation.DEAF: "deaf|bsl|sign language|signing|hard of hearing|hearing impaired",
    Situation.LONG_TERM_CONDITION: "long term condition|chronic|long term illness|disabled|disability",
    Situation.LEARNING_DISABILITY: "learning disability|learning difficulties|downs syndrome|easy read",
    Situation.BEREAVED: "bereaved|grieving|widow",
    Situation.LEAVING_HOSPITAL: "leaving hospital|out of hospital|discharged|after the ward",
    Situation.NOT_IN_WORK: "unemployed|out of work|no job|jobless|not working|on benefits|on the dole|dole",
    Situation.SANCTIONED: "sanctioned|benefits stopped|benefits cut",
    Situation.BAD_EXPERIENCE: "bad experience|let down|dont trust|dont trust services|traumatised by services",
}
"""Situation -> words in which people say that it is theirs."""

GENDER_WORDS: Mapping[Gender, str] = {
    Gender.WOMEN: "women|woman|women only|ladies|girls|female|mums|all women",
    Gender.MEN: "men|man|men only|blokes|lads|guys|fellas|male|dads|chaps",
    Gender.LGBTQ: "trans|transgender|nonbinary|non binary|enby|gender",
}
"""Gender -> words for it."""

SPELLINGS: Mapping[str, str] = {
    "u": "you", "ur": "your", "txt": "text", "nite": "night", "tonite": "tonight", "wanna": "want to", "coz": "because",
    "cuz": "because", "fone": "phone", "ppl": "people", "sum1": "someone", "some1": "someone", "no1": "nobody",
    "any1": "anyone", "mh": "mental health", "dr": "doctor", "docs": "doctor", "mam": "mum", "mom": "mum",
    "mother": "mum", "father": "dad", "hubby": "husband", "missus": "wife", "counselor": "counsellor",
    "counseling": "counselling", "uc": "universal credit", "dwp": "jobcentre", "dole": "benefits", "jsa": "benefits",
    "dla": "benefits", "cash": "money", "dosh": "money", "bf": "partner", "gf": "partner", "boyfriend": "partner",
    "girlfriend": "partner", "kid": "child", "kids": "children", "footie": "football", "footy": "football",
    "veg": "vegetables", "od": "overdose", "sh": "self harm", "pnd": "postnatal depression",
    "loneliness": "lonely", "isolation": "isolated", "knackered": "exhausted", "mate": "friend",
    "mates": "friends", "pals": "friends", "pal": "friend", "cuppa": "tea", "brew": "tea", "grub": "food",
    "alone": "lonely", "sectioning": "sectioned",
    "beats": "hits",
    "evicted": "eviction", "heroin": "drugs",
    "cocaine": "drugs", "quid": "money", "poor": "skint",
}  # fmt: skip
"""How people write or text -> how the directory writes."""

LIKE_WORDS: tuple[str, ...] = (
    "doctor gp surgery nurse",
    "medicine tablets meds pills pharmacist pharmacy chemist prescription medication clozapine",
    "dentist teeth tooth toothache dental",
    "garden allotment grow plot hedge vegetables lawn",
    "art draw paint craft creative studio pottery",
    "sew knit cloth fabric stitch crochet",
    "sing choir music song guitar piano",
    "walk rambling hike stroll",
    "sport football exercise fitness gym yoga swim bathing",
    "cook meal recipe kitchen bake",
    "food meal lunch dinner breakfast supper porridge soup pantry foodbank",
    "book read library",
    "film cinema movie",
    "chess game puzzle jigsaw",
    "write poetry poem story magazine",
    "pen penpal letters letter correspond",
    "gambling bet slot casino",
    "cheap bargain discount",
    "computer tablet laptop internet wifi screen data sim",
    "furniture bed sofa cooker wardrobe fridge carpet",
    "heating boiler meter energy gas electric electricity",
    "washing laundry launderette",
    "debt owe bailiff loan overdraft arrears",
    "bank account savings",
    "solicitor lawyer legal law court tribunal appeal",
    "job work employment career cv interview vacancy",
    "bus transport lift car minibus drive ride taxi travel",
    "baby pregnant pregnancy mum toddler parent",
    "older elderly pensioner sixty retired",
    "trauma ptsd flashbacks abuse",
    "anger angry temper mood",
    "jobcentre benefits sanction",
    "clean cleaning housework chores mess",
    "young youth teenager teen adolescent",
    "animal pet dog cat hens greyhound",
    "smoke smoking cannabis weed drug",
    "rape assault sexual",
    "epilepsy epileptic seizure fit",
    "church chapel mosque faith religion hymn muslim christian prayer",
    "interpreter translate translator language",
    "advocate advocacy",
    "repair mend fix broken",
    "shopping groceries supermarket",
    "counselling counsellor therapy therapist psychologist psychotherapy cbt talking iapt",
    "died death dying grief bereaved funeral",
    "photo passport id",
    "vote election",
    "training course class learn college",
    "tax receipts accounts selfemployed",
    "coffee tea cafe kettle",
)
"""Words that are worth showing for one another, each group in one line."""
