"""What stands where the site should go, and whether it may go there: judged before the work."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from recovery_hub.site.folder.files import is_folder
from recovery_hub.site.folder.receipt import RECEIPT, DamagedReceiptError, read_receipt
from recovery_hub.site.folder.trouble import ForeignFolderError, OutputFolderError


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in the folder of a site.

    Attributes:
        ours: the files that an earlier build wrote.
        known: whether that is known; False where the receipt is damaged. Then nothing there may stay in public.
    """

    ours: frozenset[str] = frozenset()
    known: bool = True


def judge_way(out: Path) -> None:
    """Look at the way to the folder.

    Raises:
        OutputFolderError: if it, or a folder above it, is a file or a link that leads nowhere.
    """
    for path in (*reversed(out.parents), out):
        if path.is_symlink() and not path.exists():
            raise OutputFolderError(
                f"“{path}” is a link to “{path.readlink()}”, which is not there. Make that folder, or delete the link."
            )
        if path.exists() and not path.is_dir():
            raise OutputFolderError(f"“{path}” is a file. Choose a folder for the site: make site OUT=folder")


def judge(folder: Path) -> Standing:
    """Look at what stands in the folder itself.

    Args:
        folder: where our pages go; need not be there.

    Raises:
        ForeignFolderError: if it holds something and no build of ours has written it.
        OutputFolderError: if it can't be read, or something stands in the place of one of our files.
    """
    if not folder.exists() or not _others(folder):
        return Standing()
    try:
        names = read_receipt(folder)
    except DamagedReceiptError:
        return Standing(known=False)
    if names is None:
        raise ForeignFolderError(
            f"The folder “{folder}” holds files that this build did not make. "
            "Choose an empty folder: make site OUT=folder"
        )
    for name in sorted(names):
        if is_folder(folder / name):
            raise in_the_way(folder / name)
    return Standing(names)


def in_the_way(path: Path) -> OutputFolderError:
    """Say that something of somebody else's stands where a file or folder of the site belongs."""
    what = "link" if path.is_symlink() else "folder" if path.is_dir() else "file"
    return OutputFolderError(
        f"“{path}” is a {what} that this build did not make, and it stands in the way of the site. Move it elsewhere."
    )


def is_private(name: str) -> bool:
    """Whether a name at the top of an output folder is one of our own for the work, and no part of any site."""
    return name.startswith(f"{RECEIPT}.")


def _others(folder: Path) -> bool:
    return any(not is_private(path.name) for path in folder.iterdir())
