"""Words of the road that move nobody, by the form of the sentence.

'Du kjører kontrollrommet' runs a thing, 'Lastebilene rygger inn' moves others, 'En vaktmester låser' is another's
trade, 'Torsdager i desember' is a time. The words stand in the classes of ``data/classes.tsv``, here the forms.
Whatever says that the reader comes along, or that the thing is done at another place, takes it back.
"""

import re

from jobbmatch.text.judge.other_hands import of_trade
from jobbmatch.text.reading.document import JOBTITLE, TITLE, Part
from jobbmatch.text.reading.phrases import words_expression
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, load_classes


def _class(name: str) -> str:
    """Give the expression for one word of a class."""
    return words_expression(load_classes()[name])


_THING = (
    r" (?:(?:og|and) \w+ )?(?:(?:den|det|de|dei|hele|heile|store|tunge|tomme|fulle|egne|eigne|sin|vår|vårt|våre|en|ein"
    r"|et|eit|ei|to|tre|\d+|alle|selve|the|our|a|an|all|daglige|daglege) ){0,2}"
)
_RUN = re.compile(r"(?:\w+ )?(?:kjør|køyr|run|driv|operat)\w*$")
_MOVED = re.compile(r"(?:\w+ )?(?:flytt|mov)\w*$")
_RIGGED = re.compile(r"(?:\w+ )?rigg(?:er|ar|e)?$")
_RIGGABLE = re.compile(_THING + _class("rigged") + r"(?!\w)")
_RUNNABLE = re.compile(_THING + _class("runnable"))
_MOVABLE = re.compile(_THING + _class("movable"))
_THINGS = ((_RUN, _RUNNABLE), (_MOVED, _MOVABLE), (_RIGGED, _RIGGABLE))
_TRADE = re.compile(
    r"montør|elektriker|elektrikar|installatør|rørlegg|tømr|murer|snekker|anleggsgartner|vekter|renholder|reinhald|vaktm"
    r"|byggeled|konsulent|consultant|tolk|interpret|takst|landmål|sjåfør|chauffeur|avløs|vikar"
)
_AS_ONE = re.compile(
    rf"(?<!\w){_class('asone')}"
    r"(?: (?:du|vår|våre|vi|dere|nå|no|en|ein|ei|an?|our|nye|neste|flere|fleire|to|som|\w+e))* $"
)
"""What stands before the trade of the reader: 'Du blir vekter', 'Vi søker flere montører'."""
_PRONOUN = re.compile(
    r"(?<!\w)(?:han|hun|ho|hen|den|de|dei|it|he|she|they)(?: (?:skal|må|vil|kan|får|rekker|rekk|har|hadde|å|som|selv"
    r"|sjølv|også|òg|aldri|alltid|ofte|ikke|ikkje|will|must|can|had|has|to|always|never)){0,3} $"
)
_MOVES = re.compile(
    r"(?:kjør|køyr|reis|drar|dreg|dra(?!\w)|besøk|følg|travel|visit|driv|fly|sykl|flytt|henter|hentar|pendl|går|gå(?!\w)"
    r"|kommer|kjem)"
)
_YOU = re.compile(r"(?<!\w)(?:du|deg|din|ditt|dine|dykk\w*|dere|you|your)(?!\w)")
_READER_AFTER = re.compile(r" (?:du|deg|dykk|dere|vi|me|oss|you|we|us)(?!\w)")
_SOMEBODY = re.compile(
    rf"(?<!\w){_class('somebody')}(?: (?:vår|våre|her|our))?(?: (?:skal|er|har|var|vil|må|is|has|will))?"
    r"(?: (?:ofte|mye|mykje|nå|no|often|now|å))?(?: (?:ut|på|to))? $"
)
"""Others of the house who are on the road."""
_WHEELS = re.compile(
    r"(?:laste|vare?|tank|søppel|jernbane|gods|renovasjons|brann|syke|ambulanse|post|bud|fiske|kjøle|beltebil)?(?:bil|buss|tog|vogntog"
    r"|trailer|båt|skip|ferje|ferge|trikk|fly|vogn|drosje|taxi|traktor|henger|rutebåt|van|truck|lorry|bus|ship|vessel|boat"
    r"|train|helikopter|ambulanse)(?:en|et|er|ar|ene|ane|a|s|ies)?(?!\w)"
)
_LUGGAGE, _OWNS_LUGGAGE = re.compile(_class("luggage")), re.compile(_class("ownsluggage"))
_YOURS_AFTER = re.compile(r" (?:din|dine|ditt|di|dykkar)(?!\w)")
_PACKED = re.compile(_class("packed"))
"""Before whoever owns the luggage, what says that it is the reader who goes there."""
_BY_ITSELF = re.compile(
    rf" (?:som )?(?:(?:er|blir|vert|står|is|are) {_class('standing')}|{_class('goesitself')})"
    r"(?! (?:du|deg|dykk|dere|vi|me|you|we)(?!\w))"
)
"""A vehicle that comes and goes: 'Vogntog snur hos oss', 'når båten er inne'."""
_SENT = re.compile(rf"(?<!\w){_class('sends')}(?: ut)?(?: [^\W_]+,?){{0,5}} $")
_WORD = re.compile(r"[^\W\d_]+")
_REACH = 6
"""So many words before a vehicle may stand what is done to it."""
_RIDDEN = re.compile(_class("ridden"))
_DONE_TO = frozenset((*load_classes()["thingverb"], *load_classes()["doneto"]))
_STOWED = re.compile(r"(?:last|loss|unload|pakk|stabl|load|pack|stow|fyll|rydd|gjør|gjer)")
_ONE_OWN = re.compile(r"[^\W\d_]*(?:bilen|vogna|vognen|hengeren|båten|van|truck|car)")
_THOSE = re.compile(
    r"(?<!\w)(?:(?:de|dei|dem|those|people|folk|folka)|(?P<who>[^\W\d_]{3,}(?:erne|arane|ørene|ane|ene|ere|arar|ører|ørar"
    r"|enter|entar|ister|ians|ers|folk)))(?: våre| vår| her)?(?P<som> som| who| that)?"
    r"(?: (?!du |vi |dere |me |you |we )[^\W_]+){0,3}? $"
)
"""Others of whom what follows tells: 'teknikerne som er', 'selgere'."""
_WHO = re.compile(r" (?:som|who|that) ")
_OUT_THERE = re.compile(r"(?:ute|hjemme|heime|out|on the road|på (?:veien|vegen|farten|reise|tur|oppdrag))")
_HELPED = re.compile(rf"(?<!\w){_class('helped')}")
_SOUGHT = re.compile(
    rf"(?<!\w)(?:{_class('seeks')}|(?:er|blir|bli) (?:en|ein)(?: av)?(?!\w)|ser etter|vil ha|looking for|one of)"
)
_DAY = re.compile(r"(?:man|måne?|tirs|tys|ons|tors|fre)da(?:g|ger|gar|gane|gene)(?!\w)[^.;]*?(?:på|i|ved)$")
_FROM_DAY = re.compile(r"(?:man|måne?)da(?:g|ger|gar)(?:ene|ane)? (?:til|–|-|to) $")
_FREE_DAY = re.compile(r"(?<!\w)(?:fri|fridag|off) (?:på )?(?:man|måne?|tirs|tys|ons|tors|fre)dag(?:er|ar)?$")
_GOES_ON = re.compile(r"\w* ?(?:holder|held) (?:vi|du|de|me|dere) på (?:til|med|å)(?!\w)")
_IN_TIME = re.compile(rf" (?:de |den |det |hver |kvar |samme |same )?{_class('intime')}")
"""Times, and rooms of the first place; no office, for who is there on one day is elsewhere on the others."""
_PUT = re.compile(r"(?<!\w)(?:du|vi|dere|me|you|we|i|på|ved|hos|hjå|til|ut|ute|in|at|on|to|out)(?!\w)")
_ELSEWHERE = re.compile(
    rf"(?<!\w){_class('away')}|(?<!\w)(?:i|på|ved|in|on) "
    rf"(?!(?:det |den |vår |vårt |the |samme |same )?{_class('ownroom')})"
)
"""What says that the thing is run, moved or washed at another place."""
_PAUSE = re.compile(
    r"[,.;:!?\n]| (?:og|and|mens|while|så|when|når|til (?:\d|klokka|kl|elleve|ti|tolv|ett|to|tre|fire|fem|seks|lunsj"
    r"|kvelden|morgenen|til)) ?"
)
_ALONG = re.compile(
    r"(?<!\w)(?:du|you|vi|we|me|dere|dykk) (?:blir |er |skal |kan |sitter |sit |drar |dreg |reiser |go |come |are )?"
    r"(?:med|along|selv|sjølv|også|òg|too|as well|ute)(?!\w)"
    r"|(?<!\w)(?:drar|dreg|reiser|rykker|rykkjer|kjører|køyrer|går|blir|er) (?:du |vi |dere |me |dykk )?(?:også |òg )?"
    r"(?:selv|sjølv|med(?! (?:å|på))|også|òg)(?!\w)"
    r"|(?<!\w)(?:drar|dreg|reiser|rykker|rykkjer|kjører|køyrer) (?:du|vi|dere|dykk|me)(?!\w)|yourself|(?:take|go) one"
    r"|(?<!\w)(?:og|or|eller|and) (?:drar|dreg|reiser|rykker|rykkjer|kjører|køyrer|go|drive) (?:ut|dit|bort|out"
    r"|there)(?!\w)"
)
"""What says that the reader comes along."""


