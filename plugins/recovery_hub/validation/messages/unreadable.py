"""Words for files that can't be read from some line on."""

UNREADABLE: dict[str, tuple[str, str]] = {
    "unreadable.tab": (
        "This line is moved in with a tab.",
        "Use spaces instead of the tab: two spaces for each step in.",
    ),
    "unreadable.second-colon": (
        "There is a second colon with a space after it on this line: “{value}”.",
        "Put double quotes around the words after the first colon: {example}",
    ),
    "unreadable.gap-in-address": (
        "There is a space in the middle of the web address on this line.",
        "Take it out: {example}",
    ),
    "unreadable.quote": (
        "A quotation mark opens on this line and never closes.",
        (
            "Add the same mark at the end of the words, or take the first one away. "
            'An apostrophe inside words needs double quotes around them: name: "St Bride\'s"'
        ),
    ),
    "unreadable.quote.curly": (
        "The quotation mark before these words is a straight one, and the one after them is curly: “{value}”.",
        "Use two straight ones, as the keyboard types them: {example}",
    ),
    "unreadable.special.list": (
        "Several things with hyphens stand on one line: “{value}”.",
        "Put them in square brackets, with a comma between one and the next: {example}",
    ),
    "unreadable.after-quote": (
        "There are words after a closing quotation mark: “{value}”.",
        "Put the whole of the words inside one pair of double quotes, and use single quotes inside them.",
    ),
    "unreadable.after-quote.apostrophe": (
        "The apostrophe in these words ends the quotation that began with another: “{value}”.",
        "Put double quotes around them: {example}",
    ),
    "unreadable.merge": (
        "This line was left by two people's changes being joined: “{value}”.",
        "Keep the lines you want, and delete the three marker lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ),
    "unreadable.indent": (
        (
            "This line does not stand straight under the others: “{value}”. Its words begin after {spaces}"
            " spaces; we expected {before}."
        ),
        "Lines that belong together start at the same column. Compare it with the entry above, and use spaces only.",
    ),
    "unreadable.hyphen": (
        "An entry begins here, but not with a hyphen and a space: “{value}”.",
        "Write a plain hyphen, one space, and then the id: {example}",
    ),
    "unreadable.odd-space": (
        "This line holds a space that only looks like one. It often comes out of a web page or a letter.",
        "Delete the spaces at the beginning of the line and after the colon, and type them again.",
    ),
    "unreadable.comma": (
        "What stands between the brackets can't be told apart: “{value}”.",
        (
            "Put a comma between one thing and the next: [one, two] or {{from: 18, to: 65}}. "
            "Words with a comma or a colon of their own need double quotes around them."
        ),
    ),
    "unreadable.bracket": (
        "A bracket opens here and never closes: “{value}”.",
        "Add the closing bracket: [one, two] or {{from: 18, to: 65}}.",
    ),
    "unreadable.extra-bracket": (
        "There is a bracket or comma too many here: “{value}”.",
        "Every [ needs one ], every {{ needs one }}, and commas stand only between words: [one, two].",
    ),
    "unreadable.special": (
        "These words begin with “{mark}”, which has a meaning of its own in this kind of file.",
        "Put double quotes around the words: {example}",
    ),
    "unreadable.no-colon": (
        "We expected “field: words” here and found “{value}”.",
        (
            "Write the name of the field, a colon, a space and then the words, for example: name: Tuesday Table. "
            "If these words go on from the line above, move them in by two more spaces."
        ),
    ),
    "unreadable.no-colon.sign": (
        "There is no colon after the name of the field: “{value}”.",
        "Write a colon and a space there: {example}",
    ),
    "unreadable.no-space": (
        "“{value}” has no space after its colon.",
        "Put one space after the colon: {example}",
    ),
    "unreadable.escape": (
        "There is a backslash between double quotes on this line: “{value}”.",
        "Take the backslash out, or put single quotes around the words in place of the double ones.",
    ),
    "unreadable.entry-moved": (
        "An entry begins here, and its hyphen is not at the very left: “{value}”.",
        "Move all lines of this entry to the left. Spaces to take away at the beginning of each line: {spaces}.",
    ),
    "unreadable.item": (
        "“{value}” seems to be one thing of a list, and does not begin with a hyphen and a space.",
        "Write: {example}",
    ),
    "unreadable.item-crooked": (
        "The hyphen of “{value}” stands after {spaces} spaces; those of the list above it stand after {before}.",
        "Move this line, so that its hyphen stands right under the others. Use spaces only.",
    ),
    "unreadable.item-left": (
        "“{value}” begins at the very left, where only a new entry begins.",
        (
            "If it belongs to the list above it, move it in, so that its hyphen stands right under the hyphens of"
            " that list. If it is an entry, it begins with its id: “- id: tuesday-table”."
        ),
    ),
    "unreadable.hash": (
        "From “{rest}” on, this line would be left out: a # after a space begins a note to oneself.",
        'Put double quotes around the words in which it stands: note: “Room #4” becomes note: "Room #4"',
    ),
    "unreadable.copied": (
        "“{value}” does not belong to an entry. It was copied along out of a message or a web page.",
        "Delete what came along at the beginning of the lines, or the whole line if there is nothing else on it.",
    ),
    "unreadable.web-page": (
        "This file holds a web page, not a list of entries.",
        "Put the right file in its place. On GitHub, download it with the button “Raw”.",
    ),
    "unreadable.no-words": (
        "There are no words below the fields.",
        "Write them below the second line of three hyphens. If the page is not needed, delete the file.",
    ),
    "unreadable.not-text": (
        "This is a file of another program (Word, Excel, a picture, a PDF), and not plain text.",
        "Open it in its own program, copy the words, and paste them into a plain text file. Notepad makes such files.",
    ),
    "unreadable.doubled": (
        "This file is saved in a way that takes two signs for each letter. Editors call it UTF-16 or “Unicode”.",
        "Open it in your editor, choose “Save as”, and pick “UTF-8” as the encoding.",
    ),
    "unreadable.empty": (
        "There is no entry in this file.",
        "Every city needs it. Copy it from the example city and change it.",
    ),
    "unreadable.alias": (
        "These words begin with “{mark}”, which points to another part of the file. We don't use that.",
        "Write what you mean in full. If it is meant to be read as it stands, put double quotes around it: {example}",
    ),
    "unreadable.copy-from": (
        "“<<” would copy fields from another part of the file. We don't use that.",
        "Write the fields out in full, each on a line of its own.",
    ),
    "unreadable.tag": (
        "This line holds “{value}”, an instruction to a computer. We don't use those.",
        "If it is meant to be read, put double quotes around the words: {example}. If not, take it away.",
    ),
    "unreadable.documents": (
        "A line of “---” or “...” starts a second document here.",
        "Take that line away: one file holds one list.",
    ),
    "unreadable.deep": (
        "The lines here are moved in more than {limit} steps.",
        "No entry needs that. Compare it with the entry above.",
    ),
    "unreadable.key": (
        "The name of this field is not a single word.",
        "Write the name of the field, a colon, a space and then the words, for example: name: Tuesday Table",
    ),
    "unreadable.encoding": (
        "This file is not saved as plain text in UTF-8. The trouble begins right after “{value}”.",
        "Open it in your editor, choose “Save as”, and pick “UTF-8” as the encoding.",
    ),
    "unreadable.control": (
        "There is a letter here that can't be seen (its number is {value}).",
        "Delete the line and type it again by hand. This often comes from copying out of another program.",
    ),
    "unreadable.big": (
        "This file is {value} million letters long. The most we read is {limit} million.",
        "Split it: one entry a file in data/services/.",
    ),
    "unreadable.long-line": (
        "This line has more than {limit} letters.",
        "Somebody may have pasted a picture or a whole web page into it. Take that out, or break the line.",
    ),
    "unreadable.pieces": (
        "This file has more than {limit} fields and items in it.",
        "Split it: one entry a file in data/services/.",
    ),
    "unreadable.many": (
        "So much is wrong in this file that we stopped here, after {limit} things.",
        "Mend those that are told above, then check again: the rest of the file comes next.",
    ),
    "unreadable.fields": (
        "This entry has more than {limit} fields. Here is the next one.",
        "Each new entry begins with a hyphen and a space: - id: tuesday-table",
    ),
    "unreadable.missing-file": (
        "The file is not there.",
        "Every city needs it. Copy it from the example city and change it.",
    ),
    "unreadable.missing-list": (
        "The file is not there, and other entries need what stands in it.",
        "Put it back. If it has another name now, give it this one, in small letters.",
    ),
    "unreadable.empty-list": (
        "There is no entry in this file, and other entries point to some.",
        "Perhaps it was emptied by accident: look at its earlier version, and put the entries back.",
    ),
    "unreadable.no-services": (
        "There is no service in this file, nor in data/services/.",
        "If this city is new, all is well. If not, look at the earlier version of the file, and put the entries back.",
    ),
    "unreadable.emptied": (
        "There is no service in this file, nor in data/services/, but {places} and {organisations} in other files.",
        "Perhaps it was emptied by accident: look at its earlier version, and put the entries back.",
    ),
    "unreadable.emptied-since": (
        "There is no {says} in the data any more; before, there were {count}.",
        "Perhaps this file was emptied by accident: look at its earlier version, and put the entries back.",
    ),
    "unreadable.emptied-site": (
        "There is no service in the data; the site in the folder “{folder}” has {count}.",
        (
            "Perhaps this file was emptied by accident: look at its earlier version, and put the entries back. If this"
            " is another city than the one in that folder, name another folder for its site: make site OUT=…"
        ),
    ),
    "unreadable.open": (
        "The file can't be opened: {value}.",
        "Ask one of the people who keep this site to look at it.",
    ),
    "unreadable.front-matter-end": (
        "The fields at the top of this file have no end: the second line of three hyphens is missing.",
        "Write --- on a line of its own below the last field. The words begin after it.",
    ),
    "unreadable.front-matter": (
        "The file does not begin with its fields between two lines of three hyphens.",
        "The first line is ---, then fields such as “title: Privacy”, then --- again, then the words.",
    ),
    "unreadable.other": (
        "We cannot read the file from here on: “{value}”.",
        (
            "Compare this line and the one above it with another entry. Often it is a missing space after a "
            "colon or a missing quotation mark."
        ),
    ),
}
