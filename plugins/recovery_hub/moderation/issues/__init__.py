"""From an issue on GitHub to a change of the data, or to an answer that says what is missing.

One way through: **text -> answers -> files -> tried by the check -> a proposal, or an answer**. The questions are made
from the model, and so are the forms on GitHub (``forms``). What a stranger wrote is only ever a string: it is written
by the writer of YAML, and read again by the check before anybody sees it.
"""
