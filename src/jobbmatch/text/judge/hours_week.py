"""The working day put together from times that stand alone: one plan that all of them fit, or none.

'Morgenmøtet er klokka sju', and paragraphs later 'sistemann slår av lyset klokka fire', is a day of work by day, though
neither time says its half of the day and they stand far apart. Such a plan is only believed where the ad has no word
of evening, night, shifts or a trade of the night, and where *every* time of the ad fits into it.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from jobbmatch.text.judge import hours_clause as clause
from jobbmatch.text.judge import hours_denied as denial_of
from jobbmatch.text.judge import hours_plan as plan
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.judge.hours_rest import taken_back
from jobbmatch.text.judge.hours_subject import is_about_work, is_called, shared
from jobbmatch.text.reading.document import JOBTITLE, TEXT, TITLE, Part, Span
from jobbmatch.text.reading.hours_talk import FIVE_PM, NINE_PM, SIX, Stated
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit
from jobbmatch.text.reading.times import DAY, NOON, Kind

_LATE_SENSES = (
    "night", "night-hint", "evening", "allday", "allday-unit", "round", "late", "long", "rotation", "rota", "sea",
    "night-life", "odd-hint", "free-hint", "sleep-hint", "early-hint", "stay",
)  # fmt: skip
_LAST_START, _FIRST_END, _SHORTEST, _LONGEST = 10 * 60, 12 * 60, 4 * 60, 11 * 60
_SEVERAL_DAYS, _HALF_A_DAY, _SIX_HOURS = 2, 150, 6 * 60
_MORNING_AFTER = 9 * 60
_OVER = re.compile(
    r"(?<!\w)(?:hjem|heim|home|hjemme|heime|middag|lås\w*|steng\w*|kvelden|ferdig\w*|ferdug|unna|lyset"
    r"|sistemann|slukk\w*"
    r"|slår igjen|legges ned|alarm\w*|tomt?|tømt|tømmes|strømløs\w*|gir oss|gjev oss|done|slutt\w*|stille"
    r"|senest|seinest"
    r"|seinast|siste?(?! \w*dag)|over|omme|av|takker for|lukk\w*|leave\w*|last|finish\w*|closed?|locks?|locked"
    r"|off|empty)(?!\w)"
)
_SESSION = re.compile(
    r"kurs|undervis|kor(?:et)?(?!\w)|kor[øp]|øving|øvelse|øvinga|tren(?:ing|er)|(?<!\w)trim|klubb|parti(?:et"
    r"|ene)?(?!\w)"
    r"|lekse|konfirmant|speider|teori|intervju|seminar|ringer vi|verksted for|verkstad for|kafé|skoletid"
    r"|skuletid|middag"
    r"|jobb(?:en)? er over|(?<!\w)(?:class|classes|course|courses|choir|rehears\w*|practice|training|club|lessons?"
    r"|homework|after school|tutoring)(?!\w)"
)
_FOR_THE_REST = re.compile(r"morg[eo]n|morning|frokost|frukost|breakfast|natt|night|før skole|before school")
_THEN_BEGINS = re.compile(
    r"(?<!\w)(?:da|då|så|then|først da|etterpå|deretter|afterwards) (?:\w+ )?(?:begynner|byrjar|starter|startar"
    r"|kommer"
    r"|kjem|møter|overtar|tar over|slipper|låser du|rydder|vasker|rigger|begin|start|come|take over|clean|do)(?!\w)"
)
_UNTIL = re.compile(r"(?:fram )?(?:til|until|till|by|før|before|innen|senest|seinest|seinast)(?!\w)")
_AFTER_OTHERS = re.compile(r"renhold|reinhald|reinhold|vask|clean|janitor|hygien|rydde")
"""Trades that mostly come when others have gone."""
_SERVES = re.compile(r"servit|kelner|restaurant|hovmester|waiter|waitress|bartend|sommelier")
_TITLE_NIGHT = re.compile(r"natt|night|nocturnal")


def serves(scene: Scene) -> bool:
    """Whether the title is of those who serve food, of which a day told without its half may be an evening."""
    return _SERVES.search(scene.doc.title.lower) is not None


def options(time: Stated) -> tuple[tuple[int, ...], ...]:
    """Give, for each end of a time that is named, the minutes of the day that it may mean."""
    ends = [t for t in (time.mention.start, time.mention.end) if t is not None]
    if not time.mention.either:
        return tuple((t,) for t in ends)
    return tuple((t % NOON, t % NOON + NOON) for t in ends)


def speaks_of_late(scene: Scene, harmless: Callable[[Hit], bool]) -> bool:
    """Whether any word of the ad speaks of evening, night, shifts or a trade of the night, and is no homonym."""
    if any(hit.part.where in {TITLE, JOBTITLE} for hit in scene.hits(TABLE, "late-trade")):
        return True
    return any(not harmless(hit) and not is_apart(scene, hit) for hit in scene.hits(TABLE, *_LATE_SENSES))


def day_plan(scene: Scene, times: Sequence[Stated], latest: int = FIVE_PM) -> tuple[Stated, ...]:
    """Give the times of an ad when all of them together tell one day of work by day, else nothing.

    A beginning between six and ten and an end between noon and ``latest`` must be among them, in their own roles or by
    the words around them ('da slår vi av lyset'), and no time may lie outside the day. Only for an ad that does not
    :func:`speaks_of_late`.
    """
    if not len(times) > 1 or any(t.reserved for t in times):
        return ()
    if _AFTER_OTHERS.search(scene.doc.title.lower):
        return ()
    begun = [t for t in times if _may_begin(scene, t)]
    over = [t for t in times if _may_end(scene, t)]
    days = [
        (s, e)
        for first in begun
        for last in over
        if _in_order(first, last)
        for s in _halves(first, first=True)
        for e in _halves(last, first=False)
        if SIX <= s <= _LAST_START and _FIRST_END <= e <= latest and _SHORTEST <= e - s <= _LONGEST
    ]
    for start, end in days:
        if all(any(start - 60 <= h <= end for h in halves) for t in times for halves in options(t)):
            return tuple(times)
    return ()


def _halves(time: Stated, *, first: bool) -> tuple[int, ...]:
    """Give what the beginning, or the end, of a time may be."""
    found = options(time)
    return found[0] if first else found[-1]


def _in_order(first: Stated, last: Stated) -> bool:
    """Whether a beginning stands before an end in the text, or both are told as such."""
    if first.mention.kind is Kind.START and last.mention.kind is Kind.END:
        return True
    return first.part is not last.part or first.mention.span.start <= last.mention.span.start


def _may_begin(scene: Scene, time: Stated) -> bool:
    ours = not clause.of_somebody(scene, time.part, time.mention.span, "person", "crew")
    return ours and time.mention.kind is not Kind.END


def _may_end(scene: Scene, time: Stated) -> bool:
    part, span = time.part, time.mention.span
    if clause.of_somebody(scene, part, span, "person", "crew"):
        return False
    if time.mention.kind in {Kind.END, Kind.RANGE} or (time.mention.kind is Kind.POINT and time.mention.either):
        return True
    return _OVER.search(part.words(part.clause(span))) is not None


def evening_ends(scene: Scene, times: Sequence[Stated], *, evening: bool, quiet: bool) -> tuple[Stated, ...]:
    """Give the ends, and stretches of the afternoon or evening, that are over by nine: they bound the night.

    An end of which the half is not said counts where the ad speaks of the evening or of a lesson, or tells a time
    between noon and then for sure.

    Args:
        scene: The ad.
        times: Its times.
        evening: Whether words of evening duty stand in it.
        quiet: Whether it has no word of evening, night or shifts at all: then either half of such an end will do.
    """
    known = [t for time in times for halves in options(time) if len(halves) == 1 for t in halves]
    return tuple(t for t in times if _bounds(scene, t, known, evening=evening, quiet=quiet) and not t.reserved)


def _bounds(scene: Scene, time: Stated, known: Iterable[int], *, evening: bool, quiet: bool) -> bool:
    part, span, mention = time.part, time.mention.span, time.mention
    others = clause.of_somebody(scene, part, span, "person", "crew", "thing") or then_begins(part, span)
    if mention.end is None or others or clause.about_applying(scene, part, span):
        return False
    over = _UNTIL.match(part.words(span)) or _OVER.search(part.words(part.clause(span)))
    if mention.kind not in {Kind.END, Kind.RANGE} or (mention.kind is Kind.END and over is None):
        return False
    if not mention.either:
        return _is_evening(scene, time) if mention.kind is Kind.RANGE else _ends_by_nine(time, sure=evening)
    late = mention.end % NOON + NOON
    sentence = part.words(part.sentence(span.start))
    if not FIVE_PM < late <= NINE_PM or _FOR_THE_REST.search(sentence) or scene.hits(TABLE, "night", "early-hint"):
        return False
    lesson = _SESSION.search(sentence) is not None
    if mention.start is not None:
        # Of 'fra ti til seks' one half is a night; of 'fra halv sju til åtte' neither is.
        start, end = mention.start % NOON, mention.end % NOON
        if start >= end or (start < SIX and not (evening or lesson)):
            return False
    return evening or quiet or lesson or any(NOON <= t < late and late - t <= _SIX_HOURS for t in known)


def then_begins(part: Part, span: Span) -> bool:
    """Whether the reader begins when that ends: 'Butikken stenger klokka åtte. Da begynner du.'."""
    following = part.sentence(min(part.sentence(span.start).end + 1, len(part.lower) - 1))
    return _THEN_BEGINS.search(part.lower, span.end, following.end) is not None


def _ends_by_nine(time: Stated, *, sure: bool) -> bool:
    return FIVE_PM < (time.mention.end or 0) <= NINE_PM and (time.mention.sure or sure)


def _is_evening(scene: Scene, time: Stated) -> bool:
    """Whether a sure stretch lies between noon and nine; one short stretch a week, as a choir's, tells too little."""
    short = len(time.days) < _SEVERAL_DAYS and time.minutes < _HALF_A_DAY
    if short or scene.hits(TABLE, "free-hint") or not time.mention.sure:
        return False
    start, end = time.mention.start or 0, time.mention.end or 0
    return NOON <= start < end <= NINE_PM and end > FIVE_PM


