"""Shifts inside opening hours: 'Butikken har åpent 10–20. Vaktene deles mellom tre.' ends at eight, whoever has which.

The hours of a place bound the shifts of those who keep it open, and of nobody else: not where the title is of a trade
that goes on when the place is shut, nor where a single duty goes round ('vakta går på omgang').
"""

import re
from collections.abc import Sequence

from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.hours_talk import NINE_PM, SIX, Stated
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit

_OPEN = re.compile(
    r"(?<!\w)(?:(?:holder |held |har |er |we are |is |are )?(?:åpent?|åpne|ope|opne|open)(?! (?:dør|kontor"
    r"|landskap|plan|for|om))|åpningstid\w*|opningstid\w*"
    r"|opening hours|betjent|betent|bemannet|bemanna|staffed|åpner|opnar|opens|stenger|stengjer|closes|låst|låser"
    r"|følger (?:senteret|butikken|kjøpesenteret|hallen|huset)|følgjer (?:senteret|butikken|huset))(?!\w)"
)
_SHIFTS = re.compile(
    r"vakter|vaktar|vaktene|vaktane|skiftene|skifta|skift|shifts|\w+vakt|\w+vakta|\w+vakten|\w*vaktplan\w*"
    r"|skiftplan\w*|vaktliste\w*|vaktlista"
    r"|rota|(?:bytter|byter|veksler|vekslar|bytte|ruller|rulle) (?:på|dere|du|mellom)|rullerer|rullerar|(?:vakter"
    r"|skift) ruller|\w+vakter|\w+vaktar"
)
"""Words of shifts in the plural, or of their plan; a single duty that goes round is none."""
_ON_CALL = re.compile(
    r"(?:bak|hjemme|heime|natt|nød|døgn|helge?|utryknings|utkallings|beredskaps|telefon|alarm|ring|tilkallings"
    r"|ekstra|brann|lege|senter|leder|prest"
    r"|jour)e?vakt|beredskap"
)
_GOES_ON = re.compile(
    r"sjåfør|fører|lokomotiv|laborant|bioing|lærling|lærlinj|produksjon|industri|fabrikk|gjeter|beredskap|driver|production"
    r"|sykeplei|sjukeplei|helsefag|helsearb|pleie|omsorg|miljøarb|miljøter|miljøvei|vernepl|vekter|vektar"
    r"|vaktleder|brann|politi"
    r"|ambulan|jordmor|lege(?!sek)|hotell|resepsjonist|portier|operatør|driftst|driftso|drifter|prosess|bpa"
    r"|personlig assistent|barnevern|fengsel"
    r"|alarm|vakthavende|security|nurse|care(?!taker)|guard|paramedic|operator|hotel|baker|bakar|drosje|taxi"
    r"|røkter|fjøs"
    r"|avløser|avløys|renhold|reinhald|kokk|chef|cook|(?<!\w)bar(?!\w)|bartender|dørvakt|vaktsentral|helikopter"
    r"|matros|skipper|terminal|(?<!e-)(?<!\w)post(?!p)|avis|journalist"
    r"|redaksjon|dyrepleier|dyrlege|veterinær|leirskole|internat(?!ional|jonal)|døgn|natt|night|havn"
    r"|(?<!\w)los(?!\w)|(?<!fo)tog(?!r)|(?<!\w)fly(?!t)"
)
"""Titles of trades that go on when a place is shut."""
_AFTER = re.compile(
    r"(?<!\w)(?:etterpå|deretter|etter (?:stenge|luk)\w*|når (?:\w+ )?(?:er|har) (?:stengt|stengd|lukket|lukka)"
    r"|resten|selskap\w*|afterwards)(?!\w)"
)
_FOLLOWS = re.compile(
    r"(?<!\w)(?:følger|følgjer|follows?) (?:åpningstid|opningstid|senteret|butikken|kjøpesenteret|the opening)"
)
_TWO_SHIFTS = re.compile(
    r"(?:fordelt|fordelte|delt|divided|split) (?:på|i|into|over) (?:to|two|2|tre) (?:vakter|skift|økter|shifts)"
    r"|(?:morgen|morgon|tidlig|tidleg|dag|formiddags|første|fyrste|early|morning)[ -]?(?:vakt|skift"
    r"|shift)[^\n]{3,60}(?:kvelds?|ettermiddags?|sein|sen|seine?|sene"
    r"|siste?|late|evening)[ -]?(?:vakt|skift|shift)"
)
_VISITS = re.compile(r"(?<!\w)(?:besøkstid\w*|visittid\w*|visiting hours|telefontid\w*)(?!\w)")


def within_opening(scene: Scene, hit: Hit, times: Sequence[Stated]) -> bool:
    """Whether an ad tells opening hours by day that bound a word of shifts.

    >>> from jobbmatch.text.ad_text import AdText
    >>> from jobbmatch.text.judge.hours_judge import lay_out
    >>> case = lay_out(AdText("Skiutleier", "Vi holder åpent 10–18. Vaktene deles likt."))
    >>> [within_opening(case.scene, hit, case.times) for hit in case.scene.hits("hours", "rota")]
    [True]
    """
    part, span = hit.part, hit.span
    words = part.words(span)
    if not _SHIFTS.fullmatch(words) or _ON_CALL.search(words):
        return False
    if goes_on(scene) and not _follows(part, span):
        return False
    if not any(is_opening(t) and t.is_sure for t in times):
        return False
    known = all(_by_day(t) for t in times if t.mention.sure and not t.mention.either)
    return known and _AFTER.search(scene.doc.text.lower) is None


def is_of_a_house(scene: Scene, hit: Hit, times: Sequence[Stated]) -> bool:
    """Whether the only hours near a word of shifts are those that a place is open, and the title's trade goes on."""
    part, number = hit.part, hit.part.sentence_number(hit.span.start)
    near = [t for t in times if t.part is part and abs(part.sentence_number(t.mention.span.start) - number) <= 1]
    house = all(is_opening(t) or _VISITS.search(t.part.words(t.part.sentence(t.mention.span.start))) for t in near)
    return goes_on(scene) and bool(near) and house and not _follows(part, hit.span)


def goes_on(scene: Scene) -> bool:
    """Whether the title is of a trade that goes on when places are shut."""
    return _GOES_ON.search(scene.doc.title.lower) is not None


def is_opening(time: Stated) -> bool:
    """Whether the clause around a time tells when a place is open or staffed."""
    part, span = time.part, time.mention.span
    return (
        _OPEN.search(part.words(part.clause(span))) is not None
        or _FOLLOWS.search(part.words(part.sentence(span.start))) is not None
    )


def holds_two_shifts(time: Stated) -> bool:
    """Whether a long stretch is told as two shifts: 'betjent 06.30 til 21, fordelt på to vakter'."""
    return _TWO_SHIFTS.search(time.part.words(time.part.sentence(time.mention.span.start))) is not None


def _follows(part: Part, span: Span) -> bool:
    """Whether the sentence says that the shifts follow the opening hours."""
    return _FOLLOWS.search(part.words(part.sentence(span.start))) is not None


def _by_day(time: Stated) -> bool:
    """Whether a time lies between six and nine."""
    named = [t for t in (time.mention.start, time.mention.end) if t is not None]
    return len(time.stretches) <= 1 and all(SIX <= t <= NINE_PM for t in named)
