"""What a mention of people from outside means: a market, a quality asked for, somebody else's task, or a meeting."""

import re
from collections.abc import Callable, Mapping
from enum import IntEnum

from jobbmatch.text.judge.asides import is_aside
from jobbmatch.text.judge.encounters import come_back
from jobbmatch.text.judge.families import tasks_in
from jobbmatch.text.judge.other_hands import in_other_hands, of_trade
from jobbmatch.text.judge.outsiders import compounds_of
from jobbmatch.text.judge.verdict import Case, clause_of, inside, quote
from jobbmatch.text.reading.document import EMPLOYER, Part, Span
from jobbmatch.text.reading.phrases import compile_phrase
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, Rule

TABLE = "outward_facing"
GENTLE = ("soft", "mild", "faint")
"""Places and tasks where one may meet people, the likeliest first; the mildest row that holds a word decides."""
KINDS = ("contact", "away", "spot", "hint", "quality", "manned", "vague", "place", *GENTLE)
_FORMED = Rule(TABLE, "hint", compile_phrase("kundene", {}))
_NAMED = frozenset({"hint", "vague", "faint"})
WORDS_TO_THE_VERB = 4
_REMOTE_JOB = 2
"""So many sentences must speak of work at a distance before the whole job is taken to be so."""

_MADE_FOR = re.compile(
    r"(?<![^\W_])(?:til|for|fra|frå|from|av|of|om)(?: (?:våre|alle|hele|store|norske|our|andre|ulike|mange))* $"
)
_NOT_YOU = re.compile(
    r"\W*(?:(?:det|dette|that|den delen|dei|de|those)(?: [^\W_]+)?"
    r" (?:gjør|gjer|skal|slipper|slepp|er|tar|tek|møter|is|does)"
    r" (?:(?:ikke|ikkje|not) )?(?:du|deg|dykk|you|your [^\W_]+)(?: (?:ikke|ikkje|not))?(?= ?[.!\n]|$)"
    r"|(?:ikke|ikkje|not) (?:du|deg|you)(?![^\W_])|you (?:do|will|are) not(?= ?[.!\n]|$))"
)
_LONG_AGO = re.compile(
    r"(?<!\w)(?:i|in|fra|from) 1[5-9]\d\d(?!\d)|hadde vi (?:en|ein|før)|used to|før i tid|tidligere hadde"
    r"|(?:ble|blei|vart|er) "
    r"(?:avviklet|avvikla|nedlagt|lagt ned)|(?:la|lagde) vi ned"
)
_IN_PART = re.compile(
    r"(?<!\w)(?:(?:de|dei|the)? ?(?:fleste|meste)|most of|mostly|usually|vanligvis|vanlegvis|stort sett"
    r"|som regel|normalt"
    r"|i hovedsak|bortsett|unntatt|untatt|except|apart from|(?:fram|frem) til|til (?:klokka|kl)|until"
    r"|om (?:formiddagen|formiddagene|morgenen|ettermiddagen|kvelden)|noen av|some of)(?!\w)"
)
"""Words that others do only a part of it."""
_BUT = re.compile(r",? (?:men|but) (?!ikke|ikkje|not|aldri|never)")
_ONE_CUSTOMER = re.compile(
    r"(?:(?:hos|hjå|at) )?(?:(?:the|vår|our|en) )?(?:kunde|kunden|kundens|oppdragsgiver"
    r"|oppdragsgivar|oppdragsgiveren|client|client's)$"
)
"""The one customer of a staffing agency is the workplace."""
_CONTACT_LINE = re.compile(r"@|(?<!\w)(?:tlf|mob)(?!\w)|(?:\d ?){8}")
_MANY = re.compile(r"bruker|brukar|user|innbygg|citizens|forbruker|consumers")
"""Who uses a system or lives in a country: whoever sits at a desk seldom meets them, unless it is said."""


