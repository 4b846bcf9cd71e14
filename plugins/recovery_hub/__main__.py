"""``python -m recovery_hub COMMAND``, the same as the command ``recovery-hub``."""

from recovery_hub.cli.app import main

main()
