"""What only looks as if it had happened: taken out of a question, or told apart from now. See ``already_done.py``."""

from __future__ import annotations

UNDONE: tuple[tuple[str, str], ...] = (
    # regret tells that it has happened
    (
        r" wish (?:i|id|he|she)(?: had)? (?:hadnt|never|not)\b| (?:shouldnt|should not|should never) have\b",
        " have",
    ),
    # slips in words that are no kind
    (r" (?:iv|av|ave|hav|ihave|i ve)\b", " ive"),
    (r" (?:kil|kll|klil|kille|killl)\b", " kill"),
    (r" (ive|have|has|hes|shes) token\b", " $1 T"),
    # how much, in other words
    (" M (?:worth|supply)(?: of)?", " Q"),
    # many tablets that a doctor gave
    (r" (?:on|prescribed|gives?|given|giving|gave|from|with|hate|for) (?:too|so) (?:Q|many) P\b", " Z"),
    # cuts of other things
    (
        (
            " (?:[BM]|hair|haircut|toenails|nails|grass|hedge|lawn|power|funding|budgets?|services?|electric|gas|"
            r"internet|rent|credit|pip|esa)(?: [a-z]+){0,3} cut\b"
        ),
        " Z",
    ),
    (
        (
            " cut(?: (?:my|the|his|her|our|their|some))? (?:B|hair|toenails|grass|hedge|lawn|power|funding|nails|"
            r"wood|cloth|fabric)\b"
        ),
        " Z",
    ),
    # blood of other kinds
    (
        (
            r" (?:periods?|nose|gums?|piles|menopause|pregnan\w*)(?: \w+){0,6} Y| Y(?: \w+){0,5} (?:periods?|nose|"
            r"gums?|piles)\b"
        ),
        " Z",
    ),
    # everyday medicine
    (
        (
            " T (?:my|his|her)(?: (?:usual|daily|M))? P(?= (?:this|today|tonight|at|on|with|for|as|like|and feel"
            r" (?:fine|better|sleepy))\b)(?!.* (?:Q|N|too|twice|die|kill)\b)"
        ),
        " Z",
    ),
    # "to many", "2 much", and numbers with "about"
    (r" (?:to|n) (?=many|much|Q\b)", " too "),
    (
        (
            " (?:over|about|around|up to|upto|in excess of|nearly|roughly|maybe|like|at least|more than|probably|"
            r"approx\w*) (?=[Nn]\b)"
        ),
        " ",
    ),
    # "drunk" is a verb only behind some words
    (
        (
            " (have|has|had|ive|hes|shes|theyve|youve|just|i|he|she|they|we|as|accidentally) ((?:just|already|also|"
            "now) )?drunk"
        ),
        " $1 $2D",
    ),
    # wrong tenses
    (r" (have|has|had|ive|hes|shes|theyve|av|as|just) (?:take|tak)\b", " $1 T"),
    (r" (have|has|had|ive|hes|shes|theyve|av|as|just) swallow\b", " $1 S"),
    (
        (
            " (im|am|is|are|was|ive|have|has|hes|shes|theyre|keeps?|kept|started|still|H|just|now|after|regret)(?:"
            r" (?:just|now|currently|still|also))* (?:taking|takin|tking|takeing|popping|downing|necking|eating)\b"
        ),
        " $1 K",
    ),
    (
        (
            " (im|am|is|are|was|hes|shes|theyre|keeps?|kept|started|still|H|just|now)(?: (?:just|now|currently|still|"
            r"also))* swallow(?:ing|in|s)?\b"
        ),
        " $1 S",
    ),
    (
        (
            " (im|am|is|are|was|hes|shes|theyre|keeps?|kept|started|still|H|just|now)(?: (?:just|now|currently|still|"
            r"also))* drinkin?g?\b"
        ),
        " $1 D",
    ),
    (r" (i|he|she|they|H|P)(?: i)? (?:take|eat|swallow)\b", " $1 J"),
    # many tablets as a habit or a fear
    (r" (?:taking|take|takes) (?:too|so) (?:Q|many) P\b", " Z"),
    # signs of it, and "tablets were taken"
    (" (?:signs?|symptoms?|effects?) of(?: an?)?", " signs"),
    (" ([PXO])(?: (?:have|has|had))? (?:been|were|was|got) [TSD](?! (?:off|from|away|by))", " $1 U"),
    # not, never, nearly
    (
        (
            " (?:not|never|havent|hasnt|hadnt|didnt|dont|doesnt|isnt|wasnt|nobody|without|nearly|almost|wish|instead"
            " of|cant|couldnt|wont|wouldnt)(?: (?:even|yet|ever|actually|i|id|he|she|have|had|has|been|really|to|"
            r"of))* [TDSEVCG]\b"
        ),
        " Z",
    ),
    # "it took", "was taken", animals
    (r" (?:its?|this|that|which)(?: (?:has|have|had|s|all|just|only|really|even|also))* T\b", " Z"),
    (r" (?:been|being|was|were|is|are|be|get|gets|got|getting) T\b", " Z"),
    (r" (?:dog|cat|puppy|kitten|hen|horse|rabbit|hamster|parrot)s?(?: [a-z]+){0,2} [TDSE]\b", " Z"),
    (r" B(?: (?:has|just|s))? [SE]\b", " Z"),
    # taken away by others, and other meanings of "taken"
    (
        (
            " (?:they|theyve|police|nurse|nurses|staff|hospital|ward|someone|somebody|thieves|burglars) (?:have |has"
            r" )?T (?:all |away )?(?:my|our|his|her) \w"
        ),
        " Z",
    ),
    (r" T (?:my|his|her|their|there|your|thier) (?:own )?li(?:fe|ves)\b", " Z"),
    (
        (
            " T(?: (?:it|them|me|him|her|us|that|this|Q))? (?:on|up|over|part|place|care|forever|notice|aback|"
            "seriously|granted|advantage|control|charge|off|away|out|down|back|in|to|for|against|sides|offence|hold|"
            r"into|from|its|long|effect|personally|round|around|home)\b"
        ),
        " Z",
    ),
    # not yet: wishes, fears, plans
    (
        (
            " (?:to|gonna|wanna|of|about|not|will|would|might|id|ill|could|can|cant|should|how|never|avoid|prevent|"
            r"against|before|dont|and not)(?: an?)? [OV]\b"
        ),
        " Z",
    ),
    (
        (
            r" (?:want\w*|wanna|thoughts|thinking|urges?|plan\w*|risk\w*|fear\w*|scared|afraid|tempted|consider\w*|"
            r"feel like|stop\w*|prevent\w*)(?: (?!ive|has|have|hes|shes|had)[a-z]+){0,4} [OV]\b"
        ),
        " Z",
    ),
    # people who did, dreams, groups for later
    (r" (?:B|those|others|anyone|groups?) who(?:ve)?(?: have| has| had)? [TVSG]\b", " Z"),
    (r" (?:will|might|could|would|gonna|to) (?:take|have|do)(?: an?)? O\b", " Z"),
    (r" (?:dreamt?|dreamed|dreaming|nightmares?)(?: \w+){0,4} [TOVSD]\b", " Z"),
    (
        (
            r" (?:support|recover\w*|life|groups?|living)(?: [a-z]+)? (?:after|following|from)(?: an?)? (?:[OV]|"
            r"suicide attempt)\b"
        ),
        " Z",
    ),
    (
        (
            " [OV](?: [a-z]+)? (?:awareness|prevention|training|support|groups?|kits?|team|deaths?|survivors?|"
            r"bereave\w*|policy|services?|worker|charity|memorial|plans?|info\w*|leaflets?|facts)\b"
        ),
        " Z",
    ),
    (r" (?:what is|whats|meaning of|reduction)(?: an?)? O\b| after (?:my|his|her|our)(?: \w+)? [OV]\b", " Z"),
    # overdosed on chocolate
    (
        (
            " [OV] (?:on|of)(?: [a-z]+)? (?:[LABHI]|telly|tv|christmas|sugar|sunshine|netflix|news|caffeine|carbs|"
            r"films?|turkey|chips|pizza|curry|sweets)\b"
        ),
        " Z",
    ),
)
"""Patterns and what stands in their place: what only looks like it, and a few forms brought into one."""

