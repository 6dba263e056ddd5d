"""What an outcome is worth: the one place where what happened becomes a grade from 0 to 4 that rankers learn from.

====================================================  =====
what happened                                         grade
====================================================  =====
shown, and nothing more                                 0
her last word is no                                     0
opened, saved, shared with her, her last word is yes    1
applied or interview, and then her last word is no      1
applied, interview                                      2
hired, and lost or given up before three months         2
hired                                                   3
still there after 3, 6 or 12 months                     4
a job that lasted three months before it ended          4
====================================================  =====

Holding a job counts most. A job that was lost early is worth no more than an application: who is sent to one like it
would come back. Her last word counts as long as it has led to nothing: after that, what happened does. That a
placement is still running is no proof that the job is held; somebody must have asked her.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from jobbmatch.domain.outcome import HELD, Happened, OutcomeKind

NOTHING: Final = 0
INTEREST: Final = 1
APPLICATION: Final = 2
JOB: Final = 3
HELD_JOB: Final = 4
THREE_MONTHS: Final = timedelta(days=91)
_INTEREST = (OutcomeKind.OPENED, OutcomeKind.SAVED, OutcomeKind.SHARED, OutcomeKind.YES)
_TRIED = (OutcomeKind.APPLIED, OutcomeKind.INTERVIEW)


@dataclass(frozen=True, slots=True)
class Graded:
    """What came of one vacancy for one person.

    Attributes:
        grade: 0 to 4, see above.
        refused: Whether her last word was no.
        applied_on: The first day on which it had come to an application or further; None when it did not.
        hired_on: The day of hiring; None when there was none.
        held_on: The day on which it was known that the job was held; None when it is not.
    """

    grade: int = NOTHING
    refused: bool = False
    applied_on: date | None = None
    hired_on: date | None = None
    held_on: date | None = None


def grade_of(happened: Iterable[Happened]) -> Graded:
    """Grade what happened between one person and one vacancy.

    Args:
        happened: In the order in which it did; of one pair.
    """
    items = sorted(happened, key=lambda one: one.day)
    days = {one.kind: one.day for one in reversed(items)}
    words = [one for one in items if one.kind in (OutcomeKind.YES, OutcomeKind.NO)]
    refused = bool(words) and words[-1].kind is OutcomeKind.NO
    held_on = _held_on(days)
    hired_on = days.get(OutcomeKind.HIRED, held_on)
    came_far = [days[kind] for kind in _TRIED if kind in days] + ([hired_on] if hired_on is not None else [])
    gave_up = OutcomeKind.LOST in days or (refused and hired_on is not None and words[-1].day >= hired_on)
    if held_on is not None:
        grade = HELD_JOB
    elif hired_on is not None:
        grade = APPLICATION if gave_up else JOB
    elif came_far:
        grade = INTEREST if refused else APPLICATION
    else:
        grade = INTEREST if not refused and any(kind in days for kind in _INTEREST) else NOTHING
    return Graded(grade, refused, min(came_far, default=None), hired_on, held_on)


def _held_on(days: dict[OutcomeKind, date]) -> date | None:
    said = [days[kind] for kind in HELD if kind in days]
    if said:
        return min(said)
    hired, lost = days.get(OutcomeKind.HIRED), days.get(OutcomeKind.LOST)
    return lost if hired is not None and lost is not None and lost - hired >= THREE_MONTHS else None
