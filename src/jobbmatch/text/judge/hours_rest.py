"""When all lies still: pieces that say of the weekend or the evening that it is free, shut or taken by others."""

import re

from jobbmatch.text.judge.hours_clause import TABLE, for_a_time, weakened
from jobbmatch.text.judge.hours_denied import NEGATION, TAKES_BACK
from jobbmatch.text.judge.hours_subject import is_called
from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

_WE_TOO = re.compile(r"(?<!\w)(?:vi|me|we|også|òg|also)(?!\w)")
_SHUT = re.compile(r"(?<!\w)(?:stengt|stengd|stenger|closed|tomt|låst|locked)(?!\w)")
_AT_A_TIME = re.compile(r"\d|klokk|(?<!\w)(?:kl|halv|til)(?!\w) (?!mandag|måndag|monday)")
_AT_REST = re.compile(r"(?<!\w)(?:stengt|stengd|stenger|closed|tomt|låst|locked|hviledag|kviledag)(?!\w)")
_AT_REST_OR_FREE = re.compile(
    r"^(?:stengt|stengd|closed|locked|låst|fri|off|free|helgefri|helgestengt|helgefritt)(?!\w)"
)
_DENIED_REST = re.compile(r"(?<!\w)(?:aldri|ikke|ikkje|uten|utan|never|not|without|ingen)(?: [^\W\d_]+)? $")
"""'Aldri stengt i helgene', 'uten helgefri': the rest itself is denied."""
_NEVER_SHUT = re.compile(
    r"(?<!\w)(?:aldri|ikke|ikkje|never|not)(?: [^\W\d_]+)? (?:stengt|stengd|closed|låst|locked|tomt|stille"
    r"|helgestengt)(?!\w)"
)
_PIECE_CUT = re.compile(r"[,;:()!?]| [–-] | (?:men|mens|medan|but|while|whereas|og du|and you|og da|og då) ")
_OPEN = re.compile(r"(?<!\w)(?:åpen|åpent|åpne|åpner|open|ope|opne|opens)(?!\w)")
_YOU = re.compile(r"(?<!\w)(?:du|deg|din|ditt|dere|you|må|skal|kan|alene|åleine|alone)(?!\w)")
_UNSURE = re.compile(
    r"(?<!\w)(?:når du|så lenge|så lenge som|as long as|yours to|to run|to lead|hvis|dersom|etter|after|for å ha"
    r"|jobb\w*|arbeid(?:er|et|e)?|\w*vakt\w*|turnus\w*|\w*skift\w*|worked|ledig"
    r"|stilling\w*|annenhver|tilsvarende|mot|i bytte|ønske\w*|må|fri i|fri på|unntatt|bortsett|vask\w*|pass\w*)(?!\w)"
)
_YOURS = re.compile(r"(?<!\w)(?:dine|ditt|yours|hellig\w*)(?!\w)")
_YOURS_ALONE = re.compile(
    r"(?<!\w)(?:er|blir|vert|is) (?:alltid |heilt |helt |bare |berre )?(?:din|di"
    r"|your own)(?: egen| eiga| aleine)?\W*$"
)
"""'Helga er din'; never 'helga er din vakt'."""
_FROM_FRIDAY = re.compile(
    r"(?:fra|frå|from) (?:fredag\w*|friday)(?: (?:ettermiddag|afternoon))?(?: (?:kl\.?|klokka|klokken|at|halv"
    r"|kvart på"
    r"|kvart over))*(?: [\d.:]+| (?:ett|to|tre|fire|fem|one|two|three|four|five))?(?!\w)"
)
_EVENING_FIRST = re.compile(r"\W*(?:og |and |the |your |dine |alle |helger og |helgene og )*(?:kveld|evening|aften)")
_WORKS_THEN = re.compile(
    r"(?<!\w)(?:du|deg|din|ditt|dine|vi|me|oss|you|your|we|us|må|skal|noen|nokon"
    r"|somebody)(?!\w)"
)
_FREE_THEN = re.compile(
    r"(?<!\w)(?:fri|frie|står vi|hviler|kviler|hjemme|heime|stengt|hjem|free|off|home|sover|ferie)(?!\w)"
)
_POINTS_BACK = re.compile(r"(?<!\w)(?:da|då|dem|then|them)(?!\w)")
_NOT_FREE = re.compile(r"(?:ikke|ikkje|ingen|inga|aldri|uten|utan|without|not|no) .*fri$")


