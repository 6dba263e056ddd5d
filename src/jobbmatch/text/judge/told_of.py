"""Of whom a clause tells, by its form: of others who work, of goods and vehicles that come and go, or of the reader.

Lists of people and things can never be whole. What stands as the subject of a clause in which neither the reader nor
the work is named tells of something else: 'Montørene våre drar ut', 'Sekkene kommer med lastebil'.
"""

import re
from enum import IntEnum
from functools import lru_cache

from jobbmatch.text.judge.other_hands import in_other_hands, of_trade
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.scene import Scene

_AGENT = (
    r"(?!(?:gj|fj|hj|stj|lant|kas|kj|mod|hest|vest)erne(?!\w))[^\W\d_]{3,}(?:erne|arane|ørene|ørane|entene|entane"
    r"|istene|istane|antene|logene|legene|folka|folkene|kokkene|budene)"
)
_GOODS = (
    r"(?:[^\W\d_]*(?:pakk|sekk|vare|pall|kasse|kass|esk|prøve|prøv|kist|container|brev|tromle|fat|lass|tønne|bok|bøk)"
    r"(?:ene|ane)|varer|posten|brevene|fisken|laksen|torsken|maten|melka|melken|mjølka|tømmeret|kornet|klærne|kleda|tøyet"
    r"|sengetøyet|dyra|dyrene|grisene|kyllingene|kyrne|kyrene|sauene|hønene|eggene|avfallet|søpla|godset|lasten|lasta|råvarene"
    r"|råvarane|middagen|eplene|bærene|blomstene|plantene|delene|delane|modulene|plaggene|kjøttet|brødene|brødet|sanden|steinen"
    r"|malmen|oljen|gassen|tonn)"
)
_WHEELS = (
    r"[^\W\d_]*(?:bil|traktor|vogntog|trailer|båt|skip|tog|fly|buss|ferj|ferg|ferje|ferge|drosj|taxi|ambulans|henger|vogn|truck"
    r"|tankbil|feltbil|syklist|sykkel)(?:ene|ane|er|ar|a)"
)
_OWNER = r"(?: (?:våre|vår|vårt|sine|deres|hennes|hans|her|selv|sjølve?|inn|ut|som [^.,;]{2,30}))?"
_VERB = (
    r"(?:er|har|tar|tek|går|gjeng|står|får|gjør|gjer|ligg|held|kjem|blir|vert|sto|tok|fikk|gikk|dro|kom"
    r"|[^\W\d_]{3,}(?:er|ar|es|ast|et|te|de))"
)
_LEAD = (
    r"\W*(?:(?:og|men|mens|fordi|at|så|selv om|sjølv om|der|hvor|alle|de|dei|the|our|dermed|nå|no|og så|derfor|når) )*"
)
_COMES = re.compile(rf"(?:{_GOODS}|{_WHEELS}|båten|bilen|bussen|toget|ferga|ferja)")
_OTHERS_WORK = re.compile(rf"{_LEAD}(?P<who>{_AGENT}|{_GOODS}|{_WHEELS}){_OWNER},? {_VERB}(?!\w)")
_OTHERS_TURNED = re.compile(
    rf"(?<!\w){_VERB} (?:alle |de |dei )?(?P<who>{_AGENT}|{_GOODS}|{_WHEELS}"
    rf"|kollegaen|eieren|eigaren|bonden|vaktmesteren|entreprenør(?:en|ane)|transportøren|leverandøren|speditøren"
    rf"|[^\W\d_]*(?:firmaet|byrået|selskapet|etaten))"
    rf"(?!\w)(?! (?:til|i|på|fra|inn|ut|med|og)(?!\w))"
)
_ARRIVES = re.compile(
    rf"{_LEAD}(?P<who>[^\W\d_]*(?:båten|bilen|bussen|toget|ferga|ferja)) (?:kommer|kjem|henter|hentar|leverer)(?!\w)"
)
_ENGLISH = re.compile(
    rf"{_LEAD}(?P<who>drivers?|riders?|couriers?|fitters?|installers?|salespeople|guides?|trucks?|vans?|lorries|boats?|ships?"
    r"|parcels?|goods|samples?|crates?|deliveries|teams of dogs|sacks?|pallets?)"
    r" (?!you|we|are|is|lie|has|have|seat)[a-z]+"
)
_PLACED = r"(?:er|foregår|føregår|skjer|ligger|ligg|finnes|finst|står|venter|ventar|blir|går|sitter|sit|bor|bur)"
"""Verbs that tell where something is: it may be a place of the reader's work."""
_SUBJECT = re.compile(
    rf"{_LEAD}(?P<who>[^\W\d_]{{2,}}(?:en|et|a|ene|ane|erne|ne)|[^\W\d_]{{4,}}s [^\W\d_]{{3,}}){_OWNER}"
    rf"(?: (?:i|på|ved|av|til|for) (?:(?!{_PLACED}(?!\w))[^\W_]+ ){{1,2}}| )(?!{_PLACED}(?!\w)){_VERB}(?!\w)"
)
_READER = re.compile(
    r"(?<!\w)(?:du|deg|din|ditt|dine|dere|dykk\w*|vi|me|oss|you|your|we|us|alle|everyone|man|jeg|eg|jobb\w*|arbeid\w*"
    r"|stilling\w*|rollen|rolla|position|role|work\w*|ansatte|tilsette|medarbeider\w*|medarbeidar\w*|teamet|laget|gjengen"
    r"|mannskapet|skiftet|vakt\w*|turnus\w*|må|skal|must|kan|oppdrag\w*|prosjekt\w*|søker|søkjer)(?!\w)"
)
_OF_WORK = re.compile(
    r"(?:[^\W\d_]*(?:oppdrag|prosjekt|kund|bygg|anlegg|rut|rund|tur|bil|båt|skip|fartøy|buss|tog|fly|butikk|skol|skul|gård|gard|objekt"
    r"|eiendom|eigedom|hus|heis|praksis|distrikt|område|sone|fylk|kommun|verksted|besøk|reis|turne|forestilling|oppsetning"
    r"|lag|gjeng|mannskap|team|kontor|avdeling|klinikk|base|klient|bruker|brukar|pasient|leilighet|hytt|sted|stad|plass|dag"
    r"|uk|vek|måned|månad|sesong|årstid|vinter|sommer|løyp|felt|marka|skog|vei|veg|gat|øy|by|bygd|riggen|scen|kamp|arrangement"
    r"|bryllup|fest|festival|tid|timer|adresse|lokalitet|firmabil|kassebil|varebil|arbeid)(?:en|et|a|ene|ane|ne|er)?)$"
)
"""Nouns of what the work itself is about or where it is done: what they do, the reader does."""


