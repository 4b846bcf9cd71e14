"""Questions that narrow a list of services: each has an answer for every service, and unknown is one of the answers.

A facet is a line in ``FACETS``; pages of links, filters and counts are made from it.
"""

from __future__ import annotations

from plugins.directory.choices import Format, GroupKind
from plugins.directory.facets import asks
from plugins.directory.facets.asks import bands_of
from plugins.directory.facets.facet import Ask, Facet, Matches, matches
from plugins.directory.hours import Band

__all__ = ["FACETS", "Ask", "Facet", "Matches", "bands_of", "matches"]

FACETS: tuple[Facet, ...] = (
    Facet(
        "at-home",
        "At home",
        "Help that needs no travel",
        "By phone, by text, online, by post, or someone comes to you.",
        "How it reaches you",
        asks.at_home,
    ),
    Facet(
        "home-visit",
        "They come to me",
        "Someone comes to your home",
        "People who visit you where you live.",
        "How it reaches you",
        asks.home_visit,
    ),
    Facet(
        "by-phone",
        "By phone",
        "Help by phone",
        "You talk, and stay where you are.",
        "How it reaches you",
        asks.formats(Format.PHONE),
    ),
    Facet(
        "by-text",
        "By text",
        "Help by text message",
        "You write on your phone. No one hears you.",
        "How it reaches you",
        asks.formats(Format.TEXT, Format.WHATSAPP),
    ),
    Facet(
        "online",
        "Online",
        "Help online",
        "By typing, by e-mail, by video, or in an online group.",
        "How it reaches you",
        asks.formats(Format.WEBCHAT, Format.EMAIL, Format.VIDEO, Format.ONLINE_COMMUNITY),
    ),
    Facet(
        "by-post",
        "By post",
        "Help by post",
        "Letters. No phone and no screen.",
        "How it reaches you",
        asks.formats(Format.LETTER),
    ),
    Facet(
        "in-person",
        "In person",
        "Help in person",
        "You go somewhere, or meet outdoors.",
        "How it reaches you",
        asks.formats(Format.IN_PERSON, Format.WALK),
    ),
    Facet(
        "one-to-one",
        "One to one",
        "One to one",
        "You meet one person, not a group.",
        "How many people",
        asks.groups(GroupKind.ONE_TO_ONE, GroupKind.PAIR),
    ),
    Facet(
        "small-group",
        "Small group",
        "Small groups",
        "Up to six people.",
        "How many people",
        asks.groups(GroupKind.SMALL),
    ),
    Facet(
        "drop-in",
        "Drop-in",
        "Drop-ins",
        "People come and go. Nobody waits for you.",
        "How many people",
        asks.groups(GroupKind.DROP_IN),
    ),
    Facet(
        "someone-comes-with-me",
        "Someone comes with me",
        "Someone to go with",
        "A person who comes with you, meets you at the stop, or waits at the door.",
        "Getting through the door",
        asks.accompanied,
    ),
    Facet(
        "just-come",
        "Just come",
        "Just come",
        "No need to ask before. You can walk in.",
        "Getting through the door",
        asks.just_come,
    ),
    Facet(
        "no-referral",
        "No referral",
        "No referral needed",
        "You can ask by yourself. No doctor has to write for you.",
        "Getting through the door",
        asks.no_referral,
    ),
    Facet(
        "step-free",
        "Step-free",
        "Without steps",
        "You can get in without steps, or you need not go anywhere.",
        "Getting through the door",
        asks.step_free,
    ),
    Facet(
        "free",
        "Free",
        "Free of charge",
        "It costs nothing, or you give what you like.",
        "What it asks of you",
        asks.free,
    ),
    Facet(
        "not-nhs",
        "Not in an NHS building",
        "Not in an NHS building",
        "You don't have to go to a surgery, a clinic or a hospital.",
        "What it asks of you",
        asks.not_nhs,
    ),
    Facet(
        "not-reported",
        "Nothing goes to the Jobcentre",
        "Nothing is reported to the Jobcentre",
        "They don't tell the Jobcentre whether you came.",
        "What it asks of you",
        asks.not_reported,
    ),
    Facet(
        "alcohol-free",
        "Alcohol-free",
        "Company without alcohol",
        "Nobody drinks there.",
        "What it asks of you",
        asks.alcohol_free,
    ),
    Facet(
        "evenings",
        "Weekday evenings",
        "On weekday evenings",
        "Open at or after 5pm, Monday to Friday.",
        "When",
        asks.at(Band.WEEKDAY_EVENING),
    ),
    Facet(
        "weekends",
        "Weekends",
        "At the weekend",
        "Open on Saturday or Sunday.",
        "When",
        asks.at(Band.SATURDAY, Band.SUNDAY),
    ),
    Facet("nights", "At night", "At night", "Open for some time between 11pm and 6am.", "When", asks.at(Band.NIGHT)),
    Facet(
        "run-by-peers",
        "Run by people who have been there",
        "Run by people who have been there",
        "Members or peers lead it.",
        "Who you meet",
        asks.by_peers,
    ),
    Facet(
        "same-person",
        "The same person each time",
        "The same person each time",
        "You don't have to start again with someone new.",
        "Who you meet",
        asks.same_person,
    ),
    Facet(
        "straight-back",
        "Come straight back",
        "Come straight back",
        "If you have been before, you can return without being referred.",
        "Who you meet",
        asks.way_back,
    ),
)
