"""What is done then, others do: a sentence, or the one after it, that gives the odd hours to somebody by its form.

'… men det gjør robotarmen', 'de betjenes av studentene', 'der er det pedagogane som stiller', 'Vaktselskapet ser til
det resten av døgnet'. Lists of people can never be whole, so whoever is not the reader, not all, and not of the title's
trade counts; words of taking turns, and a reader who is called out then, take it back.
"""

import re

from jobbmatch.text.judge.hours_given import is_given_away
from jobbmatch.text.judge.hours_subject import TIME_NOUN, is_called, shared, without_rest
from jobbmatch.text.judge.other_hands import of_trade
from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.scene import Scene

_NOBODY_NAMED = (
    r"(?:du|deg|dere|de|dei|dem|den|det|vi|me|oss|alle|ingen|noen|nokon|nokre|en|ein|én|ei|man|hver|kvar|begge|jeg|eg"
    r"|mange|flere|fleire|enkelte|resten|ansatte|tilsette|medarbeider\w*|medarbeidar\w*|kolleg\w*|personalet|staben"
    r"|mannskapet|folk|folkene|gjengen|gutta|bare|kun|berre|ikke|ikkje|også|òg|som|når"
    r"|vakt\w*(?<!selskapet)(?<!mesteren)"
    r"(?<!meisteren)(?<!sentralen)|\w*team\w*|lag|\w*laget|\w*gruppa|\w*gruppen|\w*gjengen|\w*skift\w*"
    r"|turnus\w*|you|we|us|i|all|each|everyone|everybody|someone"
    r"|somebody|one|those|they|them|staff|employees|crew|colleagues|whoever|people|some|both|stillingen"
    r"|stillinga|jobben"
    rf"|(?:{TIME_NOUN})\w*"
    r"|rollen|godt|mye|mykje|litt|noe|noko|tid|seg|hensyn|høyde|utgangspunkt|plass|vare|imot|over|turen|sin"
    r"|sitt|sine)"
)
_ADJECTIVE = (
    r"(?:faste?|andre|annen|anna|annet|lokale?|innleide?|innleigde?|eksterne?|egne|eget|egen|eige|eigne|eigen"
    r"|pensjonerte"
    r"|frivillige?|friviljuge?|selvstendige|sjølvstendige|other|local|regular|hired|retired|external|outside|another)"
)
_MACHINE = (
    r"[^\W\d_]*(?:maskin|automat|robot|svarer|svarar|byrå|firma|selskap|vekter|vektar|vaktmester|entreprenør"
    r"|student|pensjonist|bonde|vikar|machine"
    r"|company|contractor|agency)(?!\w)"
)
_WHICH = (
    rf"(?:(?:(?:en|ein|one) (?:av|of) )?(?:de|dei|den|det|våre|vår|the) (?=(?:{_ADJECTIVE} )*[^\W\d_]+(?:en|et|a"
    r"|ene|ane"
    rf"|erne|s)(?!\w))|(?:en|ein|et|eit|ei|an?) (?={_ADJECTIVE} |{_MACHINE}))?(?:{_ADJECTIVE} )*"
)
"""Words before those who do it that tell which they are: 'den faste', 'en av de pensjonerte', 'et innleid'."""
_SOMEBODY = (
    rf"{_WHICH}(?P<who>(?:daglig leder|dagleg leiar)(?!\w)|(?!{_NOBODY_NAMED}(?!\w))[^\W\d_]{{3,}}"
    rf"(?: (?!{_NOBODY_NAMED}(?!\w)|som |when |who )[^\W\d_]+){{0,3}})"
)
_DEFINITE = (
    rf"(?P<who>(?:(?:den|det|de|dei|et|eit|en|ein|the|an?|våre?|vårt|our|egne?|eget|eigne|et annet|eit anna"
    rf"|andre|other) )?"
    rf"(?!{_NOBODY_NAMED}(?!\w))[^\W\d_]{{2,}}(?:en|et|ene|ane|a|erne|s)(?: (?:i|på|ved|hos|at|in|of) [^\W\d_]+)?)"
)
_SOMEBODY_S = rf"(?P<who>(?!{_NOBODY_NAMED}(?!\w))[^\W\d_]{{3,}}s)"
_DOES = (
    r"(?:gjør|gjer|tar|tek|ordner|ordnar|fikser|passer|passar|styrer|styrar|steller|steler|dekker|dekkjer|eier|eig"
    r"|betjener|vasker|vaskar|holder|held|driver|driv|overtar|overtek|bærer|ber|har|får|svarer|svarar|kjører"
    r"|køyrer|stiller)"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        # '… men det gjør robotarmen', 'Nøkkelen til helgene har bare vaktmesteren'
        rf"(?<!\w)(?:det|den|dei|de|dem|da|då|der|dette|slikt|slike|resten|etterpå|,) {_DOES} (?:bare |berre "
        rf"|kun )?{_SOMEBODY}",
        # 'der er det pedagogane som stiller'
        rf"(?<!\w)(?:er|blir|var) det (?:bare |berre |kun |de |dei )?{_SOMEBODY} som(?!\w)",
        rf"(?<!\w)(?:it is|it's|that is) {_SOMEBODY} (?:who|that)(?!\w)",
        # 'de betjenes av studentene', 'handled by the night desk'
        rf"(?:(?:es|ast|s|(?<! u)t|a|de|ne) (?:\w+ )?av|(?:handled|covered|done|run|staffed|taken|watched|manned"
        rf"|answered|guarded)"
        rf"(?: care of)? by) {_SOMEBODY}",
        # 'Vaktselskapet ser til det', 'egne folk tar seg av resten'
        rf"(?:^|[,;:] |(?:men|og|for|så|mens|medan|but|and|while) ){_DEFINITE} (?:(?:tar|tek) seg av|ser (?:til"
        rf"|etter)|passer|passar"
        r"|tar|tek|overtar|overtek|dekker|dekkjer|står for|følger med|følgjer med|holder øye|held auge"
        r"|har ansvaret|svarer"
        r"|svarar|våker|vaker|rykker|rykkjer|look after|looks after|take care|takes care|cover|covers|handle"
        r"|handles|run|runs"
        r"|watch|watches|answer|answers)(?!\w)",
        # 'Budrunder om kvelden er meglernes bord', 'kveldsvakter går til journalistene'
        rf"(?<!\w)(?:er|is|blir) (?:the )?{_SOMEBODY_S} (?:bord|ansvar|jobb|sak|oppgave|oppgåve|greie|domene|liv"
        rf"|hverdag|kvardag|verden|verd|lodd|virkelighet|rytme|life|lives|world|lot|reality"
        rf"|problem|rike|hodepine|anliggende"
        r"|job|problem|business|headache)(?!\w)",
        rf"(?<!\w)(?:går|gjeng|tilfaller|tilfell|overlates|overlatast|overlatt|ligger|ligg|hører|høyrer|legges"
        rf"|leggast|goes?|fall) "
        rf"(?:til|hos|to) (?:the )?{_DEFINITE}",
        # 'gjelder isolatørene og ikke oss'
        rf"(?<!\w)(?:gjelder|gjeld|angår|omfatter|rammer|tilhører|høyrer til|hører til|belongs? to|concerns?"
        rf"|applies to) "
        rf"(?:bare |berre |kun |only |the )?{_SOMEBODY}",
    )
)
_OBJECT_FIRST = re.compile(
    rf"[^.;:]*?(?<!\w){_DOES} (?:bare |berre |kun )?{_DEFINITE}(?!\w)"
    r"|[^\W\d_]*vakt[^\W\d_]*(?: (?:i|på|for) [^\W\d_]+)? (?:går"
    rf"|gjeng) {_WHICH}{_DEFINITE.replace('who', 'goes')}(?!\w)"
)
"""From the word of danger on: 'helgene har bare vaktmesteren', 'nettene tar vekterne seg av'."""
_NOBODY = re.compile(
    r"(?<!\w)(?:without anybody|without anyone|unattended|uten at noen|utan at nokon|uten folk|utan folk"
    r"|uten tilsyn|helt av seg selv|heilt av seg sjølv"
    r"|(?:styres|styrt|styrast|kjøres|drives|gjøres|går) (?:av|etter|på) (?:en|ei|ein|et|eit) (?:klokke|timer"
    r"|tidsur|sensor|robot|maskin|datamaskin"
    r"|program|pumpe|automat\w*))(?!\w)|"
    r"(?<!\w)(?:nobody|no one|no-one|none of us) (?:watches|stays|sits|follows|works|is here|has to|tends"
    r"|waits)(?!\w)"
    r"|(?<!\w)ingen (?:av oss )?(?:passer|passar|våker|vaker|sitter|sit|følger|følgjer|er her|er på|går|jobber|jobbar"
    r"|arbeider|arbeidar|kommer|kjem|trenger|treng|bemanner)(?!\w)(?! alene| åleine)"
)
_READER = re.compile(
    r"(?<!\w)(?:(?:noen|nokon|en|én|ein|someone|somebody|one) (?:her|av oss|hos oss|here|of us)|du|deg|din|ditt"
    r"|dine|dere|dykk|vi|me|oss|you|your|we|us|alle|all of us|også|òg|too|må|skal|kan|must"
    r"|may|can|will|jobb\w*|\w*arbeid(?:e|er|ar)?|work|works|working|stillingen|stillinga|etter tur|annenhver"
    r"|annankvar|annakvar|every other|omgang"
    r"|omgong)(?!\w)"
)
_NOT_US = re.compile(
    r"(?<!\w)(?:(?:og|and|men|but|,)? ?(?:ikke|ikkje|aldri|not|never) (?:du|deg|dere|oss|vi|me|you|us|we|alle"
    r"|denne \w+|vår \w+|for oss|hos oss|stilling\w+)|(?:i|uten|utan|without|hos) (?:oss|us)|ingen av oss|none of us"
    r"|(?:må|skal|kan|bør|must|may|can|will)(?= [^\W\d_]+(?:es|ast|s|t|ast|be)?(?!\w)))(?!\w)"
)
_POINTS = re.compile(
    r"\W*(?:men |og |but |and )?(?:det|den|dette|dei|de|der|da|då|slikt|that|those|they|it"
    r"|then|nobody|no one|ingen)(?!\w)"
)


