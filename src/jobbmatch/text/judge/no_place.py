"""What looks like the place of the work and is none, by the form of its clause.

'Du lager vognløp' is no store, 'Erfaring fra bakeri' was another bakery, 'Innbyggerne henvender seg i skranken' is
the desk of others, and 'navnet gis aldri ut' keeps nobody in.
"""

import re

from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.phrases import words_expression
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, load_classes

_LOOKS_SO = re.compile(words_expression(load_classes()["noplace"]))
_MADE = re.compile(r"lager(?: (?:er|har|holder))?")
_MENDED = re.compile(
    r"(?<!\w)(?:bytter|byter|bytte|skifter|skiftar|retter|reparerer|fikser|fiksar|selger|sel|monterer|knust|knuste|sprukne|sprukket"
    r"|sprukken|døde|replace|repair|fix|mend|sell|broken|cracked)(?: [^\W\d_]+,?){0,2} $"
)
"""Before a screen that is mended or sold."""
_STORE_BEFORE = re.compile(
    r"(?<!\w)(?:på|i|fra|frå|til|ved|av|for|med|et|eit|vårt|eget|eige|innen|innan|[^\W\d_]+t|sentrale?|moderne|butikk)"
    r"(?: (?:og|eller))? $"
)
"""Words before 'lager' the noun; anywhere else it is the verb."""
_GIVEN = re.compile(
    r"(?<!\w)(?:gir|gjev|gi|sender|sende|deler|dele|låner|låne|skriver|skriv|betaler|legger|legg|lyser|[^\W\d_]{2,}(?<!finne)s"
    r"|[^\W\d_]{3,}ast) (?:vi |du |dei |de |oss )?$"
)
"""Before 'aldri ut', what is done to a thing: 'navnet gis aldri ut', 'vi gir aldri ut'."""
_TURNS_TO = re.compile(
    r"(?<!\w)(?:henvender|henvend|vender|vend|melder|meld|innfinner|innfinn|registrerer) seg(?!\w)"
    r"|(?<!\w)(?:henvises|henvisast|vises|visast|ekspederes|ekspederast)(?!\w)"
)
_LIVE_AT = re.compile(
    r"(?<!\w)(?:elev|student|kund|klient|bruker|brukar|lytter|lyttar|leser|lesar|innringer|innringar|medlem|kursdeltaker)"
    r"[^\W\d_]*(?: våre| vår)? (?:bor|bur|lever|sitter|sit|jobber|jobbar|arbeider|arbeidar|holder til|held til)(?!\w)"
)
_WORKED_AT = frozenset({"hytte", "hytter", "kantine", "treningsrom", "parkering"})
_READER = re.compile(r"(?<!\w)(?:du|deg|dykk|dere|vi|me|oss|you|we|us)(?!\w)")
_OTHERS_RUN = re.compile(
    r"\W+(?:og |and )?(?:den|det|denne|dette|som|which|it) (?:er |blir |is )?(?:[^\W_]+ )?"
    r"(?:betjenes|betenast|betjent|bemannes|bemanna|bemannet|drives|drivast|driven|drevet|passes|passast|run|staffed|manned)"
    r" (?:av|by) (?:andre|others|eige?t|egne|eigne|et|eit|en|ein|an|another)(?!\w)"
)
_AGAINST = re.compile(
    r"(?<!\w)(?:men|but|however|mens|while|ellers|elles|(?<!som )(?<!med )resten|deretter|etterpå|seinere|siden får"
    r"|otherwise|the rest|halve (?:uka|veka|dagen|tida)|unntatt|bortsett|except|ikke på|not on)(?!\w)"
)
_WHILE, _HOWEVER = re.compile(r"mens|while|unntatt|bortsett|except"), re.compile(r"men(?!s)|but|however")
_HOURS = re.compile(
    r"(?<!\w)(?:[^\W\d_]*åpen|[^\W\d_]*åpent|åpne|open|ope|opne|[^\W\d_]*stengt|stenger|stengjer|lukker|closed|closes"
    r"|[^\W\d_]*bemannet|[^\W\d_]*bemanna|staffed|døgn\w*|klokka|hele året)(?!\w)"
)
_TIME = (
    r"(?:\d[\d.:–-]*|kl|klokka|klokken|[^\W\d_]*(?:helg|helga|helgen|helgene|helgane|kveld|kvelden|kveldene|kveldane|natta|natten"
    r"|dagtid|morgenen|morgonen|formiddagen|ettermiddagen|sesong|sesongen|ferie|ferien|feriene|semesterstart|uka|uken|veka|året"
    r"|måneden|månaden|jula|påska|sommeren|sommaren|vinteren|høsten|hausten|våren|dag|dager|dagar|dagene|dagane|days?|weekends?"
    r"|evenings?|nights?|morning|noon|season)|vakt|skift|turnus|tida|tiden|noon)"
)
_WHEN = re.compile(
    rf"(?<!\w)(?:i|på|til|fra|frå|ved|om|in|on|at|to|from|during|until) (?:(?:de|dei|den|det|hver|kvar|the|every"
    rf"|annenhver|annakvar|to|tre|én|en|ein|fem) )*{_TIME}(?!\w)"
)
_ELSEWHERE = re.compile(
    r"(?<!\w)(?:i|på|ved|hos|hjå|til|fra|frå|ut|ute|rundt|langs|mellom|der|dit|bort|innom|under|over|annet|anna|annen|andre|egen"
    r"|eige|in|at|on|to|from|out|around|along|between|there|other|another|away|own|hjem\w*|heim\w*|[^\W\d_]*(?:besøk|oppdrag"
    r"|kunde|reis|kjør|køyr|drar|dreg|flytt|sykl|tur|bil|båt|felt)[^\W\d_]*|visits?|travels?|drives?|moves?)(?!\w)"
)


