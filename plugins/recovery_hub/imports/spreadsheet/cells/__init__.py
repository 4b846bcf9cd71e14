"""One cell at a time: what it may become, or why it can't be written. Each function returns a ``Cleaned``."""
