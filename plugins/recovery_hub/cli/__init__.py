"""The command line: ``python -m recovery_hub``. The only place that reads the clock and speaks to the terminal.

One file a command; each only gathers what its work needs, calls it, and shows what came of it.
Exit codes: 0 all is well, 1 the data has to be mended, 2 something else went wrong.
"""
