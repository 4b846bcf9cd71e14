"""How people write that it has already happened: something harmful was taken, a bad cut, an attempt to die.

Then only the emergency services count, so the search says that alone. A list of sentences would know the sentences on it
and no other. So this knows kinds of words (``KINDS``) and how they stand together (``SURE``, ``LIKELY``), and the browser
(``done.js``) reads a question in four steps:

1. Each word becomes the letter of its kind, also with a slip of the pen: "i tookk 30 pils" is "i T N P".
2. ``UNDONE`` takes out what only looks like it: "never T", "it T", "T the B", "want to O".
3. What was long ago, or ended in a death, is help for later, unless it also happened now.
4. What is left is sure by itself, or likely unless it sounds like everyday medicine ("every morning").

Names of medicines and other things stand in no page, so words and patterns are a file of their own (``done.json``), the first
that the page asks for; nothing else has to be there before it is read. If it never comes, the few words in ``done.js`` do.
No way of doing harm is described.
"""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "T": "took toke taken tooken tooked taked tuk takend tookn tookd ingested consumed downed necked popped gulped snorted "
    "injected inhaled sniffed",
    "S": "swallowed swallerd swallowd swollowed swalled",
    "D": "drank dranked drinked drunked",
    "E": "ate eaten eated eatten",
    "C": "had",
    "O": "overdose overdoes overdoze od",
    "V": "overdosed overdosing overdozed oded",
    "P": "pills pill tablets tabs meds medication medications medicine medicines capsules capsule painkillers "
    "antidepressants drugs drug sleepers medz tabz prescription prescriptions "
    "dose doses dosage",
    "X": "poison chemicals chemical poisonous toxic",
    "L": "tea coffee water beer beers wine cider vodka gin rum whisky whiskey brandy lager ale stout prosecco champagne "
    "juice squash milk milkshake smoothie lemonade cola coke pepsi pop soda latte cappuccino espresso mocha chai cocoa "
    "chocolate horlicks soup broth drink drinks pint pints alcohol booze cocktail cocktails shandy guinness port sherry "
    "tequila spirits brew cuppa hot warm cold fizzy herbal decaf fresh nice champers bubbly mead bitter",
    "B": "bus buses train trains tram taxi cab bike ferry plane flight route lift lifts dog dogs cat puppy photo photos "
    "picture pictures pics selfie selfies note notes break breaks course class classes lesson lessons test tests exam "
    "exams bath shower walk nap seat chance chances risk risks step steps decision trip holiday leave advice message "
    "messages call calls key keys money cash wages pay benefits clothes coat shoes bag bags book books shopping "
    "rubbish bins furniture food lunch dinner cake cakes biscuits sandwiches crisps fruit flowers plants cuttings courage "
    "effort energy strength guts patience space room work job jobs look turn turns blame stock pride hope house home car "
    "laptop computer phone passport documents papers letters forms form attempts goes tries points interest knocks stick abuse flak "
    "stuff people savings rights responsibility confidence",
    "M": "minute minutes mins hour hours hrs day days week weeks month months year years time times while ages weekend weekends "
    "second seconds night nights morning mornings",
    "H": "mum mam mom dad son daughter kids kid children child baby nan gran wife husband partner friend friends mate "
    "girlfriend boyfriend brother sister family grandkids",
    "N": "four five six seven eight nine ten eleven twelve fifteen sixteen twenty thirty forty fourty fifty sixty seventy "
    "eighty ninety hundred hundreds dozen dozens",
    "n": "one two three couple few",
    "Q": "all whole entire full loads load lots lot tons heaps masses bunch handful handfull handfuls packet packets pack "
    "packs box boxes bottle bottles strip strips sheet blister tub pot jar twice excess extra double triple many "
    "multiple mixture mix stash",
    "W": "wrist wrists rist rists",
    "Y": "bleeding bleed bleeds",
    "R": "myself himself herself themselves themself meself hisself yourself",
    "G": "tried tryed tride attempted atempted",
}
"""Letter of a kind -> words of it. Where a kind is longer than four letters a word of it may hold a slip."""