def is_afternoon(time: Stated, latest: int) -> bool:
    """Whether an hour without its half, one to five, is of the afternoon in an ad that speaks of no night.

    Only asked where the ad is quiet and tells other hours of the day for sure.
    """
    return time.mention.either and all(NOON < halves[-1] <= latest for halves in options(time) if len(halves) > 1)


def begins_at_night(scene: Scene, times: Sequence[Stated], *, night: bool, evening: bool) -> tuple[Stated, ...]:
    """Give the times that tell a duty which lies wholly in the night, when no time of the ad lies outside it.

    Args:
        scene: The ad.
        times: Its times.
        night: Whether words of duty by night stand in it, or its title names the night.
        evening: Whether words of duty in the evening do.
    """
    title = _TITLE_NIGHT.search(scene.doc.title.lower) is not None
    if evening or not all(any(_in_the_night(h) for h in halves) for t in times for halves in options(t)):
        return ()
    sure = [t for time in times for halves in options(time) if len(halves) == 1 for t in halves]
    begun = [t for t in times if t.mention.start is not None and not t.mention.either and t.mention.start >= NINE_PM]
    if not begun and (title or night):
        closes = [t for t in times if t.mention.kind is Kind.END and not t.mention.either]
        late = [t for t in closes if NINE_PM <= (t.mention.end or 0) < DAY]
        begun = late if title or any(h <= _MORNING_AFTER for h in sure) else []
    if not begun and (title or night) and not sure:
        starts = [t for t in times if t.mention.start is not None and _before_dawn(t.mention.start, title=title)]
        ends = [t for t in times if t.mention.end is not None or t not in starts]
        begun = starts if starts and ends else []
    return () if any(t.reserved for t in begun) or not begun else tuple(times)


