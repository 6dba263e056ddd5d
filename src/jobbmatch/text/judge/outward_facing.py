"""Face to face with people from outside: every mention of them must be explained before the answer can be no."""

import re
from enum import IntEnum

from jobbmatch.domain.facet import Evidence, FacetReading
from jobbmatch.text.judge.verdict import Case, clause_of, inside, quote
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TEXT, TITLE
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, load_classes

TABLE = "outward_facing"
CODE_WORDS_NEEDED = 4
_WITH_RESERVE = re.compile(
    r"(?: [^\W_]+)?,? (?:hver|kvar|alltid|lenger|lenge|ennå|hele|every|always|yet|i starten|i begynnelsen|(?:den"
    r"|de) første)(?!\w)"
)
_ONLY_SOME = re.compile(
    r"(?<!\w)(?:(?:de|dei) fleste|noen|nokre|enkelte|some|most|av og til|ofte|vanligvis|stundom|delvis|bortsett fra"
    r"|unntatt|med unntak|utover|ut over"
    r"|til daglig|til dagleg|til vanlig|til vanleg|i det daglige|i utgangspunktet|normally|day to day"
    r"|utenom|utanom|except|apart from|med mindre|fram til|frem til|(?:om|på) (?:morgenen|morgonen|formiddagen"
    r"|ettermiddagen|kvelden|vinteren|vinteren"
    r"|sommeren|sumaren|hausten|høsten|våren)|in the (?:morning|evening|winter|summer)|(?:man|tirs|ons|tors|fre|lør"
    r"|søn)dager)(?!\w)"
)
_EXCEPT_AFTER = re.compile(
    r"(?<!\w)(?:unntatt|unntak|bortsett|utenom|utanom|ellers|elles|etterpå|deretter|except|otherwise|apart from"
    r"|afterwards"
    r"|når (?:vi|du|det|de) ikke|i (?:lav|høy|låg|høg)?sesong\w*|i bygge\w+|i ferie\w*|inntil|så lenge|until"
    r"|during)(?!\w)"
)
_LIST_GOES_ON = re.compile(r"(?:,| og| eller| and| or)(?: the| alle| de| noen)? ([^\W_]+)")


class Ground(IntEnum):
    """What a no could stand on; the better it is, the less must be said of every mention of people."""

    NONE = 0
    TASKS = 1
    SAID = 2


def read(scene: Scene, *, readable: bool) -> FacetReading:
    """Read the facet."""
    case = Case()
    denials = [hit for hit in scene.hits(TABLE, "no", "no-mostly") if _holds(scene, hit)]
    reasons = [hit for hit in denials if hit.part.where == TEXT]
    masks = [*denials, *scene.hits(TABLE, "not")]
    for hit in scene.hits(TABLE, "yes"):
        masked = inside(hit, masks) or hit.part.where == EMPLOYER
        if masked or scene.negated(hit.part, hit.span) or _by_others(scene, hit):
            case.explained.append(clause_of(hit))
        elif _at_a_distance(scene, hit) or scene.in_clause(hit.part, hit.span, "quali", "hypo", "training"):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    tasks = _by_nature(scene)
    ground = Ground.SAID if reasons else Ground.TASKS if tasks else Ground.NONE
    soft = _weigh_hints(scene, case, masks, ground)
    title = [hit for hit in scene.hits(TABLE, "title") if hit.part.where in {TITLE, JOBTITLE}]
    if title and not reasons:
        case.yes += [quote(hit.part, hit.span) for hit in title]
    case.no = [clause_of(hit) for hit in reasons]
    if not case.no and not soft:
        case.no = tasks
    return case.reading(readable=readable)


