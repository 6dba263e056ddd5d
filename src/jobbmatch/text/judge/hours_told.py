"""Sentences that tell away an odd hour by their form, whatever they name and whoever does it.

What was so once ('Natt kjørte vi fram til 2019, men det er historie'), what happens when the reader is home long since
('da har du vært hjemme i tre timer'), whom others ring then ('… ringer de vaktmesteren'), those who come off a shift
('når de går av nattskift'), and units with people of their own that the ad does not seek for.
"""

import re

from jobbmatch.text.judge.other_hands import of_trade
from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.scene import Scene

_PAST_VERB = (
    r"(?:gikk|gjekk|kjørte|køyrde|jobbet|jobba|arbeidet|arbeidde|hadde|var|måtte|holdt|heldt|drev|dreiv|vasket"
    r"|vaska|tok"
    r"|bemannet|bemanna|åpnet|opna|rullet|rulla|sto|stod|leverte|bakte|sendte|sende|tilbød|tilbaud|fantes|fanst"
    r"|gjorde"
    r"|pleide|plejde|brukte|ran|worked|had|were|was|did|drove|kept|opened|used to|offered|baked|shipped|staffed)"
)
_LONG_AGO = re.compile(
    r"(?<!\w)(?:det tok slutt|er historie|is history|hører fortiden til|fram til (?:i )?(?:19|20)\d\d"
    r"|until (?:19|20)\d\d"
    r"|(?:ein|en) gong|en gang(?! i| per| pr| om| hver)|en gang i tiden|once upon|tidligere|tidlegare"
    r"|før i tida|før i tiden"
    r"|(?:var|måtte|kjørte|hadde) (?:det |vi |me )?før|used to|formerly|previously|den gang\w*|i (?:19|20)\d\d|i fjor"
    r"|last year|in (?:19|20)\d\d|years ago|år siden|år sidan|til for (?:noen|nokre|\w+) år)(?!\w)"
)
_HAS_PAST = re.compile(rf"(?<!\w){_PAST_VERB}(?!\w)")
_GIVEN_UP = re.compile(
    r"(?<!\w)(?:(?:har|hadde) (?:vi |me |de |dei )?(?:(?:prøvd|prøvde|forsøkt|testa"
    r"|testet) [^.;]{0,30})?(?:og )?(?:sluttet"
    r"|slutta|gått bort|gjeve opp|gitt opp|kuttet|kutta|droppet|droppa|lagt ned|lagt bort|avviklet|avvikla)"
    r"|(?:sluttet|slutta|gikk|gjekk) (?:vi |me )?(?:med|bort fra|bort frå)|er (?:avviklet|avvikla|strøket"
    r"|kuttet|kutta|lagt ned"
    r"|nedlagt)|ble (?:avviklet|kuttet|lagt ned)|vart (?:avvikla|kutta|lagd ned)|(?:have"
    r"|has) (?:been )?(?:stopped|dropped"
    r"|given up|scrapped|abolished|quit)|(?:stopped|dropped|gave up|quit) (?:that|it|them|doing))(?!\w)"
)
_NOW = re.compile(r"(?<!\w)(?:nå|no er|no går|no har|now|i dag|today|these days)(?!\w)")
_AGAIN = re.compile(
    r"(?<!\w)(?:fortsatt|framleis|fremdeles|still|igjen|på nytt|again|men (?:nå|no)|but now|skal (?:vi|du)"
    r"|snart|soon)(?!\w)"
)
_WE_HOME = (
    r"(?:har|er|have|are) (?:du|vi|me|dere|alle|you|we)(?: (?!ikke|ikkje|aldri|not|never|enda"
    r"|ennå)[^\W\d_]+){0,5}? (?:gått|dratt|reist|vært hjemme|vore heime|hjemme"
    r"|heime|hjemover|ferdige?|fri|i seng|til sengs|gone|home|done|off|left)(?! med)"
)
_HOME_THEN = re.compile(
    rf"(?:(?<!\w)(?:da|då|then|by then)[ ,]+|(?<=, )(?=har |er ))(?:for lengst )?{_WE_HOME}(?!\w)"
    r"|(?<!\w)(?:long|well|hours|lenge|godt|timer|timar) (?:after|etter at) (?:du|vi|me|dere|alle|you|we"
    r"|everyone) (?:har|er|have|are|has) (?:for lengst "
    r"|all |long )?(?:gått|dratt|reist|hjemme|heime|gone|left|home|in bed)(?!\w)"
)
_ITSELF_HOME = re.compile(
    r"(?:(?:,| og| eller| and) [^\W\d_]+){0,2} (?:er|har|sover|søv|are|is) (?:du|vi|me|alle|dere|everyone|you"
    r"|we) (?:alltid |trygt |også |òg |always )?"
    r"(?:hjemme|heime|fri|i (?:egen |di eiga |eiga )?seng|home|at home|off|free)(?!\w)(?! (?:annenhver|kvar|hver"
    r"|noen|når|hvis|hos|på|med|i|fra|alene|og|om|dersom|viss|if|unless|så|der)(?!\w))"
)
"""'… så netter og helger er du hjemme'"""
_AT_TIMES = re.compile(
    r"(?<!\w)(?:annenhver|annakvar|annankvar|hver|kvar|every|noen|nokre|some|de fleste|dei fleste|most|mange"
    r"|sjelden|når|hvis|dersom|ikke|ikkje|aldri"
    r"|not|never|etter|after|before|før|vakt|telefon\w*|pc\w*|jobb\w*|arbeid\w*)(?!\w)"
)
_THE_CLOCK_IS = re.compile(
    r"(?:klokka|klokken|clock|it) (?:er|slår|viser|runder|nærmer|is|strikes)"
    r"|(?<!\w)(?:du|vi|me|you|we|til|innen|før|by|until)(?!\w)"
)
_OTHERS_THEN = re.compile(
    r"(?<!\w)(?:når|idet|når|when|the) (?:[^\W\d_]+ ){1,4}?(?:kommer|kjem|stempler|stemplar|begynner|byrjar"
    r"|starter|våkner|vaknar|åpner|opnar|møter|går"
    r"|gjeng|ringer|sendes|trykkes|comes?|starts?|arrives?|opens?|goes|wakes?|leaves?|clocks?|begins?)(?!\w)"
)
_ALL_FREE = re.compile(
    r"(?<!\w)(?:tar|tek|har|holder|held) [^.;]{0,25}fri(?!\w)[^.;]{0,15}(?:og )?(?:det )?(?:gjør|gjer|har|tar"
    r"|tek) (?:du|vi|me)"
    r" (?:også|òg|med)"
)
_RING = re.compile(
    r"(?<!\w)(?:ringer|ringjer|kontakter|kontaktar|varsler|varslar|tilkaller|tilkallar|calls?|phones?"
    r"|rings?) (?:de|dei|han|hun|ho"
    r"|folk|man|ein|en|they|people|beboerne|naboene|kundene|leietakerne|leigetakarane|the [a-z]+) (?:da |då )?"
    r"(?P<who>(?!til deg|deg|oss|meg|driftsvakt\w*|du|you|us|vår\w*|our)[^\W\d_]{3,}(?: [^\W\d_]+){0,2})"
)
_OFF_SHIFT = re.compile(
    r"(?<!\w)(?:de|dei|som|they|who|folk|[^\W\d_]+(?:ne|ane))(?: (?!du |vi |me |you "
    r"|we )[^\W\d_,]+){0,4}? (?:går|gå|gjeng|kommer"
    r"|kjem|come|coming|get|getting|er på vei hjem) (?:rett |right |straight )?(?:av|fra|frå|off|from) (?:(?:en"
    r"|ein|ei|sin"
    r"|si|their|a|the) )?$"
)
_OWN_PEOPLE = re.compile(
    r"(?<!\w)(?:har|have|has|med|with) (?:sitt |sine |its |their )?(?:eget|egne|egen|eige|eigne|eigen"
    r"|own) (?:personale|folk"
    r"|stab|turnus\w*|mannskap|bemanning|team|lag|vaktlag|staff|people|crew|rota)(?!\w)"
)
_OUR_UNIT = re.compile(
    r"(?<!\w)(?:stillingen|stillinga|jobben|vikariatet|engasjementet|du|position|job|vacancy)[^.;]{0,25}?(?:hører til"
    r"|høyrer til|gjelder|gjeld|er (?:på|i|ved)|tilhører|belongs to|is (?:in|on|with)|jobber (?:på|i"
    r"|ved)) (?:den |det |the |vår )?"
    r"(?:ordinære|vanlige|vanlege|alminnelige|dag(?!l)\w*|daytime|ordinary|regular|poliklinisk\w*"
    r"|poliklinikk\w*|outpatient)"
)
_READER = re.compile(
    r"(?<!\w)(?:du|deg|dere|dykk|vi|me|oss|alle|må|skal|you|we|us|all|must|shall|også|òg|also|too)(?!\w)"
)


