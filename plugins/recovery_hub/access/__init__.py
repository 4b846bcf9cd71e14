"""What is missing in a city, and what one more site, evening or bus would change.

``classes`` has the shades of maps, ``siting`` the shortlists. Nothing here draws or writes: pages and maps do.
"""
