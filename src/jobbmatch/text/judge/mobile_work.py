"""Work at changing addresses or on the road."""

import re
from dataclasses import dataclass

from jobbmatch.domain.facet import Evidence, FacetReading
from jobbmatch.text.judge.done_inside import done_inside
from jobbmatch.text.judge.no_place import goes_elsewhere, no_place, offered
from jobbmatch.text.judge.not_moving import not_moving
from jobbmatch.text.judge.routes import STRETCH, routes
from jobbmatch.text.judge.second_place import second_places
from jobbmatch.text.judge.their_places import their_places
from jobbmatch.text.judge.told_of import Of, told_of
from jobbmatch.text.judge.verdict import Case, clause_of, negated, quote, taken_back
from jobbmatch.text.reading.document import EMPLOYER, JOBTITLE, TEXT, TITLE, Part, Span
from jobbmatch.text.reading.phrases import words_expression
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, load_classes

TABLE = "mobile_work"
_WE = frozenset({"vi", "me", "we", "our", "vår", "våre", "vårt"})
_SOME_DAYS = re.compile(
    r"(?<!\w)(?:(?:man|tirs|ons|tors|fre)dager|(?:mon|tues|wednes|thurs|fri)days|halvt om halvt|delvis)(?!\w)"
)
_RANGE = re.compile(r"(?:mandager|mondays)\W+(?:til|to|og|through|-|–)?\W*(?:fredager|torsdager|fridays)")
_ONWARD = re.compile(r"(?<!\w)(?:til|until) (?:klokka|klokken|kl|noon)[^.;]*[;,] (?:så|then|og så)(?!\w)")
_OFFICES = re.compile(r"(?<!\w)(?:kontorer|kontora|avdelinger|offices)(?!\w)")
_CHOICE = re.compile(r"(?<!\w)(?:i|in) [^\W_]+(?:, [^\W_]+)* (?:og|and|eller|or) [^\W_]+")
_AT_TIMES = re.compile(
    r"(?<!\w)(?:start\w*|begyn\w*|byrjar|når|when|møter|henter|hentar|om morgenen|av og til|noen)(?!\w)"
)
_AT = re.compile(
    r"(?<!\w)(?:i|på|ved|bak|inne|rundt|langs|in|at|behind|on|inside)"
    r"(?: (?:den|det|vår|vårt|our|the|et|en|ei|a|[^\W_]+e))? [^\W_]{0,12}$"
)
_ON_THE_WAY = re.compile(
    r"(?<!\w)(?:(?:du|dere|vi|de|dei) (?:møter|møtes) (?:opp )?(?:på|ved|i)|(?:møter|møtes) (?:du|dere"
    r"|vi)(?: opp)? (?:på|ved|i)"
    r"|(?:du|dere|vi) (?:venter|ventar|bor|bur) (?:på|ved|i)|(?:du|dere|vi) (?:henter|hentar|leverer) [^.;,]*?(?:på"
    r"|fra|til)"
    r"|(?:(?:følger|følgjer)(?! opp)|frakter|fraktar|kjører|køyrer|bringer) [^.;]*? til|innom|utgangspunkt|avreise"
    r"|(?:you|we) (?:meet|collect|pick up|fetch)|meet up)(?!\w)"
)
"""Where something is fetched, or the day begins, is no fixed place."""
_ABOARD = re.compile(
    r"(?<!\w)(?:i|på|om bord i|om bord på|ombord i|ombord på|on|in|aboard) (?:the |our |den |det |ms "
    r"|mv )?(?:[^\W_]*riggen|[^\W_]*skipet"
    r"|[^\W_]*båten|[^\W_]*ferja|[^\W_]*ferga|[^\W_]*fartøyet|toget|kafévogna|[^\W_]*bussen|flyet|dekket|kabinen"
    r"|[^\W_]*bilen|vogna"
    r"|byssa|vessel|ship|rig|train|boat|ferry|galley)(?!\w)|(?<!\w)(?:ms|mv) [^\W_]+"
)
"""What moves, with the place of work in it."""
_QUALIFIED = re.compile(
    r" ?(?:alene|åleine|alone|uten|utan|without|lenger|lengre|lengere|mer|meir|more|om natta|i helg\w*|før|before"
    r"|til å begynne"
    r"|den første|de første|dei første|the first|hjem|heim|home|hos|inne i byen|i byen|i sentrum|i fylket|i kommunen"
    r"|(?:(?:i|på|in|on|ved) )?(?:laget|teamet|turnus\w*|gruppa|gruppen|ensemblet|orkesteret|koret|stallen|planen"
    r"|vaktlista|rulleringen"
    r"|rotasjonen|crew\w*|team|roster|rota|ambulansen|patruljen|skipet|båten|riggen|bilen|toget|bussen))(?!\w)"
)
"""What makes a place that is kept to, or travel that is denied, only a part of it: 'Fast plass på laget'."""
_OWN_PEOPLE = re.compile(
    r"(?<!\w)(?:egne|eigne|andre|innleide|other|separate) (?:folk|ansatte|tilsette|lærere|people|staff)(?!\w)"
)
_EACH = re.compile(
    r"(?<!\w)(?:hus|sted|stad|tak|plass|bygg|rom|adresse|oppdrag|prosjekt|kunde|jobb|site|house|place|job|roof|client)"
    r" (?:om gangen|av gangen|om gongen|at a time)(?!\w)|(?<!\w)(?:til neste|to the next)(?!\w)"
    r"(?! (?:premiere|stykke|oppsetning|utgave|sesong|dag|uke|veke|måned|månad|år|vakt|skift|kull|ordre|season|day|week"
    r"|shift|year|issue|batch)(?!\w))"
)
_SERVICES = re.compile(
    r"(?:hjemme|heime)(?:tjenest|tenest|sykeplei|sjukeplei|hjelp)|ambulanse|patrulje|drosje|feltarbeid|byggeplass"
    r"|anlegg|offshore"
)
_LEARNT = re.compile(
    r"(?<!\w)(?:erfaring\w*|røynsle|autoris\w+|utdann\w+|utdanning|fagbrev|bakgrunn|kompetanse|praksis|kjennskap"
    r"|godkjent|experience"
    r"|qualified|trained|certified|background)(?!\w)"
)
_LICENCE = re.compile(r"fører|førar|sertifikat|licen|driving")
_OTHER_DENIED = re.compile(
    r"(?<!\w)(?:aldri|ikke|ikkje|never|no|not) (?:(?:færre|mindre|fewer|less|under) (?:enn|than)|alene|åleine|aleine"
    r"|alone|tom|tomt|stille|empty)(?!\w)"
    r"|(?<!\w)(?:ingen|inga|uten|utan|verken|korkje|no|without) (?:\w+ ){0,2}?"
    + words_expression(load_classes()["absent"])
)
"""Denials beside a place that leave it standing: 'aldri færre enn fire i butikken', 'ingen kunder i pakkeriet'."""
_HOWEVER = re.compile(r"(?<!\w)(?:men|but|mens|while)(?!\w)")
_VISITS = re.compile(r"(?:uka|uken|veka|dagen|tida|tiden|time|week) [^.;]*(?:besøk|reis|visit|travel|hjem|heim)")
_OF_READER = re.compile(r"(?<!\w)" + words_expression(load_classes()["ofreader"]))
_ONE = re.compile(r"(?<!\w)(?:en|ein|én|éin|et|eit|ett|ei|one|1)(?!\w)")


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a no may stand on: places said outright, else those that are named, else what is done in a house.

    The masks are words that mean something else.
    """

    said: list[Hit]
    reasons: list[Hit]
    masks: list[Hit]
    tasks: list[Hit]

    @classmethod
    def of(cls, scene: Scene) -> "_Ground":
        """Gather it."""
        said = [hit for hit in scene.hits(TABLE, "bound", "no", "strong") if _holds(scene, hit)]
        named = [hit for hit in scene.hits(TABLE, "weak") if _holds(scene, hit)]
        said += [hit for hit in named if _of_reader(scene, hit)]
        masks = [*(hit for hit in said if hit.sense in {"no", "bound"}), *scene.hits(TABLE, "not")]
        indoors = () if said or named else (hit for hit in scene.hits(TABLE, "indoors") if _holds(scene, hit))
        return cls(said, said or named, masks, done_inside(scene, indoors))


def read(scene: Scene, *, readable: bool) -> FacetReading:
    """Read the facet: a place of work must be named, and nothing may hint at another.

    One fixed place said outright ('no', 'strong') outweighs words that are only sometimes about the road ('soft':
    'prosjekt', 'transport'). Places that are merely named ('weak') do so only where they are several and the words are
    not of the reader.
    """
    case, ground = Case(), _Ground.of(scene)
    _weigh_road(scene, case, ground)
    _weigh_hints(scene, case, ground)
    case.no = [clause_of(hit) for hit in ground.said] or [
        quote(hit.part, hit.span) for hit in ground.reasons or ground.tasks
    ]
    if case.no and not (case.yes or case.hints):
        case.hints += _elsewhere(scene) or _at_theirs(scene)
    return case.reading(readable=readable)


def _weigh_road(scene: Scene, case: Case, ground: _Ground) -> None:
    """Sort the words that say outright that the work is on the road, and the trades that are out by their nature."""
    for hit in scene.hits(TABLE, "yes"):
        part, span = hit.part, hit.span
        if (
            _masked(hit, ground.masks)
            or (ground.reasons and _asked_for(scene, hit))
            or _untrue(scene, hit)
            or (ground.said and told_of(scene, part, span) is Of.THING)
            or not_moving(scene, hit)
        ):
            case.explained.append(clause_of(hit))
        elif scene.in_clause(part, span, "hypo", "contact", "offer", "quali") or _of_firm(scene, hit):
            case.hints.append(quote(part, span))
        else:
            case.yes.append(quote(part, span))
    case.yes += [quote(h.part, h.span) for h in scene.hits(TABLE, "title") if h.part.where in {TITLE, JOBTITLE}]
    if not any(hit.sense == "bound" for hit in ground.said):
        outdoor = (h for h in scene.hits(TABLE, "outdoor") if not _masked(h, ground.masks))
        titles = [h for h in outdoor if h.part.where in {TITLE, JOBTITLE}]
        case.hints += [quote(h.part, h.span) for h in titles]


def _weigh_hints(scene: Scene, case: Case, ground: _Ground) -> None:
    """Sort the words that only may be about the road or about several places.

    No place outweighs what plainly is done elsewhere ('there'), whoever it is told of; only a denial or the past does.
    """
    said, reasons = ground.said, ground.reasons
    for hit in scene.hits(TABLE, "there"):
        part, span = hit.part, hit.span
        if part.where == EMPLOYER or negated(scene, hit) or scene.in_sentence(part, span, "offer", "past"):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(part, span))
    for hit in scene.hits(TABLE, "spread"):
        if _masked(hit, ground.masks) or _harmless(scene, hit) or _ONE.search(hit.part.words(hit.span)):
            case.explained.append(clause_of(hit))
        else:
            of_work = scene.in_clause(hit.part, hit.span, "you") and not scene.in_clause(hit.part, hit.span, "company")
            (case.yes if of_work else case.hints).append(quote(hit.part, hit.span))
    for hit in (*scene.hits(TABLE, "hint", "soft", "faint"), *routes(scene.doc.text)):
        if (
            _outweighed(scene, hit, said, reasons)
            or (reasons and _asked_for(scene, hit))
            or _masked(hit, ground.masks)
            or not_moving(scene, hit)
            or _harmless(scene, hit, firm=bool(said) and not any(_in_one_sentence(hit, r) for r in reasons))
        ):
            case.explained.append(clause_of(hit))
        else:
            case.hints.append(quote(hit.part, hit.span))


def _elsewhere(scene: Scene) -> list[Evidence]:
    """Give the sentences that tell of a second place by their form and that nothing takes back."""
    part = scene.doc.text
    return [
        quote(part, span)
        for span in second_places(part, f"{scene.doc.title.text} {scene.doc.jobtitle.text}")
        if not (
            scene.denies(part, span)
            or scene.in_clause(part, span, "past", "others", "elsewho")
            or _applies(scene, part, span)
            or _OWN_PEOPLE.search(part.words(part.sentence(span.start)))
            or scene.in_sentence(part, span, "offer")
        )
    ]


def _applies(scene: Scene, part: Part, span: Span) -> bool:
    """Whether a clause tells how to apply or whom to ask; 'dere intervjuer de ansatte' is work."""
    clause = part.clause(span)
    found = scene.context(part, span, "contact", "apply")
    return any(clause.holds(one.span) and part.words(one.span) != "intervjuer" for one in found)


def _at_theirs(scene: Scene) -> list[Evidence]:
    """Give the sentences that tell of work where its things or owners are; what is not brought is no denial."""
    part = scene.doc.text
    return [
        quote(part, span)
        for span in their_places(part)
        if (scene.holds_negation(part, span) or not scene.denies(part, span))
        and not scene.in_clause(part, span, "past", "contact")
        and not _OWN_PEOPLE.search(part.words(part.sentence(span.start)))
    ]


def _of_reader(scene: Scene, hit: Hit) -> bool:
    """Whether a place that is merely named is where the reader is said to be: 'Du sorterer ved linja'."""
    part, span = hit.part, hit.span
    clause = part.clause(span)
    if taken_back(hit) or _AT_TIMES.search(part.words(part.sentence(span.start))):
        return False
    return _AT.search(part.lower, clause.start, span.start) is not None and scene.in_clause(part, span, "you")


def _asked_for(scene: Scene, hit: Hit) -> bool:
    """Whether a trade or service is only named as what was done or learnt: 'Erfaring fra hjemmesykepleie'."""
    part, span = hit.part, hit.span
    if scene.in_clause(part, span, "you", "self") or not _SERVICES.match(part.words(span)):
        return False
    return _LEARNT.search(part.lower, part.sentence(span.start).start, span.start) is not None


def _untrue(scene: Scene, hit: Hit) -> bool:
    """Whether words of the road are the employer's about itself, denied, or told of others."""
    return hit.part.where == EMPLOYER or negated(scene, hit) or _of_others(scene, hit)