def not_moving(scene: Scene, hit: Hit) -> bool:
    """Whether a word of the road moves nobody or somebody else.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Lærer", "En vaktmester låser. Du er vaktmester."))
    >>> [not_moving(scene, hit) for hit in scene.hits("mobile_work", "soft")]
    [True, False]
    """
    part, span = hit.part, hit.span
    told = _another_trade(scene, hit) or _theirs(hit) or _of_those(scene, hit)
    if not (told or _vehicle_of_others(hit) or _when(hit) or _runs_a_thing(hit)):
        return False
    return _ALONG.search(part.lower, *part.sentence(span.start)) is None


def _another_trade(scene: Scene, hit: Hit) -> bool:
    """Whether a trade is named that is not the one sought."""
    part, span = hit.part, hit.span
    stem = _TRADE.match(part.words(span))
    if hit.sense != "soft" or stem is None or part.where in {TITLE, JOBTITLE}:
        return False
    if stem[0] in f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}":
        return False
    return _AS_ONE.search(part.lower, part.sentence(span.start).start, span.start) is None


def _theirs(hit: Hit) -> bool:
    """Whether somebody else or something is the one that moves, and the sentence says nothing to the reader."""
    part, span = hit.part, hit.span
    if _luggage(hit):
        return True
    if _YOU.search(part.words(part.sentence(span.start))):
        return False
    start = part.clause(span).start
    if _SOMEBODY.search(part.lower, start, span.start):
        return True
    return _MOVES.match(part.words(span)) is not None and _PRONOUN.search(part.lower, start, span.start) is not None


