"""Who meets people from outside, by the form of the sentence: nobody here, or somebody who is not the reader.

A list of such sentences can never be whole: 'Gjestene blir tatt hånd om av en vert', 'Members write to the service
team', 'treffer dei ikkje', 'Du møter klærne, men ikke dem som skal ha dem på'. What they share is a kind: those who
come from outside, a verb of meeting, and a negation or somebody else who does it.
"""

import re
from collections.abc import Iterator, Sequence

from jobbmatch.text.judge.denial_forms import DENIED, ELSEWHERE, OF_ANYBODY, SAID_OF_US
from jobbmatch.text.judge.encounter_forms import ABOUT_READER, AWAY, BY_OTHERS, BY_READER, MEET, SUBJECT
from jobbmatch.text.judge.other_hands import of_trade
from jobbmatch.text.judge.outsiders import Says, groups_in, told_in
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.forms import Form, standing
from jobbmatch.text.reading.phrases import compile_phrase
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, Rule

_READER_TOO = re.compile(
    r"(?<!\w)(?:du|deg|dere|dykk|vi|oss|you|we|us|alle|everybody|everyone|sammen|saman|together|begge|både|both)(?!\w)"
)
_AFTER_ALL = re.compile(
    r"(?:[,;:]| og| and| så| mens| while) (?:(?:og|and|så|da|då|der|then|where) )?(?:du|dere|vi|me|you|we)"
    r" (?!ikke|ikkje|aldri|never|not|ser|kjenner|kjenn|know|see|leser|les|får|slipper|slepp|andre)(?P<verb>[^\W_]+)"
    r"(?: [^\W_]+){0,5}? (?:dem|dei|de|them|ham|henne|him|her|også|òg|too|as well|resten|the rest)(?!\w)"
    r"(?! (?:ikke|ikkje|aldri|bare|berre|only))"
)
"""The reader takes part after all: 'Verten tar imot gjestene, og du viser dem til bordet'."""
_NOT_ALWAYS = re.compile(
    r"(?<!\w)(?:hvis|viss|dersom|når(?! (?:oss|deg|dykk|dere)(?!\w))|unless|if|when|som regel|vanligvis|vanlegvis"
    r"|oftest|stort sett|for det meste"
    r"|mest|mostly|usually|delvis"
    r"|partly|noen av|nokre av|some of|de fleste|dei fleste|most of|av og til|iblant|stundom|sometimes|i starten"
    r"|i begynnelsen|på forhånd"
    r"|første gang|for første|i dag|foreløpig|førebels|for now|til da|ennå|enno|yet|vanskelig|vanskelige|tidligere"
    r"|før i tida|used to)(?!\w)"
)
_BUT = re.compile(r"(?:,|\.|;|\n) ?(?:men|but|however|derimot|likevel|still) (?!ikke|ikkje|not|aldri|never)")
_STEPS_IN = re.compile(
    r"(?<!\w)(?:av|by) (?:den (?:som|av)|en av|whoever|one of us)(?!\w)|(?<!\w)(?:på omgang|whoever is|all hands"
    r"|er alle ute|(?:den som|alle) har tid)(?!\w)|"
    r"(?<!\w)(?:du|dere|vi|you|we|laget|alle|teknikeren|everyone)(?!\w)[^\n.;!?]{0,40}?(?<!\w)(?:avløser|avløyser"
    r"|vikarierer|stepper|trår|trør|hopper|overtar|overtek"
    r"|dekker (?:også|inn|opp)|bytter på|byter på|tar tørn|tek tørn|tar også|tek også|steps? in|fills? in"
    r"|covers? (?:for|the)|takes? over|takes? turns|rotates?)(?!\w)"
    r"|(?<!\w)(?:bytter|byter|rullerer|alternerer|avløser|avløyser|overtar|overtek|vikarierer|hjelper|hjelp|trår"
    r"|steppar|stepper) (?:vi|du|dere|me|alle)(?!\w)"
    r"|(?<!\w)(?:når|er|if|when|hvis|viss|dersom) (?:[^\W_]+ ){1,3}(?:borte|syk|sjuk|opptatt|oppteken|på ferie"
    r"|i ferie|til lunsj|ikke er der|away|ill|sick|busy|on holiday)(?!\w)"
)
"""Somebody steps in for those who meet people: nothing is others' alone then."""
_TO_READER = re.compile(
    r"(?<!\w)(?:(?:til|med|hos|for|ved|av|to|with|by|for|at) (?:deg|dykk|dere|oss|you|us)(?!\w)|helt til|heilt til"
    r"|inntil|until|(?:først|fyrst|first)(?! (?:klokka|kl|når|etter|ved|i|på|at|after|when))(?!\w))"
)
"""They reach the reader after all, or meet others only at first."""
_BACK = re.compile(r"(?<!\w)(?:dem|dei|them|they|deres|their|hver av|each of)(?!\w)")
_WITH_THEM = re.compile(r"(?<!\w)(?:du|deg|vi|me|oss|dykk|you|we|us)(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")
_LONG = 4
_ASKED = re.compile(r"[^\n.!]*\?")
_STARTS_WITH_VERB = re.compile(rf"\W*(?:{MEET}|kommer|kjem|er|har) (?:{SUBJECT}|det|noen|nokon)(?!\w)")
_COMMA_THEN = re.compile(r"[^\n.;:!?]*,")


