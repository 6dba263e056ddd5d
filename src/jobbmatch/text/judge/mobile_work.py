"""Work at changing addresses or on the road."""

import re

from jobbmatch.domain.facet import FacetReading
from jobbmatch.text.judge.routes import routes
from jobbmatch.text.judge.told_of import Of, told_of
from jobbmatch.text.judge.verdict import Case, clause_of, negated, quote, taken_back
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TEXT, TITLE
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "mobile_work"
_WE = frozenset({"vi", "me", "we", "our", "vår", "våre", "vårt"})
_SOME_DAYS = re.compile(
    r"(?<!\w)(?:(?:man|tirs|ons|tors|fre)dager|(?:mon|tues|wednes|thurs|fri)days|halvt om halvt|delvis)(?!\w)"
)
_RANGE = re.compile(r"(?:mandager|mondays)\W+(?:til|to|og|through|-|–)?\W*(?:fredager|torsdager|fridays)")
_ONWARD = re.compile(r"(?<!\w)(?:til|until) (?:klokka|klokken|kl|noon)[^.;]*[;,] (?:så|then|og så)(?!\w)")
_OFFICES = re.compile(r"(?<!\w)(?:kontorer|kontora|avdelinger|offices)(?!\w)")
_CHOICE = re.compile(r"(?<!\w)(?:i|in) [^\W_]+(?:, [^\W_]+)* (?:og|and|eller|or) [^\W_]+")
_AT_TIMES = re.compile(
    r"(?<!\w)(?:start\w*|begyn\w*|byrjar|når|when|møter|henter|hentar|om morgenen|av og til|noen)(?!\w)"
)
_AT = re.compile(
    r"(?<!\w)(?:i|på|ved|bak|inne|rundt|langs|in|at|behind|on|inside)"
    r"(?: (?:den|det|vår|vårt|our|the|et|en|ei|a|[^\W_]+e))? [^\W_]{0,12}$"
)
_ONE = re.compile(r"(?<!\w)(?:en|ein|én|éin|et|eit|ett|ei|one|1)(?!\w)")


def read(scene: Scene, *, readable: bool) -> FacetReading:
    """Read the facet: a place of work must be named, and nothing may hint at another.

    One fixed place said outright ('no', 'strong') outweighs words that are only sometimes about the road ('soft':
    'prosjekt', 'transport'). A place that is merely named ('weak') does not.
    """
    case = Case()
    said = [hit for hit in scene.hits(TABLE, "bound", "no", "strong") if _holds(scene, hit)]
    said += [hit for hit in scene.hits(TABLE, "weak") if _of_reader(scene, hit) and _holds(scene, hit)]
    reasons = said or [hit for hit in scene.hits(TABLE, "weak") if _holds(scene, hit)]
    masks = [*(hit for hit in said if hit.sense in {"no", "bound"}), *scene.hits(TABLE, "not")]
    for hit in scene.hits(TABLE, "yes"):
        part, span = hit.part, hit.span
        if _masked(hit, masks) or _untrue(scene, hit) or (said and told_of(scene, part, span) is Of.THING):
            case.explained.append(clause_of(hit))
        elif scene.in_clause(part, span, "hypo", "contact", "offer", "quali") or _of_firm(scene, hit):
            case.hints.append(quote(part, span))
        else:
            case.yes.append(quote(part, span))
    case.yes += [quote(h.part, h.span) for h in scene.hits(TABLE, "title") if h.part.where in {TITLE, JOBTITLE}]
    for hit in scene.hits(TABLE, "spread"):
        if _masked(hit, masks) or _harmless(scene, hit) or _ONE.search(hit.part.words(hit.span)):
            case.explained.append(clause_of(hit))
        else:
            of_work = scene.in_clause(hit.part, hit.span, "you") and not scene.in_clause(hit.part, hit.span, "company")
            (case.yes if of_work else case.hints).append(quote(hit.part, hit.span))
    for hit in (*scene.hits(TABLE, "hint", "soft", "faint"), *routes(scene.doc.text)):
        if (
            _outweighed(scene, hit, said, reasons)
            or _masked(hit, masks)
            or _harmless(scene, hit, firm=bool(said) and not any(_in_one_sentence(hit, r) for r in reasons))
        ):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))
    case.no = [clause_of(hit) for hit in said] or [quote(hit.part, hit.span) for hit in reasons]
    return case.reading(readable=readable)