SLIPS = "TSDOVPXLGWYR"
"""Kinds in whose words slips are mended."""

NO_SLIP = (
    "dosed breeding blending bleach feeding itself drunk swallow swallows token tokens taker takes taking take drink drinks beach breach prison person tables table tablet pulls polls piles "
    "overdone overdue overdoing overdraft override patrol takeaway trades tired trued aspiring popper topped stopped "
    "shopped hopped popular owned drowned downer frank tied cried dried fried medical medicate drags drums drawn attempt attempts "
    "turned trick tripe trees poised bottled sniff"
)
"""Words of everyday English that are no slip of a word above."""

ENDINGS: Mapping[str, str] = {
    "P": "(?:am|ep|az)ol|[aeo]pam|zolam|[ae]pine|pram|[oe]xetine|profen|irin|adol|codone|codol|phine|etamol|statin|olol|"
    "april|clone|azine|idone|raline|epin|afaxine|zepam|etine|otal|barbital|dryl|gabalin|gabapentin|amine|etamine|codeine|"
    "fentanil|mycin|cillin|killers?|tablets|pills",
    "X": "freeze|(?:pest|herb|insect|fung)icide|weedkiller|cleaner|cleaners|solvent|disinfectant|detergent|bleech|bleach",
}
"""Letter of a kind -> how words of it end: a name that stands nowhere in our lists is known by that."""

NAMED: Mapping[str, str] = {
    "P": "paracetamol ibuprofen aspirin codeine cocodamol codamol tramadol morphine insulin sertraline citalopram "
    "fluoxetine mirtazapine venlafaxine lithium olanzapine quetiapine diazepam valium zopiclone temazepam propranolol "
    "pregabalin methadone heroin cocaine ketamine mdma ecstasy melatonin calpol nytol antihistamines steroids oxycodone "
    "xanax antibiotics warfarin amitriptyline anadin nurofen vitamins iron",
    "X": "bleach antifreeze weedkiller disinfectant detergent battery batteries petrol acid meths spirit dettol fumes aerosol butane "
    "screenwash dishwasher pods pod pellets sanitiser sanitizer polish remover glue paint thinner",
}
"""Names of things."""

# In the patterns "~" is up to six words that don't lead elsewhere, "@" words that only say how much or whose.
BETWEEN = r"(?: (?!(?:B|to|for|from|when|because|but|where|while|in|on|into|by|off|away|back|and)\b)\w+){0,6}?"
_WHOSE = (
    r"the|a|an|some|my|his|her|their|there|your|our|of|half|about|around|over|like|roughly|nearly|almost|up|least|at|more|than|"
    r"these|those|them|big|large|small|litre|glass|cup|mug|can|cans|entire|too|much|so|way|far|really|just|other|one"
)
WHOSE = rf"(?: (?:{_WHOSE}|Q|N|n))*"
_NEXT = rf"(?!(?:{_WHOSE})\b)"
"""Before a word that must not be one of those."""

