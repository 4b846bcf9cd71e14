"""Set the project up: ``python3 -m tools.set_up check`` (or ``site``, or ``dev``); the Makefile calls it every time.

Each group of packages holds the one before it: ``check`` reads and judges the data, ``site`` builds the pages,
``dev`` tests. What is already there is not installed again.

This one file is written so that old Pythons can read it too: it is the one that tells them they are too old.
"""

import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")
STOPPED = 130  # what a shell says of a program stopped with Ctrl-C


def new_enough(program: str) -> bool:
    """Ask a Python whether it is new enough; a name that leads nowhere is not."""
    question = f"import sys; sys.exit(sys.version_info[:2] < {OLDEST})"
    try:
        return subprocess.call([program, "-c", question], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def hand_over(words) -> int:  # type: ignore[no-untyped-def] # noqa: ANN001 - `list[str]` stops Python 3.8
    """Go on with a newer Python of this machine, or say what to install."""
    for name in NEWER:
        program = shutil.which(name)
        if program and new_enough(program):
            os.execv(program, [program, "-m", "tools.set_up", *words])  # noqa: S606 - a Python found on the path
    print(
        "Recovery Hub needs Python 3.11 or newer; this machine's python3 is {}.{}. "
        "Install a newer one (on Debian or Ubuntu: sudo apt-get install python3.11 python3.11-venv) "
        "and give the same command again.".format(*sys.version_info[:2]),
        file=sys.stderr,
    )
    return 1


def main(words) -> int:  # type: ignore[no-untyped-def] # noqa: ANN001 - `list[str]` stops Python 3.8
    """Set up what was asked for.

    Returns:
        0 when all is there, 1 when something is missing (a sentence says what), 130 when it was stopped by hand.
    """
    if sys.version_info[:2] < OLDEST:
        return hand_over(words)
    from tools import environment, node_packages, steps  # noqa: PLC0415 - old Pythons can't read these

    if len(words) != 1 or words[0] not in environment.GROUPS:
        print("Say which: python3 -m tools.set_up " + "|".join(environment.GROUPS), file=sys.stderr)
        return 2
    root = environment.ROOT
    try:
        environment.ensure(root, words[0])
        if words[0] != "check":
            node_packages.ensure(root, words[0])
    except steps.SetUpError as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on from here.", file=sys.stderr)
        return STOPPED
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