_RECEIVED = re.compile(r"(?:tar|tek|ta|tok) [^\n]{0,20}?i?mot")
_TOLD = re.compile(
    r"viser|visar|forteller|fortel|lytter|lyttar|smiler|smilar|svarer|svarar|forklarer|forklarar|lærer|lærar"
)
_TALK = re.compile(
    r"(?:du |you )?(?:spør|spørre|spør|svarer|svarar|svare|hjelper|hjelpe|hjelp|snakker|snakkar|snakke|ask|asks|answer"
    r"|answers|help|helps|talk|talks|speak)(?!\w)"
)
"""Words of talk, which needs no meeting where the work is done by telephone or in writing."""
_NEARER = re.compile(
    r"(?<!\w)(?:samles|samlast|møte[rs]?|treffer|treff|besøk\w*|kommer|kjem|innom|reiser|reis|drar|dreg|hver|kvar|every"
    r"|ukes?"
    r"|veke|uka|dag(?:en|er)?|dagar|gang|gong|ganger|gonger|måned\w*|månad\w*|semester\w*|av og til|iblant|ellers"
    r"|elles|visits?"
    r"|meets?|comes?|\w+dag(?:er)?)(?!\w)"
)
"""Words of meeting, or of a part of the time, in a sentence: those who are named may then be near."""
_GATHER = re.compile(r"(?<!\w)(?:samles|samlast|samling(?:er|ar|en)?|kommer hit|kjem hit|gather|come here)(?!\w)")
_HOW_FAR = re.compile(
    r"(?<!\w)(?:kilometer|km|meter|mil|minutter|minutt|etasjen?|etasjer|kilometres?|miles?|metres?|minutes|floors?)"
    r"(?: unna| bort| borte| gange| away)? (?:fra|frå|over|under|from|above|below) (?:[^\W_]+ ){0,5}$"
)
_DOER = re.compile(
    r"(?:^|(?<=\n))\W*[-*•]|(?<![^\W_])(?:du|dere|dykk|vi|me|man|jeg|eg|alle|den som|de som|dei som)(?![^\W_])"
)


class Ground(IntEnum):
    """What a no could stand on; the better it is, the less must be said of every mention of people.

    Attributes:
        NONE: Nothing.
        TASKS: Tasks done at a closed place of work.
        PHONE: Tasks done by telephone and in writing.
        DESK: Tasks done on paper or a screen.
        SHUT: Tasks, and words that the place is closed or that people stay elsewhere.
        SAID: The ad's own words that nobody from outside is met.
    """

    NONE = 0
    TASKS = 1
    PHONE = 2
    DESK = 3
    SHUT = 4
    SAID = 5


def weigh(
    scene: Scene,
    case: Case,
    masks: list[Hit],
    shut: list[Hit],
    ground: Ground,
    spared: frozenset[str] = frozenset(),
) -> bool:
    """Explain the hints or keep them; say whether any soft one is left, which outweighs tasks but no plain words.

    Whoever is named in a clause that shuts people out (``shut``) is one of those; a deed in it is not shut out.
    """
    soft = False
    gentle = {(id(hit.part), hit.span): hit.sense for hit in scene.hits(TABLE, *GENTLE)}
    qualities = scene.hits(TABLE, "quality")
    for hit in [*scene.hits(TABLE, *KINDS), *_by_form(scene)]:
        if hit.sense != "quality" and inside(hit, qualities):
            continue
        kind = gentle.get((id(hit.part), hit.span), hit.sense)
        if inside(hit, masks) or (kind in _NAMED and inside(hit, shut) and not come_back(scene, hit)):
            case.explained.append(clause_of(hit))
        elif _is_soft(scene, hit, kind, ground):
            soft = soft or _stays_soft(scene, hit, kind, ground)
            case.explained.append(clause_of(hit))
        elif _explained(scene, hit, ground) or (
            ground is not Ground.NONE and is_aside(hit, spared, shut=bool(spared) and ground >= Ground.SHUT)
        ):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))
    return soft


