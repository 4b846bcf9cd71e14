"""What we know: the records of a city, the closed lists, and the questions that narrow a list of services.

``Directory`` holds a city; ``DataError`` carries every problem when it can't be published. ``recovery_hub.validation``
reads one from its folder.
"""

from recovery_hub.directory.directory import Directory, Origin
from recovery_hub.directory.problem import DataError, Level, Problem, SourcePosition

__all__ = ["DataError", "Directory", "Level", "Origin", "Problem", "SourcePosition"]
