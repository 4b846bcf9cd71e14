"""Kinds of words by which a question tells that it has already happened. They stand in a file, on no page."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "TAKEN": (
        "took toke taken tooken tooked taked tuk takend tookn tookd ingested consumed downed necked popped "
        "gulped snorted injected chugged swigged supped sunk gobbled glugged guzzled scoffed polished swilled "
        "sipped"
    ),
    "SWALLOWED": ("swallowed swallerd swallowd swollowed swalled"),
    "DRANK": ("drank dranked drinked drunked drunk"),
    "ATE": ("inhaled sniffed huffed ate eaten eated eatten"),
    "HAD": ("had"),
    "OVERDOSE": ("overdose overdoes overdoze od"),
    "OVERDOSED": ("overdosed overdosing overdozed oded"),
    "MEDICINE": (
        "pills pill tablets tabs meds medication medications medicine medicines capsules capsule painkillers "
        "antidepressants drugs drug sleepers medz tabz prescription prescriptions dose doses dosage"
    ),
    "POISON": ("poison chemicals chemical poisonous toxic"),
    "DRINK": (
        "tea coffee juice squash milk milkshake shake shakes smoothie lemonade cola coke pepsi pop soda latte "
        "cappuccino espresso mocha chai cocoa chocolate horlicks soup broth brew cuppa warm fizzy herbal "
        "decaf fresh nice monster redbull lucozade ribena energy"
    ),
    "ALCOHOL": (
        "beer beers wine cider vodka gin rum whisky whiskey brandy lager ale stout prosecco champagne pint "
        "pints alcohol booze cocktail cocktails shandy guinness port sherry tequila spirits champers bubbly "
        "mead bitter"
    ),
    "OTHER": (
        "bus buses train trains tram taxi cab bike ferry plane flight route lift lifts dog dogs cat puppy "
        "photo photos picture pictures pics selfie selfies notes break breaks classes lesson lessons test "
        "tests exam exams bath shower walk nap seat chance chances risk risks step steps decision trip "
        "holiday leave advice message messages call calls key keys money cash wages pay benefits clothes coat "
        "shoes bags book books shopping rubbish bins furniture food lunch dinner cake cakes biscuits "
        "sandwiches crisps fruit flowers plants cuttings courage effort strength guts patience space room "
        "work job jobs look turn turns blame stock pride hope house home car laptop computer phone passport "
        "documents papers letters forms form goes tries points interest knocks stick abuse flak people "
        "savings rights responsibility confidence"
    ),
    "TIME": (
        "minute hrs day days week weeks month year time times while ages weekend weekends second seconds "
        "night nights mornings"
    ),
    "PERSON": (
        "mum mam mom dad son daughter kids children child baby nan gran wife husband partner friend friends "
        "mate girlfriend boyfriend brother sister family grandkids"
    ),
    "NUMBER": (
        "four five six seven eight nine ten eleven twelve fifteen sixteen twenty thirty forty fourty fifty "
        "sixty seventy eighty ninety hundred hundreds dozen dozens"
    ),
    "FEW": ("one two three couple few"),
    "MUCH": (
        "all whole entire full loads load lots tons heaps masses bunch handful handfull handfuls sheet pot "
        "twice excess extra double triple many multiple mixture mix stash"
    ),
    "WRIST": ("wrist wrists rist rists"),
    "BLOOD": (
        "bleeding bleed bleeds blood bleedin bled wound wounds gushing spurting squirting pouring pumping "
        "pumped dripping clot stitches stitching gaping gash gashes soaked deep deepest deeper artery bone "
        "gushed blud bleading"
    ),
    "SELF": ("myself himself herself themselves themself meself hisself yourself"),
    "TRIED": ("tried tryed tride attempted atempted attempt attempts trying tryin"),
    "TAKING": (
        "taking swallowing drinking eating necking downing popping injecting inhaling sniffing huffing chugging"
    ),
    "THOUGHT": (
        "thinking thought thoughts urge urges tempted planning plan imagine imagining imagined picturing "
        "consider considering fantasise fantasising fantasies googling dreamt dreamed dream nightmare "
        "nightmares intrusive"
    ),
    "WISH": ("want wanna wanting wish wishing"),
    "WOULD": ("might gonna going will would could may ill il hed shed hell shell"),
    "AFRAID": ("scared afraid frightened terrified worried worry fear fearful petrified"),
    "WOUND": (
        "cut cutting cuts slashed slit sliced slicing stabbed stabbing gashed carved hacked gouged gouging "
        "slashing scratched jabbed cutted"
    ),
    "BODY": (
        "arm arms leg legs thigh thighs neck throat stomach chest hand hands face head eye belly tummy vein "
        "veins thumb finger fingers foot skin body"
    ),
    "FEELS": (
        "dizzy sleepy drowsy faint sick vomiting vomit puking puked weird funny woozy floaty numb shaky "
        "sweaty slurring slurred hallucinating fitting twitching shaking sweating clammy foaming drooling "
        "spinning tingling hot cold"
    ),
    "STILL": (
        "unconscious collapsed slumped floppy lifeless unresponsive limp passed fainted blue grey purple "
        "motionless stiff responding respond rouse breathing pulse wake waking conscious heartbeat dying "
        "gurgling snoring dropped"
    ),
    "AGO": ("years yrs decade decades months 90s 80s teens twenties childhood teenager kid"),
    "SOMEBODY": ("he she they hes shes theyre someone somebody him her his"),
    "TIED": ("rope belt cord noose ligature wire lace scarf string dressing gown"),
    "HEIGHT": ("bridge roof balcony building cliff river canal lake sea tracks window ledge rooftop brig"),
    "JUMPED": ("jumped jump jumping leapt leaped threw thrown throwing stepped walked"),
    "HANGED": (
        "hanged hanging hung hang hangs strangled strangle drowned drown drowning suffocate suffocated choked smothered"
    ),
    "PACKET": ("bottle bottles packet packets box boxes strip strips pack packs tub jar dosette blister"),
    "NOW": ("tonight today now just yesterday minutes mins hour hours morning earlier since"),
    "COURSE": (
        "course training group support counselling class club volunteer charity helpline prevention awareness "
        "bereavement survivors therapy review"
    ),
    "NOT": ("havent hasnt didnt not never dont nearly almost wont without"),
    "DIED": ("died dead death suicide funeral inquest grief lost killed"),
    "HARMED": (
        "hurt hurts hurting harmed harming harm burnt burned burn burning scalded shot shooting poisoned "
        "gassed electrocuted punched punching hit banged smashed crashed headbutted broke stuck pushed shoved "
        "poured set drove"
    ),
    "WEAPON": ("knife blade blades razor razors needle needles scissors glass screwdriver hammer gun gunshot bag"),
    "GAS": ("gas fumes exhaust oven hose engine fire alight flames smoke monoxide"),
    "DONE": ("done did doing does"),
    "UNDO": ("undo reverse reversed antidote pump regret late"),
    "PURPOSE": ("purpose deliberately deliberate intentionally accident accidentally accidently mistake"),
    "TAKE": ("take eat drink swallow takes eats drinks swallows inject"),
    "GOODBYE": ("goodbye bye note sorry"),
    "WATER": ("water underwater"),
    "THEM": ("them em lot everything something summat smth whatever stuff"),
}
"""Name of a kind -> words of it. A score learns what stands beside a kind sooner than what stands beside each word."""

NAMED: Mapping[str, str] = {
    "MEDICINE": (
        "paracetamol ibuprofen aspirin codeine cocodamol codamol tramadol morphine insulin sertraline "
        "citalopram fluoxetine mirtazapine venlafaxine lithium olanzapine quetiapine diazepam valium "
        "zopiclone temazepam propranolol pregabalin methadone heroin cocaine ketamine mdma ecstasy melatonin "
        "calpol nytol antihistamines steroids oxycodone xanax antibiotics warfarin amitriptyline anadin "
        "nurofen vitamins iron"
    ),
    "POISON": (
        "bleach antifreeze weedkiller disinfectant detergent battery batteries petrol acid meths spirit "
        "dettol aerosol butane screenwash dishwasher pods pod pellets sanitiser sanitizer polish remover glue "
        "paint thinner"
    ),
}
"""Names of things, by the same kinds."""

ENDINGS: Mapping[str, str] = {
    "MEDICINE": (
        "(?:am|ep|az)ol|[aeo]pam|zolam|[ae]pine|pram|[oe]xetine|profen|irin|adol|codone|"
        "codol|phine|etamol|statin|olol|april|clone|azine|idone|raline|epin|afaxine|zepam|"
        "etine|otal|barbital|dryl|gabalin|gabapentin|amine|etamine|codeine|fentanil|mycin|"
        "cillin|killers?|tablets|pills"
    ),
    "POISON": (
        "freeze|(?:pest|herb|insect|fung)icide|weedkiller|cleaner|cleaners|solvent|disinfectant|detergent|bleech|bleach"
    ),
}
"""Kind -> how words of it end: a name that stands nowhere in our lists is known by that."""

CUES = (
    "TAKEN SWALLOWED DRANK ATE HAD OVERDOSE OVERDOSED MEDICINE POISON BLOOD WRIST WOUND TRIED HANGED "
    "JUMPED FEELS STILL TIED HEIGHT TAKING PACKET NUMBER HARMED WEAPON GAS DONE UNDO PURPOSE TAKE GOODBYE "
    "THEM DIED SELF"
)
"""Kinds of which one at least stands in nearly every question that says so: one without any is most likely none."""

SLIPS = "TAKEN SWALLOWED DRANK OVERDOSE OVERDOSED MEDICINE POISON DRINK ALCOHOL TRIED WRIST BLOOD SELF"
"""Kinds whose words of five letters and more may hold a slip."""

NO_SLIP = (
    "pin pins dosed breeding blending feeding itself token tokens taker beach breach prison person tables "
    "table tablet pulls polls piles overdone overdue overdoing overdraft override patrol takeaway trades "
    "tired trued aspiring popper topped stopped shopped hopped popular owned downer frank tied cried "
    "dried fried medical medicate drags drums drawn turned trick tripe trees poised bottled sniff"
)
"""Words of everyday English that are no slip of a word above."""