def _of_reader(scene: Scene, hit: Hit) -> bool:
    """Whether a place that is merely named is where the reader is said to be: 'Du sorterer ved linja'."""
    part, span = hit.part, hit.span
    clause = part.clause(span)
    if _AT_TIMES.search(part.words(part.sentence(span.start))):
        return False
    return _AT.search(part.lower, clause.start, span.start) is not None and scene.in_clause(part, span, "you")


def _untrue(scene: Scene, hit: Hit) -> bool:
    """Whether words of the road are the employer's about itself, denied, or told of others."""
    return hit.part.where == EMPLOYER or negated(scene, hit) or _of_others(scene, hit)


def _outweighed(scene: Scene, hit: Hit, said: list[Hit], reasons: list[Hit]) -> bool:
    """Whether the place that is named weighs more than a hint.

    A place that is kept to outweighs every hint that is not of the reader, one said outright a soft hint, and one
    that is merely named a faint word of the road that is not of the reader.
    """
    if said and told_of(scene, hit.part, hit.span) is Of.THING:
        return True
    if hit.sense != "hint" and (said or (hit.sense == "soft" and _ONE.search(hit.part.words(hit.span)))):
        return True
    if hit.sense == "soft" or scene.in_clause(hit.part, hit.span, "you", "self"):
        return False
    if hit.sense == "faint":
        return bool(reasons)
    bound = [reason for reason in said if reason.sense == "bound"]
    return bool(bound) and not any(_in_one_sentence(hit, reason) for reason in bound)


def _in_one_sentence(hit: Hit, other: Hit) -> bool:
    """Whether two hits stand in one sentence: 'Fast benk på verkstedet, og annenhver uke i Hammerfest'."""
    part = hit.part
    return other.part is part and part.sentence_number(other.span.start) == part.sentence_number(hit.span.start)


def _masked(hit: Hit, masks: list[Hit]) -> bool:
    """Whether a hit ends inside words that mean something else: 'du kjører' in 'du kjører truck'."""
    return any(mask.part is hit.part and mask.span.start < hit.span.end <= mask.span.end for mask in masks)


def _of_others(scene: Scene, hit: Hit) -> bool:
    """Whether the clause speaks of others, or of the past, and not of this work."""
    part, span = hit.part, hit.span
    if told_of(scene, part, span) >= Of.GOODS:
        return True
    return not scene.in_clause(part, span, "self") and scene.in_clause(part, span, "others", "past")


def _of_firm(scene: Scene, hit: Hit) -> bool:
    """Whether the clause names the employer and not this work; 'vi' alone may be the person as well."""
    part, span = hit.part, hit.span
    if scene.in_clause(part, span, "self"):
        return False
    clause = part.clause(span)
    named = (other for other in scene.context(part, span, "company") if clause.holds(other.span))
    return any(part.words(other.span) not in _WE for other in named)


def _harmless(scene: Scene, hit: Hit, *, firm: bool = True) -> bool:
    """Whether a hint is denied, or told of the employer, of others, of what is offered or how to apply."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or negated(scene, hit) or _of_others(scene, hit) or (firm and _of_firm(scene, hit)):
        return True
    return scene.in_sentence(part, span, "offer", "contact")


def _of_several(words: str) -> bool:
    """Whether a clause speaks of offices of the employer, at more than one of which the reader may sit."""
    return _OFFICES.search(words) is not None and _CHOICE.search(words) is not None


def _holds(scene: Scene, hit: Hit) -> bool:
    """Whether a reason for no is said in the text, of this work, now and without reserve."""
    part, span = hit.part, hit.span
    if part.where != TEXT or negated(scene, hit) or taken_back(hit) or scene.near(part, span, "partial"):
        return False
    sentence = part.words(part.sentence(span.start))
    if _ONWARD.search(sentence) or (_SOME_DAYS.search(sentence) and not _RANGE.search(sentence)):
        return False
    if scene.in_clause(part, span, "hypo", "training", "past", "contact", "offer"):
        return False
    if hit.sense == "bound":
        return True
    return told_of(scene, part, span) is not Of.OTHERS and not _of_several(part.words(part.clause(span)))
