"""What is denied of the hours: rows of words ('verken på kveld, natt eller i helg'), and how far a 'no' reaches."""

import re

from jobbmatch.text.judge.hours_clause import for_a_time, weakened
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

_TIME_WORD = (
    r"(?:kveld(?!\w*(?:till|fri))|natt(?!\w*till)|nett(?=er|ene)|helg(?!\w*(?:till|fri))|lørdag|laurdag|søndag"
    r"|sundag|evening|night"
    r"|weekend|saturday|sunday|ettermiddag|helligdag|høytid|døgn(?=vakt|turnus|skift)|(?:bak|hjemme|heime)vakt|skift"
    r"|vakt(?!mester)|turnus|beredskap|shift|rotasjon)\w*-?"
)
_LINK = (
    r"(?:på|i|om|til|av|en|ein|ei|a|an|eller|og|or|and|nor|at|on|in|the|any|noen|noe|noko|nokon|fast|faste|sene?"
    r"|seine?|late|heller"
    r"|arbeide?|jobbing|jobb|work|working|duty|duties|dager|dagar|days|as|så|vel|som|hverken|verken|korkje|ingen|inga"
    r"|no|rene?|skift-|vaktordning|med)"
)
_ROW = rf"(?:(?:{_TIME_WORD}|{_LINK})[ ,/–-]+)*"
_NOT = (
    r"ingen|inga|inkje|ikke|ikkje|verken|hverken|korkje|uten|utan|aldri|no|not|never|without|neither|nobody works"
    r"|slipper(?: du| vi| alle)?|slepp(?: du)?|unngår|unngå|spart for|fritatt for|fri for|fritt for|zero|null"
)
_DENIED_BEFORE = re.compile(rf"(?<!\w)(?P<no>{_NOT}) {_ROW}$")
_NOT_WITHOUT = re.compile(
    r"(?<!\w)(?:ikke|ikkje|aldri|never|not|cannot|can't) (?:[^\W\d_]+ )?(?:uten|utan|without)(?!\w)"
    r"|(?:åpent?|ope|open) [^.,;\n]{0,30}(?:før|etter|before|after) (?:klokk|kl|\d)"
)
"""'Høymessen klarer seg ikke uten', 'aldri åpent i helgene før klokka ti': no denial."""
_NOBODY_HAS = re.compile(
    r"(?<!\w)(?:ingen|nobody|no one|none)(?: (?:her|hos oss|av oss|i [^\W\d_]+|på [^\W\d_]+|here|of us"
    r"|in the [a-z]+))? (?:har|går|gjeng|bærer|ber|tar|tek|jobber"
    r"|jobbar|arbeider|arbeidar|er på|carries|has|works|does|is on) (?:(?:på|i|om|noen|noe|noko|nokon|en|ein|et"
    r"|eit|a|an|any|at|on|the|fast) )*$"
)
"""'Ingen her har vakttelefon'"""
_ANOTHER_NO = re.compile(rf"(?<!\w)(?:{_NOT})(?: \w+){{0,2}} $")
TAKES_BACK = re.compile(
    r"[^.!?]{0,40}(?:er lik|er like|are alike|the same|er den samme|goes by|går uten|går utan)"
    r"|[^.!?]{0,40}(?:hadde|ville|would) (?:vi|me|ingen|butikken|we|du|det)(?!\w)"
    r"|[^.!?]{0,60}(?:unntatt|unnateke|bortsett fra|utenom|except|annenhver|annankvar)(?!\w)"
    r"|(?:\w*(?: \w+)?) *(?:uten |without |utan |(?:hver|kvar|every) (?!dag|day|kveld|natt|helg|week|evening"
    r"|night)|oftere|oftare|mer enn"
    r"|meir enn|flere enn|fleire enn|more than|alene|åleine|alone|ennå|enno|enda|foreløpig|førebels|yet|i starten"
    r"|i år"
    r"|hittil|til å begynne|med mindre|bortsett|utenom|unntatt|unnateke|except|unless|med det første|akkurat nå"
    r"|i utgangspunktet|som regel|vanligvis|normalt|usually|som skremmer|is the same|tillegg|er for (?:sen|lang))"
)
_ALL_THE_MORE = re.compile(r"(?<!\w)(?:særlig|særleg|spesielt|især|aller minst|especially|least of all)\W+$")
"""'Aldri kjedelig, særlig ikke i helgene'."""
_DENIED_AFTER = re.compile(
    rf"-? ?{_ROW}(?:{_TIME_WORD} )?(?:(?:arbeid\w*|jobb\w*|er|har|holder|held|forekommer|førekjem|inngår|hører|høyrer"
    r"|kommer|kjem|blir|vert|gjelder|gjeld|finnes|finst|deles|leveres|leverer|leverast|produserer|produseres"
    r"|slaktes|slaktar|slakter|bakes|baker|yster|plukkes|hentes|åpner|opnar|går|kjører|køyrer|tar|tek|trenger"
    r"|treng|do|is|are|vil|skal) ){1,2}"
    r"(?:du |vi |me |det |her |we |you |ingen av oss |noen )?(?:ikke|ikkje|aldri|never|not|uaktuel\w+"
    r"|ingen(?! hind| prob| hvil| kvil| fri| unntak| selvf))"
    r"(?! bare| berre| uten| utan| without| alltid| uvanlig| uvanleg| sjelden| sjeldan| til å unngå| hver| kvar"
    r"| alene| only| always"
    r"| uncommon| unusual| problem| et problem| hind| mange| lenge| hellig\w*| fri| frie| stengt| dine| ledig\w*"
    r"| stille| dødt?| det verste| noe problem| så ofte)(?!\w)"
)
_LABEL_NO = re.compile(r"\w*(?:arbeid|jobb)?\s*[:?–]\s*(?:nei|ingen|aldri|nope|no|none)\s*(?:$|[.;!|])")
NEGATION = re.compile(rf"(?<!\w)(?:{_NOT}|nor|korkje|don't|doesn't|isn't|aren't|won't|none)(?!\w)")
_THOSE_DAYS = re.compile(
    r"(?<!\w)(?:de|dei|the|på|on) (?:dagene|dagane|ukene|vekene|days|weeks) (?:du|vi|you|we|som|when|der)(?!\w)"
)
"""'De dagene du ikke har natt' are not all days."""
_ALIKE = re.compile(r"(?<!\w)(?:er lik|er like|are alike|is the same|er den samme|er lik en annen)(?!\w)")
_FORWARD = frozenset({"uten", "utan", "without", "ingen", "inga", "no", "zero", "null", "verken", "hverken", "korkje"})
_NEXT_STATEMENT = re.compile(
    r", (?:og|and) (?:\w+ ){1,3}?(?:er|har|går|tar|står|is|are|[^\W\d_]{3,}(?:er|ar|es|ast))(?!\w)"
    r"|[,:] (?:her|vi|du|we|you|you'll) "
    r"| (?:og|and|but|men) (?:har|går|gjeng|jobber|jobbar|arbeider|arbeidar|følger|følgjer|have|has|works?) "
)