def _outweighed(scene: Scene, hit: Hit, said: list[Hit], reasons: list[Hit]) -> bool:
    """Whether the place that is named weighs more than a hint.

    A place that is kept to outweighs every hint that is not of the reader, one said outright a soft hint, and one
    that is merely named a faint word of the road that is not of the reader.
    """
    if said and told_of(scene, hit.part, hit.span) is Of.THING:
        return True
    if hit.sense != "hint" and (said or (hit.sense == "soft" and _ONE.search(hit.part.words(hit.span)))):
        return True
    if scene.in_clause(hit.part, hit.span, "you", "self"):
        return False
    if hit.sense == "soft":
        return hit.part.where == TEXT and _slight(hit) and len({_first_word(reason) for reason in reasons}) > 1
    if hit.sense == "faint":
        return bool(reasons)
    bound = [reason for reason in said if reason.sense == "bound"]
    return bool(bound) and not any(_in_one_sentence(hit, reason) for reason in bound)


def _slight(hit: Hit) -> bool:
    """Whether a soft hint is no licence that is asked for and no row of places."""
    return hit.rule.phrase.source != STRETCH and not _LICENCE.match(hit.part.words(hit.span))


def _first_word(hit: Hit) -> str:
    """Give the first word of a place, so that 'senteret' and 'senteret ligger' are one."""
    return hit.part.words(hit.span).split()[0]