def _luggage(hit: Hit) -> bool:
    """Whether luggage and caravans are those of guests, or are sold and mended: 'gjester med bobil'."""
    part, span = hit.part, hit.span
    if not _LUGGAGE.fullmatch(part.words(span)) or _YOURS_AFTER.match(part.lower, span.end):
        return False
    before = _WORD.findall(part.lower, part.sentence(span.start).start, span.start)[-_REACH:]
    owned = [at for at, word in enumerate(before) if _OWNS_LUGGAGE.fullmatch(word)]
    return bool(owned) and not any(_PACKED.fullmatch(word) for word in before[: owned[-1]])


def _of_those(scene: Scene, hit: Hit) -> bool:
    """Whether those whom the reader helps, sends or writes to are the ones on the road."""
    part, span = hit.part, hit.span
    start = part.sentence(span.start).start
    if not (_OUT_THERE.match(part.words(span)) or _WHO.search(part.lower, start, span.start)):
        return False
    found = _THOSE.search(part.lower, start, span.start)
    if found is None or _SOUGHT.search(part.lower, start, span.start):
        return False
    if not (found["som"] or _OUT_THERE.match(part.words(span))) or _READER_AFTER.match(part.lower, span.end):
        return False
    if found["who"] and of_trade(scene, found["who"]):
        return False
    return _HELPED.search(part.lower, start, found.start() + 1) is not None


def _vehicle_of_others(hit: Hit) -> bool:
    """Whether a vehicle comes and goes by itself, is sent by the reader, or is worked on where it stands."""
    part, span = hit.part, hit.span
    if not _WHEELS.fullmatch(part.words(span)):
        return False
    if _BY_ITSELF.match(part.lower, span.end):
        return True
    if _elsewhere(part, span.end):
        return False
    start = part.clause(span).start
    return bool(_SENT.search(part.lower, start, span.start)) or _worked_on(
        part.lower[start : span.start], part.words(span)
    )


def _worked_on(before: str, vehicle: str) -> bool:
    """Whether something is done to a vehicle that stands: 'Du losser lastebiler', 'vasker og lader bussene'.

    One's own van that is loaded is no such thing.
    """
    for word in reversed(_WORD.findall(before)[-_REACH:]):
        if _RIDDEN.fullmatch(word):
            return False
        if word in _DONE_TO:
            return not (_STOWED.match(word) and _ONE_OWN.fullmatch(vehicle))
    return False


def _when(hit: Hit) -> bool:
    """Whether days are told with a time or a room of the first place, or are the whole week, and no second place."""
    part, span = hit.part, hit.span
    if not _DAY.match(part.words(span)):
        return False
    sentence = part.sentence(span.start)
    if _FREE_DAY.search(part.words(span)) or _GOES_ON.match(part.lower, span.end - len("holder vi på")):
        return True
    if _FROM_DAY.search(part.lower, sentence.start, span.start):
        return True
    time = _IN_TIME.match(part.lower, span.end)
    return time is not None and _PUT.search(part.lower, time.end(), sentence.end) is None


def _runs_a_thing(hit: Hit) -> bool:
    """Whether it is a thing that is run, or moved about in one place: 'Du kjører kontrollrommet', 'flytter paller'."""
    part, span = hit.part, hit.span
    words = part.words(span)
    thing = next((of for verb, of in _THINGS if verb.match(words)), None)
    found = thing.match(part.lower, span.end) if thing else None
    return found is not None and not _elsewhere(part, found.end())


def _elsewhere(part: Part, at: int) -> bool:
    """Whether what follows says that it is done at another place."""
    end = part.sentence(max(at - 1, 0)).end
    pause = _PAUSE.search(part.lower, at, end)
    return _ELSEWHERE.search(part.lower, at, pause.start() if pause else end) is not None