UNDONE: tuple[tuple[str, str], ...] = (
    (r" (?:iv|av|ave|hav|ihave|i ve)\b", " ive"),
    (r" (?:kil|kll|klil|kille|killl)\b", " kill"),
    (r" (ive|have|has|hes|shes) token\b", " $1 T"),
    (r" M (?:worth|supply)(?: of)?", " Q"),
    (r" (?:on|prescribed|gives?|given|giving|gave|from|with|hate|for) (?:too|so) (?:Q|many) P\b", " Z"),
    (r" (?:[BM]|hair|haircut|toenails|nails|grass|hedge|lawn|power|funding|budgets?|services?|electric|gas|internet|rent|credit|pip|esa)"
     r"(?: [a-z]+){0,3} cut\b", " Z"),
    (r" cut(?: (?:my|the|his|her|our|their|some))? (?:B|hair|toenails|grass|hedge|lawn|power|funding|nails|wood|cloth|fabric)\b", " Z"),
    (r" (?:periods?|nose|gums?|piles|menopause|pregnan\w*)(?: \w+){0,6} Y| Y(?: \w+){0,5} (?:periods?|nose|gums?|"
     r"piles)\b", " Z"),
    (r" T (?:my|his|her)(?: (?:usual|daily|M))? P(?= (?:this|today|tonight|at|on|with|for|as|like|and feel (?:fine|better|sleepy))\b)"
     r"(?!.* (?:Q|N|too|twice|die|kill)\b)", " Z"),
    (r" to (?=many|much|Q\b)", " too "),
    (r" (?:over|about|around|up to|upto|in excess of|nearly|roughly|maybe|like|at least|more than|probably|approx\w*)"
     r" (?=[Nn]\b)", " "),
    (r" (have|has|had|ive|hes|shes|theyve|youve|just|i|he|she|they|we|as|accidentally) ((?:just|already|also|now) )?drunk",
     " $1 $2D"),
    (r" (have|has|had|ive|hes|shes|theyve|av|as|just) (?:take|tak)\b", " $1 T"),
    (r" (have|has|had|ive|hes|shes|theyve|av|as|just) swallow\b", " $1 S"),
    (r" (im|am|is|are|was|ive|have|has|hes|shes|theyre|keeps?|kept|started|still|H|just|now|after|regret)(?: (?:just|now|currently|still|also))*"
     r" (?:taking|takin|tking|takeing|popping|downing|necking|eating)\b", " $1 K"),
    (r" (im|am|is|are|was|hes|shes|theyre|keeps?|kept|started|still|H|just|now)(?: (?:just|now|currently|still|also))*"
     r" swallow(?:ing|in|s)?\b", " $1 S"),
    (r" (im|am|is|are|was|hes|shes|theyre|keeps?|kept|started|still|H|just|now)(?: (?:just|now|currently|still|also))*"
     r" drinkin?g?\b", " $1 D"),
    (r" (i|he|she|they|H|P)(?: i)? (?:take|eat|swallow)\b", " $1 J"),
    (r" (?:taking|take|takes) (?:too|so) (?:Q|many) P\b", " Z"),
    (r" (?:signs?|symptoms?|effects?) of(?: an?)?", " signs"),
    (r" ([PXO])(?: (?:have|has|had))? (?:been|were|was|got) [TSD](?! (?:off|from|away|by))", " $1 U"),
    (r" (?:not|never|havent|hasnt|hadnt|didnt|dont|doesnt|isnt|wasnt|nobody|without|nearly|almost|wish|instead of|cant|"
     r"couldnt|wont|wouldnt)(?: (?:even|yet|ever|actually|i|id|he|she|have|had|has|been|really|to|of))* [TDSEVCG]\b", " Z"),
    (r" (?:its?|this|that|which)(?: (?:has|have|had|s|all|just|only|really|even|also))* T\b", " Z"),
    (r" (?:been|being|was|were|is|are|be|get|gets|got|getting) T\b", " Z"),
    (r" (?:dog|cat|puppy|kitten|hen|horse|rabbit|hamster|parrot)s?(?: [a-z]+){0,2} [TDSE]\b", " Z"),
    (r" B(?: (?:has|just|s))? [SE]\b", " Z"),
    (r" (?:they|theyve|police|nurse|nurses|staff|hospital|ward|someone|somebody|thieves|burglars) (?:have |has )?T"
     r" (?:all |away )?(?:my|our|his|her) \w", " Z"),
    (r" T (?:my|his|her|their|there|your|thier) (?:own )?li(?:fe|ves)\b", " Z"),
    (r" T(?: (?:it|them|me|him|her|us|that|this|Q))? (?:on|up|over|part|place|care|forever|notice|aback|"
     r"seriously|granted|advantage|control|charge|off|away|out|down|back|in|to|for|against|sides|offence|hold|into|from|"
     r"its|long|effect|personally|round|around|home)\b", " Z"),
    (r" (?:to|gonna|wanna|of|about|not|will|would|might|id|ill|could|can|cant|should|how|never|avoid|prevent|against|"
     r"before|dont|and not)(?: an?)? [OV]\b", " Z"),
    (r" (?:want\w*|wanna|thoughts|thinking|urges?|plan\w*|risk\w*|fear\w*|scared|afraid|tempted|consider\w*|feel like|stop\w*|prevent\w*)"
     r"(?: (?!ive|has|have|hes|shes|had)[a-z]+){0,4} [OV]\b", " Z"),
    (r" (?:dreamt?|dreamed|dreaming|nightmares?)(?: \w+){0,4} [TOVSD]\b", " Z"),
    (r" (?:support|recover\w*|life|groups?|living)(?: [a-z]+)? (?:after|following|from)(?: an?)? (?:[OV]|suicide attempt)\b", " Z"),
    (r" [OV](?: [a-z]+)? (?:awareness|prevention|training|support|groups?|kits?|team|deaths?|survivors?|bereave\w*|policy|"
     r"services?|worker|charity|memorial|plans?|info\w*|leaflets?|facts)\b", " Z"),
    (r" (?:what is|whats|meaning of|reduction)(?: an?)? O\b| after (?:my|his|her|our)(?: \w+)? [OV]\b", " Z"),
    (r" [OV] (?:on|of)(?: [a-z]+)? (?:[LBH]|telly|tv|christmas|sugar|sunshine|netflix|news|caffeine|carbs|films?|turkey|chips|pizza|curry|sweets)\b", " Z"),
)  # fmt: skip
"""Patterns and what stands in their place: what only looks like it, and a few forms brought into one."""

