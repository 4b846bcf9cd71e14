"""The way to a door in words: turn left, opposite the church, two minutes from the station."""

from __future__ import annotations

import re

_OUTSIDE = (
    r"church|chapel|mosque|temple|synagogue|gurdwara|cathedral|pub|inn|caf[eé]|shops?|supermarket|tesco|lidl|aldi|asda"
    r"|co-?op|morrisons|station|stop|library|school|college|university|nursery|park|playground|hospital|surgery"
    r"|health centre|clinic|dentist|chemist|pharmacy|bank|post office|post ?box|garage|roundabout|traffic lights?"
    r"|lights|crossing|bridge|flyover|underpass|subway|river|canal|quay|harbour|beach|pier|market|square|cinema|theatre|museum"
    r"|town hall|police|car park|multi-?storey|railway|crossroads|junction|gym|baths|leisure centre|stadium|takeaway"
    r"|chippy|bakery|bakers?|butchers?|barbers?|launderette|newsagents?|cemetery|graveyard|allotments?|clock ?tower"
    r"|statue|monument|fountain|lighthouse|depot|wharf|common"
)
_INSIDE = (
    r"(?:\w+[\s-]+){0,3}(?:bed|bedroom|bedrooms|room|rooms|kitchen|toilet|toilets|bathroom|shower|sink|lifts?|stairs|desk"
    r"|counter|doors?|lounge|office|reception|sofa|window|tables?|chairs?|curtains?|screen|scenes|wheel|you|yours|yourself"
    r"|(?:each )?other|someone|somebody|person|people|friend|worker|host|volunteer|corridor|kettle|wall|glass|bar)\b"
)
_FEW = r"(?:\w+[\s-]+){0,2}"
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|a few|a couple of|several)"
_BESIDE = (
    r"(?:opposite|behind|beside|next (?:door )?to|in front of|(?:across|over) (?:the \w+ )?from|adjacent to"
    r"|adjoining"
    r"|facing|(?:a?round|at|by) the (?:back|rear|side) of|(?:in|on) the (?:basement|cellar|crypt|attic|vestry|hall"
    r"|annexe?|grounds|\w+ floor) of|backing on ?to|(?:a?round the corner|a few doors|along|down|up) from|just off)"
)
_WAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_BESIDE}\s+(?:the|an?|our|that|this|some)\s+(?!{_INSIDE})\w",
        rf"\b(?:near|close to|past|above|between|beyond|outside)\s+(?:the|an?|our)\s+{_FEW}(?:{_OUTSIDE})\b",
        (
            r"\b(?:by|under)\s+the\s+(?:\w+\s+)?(?:bus stop|station|traffic lights|roundabout|bridge|flyover|railway"
            r"|river|canal|crossroads|junction|car park|arches)\b"
        ),
        r"\b(?:turn|bear|fork|keep)(?:ing)?\s+(?:\w+\s+)?(?:left|right)\b",
        (
            r"\b(?:first|second|third|next|last|1st|2nd|3rd)\s+(?:(?:on|to)\s+(?:the|your)\s+)?(?:left|right|turning|exit"
            r"|house|street|road|building)\b"
        ),
        r"\bon\s+(?:the|your)\s+(?:left|right)(?:[ -]hand)?(?:\s+side)?\s+(?:as|when|after|before|of the road)\b",
        (
            r"\b(?:go|walk|head|continue|drive|carry on|keep going)\s+(?:straight\s+(?:on|ahead)|past\b|towards?\b"
            r"|north|south|east|west|(?:straight\s+)?(?:up|down|along|over|across|through|under)\s+the\s+(?:\w+\s+)?(?:hill|road|street"
            rf"|lane|alley|path|steps|track|underpass|{_OUTSIDE}))"
        ),
        r"\bfollow\s+(?:the\s+)?(?:signs|path|road|river|canal|alley|track|footpath)\b",
        r"\bcross\s+(?:over\s+)?(?:the\s+|at\s+the\s+)?(?:road|street|river|bridge|junction|square|canal|railway)\b",
        (
            rf"\b{_COUNT}[\s-]+(?:minutes?|mins?)['’]?\s+(?:(?:walk|drive|on foot|by bus|by car)\s+)?(?:from\s+(?!now)"
            r"|away\b|along\b|north|south|east|west)"
        ),
        (
            rf"\b{_COUNT}[\s-]+(?:metres?|meters?|m|yards?|miles?|km|doors|streets|stops?)\s+(?:(?:away|on|down|up|along"
            r"|further)\s+)*(?:from|away|past|north|south|east|west|along|off|down|up|beyond|before)\b"
        ),
        r"\b(?:minutes?|mins?)['’]?\s+(?:walk|drive|on foot)\s+(?:from|to)\b|\bminutes['’]?\s+walk\b",
        r"\bget\s+(?:off|out)\s+(?:the\s+\w+\s+)?(?:at|by|outside|opposite|near)\b",
        r"\b(?:bus|buses|tram|route)\s+(?:no\.?\s*|numbers?\s*)?\d{1,3}[a-z]?\b(?!\s*(?:times|minutes|hours|pounds))",
        r"\b\d{1,3}[a-z]?\s+bus(?!es)\b|\bnearest\s+(?:bus\s+)?(?:stop|station)\b",
        r"\ba?round\s+the\s+corner\b",
        r"\b(?:short|quick|easy|brief|few minutes['’]?)\s+(?:walk|stroll|drive|ride)\s+(?:from|away|past)\b",
        r"\bstone['’]?s\s+throw\b",
        rf"\b(?:overlook\w*|with a view of|you can (?:see|hear))\s+(?:the|an?)\s+(?:\w+\s+)?(?:{_OUTSIDE})\b",
        r"\b(?:off|on|along|near|by|from)\s+the\s+[ABM]\d{1,4}\b|\bjunction\s+\d|\bring\s+road\b",
        rf"(?:^|\b(?:at|on|near|by)\s+(?:the\s+)?)corner\s+of\s+(?!(?:the|an?|our|this|that)\s+{_INSIDE})\w",
        (
            r"\b(?:down|along|through)\s+the\s+(?:\w+\s+)?(?:alley\w*|passage\w*|lane|hill|side street|track|street"
            r"|road)\b"
            r"|\bup\s+the\s+(?:alley\w*|lane|hill|track|street|road|steps\s+from)\b"
        ),
        r"\bnearest\s+(?:\w+\s+)?car\s+park\b",
        (
            r"\b(?:end|top|bottom|foot|corner)\s+of\s+(?:the\s+)?(?:road|street|lane|hill|alley|path|steps|track|terrace"
            r"|pier|quay|high street)\b"
        ),
        r"\bcul-de-sac\b|\bsat[\s-]?nav\b",
    )
)
_NOT_A_SPOT = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|I\b)"
)
_BY_NAME = re.compile(
    rf"\b(?i:{_BESIDE}|park(?:ing)? (?:at|behind|by|in|outside)"
    r"|near|close to|past|beyond|outside|on the corner of|at the (?:end|top|bottom|foot|corner) of)"
    rf"\s+(?:the\s+)?(?!{_NOT_A_SPOT})[A-Z][\w'’]"
)


def way_in(text: str) -> bool:
    """Whether words say how to get there.

    Args:
        text: words from which the names of parts of the city have been taken out: "near Northgate" may be said.
    """
    return any(way.search(text) for way in _WAYS) or _BY_NAME.search(text) is not None
