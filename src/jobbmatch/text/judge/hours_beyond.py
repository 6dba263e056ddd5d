"""What goes beyond the hours that an ad states, though no hour and no word of evening, night or weekend says so.

Five forms, each a hint beside whatever hours are stated: work that is done when others are away or all stands still
('Butikkene legger vi gulv i etter at de har stengt'); what others' longer hours take along ('… og da følger lageret
butikken'); what needs somebody at other times too, or until it is done ('Plantene trenger vann også ellers'); what must
be ready before the stated day begins ('Brødene skal stå i hylla klokka seks'); and what comes when it comes ('Lammene
kommer helst om natta'). A sentence that denies it, gives it to others, or sets the reader free then, is no hint.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jobbmatch.text.judge import hours_hands as hands
from jobbmatch.text.judge import hours_subject as subject
from jobbmatch.text.judge import hours_told as told
from jobbmatch.text.judge.beyond_forms import (
    ALONG,
    ASLEEP,
    AT_REST,
    AWAY,
    CALM,
    DENIED,
    ELSEWHEN,
    FIRST_COMES,
    FREE_THEN,
    HAPPENS,
    HOLIDAY,
    LONGER,
    MORE,
    NEEDED,
    NO_CALENDAR,
    ODD_HOUR,
    READY,
    SET_AGAINST,
    STAYS,
    TIMES_FOLLOW,
    UNDATED,
    WORKED,
)
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.forms import Form
from jobbmatch.text.reading.hours_talk import SIX, Stated
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.times import NOON

NIGHT, EVENING, WEEKEND = "night", "evening", "weekend"
_ALL = frozenset({NIGHT, EVENING, WEEKEND})
_EARLY = frozenset({NIGHT})
_WEEKEND = frozenset({WEEKEND})
_ROWS = {
    "beyond": _ALL,
    "beyond-night": _EARLY,
    "beyond-evening": frozenset({EVENING}),
    "beyond-late": frozenset({NIGHT, EVENING}),
    "beyond-off": frozenset({EVENING, WEEKEND}),
    "beyond-weekend": _WEEKEND,
}
"""Senses of ``data/hours.tsv`` that are read only where a stated day would stand, and the facets they speak of."""
_NOBODY = re.compile(
    r"(?<!\w)(?:ingen|inga|inkje|nobody|no one|uten|utan|without|slipper|slepp|fri|stengt|closed)"
    r" (?:har |has |bærer |ber |carries )?$"
)
"""What stands right before such a row and denies it."""
_GOES_ON = re.compile(r" ?(?:til|to|through|–|-) ?(?:og med )?(?:onsdag|torsdag|fredag|wednesday|thursday|friday)")
"""'Butikken er åpen mandag til fredag' tells no other days than those."""
_OUT_OF_THE_ROOM = re.compile(
    r"(?<!\w)(?:lås\w*|lukk\w*|heng\w*|skilt\w*|lapp\w*|locks?|sign)(?!\w)[^.;\n]{0,40} (?:når|dersom|hvis|viss"
    r"|om|if|when) (?:du|vi|you) (?:må|får|må en tur) ut(?!\w)"
)
"""'… låser du døra når du må ut': out of the room, on no call."""
_LULL = re.compile(
    r"(?:når|mens|medan|while|when) (?:det|it) (?:er|is) (?:stille|roligst?|rolig|roleg|quiet|slow|calm)"
)
_LATEST_READY = 7 * 60
_WORDS_OF_HOURS = {
    "fire": 4, "four": 4, "fem": 5, "five": 5, "seks": 6, "six": 6, "sju": 7, "syv": 7, "seven": 7,
}  # fmt: skip
_CARE = re.compile(r"pleie|pleier|omsorg|assistent|avløs|vakt|carer|care|assistant|nurse|portier|vaktar|våke|miljø")
_TURNED_STARTS, _TURNED_ENDS = (9 * 60, 11 * 60), (17 * 60, 20 * 60)
_FIGURES = re.compile(r"\d")
_WE_EAT = re.compile(
    r"[- ]*(?:[^\W\d_]+ [^\W\d_]+ )?(?:(?:vi|me|we|alle|alle ansatte|de ansatte|you|du|dere) (?:alle |all |often )?)?"
    r"(?:spiser|eter|et|drikker|drikk|eat) (?:(?:vi|me|alle|du|dere) )?(?:[^\W\d_]+ )?"
    r"(?:lunsj|lunsjen|frokost|frokosten|kake|kaffe|kaffen|middag|lunch|breakfast)(?!\w)"
)
_EATEN_WITH = re.compile(
    r"(?<!\w)(?:med|with) (?!hverandre|kvarandre|kolleg|de andre|dei andre|resten|each other|the team|our col)"
    r"|(?<!\w)(?:etterpå|deretter|før|then|after|mens|while|jobb\w*|arbeid\w*|vakt\w*|skift\w*|work\w*)(?!\w)"
)
_AWAY, _CALM, _ASLEEP, _HOLIDAY, _READY, _FIRST_COMES = map(Form, (AWAY, CALM, ASLEEP, HOLIDAY, READY, FIRST_COMES))
_LONGER, _TIMES_FOLLOW, _NEEDED, _ELSEWHEN = map(Form, (LONGER, TIMES_FOLLOW, NEEDED, ELSEWHEN))
_NO_CALENDAR, _STAYS, _HAPPENS, _UNDATED = map(Form, (NO_CALENDAR, STAYS, HAPPENS, UNDATED))


class Beyond(NamedTuple):
    """A piece of an ad that may take the work beyond its stated hours, and which facets it speaks of."""

    part: Part
    span: Span
    facets: frozenset[str]


def beyond(scene: Scene, times: Sequence[Stated]) -> tuple[Beyond, ...]:
    """Find all such pieces of an ad.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Maler", "Kontorene maler vi når folk har gått."))
    >>> [one.part.words(one.span) for one in beyond(scene, ())]
    ['når folk har gått']
    """
    found = []
    for part in scene.doc.parts:
        if part.where != EMPLOYER:
            found += [one for one in _others_rest(part, times) if not _is_given_away(scene, part, one.span)]
            found += [one for one in _takes_along(part) if not _is_denied(part, one.span)]
            found += [one for one in _needs(part, times) if not _is_done_by_others(scene, part, one.span)]
            found += _stays(scene, part)
    return (*found, *_rows(scene))


def _rows(scene: Scene) -> Iterator[Beyond]:
    """Give the rows of the table for what keeps no day, where the sentence does not take it back or give it away."""
    for hit in scene.hits(TABLE, *_ROWS):
        part, span = hit.part, hit.span
        given = _is_done_by_others(scene, part, span) or told.was_so(part, span) or _is_no_more(part, span)
        if part.where != EMPLOYER and not (given or _NOBODY.search(part.lower[: span.start])):
            yield Beyond(part, span, _ROWS[hit.sense])


def _is_no_more(part: Part, span: Span) -> bool:
    """Whether a row is the beginning of the stated week ('åpen mandag til fredag'), or one goes out of a room then."""
    sentence = part.words(part.sentence(span.start))
    return _GOES_ON.match(part.lower, span.end) is not None or _OUT_OF_THE_ROOM.search(sentence) is not None


def _others_rest(part: Part, times: Sequence[Stated]) -> Iterator[Beyond]:
    """Give what is done when others rest, what must be ready early, and what comes of itself."""
    for form, facets in ((_AWAY, _ALL), (_CALM, _ALL), (_ASLEEP, _EARLY)):
        for match in form.find(part):
            worked = WORKED.search(part.words(part.sentence(match.start())))
            if worked and not (_has_its_hours(part, match, times) or _is_a_lull(match, times)):
                yield Beyond(part, Span(*match.span()), facets)
    for match in _HOLIDAY.find(part):
        words = part.words(part.sentence(match.start()))
        if WORKED.search(words) and not AT_REST.search(words):
            yield Beyond(part, Span(*match.span()), _WEEKEND)
    for match in (*_READY.find(part), *_FIRST_COMES.find(part)):
        if _is_before_the_day(part, match, times):
            yield Beyond(part, Span(*match.span()), _EARLY)
    yield from _comes_then(part)


def _takes_along(part: Part) -> Iterator[Beyond]:
    """Give others' longer hours that this work goes along with."""
    for match in _LONGER.find(part):
        if _goes_along(part, match.end()):
            yield Beyond(part, Span(*match.span()), _ALL)