PAST = (
    r" (?:weeks?|wks?|months?|years?|yrs?|decades?|long) (?:ago|back)\b| last (?:week|month|year|summer|winter|spring|autumn|"
    r"christmas)\b| used to\b| in the past\b| previous(?:ly)?\b| history of\b| surviv\w+| anniversary\b| (?:in|since|back in) "
    r"(?:19|20)\d\d\b| as a (?:child|kid|teen\w*|student)\b| when (?:i|he|she|we|they) (?:was|were) (?:\d|young|little|"
    r"(?:a |an )?(?:child|kid|teen|girl|boy|student|adolescent)|at (?:school|uni)|(?:thir|four|fif|six|seven|eigh|nine)\w*teen)|"
    r" long ago\b"
)
DIED = (
    r" (?:died|death|deaths|dead|passed away|funeral|inquest|bereave\w*|grie\w+|mourning|lost (?:my|our|a|his|her) (?:mum|mam|mom|"
    r"dad|son|daughter|child|kid|baby|nan|gran\w*|wife|husband|partner|friend|mate|girlfriend|boyfriend|brother|sister|cousin|"
    r"uncle|aunt\w*|nephew|niece))\b"
)
FIRST = r" (?:i|ive|im|id|me)(?: (?:have|just|had|also|then|now|already))* [TSDVEC]\b"
NOW = (
    r" (?:just|now|tonight|today|tonite|2nite|yesterday|minutes?|mins?|hours?|hrs?|this morning|this evening|last night|please help|help me|help *$|breathing|"
    r"unconscious|asap|quick|urgent)\b"
)
ROUTINE = (
    r" (?:every|daily|each|usual\w*|normal\w*|prescribed|prescription|side|signs|withdrawal|reduc\w+|stopp\w+|forgot\w*|"
    r"missed|miss|since|always|regular\w*|breakfast|food|meal|review|time|headache|head|toothache|tooth|back|cold|flu|pain|"
    r"pains|period|migraine|fever|cough|hayfever|hay|allergy|allergies|adhd|epilepsy|seizures?|on time|doctor|gp|"
    r"chemist|pharmacy|pharmacist|collect\w*|deliver\w*|bedtime|years|months|weeks|remember\w*|remind\w*|water|"
    r"physio|travel|sickness|antibiotics|vitamins|as normal|a day|for)\b"
)

