"""Meetings that are somebody else's, by the form of the sentence: 'Det er Roar som drar ut', 'Selgerne går ut'."""

import re

from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.forms import Form
from jobbmatch.text.reading.scene import Scene

_LETTERS = re.compile(r"[^\W\d_]+")
_ENDINGS = re.compile(r"(?:erne|arane|ane|ene|eren|aren|ere|arar|er|ar|en|et|a|s|ers)$")
_SHORTEST = 5
_NOT_THEM = (
    r"(?:du|dere|dykk|de|den|vi|me|oss|deg|alle|ingen|noen|nokon|en|ein|én|ei|bare|kun|ikke|ikkje|like|mye|mykje"
    r"|flere"
    r"|mange|også|[^\W_]*lag(?:et)?|[^\W_]*linj[^\W_]*|[^\W_]*skift(?:et)?|you|we|one|some|not|only|the one|those)"
)
_CLEFT = re.compile(
    rf"(?<!\w)(?:er|blir|is) det (?!{_NOT_THEM}(?!\w))(?P<who>[^\W_]+(?: [^\W_]+){{0,4}}?) (?:som|who"
    rf"|that) (?P<does>[^\W_]+)"
    rf"|(?<!\w)(?:det er|it is|it's) (?!{_NOT_THEM}(?!\w))(?P<who2>[^\W_]+(?: [^\W_]+){{0,4}}?) (?:som|who"
    rf"|that) (?P<does2>[^\W_]+)"
)
"""'… er det driftslederen som står der': what follows is done by those who are named."""
_FRONT = re.compile(
    r"(?<!\w)(?<!på )(?<!ved )(?<!hos )(?<!til )(?<!fra )(?<!for )(?<!med )(?<! i )(?P<who>selger(?:en|ne)?"
    r"|selgerne|seljar(?:en|ane)|[^\W_]*rådgiver(?:en|ne)|[^\W_]*rådgivar(?:en|ane)"
    r"|klinikerne|audiograf(?:en|ene)|optiker(?:en|ne)|optikar(?:en|ane)|tannleg(?:en|ene|ane)|leg(?:en|ene|ane)"
    r"|fastlegen|[^\W_]*sykepleier(?:en|ne)|[^\W_]*sjukepleiar(?:en|ane)|kurator(?:en|ene)|butikkfolka?"
    r"|[^\W_]*butikkene"
    r"|servitør(?:en|ene)|vert(?:en|ene|inna|innen)|kelner(?:en|ne)|prosjektleder(?:en|ne)|prosjektleiar(?:en|ane)"
    r"|feltgruppa|feltgruppen|felttolkene|feltlaget|supporten|support|førstelinja|førstelinjen|sentralbordet"
    r"|kundesenteret"
    r"|forhandler(?:en|ne)|forhandlar(?:en|ane)|agent(?:en|ene)|distributør(?:en|ene)|transportør(?:en|ene)"
    r"|transportfirmaet"
    r"|budet|budene|budfirmaet|speditør(?:en|ene)|guid(?:en|ene|ane)|formidler(?:en|ne)|formidlar(?:en|ane)"
    r"|resepsjonist(?:en|ene)|samfunnsteamet|community-teamet|kundeteamet|salgsteamet|salgsavdelingen|salgsavdelinga"
    r"|kundeavdelingen|markedsavdelingen|pressevakta|pressevakten|informasjonsavdelingen|megler(?:en|ne)"
    r"|meglar(?:en|ane)"
    r"|turistkontoret|reisebyrået|skadebehandler(?:en|ne)|kundekonsulent(?:en|ene)|[^\W_]*konsulentene|skuespillerne"
    r"|montasjelaget|montørene|montørane|landmåler(?:en|ne)|landmålarane|driftsleder(?:en)|driftsleiaren|portvakta"
    r"|portvakten"
    r"|vertskapet|presten|kirkevergen|our (?:sales|support|front|account|field|service|community|customer"
    r"|researchers?|research"
    r"|success)[^\W_]*(?: (?:team|people|staff|crew|managers|desk|department))?|the (?:sales|support|front|field"
    r"|shop|reception"
    r"|community|customer|account) (?:team|people|staff|crew|desk|department|managers))"
    r"(?: (?:våre|vår|her|ute|selv|sjølve?|i|på|ved|over|klinikkene|butikkene|skranken|fronten|by|byen|norge|gata"
    r"|disken)){0,3}"
    r" (?:tar|tek|møter|får|gjør|gjer|står|svarer|svarar|ordner|henter|hentar|leverer|snakker|snakkar|treffer|treff"
    r"|har|eier|eig"
    r"|går|drar|dreg|reiser|reis|kjører|køyrer|holder|held|viser|viste|fanger|hjelper|hjelp|prater|pratar|betjener"
    r"|hilser|følger"
    r"|avtaler|eig|take|takes|talk|talks|meet|meets|handle|handles|own|owns|visit|visits|deal|deals|answer|answers"
    r"|see|sees"
    r"|speak|speaks|serve|share|shares|travel|travels|go|goes|run|runs|look|looks|have|has|do|does)(?!\w)"
)
"""Those who are there to meet people, as the subject of a clause of their own."""
_IN_FRONT, _IN_CLEFT = Form(_FRONT), Form(_CLEFT)


def in_other_hands(scene: Scene, part: Part, span: Span) -> bool:
    """Whether the sentence says that others do it, in a clause of theirs, who are not of the reader's own trade.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Kontorist", "Selgerne våre går ut til kundene."))
    >>> in_other_hands(scene, scene.doc.text, Span(25, 32))
    True
    """
    marks, front = part.marks[part.sentence_number(span.start)], None
    if _IN_FRONT.may_stand(marks):
        clause = part.clause(span)
        first = _first_letter(part, clause)
        front = _FRONT.match(part.lower, first) or _FRONT.search(part.lower, clause.start, clause.end)
    if front and front.start() < span.end and not of_trade(scene, front["who"]):
        return True
    cleft = _CLEFT.search(part.lower, *part.sentence(span.start)) if _IN_CLEFT.may_stand(marks) else None
    if cleft is None:
        return False
    return not of_trade(scene, cleft["who"] or cleft["who2"])


def _first_letter(part: Part, clause: Span) -> int:
    """Give where the first word of a clause begins."""
    word = _LETTERS.search(part.lower, clause.start, clause.end)
    return word.start() if word else clause.start


def of_trade(scene: Scene, words: str) -> bool:
    """Whether words name those whom the title seeks: 'saksbehandleren' where a saksbehandler is sought."""
    sought = [
        _ENDINGS.sub("", word) for word in _LETTERS.findall(f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}")
    ]
    stems = [stem for word in _LETTERS.findall(words) if len(stem := _ENDINGS.sub("", word)) >= _SHORTEST]
    return any(title.endswith(stem) for stem in stems for title in sought)