def _by_form(scene: Scene) -> list[Hit]:
    """Give those from outside who are known by the form of the word alone: 'stamkundene', 'skoleelever'."""
    known = [hit for hit in scene.hits(TABLE, *KINDS, "yes", "named", "not", "title") if hit.part is scene.doc.text]
    found = (Hit(_FORMED, scene.doc.text, span) for span in compounds_of(scene.doc.text))
    return [
        hit
        for hit in found
        if not any(one.span.start < hit.span.end and hit.span.start < one.span.end for one in known)
    ]


def of_employer(scene: Scene, hit: Hit) -> bool:
    """Whether a place or task is named only to tell of the employer, of where it lies or of what it offers."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or scene.negated(part, span) or scene.in_sentence(part, span, "offer", "town"):
        return True
    return scene.in_sentence(part, span, "company") and not scene.in_clause(part, span, "self")


def by_others(scene: Scene, hit: Hit) -> bool:
    """Whether somebody else meets them: said in the clause, or where a list ends ('tas av andre'), and not of you."""
    part, span = hit.part, hit.span
    sentence = hit.part.sentence(hit.span.start)
    if not_you_next(part, span):
        return True
    if _IN_PART.search(hit.part.lower, sentence.start, sentence.end) or _BUT.search(
        hit.part.lower, hit.span.end, sentence.end
    ):
        return False
    if scene.in_clause(part, span, "you"):
        return False
    if in_other_hands(scene, part, span) or scene.in_clause(part, span, "others"):
        return True
    if scene.in_clause(part, span, "elsewho"):
        return not of_trade(scene, part.words(part.clause(span)))
    return not scene.in_clause(part, span, "self") and any(
        other.span.start > span.end for other in scene.context(part, span, "others")
    )


def not_you_next(part: Part, span: Span) -> bool:
    """Whether the next sentence takes it from the reader: 'Det gjør ikke du' after 'Bilene møter folk'."""
    return _NOT_YOU.match(part.lower, part.sentence(span.start).end) is not None


def is_workplace(scene: Scene, hit: Hit) -> bool:
    """Whether an agency speaks of the one customer it hires for: 'hos kunden' is then the place of work."""
    return _ONE_CUSTOMER.match(hit.part.words(hit.span)) is not None and scene.anywhere("agency")


def long_ago(scene: Scene, hit: Hit) -> bool:
    """Whether the sentence, or the next one about it, tells of what was once and not of the reader."""
    part, sentence = hit.part, hit.part.sentence(hit.span.start)
    if scene.in_sentence(part, hit.span, "you"):
        return False
    return _LONG_AGO.search(part.lower, sentence.start, sentence.end) is not None


def at_a_distance(scene: Scene, hit: Hit) -> bool:
    """Whether the clause speaks of telephone, screen or writing."""
    return scene.in_clause(hit.part, hit.span, "remote")


def _is_soft(scene: Scene, hit: Hit, kind: str, ground: Ground) -> bool:
    """Whether a hint only weighs against tasks, and never against plain words."""
    if kind == "manned":
        return not scene.in_clause(hit.part, hit.span, "self")
    return kind in {"place", *GENTLE} or (kind in {"vague", "quality"} and ground is Ground.SAID)


def _of_things(scene: Scene, hit: Hit) -> bool:
    """Whether a deed is done to things or by things: 'Du tar imot vev fra byen', 'Lappen viser et nummer'."""
    part, span = hit.part, hit.span
    clause = part.clause(span)
    if _RECEIVED.match(part.lower, span.start):
        return any(
            other.part is part and span.end <= other.span.start < clause.end for other in tasks_in(scene)
        ) and not scene.in_clause(part, span, "person")
    return _TOLD.fullmatch(part.words(span)) is not None and not _DOER.search(part.lower, clause.start, clause.end)


def _at_a_remove(hit: Hit) -> bool:
    """Whether a place is only named to say how far off it is: 'en halv kilometer fra nærmeste av utsalgene våre'."""
    clause = hit.part.clause(hit.span)
    return _HOW_FAR.search(hit.part.lower, clause.start, hit.span.start) is not None


def _stays_soft(scene: Scene, hit: Hit, kind: str, ground: Ground) -> bool:
    """Whether a soft hint is said of this work."""
    if (
        (ground is not Ground.NONE and _at_a_remove(hit))
        or _in_contact_line(hit)
        or is_workplace(scene, hit)
        or long_ago(scene, hit)
        or _of_things(scene, hit)
    ):
        return False
    if scene.in_sentence(hit.part, hit.span, "apply"):
        return False
    if kind in {"vague", "quality"} or by_others(scene, hit) or (kind == "faint" and ground is not Ground.NONE):
        return False
    if kind == "manned" and ground is not Ground.SAID:
        return not scene.negated(hit.part, hit.span) and not scene.in_sentence(hit.part, hit.span, "offer", "town")
    if of_employer(scene, hit):
        return False
    return kind in {"soft", "manned"} or ground not in {Ground.DESK, Ground.PHONE, Ground.SHUT}


def _explained(scene: Scene, hit: Hit, ground: Ground) -> bool:
    """Whether the words around a mention of people from outside show that this work does not meet them."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or scene.negated(part, span) or (by_others(scene, hit) and not come_back(scene, hit)):
        return True
    if scene.in_sentence(part, span, "apply", "past") or _of_english_number(hit) or _in_contact_line(hit):
        return True
    far = hit.sense not in {"contact", "away"} and ground is not Ground.NONE and _at_a_remove(hit)
    if far or is_workplace(scene, hit) or long_ago(scene, hit):
        return True
    if hit.sense in {"contact", "away"}:
        return _no_contact(scene, hit, ground)
    told = _of_company(scene, hit) and not scene.in_sentence(part, span, "self")
    if told and not part.is_item(span) and not scene.denies(part, span):
        busy = scene.in_clause(part, span, "deliver")
        return ground is Ground.DESK or _benefits(scene, hit) or (ground is not Ground.NONE and not busy)
    explains = _EXPLAINS.get(ground)
    return explains is not None and explains(scene, hit)


