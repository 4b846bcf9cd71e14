"""What the people who keep the site look at before a change goes in: what it changes, and whether two must agree.

Everything here reads what strangers wrote. It is compared as plain text, even where it can't be read as an entry, and
nothing of it reaches a page of GitHub but as quoted words (``quoting``).
"""
