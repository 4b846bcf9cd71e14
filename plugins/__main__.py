"""``python -m plugins COMMAND``: the command line without an installed package, from the project's own folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from recovery_hub.cli.app import main

main()
