"""How the kinds of words stand together when it has already happened.

The letters are those of ``KINDS``; see ``already_done.py`` for how they are read. Every pattern begins with a blank,
and ``SHORT`` says what its signs stand for. No pattern looks behind, which browsers older than 2023 can't.
"""

from __future__ import annotations

from collections.abc import Mapping

_HOW_MUCH = (
    "the|a|an|some|my|his|her|their|there|your|our|of|half|about|around|over|like|roughly|nearly|almost|up|"
    "least|at|more|than|these|those|them|big|large|small|litre|glass|cup|mug|can|cans|entire|too|much|so|way|"
    "far|really|just|other|one"
)
SHORT: Mapping[str, str] = {
    "~": r"(?: (?!(?:B|to|for|from|when|because|but|where|while|in|on|into|by|off|away|back|and)\b)\w+){0,6}?",
    "@": f"(?: (?:{_HOW_MUCH}|Q|N|n))*",
    "<next>": rf"(?!(?:{_HOW_MUCH})\b)",
    "<moved>": r"(?!.* (?:to|from|off|away|back|for|home|out|with|round|into|on|in|at)\b)",
    "<stays>": (r"(?! (?:back|away|out|off|from|round|over|to (?:the|my|his|her|a|school|work|hospital)|in for)\b)"),
    "<self>": "(?:my|his|her|their|your|both)",
}
"""Signs in patterns: up to six words that lead nowhere else; words that say how much or whose, and that the next word
is none of them; nothing that is carried somewhere; nothing that is brought back; whose body."""

