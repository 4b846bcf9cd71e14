"""Too few helplines would be left if nobody checked them for a while.

Every page ends with helplines, even when the people who keep the site are ill for half a year. So at least three of
them carry `everywhere: yes` and `lasting: yes`, and have a number that has been the same for many years: the
emergency services, the NHS line, Samaritans. Those for another nation than that of city.yaml don't count.
"""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem, SourcePosition
from recovery_hub.directory.records import FileForm, Helpline
from recovery_hub.validation.messages import problem

LEAST = 3


def check(directory: Directory) -> Iterator[Problem]:
    """Yield one problem if fewer than three helplines last."""
    lines = directory.helplines_here.values()
    lasting = [line for line in lines if line.everywhere is Answer.YES and line.lasting is Answer.YES and line.number]
    if len(lasting) < LEAST and not directory.unread.get(Helpline.kind_name):
        spot = SourcePosition(Helpline.path_as(FileForm.LIST))
        yield problem("helpline-lasting", spot, count=len(lasting), least=LEAST)