def _needs(part: Part, times: Sequence[Stated]) -> Iterator[Beyond]:
    """Give hours that follow what keeps no hours, and what the reader stays or comes for."""
    for form, facets in (
        (_TIMES_FOLLOW, _ALL),
        (_NEEDED, _ALL),
        (_ELSEWHEN, _ALL),
        (_NO_CALENDAR, _WEEKEND),
    ):
        for match in form.find(part):
            if not (_is_a_meal(part, match) or (form is _TIMES_FOLLOW and _has_its_hours(part, match, times))):
                yield Beyond(part, Span(*match.span()), facets)


def _is_a_meal(part: Part, match: re.Match[str]) -> bool:
    """Whether those who work there eat together every day: 'Vi spiser lunsj sammen hver dag'."""
    sentence = part.sentence(match.start())
    words = part.words(sentence)
    return _WE_EAT.match(part.lower, sentence.start, sentence.end) is not None and not _EATEN_WITH.search(words)


def _stays(scene: Scene, part: Part) -> Iterator[Beyond]:
    """Give what the reader's own trade stays for until it is done."""
    for match in _STAYS.find(part):
        span = Span(*match.span())
        if not (_is_denied(part, span) or subject.of_other_trade(scene, part, span)):
            yield Beyond(part, span, _ALL)


