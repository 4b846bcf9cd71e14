"""Words about ways to get in touch: phone numbers, e-mail addresses, links, helplines."""

CONTACTS: dict[str, tuple[str, str]] = {
    "helpline-check-word": (
        "The digits of “{name}” do not match its check word, “{word}”: they are not those that somebody verified.",
        (
            "If you did not mean to change them, put the earlier ones back. If the number is new, read it on the"
            " helpline's own page, and type: recovery-hub verified {id} --role maintainer --how web --number “…”"
        ),
    ),
    "helpline-check-word.missing": (
        "The number of “{name}” has no check word yet, so a slip in its digits would not be noticed.",
        (
            "Read it on the helpline's own page, and type: recovery-hub verified {id} --role maintainer --how web"
            " --number “…”"
        ),
    ),
    "helpline-check-word.gone": (
        "The check word of “{name}” was here before, and is gone.",
        "Put it back as it was. Only recovery-hub verified writes it: delete and change nothing of it by hand.",
    ),
    "phone": (
        "“{value}” is not a phone number that can be rung in the UK.",
        "Write a UK number with spaces, for example 01632 960 142.",
    ),
    "phone.digits": (
        "“{value}” has {count} digits. A UK phone number has 11, and the first is 0.",
        "Check whether a digit is missing or typed twice. For example: 01632 960 142",
    ),
    "phone.no-zero": (
        "“{value}” has lost the 0 at its beginning. Spreadsheets often take it away.",
        "Write the number with its 0.",
    ),
    "phone.spreadsheet": (
        "“{value}” was a phone number before a spreadsheet rounded it.",
        "Look the number up again. The digits that are gone can't be worked out.",
    ),
    "phone.letters": (
        "“{value}” holds signs that look like digits or spaces and are none.",
        "Type the number again, with digits and spaces only.",
    ),
    "phone.two": (
        "“{value}” holds more than one phone number.",
        (
            "Keep the one that people should ring first: phone: {first}. Give the other a line below it: phones:"
            " [{{number: {second}, for: bookings}}]. After “for” stands what that number is for, if you know."
        ),
    ),
    "phone.two-in-one": (
        "“{value}” holds more than one phone number.",
        "Keep one here. Each number to ring has its own place under “phones”: [{{number: 01632 960 143}}]",
    ),
    "phone.extension": (
        "“{value}” has an extension, and messages can't be sent to one.",
        "Write a mobile number without it here. A number to ring, with its extension, goes under “phone”.",
    ),
    "phone.relay": (
        "“{value}” begins with the code for calls through Relay UK.",
        "Write the number without the code. The page says how to ring it by textphone.",
    ),
    "phone.words": (
        "“{value}” holds more than a phone number.",
        (
            "Write only the number here. Words about “phone” go into “phone_note”, and words about one of “phones” into"
            " its “note”."
        ),
    ),
    "phone.abroad": (
        "“{value}” is a number in another country.",
        "Write a UK number. People here may not be able to pay for a call abroad.",
    ),
    "phone.not-drama": (
        "“{value}” could be somebody's real number, and this city is made up.",
        "Use a number that Ofcom keeps for stories: 01632 960 000 to 960 999, or 07700 900 000 to 900 999.",
    ),
    "phone.drama": (
        "“{value}” is a number made for films and examples. Nobody can be reached on it.",
        "Write the real number. If nobody knows it, leave this line out.",
    ),
    "phone.not-mobile": (
        "“{value}” is not a mobile number, and it stands under “{field}”.",
        (
            "Messages need a mobile number (it begins with 07) or, for texts, a short number of 5 digits. "
            "Landlines go under “phone”."
        ),
    ),
    "phone.premium": (
        "“{value}” begins with {beginning}. Calls to it can cost pounds a minute.",
        "Look for a number that begins with 01, 02, 03 or 0800. If there is none, say the price in the note.",
    ),
    "phone.extra-cost": (
        "“{value}” begins with {beginning}. Calls to it cost more than a usual call, and are not in most phone plans.",
        "Look for a number that begins with 01, 02, 03 or 0800. If there is none, say the price in the note.",
    ),
    "phone.personal": (
        "“{value}” begins with {beginning}. It looks like a mobile number, but calls to it are dear.",
        "Look for a number that begins with 01, 02, 03, 07 or 0800. If there is none, say the price in the note.",
    ),
    "email-shape": (
        "“{value}” is not an e-mail address.",
        "An address has a name, an @ and an ending, without spaces. For example: hello@riverpeople.example",
    ),
    "email-shape.look-alike": (
        "“{value}” holds a letter of another alphabet that looks like one of ours: {shown}",
        "Type the address again by hand. Mail to the other one would reach a stranger, or nobody.",
    ),
    "email-shape.not-example": (
        "“{value}” could be somebody's real address, and this city is made up.",
        "End it with .example, for example hello@riverpeople.example. Nobody can own such an address.",
    ),
    "email-of-a-person": (
        "“{value}” looks like one person's address.",
        (
            "Use a shared mailbox such as hello@ or office@. People leave, and their names should not stay on a"
            " public page."
        ),
    ),
    "email-of-a-person.free-mail": (
        "“{value}” may be somebody's private mailbox.",
        "Use a shared mailbox: one that carries the name of the group, or a word such as hello or info.",
    ),
    "link-https": (
        "“{value}” begins with http://, without an s.",
        (
            "Write https://. Then nobody on the way can see or change what people read. Open the new link once "
            "to see that it works."
        ),
    ),
    "link-https.no-beginning": (
        "“{value}” has no https:// at its beginning.",
        "Write the whole address, as your browser shows it.",
    ),
    "link-https.other": (
        "“{value}” begins with “{beginning}:”.",
        "Links on this site begin with https://. E-mail addresses and phone numbers have their own fields.",
    ),
    "link-https.shape": (
        "“{value}” is not a whole web address.",
        (
            "Copy the address from your browser: https://, the name of the site, no spaces. For example: "
            "https://riverpeople.example/times"
        ),
    ),
    "link-https.gap": (
        "There is a space between the words of a link and its address.",
        "Write them without the space: [words](https://…)",
    ),
    "link-https.look-alike": (
        "“{value}” may be a trap: its name holds letters or signs that look like others ({host}).",
        "Type the address again by hand. If it really has such letters, link to another page of theirs.",
    ),
    "no-contact": (
        "There is no way to get in touch with “{name}”, nor with “{organisation}”, which runs it.",
        (
            "Write at least one under “contact”: phone, text, whatsapp, email, web, webchat or post. For "
            "example: contact: {{phone: 01632 960 142}}"
        ),
    ),
    "helpline-digits": (
        "The number of a helpline ({name}) stands here.",
        (
            "Write the mark {{helpline: {id}}} in its place, or only the name. The digits stand in "
            "data/helplines.yaml and nowhere else, so that they are always right."
        ),
    ),
    "helpline-digits.plain": (
        "The number of a helpline ({name}) stands here.",
        (
            "Write only its name. The digits stand in data/helplines.yaml and nowhere else, so that they are always"
            " right, and every page shows them."
        ),
    ),
    "helpline-digits.contact": (
        "This is the number of a helpline ({name}).",
        "Take the line out. The helpline stands on every page already, with digits that are checked often.",
    ),
    "helpline-expired": (
        "The check of “{name}” ran out on {expires}.",
        "Read {source} again. Then write today's date at “checked_on”, and at “expires” a day at most 90 days later.",
    ),
    "helpline-expired.too-long": (
        "“expires” is {expires}: {days} days after the check on {checked}.",
        "Helplines change. Write a day at most {most} days after the check.",
    ),
    "helpline-expired.before": (
        "“expires” is {expires}, before the check on {checked}.",
        "Write a day after the check, at most 90 days later.",
    ),
    "helpline-expired.never": (
        "“{name}” has no day on which it was checked.",
        (
            "Read {source}. Then write “checked_on”, “checked_by” and “expires”. Until somebody has done that, write"
            " “prepared: yes”: it is kept here, and shown nowhere."
        ),
    ),
    "helpline-evidence": (
        "No sentence of a source stands beside what is said about “{name}”: {claims}.",
        (
            "Copy the sentence of its page under “evidence”, with “supports” and the names of the fields. If you find"
            " none, take the field out: the page then says that it is not known yet."
        ),
    ),
    "helpline-evidence.one-reader": (
        "“own_page” says that people read the helpline's own page, and only one role stands here.",
        "Let a second person read it, and write both roles. Or write what is true at “how”, for example stored_copy.",
    ),
    "helpline-evidence.older": (
        "The sentence was read on {read}, before the check on {checked}.",
        (
            "Read the page again and write that day, or write {read} at “checked_on”: a check is as old as its"
            " oldest reading."
        ),
    ),
    "helpline-evidence.nothing": (
        "A sentence supports “{claim}”, and the entry of “{name}” says nothing there.",
        "Write what the sentence tells at “{claim}”, or take the word out of “supports”.",
    ),
    "helpline-number": (
        "“{value}” can't be the number of a helpline: it has too few digits, or too many.",
        "Copy it from {source}. Somebody may ring it at night.",
    ),
    "helpline-lasting": (
        "{count} helplines here would still be shown if nobody checked them for a while. We need at least {least}.",
        (
            "Write “everywhere: yes” and “lasting: yes” at the emergency services, the NHS line and Samaritans."
            " Each needs its number."
        ),
    ),
    "registration": (
        "“{value}” can't be a number from {register}.",
        "Numbers there have {shape}. A 0 at the beginning belongs to the number.",
    ),
    "registration.invented": (
        "“{value}” is a real register, and this city is made up.",
        "Write: scheme: invented, number: 0000000. A made-up group must not borrow a real one's number.",
    ),
    "registration.real": (
        "“{value}” is for made-up cities only, and this city is real.",
        "Name the register and the number in it. If there is none, leave “registration” out.",
    ),
}