PAST = (
    r" (?:weeks?|wks?|months?|years?|yrs?|decades?|long) (?:ago|back)\b| last (?:week|month|year|summer|"
    r"winter|spring|autumn|christmas)\b| used to\b| in the past\b| previous(?:ly)?\b| history of\b|"
    r" surviv(?:ors?|al|ing)\b| survived (?:a|an|my)\b| anniversary\b| (?:in|since|back in) (?:19|20)\d\d\b|"
    r" as a (?:child|kid|teen\w*|student)\b| when (?:i|he|she|we|they) (?:was|were) (?:\d|young|little|(?:a |"
    "an )?(?:child|kid|teen|girl|boy|student|adolescent)|at (?:school|uni)|(?:thir|four|fif|six|seven|eigh|"
    r"nine)\w*teen)| long ago\b"
)
"""Long ago."""
DIED = (
    r" (?:died|death|deaths|dead|passed away|funeral|inquest|bereave\w*|grie\w+|mourning|lost (?:my|our|a|his|"
    r"her) (?:mum|mam|mom|dad|son|daughter|child|kid|baby|nan|gran\w*|wife|husband|partner|friend|mate|"
    r"girlfriend|boyfriend|brother|sister|cousin|uncle|aunt\w*|nephew|niece))\b"
)
"""Somebody died: then it is grief, unless the reader speaks of themselves (``FIRST``)."""
FIRST = r" (?:i|ive|im|id|me)(?: (?:have|just|had|also|then|now|already))* [TSDVEC]\b"
NOW = (
    " (?:just|now|tonight|today|tonite|2nite|yesterday|minutes?|mins?|hours?|hrs?|this morning|this evening|"
    r"last night|please help|help me|help *$|breathing|unconscious|asap|quick|urgent)\b"
)
"""It is now, whatever was long ago."""
ROUTINE = (
    r" (?:every|daily|each|usual\w*|normal\w*|prescribed|prescription|side|signs|withdrawal|reduc\w+|stopp\w+|"
    r"forgot\w*|missed|miss|since|always|regular\w*|breakfast|food|meal|review|time|headache|head|toothache|"
    "tooth|back|cold|flu|pain|pains|period|migraine|fever|cough|hayfever|hay|allergy|allergies|adhd|epilepsy|"
    r"seizures?|on time|doctor|gp|chemist|pharmacy|pharmacist|collect\w*|deliver\w*|bedtime|years|months|"
    r"weeks|remember\w*|remind\w*|water|physio|travel|sickness|antibiotics|vitamins|as normal|a day|for)\b"
)
"""Everyday medicine."""
