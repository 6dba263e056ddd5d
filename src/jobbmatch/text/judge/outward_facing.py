"""Face to face with people from outside: every mention of them must be explained before the answer can be no."""

import re
from dataclasses import dataclass

from jobbmatch.domain.facet import Evidence, FacetReading
from jobbmatch.text.judge.arrivals import somebody_comes
from jobbmatch.text.judge.encounters import come_back, is_condition, met_by_others, said_not_met
from jobbmatch.text.judge.families import Work, against, describe, few_tasks, mixed_tasks
from jobbmatch.text.judge.mentions import (
    TABLE,
    Ground,
    at_a_distance,
    by_others,
    is_workplace,
    long_ago,
    of_employer,
    weigh,
)
from jobbmatch.text.judge.near import brought_near
from jobbmatch.text.judge.outsiders import groups_in
from jobbmatch.text.judge.side_tasks import does_more, part_time_tasks
from jobbmatch.text.judge.told_of import Of, told_of
from jobbmatch.text.judge.verdict import Case, clause_of, inside, quote
from jobbmatch.text.judge.yet_met import is_bound, yet_met
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TEXT, TITLE
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, load_classes

CODE_WORDS_NEEDED = 4
_WITH_RESERVE = re.compile(
    r"(?: [^\W_]+)?,? (?:før|hver|kvar|alltid|lenger|lenge|ennå|hele|every|always|yet|i starten|i begynnelsen"
    r"|(?:ikke|ikkje|not|bare|kun|men) for|(?:den"
    r"|de) første)(?!\w)"
)
_ONLY_SOME = re.compile(
    r"(?<!\w)(?:(?:de|dei) fleste|(?<!til )(?<!ikke )noen|nokre|enkelte|some|most|av og til|ofte|vanligvis|stundom"
    r"|delvis|bortsett fra"
    r"|unntatt(?! offentlig)|med unntak|utover|ut over"
    r"|til daglig|til dagleg|til vanlig|til vanleg|i det daglige|i utgangspunktet|normally|day to day"
    r"|utenom|utanom|except|apart from|med mindre|fram til|frem til|(?:om|på) (?:morgenen|morgonen|formiddagen"
    r"|ettermiddagen|kvelden|vinteren|vinteren"
    r"|sommeren|sumaren|hausten|høsten|våren)|in the (?:morning|evening|winter|summer)|(?<!til )(?<!to )(?:(?:man"
    r"|tirs|ons|tors|fre|lør"
    r"|søn)dag(?:er)?|(?:måndag|tysdag|laurdag)(?:ar)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?! (?:til|to"
    r"|[-–]))|(?:at|on|during) weekends"
    r"|i (?:helg|høytid|lavsesong|lågsesong|høysesong|ferie|fellesferie|jul|påske|pause|prøvetid|opplæring"
    r"|oppstart)[^\W_]*"
    r"|(?:før|etter|before|after|until|till) (?:klokka|kl|lunsj|åpning|stengetid|noon|lunch|\d|seks|sju|åtte|ni|ti"
    r"|elleve|tolv|six"
    r"|seven|eight|nine|ten|eleven|twelve)|(?:den|det|de|dei) (?:første|fyrste) (?:uk|vek|ti[^\W_]*|måned|månad|dag"
    r"|år|halvår)[^\W_]*"
    r"|(?:for|in|during) the first|(?<!\d )på (?:hverdager|kvardagar|ukedag\w*)|(?<!\d )(?:on )?weekdays)(?!\w)"
)
_SOME_OF_THEM = frozenset(
    (
        "noen",
        "nokre",
        "enkelte",
        "some",
        "de fleste",
        "dei fleste",
        "most",
        "utenom",
        "utanom",
        "except",
        "apart from",
        "bortsett fra",
        "unntatt",
    )
)
_EXCEPT_AFTER = re.compile(
    r"(?<!\w)(?:unntatt(?! offentlig)|unntak|bortsett|uten?om(?! (?:oss|vi|laget|mannskapet|de ansatte|ansatte"
    r"|betjeningen|skiftet|kolleg|de som jobber))|utanom(?! (?:oss|laget))|ellers|elles|etterpå|deretter"
    r"|except(?! (?:gulls|birds|cats|inspectors|the vet))|otherwise|apart from"
    r"|afterwards"
    r"|til (?:klokka|kl)|når (?:vi|du|det|de) ikke"
    r"|i (?:lav|høy|låg|høg)?sesong\w*|i bygge(?!t(?!\w))\w+|i ferie\w*|inntil|så lenge|until"
    r"|during)(?!\w)"
)
_EXCEPT = re.compile(
    r"(?<!\w)(?:except|unless|apart from|unntatt(?! offentlig)|bortsett fra|med mindre) (?:when|if|når|hvis|at|for|de"
    r"|dei|those|i|på)(?!\w)"
)
_TO_YOU = re.compile(
    r"(?<!\w)(?:(?<!rundt )(?<!andre enn )deg(?! s[jeø])|dykk|(?:to|by|with|for|stop|ask|see) you|(?:der|hvor"
    r"|where) (?:du"
    r"|you))(?!\w)"
)
_READER = re.compile(
    r"(?<!\w)(?:du|deg|din|ditt|dine|dere|deres|dykk\w*|vi|me|oss|vår|vårt|våre|you|your|we|us|our|jobben|arbeidet"
    r"|stillingen"
    r"|stillinga|rollen|alle|man|ein)(?!\w)"
)
_LIST_GOES_ON = re.compile(r"(?:,| og| eller| and| or)(?: the| alle| de| noen)? ([^\W_]+)")


