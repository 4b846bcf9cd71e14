"""Words about sentences: what is said in them, and how."""

PROSE: dict[str, tuple[str, str]] = {
    "markdown-deep": (
        "This line has more than {limit} marks (-, *, >, 1.) before its first word.",
        "One mark makes a list, or a quote. Take the others out.",
    ),
    "ages-in-prose": (
        "“{value}” stands in “{field}”, and the field for ages is empty.",
        (
            "Write the ages where people can search by them: who: {{ages: {{from: 18, to: 65}}}}. The page then"
            " says them by itself. If these are not ages, all is well."
        ),
    ),
    "personal-details": (
        "“{value}” in “{field}” seems to name a person.",
        (
            "Write the role instead, for example “one of the hosts”. Names go out of date, and some people must"
            " not be found."
        ),
    ),
    "personal-details.email": (
        "The e-mail address “{value}” stands in a sentence, in “{field}”.",
        "Move it to the field “email” under “contact”. If it belongs to one person, leave it out.",
    ),
    "personal-details.phone": (
        "The phone number “{value}” stands in a sentence, in “{field}”.",
        (
            "Take it out of the sentence, and write under “contact”: phones: [{{number: {number}}}]. If it belongs to"
            " one person, leave it out."
        ),
    ),
    "personal-details.phone.known": (
        "The phone number “{value}” stands in a sentence, in “{field}”, and under “contact” too.",
        "Take it out of the sentence. The page shows the number by itself, and only there it is kept right.",
    ),
    "personal-details.phone.elsewhere": (
        "The phone number “{value}” stands in a sentence, in “{field}”.",
        "Name the service it belongs to instead: its page has the number. If it belongs to one person, leave it out.",
    ),
    "look-alike": (
        "“{value}” holds a letter of another alphabet that looks like one of ours: {shown}",
        "Type the word again by hand. It was probably copied; nobody can find it as it is.",
    ),
    "garbled-letters": (
        "“{value}” holds letters that were garbled on their way.",
        "Type the word again. If there are many, open the first file once more as UTF-8, and copy from there.",
    ),
    "placeholder": (
        "“{value}” stands in “{field}” and tells readers nothing.",
        "If it is not known, delete this line. The page says “not known yet” by itself.",
    ),
    "listed-twice": (
        "“{value}” stands twice in “{field}”.",
        "Keep one of the two.",
    ),
    "listed-twice.cut": (
        "“{value}” is a thing of its own here, because of the comma before it.",
        "If it goes with the words before the comma, put double quotes around them all. If not, all is well.",
    ),
    "wording": (
        "We don't write “{value}”: {reason}",
        "Better: {better}",
    ),
    "long-sentences": (
        "The sentence that begins “{value} …” has {count} words.",
        "Make two of it. {most} words is the most a tired reader can follow; 15 is better.",
    ),
    "long-sentences.several": (
        "The sentence that begins “{value} …” has {count} words. Long sentences like it that follow here: {others}.",
        "Make two of each. {most} words is the most a tired reader can follow; 15 is better.",
    ),
    "long-description": (
        "The description has {count} words. The most is {most}.",
        "Keep what no other field can say. Times, prices, ages and how to get in have their own fields.",
    ),
    "unknown-mark": (
        "“{value}” would be shown to readers just as it stands.",
        "Marks we know: {known}. For anything else, leave out the curly brackets.",
    ),
    "unknown-mark.doubled": (
        "“{value}” has two curly brackets on a side. One pair of them would be shown to readers.",
        "Write one bracket at each end.",
    ),
    "unknown-mark.plain": (
        "“{value}” would be shown to readers just as it stands.",
        "Marks in curly brackets work in descriptions and in Markdown files only. Write the words themselves here.",
    ),
    "unknown-mark.helpline": (
        "There is no helpline with the id “{value}”.",
        "Helplines we know: {known}.",
    ),
    "markdown-unsafe": (
        "“{value}” is HTML, a language for computers. We don't use it among the words.",
        "Write plain words and Markdown: **bold**, *slanted*, - for a list, [words](https://…) for a link.",
    ),
    "markdown-unsafe.letter": (
        "“{value}” would be shown to readers just as it stands.",
        "It came along out of a web page, and stands for a single letter or sign. Write that sign.",
    ),
    "markdown-unsafe.script": (
        "There is a small program among the words here.",
        "Take it out. It would run in the browser of everybody who reads the page.",
    ),
    "link-inside": (
        "The link “{value}” leads to no page of this site.",
        "A link to our own pages begins and ends with a slash and holds the id, for example /needs/forms/",
    ),
    "markdown-unsafe.link": (
        "The link “{value}” would run a program in the reader's browser.",
        "Take it out, or write a link that begins with https://.",
    ),
    "markdown-unsafe.picture": (
        "The picture “{value}” lies on another site. That site would see who reads this page.",
        "Take it out. If people need to see it, link to their page: [words](https://…)",
    ),
    "guide-due": (
        "“{title}” should have been read again by {value}.",
        "Read it and its sources again. Mend what has changed, then write new days at “updated” and “check_by”.",
    ),
    "guide-due.before": (
        "“check_by” is {check_by}, before the last change on {updated}.",
        "Write a day after the last change, for example half a year later.",
    ),
    "start-fits-nothing": (
        "No service that is running fits “{title}”. The page would leave people alone.",
        "Ask for less in this block, or add a second block under “fits”.",
    ),
}