_MOVED = r"(?!.* (?:to|from|off|away|back|for|home|out|with|round|into|on|in|at)\b)"
_STAYS = r"(?! (?:back|away|out|off|from|round|over|to (?:the|my|his|her|a|school|work|hospital)|in for)\b)"
_SELF = r"(?:my|his|her|their|your|both)"

SURE: tuple[str, ...] = (
    r" [OV]\b| O U\b",
    rf" [TSDEK]~ X\b{_STAYS}| [XP] U\b",
    rf" [SDE]~ P\b{_STAYS}",
    r" [SD](?:@| L| and| with| mixed)* (?:P|X)\b",
    rf" [TCSEK]~ (?:[QN]|too|many|more)~ (?:P|tablet)\b{_STAYS}(?!.* (?:day|daily|morning|night|week)\b)",
    r" [TSDK](?: \w+){0,5} (?:enough|to|so i|and|try to) (?:to )?(?:kill (?:me|R|him|her|them)|die|end (?:it|my|Q)|sleep forever|never wake|"
    r"not wake)",
    r" [TK]~ P(?: [a-z]+){0,3} (?:Q|N|too|again|at once|together|all in|in one|accident\w*|mistake|overd\w*|die|end|kill)\b",
    r" (?:too|so) (?:Q|many) P\b(?! to\b)| handfull?s? of P\b",
    r" P(?: (?:that|which|i|ive|he|she|hes|shes|they|have|has|just|Q|N|n|of|them|all|my|mum|H))* [TS](?! (?:off|from|away|by))\b",
    rf" T (?:them|it|those|these|the)(?: whole)? Q\b{_MOVED}| T Q(?: of)? (?:them|it|those|these)\b{_MOVED}",
    r" T@ ?N(?: (?:of|odd|ish|at|in one|together|and|help|already|so|P|Q|now|today|tonight)\b| *$)(?! \w+ B)",
    r" [T](?: [a-z]+){0,2} (?:too|so|far too|way too) (?:Q|much)(?! (?:of )?(?:my |the |a )?(?:B|on|out|from|away|off|for|"
    r"upon)\b)",
    rf"(?:^| (?:i|ive|she|shes|he|hes|just|has|have|H|they|Z)(?: (?:have|has|just|as))*) T(?: (?:a|an|the|about|my|his|her|mums|"
    rf"dads|of))* [QN]@ {_NEXT}(?!and\b|\w+(?:ing|ism|ness|ment|tion)\b)[a-z]\w{{3,}}\b(?! [BHLM]\b){_MOVED}",
    r" [TS](?: (?:some|sum|loads of|a load of|Q|of|bad|a))* (?:something|somethin|summat|smth|substance|anything)\b"
    r"(?! (?:that (?:wasnt|isnt|belong\w*|was)|from|off|of|for|to|away|out|back|seriously|personal\w*|B|on|up|in|with|about)\b)",
    r" T(?: some| loads of| bad)+ B\b(?! \w)",
    rf" T everything\b(?= (?:in|i|we|she|he) )|(?: i| ive)(?: have| just)? T everything *$",
    rf" D@(?!(?: \w+){{0,2}} L\b) {_NEXT}(?!(?:and|but|then|in|on|at|with|when|while|because|cos|again|last|every|each|day|night|"
    r"yesterday|today|tonight|alone|too|very|much|more|heavily|it|that|this|there|from|since|until|till|to|before|after|"
    r"for|by|if|out|up|down|off|over|most|any|me|him|us|together|outside|inside|as|socially|sensibly|daily|regularly|"
    r"less|nothing|only|also|and|which|who|so|no|not|never|instead|than|their|themselves|is|was|are|or|now|help|what|"
    r"responsibly|quickly|slowly|away|through|all)\b)[a-z]\w{2,}",
    rf" S@ {_NEXT}(?!(?:and|but|then|in|by|up|whole|when|because|it|that|this|words?|anger|feelings?|tears|fear|hurt|hard|air|"
    r"food|spit|fly|sadness|grief|insult|guilt|emotions?|lump|doubts?|lies|truth|bait|regrets?|worries|shame|sorrow|is|was|or|for|at|on|to|down|so|\w+(?:ism|ness|ment|tion|ship))\b)[a-z]\w{2,}",
    rf" (?:stabbed|slit|slashed|strangled|drowned|poisoned|gassed|electrocuted|hung|hanged|shot|suffocated)"
    rf"(?: {_SELF})?(?: \w+)? (?:R|self|W|throat|neck|veins?|artery|arms?|legs?|thighs?|stomach|chest|hands?)\b",
    rf"(?:^| (?:i|ive|just|has|have|shes|hes|theyve|as)(?: just| really| also)*) (?:cut|burnt|burned|hurt|injured|sliced|harmed)"
    rf"(?: {_SELF})? (?:R|self|W|throat|arms?|legs?|thighs?|veins?|neck)\b(?=.* (?:Q|open|off|up|bits|pieces|ribbons|bad|badly|deep\w*|Y|"
    rf"blood|stitches|serious\w*|again|tonight|now|help|too|really|much|severe\w*|artery) | *$)",
    rf" cut(?: {_SELF})?(?: [a-z]+)? (?:W|throat|veins?|artery|arteries)\b",
    r" cut(?: R| self| \w+ (?:arms?|legs?|W|thighs?))?(?: really| very| too| so| to| pretty| quite| way)*"
    r" (?:deep|deeply|badly|bad)\b",
    r" (?:wont|doesnt|not|cant|isnt|hasnt|never|didnt)(?: [a-z]+){0,2} stop\w*(?: the| my| it)? (?:Y|blood)",
    r" Y(?: really| very| so)? (?:bad|badly|heavily|Q|out|everywhere|much|a Q|profusely|to death)\b| blood everywhere|"
    r" los(?:t|ing) (?:a )?(?:so |too )?(?:Q|much)(?: of)? blood",
    r" G(?: (?:to|n|too|and|at))? (?:kill|hang|hanging|killing|drown|drowning|stab|strangle|suffocate|poison|gas|do|top|off|finish)(?: R| self"
    r"| him| her| me| in)\b| G(?: to| n| too)? (?:die|suicide|V|O|commit suicide|jump (?:off|from|in front|out)|Z)\b",
    r" G(?: to| n| too)? (?:end|ending) (?:it|Q|things|(?:my|his|her|their)(?: own)? life|everything)(?! (?:with|between)\b)| G(?: to)?"
    r" (?:take|taking) (?:my|his|her|their)(?: own)? life| suicide attempt| attempt(?:ed)? (?:at |of )?suicide| (?:take|end) Z",
    r" (?:ive|have|has|hes|shes|just|as)(?: (?:gone and|just|went and))? done (?:something|somethin|summat)(?: really| so| very)?"
    r" (?:stupid|silly|bad|terrible|awful|dangerous|to R)\b(?! (?:at|online|with|on)\b)",
    r" (?:not|isnt|stopped|hardly|barely) breathing\b(?! (?:properly|right|well|through|exercises?))| unconscious\b(?! bias)| unresponsive\b| (?:cant|couldnt|cannot) wake"
    r" (?:him|her|them|my|the H)\b| (?:he|she|they|H) (?:wont|isnt|not|wouldnt|doesnt|is not)(?: \w+)? wak\w+(?: up)?\b(?! (?:up|for"
    r"|in time|early|at)\b)",
    r" (?:jumped|jumping) (?:off|from|out|out of|in front of)(?: a| the)? (?:bridge|roof|building|cliff|balcony|window|pier|car park|"
    r"multi|train|lorry|flats)\b| threw R\b(?! into)",
    r" (?:gave|given)(?: my| the| our)? H~ (?:too|Q|N|wrong|X)\b~ [PX]\b| (?:gave|given)(?: my| the| our)? H too (?:much|Q)~ P\b",
    r" [XP] (?:(?:and|then|in|with|it|he|she|H|i|just|also) ){0,4}[DS]\b| D it(?: Q)? *$| mixed~ [PX]\b| mixed L and P\b",
    r" (?:collapsed|passed out|going blue|turned blue|went blue|cant breathe|fitting)\b(?: \w+)* [TKSD]~ [PX]\b| [TKSD]~ [PX]\b(?: \w+)*"
    r" (?:collapsed|passed out|going blue|turned blue|went blue|cant breathe)\b",
    r" (?:harmed|cuts?|wound)(?: \w+){0,4} (?:stitches|stitching|artery|(?:really|too|so|very) deep)\b| deep (?:cut|wound|gash)\b| needs? stitches\b",
    r" (?:crashed|walked|stepped|ran|drove|fell|jumped|lay|laid)(?: \w+){0,6} on purpose\b| set fire to R\b|"
    r" G(?: to| n)? (?:shoot|shooting|electrocute|burn) R\b",
    r" (?:Q|double) (?:dosed|dosing)\b| P i T (?:too )?(?:much|Q|many)\b| (?:he|she|H|they) L~ (?:X|cleaning)\b| (?:emptied|finished|drained)~ P\b|"
    r" stomach pump\w*| antidote\b",
    r" (?:ive|i|i have|has|hes|shes)(?: just| already)? T (?:them|it)(?: now| Q| already)? *$",
    r" S tablet\b| S(?: \w+)? glass\b| drunk~ [XP]\b| [TSDE](?: \w+){0,8} (?:on purpose|deliberate\w*)\b",
    r" T~ Q~ Q *$| (?:i|ive|has|have|hes|shes) T(?: a)? Q *$| S(?: \w+)? (?:Q|N|them|it)(?: Q)?(?= *$| (?:and|now|help)\b)",
    r" (?:what|how many|how much)(?: (?:all|of|them|i|ive|he|hes|she|shes|they|H|has|have|my|the|P))+ T\b(?! (?:me|us|so)\b)",
    r" (?:nearly|almost) (?:killed R|succeeded)\b| (?:put|tied|wrapped|got)(?: \w+){0,3} (?:round|around|on) (?:my|his|her|their) (?:neck|throat)\b",
    r" (?:he|she|hes|shes|they|theyre|H)(?: (?:is|are|just|on the \w+))* (?:trying|about|going|threatening) to (?:(?:kill|hang|drown|stab|shoot|"
    r"strangle|poison) R|jump\b|end (?:his|her|their)(?: own)? life|T\b)",
    r" found (?:\w+ ){1,4}(?:hanging|hung|unconscious|lifeless|V)\b| (?:set|setting) R (?:on fire|alight)\b",
    r" (?:bad|badly|seriously|severely) (?:hurt|injured|burnt|burned|cut)\b(?! by\b)| (?:hurt|burnt|burned|injured) R(?: \w+)? (?:bad|badly|Q|seriously)\b",
    r" (?:H|he|she|hes|shes) (?:has|have)(?: just)? T *$",
)  # fmt: skip
"""Patterns of which one is enough."""

LIKELY: tuple[str, ...] = (
    rf" T~ P\b{_STAYS}",
    r" [JK]~ (?:too|Q|N|many)~ (?:P|tablet)\b| P J (?:too )?(?:much|Q|many)\b", r" C(?: a)? O\b")
"""Patterns that are enough unless the question sounds like everyday medicine."""


def done_words() -> dict[str, object]:
    """Gather all that ``done.js`` reads."""
    kinds = {letter: " ".join(filter(None, (words, NAMED.get(letter)))) for letter, words in KINDS.items()}
    return {
        "kinds": kinds, "slips": SLIPS, "real": NO_SLIP, "ends": dict(ENDINGS), "between": BETWEEN, "whose": WHOSE,
        "undone": [list(pair) for pair in UNDONE], "past": PAST, "died": DIED, "first": FIRST, "now": NOW,
        "routine": ROUTINE, "sure": list(SURE), "likely": list(LIKELY),
    }  # fmt: skip
