"""What stays of an ad that is gone, where a job has come of it: what the rules judge by, and none of its words.

The feed's terms ask that an ad that is no longer active is removed at once. A later exclusion must still be held
against the place, the employer, the hours and the kind of work of a job that runs.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from jobbmatch.domain.facet import UNREAD, Facet, FacetReading
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.domain.vacancy import Deadline, Vacancy


@dataclass(frozen=True, slots=True)
class Kept:
    """Derived values of an ad.

    Attributes:
        vacancy: As the program read it, without texts and quotes.
        fingerprint: Of the text that was read: humans' answers about it go on holding.
    """

    vacancy: Vacancy
    fingerprint: str


def kept_of(vacancy: Vacancy, doubtful: Collection[Facet] = ()) -> Kept:
    """Give what may be kept of an ad.

    Args:
        vacancy: The ad, answered or not; answers are applied anew when it is judged.
        doubtful: Facets to which words of the ad object, though they were read as harmless. Without the words they
            become unclear.
    """
    read = vacancy.read or vacancy
    return Kept(_without_words(read, doubtful), text_fingerprint(read))


def _without_words(read: Vacancy, doubtful: Collection[Facet]) -> Vacancy:
    return replace(
        read,
        title="",
        text="",
        jobtitle="",
        link="",
        application_url="",
        content_hash="",
        deadline=Deadline(day=read.deadline.day, soonest=read.deadline.soonest),
        employer=replace(read.employer, description=""),
        facets={f: UNREAD if f in doubtful else FacetReading(r.value) for f, r in read.facets.items()},
        hours=replace(read.hours, evidence=()),
        remote=replace(read.remote, evidence=()),
        answers=(),
        read=None,
    )
