"""Words about chances to take part, and about needs that people voiced."""

CHANCES: dict[str, tuple[str, str]] = {
    "stories-unpaid": (
        "“{name}” asks people for what they have lived through, and nothing is paid.",
        "Say so in the name, so that nobody finds out afterwards. If there is pay, add it under “pay”.",
    ),
    "voiced-month": (
        "{value} lies ahead of us: this month is {month}.",
        "Write the month in which it was said. Often the year is the slip.",
    ),
}