class Of(IntEnum):
    """Of whom a clause tells.

    Attributes:
        READER: Of the reader or of the work, or that cannot be told.
        THING: Of something or somebody else that is named, though it may have to do with the work.
        GOODS: Of goods, animals and vehicles that come and go by themselves.
        OTHERS: Of others who do it.
    """

    READER = 0
    THING = 1
    GOODS = 2
    OTHERS = 3


def told_of(scene: Scene, part: Part, span: Span) -> Of:
    """Say of whom the clause around a span tells.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Sorterer", "Sekkene kommer med lastebil."))
    >>> told_of(scene, scene.doc.text, Span(15, 27)).name
    'GOODS'
    """
    doing, subject = _subjects(part.words(part.clause(span)))
    if doing and not of_trade(scene, doing):
        return Of.GOODS if _COMES.fullmatch(doing) else Of.OTHERS
    if in_other_hands(scene, part, span):
        return Of.OTHERS
    return Of.THING if subject and not of_trade(scene, subject) else Of.READER


@lru_cache(maxsize=1024)
def _subjects(words: str) -> tuple[str, str]:
    """Give who does it in a clause where that is plain, and the subject of one that names neither reader nor work.

    Kept, since several words of one clause are asked about, for more than one facet.
    """
    found = _OTHERS_WORK.match(words) or _ARRIVES.match(words) or _ENGLISH.match(words) or _OTHERS_TURNED.search(words)
    doing = found["who"] if found and not _READER.search(words, found.end()) else ""
    subject = None if _READER.search(words) else _SUBJECT.match(words)
    return doing, subject["who"] if subject and not _OF_WORK.match(subject["who"]) else ""