def _in_the_night(minute: int) -> bool:
    return minute >= NINE_PM or minute <= _MORNING_AFTER


def _before_dawn(start: int, *, title: bool) -> bool:
    """Whether a beginning without its half is one of the night: late in it, or before five in the morning."""
    return (title and start % NOON >= 9 * 60) or start % NOON < 5 * 60


_DENIES = re.compile(
    r"(?<!\w)(?:aldri|uten|utan|verken|hverken|korkje|ingen|inga|never|without|neither|nor)"
    r" (?:(?:i|på|om|til|av|en|ei|ein|noen|noe|noko|nokon|kveld\w*|natt\w*|netter|røde|raude|dag\w*|og|eller|or"
    r"|and|nor|on|at"
    r"|in|a|any|the|of|to|for|arbeid\w*|jobb\w*|vakt\w*|work\w*|late|sene|seine|evenings?|nights?|duty|red"
    r"|days),? ){0,6}$"
)
_NOT_FOR_ALWAYS = re.compile(
    r"(?<!\w)(?:alene|åleine|alone|mer enn|meir enn|more than|to|two|hver|kvar|every|alle|all|hele|heile|lik"
    r"|like|uten|utan"
    r"|without|fri|free|off|hjelp|samme|same|før|vet|veit|kjedelig|keisam|boring|stress\w*|problem\w*|heard|hørt"
    r"|høyrt"
    r"|tillegg\w*|betaling|lønn|løn|pay|kjent|sett|hatt|glem\w*|forget|miss\w*)(?!\w)"
)


