"""Words about places: where they are, and where they must not be found."""

PLACES: dict[str, tuple[str, str]] = {
    "postcode": (
        "“{value}” is not written like a postcode.",
        "Write it in capitals, with one space before the last three. For example: ZZ1 4AB",
    ),
    "postcode.elsewhere": (
        "“{value}” is not a postcode of this city. Those here begin with {known}.",
        "Check the letters. If the place really lies outside, all is well.",
    ),
    "coordinates-outside": (
        "{value} lies outside the city ({box}).",
        "Check the two numbers: latitude first, and mind the minus.",
    ),
    "coordinates-outside.one-of-two": (
        "There is a “{given}” but no “{missing}”.",
        "A point on the map needs both numbers. Add the other one, or delete this line.",
    ),
    "coordinates-outside.box": (
        "The box around the city is upside down.",
        (
            "“south” must be less than “north”, and “west” less than “east”. Numbers with a minus get smaller "
            "as their digits grow: -4.70 is west of -4.50."
        ),
    ),
    "postcode-far": (
        "This place lies {km} km from the {count} other places with postcodes that begin with {value}.",
        "Check the postcode, latitude and longitude. One of them may belong to another place.",
    ),
    "hidden-place": (
        "“{field}” would tell where a hidden place is.",
        (
            "Delete this field. If these words were ever sent to the public copy, tell the people who keep the "
            "site at once: old versions stay readable."
        ),
    ),
    "hidden-place.post": (
        "There is an address for letters here, and this meets at a hidden place or is one.",
        (
            "Delete “post”. If they have an address that is not theirs, such as a PO box, write it at the "
            "organisation, beginning with “PO Box”."
        ),
    ),
    "hidden-place.words": (
        "The words in “{field}” lead to a hidden place: we found {telling}.",
        "Take it out. If it was ever sent to the public copy, tell the people who keep the site at once.",
    ),
    "hidden-place.near": (
        "The words in “{field}” may lead to a hidden place: we found {telling}.",
        "If it leads there, take it out. If it is about something else, all is well.",
    ),
    "hidden-place.elsewhere": (
        "The address of a hidden place stands in this entry too.",
        "Take it out. If it was ever sent to the public copy, tell the people who keep the site at once.",
    ),
    "hidden-place.named": (
        "The name or the id of a hidden place stands in “{field}”.",
        "Take it out, or give the place a name and an id that nothing else has.",
    ),
    "hidden-place.taken": (
        "The “{field}” of this hidden place also stands {where}. The site could not be built with it.",
        (
            "Give the place a name and an id that nothing else has, such as “A place kept private, 2” and"
            " “place-kept-private-2”. If the id changes, change it in the services that meet there too."
        ),
    ),
    "area-only-place": (
        "“{field}” would tell where a place is, and only its part of the city may be known.",
        (
            "Delete this field; the part of the city goes under “area” of the place. If these words were ever sent "
            "to the public copy, tell the people who keep the site: old versions stay readable."
        ),
    ),
    "area-only-place.post": (
        "There is an address for letters here, and only the part of the city may be known.",
        (
            "Delete “post”. If they have an address that is not theirs, such as a PO box, write it at the "
            "organisation, beginning with “PO Box”."
        ),
    ),
    "area-only-place.words": (
        (
            "The words in “{field}” tell more of a place than the part of the city (location_public: area_only): "
            "we found {telling}."
        ),
        "Take it out. People hear the way when they get in touch.",
    ),
    "area-only-place.near": (
        (
            "The words in “{field}” may lead to a place of which only the part of the city may be known: we found "
            "{telling}."
        ),
        "If it leads there, take it out. If it is about something else, all is well.",
    ),
    "arrival-without-place": (
        "This note is about arriving at “{value}”, and there is no place with that id.",
        "Give the file the id of a place in data/places.yaml, and the ending .md.",
    ),
    "arrival-without-place.secret": (
        "This note would lead people to its place, and that place says location_public: {value}.",
        "Delete the note. Tell people on the phone how to find the door.",
    ),
    "in-person-without-place": (
        "“{name}” happens in person, and we can't see where.",
        (
            "Add a session with a place: sessions: [{{format: in_person, place: bridge-street-library}}]. If "
            "the place must not be known, add it with location_public: hidden."
        ),
    ),
    "in-person-without-place.not-needed": (
        "This session has a place, but “{format}” means that nobody goes anywhere.",
        "Delete the line with the place, or change the format to in_person.",
    ),
}