def _of_company(scene: Scene, hit: Hit) -> bool:
    """Whether the sentence tells of the employer, with no 'but' between that and the mention."""
    part, span = hit.part, hit.span
    for told in scene.context(part, span, "company"):
        first, second = sorted((told.span, span))
        if not _BUT.search(part.lower, first.end, second.start + 1):
            return True
    return False


def _of_english_number(hit: Hit) -> bool:
    """Whether 'eleven' is the English number and not the Norwegian pupil."""
    text = hit.part.lower
    return hit.part.words(hit.span) == "eleven" and " the " in text and " og " not in text


def _in_contact_line(hit: Hit) -> bool:
    """Whether the sentence gives somebody's telephone or address, so that titles in it are those of whom to ask."""
    sentence = hit.part.sentence(hit.span.start)
    return _CONTACT_LINE.search(hit.part.lower, sentence.start, sentence.end) is not None


def _no_contact(scene: Scene, hit: Hit, ground: Ground) -> bool:
    """Whether words of going to people or letting them in are about what is offered, or about a screen."""
    part, span = hit.part, hit.span
    if scene.in_sentence(part, span, "offer") or (hit.sense == "away" and ground >= Ground.SHUT):
        return True
    by_line = ground is Ground.PHONE or (ground is Ground.SAID and _all_at_a_distance(scene))
    if by_line and _TALK.match(part.words(span)) and _over_the_line(scene, hit, told=True):
        return True
    told = scene.in_sentence(part, span, "product") and not scene.in_sentence(part, span, "self", "person")
    if ground is Ground.DESK and told and not part.is_item(span):
        return True
    return at_a_distance(scene, hit) and not scene.in_clause(part, span, "person")


def _named_beside_tasks(scene: Scene, hit: Hit) -> bool:
    """Whether people are those the goods are made for, or named in a sentence that is not about the reader."""
    if _meets(scene, hit):
        return False
    if hit.sense == "vague":
        return not scene.in_sentence(hit.part, hit.span, "you")
    return _benefits(scene, hit) and _MADE_FOR.search(hit.part.lower, 0, hit.span.start) is not None


