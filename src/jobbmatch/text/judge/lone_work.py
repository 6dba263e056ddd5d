"""Alone for a good part of the time."""

import re

from jobbmatch.domain.facet import FacetReading, FacetValue
from jobbmatch.text.judge import mobile_work
from jobbmatch.text.judge.told_of import Of, told_of
from jobbmatch.text.judge.verdict import Case, clause_of, inside, negated, quote, taken_back
from jobbmatch.text.reading.document import EMPLOYER, TEXT, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "lone_work"
_ONLY_BY_DAY = re.compile(
    r"(?<!\w)(?:(?:på )?dagtid|(?<!ganger )(?<!gonger )(?<!timer )(?:om|på) dagen|by day|til lunsj|den første"
    r"|(?:til|until|before) (?:klokk?\w+|kl|jul|påske|sommeren|noon|\d+)"
    r"|fram til|frem til|inntil|until|i starten|i begynnelsen|to start"
    r"|(?:i|på|om|in|at|on) (?:the )?(?:helg\w*|hverdag\w*|kvardag\w*|ukedag\w*|vekedag\w*"
    r"|(?:høy|lav|låg|hoved)?sesong\w*|lørdag\w*|laurdag\w*|søndag\w*|fredag\w*|weekends?|weekdays?|saturdays?|summer|season|sommeren|sumaren))(?!\w)"
)

_RANGE = re.compile(
    r"(?:fra |from )?(?:kl\.? ?|klokka )?\d{1,2}(?:[.:]\d\d)? ?(?:til|to|until|–|-) ?"
    r"(?:kl\.? ?|klokka )?\d{1,2}(?:[.:]\d\d)?"
    r"|\w+dag(?:er)? (?:til|to) \w+dag(?:er)?"
)
"""The hours and days of the work itself."""
_MANY = re.compile(
    r"(?<!\w)(?:tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|femten|tjue|three|four|five|six|seven|eight|[3-9]|1\d)(?!\w)"
)
"""So many that one less is still a crew."""
_DOING = re.compile(r"(?<!\w)(?:jobber|jobbar|arbeider|arbeidar|går|står|sitter|sit|er|kjører|work|works)(?!\w)")
_GOES_ALONG = re.compile(
    r"mannskap|besetning|lag(?:et|a)?(?!\w)|gjeng|gang(?!\w)|crew|stab(?!\w)|staben|makker|makkar|om bord"
    r"|(?:bil|buss|båt)(?:en)?(?!\w)|van(?!\w)|truck|(?:to|tre|fire) og (?:to|tre|fire)|(?<!\w)par(?!\w)"
    r"|hele|heile|alltid|always|sammen|saman"
    r"|(?<!\w)rigg(?!\w)|på hver|følger hver|per tur|each (?:sailing|trip|boat)"
)


def read(scene: Scene, mobile: FacetReading, *, readable: bool) -> FacetReading:
    """Read the facet: work that is often done alone is only settled by a plain word that others are always there.

    Args:
        scene: The ad.
        mobile: The reading of work on the move: who is on the road may have a team, and be alone all the same.
        readable: False when the text was cut or damaged.
    """
    case = Case()
    apart = [hit for hit in scene.hits(TABLE, "apart") if hit.part.where == TEXT and not negated(scene, hit)]
    plain = [hit for hit in scene.hits(TABLE, "no-always") if _holds(scene, hit, apart)]
    reasons = plain + [hit for hit in scene.hits(TABLE, "no") if _holds(scene, hit, apart)]
    for hit in scene.hits(TABLE, "yes"):
        if inside(hit, reasons) or negated(scene, hit) or hit.part.where == EMPLOYER:
            case.explained.append(clause_of(hit))
        elif scene.in_clause(hit.part, hit.span, "hypo", "others", "past"):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    if not plain:
        for hit in scene.hits(TABLE, "hint"):
            if inside(hit, reasons) or _is_of_others(scene, hit):
                case.explained.append(clause_of(hit))
            else:
                case.hints.append(quote(hit.part, hit.span))
        if mobile.value is FacetValue.YES and not any(_GOES_ALONG.search(h.part.words(h.span)) for h in reasons):
            case.hints += mobile.evidence
    case.no = [clause_of(hit) for hit in reasons]
    return case.reading(readable=readable)


def _is_of_others(scene: Scene, hit: Hit) -> bool:
    """Whether a hint is told of the employer, of others or of things, or is driving that leads nowhere."""
    if hit.part.where == EMPLOYER or (hit.part.where == TEXT and told_of(scene, hit.part, hit.span) >= Of.GOODS):
        return True
    return any(
        mask.part is hit.part and mask.span.start < hit.span.end and hit.span.start < mask.span.end
        for mask in scene.hits(mobile_work.TABLE, "not")
    )


def _holds(scene: Scene, hit: Hit, apart: list[Hit]) -> bool:
    """Whether a reason for no is said in the text, of this work, now and without reserve, of people in one place."""
    if hit.part.where != TEXT or negated(scene, hit) or _is_no_crew(scene, hit) or _in_one_sentence(hit, apart):
        return False
    if taken_back(hit) or _ONLY_BY_DAY.search(_RANGE.sub("", hit.part.words(hit.part.clause(hit.span)))):
        return False
    words = hit.part.words(hit.span)
    if scene.near(hit.part, hit.span, "partial") and not _MANY.search(words):
        return False
    if scene.in_clause(hit.part, hit.span, "quali") and not _DOING.search(words):
        return False
    return not scene.in_clause(hit.part, hit.span, "hypo", "training", "past")


def _is_no_crew(scene: Scene, hit: Hit) -> bool:
    """Whether what looks like people side by side is the size of a firm, a time of day, or those that are met."""
    return any(
        other.part is hit.part and _tells_away(hit.span, other) for other in scene.hits(TABLE, "not", "size", "measure")
    )


def _tells_away(span: Span, other: Hit) -> bool:
    """Whether a count of something else reaches into a reason, by the sense of its row."""
    start, end = other.span.start, other.span.end
    if other.sense == "measure":
        return start < span.end and span.start < end
    if other.sense == "size":
        return other.span.holds(span)
    return start <= span.start < end


def _in_one_sentence(hit: Hit, others: list[Hit]) -> bool:
    """Whether one of the other hits stands in the sentence of a hit."""
    number = hit.part.sentence_number(hit.span.start)
    return any(o.part is hit.part and o.part.sentence_number(o.span.start) == number for o in others)
