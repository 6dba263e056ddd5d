"""Work at changing addresses or on the road."""

from jobbmatch.domain.facet import FacetReading
from jobbmatch.text.judge.verdict import Case, clause_of, inside, quote
from jobbmatch.text.reading.document import EMPLOYER, TEXT
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "mobile_work"


def read(scene: Scene, *, readable: bool) -> FacetReading:
    """Read the facet: one fixed place must be described, and nothing may hint at another."""
    case = Case()
    reasons = [hit for hit in scene.hits(TABLE, "no") if _holds(scene, hit)]
    masks = [*reasons, *scene.hits(TABLE, "not")]
    for hit in scene.hits(TABLE, "yes"):
        if inside(hit, masks):
            case.explained.append(clause_of(hit))
            continue
        if hit.part.where == EMPLOYER or scene.negated(hit.part, hit.span) or _of_others(scene, hit):
            case.explained.append(clause_of(hit))
        elif scene.in_clause(hit.part, hit.span, "hypo", "contact", "offer", "quali"):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    for hit in scene.hits(TABLE, "hint"):
        if inside(hit, masks) or _harmless(scene, hit):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))
    case.no = [clause_of(hit) for hit in reasons]
    return case.reading(readable=readable)


def _of_others(scene: Scene, hit: Hit) -> bool:
    """Whether the clause speaks of the employer or of others and not of this work."""
    part, span = hit.part, hit.span
    if scene.in_clause(part, span, "self"):
        return False
    return scene.in_clause(part, span, "company", "others", "past")


def _harmless(scene: Scene, hit: Hit) -> bool:
    """Whether a hint is denied, or told of the employer, of others, of what is offered or how to apply."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or scene.negated(part, span) or _of_others(scene, hit):
        return True
    return scene.in_sentence(part, span, "offer", "contact")


def _holds(scene: Scene, hit: Hit) -> bool:
    """Whether a reason for no is said in the text, of this work, now and without reserve."""
    part, span = hit.part, hit.span
    if part.where != TEXT or scene.near(part, span, "partial"):
        return False
    return not scene.in_clause(part, span, "hypo", "training", "past", "contact", "offer")
