"""Closed lists about places."""

from __future__ import annotations

from recovery_hub.directory.choices.choice import Choice


class LocationPublic(Choice):
    """How much of a place may be published."""

    YES = "yes", "The address is public"
    AREA_ONLY = "area_only", "Only the part of the city is public"
    HIDDEN = "hidden", "Nothing about where it is may be published"


class PlaceKind(Choice):
    """What sort of building or spot it is."""

    CAFE = "cafe", "Café"
    LIBRARY = "library", "Library"
    COMMUNITY_CENTRE = "community_centre", "Community centre"
    PLACE_OF_WORSHIP = "place_of_worship", "Place of worship, or its hall"
    CHARITY_OFFICE = "charity_office", "A charity's own building"
    GP_SURGERY = "gp_surgery", "GP surgery"
    HOSPITAL = "hospital", "Hospital"
    CLINIC = "clinic", "Clinic"
    PHARMACY = "pharmacy", "Pharmacy"
    DENTIST = "dentist", "Dentist"
    CARE_OFFICE = "care_office", "Office of a care provider"
    COUNCIL = "council_site", "Council building"
    COLLEGE = "college", "School, college or university"
    SHOP = "shop", "Shop"
    WORKSHOP = "workshop", "Workshop or studio"
    SPORTS = "sports_ground", "Sports ground or leisure centre"
    OUTDOORS = "outdoors", "Outdoors"
    PRIVATE_HOME = "private_home", "Private home"
    OTHER = "other", "Another kind of place"

    @property
    def is_nhs(self) -> bool:
        """Whether it is a health building, which some readers want to avoid."""
        return self in {
            PlaceKind.GP_SURGERY,
            PlaceKind.HOSPITAL,
            PlaceKind.CLINIC,
            PlaceKind.PHARMACY,
            PlaceKind.DENTIST,
        }


class Facility(Choice):
    """Things to use at a place."""

    WIFI = "free_wifi", "Free wifi"
    COMPUTER = "public_computer", "A computer to use"
    PRINTING = "printing", "Printing"
    PHONE_CHARGING = "phone_charging", "Charge your phone"
    HOT_DRINKS_FREE = "hot_drinks_free", "Free hot drinks"
    HOT_DRINKS_CHEAP = "hot_drinks_cheap", "Cheap hot drinks"
    KITCHEN = "kitchen", "A kitchen to use"
    GARDEN = "garden", "A garden"
    LEAFLETS = "leaflets", "Leaflets to take away"
