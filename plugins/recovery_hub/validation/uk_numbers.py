"""What a UK phone number looks like, as patterns: ``phonenumbers`` knows it, and a browser must know it too.

The patterns come from the library, so that there is one source; the tests compare the two on many numbers.
"""

from __future__ import annotations

import re

from phonenumbers import PhoneMetadata

from recovery_hub.validation.digits import DRAMA
from recovery_hub.validation.pattern_rules import Normalisation

_REGIONS = ("GB", "GG", "IM", "JE")
"""The regions that share +44."""

_SORTS = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan",
    "voicemail",
)  # fmt: skip


def _of_region(region: str) -> str:
    known = PhoneMetadata.metadata_for_region(region, None)
    if known is None:
        raise RuntimeError(f"phonenumbers knows no region {region}")
    sorts = [getattr(known, sort) for sort in _SORTS]
    patterns = [sort.national_number_pattern for sort in sorts if sort is not None and sort.national_number_pattern]
    every = known.general_desc.national_number_pattern if known.general_desc is not None else ".*"
    return f"(?=(?:{every})$)(?:{'|'.join(patterns)})"


DRAMA_NUMBER = re.compile(rf"^(?:{'|'.join(DRAMA)})\d{{3}}$")
UK_NUMBER = re.compile(
    rf"^(?:(?:{'|'.join(DRAMA)})\d{{3}}|0?(?:{'|'.join(_of_region(region) for region in _REGIONS)}))$"
)
"""Digits that can be dialled in the UK, or are kept for stories; with or without the 0 in front."""


def _groups() -> Normalisation:
    known = PhoneMetadata.metadata_for_region("GB", None)
    return tuple(
        (
            re.compile(rf"^0?(?={(number_format.leading_digits_pattern or [''])[-1]}){number_format.pattern}$"),
            f"0{number_format.format}",
        )
        for number_format in (known.number_format if known is not None else ())
    )


IN_GROUPS: Normalisation = _groups()
"""Steps that give digits the spaces people are used to."""