@dataclass(frozen=True, slots=True)
class _Told:
    """What the text says of who is met, by whom and where.

    Attributes:
        unmet: Where its form says that the reader does not meet them.
        denials: All that denies it, without reserve.
        elsewhere: Where others meet them, or they stay away.
        shut: All that keeps them out or away, without reserve.
    """

    unmet: list[Hit]
    denials: list[Hit]
    elsewhere: list[Hit]
    shut: list[Hit]

    @property
    def reasons(self) -> list[Hit]:
        """The denials that stand in the text itself."""
        return [hit for hit in self.denials if hit.part.where == TEXT]


def _told(scene: Scene, case: Case) -> _Told:
    """Gather it; what comes back, or holds for some of the time alone, is a hint."""
    unmet, others = said_not_met(scene), met_by_others(scene)
    elsewhere = [hit for hit in others if not come_back(scene, hit)]
    denials = [hit for hit in [*scene.hits(TABLE, "no", "no-mostly"), *unmet] if _holds(scene, hit)]
    shut = [
        hit for hit in [*scene.hits(TABLE, "shut"), *elsewhere] if hit.part.where == TEXT and _keeps_out(scene, hit)
    ]
    part_time = [hit for hit in [*scene.hits(TABLE, "no"), *unmet, *elsewhere] if _only_at_times(hit)]
    back = [hit for hit in others if hit not in elsewhere]
    case.hints += [quote(hit.part, hit.span) for hit in [*back, *part_time]]
    return _Told(unmet, denials, elsewhere, shut)


