"""Alone for a good part of the time."""

import re
from collections.abc import Iterator
from functools import cache

from jobbmatch.domain.facet import Evidence, FacetReading, FacetValue
from jobbmatch.text.judge import mobile_work
from jobbmatch.text.judge.no_crew import no_crew
from jobbmatch.text.judge.other_hands import of_trade
from jobbmatch.text.judge.parted import parted
from jobbmatch.text.judge.told_of import Of, told_of
from jobbmatch.text.judge.verdict import Case, clause_of, inside, negated, quote, taken_back
from jobbmatch.text.reading.document import EMPLOYER, TEXT, Part, Span
from jobbmatch.text.reading.phrases import compile_phrase
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, Rule

TABLE = "lone_work"
_ONLY_BY_DAY = re.compile(
    r"(?<!\w)(?:(?:på )?dagtid|(?<!ganger )(?<!gonger )(?<!timer )(?:om|på) dagen|by day|til lunsj|den første"
    r"|(?:til|until|before) (?:klokk?\w+|kl|jul|påske|sommeren|noon|\d+)"
    r"|fram til|frem til|inntil|until|i starten|i begynnelsen|to start"
    r"|(?:i|på|om|in|at|on) (?:the )?(?:helg\w*|hverdag\w*|kvardag\w*|ukedag\w*|vekedag\w*"
    r"|(?:høy|lav|låg|hoved)?sesong\w*|lørdag\w*|laurdag\w*|søndag\w*|fredag\w*|weekends?|weekdays?|saturdays?"
    r"|summer|season|sommeren|sumaren))(?!\w)"
)