def comes_back(part: Part, span: Span) -> bool:
    """Whether a sentence of what once was goes on with that it is so again: 'men begynner igjen til høsten'."""
    return _AGAIN.search(part.words(part.sentence(span.start))) is not None


def was_so(part: Part, span: Span) -> bool:
    """Whether a sentence tells what was once and is no more: a verb of the past, and a word of then or of its end."""
    sentence = part.sentence(span.start)
    words, at = part.words(sentence), span.start - sentence.start
    if comes_back(part, span):
        return False
    if _GIVEN_UP.search(words):
        return _NOW.search(words, 0, at) is None
    now = _NOW.search(words, 0, at)
    past = _HAS_PAST.search(words)
    return now is None and past is not None and _LONG_AGO.search(words) is not None


def home_then(part: Part, span: Span) -> bool:
    """Whether the reader is said to be home, or free, when that happens: 'da har du for lengst gått hjem'."""
    sentence = part.sentence(span.start)
    if _ITSELF_HOME.match(part.lower, span.end, sentence.end) and not _AT_TIMES.search(part.words(part.clause(span))):
        return True
    if _HOME_THEN.search(part.lower, span.end, sentence.end) or _ALL_FREE.search(part.lower, span.end, sentence.end):
        return True
    following = part.sentence(min(sentence.end + 1, len(part.lower) - 1))
    return sentence.end < following.start and _HOME_THEN.match(part.lower, following.start) is not None