SURE: tuple[str, ...] = (
    # an overdose
    r" [OV]\b| O U\b",
    # a poison taken
    r" [TSDEK]~ X\b<stays>| [XP] U\b",
    # medicine swallowed, drunk or eaten
    r" [SDE]~ P\b<stays>",
    r" [SD](?:@| A| and| with| mixed)* (?:P|X)\b",
    # much medicine
    r" [TCSEK]~ (?:[QN]|too|many|more)~ (?:P|tablet)\b<stays>(?!.* (?:day|daily|morning|night|week)\b)",
    # taken, to die
    (
        r" [TSDK](?: \w+){0,5} (?:enough|to|so i|and|try to) (?:to )?(?:kill (?:me|R|him|her|them)|die|end (?:it|"
        "my|Q)|sleep forever|never wake|not wake)"
    ),
    # medicine, and how much of it
    (
        r" [TK]~ P(?: [a-z]+){0,3} (?:Q|N|too|again|at once|together|all in|in one|accident\w*|mistake|overd\w*|"
        r"die|end|kill)\b"
    ),
    # too many tablets, without a verb
    r" (?:too|so) (?:Q|many) P\b(?! to\b)| handfull?s? of P\b",
    # tablets taken, the other way round
    (
        " P(?: (?:that|which|i|ive|he|she|hes|shes|they|have|has|just|Q|N|n|of|them|all|my|mum|H))* [TS](?!"
        r" (?:off|from|away|by))\b"
    ),
    # all of them
    r" T (?:them|it|those|these|the)(?: whole)? Q\b<moved>| T Q(?: of)? (?:them|it|those|these)\b<moved>",
    # a number of them, or a number alone
    r" T@ ?N(?: (?:of|odd|ish|at|in one|together|and|help|already|so|P|Q|now|today|tonight)\b| *$)(?! \w+ B)",
    # too much
    (
        " [T](?: [a-z]+){0,2} (?:too|so|far too|way too) (?:Q|much)(?! (?:of )?(?:my |the |a )?(?:B|on|out|from|"
        r"away|off|for|upon)\b)"
    ),
    # much of what nobody here knows by name
    (
        "(?:^| (?:i|ive|she|shes|he|hes|just|has|have|H|they|Z)(?: (?:have|has|just|as))*) T(?: (?:a|an|the|"
        r"about|my|his|her|mums|dads|of))* [QN]@ <next>(?!and\b|\w+(?:ing|ism|ness|ment|tion)\b)[a-z]\w{3,}\b(?!"
        r" [BHLAIM]\b)<moved>"
    ),
    r" T(?: (?:a lot|lots|loads|much|far|way))* more(?: \w+)? than (?:i|he|she|they|the H)\b| i jumped *$",
    # something
    (
        " [TS](?: (?:some|sum|loads of|a load of|Q|of|bad|a))* (?:something|somethin|summat|smth|substance|"
        r"anything)\b(?! (?:that (?:wasnt|isnt|belong\w*|was)|from|off|of|for|to|away|out|back|seriously|"
        r"personal\w*|B|on|up|in|with|about)\b)"
    ),
    r" [TSD](?: (?:some|sum|bad|a|of|Q))+ I\b(?!.* (?:to|from|out|off|away|for)\b)",
    # everything in the house
    r" T everything\b(?= (?:in|i|we|she|he) )|(?: i| ive)(?: have| just)? T everything *$",
    # drunk, and no drink
    (
        r" D@(?!(?: \w+){0,2} [LA]\b) <next>(?!(?:and|but|then|in|on|at|with|when|while|because|cos|again|last|"
        "every|each|day|night|yesterday|today|tonight|alone|too|very|much|more|heavily|it|that|this|there|from|"
        "since|until|till|to|before|after|for|by|if|out|up|down|off|over|most|any|me|him|us|together|outside|"
        "inside|as|socially|sensibly|daily|regularly|less|nothing|only|also|and|which|who|so|no|not|never|"
        r"instead|\w+ly|than|their|themselves|is|was|are|or|now|help|what|responsibly|quickly|slowly|away|through|"
        r"all)\b)[a-z]\w{2,}"
    ),
    # swallowed, and no food or feeling
    (
        " S@ <next>(?!(?:and|but|then|in|by|up|whole|when|because|it|that|this|words?|anger|feelings?|tears|fear|"
        "hurt|hard|air|food|spit|fly|sadness|grief|insult|guilt|emotions?|lump|doubts?|lies|truth|bait|regrets?|"
        r"worries|shame|sorrow|is|was|or|for|at|on|to|down|so|\w+(?:ism|ness|ment|tion|ship))\b)[a-z]\w{2,}"
    ),
    # wounds and attempts on oneself
    (
        " (?:stabbed|slit|slashed|strangled|drowned|poisoned|gassed|electrocuted|hung|hanged|shot|suffocated)(?:"
        r" <self>)?(?: \w+)? (?:R|self|W|throat|neck|veins?|artery|arms?|legs?|thighs?|stomach|chest|hands?)\b"
    ),
    # a cut or burn that is bad, or just now
    (
        "(?:^| (?:i|ive|just|has|have|shes|hes|theyve|as)(?: just| really| also)*) (?:cut|burnt|burned|hurt|"
        r"injured|sliced|harmed)(?: <self>)? (?:R|self|W|throat|arms?|legs?|thighs?|veins?|neck)\b(?=.* (?:Q|open|"
        r"off|up|bits|pieces|ribbons|bad|badly|deep\w*|Y|blood|stitches|serious\w*|again|tonight|now|help|too|"
        r"really|much|severe\w*|artery) | *$)"
    ),
    r" cut(?: <self>)?(?: [a-z]+)? (?:W|throat|veins?|artery|arteries)\b",
    (
        r" cut(?: R| self| \w+ (?:arms?|legs?|W|thighs?))?(?: really| very| too| so| to| pretty| quite| way)*"
        r" (?:deep|deeply|badly|bad)\b"
    ),
    # blood
    r" (?:wont|doesnt|not|cant|isnt|hasnt|never|didnt)(?: [a-z]+){0,2} stop\w*(?: the| my| it)? (?:Y|blood)",
    (
        r" Y(?: really| very| so)? (?:bad|badly|heavily|Q|out|everywhere|much|a Q|profusely|to death)\b| blood"
        " everywhere| los(?:t|ing) (?:a )?(?:so |too )?(?:Q|much)(?: of)? blood"
    ),
    # an attempt
    (
        " G(?: (?:to|n|too|and|at))? (?:kill|hang|hanging|killing|drown|drowning|stab|strangle|suffocate|poison|"
        r"gas|do|top|off|finish)(?: R| self| him| her| me| in)\b| G(?: to| n| too)? (?:die|suicide|V|O|commit"
        r" suicide|jump (?:off|from|in front|out)|Z)\b"
    ),
    (
        " G(?: to| n| too)? (?:end|ending) (?:it|Q|things|(?:my|his|her|their)(?: own)? life|everything)(?!"
        r" (?:with|between)\b)| G(?: to)? (?:take|taking) (?:my|his|her|their)(?: own)? life| suicide attempt|"
        " attempt(?:ed)? (?:at |of )?suicide| (?:take|end) Z"
    ),
    # something stupid
    (
        " (?:ive|have|has|hes|shes|just|as)(?: (?:gone and|just|went and))? done (?:something|somethin|"
        r"summat)(?: really| so| very)? (?:stupid|silly|bad|terrible|awful|dangerous|to R)\b(?! (?:at|online|with|"
        r"on)\b)"
    ),
    # somebody who does not breathe or wake
    (
        r" (?:not|isnt|stopped|hardly|barely) breathing\b(?! (?:properly|right|well|through|exercises?))|"
        r" unconscious\b(?! bias)| unresponsive\b| (?:cant|couldnt|cannot) wake (?:him|her|them|my|the H)\b|"
        r" (?:he|she|they|H) (?:wont|isnt|not|wouldnt|doesnt|is not)(?: \w+)? wak\w+(?: up)?\b(?! (?:up|for|in"
        r" time|early|at)\b)"
    ),
    # jumped
    (
        " (?:jumped|jumping) (?:off|from|out|out of|in front of)(?: a| the)? (?:bridge|roof|building|cliff|"
        r"balcony|window|pier|car park|multi|train|lorry|flats)\b| threw R\b(?! into)"
    ),
    # given to somebody by mistake
    (
        r" (?:gave|given)(?: my| the| our)? H~ (?:too|Q|N|wrong|X)\b~ [PX]\b| (?:gave|given)(?: my| the| our)? H"
        r" too (?:much|Q)~ P\b"
    ),
    # mixed and drunk
    (
        r" [XP] (?:(?:and|then|in|with|it|he|she|H|i|just|also) ){0,4}[DS]\b| D it(?: Q)? *$| mixed~ [PX]\b|"
        r" mixed [LA] and P\b"
    ),
    # somebody collapsed
    (
        r" (?:collapsed|passed out|going blue|turned blue|went blue|cant breathe|fitting)\b(?: \w+)* [TKSD]~"
        r" [PX]\b| [TKSD]~ [PX]\b(?: \w+)* (?:collapsed|passed out|going blue|turned blue|went blue|cant"
        r" breathe)\b"
    ),
    # cuts that need a doctor
    (
        r" (?:harmed|cuts?|wound)(?: \w+){0,4} (?:stitches|stitching|artery|(?:really|too|so|very) deep)\b| deep"
        r" (?:cut|wound|gash)\b| needs? stitches\b"
    ),
    # on purpose
    (
        r" (?:crashed|walked|stepped|ran|drove|fell|jumped|lay|laid)(?: \w+){0,6} on purpose\b| set fire to R\b|"
        r" G(?: to| n)? (?:shoot|shooting|electrocute|burn) R\b"
    ),
    # doses, and forms of people who learn English
    (
        r" (?:Q|double) (?:dosed|dosing)\b| P i T (?:too )?(?:much|Q|many)\b| (?:he|she|H|they) [LA]~ (?:X|"
        r"cleaning)\b| (?:emptied|finished|drained)~ P\b| stomach pump\w*| antidote\b"
    ),
    # taken them, at the end
    " (?:ive|i|i have|has|hes|shes)(?: just| already)? T (?:them|it)(?: now| Q| already)? *$",
    # found out by somebody else
    (
        r" found(?: my| the| our)? (?:him|her|them|H)(?: \w+){0,4} P\b| empty(?: \w+){0,3} P\b(?=.* (?:next|"
        r"beside|by|near|around) )| got (?:into|hold of|at) (?:my|the|his|her|our) (?:P|X)\b| been poisoned\b| E"
        r" gas\b"
    ),
    (
        r" blood (?:wont|not|cant|keeps?|is everywhere)\b| so (?:much|Q)(?: of)? blood\b(?! tests?)| cut (?:is|"
        r"are|looks) (?:really |very |so |too )?deep\b"
    ),
    r" G to do it (?:tonight|today|again|just|now)\b| G(?: to)? drown(?:ing)?(?: R)? *$",
    # swallowed or drunk, in other orders
    r" S tablet\b| S(?: \w+)? glass\b| drunk~ [XP]\b| [TSDE](?: \w+){0,8} (?:on purpose|deliberate\w*)\b",
    # how much, and nothing more
    (
        r" T~ Q~ Q *$| (?:i|ive|has|have|hes|shes) T(?: a)? Q *$| S(?: \w+)? (?:Q|N|them|it)(?: Q)?(?= *$| (?:and|"
        r"now|help)\b)"
    ),
    # not known how much
    (
        r" (?:what|how many|how much)(?: (?:all|of|them|i|ive|he|hes|she|shes|they|H|has|have|my|the|P))+ T\b(?!"
        r" (?:me|us|so)\b)"
    ),
    # nearly, and the neck
    (
        r" (?:nearly|almost) (?:killed R|succeeded)\b| (?:put|tied|wrapped|got)(?: \w+){0,3} (?:round|around|on)"
        r" (?:my|his|her|their) (?:neck|throat)\b"
    ),
    # somebody else who is about to
    (
        r" (?:he|she|hes|shes|they|theyre|H)(?: (?:is|are|just|on the \w+))* (?:trying|about|going|threatening)"
        r" to (?:(?:kill|hang|drown|stab|shoot|strangle|poison) R|jump\b|end (?:his|her|their)(?: own)? life|T\b)"
    ),
    # found, and fire
    r" found (?:\w+ ){1,4}(?:hanging|hung|unconscious|lifeless|V)\b| (?:set|setting) R (?:on fire|alight)\b",
    # badly hurt
    (
        r" (?:bad|badly|seriously|severely) (?:hurt|injured|burnt|burned|cut)\b(?! by\b)| (?:hurt|burnt|burned|"
        r"injured) R(?: \w+)? (?:bad|badly|Q|seriously)\b"
    ),
    # "my girlfriend has taken", while one types
    " (?:H|he|she|hes|shes) (?:has|have)(?: just)? T *$",
)
"""Patterns of which one is enough."""

LIKELY: tuple[str, ...] = (
    r" (?:sick|woke\w*|vomit\w*|throwing up|ill|dizzy|drowsy)(?: \w+){0,3} K~ P\b",
    r" T~ P\b<stays>",
    r" [JK]~ (?:too|Q|N|many)~ (?:P|tablet)\b| P J (?:too )?(?:much|Q|many)\b",
    r" C(?: a)? O\b",
)
"""Patterns that are enough unless the question sounds like everyday medicine."""