def _in_one_sentence(hit: Hit, other: Hit) -> bool:
    """Whether two hits stand in one sentence: 'Fast benk på verkstedet, og annenhver uke i Hammerfest'."""
    part = hit.part
    return other.part is part and part.sentence_number(other.span.start) == part.sentence_number(hit.span.start)


def _masked(hit: Hit, masks: list[Hit]) -> bool:
    """Whether a hit ends inside words that mean something else: 'du kjører' in 'du kjører truck'."""
    return any(mask.part is hit.part and mask.span.start < hit.span.end <= mask.span.end for mask in masks)


def _of_others(scene: Scene, hit: Hit) -> bool:
    """Whether the clause speaks of others, or of the past, and not of this work."""
    part, span = hit.part, hit.span
    if told_of(scene, part, span) >= Of.GOODS:
        return True
    return not scene.in_clause(part, span, "self") and scene.in_clause(part, span, "others", "past")


def _of_firm(scene: Scene, hit: Hit) -> bool:
    """Whether the clause names the employer and not this work; 'vi' alone may be the person as well."""
    part, span = hit.part, hit.span
    if scene.in_clause(part, span, "self"):
        return False
    clause = part.clause(span)
    named = (other for other in scene.context(part, span, "company") if clause.holds(other.span))
    return any(part.words(other.span) not in _WE for other in named)


