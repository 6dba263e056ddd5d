"""Face to face with people from outside: every mention of them must be explained before the answer can be no."""

import re

from jobbmatch.domain.facet import Evidence, FacetReading
from jobbmatch.text.judge.verdict import Case, inside, quote
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TEXT, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "outward_facing"
CODE_WORDS_NEEDED = 3
_WITH_RESERVE = re.compile(r"(?: [^\W_]+)?,? (?:hver|kvar|alltid|lenger|lenge|ennå|hele|every|always|yet|i starten|i begynnelsen|den første|de første)(?!\w)")
_ONLY_SOME = re.compile(r"(?<!\w)(?:(?:de|dei) fleste|noen|nokre|enkelte|some|most|av og til|ofte|vanligvis|stundom|delvis)(?!\w)")


def read(scene: Scene, *, readable: bool) -> FacetReading:
    """Read the facet."""
    case = Case()
    denials = [hit for hit in scene.hits(TABLE, "no", "no-mostly") if _holds(scene, hit)]
    reasons = [hit for hit in denials if hit.part.where == TEXT]
    masks = [*denials, *scene.hits(TABLE, "not")]
    for hit in scene.hits(TABLE, "yes"):
        if inside(hit, masks) or hit.part.where == EMPLOYER:
            continue
        if scene.negated(hit.part, hit.span) or _by_others(scene, hit):
            case.explained.append(_clause(hit))
        elif _at_a_distance(scene, hit) or scene.in_clause(hit.part, hit.span, "quali", "hypo", "training"):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    soft = _weigh_hints(scene, case, masks, bool(reasons))
    title = [hit for hit in scene.hits(TABLE, "title") if hit.part.where in {"title", JOBTITLE}]
    case.no += [_clause(hit) for hit in reasons]
    if title and not reasons:
        case.yes += [quote(hit.part, hit.span) for hit in title]
    if not case.no and not soft:
        case.no += _by_nature(scene)
    return case.reading(readable=readable)


def _weigh_hints(scene: Scene, case: Case, masks: list[Hit], explicit: bool) -> bool:
    """Explain the hints or keep them; say whether any soft one is left."""
    soft = False
    gentle = {(id(hit.part), hit.span) for hit in scene.hits(TABLE, "soft")}
    for hit in scene.hits(TABLE, "hint", "manned", "vague", "place", "soft"):
        if inside(hit, masks):
            continue
        if hit.sense in {"place", "soft"} or (hit.sense == "vague" and explicit) or (id(hit.part), hit.span) in gentle:
            soft = soft or not _of_employer(scene, hit)
        elif hit.sense == "manned" and not scene.in_clause(hit.part, hit.span, "self"):
            soft = True
        elif _explained(scene, hit, explicit=explicit):
            case.explained.append(_clause(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))
    return soft


def _of_employer(scene: Scene, hit: Hit) -> bool:
    """Whether a place or task is named only to tell of the employer or of what it offers."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or scene.negated(part, span) or scene.in_sentence(part, span, "offer"):
        return True
    return scene.in_sentence(part, span, "company") and not scene.in_clause(part, span, "self")


def _explained(scene: Scene, hit: Hit, *, explicit: bool) -> bool:
    """Whether the words around a mention of people from outside show that this work does not meet them."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or scene.negated(part, span) or _by_others(scene, hit):
        return True
    if scene.in_sentence(part, span, "contact", "past"):
        return True
    if not scene.in_sentence(part, span, "self") and scene.in_sentence(part, span, "company"):
        return explicit or scene.in_clause(part, span, "benefit")
    return explicit and (_at_a_distance(scene, hit) or scene.in_clause(part, span, "benefit", "offer"))


def _by_others(scene: Scene, hit: Hit) -> bool:
    """Whether somebody else meets them."""
    return scene.in_clause(hit.part, hit.span, "others") or _next_clause_others(scene, hit)


def _next_clause_others(scene: Scene, hit: Hit) -> bool:
    """Whether a list that holds the hit ends in 'tas av andre' in the same sentence, without anything said of oneself."""
    part, span = hit.part, hit.span
    if scene.in_clause(part, span, "self"):
        return False
    return any(other.span.start > span.end for other in scene.context(part, span, "others"))


def _at_a_distance(scene: Scene, hit: Hit) -> bool:
    """Whether the clause speaks of telephone, screen or writing."""
    return scene.in_clause(hit.part, hit.span, "remote")


def _holds(scene: Scene, hit: Hit) -> bool:
    """Whether a reason for no is said of this work, now and without reserve."""
    if hit.part.where == EMPLOYER:
        return False
    if _WITH_RESERVE.match(hit.part.lower, hit.span.end):
        return False
    if hit.sense != "no-mostly" and scene.near(hit.part, hit.span, "partial"):
        return False
    if _ONLY_SOME.search(hit.part.words(hit.part.clause(hit.span))):
        return False
    return not scene.in_clause(hit.part, hit.span, "hypo", "training", "past", "quali")


def _by_nature(scene: Scene) -> list[Evidence]:
    """Give tasks that are done among colleagues: at a closed place of work, or at the screen with code."""
    places, tasks, code = (_words(scene, sense) for sense in ("nature-place", "nature-task", "nature-code"))
    if places and tasks:
        return [*places, *tasks]
    return code if len({evidence.quote.lower() for evidence in code}) >= CODE_WORDS_NEEDED else []


def _words(scene: Scene, sense: str) -> list[Evidence]:
    """Quote the words of a sense that stand in the text itself."""
    return [quote(hit.part, hit.span) for hit in scene.hits(TABLE, sense) if hit.part.where == TEXT]


def _clause(hit: Hit) -> Evidence:
    """Quote the clause around a hit."""
    clause = hit.part.clause(hit.span)
    return quote(hit.part, Span(min(clause.start, hit.span.start), max(clause.end, hit.span.end)))