_RANGE = re.compile(
    r"(?:fra |from )?(?:kl\.? ?|klokka )?\d{1,2}(?:[.:]\d\d)? ?(?:til|to|until|–|-) ?"
    r"(?:kl\.? ?|klokka )?\d{1,2}(?:[.:]\d\d)?"
    r"|\w+dag(?:er)? (?:til|to) \w+dag(?:er)?"
)
"""The hours and days of the work itself."""
_MANY = re.compile(
    r"(?<!\w)(?:tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|femten|tjue|three|four|five|six|seven|eight"
    r"|[3-9]|1\d)(?!\w)"
)
"""So many that one less is still a crew."""
_DOING = re.compile(
    r"(?<!\w)(?:jobber|jobbar|arbeider|arbeidar|går|står|sitter|sit|er|kjører|reiser|drar|rykker|blir|work"
    r"|works|are|travel)(?!\w)"
)
_WEAKER = ("no", "crew", "among", "beside", "dykk")
_NAMED = re.compile(
    r"(?:[Mm]ens|[Mm]edan|[Ww]hile) [A-ZÆØÅ][a-zæøå]+ (?:står|sitter|sit|jobber|jobbar|arbeider|stands|sits"
    r"|works|syr|baker|\w{3,}er)"
    r" (?:i|på|ved|in|at|on) \w+"
    r"|(?:[Ss]ammen|[Ss]aman|[Tt]ogether|[Ii] lag) (?:med|with) [A-ZÆØÅ][a-zæøå]+(?: (?:og|and) [A-ZÆØÅ][a-zæøå]+)?"
    r"(?! (?:kommune|fylke|universitet|hospital|AS|ASA|University)| [A-ZÆØÅ]|\w)"
    r"|(?:[Dd]eler|[Dd]elar|[Ss]hare) [^.!?\n]{3,30} (?:med|with) [A-ZÆØÅ][a-zæøå]+(?! (?:kommune|fylke|AS|ASA)|\w)"
)
"""One colleague by name, at work at the same time: 'mens Pål står i kabin én', 'sammen med Turid og Ahmed'."""
_BEFORE_NAMES = (
    "mens ",
    "medan ",
    "while ",
    "sammen ",
    "saman ",
    "together ",
    "i lag med ",
    "deler ",
    "delar ",
    "share ",
)
"""What such words begin with, looked for first since a search for names is slow."""
_NYNORSK = re.compile(r"(?<!\w)(?:ikkje|frå|eit|ein|kva|kvar|vere|dei|berre|nokon)(?!\w)")
"""Words of nynorsk, where 'de' are those who read; in bokmål they are others."""
_OURS = re.compile(
    r"(?<!\w)(?:du|deg|dere|dykk\w*|de|vi|me|oss|vår\w*|you|we|us|our|your|ansatte|tilsette|kolleg\w+|mann"
    r"|personer|personar"
    r"|people|colleagues|laget|gruppa|gruppen|vakta|vakten|skiftet|teamet|gjengen|team|crew|shift)(?!\w)"
)
"""Words that make those who are counted the reader's own crew."""
_AT_IT = re.compile(
    r"(?<!\w)(?:går|kjører|køyrer|står|sitter|sit|jobber|jobbar|arbeider|arbeidar|rydder|steller|stell|lager"
    r"|lagar|serverer"
    r"|vasker|vaskar|pakker|pakkar|bygger|byggjer|syr|baker|bakar|koker|kokar|løfter|løftar|bærer|ber|rigger|filmer"
    r"|opererer|undersøker|underviser|passer|passar|betjener|laster|losser|monterer|drive|run|stand|sit|work"
    r"|cook|bake|build"
    r"|walk|lift|load|operate|teach|ride)(?!\w)"
)
"""What is done by hand and on the spot: together with another one is not alone."""
_TALKED_OVER = re.compile(
    r"(?<!\w)(?:planlegg\w*|avtal\w*|finner|finn|vurder\w*|bestem\w*|utarbeid\w*|utvikl\w*|drøft\w*|evaluer\w*|møte\w*"
    r"|analyser\w*|sett?er|budsjett\w*|samarbeid\w*|av og til|noen ganger|iblant|plan|discuss|agree|decide"
    r"|develop|meet)(?!\w)"
)
_MET_THERE = re.compile(
    r"eier|eigar|kunde|bruker|brukar|pasient|beboer|bebuar|elev|deltak|søk|kjøp|lei[eg]|låne|give|student"
    r"|mottak|innbygg|passasjer"
    r"|leverandør|klient|foreld"
)
"""Those in the definite form who are no colleagues."""
_DRIVERS = re.compile(r"\w*(?:sjåfør|fører|førar)(?:en|ene|ane|ens)")
_DRIVING = re.compile(r"sjåfør|fører|førar|driver|kjør|køyr|transport|bud|taxi|drosje|maskinist|lokomotiv")
_CREW_AFAR = re.compile(
    r"(?<!\w)(?:teamet|team|gjengen|kolleg\w*|colleagues?|resten|rest|hverandre|kvarandre|each other|sjefen|boss)(?!\w)"
)
"""Who, met on a screen, is not near."""
_NOW_AND_THEN = re.compile(
    r"(?<!\w)(?:ved behov|av og til|nå og da|no og då|innimellom|iblant|sjelden gang|en gang i blant"
    r"|ein gong i blant|noe reise\w*"
    r"|noko reise\w*|noe reising|kan forekomme|kan førekome|eit par gonger i året|et par ganger i året"
    r"|noen ganger i året"
    r"|nokre gonger i året|once in a while|now and then|occasional\w*|some travel|a few times a year)(?!\w)"
)
"""What is done so seldom that it is no good part of the time."""
_RESERVES = ("hypo", "training", "quali")
"""Words near a crew that make it one of some days, of the first weeks, or of what is asked for."""
_IF = re.compile(r"(?:dersom|hvis|viss|if|om|kan|may|can|ved|by|mulighet|moglegheit|option)(?!\w)")
_AGAINST = re.compile(
    r"(?<!\w)(?:ellers|elles|resten|deretter|etterpå|seinere|siden får|otherwise|the rest|halve|ikke på|not on)(?!\w)"
    r"|(?<!\w)(?:men|but|however|mens|while|unntatt|bortsett|except)(?!\w)(?=[^.!?\n]*(?<!\w)(?:du|dere|de|dykk"
    r"|deg|vi|me|oss|en|ein|én|éin|ei|one|two|you|we|us"
    r"|each|hver|kvar|hvert|noen|nokon|nokre|some|alene|åleine|alone|natt\w*|kveld\w*|helg\w*|når|etter|etterpå"
    r"|da|då|dag\w*|tid\w*"
    r"|vakt\w*|skift\w*|bare|berre|kun|only|ikke|ikkje|not|never|aldri|sjelden|sjeldan|oftest|ute|ut|out"
    r"|night\w*|evening\w*"
    r"|weekend\w*|\w+dag|\w+dager|friday\w*|sunday\w*|saturday\w*|resten|ellers|elles|otherwise|uka|veka|to|tre"
    r"|man)(?!\w))"
)
_REST_OF_PLACE = re.compile(
    r"resten av (?:bygget|huset|byen|landet|verden|verda|norge|noreg|sykehuset|sjukehuset|hotellet|familien"
    r"|hallen|etasjen|kommunen|bygda)"
)
_COUNT = re.compile(
    r"(?<!\w)(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tjue|two|three|four|five|six|seven|eight"
    r"|nine|ten|\d+)(?!\w)"
)
_NO_OTHER = re.compile(
    r"(?:ikke|ikkje|ingen|inga|uten|utan|no|not|without|none) (?:noen |nokon |any )?(?:andre|annen|annan|anna"
    r"|annet|other|others)"
)
_BARRED = re.compile(
    r" (?:[^\W_]+ ){0,2}?(?:slipper|slepp|får (?:slippe|sleppe|komme)|har (?:adgang|tilgang|tilgjenge|nøkkel"
    r"|nykel|lov)|rører|rører ved"
    r"|enter|allowed|admitted|gets? in|enn (?:vi|oss|dere|dykk|ansatte|tilsette|de|dei|than (?:us|staff)))(?!\w)"
)
"""What makes 'no others' those who may not come in."""
_NOT_HERE = re.compile(
    r"(?<!\w)(?:ikke|ikkje|neppe|not)(?: [^\W_]+){0,3} (?:stedet|staden|jobben|plassen|for deg|det rette|rett"
    r"|riktig|noe for|noko for|the place"
    r"|the job|for you|right)(?!\w)|(?:feil sted|feil stad|wrong place|wrong job|feil jobb)(?!\w)"
)
"""'Vil du helst jobbe alene, er dette ikke stedet.'"""
_AS_LONG_AS = re.compile(r", (?:bare|berre) du (?:er|har|står|sitter|kan|møter|tar)(?!\w)")
"""'…, bare du er blid' is a condition."""
_LETTERS = re.compile(r"[^\W\d_]+")
_PLURAL = re.compile(r"(?:ene|ane|er|ar)$")
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
    reasons = plain + [
        hit
        for hit in (*scene.hits(TABLE, *_WEAKER), *_named(scene.doc.text))
        if _holds(scene, hit, apart) and _is_crew(scene, hit)
    ]
    masks = scene.hits(TABLE, "mask")
    for hit in scene.hits(TABLE, "yes"):
        if inside(hit, reasons) or negated(scene, hit) or _is_no_reader(scene, hit, masks):
            case.explained.append(clause_of(hit))
        elif scene.in_clause(hit.part, hit.span, "hypo", "others", "past"):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))
    for hit in scene.hits(TABLE, "sole"):
        if inside(hit, reasons) or hit.part.where != TEXT or negated(scene, hit) or _is_masked(hit, masks):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))
    if not plain:
        _weigh_hints(scene, case, reasons, masks)
        if mobile.value is FacetValue.YES and not any(_GOES_ALONG.search(h.part.words(h.span)) for h in reasons):
            case.hints += mobile.evidence
    if reasons and not (case.yes or case.hints):
        case.hints += _apart(scene)
    case.no = [clause_of(hit) for hit in reasons]
    return case.reading(readable=readable)


