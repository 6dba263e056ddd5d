"""Signs of exploitation: no where an ordinary job is told of at length and none of them stands.

This is the one facet that silence answers: nobody can be asked to deny a list of signs. Where the ad does not even
settle that there is a wage, silence says nothing.
"""

import re

from jobbmatch.domain.facet import FacetReading, FacetValue
from jobbmatch.text.judge.verdict import Case, clause_of, inside, quote
from jobbmatch.text.reading.document import EMPLOYER
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "warning_signs"
LEAST_WORDS = 40
"""An ad with fewer words leaves its terms open, whatever it does not say."""

_PUBLIC = re.compile(r"kommune|sykehus|sjukehus|helse .* hf\b|universitet|politi", re.IGNORECASE)
_NOT_UNTIL = re.compile(
    r"(?<!\w)(?:ikke|ikkje|ingen|inga|not|no|never|aldri)(?!\w)[^.;]*?(?<!\w)(?:før|føre|until|till|unless"
    r"|med mindre|uten|utan|without)(?!\w)"
)
"""'Ikke … før du har sendt bilde av passet' takes nothing away of what comes after it."""
_WORD = re.compile(r"[^\W_]+")


def read(scene: Scene, paid: FacetReading, *, readable: bool) -> FacetReading:
    """Read the facet.

    Args:
        scene: The ad.
        paid: The reading of ordinary paid work: without it silence is no reason for no.
        readable: False when the text was cut or damaged.
    """
    case = Case()
    for hit in scene.hits(TABLE, "danger-no", "danger", "hint-no", "hint", "help"):
        if _explained(scene, hit):
            case.explained.append(clause_of(hit))
        elif hit.sense in ("hint-no", "hint", "help") or _with_reserve(scene, hit):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    return case.reading(readable=readable, by_silence=paid.value is FacetValue.YES and _is_long(scene))


def _explained(scene: Scene, hit: Hit) -> bool:
    """Whether the words mean something else, are denied, or are part of the employer's name."""
    part, span = hit.part, hit.span
    if inside(hit, scene.hits(TABLE, "not")):
        return True
    if any(where is part and name.holds(span) for where, name in scene.employer_names):
        return True
    if hit.sense == "help" and _is_public(scene):
        return True
    if hit.sense.endswith("-no"):
        return scene.doubly_denied(part, span)
    return scene.negated(part, span) and not _NOT_UNTIL.search(part.lower, part.clause(span).start, span.start)


def _is_public(scene: Scene) -> bool:
    """Whether the employer is public: help to find a home is common there and binds nobody."""
    ad = scene.doc.ad
    return ad.sector == "Offentlig" or _PUBLIC.search(ad.employer_name) is not None


def _with_reserve(scene: Scene, hit: Hit) -> bool:
    """Whether the words are told of others, of the past, of the employer or of what the applicant has done."""
    part, span = hit.part, hit.span
    return part.where == EMPLOYER or scene.in_clause(part, span, "others", "past", "quali")


def _is_long(scene: Scene) -> bool:
    """Whether the text has words enough for silence to say something."""
    return len(_WORD.findall(scene.doc.text.lower)) >= LEAST_WORDS
