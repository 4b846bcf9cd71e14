"""The checker: reading files with their lines, the rules, and the words a volunteer reads when something is wrong.

``load`` reads a city's folder into a ``Directory``; every problem is gathered before one ``DataError`` is raised.
"""

from recovery_hub.validation.load import load

__all__ = ["load"]
