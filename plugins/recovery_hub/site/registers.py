"""Where a registration number can be looked up."""

from __future__ import annotations

from recovery_hub.directory.choices import Register
from recovery_hub.directory.records import Registration

_PAGES = {
    Register.CHARITY_EW: "https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/{number}",
    Register.CHARITY_SCOTLAND: "https://www.oscr.org.uk/about-charities/search-the-register/charity-details?number={number}",
    Register.CHARITY_NI: "https://www.charitycommissionni.org.uk/charity-search/?q={number}",
    Register.COMPANY: "https://find-and-update.company-information.service.gov.uk/company/{number}",
    Register.CQC: "https://www.cqc.org.uk/provider/{number}",
}


def register_link(registration: Registration) -> str:
    """The regulator's page about an organisation; "" where there is none to link to."""
    page = _PAGES.get(registration.scheme, "")
    number = "".join(sign for sign in registration.number if sign.isalnum() or sign == "-")
    return page.format(number=number)