def read(scene: Scene, *, readable: bool) -> FacetReading:
    """Read the facet."""
    case = Case()
    told = _told(scene, case)
    reasons, shut = told.reasons, told.shut
    masks = [*told.denials, *scene.hits(TABLE, "not"), *shut]
    work = describe(scene, closed=len({hit.part.sentence_number(hit.span.start) for hit in shut}))
    tasks = list(work.tasks) if work else _other_tasks(scene, shut, told=bool(told.elsewhere))
    ground = _ground(reasons, shut, tasks, work)
    _find_yes(scene, case, masks, ground)
    case.hints += [quote(hit.part, hit.span) for hit in scene.hits(TABLE, "no") if is_condition(hit.part, hit.span)]
    soft = weigh(scene, case, masks, [_clause_around(hit) for hit in shut], ground, _spared(told.unmet, told.elsewhere))
    if ground < Ground.SAID:
        case.hints += part_time_tasks(scene, tasks, closed=ground is not Ground.NONE)
    soft = soft or ((ground in {Ground.TASKS, Ground.PHONE} or not work) and does_more(scene))
    soft = soft or (ground in {Ground.TASKS, Ground.SHUT} and somebody_comes(scene, named=ground is Ground.TASKS))
    if work:
        case.hints += [
            quote(hit.part, hit.span) for hit in against(scene, work.family) if not _told_off(scene, hit, masks)
        ]
    bound = bool(reasons) and all(is_bound(hit) for hit in reasons)
    if ground is not Ground.NONE:
        bound = bound or ground in {Ground.TASKS, Ground.SHUT}
        case.hints += yet_met(scene, bound=bound)
        case.hints += [quote(scene.doc.text, span) for span in brought_near(scene)]
    title = [
        hit for hit in scene.hits(TABLE, "title") if hit.part.where in {TITLE, JOBTITLE} and not inside(hit, masks)
    ]
    if title and not reasons:
        case.yes += [quote(hit.part, hit.span) for hit in title]
    case.no = [clause_of(hit) for hit in reasons]
    if not case.no and not soft:
        case.no = [*tasks, *(clause_of(hit) for hit in shut)] if tasks else []
    return case.reading(readable=readable)


def _other_tasks(scene: Scene, shut: list[Hit], *, told: bool) -> list[Evidence]:
    """Give what else may stand for tasks where no family is told; two tasks do where others are said to meet people."""
    nature = _by_nature(scene, closed=bool(shut))
    return nature or _twice_shut(shut) or mixed_tasks(scene) or (few_tasks(scene) if told else [])


def _twice_shut(shut: list[Hit]) -> list[Evidence]:
    """Give the words that shut people out when two sentences say so: then they are a reason without known tasks."""
    sentences = {hit.part.sentence_number(hit.span.start) for hit in shut}
    return [clause_of(hit) for hit in shut] if len(sentences) > 1 else []


def _spared(unmet: list[Hit], elsewhere: list[Hit]) -> frozenset[str]:
    """Give those from outside of whom it is said, by the form of the words, that they are not met or that others do it.

    Whoever is named in a sentence that denies it is one of them; where others do it, whoever is in the same clause.
    """
    said = [hit.part.words(hit.part.sentence(hit.span.start)) for hit in unmet]
    return frozenset().union(
        *map(groups_in, [*said, *(hit.part.words(hit.part.clause(hit.span)) for hit in elsewhere)])
    )


def _clause_around(hit: Hit) -> Hit:
    """Widen a hit to its clause: whoever is named beside words that shut people out is one of those."""
    return Hit(hit.rule, hit.part, hit.part.clause(hit.span))


def _told_off(scene: Scene, hit: Hit, masks: list[Hit]) -> bool:
    """Whether a word that speaks against a closed family is denied, explained or said of somebody else."""
    return inside(hit, masks) or scene.negated(hit.part, hit.span) or by_others(scene, hit) or of_employer(scene, hit)


def _ground(reasons: list[Hit], shut: list[Hit], tasks: list[Evidence], work: Work | None) -> Ground:
    """Say what a no could stand on."""
    if reasons:
        return Ground.SAID
    if work and work.needed.at_desk:
        return Ground.DESK
    if work and work.needed.by_phone:
        return Ground.PHONE
    if tasks and shut:
        return Ground.SHUT
    return Ground.TASKS if tasks else Ground.NONE


def _tells_little(scene: Scene, hit: Hit, ground: Ground) -> bool:
    """Whether words only tell of whom the firm has or sells to; the people in them are weighed as mentions."""
    if hit.sense == "yes":
        told = scene.in_clause(hit.part, hit.span, "product") and not scene.in_clause(
            hit.part, hit.span, "you", "person"
        )
        return ground is Ground.DESK and told and not hit.part.is_item(hit.span)
    return of_employer(scene, hit) or (hit.sense == "named" and ground > Ground.TASKS)