def _apart(scene: Scene) -> list[Evidence]:
    """Give the sentences that part the crew by their form and that nothing takes back."""
    part = scene.doc.text
    return [
        quote(part, span)
        for span in parted(part)
        if not (scene.denies(part, span) or scene.in_clause(part, span, "past", "contact", "training"))
    ]


def _weigh_hints(scene: Scene, case: Case, reasons: list[Hit], masks: list[Hit]) -> None:
    """Sort the hints: faint ones and what is done now and then give way to a crew that another sentence tells."""
    for hit in scene.hits(TABLE, "hint", "faint"):
        clause = hit.part.words(hit.part.clause(hit.span))
        weak = (hit.sense == "faint" and not _CREW_AFAR.search(clause)) or _NOW_AND_THEN.search(clause) is not None
        outweighed = weak and bool(reasons) and not _in_one_sentence(hit, reasons)
        if outweighed or inside(hit, reasons) or _is_masked(hit, masks) or _is_of_others(scene, hit):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))


def _is_no_reader(scene: Scene, hit: Hit, masks: list[Hit]) -> bool:
    """Whether words of being alone are the employer's, mean something else, or name drivers who are not sought."""
    if hit.part.where == EMPLOYER or _is_masked(hit, masks):
        return True
    part, words = hit.part, hit.part.words(hit.span)
    if _NO_OTHER.fullmatch(words) and _BARRED.match(part.lower, hit.span.end):
        return True
    if part.where != TEXT:
        return False
    sentence = part.sentence(hit.span.start)
    if _NOT_HERE.search(part.lower, hit.span.end, sentence.end) or _AS_LONG_AS.match(
        part.lower, max(0, hit.span.start - 2)
    ):
        return True
    if _DRIVERS.fullmatch(words):
        return _DRIVING.search(f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}") is None
    return False


def _is_masked(hit: Hit, masks: list[Hit]) -> bool:
    """Whether a hit lies over words that mean something else."""
    return any(m.part is hit.part and m.span.start < hit.span.end and hit.span.start < m.span.end for m in masks)


