"""Showing problems to people: in a terminal, on GitHub, and the rules themselves as a page. Knows ``plugins.directory``
only."""
