"""Kinds of words by which a question tells that it has already happened. They stand in a file, on no page."""

from __future__ import annotations

from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "T": (
        "took toke taken tooken tooked taked tuk takend tookn tookd ingested consumed downed necked popped "
        "gulped snorted injected"
    ),
    "S": "swallowed swallerd swallowd swollowed swalled",
    "D": "drank dranked drinked drunked",
    "E": "inhaled sniffed huffed ate eaten eated eatten",
    "C": "had",
    "O": "overdose overdoes overdoze od",
    "V": "overdosed overdosing overdozed oded",
    "P": (
        "pills pill tablets tabs meds medication medications medicine medicines capsules capsule painkillers "
        "antidepressants drugs drug sleepers medz tabz prescription prescriptions dose doses dosage"
    ),
    "X": "poison chemicals chemical poisonous toxic",
    "L": (
        "tea coffee water juice squash milk milkshake shake shakes smoothie lemonade cola coke pepsi pop soda "
        "latte cappuccino espresso mocha chai cocoa chocolate horlicks soup broth brew cuppa hot warm cold "
        "fizzy herbal decaf fresh nice monster redbull lucozade ribena energy"
    ),
    "A": (
        "beer beers wine cider vodka gin rum whisky whiskey brandy lager ale stout prosecco champagne drink "
        "drinks pint pints alcohol booze cocktail cocktails shandy guinness port sherry tequila spirits "
        "champers bubbly mead bitter"
    ),
    "I": "stuff",
    "B": (
        "bus buses train trains tram taxi cab bike ferry plane flight route lift lifts dog dogs cat puppy "
        "photo photos picture pictures pics selfie selfies note notes break breaks course class classes "
        "lesson lessons test tests exam exams bath shower walk nap seat chance chances risk risks step steps "
        "decision trip holiday leave advice message messages call calls key keys money cash wages pay "
        "benefits clothes coat shoes bag bags book books shopping rubbish bins furniture food lunch dinner "
        "cake cakes biscuits sandwiches crisps fruit flowers plants cuttings courage effort strength guts "
        "patience space room work job jobs look turn turns blame stock pride hope house home car laptop "
        "computer phone passport documents papers letters forms form attempts goes tries points interest "
        "knocks stick abuse flak people savings rights responsibility confidence"
    ),
    "M": (
        "minute minutes mins hour hours hrs day days week weeks month months year years time times while ages "
        "weekend weekends second seconds night nights morning mornings"
    ),
    "H": (
        "mum mam mom dad son daughter kids kid children child baby nan gran wife husband partner friend "
        "friends mate girlfriend boyfriend brother sister family grandkids"
    ),
    "N": (
        "four five six seven eight nine ten eleven twelve fifteen sixteen twenty thirty forty fourty fifty "
        "sixty seventy eighty ninety hundred hundreds dozen dozens"
    ),
    "n": "one two three couple few",
    "Q": (
        "all whole entire full loads load lots lot tons heaps masses bunch handful handfull handfuls packet "
        "packets pack packs box boxes bottle bottles strip strips sheet blister tub pot jar twice excess "
        "extra double triple many multiple mixture mix stash"
    ),
    "W": "wrist wrists rist rists",
    "Y": "bleeding bleed bleeds",
    "R": "myself himself herself themselves themself meself hisself yourself",
    "G": "tried tryed tride attempted atempted",
}
"""Letter of a kind -> words of it: taken, swallowed, drunk, eaten, had, an overdose, overdosed, medicine, poison,
drinks without and with alcohol, stuff, things one takes, times, people, numbers from four and below, how much, wrists,
blood, oneself, tried."""

NAMED: Mapping[str, str] = {
    "P": (
        "paracetamol ibuprofen aspirin codeine cocodamol codamol tramadol morphine insulin sertraline "
        "citalopram fluoxetine mirtazapine venlafaxine lithium olanzapine quetiapine diazepam valium "
        "zopiclone temazepam propranolol pregabalin methadone heroin cocaine ketamine mdma ecstasy melatonin "
        "calpol nytol antihistamines steroids oxycodone xanax antibiotics warfarin amitriptyline anadin "
        "nurofen vitamins iron"
    ),
    "X": (
        "bleach antifreeze weedkiller disinfectant detergent battery batteries petrol acid meths spirit "
        "dettol fumes aerosol butane screenwash dishwasher pods pod pellets sanitiser sanitizer polish "
        "remover glue paint thinner"
    ),
}
"""Names of things, by the same letters."""

ENDINGS: Mapping[str, str] = {
    "P": (
        "(?:am|ep|az)ol|[aeo]pam|zolam|[ae]pine|pram|[oe]xetine|profen|irin|adol|codone|codol|phine|etamol|"
        "statin|olol|april|clone|azine|idone|raline|epin|afaxine|zepam|etine|otal|barbital|dryl|gabalin|"
        "gabapentin|amine|etamine|codeine|fentanil|mycin|cillin|killers?|tablets|pills"
    ),
    "X": (
        "freeze|(?:pest|herb|insect|fung)icide|weedkiller|cleaner|cleaners|solvent|disinfectant|detergent|bleech|bleach"
    ),
}
"""Letter of a kind -> how words of it end: a name that stands nowhere in our lists is known by that."""

SLIPS = "TSDOVPXLAGWYR"
"""Kinds whose words of five letters and more may hold a slip."""

NO_SLIP = (
    "pin pins dosed breeding blending feeding itself drunk swallow swallows token tokens taker takes taking "
    "take beach breach prison person tables table tablet pulls polls piles overdone overdue overdoing "
    "overdraft override patrol takeaway trades tired trued aspiring popper topped stopped shopped hopped "
    "popular owned drowned downer frank tied cried dried fried medical medicate drags drums drawn attempt "
    "turned trick tripe trees poised bottled sniff"
)
"""Words of everyday English that are no slip of a word above."""