def _find_yes(scene: Scene, case: Case, masks: list[Hit], ground: Ground) -> None:
    """Sort what says that people are met."""
    for hit in scene.hits(TABLE, "yes", "named", "sells"):
        if _tells_little(scene, hit, ground):
            continue
        masked = inside(hit, masks) or hit.part.where == EMPLOYER
        masked = masked or is_workplace(scene, hit) or long_ago(scene, hit)
        if masked or scene.negated(hit.part, hit.span) or by_others(scene, hit):
            case.explained.append(clause_of(hit))
        elif (
            at_a_distance(scene, hit)
            or scene.in_clause(hit.part, hit.span, "quali", "hypo", "training")
            or _told_of_others(scene, hit)
        ):
            case.hints.append(quote(hit.part, hit.span))
        else:
            case.yes.append(quote(hit.part, hit.span))


def _told_of_others(scene: Scene, hit: Hit) -> bool:
    """Whether a sentence that never speaks to the reader tells what others or things do: that is a hint at most."""
    part, span = hit.part, hit.span
    if part.where != TEXT or part.is_item(span) or _READER.search(part.words(part.sentence(span.start))):
        return False
    return told_of(scene, part, span) is not Of.READER


def _holds(scene: Scene, hit: Hit) -> bool:
    """Whether a reason for no is said of this work, now and without reserve."""
    if hit.part.where == EMPLOYER or scene.doubly_denied(hit.part, hit.span) or _has_reserve(hit):
        return False
    if is_condition(hit.part, hit.span):
        return False
    if hit.sense == "no-mostly":
        if _names_more(hit):
            return False
    elif scene.near(hit.part, hit.span, "partial"):
        return False
    return not scene.in_clause(hit.part, hit.span, "hypo", "training", "past", "quali")


def _keeps_out(scene: Scene, hit: Hit) -> bool:
    """Whether words that the place is closed are said without reserve around them; within them it may stand."""
    part, span = hit.part, hit.span
    clause = part.clause(span)
    if _TO_YOU.search(part.words(clause)) and not scene.denies(part, span):
        return False
    around = part.lower[clause.start : span.start] + " " + part.lower[span.end : clause.end]
    if _WITH_RESERVE.match(part.lower, span.end) or _ONLY_SOME.search(around):
        return False
    later = part.sentence(span.start).end
    return not _EXCEPT_AFTER.search(part.lower, span.end, later) and not scene.in_clause(part, span, "hypo", "training")


def _has_reserve(hit: Hit) -> bool:
    """Whether a denial is taken back in part: for some, for a while, with exceptions."""
    part, span = hit.part, hit.span
    return bool(
        _WITH_RESERVE.match(part.lower, span.end)
        or _EXCEPT_AFTER.search(part.lower, span.end, part.sentence(span.start).end)
        or _ONLY_SOME.search(part.words(part.clause(span)))
    )


def _only_at_times(hit: Hit) -> bool:
    """Whether a denial holds for some of the time alone: 'Kunder er det ingen av i lavsesongen' tells of customers."""
    part, end = hit.part, hit.part.sentence(hit.span.start).end
    if part.where != TEXT:
        return False
    found = _ONLY_SOME.search(part.words(part.clause(hit.span)))
    return (found is not None and found[0] not in _SOME_OF_THEM) or _EXCEPT.search(
        part.lower, hit.span.end, end
    ) is not None


def _names_more(hit: Hit) -> bool:
    """Whether 'you only meet cows' goes on with somebody who is no cow and no colleague."""
    more = _LIST_GOES_ON.match(hit.part.lower, hit.span.end)
    return more is not None and more[1] not in load_classes()["harmless"]


def _by_nature(scene: Scene, *, closed: bool) -> list[Evidence]:
    """Give tasks that are done among colleagues: at a closed place of work, or at the screen with code.

    Where the text says that the place is closed, its name is enough: a control room behind locked doors.
    """
    places, tasks, code = (_words(scene, sense) for sense in ("nature-place", "nature-task", "nature-code"))
    if places and (tasks or closed):
        return [*places, *tasks]
    return code if len({evidence.quote.lower() for evidence in code}) >= CODE_WORDS_NEEDED else []


def _words(scene: Scene, sense: str) -> list[Evidence]:
    """Quote the words of a sense that stand in the text itself."""
    return [quote(hit.part, hit.span) for hit in scene.hits(TABLE, sense) if hit.part.where == TEXT]
