"""Words for entries that can be read but do not have the shape we know."""

SHAPE: dict[str, tuple[str, str]] = {
    "unknown-field": (
        "“{field}” is not a field we know here.",
        "Fields that can stand here: {known}.",
    ),
    "unknown-field.near": (
        "“{field}” is not a field we know here.",
        "Check how it is spelled.",
    ),
    "unknown-field.elsewhere": (
        "“{field}” does not belong here.",
        "It is a field of “{parent}”: write it under “{parent}:”, moved in by two more spaces.",
    ),
    "unknown-field.space": (
        "“{field}” has no space after its colon.",
        "Put one space after the colon: {fixed}",
    ),
    "missing-field": (
        "“{field}” is missing.",
        "What belongs here: {meaning}. For example: {example}",
    ),
    "missing-field.plain": (
        "“{field}” is missing.",
        "What belongs here: {meaning}.",
    ),
    "wrong-choice": (
        "“{value}” is not one of the words we know for “{field}”.",
        "Choose one of: {choices}.",
    ),
    "not-a-date": (
        "“{value}” is not a day that exists, or not written the way we read days.",
        "Write the year, the month and the day as numbers, for example 2026-11-03.",
    ),
    "not-a-number": (
        "“{value}” is not a number we can use for “{field}”.",
        "Write digits only. What belongs here: {meaning}.",
    ),
    "out-of-range": (
        "“{value}” is outside what “{field}” can be ({limit}).",
        "What belongs here: {meaning}.",
    ),
    "too-long": (
        "“{field}” has {length} letters; the most is {limit}.",
        "Say it in fewer words. What belongs here: {meaning}.",
    ),
    "too-short": (
        "“{value}” is too short for “{field}”: we need at least {limit} letters.",
        "What belongs here: {meaning}.",
    ),
    "too-many": (
        "“{field}” has {length} lines; the most is {limit}.",
        "Keep the most useful ones. What belongs here: {meaning}.",
    ),
    "should-be-list": (
        "“{field}” holds one thing where we read a list.",
        "Put it in square brackets: {field}: [{value}]",
    ),
    "should-be-text": (
        "“{field}” holds a list or more fields where we read plain words.",
        "Write it on one line. What belongs here: {meaning}.",
    ),
    "should-be-fields": (
        "“{field}” holds “{value}” where we read more fields.",
        "Write the name of each field with its words. For example: {example}",
    ),
    "should-be-fields.plain": (
        "“{field}” holds “{value}” where we read more fields.",
        "Write them on the next lines, each with a colon, moved in by two spaces. Fields that can stand here: {known}.",
    ),
    "should-be-entries": (
        "This file should hold a list of entries, and we found something else.",
        "Every entry begins with a hyphen, a space and its id: “- id: tuesday-table”.",
    ),
    "should-be-entry": (
        "We expected an entry here and found “{value}”.",
        (
            "An entry begins with a hyphen, a space and its id, “- id: tuesday-table”; its other fields stand "
            "under the id."
        ),
    ),
    "should-be-one": (
        "This file should hold one thing, and we found a list.",
        "Take the hyphen at the beginning away, and move all lines two spaces to the left.",
    ),
    "not-an-address": (
        "“{value}” can't be an id.",
        (
            "An id becomes a web address: 3 to 60 small letters, digits and single hyphens, no spaces. For "
            "example: {example}"
        ),
    ),
    "wrong-pattern": (
        "“{value}” does not look right for “{field}”.",
        "What belongs here: {meaning}. For example: {example}",
    ),
    "not-usable": (
        "“{value}” can't be used for “{field}”.",
        "What belongs here: {meaning}.",
    ),
    "duplicate-field": (
        "“{field}” stands twice in this entry; the first is on line {first}.",
        "Keep one of the two and delete the other.",
    ),
    "duplicate-id": (
        "The id “{value}” is used twice; the first is in {first_path}, line {first}.",
        "Give this entry another id, or delete it if it is the same {says}.",
    ),
}
