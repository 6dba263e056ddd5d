"""Name, face or number shown to the public as part of the work."""

from jobbmatch.domain.facet import Evidence, FacetReading, FacetValue
from jobbmatch.text.judge.verdict import Case, clause_of, inside, negated, quote, taken_back
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TEXT, TITLE
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "public_profile"
HANDIWORK_NEEDED = 2
BEHIND_DOORS_NEEDED = 1
STEM = 4


def read(scene: Scene, outward: FacetReading, *, readable: bool) -> FacetReading:
    """Read the facet.

    Args:
        scene: The ad.
        outward: The reading of outward facing work: who meets the public is never read as no here.
        readable: False when the text was cut or damaged.
    """
    case = Case()
    reasons = [hit for hit in scene.hits(TABLE, "no") if _holds(scene, hit)]
    for hit in scene.hits(TABLE, "yes"):
        if _touches(hit, reasons) or hit.part.where == EMPLOYER or negated(scene, hit):
            case.explained.append(clause_of(hit))
        elif scene.in_clause(hit.part, hit.span, "hypo", "contact", "quali", "past"):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    for hit in scene.hits(TABLE, "hint"):
        if inside(hit, reasons) or _harmless(scene, hit, denied=bool(reasons)):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))
    case.no = [clause_of(hit) for hit in reasons]
    if not case.no and outward.value is not FacetValue.YES and not scene.hits(TABLE, "office"):
        case.no = _by_nature(scene, needed=BEHIND_DOORS_NEEDED if outward.value is FacetValue.NO else HANDIWORK_NEEDED)
    return case.reading(readable=readable)


def _holds(scene: Scene, hit: Hit) -> bool:
    """Whether a denial is said in the text, of this work, now, and not of the application."""
    part, span = hit.part, hit.span
    if part.where != TEXT or negated(scene, hit) or taken_back(hit) or scene.in_clause(part, span, "falseneg"):
        return False
    if _is_asked(hit) or any(
        other.part is part and other.span.start <= span.end and span.start <= other.span.end
        for other in scene.hits(TABLE, "other")
    ):
        return False
    return not scene.in_clause(part, span, "hypo", "contact", "apply", "past", "training")


def _is_asked(hit: Hit) -> bool:
    """Whether the sentence is a question: 'Uten byline? Ikke hos oss.'."""
    return hit.part.words(hit.part.sentence(hit.span.start)).rstrip().endswith("?")


def _touches(hit: Hit, reasons: list[Hit]) -> bool:
    """Whether a denial reaches over the end of a hit: 'ansikt og navn' in 'ansikt og navn holder vi utenfor'."""
    return any(reason.part is hit.part and reason.span.start < hit.span.end <= reason.span.end for reason in reasons)


def _harmless(scene: Scene, hit: Hit, *, denied: bool) -> bool:
    """Whether a hint is taken away, or told of something else than this person where showing people is denied."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or negated(scene, hit) or scene.in_sentence(part, span, "contact", "past"):
        return True
    return denied and not scene.in_clause(part, span, "you")


def _by_nature(scene: Scene, needed: int) -> list[Evidence]:
    """Give words of work with hands, machines or goods, where there are enough different ones; the title is one.

    Where none of it is said of the reader, it may be what the firm makes, and one more is needed.
    """
    hits = [hit for hit in scene.hits(TABLE, "manual") if hit.part.where in {TEXT, TITLE, JOBTITLE}]
    found = [quote(hit.part, hit.span) for hit in hits if hit.part.where == TEXT]
    different = {(hit.part.where == TEXT, hit.part.words(hit.span)[:STEM]) for hit in hits}
    if not any(hit.part.where == TEXT and scene.in_clause(hit.part, hit.span, "you") for hit in hits):
        needed += 1
    return found if len(different) >= needed else []
