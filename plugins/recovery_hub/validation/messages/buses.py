"""Words about buses: stops, routes and times."""

BUSES: dict[str, tuple[str, str]] = {
    "bus-calls": (
        "The {which} stop, “{value}”, has no minutes.",
        "Write how many minutes after the first stop the bus is there: {example}",
    ),
    "bus-calls.not-zero": (
        "The first stop has {value} minutes.",
        "Minutes count from the first stop, so it has 0. Take {value} away from all of them.",
    ),
    "bus-calls.falling": (
        "The bus would be at “{value}” after {minutes} minutes, and at “{other}” before it after {other_minutes}.",
        "Check the order of the stops and the minutes. On the way minutes only grow.",
    ),
    "bus-calls.twice": (
        "“{value}” stands twice, one right after the other.",
        "Delete one of the two. Often the second should be the stop on the other side of the street.",
    ),
    "bus-times": (
        "There are no times for “{value}”.",
        ('Write “every” or “at”, for example: at: ["19:05", "20:35"]. If no bus runs on these days, delete the block.'),
    ),
    "bus-times.same-days": (
        "There is another block for “{value}” here, and both would run on the same day.",
        "Put all times of one kind of day into one block. Use “only” if they are different days of the week.",
    ),
    "bus-times.only": (
        "“{value}” is not one of the “{days}”.",
        "Choose from: {known}. Saturdays and Sundays have blocks of their own.",
    ),
    "bus-times.backwards": (
        "This stretch would end at {last}, before it begins at {first}.",
        "Swap the two, or go on counting past midnight: half past midnight is 24:30.",
    ),
    "bus-times.overlapping": (
        "This stretch begins at {value}, and the one before it lasts until {other}.",
        "Let one end where the next begins, and write them in the order of the day.",
    ),
    "bus-times.order": (
        "“{value}” comes after “{other}” here.",
        (
            "Write the times in the order of the day, each once. Past midnight go on counting: half past midnight "
            "is 24:30."
        ),
    ),
    "bus-times.too-late": (
        "“{value}” is six in the morning of the next day, or later.",
        "Write it under the next day. Past midnight we count up to 29:59.",
    ),
    "bus-stop-twice": (
        "“{value}” stands at the very same spot as “{other}” (line {line}).",
        "If it is the same stop, keep one. If it is across the street, look up its own two numbers.",
    ),
    "bus-stop-unused": (
        "No bus calls at “{name}” ({value}).",
        "Name it in data/bus-routes.yaml on the route that stops there, or delete it.",
    ),
    "timetable-file": (
        "There is no file “{value}”.",
        "Bring the timetable file in again with the import (import gtfs), or take this line out: {example}",
    ),
    "timetable-file.listed": (
        "There is no file “{value}”.",
        "Bring it in again with the import (import gtfs FILE --feed {id}), or take this entry out.",
    ),
    "bus-speed": (
        "From “{first}” to “{last}” it is {km} km, and the bus would take {minutes} minutes. No city bus is so fast.",
        "Check the minutes, the order of the stops, and where the two stops are.",
    ),
    "bus-speed.slow": (
        "From “{first}” to “{last}” it is {km} km, and the bus would take {minutes} minutes. Walking is faster.",
        "Check the minutes. If the bus waits on the way, leave them out at the stops around it.",
    ),
}
