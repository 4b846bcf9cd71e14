"""Words about chances to take part, and about needs that people voiced."""

CHANCES: dict[str, tuple[str, str]] = {
    "opportunity-pay": (
        "“{name}” is called paid, and nobody can see how much.",
        "Add the rate, for example “pay: {{pounds: 25.00, per: hour}}”. If nothing is paid, it is “volunteering”.",
    ),
    "opportunity-pay.stories": (
        "“{name}” asks people for what they have lived through, and nothing is paid.",
        "Say so in the name, so that nobody finds out afterwards. If there is pay, add it under “pay”.",
    ),
    "opportunity-dates": (
        "This would be taken down on {first}, and people can ask until {last}.",
        "Swap the two days, or mend the wrong one.",
    ),
    "voiced-month": (
        "{value} lies ahead of us: this month is {month}.",
        "Write the month in which it was said. Often the year is the slip.",
    ),
}
