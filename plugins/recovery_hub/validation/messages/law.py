"""Words about changes in the law, and about who answers for the site in law."""

LAW: dict[str, tuple[str, str]] = {
    "law-stale": (
        "“{title}” was last changed on {value}. Since then the law has changed: {changes}.",
        "Read it again with the sources in data/law.yaml. Mend what has changed, then write today's date at “updated”.",
    ),
    "law-dates": (
        "It says that this is in force, and not since when.",
        "Add the day, for example: in_force_from: 2026-04-06. If it has not begun, write “status: passed”.",
    ),
    "law-dates.ahead": (
        "It says that this is in force, and its day is {value}. Today is {today}.",
        "If it has not begun, write “status: passed”. If the day is a slip, mend the day.",
    ),
    "law-dates.come": (
        "“{name}” is marked as {status}. The day that was named for it, {value}, has come.",
        "Find out whether it is in force now. If it is, write “status: in_force”; if not, the new day, or none.",
    ),
    "law-dates.due": (
        "The sources of “{name}” should have been read again by {value}.",
        "Read each page again. Mend what has changed, then write new days at “on” and “check_by”.",
    ),
    "law-dates.before": (
        "“check_by” is {check_by}, before its sources were read on {read}.",
        "Write a day after that, for example three months later.",
    ),
    "controller-unnamed": (
        "Nobody is named who answers in law for what people send to you. The page about privacy says “not named yet”.",
        "Add a line to city.yaml, for example: controller: Bramblebury Hub, a registered charity, 12 Bridge Street.",
    ),
}
