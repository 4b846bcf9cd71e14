"""``python -m tools.geography --into DIR``: draw the city again, or make a larger one for the benchmarks."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.geography.city import FolderNotEmptyError, Size, write_city, write_geography
from tools.geography.features import geography
from tools.geography.small_areas import NUMBER, SEED


def main() -> int:
    """Write the geography into a folder; with ``--services`` or ``--stops``, a whole city."""
    parser = argparse.ArgumentParser(prog="python -m tools.geography", description=__doc__)
    parser.add_argument("--into", type=Path, required=True, help="the folder of the city; the files go into its data/")
    parser.add_argument("--areas", type=int, default=NUMBER, help="small areas (%(default)s are written by hand)")
    parser.add_argument("--services", type=int, default=0, help="makes a whole city with so many services")
    parser.add_argument("--stops", type=int, default=0, help="makes a whole city with so many bus stops")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed makes another city (default: %(default)s)")
    words = parser.parse_args()
    try:
        city = geography(words.areas, words.seed)
        if words.services or words.stops:
            write_city(words.into, city, Size(words.services, words.stops), words.seed)
        else:
            write_geography(words.into, city)
    except (FolderNotEmptyError, ValueError) as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