def is_denied(scene: Scene, hit: Hit) -> bool:
    """Whether a denial stands right before a word of the weekend, and nothing makes something else of it.

    'Aldri utenfor sju til fire og aldri i helg'; not 'aldri alene i helgene', nor 'aldri en helg uten folk'.
    """
    part, span = hit.part, hit.span
    sentence = part.sentence(span.start)
    found = _DENIES.search(part.lower, sentence.start, span.start)
    if found is None or not denial_of.negated(scene, part, span) or clause.weakened(scene, part, span):
        return False
    around = part.lower[part.lower.index(" ", found.start()) : part.clause(span).end]
    odd = _NOT_FOR_ALWAYS.search(around.replace(part.words(span), " ")) or taken_back(part, span)
    return not odd and not clause.for_a_time(scene, part, span)


_COUNTED = re.compile(
    r"(?!.*(?:helg|lørd|laurd|lörd|satur|weekend|søndag|sundag|söndag|sunday|fredag|friday)).*(?:dag|days|day)",
    re.DOTALL,
)


def counts_days(hit: Hit) -> bool:
    """Whether a row counts the days of the week ('seven days', 'alle dager') and does not name the weekend."""
    return hit.sense == "weekend" and _COUNTED.match(hit.part.words(hit.span)) is not None


_LETTERS = re.compile(r"[^\W\d_]+")
_SOMEBODY_THEN = re.compile(
    r"(?: (?:og|and|,) [^\W\d_]+)?,? (?!er |blir |betyr |trekker |krever |gir |er det |blir det |is "
    r"|are )[^\W\d_]{2,}(?:er|ar|r|k|s)"
    r" (?:(?:den|det|de|dei|the|andre|andra|egne|en|ei|ein|et|eit|a|an|by) )?(?:andre \w+|other \w+"
    r"|[^\W\d_]{2,}(?:en|et|a|ene|ane|erne)|[^\W\d_]{4,}(?:firma|selskap|lag|byrå|gjeng))(?!\w)"
)
"""'Lørdag og søndag overtar legevaktsentralen': a verb, and then who does it."""
_REST_DENIED = re.compile(
    r"(?<!\w)(?:aldri|ikke|ikkje|uten|utan|never|not|without|særlig ikke|spesielt ikke)(?: [^\W\d_]+)? "
    r"(?:stengt|stengd|closed|låst|locked|tomt|stille|fri|helgefri|free|off|minst)(?!\w)"
)
_STEM, _A_LINE = 4, 7
"""So many words are no item of a list."""
_APART = frozenset({"weekend", "night", "evening", "allday", "allday-unit", "round"})
_OPENING = re.compile(
    r"(?<!\w)(?:åpen\w*|åpne\w*|åpning\w*|open\w*|opne\w*|opnings\w*|ope|travel\w*|travl\w*|busy|best\w*)(?!\w)"
)