def _harmless(scene: Scene, hit: Hit, *, firm: bool = True) -> bool:
    """Whether a hint is denied, or told of the employer, of others, of what is offered or how to apply."""
    part, span = hit.part, hit.span
    if part.where == EMPLOYER or negated(scene, hit) or _of_others(scene, hit) or (firm and _of_firm(scene, hit)):
        return True
    return scene.in_sentence(part, span, "offer", "contact")


def _of_several(words: str) -> bool:
    """Whether a clause speaks of offices of the employer, at more than one of which the reader may sit."""
    return _OFFICES.search(words) is not None and _CHOICE.search(words) is not None


def _holds(scene: Scene, hit: Hit) -> bool:
    """Whether a reason for no is said in the text, of this work, now and without reserve."""
    part, span = hit.part, hit.span
    if part.where != TEXT or _denied(scene, hit) or _taken_back(hit) or scene.near(part, span, "partial"):
        return False
    if no_place(scene, hit) or offered(scene, part, span) or _at_times(part, span):
        return False
    if scene.in_clause(part, span, "hypo", "training", "past", "contact"):
        return False
    clause = part.words(part.clause(span))
    if _ABOARD.search(clause) or _QUALIFIED.match(part.lower, span.end) or _denied_twice(hit, scene):
        return False
    if hit.sense == "bound":
        return True
    return not (_ON_THE_WAY.search(clause) or told_of(scene, part, span) is Of.OTHERS or _of_several(clause))