def tells_away(part: Part, span: Span) -> bool:
    """Whether a sentence tells a time as one that was once, or at which the reader is home."""
    return was_so(part, span) or home_by(part, span)


def home_by(part: Part, span: Span) -> bool:
    """Whether the reader is said to be home when others do something at a time, which is no time of the reader's then.

    'Når de første stempler inn klokka åtte, har du gått hjem'; not 'når klokka er åtte, har du gått hjem'.
    """
    before = part.lower[part.sentence(span.start).start : span.end]
    return _THE_CLOCK_IS.search(before) is None and _OTHERS_THEN.search(before) is not None and home_then(part, span)


def of_others(scene: Scene, part: Part, span: Span) -> bool:
    """Whether others are rung then, come off that shift, or are a unit of their own; no reader in the clause."""
    if part.where == EMPLOYER:
        return False
    sentence = part.sentence(span.start)
    if _OFF_SHIFT.search(part.lower, sentence.start, span.start):
        return True
    if _READER.search(part.words(part.clause(span))):
        return False
    rung = _RING.search(part.lower, sentence.start, sentence.end)
    if rung and not of_trade(scene, rung["who"]):
        return True
    own = _OWN_PEOPLE.search(part.lower, span.end, sentence.end)
    return own is not None and not of_trade(scene, part.words(span))


def of_other_unit(scene: Scene, part: Part, span: Span) -> bool:
    """Whether the ad says which unit the job is in, an ordinary one, and the sentence is of the place as a whole."""
    if _READER.search(part.words(part.sentence(span.start))):
        return False
    return any(_OUR_UNIT.search(other.lower) for other in scene.doc.parts if other.where != EMPLOYER)