def _weigh_hints(scene: Scene, case: Case, masks: list[Hit], ground: Ground) -> bool:
    """Explain the hints or keep them; say whether any soft one is left."""
    soft = False
    gentle = {(id(hit.part), hit.span) for hit in scene.hits(TABLE, "soft")}
    for hit in scene.hits(TABLE, "hint", "manned", "vague", "place", "soft"):
        if inside(hit, masks):
            case.explained.append(clause_of(hit))
            continue
        if (
            hit.sense in {"place", "soft"}
            or (hit.sense == "vague" and ground is Ground.SAID)
            or (id(hit.part), hit.span) in gentle
        ):
            soft = soft or not _of_employer(scene, hit)
            case.explained.append(clause_of(hit))
        elif hit.sense == "manned" and not scene.in_clause(hit.part, hit.span, "self"):
            soft = True
            case.explained.append(clause_of(hit))
        elif _explained(scene, hit, ground):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))
    return soft


def _of_employer(scene: Scene, hit: Hit) -> bool:
    """Whether a place or task is named only to tell of the employer or of what it offers."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or scene.negated(part, span) or scene.in_sentence(part, span, "offer"):
        return True
    return scene.in_sentence(part, span, "company") and not scene.in_clause(part, span, "self")


def _explained(scene: Scene, hit: Hit, ground: Ground) -> bool:
    """Whether the words around a mention of people from outside show that this work does not meet them."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or scene.negated(part, span) or _by_others(scene, hit):
        return True
    if scene.in_sentence(part, span, "apply", "past"):
        return True
    benefit = scene.in_clause(part, span, "benefit") and not scene.in_clause(part, span, "deliver")
    told = scene.in_sentence(part, span, "company") and not scene.in_sentence(part, span, "self")
    if told and not part.is_item(span) and not scene.denies(part, span):
        return benefit or (ground is not Ground.NONE and not scene.in_clause(part, span, "deliver"))
    if ground is not Ground.SAID:
        return False
    return benefit or _at_a_distance(scene, hit) or scene.in_clause(part, span, "offer")


def _by_others(scene: Scene, hit: Hit) -> bool:
    """Whether somebody else meets them: said in the clause, or where a list ends ('tas av andre'), and not of you."""
    part, span = hit.part, hit.span
    if scene.in_clause(part, span, "you"):
        return False
    if scene.in_clause(part, span, "others"):
        return True
    return not scene.in_clause(part, span, "self") and any(
        other.span.start > span.end for other in scene.context(part, span, "others")
    )


def _at_a_distance(scene: Scene, hit: Hit) -> bool:
    """Whether the clause speaks of telephone, screen or writing."""
    return scene.in_clause(hit.part, hit.span, "remote")


def _holds(scene: Scene, hit: Hit) -> bool:
    """Whether a reason for no is said of this work, now and without reserve."""
    if hit.part.where == EMPLOYER or scene.doubly_denied(hit.part, hit.span) or _has_reserve(hit):
        return False
    if hit.sense == "no-mostly":
        if _names_more(hit):
            return False
    elif scene.near(hit.part, hit.span, "partial"):
        return False
    return not scene.in_clause(hit.part, hit.span, "hypo", "training", "past", "quali")


def _has_reserve(hit: Hit) -> bool:
    """Whether a denial is taken back in part: for some, for a while, with exceptions."""
    part, span = hit.part, hit.span
    return bool(
        _WITH_RESERVE.match(part.lower, span.end)
        or _EXCEPT_AFTER.search(part.lower, span.end, part.sentence(span.start).end)
        or _ONLY_SOME.search(part.words(part.clause(span)))
    )


def _names_more(hit: Hit) -> bool:
    """Whether 'you only meet cows' goes on with somebody who is no cow and no colleague."""
    more = _LIST_GOES_ON.match(hit.part.lower, hit.span.end)
    return more is not None and more[1] not in load_classes()["harmless"]


def _by_nature(scene: Scene) -> list[Evidence]:
    """Give tasks that are done among colleagues: at a closed place of work, or at the screen with code."""
    places, tasks, code = (_words(scene, sense) for sense in ("nature-place", "nature-task", "nature-code"))
    if places and tasks:
        return [*places, *tasks]
    return code if len({evidence.quote.lower() for evidence in code}) >= CODE_WORDS_NEEDED else []


def _words(scene: Scene, sense: str) -> list[Evidence]:
    """Quote the words of a sense that stand in the text itself."""
    return [quote(hit.part, hit.span) for hit in scene.hits(TABLE, sense) if hit.part.where == TEXT]
