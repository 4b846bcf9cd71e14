"""Stub."""


def start() -> None:
    """Stub."""
