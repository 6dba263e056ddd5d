"""Name, face or number shown to the public as part of the work."""

import re

from jobbmatch.domain.facet import Evidence, FacetReading, FacetValue
from jobbmatch.text.judge.other_hands import of_trade
from jobbmatch.text.judge.verdict import Case, clause_of, inside, negated, quote, taken_back
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TEXT, TITLE, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

TABLE = "public_profile"
HANDIWORK_NEEDED = 2
BEHIND_DOORS_NEEDED = 1
STEM = 4
_ASKED_BY = re.compile(r" (?:fra|frå|from|av|by)(?!\w)")
"""'Etter ønske fra de ansatte' is no condition."""
_SHOWN = re.compile(
    r"(?:programleder|programleiar|journalist|eiendomsmegler|pressekontakt|talsperson|reporter|værmelder"
    r"|kommunikasjonssjef|pressesjef"
    r"|presserådgiver|mediekontakt|influenser|ambassadør|podkastvert|programvert)(?:en|ene|ane|ne|a)"
)
_OF_DATA = re.compile(r"digital|data|stack|arkiv|skann|server|kultur|kjemi|lab")
_SERVED = re.compile(
    r"(?<!\w)(?:[^\W\d_]*kund(?:e|en|er|ene|ar|ane)|huseier\w*|huseigar\w*|eieren|eierne|eigaren|eigarane"
    r"|[^\W\d_]*gjest(?:er|en|ene|ar|ane)"
    r"|besøkende|besøkjande|publikum|innbygger\w*|innbyggjar\w*|reisende|passasjer\w*|(?:hos|hjå|til|møter"
    r"|hjelper) folk|heimane|hjemmene|hjem til|customers?|guests"
    r"|visitors?|homeowners?|householders?|passengers?)(?!\w)"
)
_READER = re.compile(r"(?<!\w)(?:du|deg|you)(?!\w)")
_AMBIGUOUS = re.compile(
    r"egne|egner|rotasjon|rotasjonen|planter|alarmer|varebil|varebilen|verktøy|verktyg|boks|kai|kaia|grøfta"
    r"|tromme\w*|depot\w*"
    r"|downlights|lights|filter|trekk|tråd|nål|kutter|drill|feed|load|farm|kokk|kokker"
)
"""Words of handiwork that mean other things as well: 'egne dager', 'rotasjon to uker', 'planter i resepsjonen'."""
_FACE_TO_FACE = re.compile(r"(?:ansikt til|andlet til|face to)(?!\w)")
_CARRIES = re.compile(r"bud|trykk|distribu|carrier|printer")


def read(scene: Scene, outward: FacetReading, *, readable: bool) -> FacetReading:
    """Read the facet.

    Args:
        scene: The ad.
        outward: The reading of outward facing work: who meets the public is never read as no here.
        readable: False when the text was cut or damaged.
    """
    case = Case()
    reasons = [hit for hit in scene.hits(TABLE, "no", "others") if _holds(scene, hit)]
    for hit in scene.hits(TABLE, "yes"):
        if _touches(hit, reasons) or hit.part.where == EMPLOYER or negated(scene, hit) or _is_another(scene, hit):
            case.explained.append(clause_of(hit))
        elif scene.in_clause(hit.part, hit.span, "hypo", "contact", "quali", "past"):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    for hit in scene.hits(TABLE, "hint"):
        if inside(hit, reasons) or _is_ware(scene, hit) or _harmless(scene, hit, denied=bool(reasons)):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))
    for hit in scene.hits(TABLE, "shown"):
        if hit.part.where != TEXT or _touches(hit, reasons) or negated(scene, hit):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))
    case.no = [clause_of(hit) for hit in reasons]
    open_to = outward.value is FacetValue.YES or (outward.value is FacetValue.UNCLEAR and _serves(scene))
    if not case.no and not open_to and not _at_office(scene):
        case.no = _by_nature(scene, needed=BEHIND_DOORS_NEEDED if outward.value is FacetValue.NO else HANDIWORK_NEEDED)
    return case.reading(readable=readable)


def _holds(scene: Scene, hit: Hit) -> bool:
    """Whether a denial is said in the text, of this work, now, and not of the application."""
    part, span = hit.part, hit.span
    if part.where != TEXT or negated(scene, hit) or taken_back(hit) or scene.in_clause(part, span, "falseneg"):
        return False
    if (
        _is_asked(hit)
        or _FACE_TO_FACE.match(part.lower, span.start)
        or any(
            other.part is part and other.span.start <= span.end and span.start <= other.span.end
            for other in scene.hits(TABLE, "other")
        )
    ):
        return False
    if hit.sense == "others" and of_trade(scene, part.words(span)):
        return False
    clause = part.clause(span)
    return not any(
        clause.holds(found.span) and not _ASKED_BY.match(part.lower, found.span.end)
        for found in scene.context(part, span, "hypo", "contact", "apply", "past", "training")
    )


def _is_another(scene: Scene, hit: Hit) -> bool:
    """Whether somebody is named who is shown by trade and is not sought: 'programlederen' in an ad for a technician."""
    words = hit.part.words(hit.span)
    return hit.part.where == TEXT and _SHOWN.fullmatch(words) is not None and not of_trade(scene, words)


def _is_ware(scene: Scene, hit: Hit) -> bool:
    """Whether a newspaper is what is carried or printed, by the title."""
    words = hit.part.words(hit.span)
    return "avis" in words and _CARRIES.search(f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}") is not None


def _at_office(scene: Scene) -> bool:
    """Whether the work is at an office, where there may be a page of contacts.

    Under a title of work with hands an office that the reader is not told of is where others sit.
    """
    by_hand = any(
        hit.part.where in {TITLE, JOBTITLE} and not _OF_DATA.search(hit.part.words(hit.span))
        for hit in scene.hits(TABLE, "manual")
    )
    return any(
        not by_hand or hit.part.where != TEXT or scene.in_clause(hit.part, hit.span, "you")
        for hit in scene.hits(TABLE, "office")
    )


def _serves(scene: Scene) -> bool:
    """Whether a clause about the reader names those who are served: they know who mends their lamps."""
    part = scene.doc.text
    for found in _SERVED.finditer(part.lower):
        span = Span(*found.span())
        if _READER.search(part.words(part.clause(span))) and not scene.denies(part, span):
            return True
    return False


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
    clear = any(_AMBIGUOUS.fullmatch(hit.part.words(hit.span)) is None for hit in hits)
    return found if clear and len(different) >= needed else []
