"""Name, face or number shown to the public as part of the work."""

from jobbmatch.domain.facet import FacetReading, FacetValue
from jobbmatch.text.judge.verdict import Case, clause_of, inside, quote
from jobbmatch.text.reading.document import EMPLOYER, TEXT
from jobbmatch.text.reading.scene import Scene

TABLE = "public_profile"


def read(scene: Scene, outward: FacetReading, *, readable: bool) -> FacetReading:
    """Read the facet.

    Args:
        scene: The ad.
        outward: The reading of outward facing work: who meets the public is never read as no here.
        readable: False when the text was cut or damaged.
    """
    case = Case()
    reasons = [hit for hit in scene.hits(TABLE, "no") if hit.part.where == TEXT]
    for hit in scene.hits(TABLE, "yes"):
        if inside(hit, reasons) or hit.part.where == EMPLOYER:
            case.explained.append(clause_of(hit))
            continue
        if scene.negated(hit.part, hit.span):
            case.explained.append(clause_of(hit))
        elif scene.in_clause(hit.part, hit.span, "hypo", "contact", "quali", "past"):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    for hit in scene.hits(TABLE, "hint"):
        harmless = scene.negated(hit.part, hit.span) or scene.in_sentence(hit.part, hit.span, "contact", "past")
        if not inside(hit, reasons) and not harmless and hit.part.where != EMPLOYER:
            case.hints.append(quote(hit.part, hit.span))
    case.no = [clause_of(hit) for hit in reasons]
    if not case.no and outward.value is not FacetValue.YES and not scene.hits(TABLE, "office"):
        case.no = [quote(hit.part, hit.span) for hit in scene.hits(TABLE, "manual") if hit.part.where == TEXT]
    return case.reading(readable=readable)
