"""Words about ids, days, ages, prices and hours."""

FACTS: dict[str, tuple[str, str]] = {
    "unknown-reference": (
        "There is no {says} with the id “{value}”.",
        "Write an id that stands in {home}, or add the {says} there.",
    ),
    "unknown-reference.withdrawn": (
        "“{value}” was taken out of this directory, because its people asked for it.",
        "Delete it here too.",
    ),
    "withdrawn-still-there": (
        "“{value}” stands in data/withdrawn.yaml, and its entry is still here. It is not published.",
        "Delete this entry too: the file itself is public. Leave the id in data/withdrawn.yaml.",
    ),
    "withdrawn-still-there.near": (
        "No entry has the id “{value}”, but one is called “{other}”, and it is published.",
        "If that is the one to be taken out, mend the id here. If it was deleted long ago, all is well.",
    ),
    "was-taken": (
        "“{value}” is an earlier id here, and another {says} has that id today ({path}, line {line}).",
        "One address can lead to one page only. Take it out of “was”, or give the other {says} a new id.",
    ),
    "was-taken.twice": (
        "“{value}” is an earlier id here, and of “{other}” too.",
        "One old address can lead to one page only. Keep it at one of the two.",
    ),
    "was-taken.own": (
        "“{value}” is the id of this entry itself.",
        "Take it out of “was”: only ids from before belong there.",
    ),
    "id-reserved": (
        "The id “{value}” would take an address that the site needs for itself.",
        "Give this {says} another id, for example “about-{value}”.",
    ),
    "possible-duplicate": (
        "“{value}” may be the same {says} as “{other}” ({path}, line {line}).",
        (
            "If it is, keep one and write “was: [{id}]” there, with the id that goes. If not, let the names say"
            " how they differ."
        ),
    ),
    "dates-ahead": (
        "{value} lies ahead of us: today is {today}.",
        "Write the day on which it was done. Often the year is the slip.",
    ),
    "dates-ahead.along": (
        "{value} lies ahead of us: today is {today}.",
        "Write the day on which it was last read. If you build for an earlier day on purpose, all is well.",
    ),
    "date-order": (
        "This news would end on {last}, before it begins on {first}.",
        "Swap the two days, or mend the wrong one.",
    ),
    "date-order.changed": (
        "This entry would have changed on {last}, before it came in on {first}.",
        "Swap the two days, or delete the wrong one. Programs write both by themselves.",
    ),
    "date-order.moved": (
        "It moved on {value}, and “sessions” does not name the new place “{place}”.",
        "Write the new place there, in place of the old one. If it has not moved yet, write the new day here.",
    ),
    "date-order.moved-where": (
        "It moves, and nobody can see where to.",
        (
            "Write “place” with the id of the new place, for example: moved: {{on: 2026-11-02, place:"
            " bridge-street-library, told_on: 2026-11-03}}. Or write “to” with a few words."
        ),
    ),
    "date-order.room": (
        "That would be since {first}, and we were told on {last}, which is earlier.",
        "Mend the wrong one of the two days.",
    ),
    "date-order.notice-over": (
        "The last day of this sentence was {value}. No page shows it any more.",
        "Delete the notice, or write a later day if it still holds.",
    ),
    "date-order.no-last-day": (
        "This service is closing, and we don't know when.",
        "Write its last day, for example “closes_on: 2027-03-31”, or say what is known in “status_note”.",
    ),
    "date-order.closed-already": (
        "Its last day was {value}, and the status is still “{status}”.",
        "If it has closed, write “status: closed”. If not, mend the day or delete it.",
    ),
    "date-order.reopened": (
        "It was to open again on {value}, and the status is still “paused”.",
        "If it has opened, write “status: active” and delete this line. If not, write the new day.",
    ),
    "opportunity": (
        "It is “{value}”, and nobody can see what is paid.",
        "Write how much, for example: pay: {{pounds: 15.00, per: hour}}. If nothing is paid, choose another kind.",
    ),
    "opportunity.days": (
        "People can ask until {deadline}, but it is taken down on {expires}, which is earlier.",
        "Mend one of the two days.",
    ),
    "opportunity.over": (
        "The last day for “{name}” was {value}.",
        "Delete the entry, or write the new day if it goes on.",
    ),
    "timetable-over": (
        "The timetable of bus {name} was good until {value}.",
        "Look whether there is a new one. Then mend the times, and write the new days at “from” and “to”.",
    ),
    "timetable-over.swapped": (
        "This timetable would end on {last}, before it begins on {first}.",
        "Swap the two days, or mend the wrong one.",
    ),
    "ages-upside-down": (
        "The youngest age ({first}) is higher than the oldest ({last}).",
        "Swap the two numbers.",
    ),
    "only-and-especially": (
        "“{value}” stands in only_for and in especially_for.",
        (
            "Keep it in only_for if everybody else is turned away. Keep it in especially_for if others can come too. "
            "Delete it from the other."
        ),
    ),
    "session-who-same": (
        "Who this session is for is what the service says already.",
        "Delete it here. A session has a “who” of its own only where that differs from the rest of the service.",
    ),
    "wait-upside-down": (
        "The shortest wait ({first} days) is longer than the longest ({last} days).",
        "Swap the two numbers.",
    ),
    "price": (
        "It says “free”, and then a price of {value} pounds.",
        (
            "If people pay, write “kind: fixed”. If they may give something, write “kind: donation”. If not, "
            "delete the price."
        ),
    ),
    "price.missing": (
        "There is a price, but nobody can see how much.",
        (
            "Add “pounds”, for example “pounds: 2.50”, or say it in “note”. Some people count their coins "
            "before they come."
        ),
    ),
    "session-format": (
        "This session is “{value}”, and the service has only “{formats}”.",
        "Add it to the formats of the service, or change it here. People search by “formats”.",
    ),
    "need-without-home-help.nothing": (
        "For “{name}” there is nothing in this directory yet, not even a helpline.",
        (
            "The page tells readers so. If you know of a service, give it “{value}” among its needs; or name a"
            " helpline here."
        ),
    ),
    "need-without-home-help": (
        "For “{name}” there is nothing that people can have at home.",
        (
            "Add a helpline here, for example “helplines: [samaritans]”, or a service with “{value}” among its "
            "needs that works by phone, text, post or online, or visits."
        ),
    ),
    "verified-long-ago": (
        "“{name}” was last checked on {on}. The next check was due on {due}.",
        "Ring or visit them. Then write the new day under “verified”.",
    ),
    "verified-long-ago.year": (
        "Nobody has checked “{name}” for more than a year (last on {on}). The page tells readers so.",
        "Please check this one first. If nobody answers, write “status: unconfirmed”.",
    ),
    "verified-long-ago.left-out": (
        "Nobody has checked “{name}” for more than a year and a half (last on {on}). Lists and filters leave it out.",
        "Please check this one first. If nobody answers: “status: unconfirmed”. If it has ended: “status: closed”.",
    ),
    "verified-long-ago.never": (
        "“{name}” was never checked. The page tells readers so.",
        (
            "Ring or visit them. Then write: verified: {{on: 2026-11-03, by: volunteer, how: phone}}, with the "
            "day and the way."
        ),
    ),
    "hours-unreadable": (
        "We can't read the hours “{value}”.",
        (
            "Write days in two letters, a space, then times in four digits: Tu 14:00-16:00; PH off"
            " (PH off: not on bank holidays)"
        ),
    ),
    "hours-unreadable.cannot-say": (
        "We can't put the hours “{value}” into words; the trouble is “{part}”.",
        (
            "Use weekdays, times and dates only: Mo-Fr 09:30-17:00; Sa[1] 10:00-12:00; PH off. What does not "
            "fit goes into “note”."
        ),
    ),
    "hours-unreadable.no-times": (
        "“{part}” has a day and no times. A computer reads that as day and night.",
        "Add the times, for example: Tu 14:00-16:00. If it is open day and night, write: 24/7",
    ),
    "hours-unreadable.too-long": (
        "“{part}” would be open for more than 14 hours, past midnight.",
        "Check the two times. Afternoon times are 12 more: 2pm is 14:00.",
    ),
    "hours-unreadable.no-such-date": (
        "“{part}” is not a date that exists.",
        "Check the day and the month, for example: Dec 24 off",
    ),
    "hours-unreadable.replaced": (
        "In “{value}”, what comes later takes the place of “{part}”.",
        "Times on the same day are joined with a comma: Mo 10:00-12:00,13:00-15:00",
    ),
    "hours-unreadable.order": (
        "In “{value}”, the part “{part}” comes too early and would have no effect.",
        "Write the usual hours first, and what is different after them: Mo-Fr 09:00-17:00; PH off",
    ),
    "hours-unreadable.past-midnight": (
        "In “{value}”, the night of “{part}” would end at midnight, because the next day has its own times.",
        "Join the two with a comma and a space in place of the semicolon.",
    ),
    "hours-unreadable.exception": (
        "We can't read “{value}” as the hours of one date.",
        "Write “closed”, or times such as 10:00-12:00.",
    ),
    "hours-overlapping": (
        "On {day}, {first} and {second} lie over each other.",
        "Mend one of the two. Times on the same day are joined with a comma: Mo 10:00-12:00,13:00-15:00",
    ),
    "exception-days": (
        "{value} stands twice among the dates with other hours.",
        "Keep one of the two.",
    ),
    "exception-days.no-effect": (
        "{value} is a {day}, and it is closed on that day of the week anyway.",
        "Check the day: perhaps the one before or after is meant. If not, delete it.",
    ),
    "exception-days.over": (
        "{value} is long over. Dates like this in the list: {count}.",
        "Delete it. A short list shows better what is still to come.",
    ),
}
