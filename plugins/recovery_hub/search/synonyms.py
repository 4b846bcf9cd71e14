"""Everyday English for what the directory knows by its own words: the part of the thesaurus that belongs to the code.

Words for needs are first the volunteers' (``synonyms`` in needs.yaml). Here stand the slang of the night for needs that
every city has, words for the closed lists of ``directory.choices`` and for the questions of ``directory.facets``, and
how people write when they text. A word that stands in one of these lists leads to the services with that value.
"""

from __future__ import annotations

from collections.abc import Mapping

from recovery_hub.directory.choices import Gender, Situation

FACET_WORDS: Mapping[str, str] = {
    "home-visit": "home visit|visit me|come to me|comes to me|come to my house|come to the house|come round|comes round"
    "|at my house|visits at home",
    "at-home": "at home|from home|from my bed|without going out|without leaving the house|no travel|from the sofa"
    "|from my sofa",
    "by-phone": "by phone|on the phone|over the phone|phone line|phone call|telephone|by telephone|ring|ring up|call"
    "|someone to ring|someone to call",
    "by-text": "by text|text message|texting|text|text line|whatsapp|by message|messaging",
    "online": "online|on line|video|zoom|webchat|web chat|live chat|on the internet|on screen|by email|over email",
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
    "any-faith": "not religious|no religion|without religion|any faith|whatever my faith",
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

NEED_WORDS: Mapping[str, str] = {
    "crisis-tonight": "somewhere safe tonight|somewhere safe till morning|cant take it anymore|desperate|rock bottom"
    "|no way out|losing it|last straw|lost control",
    "starting-again": "bad again|back to square one|off my meds|stopped taking my tablets",
    "abuse-and-safety": "not allowed to see my friends|wont let me see my friends|reads my messages"
    "|goes through my phone|tracking my phone|wont let me out|scared to go home|slaps me|threatens me|harassment"
    "|abusive|abused|touched me|assaulted|gaslighting",
    "company": "nobody to eat with|eat on my own|on my tod|need a hug|no mates|mates moved away|dont know anyone"
    "|bored|christmas on my own|no family|nobody likes me|someone to have a coffee with|pen pal|pen friend|penpal",
    "place-to-be": "somewhere to sit|hot drink|warm room|hang around|out of the rain|get out of the flat",
    "going-with-me": "no car|dont drive|lost my licence|someone to walk in with|too scared to go in",
    "help-at-home": "house is a tip|flat is a tip|hoarding|clutter|cant do the housework|home help|not been out"
    "|havent been out for weeks|cant get dressed",
    "talking": "have a natter|offload|have a rant|vent|someone who gets it|nobody understands|open up",
    "being-a-carer": "wife has depression|husband has depression|partner has depression|mum has depression"
    "|wearing me down|sit with mum|sit with my dad|someone to sit with her|someone to sit with him|dementia"
    "|worried about my daughter|worried about my friend|son is ill|cant leave her|cant leave him",
    "anxiety": "doing my head in|doing my nut in|wound up|freaking out|in a state|overwhelmed|dread|palpitations"
    "|cant calm down|panicky|jumpy|head all over the place|intrusive thoughts",
    "low-mood": "im a mess|nobody cares|miserable|gutted|in bits|no motivation|worthless|useless|hate myself"
    "|cant stop crying|in a dark place|cant be arsed|nothing to look forward to|cant get out of bed"
    "|dont want to get up|unhappy|tearful",
    "hearing-voices": "plotting against me|neighbours plotting|talking about me|spying on me|being watched"
    "|hallucinations|delusions|manic|racing thoughts|telly talks to me|poisoning me",
    "eating": "making myself throw up|starving myself|skipping meals|not eating|cant stop eating|bingeing|calories",
    "alcohol-and-drugs": "pissed|drunk|hungover|on the booze|off my face|coke|crack|vodka|cider|detox|withdrawals"
    "|comedown|bookies",
    "sleep": "cant nod off|kip|lying awake|night terrors|body clock|sleeping pills",
    "grief": "passed away|stillborn|first christmas without|without him|without her|took his own life"
    "|took her own life|killed himself|killed herself|nan died|lost my nan|lost my mate|ashes",
    "after-hospital": "let out of hospital|psych ward|home from hospital",
    "body-and-mind": "arthritis|cancer|stroke|parkinsons|ms|menopause|migraine|asthma|blood test",
    "looking-after-myself": "havent washed|not washed|not showered|stink|brush my teeth|not eating properly"
    "|living on crisps|takeaways|cant cook|get fit|structure",
    "money": "skint till payday|skint till friday|cant afford|overdrawn|owe money|catalogue|council tax|not been paid"
    "|wages|pension|signing on|bills|cost of living|loan shark",
    "forms": "dont understand this letter|cant read|cant spell|dyslexia|dyslexic|official letters|deadline",
    "housing": "chuck me out|chucked out|kick me out|throw me out|nowhere to stay|sleeping in my car|section 21"
    "|waiting list for a flat|neighbours|mortgage|my own place",
    "food-and-warmth": "electric run out|gas run out|top up the meter|nothing in the fridge|kids are hungry"
    "|havent eaten|soup kitchen|cold flat|blankets|skint till friday|halal",
    "getting-online": "no wifi at home|broadband|sim card|smashed my phone|print something|photocopy|online form",
    "working-on-my-terms": "get back into work|zero hours|cv|a little job",
    "talking-to-my-employer": "signed off|signed off work|boss has it in for me|disciplinary|redundant|redundancy"
    "|occupational health|statutory sick pay|cant face work|hate my job",
    "volunteering": "do my bit|feel useful|charity shop",
    "my-rights": "can they section me|keep me in hospital|against my will|make me take tablets|fobbed off"
    "|doctor wont listen|not taken seriously|treated like dirt|medical records|power of attorney|social services",
}
"""Need -> more words for it than a list of twenty holds; a city that has no such need leaves them out."""

START_WORDS: Mapping[str, str] = {
    "cant-face-a-group": "not a group|no groups|hate groups|just one person|groups scare me|not good in groups",
    "cant-go-out": "stuck indoors|dont go out|not left the house|without going out",
    "company-without-a-pub": "not a pub|not the pub|isnt a pub|isnt a bar|not in a pub|no alcohol|without drinking",
    "cant-drive-bus-is-hard": "cant drive|dont drive|no car|without a car|buses are too much|cant face the bus",
    "its-starting-again": "bad again|going back to how i was",
    "work-on-my-terms": "a bit of work|a few hours of work|work when i can|only good days",
}
"""Start page -> words for it; a city that has no such page leaves them out."""

AVOIDED: tuple[str, ...] = (
    "no phone calls", "no calls", "without phoning", "without ringing", "not by phone", "not on the phone",
    "dont like the phone", "hate the phone", "hate phoning", "scared of the phone", "without a form", "without forms",
    "no forms", "without filling in a form", "without filling in forms", "no form filling", "no paperwork",
    "without paperwork", "not religious", "isnt religious", "non religious", "no religion", "no church", "not a church",
    "not in a church", "not church", "without religion", "no god", "no camera", "no video", "not on zoom", "no zoom",
    "not online",
)  # fmt: skip
"""What somebody does not want, in words that else would lead straight to it. They are left out of the question."""

GENDER_WORDS: Mapping[Gender, str] = {
    Gender.WOMEN: "women|woman|women only|ladies|girls|female|all women",
    Gender.MEN: "men|man|men only|blokes|lads|guys|fellas|male|chaps",
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
    "mates": "friends", "pals": "friends", "cuppa": "tea", "brew": "tea", "grub": "food",
    "alone": "lonely", "sectioning": "sectioned",
    "beats": "hits",
    "evicted": "eviction", "heroin": "drugs",
    "cocaine": "drugs", "quid": "money", "poor": "skint", "leccy": "electric", "lecky": "electric", "smack": "drugs",
    "ket": "drugs", "weeks": "week", "nana": "nan", "gran": "nan", "grandma": "nan", "grandad": "nan", "granny": "nan",
    "counciling": "counselling", "councilling": "counselling", "counsiling": "counselling",
    "councelling": "counselling", "councillor": "counsellor", "councelor": "counsellor", "bailif": "bailiffs",
    "bailifs": "bailiffs", "baliffs": "bailiffs", "veteren": "veteran", "veterens": "veteran", "gays": "gay",
    "lesbians": "lesbian", "blokes": "men", "bloke": "men", "fellas": "men", "lads": "men", "telly": "tv",
    "psyco": "psychosis", "psycho": "psychosis",
    "gonna": "going to", "gotta": "have to", "dunno": "dont know", "summat": "something", "owt": "anything",
    "nowt": "nothing", "meds": "tablets", "doc": "doctor", "hosp": "hospital", "appt": "appointment",
    "appts": "appointment", "apt": "appointment", "psych": "psychiatric",
}  # fmt: skip
"""How people write or text -> how the directory writes."""

LIKE_WORDS: tuple[str, ...] = (
    "doctor gp surgery nurse",
    "medicine tablets meds pills pharmacist pharmacy chemist prescription medication clozapine",
    "tablets sertraline citalopram fluoxetine mirtazapine lithium olanzapine quetiapine diazepam antidepressants",
    "dentist teeth tooth toothache dental",
    "garden allotment grow plot hedge vegetables lawn",
    "art draw paint craft creative studio pottery",
    "sew knit cloth fabric stitch crochet",
    "sing choir song",
    "music song guitar piano",
    "walk rambling hike stroll",
    "sport football exercise fitness gym yoga swim bathing",
    "cook meal recipe kitchen bake",
    "food meal lunch dinner breakfast supper porridge soup pantry foodbank",
    "book read library",
    "film cinema movie",
    "chess game puzzle jigsaw",
    "write poetry poem story magazine",
    "pen penpal letters letter correspond",
    "gambling bet slot casino horses bookies poker",
    "cheap bargain discount",
    "computer tablet laptop internet wifi screen data sim",
    "furniture bed sofa cooker wardrobe fridge carpet tv tele",
    "heating boiler meter energy gas electric electricity",
    "washing laundry launderette clothes washed",
    "debt owe bailiff loan overdraft arrears",
    "bank account savings",
    "solicitor lawyer legal law court tribunal appeal",
    "job work employment career cv interview vacancy",
    "bus transport lift car minibus drive ride taxi travel",
    "baby pregnant pregnancy toddler parent pram birth",
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
    "church chapel faith religion hymn christian prayer",
    "mosque muslim islam faith religion prayer",
    "gurdwara sikh langar temple faith religion",
    "hospital infirmary",
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

DULL: tuple[str, ...] = (
    "a", "about", "am", "an", "and", "any", "anyone", "are", "as", "at", "be", "been", "being", "but", "by", "can",
    "could", "do", "does", "doing", "for", "from", "get", "gets", "getting", "give", "go", "going", "got", "had", "has",
    "have", "having", "he", "help", "helps", "her", "here", "hers", "him", "his", "how", "i", "id", "if", "ill", "im",
    "in", "into", "is", "it", "its", "ive", "just", "like", "little", "looking", "lot", "me", "more", "much", "my",
    "near", "need", "needs", "no", "not", "now", "of", "on", "one", "or", "our", "own", "please", "really", "she",
    "should", "so", "some", "somebody", "someone", "something", "somewhere", "such", "than", "that", "thats", "the",
    "their", "them", "there", "theres", "they", "thing", "things", "this", "to", "too", "up", "us", "very", "want",
    "wants", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "would", "you",
    "your", "dont", "doesnt", "didnt", "wont", "isnt", "arent", "wasnt", "havent", "out", "off", "back", "down",
    "again", "always", "around", "because", "then", "ever", "every", "everything", "everyone", "other", "others",
    "over", "through", "keep", "keeps", "know", "use", "using", "see", "seen", "say", "said", "show", "make", "made",
    "put", "take", "anymore", "even", "never", "stuff", "theyre", "whats", "shes", "hes", "youre", "lot", "bit",
    "until", "til", "next", "place", "places", "service", "services", "support",
)  # fmt: skip
"""Words that nearly every text has: they find nothing, but where a text has no other."""

FAINT: tuple[str, ...] = (
    "group", "people", "person", "problem", "bad", "good", "day", "today", "feel", "find", "local", "new", "only",
    "really", "know", "talk", "come", "social", "session", "meeting", "meet", "activity", "class", "club", "friendly",
    "start", "stop", "thing", "time", "open", "near", "old", "think", "week", "month", "last", "mental", "health",
    "night", "late",
)  # fmt: skip
"""Words that nearly every question has: they count, but little."""