_SUNDAY_ONLY = re.compile(
    r"(?!.*(?:helg|lørd|laurd|lörd|saturd|weekend|fredag|friday)).*(?:søndag|sundag|söndag|sunday).*", re.DOTALL
)


def is_sunday_only(part: Part, span: Span) -> bool:
    """Whether a piece names Sunday and no other day of the weekend."""
    return _SUNDAY_ONLY.fullmatch(part.words(span)) is not None


def chunk(part: Part, span: Span) -> Span:
    """Give the piece of a clause between two commas that holds a span."""
    sentence = part.sentence(span.start)
    start, end = sentence.start, sentence.end
    for cut in _PIECE_CUT.finditer(part.lower, sentence.start, sentence.end):
        if cut.end() <= span.start:
            start = cut.end()
        elif cut.start() >= span.end:
            end = cut.start()
            break
    return Span(start, end)


def taken_back(part: Part, span: Span) -> bool:
    """Whether what follows a denial, or that it is a question, takes it back: 'Ingen kveld er lik en annen.'."""
    sentence = part.sentence(span.start)
    if part.lower[sentence.start : sentence.end].rstrip().endswith("?") or _NOT_FREE.match(part.words(span)):
        return True
    if _AT_REST_OR_FREE.search(part.words(span)) and _DENIED_REST.search(part.lower, sentence.start, span.start):
        return True
    if TAKES_BACK.match(part.lower[span.end : sentence.end]):
        return True
    return _AT_REST.search(part.words(span)) is not None and _then_you(part, chunk(part, span))


def taken_over(scene: Scene, hit: Hit) -> Span | None:
    """Give the piece that says that somebody else takes the weekend: 'Helgene tek eigaren seg av'."""
    part, piece = hit.part, hit.part.clause(hit.span)
    words = part.words(piece)
    if part.where == EMPLOYER or part.is_item(hit.span) or _YOU.search(words) or _WE_TOO.search(words):
        return None
    if _in_piece(scene, part, piece, "often") or scene.in_clause(part, hit.span, "hypo") or is_called(part, hit.span):
        return None
    taken = _in_piece(scene, part, piece, "taker") and _in_piece(scene, part, piece, "take")
    return piece if taken else None


def lies_still(scene: Scene, hit: Hit) -> Span | None:
    """Give the piece that says of the weekend that all lies still then, or that it is the reader's own.

    'Stengt lørdag og søndag', 'helgene er dine'; never where it is told how often, of only one day while another is
    open, or together with a duty.
    """
    part, piece = hit.part, chunk(hit.part, hit.span)
    words = part.words(piece)
    if _then_you(part, piece):
        return None
    if part.where == EMPLOYER or _OPEN.search(words) or _UNSURE.search(words) or NEGATION.search(words):
        return None
    if weakened(scene, part, hit.span) or for_a_time(scene, part, hit.span):
        return None
    if _NEVER_SHUT.search(words) or _in_piece(scene, part, piece, "often") or scene.in_clause(part, hit.span, "hypo"):
        return None
    if _in_piece(scene, part, piece, "rest-own") or _YOURS_ALONE.search(words):
        return piece
    timed = _AT_A_TIME.search(_FROM_FRIDAY.sub("", words))
    still = _in_piece(scene, part, piece, "rest-place") and not (_YOU.search(words) or timed)
    return piece if still else None


def evening_free(scene: Scene, hit: Hit) -> Span | None:
    """Give the piece that says that evenings are the reader's own, or that all is closed then."""
    piece = lies_still(scene, hit)
    if piece is None:
        return None
    words = hit.part.words(piece)
    if _YOURS.search(words) and not _EVENING_FIRST.match(words):
        return None
    return piece if _in_piece(scene, hit.part, piece, "rest-own") or _SHUT.search(hit.part.words(piece)) else None


def _in_piece(scene: Scene, part: Part, piece: Span, sense: str) -> bool:
    return any(h.part is part and piece.holds(h.span) for h in scene.hits(TABLE, sense))


def _then_you(part: Part, piece: Span) -> bool:
    """Whether the sentence goes on with what the reader does while all lies still, or the next one with 'da'."""
    end = part.sentence(piece.start).end
    rest = part.lower[piece.end : end]
    if _WORKS_THEN.search(rest) and not _FREE_THEN.search(rest):
        return True
    follow = part.lower[end + 1 : part.sentence(min(end + 1, len(part.lower) - 1)).end]
    return bool(_POINTS_BACK.search(follow) and _WORKS_THEN.search(follow) and not _FREE_THEN.search(follow))
