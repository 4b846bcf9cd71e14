"""What we know: records, reading with line numbers, rules, and the wording of problems. Imports nothing else of ours.

``load`` reads a city's folder; ``Directory`` holds it; ``DataError`` carries every problem when it can't be published.
"""

from plugins.directory.directory import Directory, Origin
from plugins.directory.problem import DataError, Level, Problem, Spot
from plugins.directory.reading.load import load

__all__ = ["DataError", "Directory", "Level", "Origin", "Problem", "Spot", "load"]
