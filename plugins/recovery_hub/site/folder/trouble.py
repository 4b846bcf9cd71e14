"""What is said when the output folder can't be used, in a sentence."""

from __future__ import annotations

import errno

REASONS = {
    errno.ENOSPC: "The disk is full. Make room, then build again.",
    errno.EDQUOT: "Your share of the disk is used up. Make room, then build again.",
    errno.EFBIG: "The file would be larger than this system allows.",
    errno.EROFS: "It stands on a disk that can only be read.",
    errno.EACCES: "You have no permission to read or write there.",
    errno.EPERM: "You have no permission to do that there.",
    errno.ENOTDIR: "A file stands where a folder belongs.",
    errno.EEXIST: "Something of that name stands there already.",
    errno.EISDIR: "A folder stands where a file belongs.",
    errno.ENOTEMPTY: "A folder stands where a file belongs.",
    errno.ELOOP: "Its links lead round in a circle.",
    errno.ENAMETOOLONG: "Its name is too long for this disk.",
    errno.EMFILE: "Too many files are open at once.",
}
"""Number of the fault -> why, and what to do about it."""


class OutputFolderError(Exception):
    """The site can't be put into its folder; the message is for the person who builds.

    Attributes:
        whole: whether the site that stood there still stands as it was.
    """

    whole = True


class ForeignFolderError(OutputFolderError):
    """The output folder holds files that are not ours."""


class UnfinishedError(OutputFolderError):
    """The third way was broken off: old and new stand side by side until the next build."""

    whole = False


def in_words(error: OSError) -> str:
    """Say what the system refused: "“/srv/site” can't be used. The disk is full. Make room, then build again."."""
    what = f"“{error.filename}” can't be used." if error.filename else "The site can't be written."
    return f"{what} {REASONS.get(error.errno or 0) or f'The system says: {error.strerror or error}.'}"