_A_TIME = re.compile(
    r"\d|klokk|(?<!\w)(?:kl|kvart|half past|quarter)(?!\w)|formiddag|føremiddag|ettermiddag|afternoon|morning"
)
_DUTY_LIKE = re.compile(
    r"(?<!\w)(?:(?:en|ein|én|to|tre|fire|once|twice|three|four) (?:gang|gong|times)\w*|(?:i|per|pr\.?"
    r"|om) (?:måned\w*|månad\w*|år\w*"
    r"|uka|uken|veka)|(?:a|per|each) (?:month|year|week)|once|twice|jevnlig\w*|jamleg\w*|regelmessig\w*"
    r"|regularly|ofte|often"
    r"|sjelden|sjeldan|sesong\w*|season\w*|periode\w*|følger med|følgjer med|hører (?:med|til)|høyrer (?:med"
    r"|til)|i tillegg"
    r"|comes? with|part of|det blir|blir det|there will be|there are|det er|det finnes|under (?:festival|messe"
    r"|stevn|turner)\w*"
    r"|stilling\w*|position|personal\w*|staff|bemann\w*|ansatt\w*|tilsett\w*|den som|whoever|kommer|kjem"
    r"|ankommer|arrives?"
    r"|comes?|lander|melder|oppstår|skjer|happens?|ringer|strømmer|fylles|booker|bestiller|legger til|under the"
    r"|å [^\W\d_]+)(?!\w)|\?"
)
"""Words with which odd hours are told as something that comes with the work, though nobody is named."""
_PASSIVE = re.compile(
    r"(?<!\w)(?!finnes|trives|lykkes|synes|kjennes|finnast)[^\W\d_]{3,}(?:es|ast)(?!\w)(?! (?:\w+ )?(?:av|by) )"
)
_AGAINST = re.compile(r"[,;] (?:men|but|mens|medan|while)(?!\w)")
_ITS_OWN = re.compile(r"\W*(?:og|men|mens|medan|for|and|but|while)(?!\w)")
_TELLS = re.compile(
    r"(?<!\w)(?:er|har|tar|tek|går|gjeng|står|får|gjør|gjer|ligg|held|kjem|blir|vert|driv|ligg|sit|søv|les"
    r"|skriv|gjev|hogg|fyk|is|are|has|have|do|does|go|get|stay|sleep|rest|run|lie|belong"
    r"|(?!(?:helg|kveld|nett|dag|tim|uk|vakt|lørdag|søndag|kund|gjest|ett|und|ov)(?:er"
    r"|ar)(?!\w))[^\W\d_]{2,}(?:er|ar|es|ast)"
    r"|[a-z]{3,}s)(?!\w)"
)
"""A verb, without which a line is a heading or an item: 'Lørdager i sesongen.'."""


def _said_with(part: Part, span: Span) -> str:
    """Give the sentence without the clauses before that of a span, and without one that 'men' sets against it."""
    clause_of, sentence = part.clause(span), part.sentence(span.start)
    against = _AGAINST.search(part.lower, clause_of.end - 1, sentence.end)
    end = against.start() if against else sentence.end
    begins = _ITS_OWN.match(part.lower, clause_of.start)
    start = clause_of.start if begins else sentence.start
    return part.lower[start : max(end, clause_of.end)]


def is_apart(scene: Scene, hit: Hit, *, whole: bool = False) -> bool:
    """Whether a sentence that names odd hours holds no word of the reader, of a duty or of the terms of the work."""
    part, span = hit.part, hit.span
    if hit.sense not in (_APART | plan.FAINT if whole else _APART) or part.where != TEXT or part.is_item(span):
        return False
    sentence = _said_with(part, span)
    told = _TELLS.search(sentence) is not None or len(sentence.split()) >= _A_LINE
    if not told or _A_TIME.search(sentence) or _DUTY_LIKE.search(sentence) or _PASSIVE.search(sentence):
        return False
    if clause.ENGLISH_PASSIVE.search(sentence):
        return False
    if plan.binds(sentence) or _OPENING.search(sentence) or scene.hits(TABLE, "weekend-always"):
        return False
    if is_called(part, span) or shared(part, span) or _begins_with_it(part, span):
        return False
    return not _of_the_work(scene, sentence, part.words(span))


def _of_the_work(scene: Scene, sentence: str, named: str) -> bool:
    """Whether words beside the odd hours name what the work is about, or what the title names."""
    titles = {word[:_STEM] for word in _LETTERS.findall(scene.doc.title.lower) if len(word) >= _STEM}
    words = [word for word in _LETTERS.findall(sentence) if word not in named]
    return any(is_about_work(word) or word[:_STEM] in titles for word in words)


def is_others(scene: Scene, hit: Hit) -> bool:
    """Whether a clause that is explained can be a reason: of others, not of the odd hours themselves or of a duty."""
    words = hit.part.words(hit.part.sentence(hit.span.start))
    if _REST_DENIED.search(words) or plan.binds(words) or _DUTY_LIKE.search(words):
        return False
    return not _begins_with_it(hit.part, hit.span) and not _of_the_work(scene, words, hit.part.words(hit.span))


def _begins_with_it(part: Part, span: Span) -> bool:
    """Whether the odd hours are themselves what the clause speaks of: 'Helgene trekker flest kunder'."""
    begins = part.clause(span).start
    before = _LETTERS.findall(part.lower[begins : span.start])
    return len(before) <= 1 and _SOMEBODY_THEN.match(part.lower, span.end) is None
