"""Odd hours told without a word for them: 'slås aldri av', 'når kundene sover', 'ellers følger du bilen'.

The rows of ``data/hours.tsv`` with the senses below are hints for night, evening and weekend alike. Here stands what
takes such a hint away: the stretch that it means is told beside it, or the sentence says that all are free then.
"""

import re
from collections.abc import Iterable

from jobbmatch.text.reading.hours_talk import Stated
from jobbmatch.text.reading.tables import Hit

SENSES = ("odd-hint", "free-hint", "sleep-hint", "early-hint")
"""Such rows may hold a denial of their own."""
EARLY = "early-hint"
"""Before others begin: bounded where the work's own stretch is told."""
_READER = re.compile(r"(?<!\w)(?:du|deg|dere|vi|me|oss|alle|you|we|us|all|må|skal|must|will)(?!\w)")
_MORE = re.compile(
    r"(?<!\w)(?:og|samt|pluss|men|også|and|but|plus|also|eller|or|i tillegg|ellers|elles|otherwise)(?!\w)"
)
_FREE_THEN = re.compile(
    r"(?<!\w)(?:(?:har|er) (?:du|vi|me|alle|dere) (?:også |òg |allerede |for lengst )?"
    r"(?:fri|hjemme|heime|ferdig\w*|på vei hjem)|vært hjemme|(?:har|med|og) fri når"
    r"|(?:are|have) (?:you|we) (?:home|off|done)|(?:you|we) (?:are|'re) (?:home|off|done))(?!\w)"
)
_ASKED = re.compile(r"\?\s*(?:nei|no|nope|ikke|ikkje|not|slett ikke|aldri|never)(?!\w)")
"""A question that is answered with no: 'Vi pakker mens butikkene sover? Nei, …'."""


def speaks_to_reader(hit: Hit) -> bool:
    """Whether the words of a row hold the reader ('ellers følger du'): no clause about others explains them."""
    return hit.sense in SENSES and _READER.search(hit.part.words(hit.span)) is not None


def is_told(hit: Hit, ranges: Iterable[Stated], *, bounded: bool) -> bool:
    """Whether the sentence of such a row gives the stretch it means, or says that all are free then.

    Args:
        hit: A hit of one of the senses.
        ranges: Sure stretches, and ends, of the ad.
        bounded: Whether a stretch of this work itself is told.
    """
    if hit.sense not in SENSES:
        return False
    part, span = hit.part, hit.span
    sentence = part.sentence(span.start)
    if (hit.sense == EARLY and bounded) or _FREE_THEN.search(part.lower, sentence.start, sentence.end):
        return True
    if _ASKED.match(part.lower, max(0, sentence.end - 1)):
        return True
    return any(
        time.part is part and sentence.holds(time.mention.span) and not _MORE.search(_between(hit, time))
        for time in ranges
    )


def _between(hit: Hit, time: Stated) -> str:
    """Give the words between a row and a time of the same part."""
    lower, told = hit.part.lower, time.mention.span
    return lower[told.end : hit.span.start] or lower[hit.span.end : told.start]