def goes_elsewhere(hit: Hit) -> bool:
    """Whether what follows a place and goes against it tells of another place, and not of hours or of what is done.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Selger", "Butikken er åpen, men du har fri i helgene."))
    >>> [goes_elsewhere(hit) for hit in scene.hits("mobile_work", "weak")][:1]
    [False]
    """
    part = hit.part
    sentence = part.sentence(hit.span.start)
    against = _AGAINST.search(part.lower, hit.span.end, sentence.end)
    if against and not _WHILE.match(against[0]):
        of_hours = _HOWEVER.match(against[0]) and _HOURS.search(part.lower, sentence.start, against.start())
        if not of_hours:
            return True
    rest = part.lower[against.end() : sentence.end] if against else ""
    after = part.lower[sentence.end :].lstrip(" .;:!?\n")
    if _AGAINST.match(after):
        rest += " " + part.words(part.sentence(len(part.lower) - len(after)))
    return _ELSEWHERE.search(_WHEN.sub(" ", rest)) is not None


def offered(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a place is only what comes with the job; cabins that are washed and a canteen that is run are work."""
    clause = part.clause(span)
    perks = [one for one in scene.context(part, span, "offer") if clause.holds(one.span)]
    if not scene.in_clause(part, span, "you"):
        return bool(perks)
    return any(part.words(one.span) not in _WORKED_AT for one in perks)


def no_place(scene: Scene, hit: Hit) -> bool:
    """Whether words that look like a place, or like one that is kept to, are none of this work.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Planlegger", "Du lager planer. Du henter fra lager."))
    >>> [no_place(scene, hit) for hit in scene.hits("mobile_work", "weak")][::2]
    [True, False]
    """
    part, span = hit.part, hit.span
    words = part.words(span)
    sentence = part.sentence(span.start)
    if hit.sense == "bound":
        return words.endswith((" ut", " out")) and bool(_GIVEN.search(part.lower, sentence.start, span.start))
    if _theirs(part, span):
        return True
    if hit.sense != "weak":
        return False
    if words.startswith("skjerm") and _MENDED.search(part.lower, sentence.start, span.start):
        return True
    if _LOOKS_SO.fullmatch(words) or (
        _MADE.fullmatch(words) and not _STORE_BEFORE.search(part.lower, sentence.start, span.start)
    ):
        return True
    return scene.in_clause(part, span, "quali") and not scene.in_clause(part, span, "you", "self")


def _theirs(part: Part, span: Span) -> bool:
    """Whether it is where others are turned to or live, or is run by others."""
    clause, sentence = part.words(part.clause(span)), part.words(part.sentence(span.start))
    for theirs, words in ((_TURNS_TO, clause), (_LIVE_AT, sentence)):
        if theirs.search(words) and not _READER.search(words):
            return True
    return _OTHERS_RUN.match(part.lower, span.end) is not None
