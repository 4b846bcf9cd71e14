"""In and out: other people's lists become entries here, and later our entries become other people's files."""