def in_other_hands(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a sentence, or the next one that points back at it, gives what happens then to somebody else.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Bioingeniør", "Cellene mates lørdag, men det gjør robotarmen."))
    >>> in_other_hands(scene, scene.doc.text, Span(14, 20))
    True
    """
    if part.where == EMPLOYER or is_called(part, span) or shared(part, span):
        return False
    if is_given_away(scene, part, span):
        return True
    sentence = part.sentence(span.start)
    words = without_rest(part.words(sentence))
    if not _READER.search(_NOT_US.sub(" ", words)) and _gives_away(scene, words, span.start - sentence.start):
        return True
    if sentence.end + 1 >= len(part.lower):
        return False
    following = part.words(part.sentence(sentence.end + 1))
    if not _POINTS.match(following) or _READER.search(_NOT_US.sub(" ", words + " " + following)):
        return False
    return _gives_away(scene, following, None)


def _gives_away(scene: Scene, words: str, at: int | None) -> bool:
    """Whether one of the forms stands in a sentence, with somebody who is not of the title's trade."""
    if _NOBODY.search(words):
        return True
    found = [match for form in _FORMS for match in form.finditer(words)]
    if at is not None and (first := _OBJECT_FIRST.match(words, at)):
        found.append(first)
    return any(not of_trade(scene, match["who"] or match["goes"]) for match in found)
