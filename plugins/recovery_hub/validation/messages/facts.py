"""Words about ids, days, ages, prices and hours."""

FACTS: dict[str, tuple[str, str]] = {
    "unknown-reference": (
        "There is no {says} with the id “{value}”.",
        "Write an id that stands in {home}, or add the {says} there.",
    ),
    "id-changed": (
        "This {says} had the id “{value}” before, and links to its page would lead nowhere.",
        (
            "Write a line below its id: “{example}”. If it has such a line, add the earlier id there. Old links, and"
            " all that points to it here, then find it."
        ),
    ),
    "hours-year": (
        "The year {value} stands in these hours, and no timetable goes that far.",
        "If the times go on without an end, leave the year out: Tu 14:00-16:00. If not, write the year that you mean.",
    ),
    "unknown-reference.renamed": (
        "Was “{old}” the id of this {says} before? It is still named here: {known}.",
        (
            "If it was, write a line below the id: “was: [{old}]”. All of these then find it, and old links too. If"
            " not, write the right id there, perhaps “{value}”."
        ),
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
    "id-reserved.windows": (
        "The id “{value}” can't be the name of a file under Windows, which keeps it for a device.",
        "Give this {says} a longer id, for example “{value}-group”.",
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
    "need-without-home-help.unasked": (
        "For “{name}” there are only places to go to, and nobody has asked there yet.",
        (
            "The page says so. If you know of help at home, add it: a helpline here, or a service with “{value}” among "
            "its needs that works by phone, text, post or online, or visits."
        ),
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
    "hours-unreadable.first-date": (
        "“{value}” does not say from which day the weeks are counted.",
        "Write two fields: {part}. After “from” comes a day on which it takes place, with its year.",
    ),
    "hours-unreadable.every-third": (
        "“{value}” can mean one day in each month, or one day in every few weeks.",
        "If weeks are counted, write: {part}. After “from” comes a day on which it takes place.",
    ),
    "hours-unreadable.unlikely-date": (
        "There is no “{part}”: the day, the month and the weekday do not go together.",
        "Look at a calendar, and write the date anew: Saturday 5 December 2026, 11am to 3pm",
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
    "hours-unreadable.round-the-clock": (
        "“{part}” seems to mean day and night.",
        "For every day of the week write: 24/7. For some days write: Mo-Fr 00:00-24:00",
    ),
    "hours-unreadable.shut": (
        "In “{value}”, “{part}” closes it on every day on which it opens.",
        (
            "If it does not run at present, write “status: paused”, and if it has ended, “status: closed”. "
            "If it rests for some weeks only, write them: Jul 20-Aug 31 off"
        ),
    ),
    "hours-half.closings": (
        "“{value}” says when it is closed, and not when it is open.",
        "Write the usual times first: Tu 14:00-16:00; PH off. If they are not known, delete this line.",
    ),
    "hours-half.shut": (
        "“{value}” says that it is never open.",
        (
            "If it does not run at present, write “status: paused”; if it has ended, “status: closed”. "
            "Leave “hours” out if the times are not known."
        ),
    ),
    "recurrence.no-hours": (
        "It says in which weeks, and not on which day and at what time.",
        "Add the hours of those weeks, for example: hours: Tu 14:00-16:00. Single dates stand under “dates”.",
    ),
    "recurrence.no-from": (
        "It takes place every {count} weeks, and nobody can tell in which.",
        "Add a day on which it takes place: repeats: {{every: {count}, from: 2026-12-01}}",
    ),
    "recurrence.empty": (
        "Nothing is said under “repeats”.",
        "Write at least one field, for example {{every: 2, from: 2026-12-01}}, or delete the line.",
    ),
    "recurrence.counted": (
        "The hours count days of a month (“{value}”), and “every” counts weeks.",
        "Keep one of the two: “hours: Tu[1,3] 14:00-16:00” alone, or “hours: Tu 14:00-16:00” with “every”.",
    ),
    "recurrence.other-day": (
        "{value} is a {day}, and the hours are on other days: “{hours}”.",
        "Write a day on which it takes place, or mend the hours.",
    ),
    "recurrence.order": (
        "The last day, {last}, comes before the first day, {first}.",
        "Check the two dates, and the years in them.",
    ),
    "recurrence.over": (
        "Its last date was {value}. Readers see that no later date is known.",
        "Ask if there are new dates. If it has ended, write “status: closed”.",
    ),
    "recurrence.nothing-left": (
        "With these hours and these weeks it never takes place.",
        "Check the first and the last day, the terms it keeps to, and what is taken away again.",
    ),
    "recurrence.no-terms": (
        "It keeps to {whose} terms, and their dates are not known here. Readers see “not known, ring first”.",
        "Add the dates of the terms to data/terms.yaml; the council's or the college's website has them.",
    ),
    "recurrence.terms-end": (
        "It keeps to {whose} terms, and the last one we know ends on {value}.",
        "Add the next terms to data/terms.yaml; the council's or the college's website has them.",
    ),
    "recurrence.date-twice": (
        "{value} stands twice among the single dates.",
        "Keep one of the two. Several times on one day are joined with a comma: 10:00-12:00,14:00-16:00",
    ),
    "recurrence.date-closed": (
        "{value} is a date on which it takes place, and the hours say “closed”.",
        "Write the times, or move the date to “exceptions”.",
    ),
    "recurrence.date-both": (
        "{value} stands among the single dates, and among the days that differ.",
        "Keep one of the two: “dates” for a date on which it takes place, “exceptions” for one that differs.",
    ),
    "terms.order": (
        "It ends on {last}, before it begins on {first}.",
        "Check the two dates, and the years in them.",
    ),
    "terms.overlap": (
        "It begins on {first}, and “{name}” ends only on {last}.",
        "A term ends before the next one of the same school or college begins. Check both.",
    ),
    "city-days.order": (
        "It ends on {last}, before it begins on {first}.",
        "Check the two dates, and the years in them.",
    ),
    "city-days.address": (
        "There is a page with the address /when/{value}/ already.",
        "Give these weeks an id of their own, for example christmas-2026.",
    ),
    "city-days.twice": (
        "{value} stands twice among the holidays of this city.",
        "Keep one of the two.",
    ),
    "city-days.known": (
        "{value} is a bank holiday of the whole nation ({name}), and known without this line.",
        "Delete it. Here stand only holidays that this city keeps by itself.",
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
