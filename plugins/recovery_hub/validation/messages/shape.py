"""Words for entries that can be read but do not have the shape we know."""

SHAPE: dict[str, tuple[str, str]] = {
    "format.newer": (
        "This city has format {value}, and this program reads formats up to {known}.",
        "Install the program that the city's folder names in requirements/program.txt.",
    ),
    "format.older": (
        "This city has format {value}, and this program would have format {known}.",
        "Type: recovery-hub migrate. It carries the data over, keeps your notes, and says what it changed.",
    ),
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
    "missing-field.many": (
        "These fields are missing: {known}.",
        "Copy them from an entry that is like yours, and change their words.",
    ),
    "missing-field.plain": (
        "“{field}” is missing.",
        "What belongs here: {meaning}.",
    ),
    "wrong-choice": (
        "“{value}” is not one of the words we know for “{field}” ({meaning}).",
        "Choose one of: {choices}.",
    ),
    "not-a-date": (
        "“{value}” is not a day that exists, or not written the way we read days.",
        "Write the year, the month and the day as numbers, for example 2026-11-03.",
    ),
    "not-a-date.year": (
        "“{value}” has the year {year}, and we read years from 1900 to 2099.",
        "Write the year of the day you mean. If there is no such day, leave “{field}” out.",
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
    "too-few": (
        "“{field}” has {length} here; we need at least {limit}.",
        "What belongs here: {meaning}.",
    ),
    "too-many": (
        "“{field}” has {length} lines; the most is {limit}.",
        "Keep the most useful ones. What belongs here: {meaning}.",
    ),
    "should-be-list": (
        "“{field}” holds one thing where we read a list.",
        "Put it in square brackets: {field}: [{value}]. If it is several things, put a comma between them.",
    ),
    "should-be-list.lines": (
        "“{field}” holds one thing where we read a list.",
        "Give each thing a line of its own that begins with a hyphen and a space: “- {first}”",
    ),
    "should-be-list.example": (
        "“{field}” holds “{value}” where we read a list of things, each with fields of its own.",
        "Write it like this: {example}",
    ),
    "should-be-one.hyphen": (
        "This file holds one entry, and its first line begins with a hyphen, as in a list.",
        "Take the hyphen and the space after it away, so that all its fields begin at the very left.",
    ),
    "should-be-list.hyphen": (
        "In “{field}”, the hyphen before “{first}” has no space after it.",
        "Put one space after the hyphen: “- {first}: …”.",
    ),
    "should-be-list.fields": (
        "“{field}” holds one thing where we read a list of things.",
        (
            "Begin its first line with a hyphen and a space, “- {first}: …”, and let its other lines begin right under"
            " “{first}”."
        ),
    ),
    "should-be-text": (
        "“{field}” holds a list or more fields where we read plain words.",
        (
            "Write it on one line, without a hyphen; if it has a colon, put double quotes around it. "
            "What belongs here: {meaning}."
        ),
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
    "should-be-entries.wrapped": (
        "This file begins with “{value}:”, and its entries stand below that.",
        "Take the line “{value}:” away, and move all entries to the left until their hyphens are at the very edge.",
    ),
    "should-be-entries.one": (
        "The entry “{value}” begins without its hyphen.",
        "Write a hyphen and a space before the id, “- id: {value}”, and move the other lines in by two spaces.",
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
    "should-be-fields.list": (
        "“{field}” holds a list where we read fields.",
        "Take the hyphens away: its fields stand one below the other, each with a colon. Known here: {known}.",
    ),
    "should-be-one.words": (
        "We expected fields here and found “{value}”.",
        "Each line holds the name of a field, a colon, a space and the words. The first is: “id: tuesday-table”.",
    ),
    "should-be-one.empty": (
        "There is nothing in this file.",
        "Write its fields, as in another file of this kind. If it is not needed, delete it.",
    ),
    "not-an-id": (
        "“{value}” is not an id, and an id belongs here.",
        "An id has small letters, digits and hyphens, and stands at the beginning of its entry. For example: {example}",
    ),
    "not-an-id.look-alike": (
        "“{value}” holds a letter of another alphabet that looks like one of ours: {shown}",
        "Type the id again by hand: small letters, digits and hyphens. For example: {example}",
    ),
    "not-an-id.unknown": (
        "“{value}” is not an id, and no {says} we have is called so.",
        ("Write the id with which its entry begins in {home}. If it has no entry yet, write that first."),
    ),
    "not-an-id.several": (
        "“{value}” is not one id.",
        "Write the ids one by one, with a comma and a space between them, inside square brackets.",
    ),
    "not-an-address.file": (
        "The name of this file, “{value}”, can't be a web address.",
        "Rename the file: 3 to 60 small letters, digits and single hyphens, no spaces. For example: {example}.md",
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
        "“{field}” stands twice in this entry; the first is on line {first_line}.",
        "Keep one of the two and delete the other.",
    ),
    "duplicate-field.entry": (
        "“{field}” stands twice in one entry; the first is on line {first_line}. Does another entry begin here?",
        (
            "If so, write a hyphen and a space before this id, right under the hyphen of the entry above: "
            "“- id: tuesday-table”. If not, keep one of the two."
        ),
    ),
    "duplicate-field.many": (
        "“{field}” and {count} more fields stand twice in this entry; the first “{field}” is on line {first_line}.",
        "Perhaps two entries ran into one. Move this one below the last line of the entry around it.",
    ),
    "lost-words.hash": (
        "Readers would not see “{value}”: a # after a space begins a note to oneself.",
        (
            "If they should see it, put double quotes around all the words: {example}. "
            "If it is a note, write it on a line of its own, with the # first."
        ),
    ),
    "lost-words.comma": (
        "“{value}” stands alone between two commas, and nobody would see it.",
        (
            "If it goes with the words before it, put double quotes around them all: {example}. "
            "If it is a field, write its name, a colon and a space."
        ),
    ),
    "lost-words.alone": (
        "“{value}” stands here without a colon, and nobody would see it.",
        "Write the name of the field, a colon, a space and then the words, as in {{from: 18, to: 65}}.",
    ),
    "lost-words.thousands": (
        "The number here is cut in two by its comma: “{value}” would be lost.",
        "Write it without the comma: {example}",
    ),
    "lost-words.field": (
        "“{value}” is moved in so far that it becomes a part of the words above it, in “{field}”.",
        "Move this line to the left, so that it begins right under the other fields of the entry.",
    ),
    "lost-words.item": (
        "“{value}” is moved in so far that it only goes on from the words above it: two things become one.",
        (
            "If a new thing begins here, let its hyphen stand right under the hyphen of the line above it. If these"
            " words do go on, put double quotes around them all."
        ),
    ),
    "lost-words.bullet": (
        "“{value}” begins with “{mark}”, so it only goes on from the words above it: two things become one.",
        "Write a hyphen and a space, “- {value}”, right under the hyphen of the line above it.",
    ),
    "wrong-file": (
        "This entry has the fields of another kind, {says}, and does not belong in this file (it is for: {here}).",
        "Move all its lines, from its id to its last, to the end of {home}.",
    ),
    "wrong-file.own": (
        "This entry has the fields of another kind, {says}, and does not belong in this file (it is for: {here}).",
        (
            "Move all its lines to the end of {home}. There the first begins with a hyphen and a space, “- id: …”, and"
            " the others are moved in by two spaces. Then delete this file."
        ),
    ),
    "curly-quotes": (
        "There are curly quotes round the words in “{field}”: {value}. They would be read as part of the words.",
        'Take them away. Where quotes are needed, use straight ones, as the keyboard types them: "…". Write: {example}',
    ),
    "duplicate-id": (
        "The id “{value}” is used twice; the first is in {first_path}, line {first_line}.",
        "Give this entry another id, or delete it if it is the same {says}.",
    ),
}
