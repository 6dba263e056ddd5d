"""Alone for a good part of the time."""

from jobbmatch.domain.facet import FacetReading
from jobbmatch.text.judge.verdict import Case, clause_of, inside, quote
from jobbmatch.text.reading.document import EMPLOYER, TEXT
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "lone_work"


def read(scene: Scene, *, readable: bool) -> FacetReading:
    """Read the facet: work that is often done alone is only settled by a plain word that others are always there."""
    case = Case()
    plain = [hit for hit in scene.hits(TABLE, "no-always") if _holds(scene, hit)]
    reasons = plain + [hit for hit in scene.hits(TABLE, "no") if _holds(scene, hit)]
    for hit in scene.hits(TABLE, "yes"):
        if inside(hit, reasons) or scene.negated(hit.part, hit.span) or hit.part.where == EMPLOYER:
            case.explained.append(clause_of(hit))
        elif scene.in_clause(hit.part, hit.span, "hypo", "others", "past"):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    if not plain:
        hints = (h for h in scene.hits(TABLE, "hint") if not inside(h, reasons) and h.part.where != EMPLOYER)
        case.hints += [quote(h.part, h.span) for h in hints]
    case.no = [clause_of(hit) for hit in reasons]
    return case.reading(readable=readable)


def _holds(scene: Scene, hit: Hit) -> bool:
    """Whether a reason for no is said in the text, of this work, now and without reserve."""
    if hit.part.where != TEXT or scene.near(hit.part, hit.span, "partial"):
        return False
    return not scene.in_clause(hit.part, hit.span, "hypo", "training", "past", "quali", "contact")
