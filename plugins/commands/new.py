"""Stub."""
def new() -> None:
    """Stub."""