def _is_crew(scene: Scene, hit: Hit) -> bool:
    """Whether those who are counted or named by a trade are the reader's own crew."""
    part, sentence = hit.part, hit.part.sentence(hit.span.start)
    if hit.sense == "crew":
        return _OURS.search(part.lower, sentence.start, sentence.end) is not None or _sought(
            scene, part.words(hit.span)
        )
    if hit.sense == "among":
        before = part.sentence_number(hit.span.start) - 1
        return any(
            c.part is part and part.sentence_number(c.span.start) == before for c in scene.hits(TABLE, "counted")
        )
    if hit.sense == "dykk":
        return len(set(_NYNORSK.findall(part.lower))) > 1
    if hit.sense == "beside":
        clause = part.words(part.clause(hit.span))
        if _MET_THERE.search(part.words(hit.span)):
            return False
        return _AT_IT.search(clause) is not None and _TALKED_OVER.search(clause) is None
    return True


def _named(part: Part) -> Iterator[Hit]:
    """Give where a colleague is named who is at work at the same time."""
    for word in _BEFORE_NAMES:
        at = part.lower.find(word)
        while at >= 0:
            if found := _NAMED.match(part.text, at):
                yield Hit(_beside(), part, Span(*found.span()))
            at = part.lower.find(word, at + 1)


@cache
def _beside() -> Rule:
    """Give the rule that such a hit belongs to."""
    return Rule(TABLE, "beside", compile_phrase("sammen med", {}))


def _sought(scene: Scene, words: str) -> bool:
    """Whether words name those whom the title seeks, short names of trades as well: 'tre kokker' under 'Kokk'."""
    if of_trade(scene, words):
        return True
    titles = _LETTERS.findall(f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}")
    return any(_PLURAL.sub("", word) in titles for word in _LETTERS.findall(words))


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
    if hit.part.where != TEXT or negated(scene, hit) or _is_no_crew(scene, hit) or no_crew(scene, hit):
        return False
    if _in_one_sentence(hit, apart):
        return False
    if _is_taken_back(hit) or _ONLY_BY_DAY.search(_RANGE.sub("", hit.part.words(hit.part.clause(hit.span)))):
        return False
    words, piece = hit.part.words(hit.span), _piece(hit)
    if scene.near(hit.part, hit.span, "partial") and not _MANY.search(words):
        return False
    clause = hit.part.clause(hit.span)
    beside = {
        found.sense
        for found in scene.context(hit.part, hit.span, *_RESERVES)
        if (clause if _IF.match(hit.part.words(found.span)) else piece).holds(found.span)
    }
    if "quali" in beside and not _DOING.search(words):
        return False
    return beside <= {"quali"} and not scene.in_clause(hit.part, hit.span, "past")


def _piece(hit: Hit) -> Span:
    """Give what stands between the commas around a hit, within its clause."""
    part, clause = hit.part, hit.part.clause(hit.span)
    start = part.lower.rfind(",", clause.start, hit.span.start)
    end = part.lower.find(",", hit.span.end, clause.end)
    return Span(clause.start if start < 0 else start, clause.end if end < 0 else end)


def _is_taken_back(hit: Hit) -> bool:
    """Whether what follows goes against a crew; a 'but' about coffee does not: no person, place or time is in it."""
    if not taken_back(hit):
        return False
    part = hit.part
    number = part.sentence_number(hit.span.start)
    after = part.lower[hit.span.end : part.sentences()[min(number + 1, len(part.starts) - 1)].end]
    return _AGAINST.search(_REST_OF_PLACE.sub(" ", after)) is not None


def _is_no_crew(scene: Scene, hit: Hit) -> bool:
    """Whether what looks like people side by side is the size of a firm, a time of day, or those that are met."""
    return any(
        other.part is hit.part and _tells_away(hit.span, other) for other in scene.hits(TABLE, "not", "size", "measure")
    )


def _tells_away(span: Span, other: Hit) -> bool:
    """Whether a count of something else reaches into a reason, by the sense of its row."""
    start, end = other.span.start, other.span.end
    if other.sense == "measure":
        part = other.part
        rest = f"{part.lower[span.start : min(start, span.end)]} {part.lower[max(end, span.start) : span.end]}"
        return start < span.end and span.start < end and not _COUNT.search(rest)
    if other.sense == "size":
        return other.span.holds(span)
    return start <= span.start < end


def _in_one_sentence(hit: Hit, others: list[Hit]) -> bool:
    """Whether one of the other hits stands in the sentence of a hit."""
    number = hit.part.sentence_number(hit.span.start)
    return any(o.part is hit.part and o.part.sentence_number(o.span.start) == number for o in others)
