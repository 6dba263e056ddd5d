"""Small changes of wishes, and why a vacancy was moved, as sentences in the language of the reader."""

from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Moved
from jobbmatch.domain.widening import Opened, Widening
from jobbmatch.explanation.sentences import cited, sentence

FEW = 5
"""From here on a count is said as a number; below, it is a few."""


def change_words(widening: Widening, language: Locale = Locale.NB) -> str:
    """Say what would be changed.

    >>> from jobbmatch.domain.widening import WideningKind
    >>> change_words(Widening(WideningKind.DISTANCE, max_distance_km=40.0, added_km=10))
    'Søke 10 km lenger unna, inntil 40 km'
    """
    least, most = widening.percent or (0, 0)
    slots = {
        "added": str(widening.added_km),
        "km": f"{widening.max_distance_km or 0:.0f}",
        "least": str(least),
        "most": str(most),
        "text": cited(widening.text, language),
    }
    return sentence(f"widening.{widening.kind}", slots, language)


def more_words(opened: Opened, language: Locale = Locale.NB) -> str:
    """Say how many more matches a change would give.

    >>> from jobbmatch.domain.widening import WideningKind
    >>> [more_words(Opened(Widening(WideningKind.OCCUPATION), more)) for more in (0, 1, 20)]
    ['Ingen flere treff i dag', 'Noen få treff til', 'Minst 20 treff til']
    """
    key = "none" if opened.more == 0 else "few" if opened.more < FEW else "some"
    return sentence(f"widening.opens_{key}", {"more": str(opened.more)}, language)


def moved_words(why: Moved, language: Locale = Locale.NB) -> str:
    """Say why a vacancy stands below one that scored less.

    >>> moved_words(Moved.CROWDED, Locale.EN)
    'Many have been told about this one, so it stands a little further down'
    """
    return sentence(f"moved.{why}", {}, language)