def _in_mind_at_a_desk(scene: Scene, hit: Hit) -> bool:
    """Whether desk work only has somebody in mind: a market, those it is made for, a quality asked for."""
    part, span = hit.part, hit.span
    if hit.sense == "quality" or (
        scene.in_clause(part, span, "product") and not scene.in_clause(part, span, "you", "person")
    ):
        return True
    if part.is_item(span) and scene.in_sentence(part, span, "quali") and not _meets(scene, hit):
        return True
    of_you = scene.in_sentence(part, span, "you") or part.is_item(span)
    many = hit.sense == "vague" or _MANY.match(part.lower, span.start) is not None
    if many:
        return not of_you or not _meets(scene, hit)
    if at_a_distance(scene, hit):
        return True
    return not _meets(scene, hit) and (not of_you or _benefits(scene, hit) or scene.in_clause(part, span, "quali"))


def _harmless_after_denial(scene: Scene, hit: Hit) -> bool:
    """Whether a mention leaves standing what is plainly said, that nobody from outside is met."""
    part, span = hit.part, hit.span
    named = hit.sense in {"hint", "vague"}
    if named and _over_the_line(scene, hit):
        return True
    named = named and not scene.in_clause(part, span, "you") and not _GATHER.search(part.words(part.clause(span)))
    if named and not _meets(scene, hit) and not scene.denies(part, span):
        return True
    return _benefits(scene, hit) or at_a_distance(scene, hit) or scene.in_clause(part, span, "offer", "quali")


def _all_at_a_distance(scene: Scene) -> bool:
    """Whether more sentences speak of telephone, screen or writing than of meeting face to face, two at the least.

    Beside the ad's own words that nobody is met, those who are named then are at the other end of the line.
    """
    part = scene.doc.text
    told = [span for span in part.sentences() if not _CONTACT_LINE.search(part.lower, span.start, span.end)]
    remote = sum(scene.in_sentence(part, span, "remote") for span in told)
    near = sum(scene.in_sentence(part, span, "person") for span in told)
    return remote >= max(_REMOTE_JOB, near)


def _over_the_line(scene: Scene, hit: Hit, *, told: bool = False) -> bool:
    """Whether those who are named in work at a distance are so at the other end of the line, and at no time nearer.

    Args:
        scene: The ad.
        hit: A mention of people.
        told: Whether it is known that the work is done at a distance.
    """
    part, span = hit.part, hit.span
    if scene.in_clause(part, span, "person") and not scene.in_clause(part, span, "remote"):
        return False
    near = _NEARER.search(part.words(part.sentence(span.start))) is not None
    return (told or _all_at_a_distance(scene)) and (not near or scene.in_clause(part, span, "remote"))


def _harmless_where_shut(scene: Scene, hit: Hit) -> bool:
    """Whether a mention leaves standing that the place is closed."""
    return _named_beside_tasks(scene, hit) or at_a_distance(scene, hit)


def _spoken_with(scene: Scene, hit: Hit) -> bool:
    """Whether telephone work names people without a word of being where they are."""
    return not scene.in_clause(hit.part, hit.span, "person")


def _benefits(scene: Scene, hit: Hit) -> bool:
    """Whether the clause says for whom the work is good, and of nobody who is gone to or served."""
    part, span = hit.part, hit.span
    return scene.in_clause(part, span, "benefit") and not scene.in_clause(part, span, "deliver")


def _meets(scene: Scene, hit: Hit) -> bool:
    """Whether the words beside it speak of meeting, visiting, helping or selling."""
    return scene.near(hit.part, hit.span, "frame", "deliver", words=WORDS_TO_THE_VERB)


_EXPLAINS: Mapping[Ground, Callable[[Scene, Hit], bool]] = {
    Ground.TASKS: _named_beside_tasks,
    Ground.PHONE: _spoken_with,
    Ground.DESK: _in_mind_at_a_desk,
    Ground.SHUT: _harmless_where_shut,
    Ground.SAID: _harmless_after_denial,
}
"""What explains a mention on each ground; nothing does where there is none."""
