"""Ads in a language that the readers do not read: what they find may warn, and nothing that they find may reassure.

``inga kunder`` is Swedish for no customers; a reader of Norwegian finds ``kunder`` or nothing. So whatever would let an
ad through is taken back to unclear, without the words that led to it: they would explain a dangerous word to the check.
"""

import re

from jobbmatch.domain.facet import UNREAD, Facets, harmless
from jobbmatch.domain.hours import HOURS_UNKNOWN, WorkingHours
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.vacancy import OccupationLink

_SHORTEST = 5
_STEM = 6
A_GUESS = 0.45
"""Confidence that a link from a title in such a language has at most: it raises a question and settles none."""


def warnings_only(facets: Facets) -> Facets:
    """Keep the dangerous readings; the harmless ones become unclear."""
    return {facet: UNREAD if reading.value is harmless(facet) else reading for facet, reading in facets.items()}


def stated_only(hours: WorkingHours) -> WorkingHours:
    """Keep times that are stated, but never that there are no others."""
    return WorkingHours(hours.spans) if hours.spans else HOURS_UNKNOWN


def bound_to_place(remote: RemoteReading) -> RemoteReading:
    """Let no work be from home only."""
    return RemoteReading(RemoteWork.PARTLY, remote.evidence) if remote.value is RemoteWork.ONLY else remote


def guesses(links: tuple[OccupationLink, ...]) -> tuple[OccupationLink, ...]:
    """Make links from words too weak to settle anything.

    >>> guesses((OccupationLink("5120", 0.95, "title"),))[0].confidence
    0.45
    """
    return tuple(OccupationLink(link.code, min(link.confidence, A_GUESS), link.source) for link in links)


def say_the_same(title: str, name: str) -> bool:
    """Whether a title has a word of an occupation's name, whole, within another, or with another ending.

    >>> say_the_same("Säljare till Borås", "Utesäljare"), say_the_same("Läxhjälp, två kvällar", "Jobbcoach")
    (True, False)
    """
    return any(
        one in other or other in one or one[:_STEM] == other[:_STEM] for one in _words(title) for other in _words(name)
    )


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W\d_]+", text.casefold()) if len(word) >= _SHORTEST}
