"""Odd hours that the ad itself gives away, in forms in which the reader, or 'we', may stand.

'Til helgevasken har vi et byrå', 'Kveldsmessen klarer seg uten sekretær', 'Nettene overvåkes fra hovedkontoret',
'Mange spør om kveldstime, men det tilbyr vi ikke', 'Verftet har 600 ansatte på tre skift. HR har seks på ett.',
'Må en buss berges om natta, ringer trafikkledelsen et bergingsfirma'. What takes it back ('ennå', 'ikke uten', the
title's own trade, words of taking turns) leaves it with the reader.
"""

import re

from jobbmatch.text.judge.hours_subject import is_left_alone, without_rest
from jobbmatch.text.judge.other_hands import of_trade
from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.forms import Form
from jobbmatch.text.reading.scene import Scene

_WORD = r"[^\W\d_]"
_A = r"(?:(?:en|ein|et|eit|ei|the|an?|noen|nokre|some) )?"
_OTHER = (
    r"(?:(?:annet|anna|annen|andre|eksternt?|eksterne|innleid|innleigd|innleide|innleigde|egen|eget|egne|eigen"
    r"|eige|eigne"
    r"|fast|faste|lokalt?|lokale|privat|private|eldre|unge|another|other|outside|external|separate|local|private"
    r"|hired) )*"
)
_HELPER = (
    rf"(?!medarbeid|ansatt|kolleg){_WORD}*(?:firma|byrå|selskap|lag|folk|entreprenør|entreprenører|entreprenørar"
    r"|vikar"
    r"|vikarer|vikarar|sjåfør|sjåfører|sjåførar|vakter|vaktar|vekter|vektere|vektarar|bonde|bønder|student|studenter"
    r"|studentar|pensjonist|pensjonister|pensjonistar|vert|verter|vertar|guide|guider|guidar|elever|elevar|ungdommer"
    r"|ungdommar|renholder|renholdere|reinhaldar|reinhaldarar|mannskap|gjeng|hold|team|vaktmester|vaktmeister|korps"
    r"|forening|foreining|klubb|company|firm|agency|contractor|crew|volunteers|students|people|[aeiou]?tør|tører)"
)
"""Nouns of those who do work for others, none of them definite."""
_FAR = (
    rf"(?:{_WORD}*(?:hovedkontor|hovudkontor|driftssentral|driftsentral|kontrollrom|kontrollsenter|alarmsentral"
    rf"|vaktsentral|alarmselskap|vaktselskap|overvåkingssentral){_WORD}*|(?:control (?:room|centre|center)"
    r"|head office|headquarters|operations (?:centre|center|room)|call cent(?:re|er)|security company)"
    r"|danmark|sverige|finland|england|nederland|tyskland|polen|india|denmark|sweden|germany|poland|the netherlands"
    r"|utlandet|abroad)"
)
"""Places far from this work from which something is watched or done."""
_DONE = (
    r"(?:håndteres|handterast|overvåkes|overvakast|overvåkast|styres|styrast|bemannes|bemannast|betjenes|betenast"
    r"|følges"
    r" opp|følgjast opp|dekkes|dekkjast|driftes|driftast|tas|besvares|svarast på|(?:er|is|are) (?:handled|covered"
    r"|monitored"
    r"|watched|controlled|managed|supervised|run|answered|looked after|taken care of))"
)
_NOT = r"(?:ikke|ikkje|aldri|not|never)"
_STILL = r"(?! ennå| enno| enda| endå| yet| alltid| always| bare| berre| kun| only| helt| heilt| alene| åleine| lik)"
_OFFER = (
    r"(?:tilbyr|tilbyd|tilbys|leverer|leverar|gir|gjev|gjør|gjer|yter|driver|driv|selger|sel|åpner|opnar|bruker"
    r"|brukar"
    r"|ordner|ordnar|lover|lovar|har|tar|tek|får|kan|utfører|kjører|køyrer)"
)
_GIVEN = tuple(
    Form(re.compile(form))
    for form in (
        # 'Turkjøring i helgene har vi andre sjåfører til'
        rf"(?<!\w)har (?:vi|me|{_WORD}{{3,}}(?:et|en|a)) {_A}{_OTHER}(?P<who>{_HELPER}) til(?=[.,;!\n]|$)",
        # 'Til helgevasken har vi et byrå'
        rf"(?<![^\n])(?:til|for) [^.,;\n]{{3,60}} har (?:vi|me|{_WORD}{{3,}}(?:et|en"
        rf"|a)) {_A}{_OTHER}(?P<who>{_HELPER})"
        r"(?=[.,;!\n]|$)",
        # 'Vi har egne hold for vinduer og helgeoppdrag'
        r"(?<!\w)(?:har|have|has) (?:sine )?(?:egne|eigne|eget|eige|et eget|eit eige|en egen|ein eigen|ei eiga"
        r"|a separate"
        r"|separate|another) (?P<who>folk|hold|lag|team|teams|mannskap|sjåfører|sjåførar|vakter|vaktar|selskap|firma"
        r"|gruppe|avdeling|crew|people|company) (?:for|til|på)(?!\w)",
        # 'Nettene overvåkes fra hovedkontoret', 'Night control is handled remotely from Denmark'
        rf"(?<!\w){_DONE} (?:remotely )?(?:fra|frå|from|av|by|ved|i|in) {_A}(?P<who>{_FAR})",
        # 'Night alarms go to the control room'
        r"(?<!\w)(?:går|gjeng|rutes|rutast|kobles|koplast|sendes|sendast|go|goes|are routed|is routed) (?:rett "
        r"|direkte"
        rf" |straight |directly )?(?:til|to) {_A}(?P<who>{_FAR})",
    )
)
"""Who does it is named, and is not of the title's trade."""
_WITHOUT = Form(
    re.compile(
        r"(?<!ikke )(?<!ikkje )(?<!aldri )(?:klarer seg|klarar seg|greier seg|går|manages?|gets? along) (?:godt "
        r"|fint |bra |helt"
        rf" |heilt |fine |well )?(?:uten|utan|without) (?:an? |en |ein )?(?P<trade>{_WORD}{{2,}})(?! i | på | at )"
    )
)
"""'Søndagskafeen klarer seg uten bibliotekar': the title's trade, or the reader, is what is not needed."""
_DENIED = Form(
    re.compile(
        rf"(?:,|;|:| –) ?(?:men|but) (?:(?:det|den|dei|de|slikt|slike|that|this) {_OFFER} (?:vi|me) {_NOT}|(?:vi"
        rf"|me) {_OFFER}"
        rf" (?:det|den|dem|dei) {_NOT}|svaret er nei|(?:vi|me) (?:sier|seier) nei|da er (?:vi|det) stengt"
        r"|we (?:do|offer|have|say)"
        rf" (?:not|no)(?: (?:that|it|offer|them))*|(?:det |dette )?(?:gjelder|gjeld) {_NOT} (?!alle)(?:oss|deg"
        rf"|her|{_WORD}+)"
        rf"|(?!alle|noen|nokon|mange)(?:{_WORD}+ ){{1,2}}(?:er|gjør|gjer|har|går|gjeng) (?:det|den) {_NOT}"
        rf"|the [a-z]+ (?:is|does|do|are|has) not){_STILL}(?= ?(?:[.;!,\n]|$| og (?:du|vi)| med| i ))"
    )
)
"""'…, men det tilbyr vi ikke', '…, men kontoret er det ikke': what was told is denied of us."""
_NOT_WE = Form(
    re.compile(
        r"(?:[,;–]|\.\n?) ?(?:men |but |og |and )?(?:(?:vi|me|du) (?:har|gjør|gjer|er|går|gjeng) (?:det "
        r"|den )?(?:ikke|ikkje|aldri)(?: det| den| dei| dem)?"
        r"|(?:we|you) (?:do|are|have|will) (?:not|never)|(?:we|you) (?:don't|aren't|haven't)|(?:det|den) (?:har"
        r"|gjør|gjer|er|tar|tek) (?:ikke|ikkje) (?:vi|me|du)"
        r"|(?:og |and )?(?:ikke|ikkje|aldri|not|never) (?:du|deg|vi|me|oss|us|you|we|her|hos oss))(?= ?(?:[.;!\n]|$))"
    )
)
"""'Bofellesskapet har nattevakt; vi har ikke det.', '… har havarikommisjonen vakt, ikke vi.'"""
_MANY = Form(
    re.compile(
        r"(?:(?<![^\n])|(?<=[.;,] )|(?:og|men|and|but) )(?!du|vi|me|you|we|laget"
        rf"|teamet)(?:the )?{_WORD}{{3,}} (?:har|sysselsetter|sysselset|has|have"
        rf"|employs) (?:[^\s.,;]+ ){{0,2}}?(?:\d+|{_WORD}+hundre|to hundre|tre hundre"
        rf"|{_WORD}+ hundred)(?: \d{{3}})? (?:[^\s.,;]+ ){{0,1}}?"
        r"(?:ansatte|tilsette|mann|folk|medarbeidere|medarbeidarar|operatører|operatørar|arbeidere|arbeidarar"
        r"|people|workers"
        rf"|employees|staff|operators)? ?(?:på|i|on|in) [^.;\n]{{3,30}}[.;,\n]\s?(?:og |and |but "
        rf"|men )?(?P<unit>(?:the )?{_WORD}{{2,}}) (?:har|er"
        rf"|jobber|arbeider|has|have|is|are|works?) [^.;\n]{{0,25}}?(?:på|on) (?:ett|eitt|én|one|dagtid|dag"
        r"|days)(?= ?(?:[.;,!\n]|$))"
    )
)
"""'Verftet har 600 ansatte på tre skift. HR har seks på ett.': a unit told off from all the others."""
_IF_THEN = Form(
    re.compile(
        r"(?<![^\n])(?:må|trenger|treng|skjer|ryker|ryk|svikter|sviktar|stopper|stoppar|stanser|blir|vert"
        r"|oppstår|feiler|går|kommer"
        rf"|kjem|er det|ved|skulle|should|if|hvis|dersom|når) [^,.;\n]{{5,80}}, (?:så |da |då |then )?(?:ringer"
        r"|ringjer|kaller|kallar|varsler"
        r"|varslar|har|bruker|brukar|tar|tek|rykker|rykkjer|trår|overtar|overtek|styrer|styrar|kobler|koplar"
        r"|sørger|syter|løser"
        r"|løyser|henter|hentar|gjør|gjer) (?:de|dei|ho|hun|han|(?:de |dei |den "
        rf"|det )?(?:{_WORD}+ )?(?P<who>(?!alle){_WORD}{{3,}}(?:en|et|a|ene|ane"
        rf"|erne|sen)))(?: (?!du |vi |me |oss|deg|ditt|din|vår)[^\s.;]+){{1,9}}?(?=[.;!\n]|$|, (?:og|så|slik at) )"
    )
)
"""'Svikter pumpa om natta, rykker kommunens vaktlag ut': what comes then is somebody else's."""
_ANOTHER = re.compile(r"(?<!\w)(?:andre|egne|eigne|eget|eige|other|separate|another)(?!\w)")
_OWN_TURN = re.compile(
    r"(?<!\w)(?:på omgang|på omgong|på rundgang|etter tur|bytter på|byter på|din tur|turns|deler på|delar på"
    r"|også du|også oss|òg du"
    r"|inkludert|included|uten deg|utan deg)(?!\w)"
)
_BACK = re.compile(r"(?<!\w)(?:du|deg|vi|me|oss|you|we|us|noen|nokon|vakta|vakten|annenhver)(?!\w)")
"""Words that bring back to the reader what others were told to do."""
_READER = re.compile(
    r"(?<!\w)(?:(?:noen|nokon|someone|somebody) (?:her|av oss|here|of us)|du|deg|oss|dere|dykk|you|us|alle)(?!\w)"
)