def _rule(sense: str) -> Rule:
    return Rule("outward_facing", sense, compile_phrase("ikke", {}))


_OURS = re.compile(
    r"(?<![^\W_])(?:[^\W_]*(?:medarbeid|arbeider|ansatt|tilsett|vikar|ekstrahjelp|deltid)[^\W_]*|alles|everyone's"
    r"|dagens|ukas|ukens|vekas|livets|verdens|begges"
    r"|hverandres|kvarandres|deres|dykkar|avdelingens|avdelingas|teamets|lagets|gruppas|gruppens|stillingens|årets"
    r"|husets|teamet|laget|gruppa|gruppen|avdelinga"
    r"|avdelingen|personalet|staben|vakta|vakten|skiftet|the team|our team|the staff|our staff|the crew"
    r"|our crew)(?![^\W_])"
)
"""Those among whom the reader may be."""
_IS_UNIT = re.compile(
    r"(?P<base>[^\W\d_]*(?:butikk|kontor|sent(?:er|ral)|resepsjon|skrank|klinikk|torg|mottak|ekspedisjon|etat|tenest"
    r"|tjenest|linj|firma|byrå|selskap|avdeling|team|grupp"
    r"|lag|personal|stab|betjening|vakt)|office|reception|desk|department|clinic|shop|store|centre|center|company"
    r"|agency|branch|front|team|crew|staff)"
    r"(?:en|et|a|ene|ane|ne|es|s)?(?![^\W_])"
)

_STEPS = Form(_STEPS_IN)
Kinds = Sequence[tuple[Form, int, int]]
"""Forms, each with what the words of a sentence must tell for it: all of the first, one of the second."""
_BY_READER, _BY_OTHERS, _AWAY = (
    tuple((Form(expression), all_of, one_of) for expression, all_of, one_of in kinds)
    for kinds in ((*BY_READER, *DENIED), (*BY_OTHERS, *ELSEWHERE), AWAY)
)
_ABOUT_READER = ABOUT_READER | SAID_OF_US
_WHO = ("who", "whose", "whom", "others")
_DENIED, _ELSEWHERE = _rule("no"), _rule("shut")


def said_not_met(scene: Scene) -> list[Hit]:
    """Give where the text says that the reader does not meet those from outside.

    >>> from jobbmatch.text.ad_text import AdText
    >>> [hit.part.words(hit.span) for hit in said_not_met(Scene(AdText("", "Pårørende ringer; vi ser dem ikke.")))]
    ['ser dem ikke']
    """
    part = scene.doc.text
    found = []
    for match in _found(part, _BY_READER):
        span = _trimmed(match)
        if _holds(part, span) and not is_condition(part, span) and (match.re in OF_ANYBODY or _of_somebody(part, span)):
            found.append(Hit(_DENIED, part, span))
    return found


def met_by_others(scene: Scene) -> list[Hit]:
    """Give where the text says that others meet those from outside, or that they stay away or on paper.

    Nothing where the reader steps in for others.

    >>> from jobbmatch.text.ad_text import AdText
    >>> bool(met_by_others(Scene(AdText("Kokk", "Gjestene blir tatt hånd om av en vert i foajeen."))))
    True
    >>> bool(met_by_others(Scene(AdText("Vert", "Gjestene blir tatt hånd om av verten i foajeen."))))
    False
    """
    part = scene.doc.text
    found = [
        Hit(_ELSEWHERE, part, span)
        for match in _found(part, _BY_OTHERS)
        if _holds(part, span := Span(*match.span()))
        and (match.re in _ABOUT_READER or not _READER_TOO.search(part.lower, span.start, span.end))
        and _are_others(scene, _who(match))
        and not _AFTER_ALL.search(part.lower, span.end, part.sentence(span.start).end)
    ]
    found += [
        Hit(_ELSEWHERE, part, span)
        for match in _found(part, _AWAY)
        if _holds(part, span := Span(*match.span())) and _of_somebody(part, span)
    ]
    return [] if found and any(_STEPS.find(part)) else found


