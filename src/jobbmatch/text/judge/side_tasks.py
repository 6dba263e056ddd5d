"""What is done beside the tasks: a reader who is told to do something else now and then may well meet people there.

Tasks alone make a no only where the ad tells of nothing else; the words for meeting people are too many to list.
"""

import re

from jobbmatch.domain.facet import Evidence
from jobbmatch.text.judge.families import tasks_in
from jobbmatch.text.judge.mentions import TABLE
from jobbmatch.text.judge.verdict import quote
from jobbmatch.text.reading.document import TEXT, Part, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, load_classes

_USUAL = re.compile(
    r"(?<![^\W_])(?:arbeidstid|arbeidsdag|[^\W_]*vakt|beredskap|skift|turnus|helg|helge|fri|ferie|kl|klokk|overtid"
    r"|timer|prosent"
    r"|%|hjemmekontor|heimekontor|kontordag|lønn|løn|lunsj|frokost|middag|kake|fest|sosial|kurs|tren(?!g)|pensjon"
    r"|søknad|frist"
    r"|intervju|samling|standup|møt|teammøte|begynn|start|slutt|ferdig|stengt|åpningstid|hours|shift|weekend|off"
    r"|lunch"
    r"|party|office|home|meet|release|hackathon|betal|bonus|kolleg|colleague|rapporter|jobb|arbeid|work|dusj|kaffe"
    r"|kaffi"
    r"|initiativ|inntil|arranger|fagdag"
    r"|er (?:din|di|dine|yours)(?![^\W_])|avløs|laga (?:byter|bytter)|bytt|byter|halv (?:ett|to|tre|fire|fem|seks"
    r"|sju|åtte|ni|ti|elleve|tolv)"
    r"|\d{1,2}[.:]\d\d|går (?:du |vi |de )?(?:heim|hjem|hver|kvar|annenhver|annankvar)|ukedag|kvardag|hverdag|natta"
    r"|netter|nights?(?![^\W_])"
    r"|weekdays?|week(?![^\W_])|vikarer|døgn|roteres|rullerer|rotation|a\.m|p\.m|noon|midnight|midnatt|kveldslist"
    r"|dagslist)"
)
"""Words of hours, pay and life at work: a part of the time that stands beside them tells of no other task."""
_NAMES_ONE = re.compile(
    r"(?<!\w)(?:du|dere|deg|dykk|you|your|oss|us|den|noen|nokon|folk|de|dei|they|people|someone|somebody|alle"
    r"|en av oss|one of us|vi|we|me)(?!\w)"
)
_YOU_DO = re.compile(r"(?:(?<![^\W_])([^\W_]+) )?(?<![^\W_])(?P<you>du|dere|you)(?![^\W_])(?: (?:som )?([^\W_]+))?")
_PLAIN_WORDS = (
    "er har liker trives kan må bør vil skal tåler toler får blir trenger ønsker søker velger lærer kommer bor ser"
    " vet veit leser tror brenner passer synes kjenner forstår behersker mestrer evner tar treng lærar likar trivst"
    " kjem bur vert skjønner sitter dekker styrer inngår fyller overtar slipper are have can will should must like"
    " want get need enjoy learn know understand smiler heter heiter bestemmer booker lært rekker står sit ligger "
    "close closes look looks see sees finner apply do would be bring think love care lent paid tell ha være"
    " tør torer held holder"
)
_OBJECT_WORDS = "from about to on for of with by til av fra frå hos excite forgives"
_OBJECT_OF = frozenset(_OBJECT_WORDS.split())
"""Words before 'you' that make it an object."""
_NO_DEED_WORDS = (
    "from about to on for of with by what when til av fra frå om hos med ikke ikkje not cannot might never aldri excite"
    " forgives sign change receive stay end begin bryr lurer motiveres kjennetegnes takler taklar samarbeider"
    " samarbeidar"
    " finnes sov falt var måtte nå bruker brukar består legg legger set setter kommer kjem blir vert enn som than"
    " that if"
    " unless without uten utan begge både also også òg heller selv sjølv who hvem kven"
)
_NO_DEED = frozenset(_NO_DEED_WORDS.split())
"""Words beside 'du' that make it no doer, or verbs that need nobody."""
_PLAIN = frozenset(_PLAIN_WORDS.split()) | frozenset(load_classes()["thingverb"])
"""Verbs beside 'du' that tell of no task, or of one done to things."""
_ABOUT_ELSE = ("quali", "offer", "apply", "hypo", "training", "contact", "remote", "worktime")


def part_time_tasks(scene: Scene, tasks: list[Evidence], *, closed: bool = False) -> list[Evidence]:
    """Quote what is done a part of the time, when it is neither hours nor one of the tasks.

    Args:
        scene: The ad.
        tasks: Quotes of the tasks.
        closed: Whether the place is said to be closed; then only what people do counts, not what ovens do on Fridays.
    """
    found = [hit for hit in scene.hits(TABLE, "twist") if _is_other(scene, hit, tasks)]
    if closed:
        found = [
            hit
            for hit in found
            if scene.in_clause(hit.part, hit.span, "self")
            or _NAMES_ONE.search(hit.part.words(hit.part.clause(hit.span)))
        ]
    return [quote(hit.part, hit.span) for hit in found]


def does_more(scene: Scene) -> bool:
    """Whether the reader is told to do something that is no task of closed work, no hours and no quality."""
    part = scene.doc.text
    known = [hit.span for hit in tasks_in(scene) if hit.part is part]
    return any(
        _PLAIN.isdisjoint(match.group(1, 3))
        and not _is_no_doer(match)
        and _is_unknown(scene, part, Span(*match.span("you")), known)
        for match in _YOU_DO.finditer(part.lower)
    )


def _is_no_doer(match: re.Match[str]) -> bool:
    """Whether 'you' is no doer ('from you', 'ikke du'), or does what needs nobody ('when you sign', 'du bruker')."""
    before, after = match.group(1, 3)
    return (before in _NO_DEED and after is None) or after in _NO_DEED or before in _OBJECT_OF


def _is_other(scene: Scene, hit: Hit, tasks: list[Evidence]) -> bool:
    """Whether something that is neither hours nor one of the tasks is done a part of the time."""
    clause = hit.part.clause(hit.span)
    if hit.part.where != TEXT or _USUAL.search(hit.part.words(clause)):
        return False
    of_firm = scene.in_clause(hit.part, hit.span, "company") and not scene.in_clause(hit.part, hit.span, "you")
    return not of_firm and not any(clause.start <= task.start < clause.end for task in tasks)


def _is_unknown(scene: Scene, part: Part, span: Span, known: list[Span]) -> bool:
    """Whether the clause around 'du gjør' holds no task that is known and nothing else that is usual."""
    clause = part.clause(span)
    if _USUAL.search(part.words(clause)) or scene.in_clause(part, span, *_ABOUT_ELSE):
        return False
    if clause == span:  # 'Du og de andre rørleggerne kobler sluk': the rest of the sentence tells what is done
        clause = Span(clause.start, part.sentence(span.start).end)
    return not any(clause.holds(task) for task in known)