def is_given_away(scene: Scene, part: Part, span: Span) -> bool:
    """Whether the sentence of an odd hour gives it to somebody else, or denies it, in one of these forms.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Kirketjener", "Til helgevasken har vi et byrå."))
    >>> is_given_away(scene, scene.doc.text, Span(4, 14))
    True
    """
    if part.where == EMPLOYER:
        return False
    sentence = part.sentence(span.start)
    marks = part.marks[part.sentence_number(span.start)]
    words = without_rest(part.words(sentence))
    if _OWN_TURN.search(words) or words.rstrip().endswith("?"):
        return False
    given = [_is_somebody_else(scene, found) for found in _found(_GIVEN, part, sentence, marks)]
    sought = [_is_sought(scene, found["trade"]) for found in _found((_WITHOUT,), part, sentence, marks)]
    told = _found((_IF_THEN,), part, sentence, marks)
    then = [one["who"] for one in told if not _BACK.search(without_rest(part.lower[one.end() : sentence.end]))]
    return (
        (any(given) and not _READER.search(words))
        or any(sought)
        or _is_denied(part, span, marks)
        or _is_of_many(part, span)
        or any(who is None or not of_trade(scene, who) for who in then)
    )


def _is_denied(part: Part, span: Span, marks: int) -> bool:
    """Whether what follows an odd hour denies it of the reader, or leaves him or her alone then."""
    sentence = part.sentence(span.start)
    after = Span(span.end, sentence.end)
    if _found((_NOT_WE,), part, after, marks):
        return True
    if is_left_alone(part, span):
        return not _READER.search(part.lower, sentence.start, span.end)
    return bool(_found((_DENIED,), part, after, marks)) and not _READER.search(part.lower, sentence.start, span.start)


def _found(forms: tuple[Form, ...], part: Part, sentence: Span, marks: int) -> list[re.Match[str]]:
    """Give the first match of each form in a sentence."""
    may = (form.pattern for form in forms if form.may_stand(marks))
    return [found for pattern in may if (found := pattern.search(part.lower, *sentence))]


def _is_of_many(part: Part, span: Span) -> bool:
    """Whether a unit is told off, in the same sentence or the next, from all the others on shifts."""
    sentence = part.sentence(span.start)
    following = part.sentence(min(sentence.end + 1, len(part.lower) - 1))
    found = _MANY.pattern.search(part.lower, sentence.start, following.end)
    return found is not None and found.start() <= span.start < found.start("unit")


def _is_somebody_else(scene: Scene, found: re.Match[str]) -> bool:
    """Whether those who are named are of another trade than the title's, or are said to be others: 'andre sjåfører'."""
    return _ANOTHER.search(found[0]) is not None or not of_trade(scene, found["who"])


def _is_sought(scene: Scene, trade: str) -> bool:
    """Whether what is not needed then is the reader or the title's trade."""
    return trade in {"deg", "oss", "you", "us"} or of_trade(scene, trade)
