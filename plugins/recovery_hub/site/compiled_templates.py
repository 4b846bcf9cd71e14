"""Compiled templates, kept for as long as the process lasts: a second site in it need not compile them again."""

from __future__ import annotations

from jinja2.bccache import Bucket, BytecodeCache


class CompiledTemplates(BytecodeCache):
    """Keeps the code of each template by its path and its text, so that a template that changed is compiled again.

    The code depends on how an environment was set up, too: each way of setting one up needs a cache of its own.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[str, tuple[str, object]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja the code that is kept, if the text is still the same."""
        text, code = self._kept.get(bucket.key, ("", None))
        if text == bucket.checksum:
            bucket.code = code  # type: ignore[assignment]

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja has compiled."""
        self._kept[bucket.key] = (bucket.checksum, bucket.code)