def _denied(scene: Scene, hit: Hit) -> bool:
    """Whether a place is denied; 'aldri færre enn fire i butikken' and 'ingen kø ved disken' deny another thing."""
    part, span = hit.part, hit.span
    return negated(scene, hit) and not _OTHER_DENIED.search(part.words(part.clause(span)))


def _taken_back(hit: Hit) -> bool:
    """Whether what follows takes a place back; a place that is only named, where the rest is of the reader."""
    if not taken_back(hit) or not goes_elsewhere(hit):
        return False
    if hit.sense not in {"weak", "indoors"}:
        return True
    part, span = hit.part, hit.span
    but = _HOWEVER.search(part.lower, span.end, part.sentence(span.start).end)
    if but is None:
        return True
    rest = part.words(part.clause(Span(but.end(), but.end() + 1)))
    return _OF_READER.search(rest) is not None or _VISITS.search(rest) is not None


def _at_times(part: Part, span: Span) -> bool:
    """Whether the sentence around a place says that it is so on some days, or one place after the other."""
    sentence = part.words(part.sentence(span.start))
    if _ONWARD.search(sentence) or _EACH.search(sentence):
        return True
    return _SOME_DAYS.search(sentence) is not None and not _RANGE.search(sentence)


def _denied_twice(hit: Hit, scene: Scene) -> bool:
    """Whether words that deny the road stand under another negation: 'Uten førerkort kan du ikke ha jobben'."""
    part, span = hit.part, hit.span
    if not scene.holds_negation(part, span):
        return False
    end = part.sentence(span.start).end
    return scene.holds_negation(part, Span(span.end, end))