def _has_its_hours(part: Part, match: re.Match[str], times: Sequence[Stated]) -> bool:
    """Whether the sentence itself gives the stretch that it means: '… når ingen er ute, fra 22 til 05'."""
    sentence = part.sentence(match.start())
    return any(
        time.part is part
        and sentence.holds(time.mention.span)
        and time.stretches
        and not MORE.search(
            part.lower[time.mention.span.end : match.start()] or part.lower[match.end() : time.mention.span.start]
        )
        for time in times
    )


def _is_a_lull(match: re.Match[str], times: Sequence[Stated]) -> bool:
    """Whether it is only calm for a while, in an ad that tells its hours: 'Når det er stille, svarer du på brev'."""
    told = any(t.mention.sure and t.stretches and not t.reserved for t in times)
    return told and _LULL.fullmatch(match[0]) is not None


def _goes_along(part: Part, after: int) -> bool:
    """Whether what follows others' longer hours, in the sentence or the next one, takes this work along."""
    sentence = part.sentence(after - 1)
    following = part.sentence(min(sentence.end + 1, len(part.lower) - 1))
    found = ALONG.search(part.lower, after, following.end)
    return found is not None and SET_AGAINST.search(part.lower, after, found.start()) is None


def _is_before_the_day(part: Part, match: re.Match[str], times: Sequence[Stated]) -> bool:
    """Whether something must be ready at an hour at which no stated beginning lets the reader be there before."""
    hour = match["hour"]
    minute = 60 * (_WORDS_OF_HOURS.get(hour) or int(hour)) - (30 if match["half"] else 0) + int(match["minutes"] or 0)
    sentence = part.sentence(match.start())
    beside = [t for t in times if t.part is part and sentence.holds(t.mention.span)]
    if minute < SIX and any(t.mention.span.start < match.start() for t in beside):
        return False  # 'Porten åpnes åtte og må være låst til klokka fire': an afternoon
    begun = [s for t in times if (s := t.mention.start) is not None and not t.reserved and s < NOON and s != minute]
    return minute <= _LATEST_READY and (not begun or min(begun) >= minute)


def _comes_then(part: Part) -> Iterator[Beyond]:
    """Give the clauses in which something comes, happens or lasts at an odd hour, or in a season without a date."""
    for form in (_HAPPENS, _UNDATED):
        for match in form.find(part):
            odd = ODD_HOUR.search(match[0])
            if odd is not None:
                yield Beyond(part, Span(*match.span()), frozenset(k for k, v in odd.groupdict().items() if v))


def _is_denied(part: Part, span: Span) -> bool:
    """Whether the clause denies it, or the sentence sets the reader free then or says that it is none of ours."""
    sentence, clause = part.sentence(span.start), part.clause(span)
    beside = part.lower[clause.start : span.start] + " ¤ " + part.lower[span.end : clause.end]
    rest = part.lower[sentence.start : span.start] + " ¤ " + part.lower[span.end : sentence.end]
    if DENIED.search(beside) or FREE_THEN.search(rest) or part.words(sentence).endswith("?"):
        return True
    return subject.disclaimed(part, span) or told.home_then(part, span)


def _is_done_by_others(scene: Scene, part: Part, span: Span) -> bool:
    """Whether it is denied or, where nobody takes turns, done by others."""
    return _is_denied(part, span) or hands.in_other_hands(scene, part, span)


def _is_given_away(scene: Scene, part: Part, span: Span) -> bool:
    """Whether it is denied, done by others, or a thing of the past."""
    if _is_denied(part, span) or told.was_so(part, span):
        return True
    return subject.of_other_trade(scene, part, span) or hands.in_other_hands(scene, part, span)


def may_be_turned(scene: Scene, time: Stated) -> bool:
    """Whether a stretch told in words may as well be its like by night: 'kommer klokka ti og går klokka seks'.

    Only asked of those who care for or watch over somebody, for whom ten to six is a night.
    """
    start, end = time.mention.start, time.mention.end
    if start is None or end is None or _FIGURES.search(time.part.words(time.mention.span)):
        return False
    turned = _TURNED_STARTS[0] <= start <= _TURNED_STARTS[1] and _TURNED_ENDS[0] <= end <= _TURNED_ENDS[1]
    return turned and _CARE.search(scene.doc.title.lower) is not None