def denied(scene: Scene, hit: Hit) -> bool:
    """Whether a word stands in a row that a negation takes away whole: 'verken på kveld, natt eller i helg'."""
    part, span = hit.part, hit.span
    lower, sentence = part.lower, part.sentence(span.start)
    after = lower[span.end : sentence.end]
    if lower[span.start : span.end].endswith(("fri", "frie", "tillegg")) or _THOSE_DAYS.search(
        lower, sentence.start, span.end
    ):
        return False
    without = _NOT_WITHOUT.search(lower, sentence.start, sentence.end)
    asked = after.rstrip().endswith("?") and not _LABEL_NO.match(lower[span.end : span.end + 40].replace("\n", " "))
    if without or asked or for_a_time(scene, part, span) or weakened(scene, part, span) or TAKES_BACK.match(after):
        return False
    before = lower[sentence.start : span.start]
    if found := _DENIED_BEFORE.search(before):
        start = sentence.start + found.start()
        harmless = any(h.span.start <= start < h.span.end for h in scene.context(part, span, "falseneg"))
        harmless = harmless or _ALL_THE_MORE.search(lower, sentence.start, start) is not None
        return not harmless and not _ANOTHER_NO.search(lower[sentence.start : start])
    if nobody := _NOBODY_HAS.search(before):
        return _ANOTHER_NO.search(before[: nobody.start()]) is None
    label = lower[span.end : span.end + 40]
    if _LABEL_NO.match(re.sub(r"\n(?! *(?:nei|ingen|aldri|nope|no|none))", "|", label)):
        return True
    return bool(_DENIED_AFTER.match(after)) and not _ANOTHER_NO.search(before[-40:])


def negated(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a negation takes a word away; it does not reach over ', og' to another statement."""
    clause, sentence = part.clause(span), part.sentence(span.start)
    if not scene.negated(part, span) or _THOSE_DAYS.search(part.lower, clause.start, clause.end):
        return False
    if _ALIKE.search(part.lower, sentence.start, sentence.end):
        return False
    words = part.lower[clause.start : clause.end]
    at = span.start - clause.start
    before = [m for m in NEGATION.finditer(words) if m.end() <= at]
    if not before:
        # 'Dagtid uten helg' takes away what comes after it, not what stands before.
        after = NEGATION.search(words, at + span.end - span.start)
        return after is None or after[0] not in _FORWARD
    between = words[before[-1].end() : at]
    return _NEXT_STATEMENT.search(between) is None or _DENIED_BEFORE.search(words[:at]) is not None
