"""``python -m recovery_hub COMMAND``, the same as the command ``recovery-hub``."""

from __future__ import annotations

import signal


def main() -> None:
    """Run the command that was typed. Until it has begun, Ctrl and C together end the program without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from recovery_hub.cli.app import main as run  # noqa: PLC0415 - loading it takes a moment, too

    run()


if __name__ == "__main__":
    main()