def _is_sought(scene: Scene, who: str) -> bool:
    """Whether one of the words begins as a word of the title does: 'bakeren' where a 'baker' is sought."""
    sought = [
        word for word in _WORD.findall(f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}") if len(word) >= _LONG
    ]
    return any(word.startswith(title[: max(_LONG, len(title) - 2)]) for word in _WORD.findall(who) for title in sought)


def come_back(scene: Scene, hit: Hit) -> bool:
    """Whether one of the next two sentences brings 'them' and the reader together: 'Så sitter de hos deg'."""
    part, end = hit.part, hit.part.sentence(hit.span.start).end
    for _ in range(2):
        if end + 1 >= len(part.lower):
            return False
        sentence = part.sentence(end + 1)
        words = part.words(sentence)
        if _BACK.search(words) and _WITH_THEM.search(words) and not scene.holds_negation(part, sentence):
            return True
        end = sentence.end
    return False


def _found(part: Part, kinds: Kinds) -> Iterator[re.Match[str]]:
    """Give all that the expressions find, each asked only of the sentences that hold the words it cannot do without."""
    for sentence, at in standing([form for form, _, _ in kinds], part):
        form, all_of, one_of = kinds[at]
        says = told_in(part, sentence)
        if says & all_of == all_of and (says & one_of or one_of == Says.ANYTHING):
            yield from form.pattern.finditer(part.lower, *sentence)


def _who(match: re.Match[str]) -> str:
    """Give the words for those who do it instead; none where only a place or a time is told."""
    named = match.groupdict()
    return next((found for name in _WHO if (found := named.get(name))), "")


def _are_others(scene: Scene, who: str) -> bool:
    """Whether those who are named are not the reader, nor of the reader's own trade, team or workplace.

    A unit may be where the reader works ('Gjestene henvender seg til resepsjonen'), so it must be named here alone.
    """
    if _OURS.search(who) or of_trade(scene, who) or _is_sought(scene, who):
        return False
    unit = _IS_UNIT.search(who)
    if unit is None:
        return True
    base = unit["base"]
    where = scene.doc.ad
    named = f"{where.title} {where.jobtitle} {where.employer_name} {where.employer_text}".lower()
    return base not in named and scene.doc.text.lower.count(base) == 1


def _trimmed(match: re.Match[str]) -> Span:
    """Leave out the words before that only served to find a fronted object."""
    front = match.groupdict().get("front")
    start = match.start() + len(front) if front is not None else match.start()
    return Span(start, match.end())


def _holds(part: Part, span: Span) -> bool:
    """Whether it is said without reserve: of all, always, and with no 'but' behind it."""
    sentence, clause = part.sentence(span.start), part.clause(span)
    if _ASKED.match(part.lower, span.end) or _BUT.match(part.lower, span.end):
        return False
    if _NOT_ALWAYS.search(part.lower, clause.start, clause.end) or _TO_READER.search(
        part.lower, span.end, sentence.end
    ):
        return False
    return not _BUT.search(part.lower, span.end, min(len(part.lower), sentence.end + 8))


def is_condition(part: Part, span: Span) -> bool:
    """Whether the sentence begins with the verb and goes on behind a comma: 'Treffer du dem ikke hjemme, ringer du'."""
    sentence = part.sentence(span.start)
    first = _STARTS_WITH_VERB.match(part.lower, sentence.start, sentence.end)
    if first is None or "," in part.lower[sentence.start : span.start]:
        return False
    return _COMMA_THEN.match(part.lower, span.end, sentence.end) is not None


def _of_somebody(part: Part, span: Span) -> bool:
    """Whether those who are spoken of are named in the sentence, or in the one before it, as people from outside."""
    sentence = part.sentence(span.start)
    before = part.sentence(sentence.start - 2).start if sentence.start > 1 else 0
    return bool(groups_in(part.lower[before : sentence.end]))
