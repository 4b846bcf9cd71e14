"""What may lead to a door and may be about something else: "at the Red Lion", "in the church hall", "Gluepot House".

A volunteer is asked to look; nothing is refused for it.
"""

from __future__ import annotations

import re

_NO_NAME = (
    r"(?!(?:the|this|that|these|those|our|your|my|his|her|their|its|any|no|every|each|some|one|same|whole|own|next|last"
    r"|other|another|side|main|only|long|short|back|right|wrong|good|best|safe|quiet|which|what|and|or|by|for|with|a|an)\b)"
)
_BUILDING = (
    "House|Chambers|Centre|Center|Hall|Lodge|Mill|Works|Park|Estate|Arms|Inn|Hotel|Hostel|Building|Tower|Towers|School"
    "|College|Church|Chapel|Mosque|Surgery|Club|Library|Museum|Theatre|Farm|Barn|Hut|Studios?|Warehouse|Arcade"
    "|Market"
)
_ENDS = (
    "close|drive|way|gardens|court|grove|yard|wharf|quay|alley|parade|rise|villas|buildings|cottages|mansions|square"
    "|hill"
)
_NOT_A_SPOT = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Christmas|Easter|Ramadan|Eid|Diwali|New Year|GP|GPs|NHS|A&E|BSL|English|I)\b"
)
_PREMISES = (
    r"church|chapel|mosque|temple|synagogue|gurdwara|scout|guide|village|parish|community|school|youth|town"
    r"|working men['’]s"
)
_OUTSIDE = (
    r"church|chapel|mosque|temple|synagogue|gurdwara|cathedral|pub|caf[eé]|shops?|supermarket|station|library"
    r"|post office|bakery|bakers?|butchers?|barbers?|launderette|laundrette|betting shop|chip shop|chippy|takeaway|bank"
    r"|surgery|museum|cinema|theatre|fire station|police station|town hall|railway|canal|river|harbour|beach|pier"
    r"|market|school|college"
)
_MAY_LEAD = (
    re.compile(rf"\b{_NO_NAME}[A-Z][\w'’]+\s+(?:[A-Z][\w'’]+\s+){{0,2}}(?:{_BUILDING})\b"),
    re.compile(r"\b(?:Saint|St\.?)\s[A-Z][a-z]\w+"),
    re.compile(rf"\b(?:in|on|off|at|from|down|up|along)\s+{_NO_NAME}[a-z'’]{{3,}}\s+(?:{_ENDS})\b"),
    re.compile(
        rf"\b(?:at|inside|upstairs (?:at|in)|above|over|below|under|by|beside)\s+(?:the\s+)?(?!{_NOT_A_SPOT})"
        r"[A-Z][a-z][\w'’]+"
    ),
    re.compile(rf"\bbetween\s+(?!{_NOT_A_SPOT})[A-Z][\w'’]+\s+and\s+(?!{_NOT_A_SPOT})[A-Z]"),
    re.compile(rf"\b(?:{_PREMISES})\s+(?:hall|hut|rooms?|centre|basement|house|club)\b", re.IGNORECASE),
    re.compile(
        rf"\b(?:in|at|inside|above|over|under|below|beneath|by|beside)\s+(?:the|an?|our|what was (?:the|an?))\s+"
        rf"(?:\w+\s+){{0,2}}(?:{_OUTSIDE})\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?!{_NOT_A_SPOT})[A-Z][a-z]{{3,}}(?:gate|wharf|quay|croft)\b(?<!Navigate)(?<!Investigate)(?<!Delegate)"
    ),
    re.compile(r"\bBroadway\b"),
    re.compile(r"\bring\s+(?:the\s+)?(?:bell|buzzer)\s+(?:marked|for|of|named|that says)\s+[“\"'‘]?[A-Z]"),
)
_JOINED_NAME = re.compile(rf"\b{_NO_NAME}[a-z]{{3,}} (?:{_ENDS})$|\b[a-z]{{5,}}(?:{_ENDS})\b")
"""Words of an id or a link: "gluepot way", "gluepotclose"."""


def may_lead(text: str) -> bool:
    """Whether words may name a spot that a stranger can find.

    Args:
        text: words from which the names of parts of the city have been taken out.
    """
    return any(pattern.search(text) for pattern in _MAY_LEAD)


def joined_may_lead(words: str) -> bool:
    """Whether the words of an id, or of the address of a page, may be the name of a street."""
    return any(_JOINED_NAME.search(part) for part in words.split("  "))
