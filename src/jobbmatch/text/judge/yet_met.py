"""What brings people near although the ad denies it: another place, a turn at it, those who come in spite of it.

A denial is often bound to one room ('Ingen utenforstående slipper inn i magasinet') or said of most of them ('Selgerne
tar seg av kundene'). What takes it back is told by its form: who does what where, not by names of people or places.
"""

from collections.abc import Iterator

from jobbmatch.domain.facet import Evidence
from jobbmatch.text.judge.families import tasks_in
from jobbmatch.text.judge.other_hands import of_trade
from jobbmatch.text.judge.outsiders import groups_in
from jobbmatch.text.judge.verdict import quote
from jobbmatch.text.judge.yet_met_forms import (
    ACTS,
    AT_HOME,
    CLEFT,
    DOORS,
    DOORS_OPEN,
    DROP_BY,
    ENOUGH_TASKS,
    FRONTED,
    FRONTED_EN,
    MANY,
    NOBODY,
    OF_WORK,
    OURS,
    PLACED_OUT,
    READER,
    RESTS,
    SERVES,
    SHORTEST,
    SIDE_BY_SIDE,
    SOME_COME,
    SOMEBODY_ACTS,
    STEM,
    STILL,
    THEY,
    THEY_BESIDE,
    THEY_MOVE,
    THEY_TAKE_PART,
    TIME,
    TURN,
    WHO_WORKS,
    WORD,
)
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.forms import Form
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit, load_classes

_SOME_COME, _TURN, _ACTS, _CLEFT, _SOMEBODY_ACTS = map(Form, (SOME_COME, TURN, ACTS, CLEFT, SOMEBODY_ACTS))
_FRONTED = (Form(FRONTED), Form(FRONTED_EN))
_BESIDE = tuple(map(Form, (THEY_BESIDE, THEY_TAKE_PART, DROP_BY, DOORS_OPEN, SIDE_BY_SIDE, PLACED_OUT)))
_THEY = Form(THEY)


def yet_met(scene: Scene, *, bound: bool) -> list[Evidence]:
    """Quote what brings people near the reader although others are said to meet them or the place to be closed.

    Args:
        scene: The ad.
        bound: Whether no more is said than that they do not come into a certain place.
    """
    part = scene.doc.text
    found = [*_some_come(scene, part), *_they_return(scene, part), *_taken_in_turns(scene, part)]
    found += [*_beside(scene, part), *_somebody_acts(scene, part)]
    if bound:
        found += _elsewhere(scene, part)
    found += _by_trade(scene, part)
    return [quote(part, span) for span in found]


def _some_come(scene: Scene, part: Part) -> Iterator[Span]:
    """Give where somebody who is named by a relative clause comes to 'us'."""
    for match in _SOME_COME.find(part):
        span = Span(*match.span())
        if not (
            WHO_WORKS.search(part.lower, *part.sentence(span.start))
            or scene.holds_negation(part, Span(match.end("clause"), span.end))
            or scene.in_sentence(part, span, "apply", "quali", "offer")
        ):
            yield span


def _they_return(scene: Scene, part: Part) -> Iterator[Span]:
    """Give where those who were told off are with the reader, or on the way, in one of the next two sentences."""
    sentences = part.sentences()
    they = [_THEY.may_stand(marks) for marks in part.marks]
    for at, named in enumerate(sentences):
        if not any(they[at + 1 : at + 3]) or not groups_in(part.words(named)):
            continue
        for number, sentence in enumerate(sentences[at + 1 : at + 3], at + 1):
            if not they[number]:
                continue
            words = part.words(sentence)
            near = THEY_MOVE.search(words) is not None
            if scene.holds_negation(part, sentence) or scene.in_sentence(part, sentence, "apply"):
                continue
            if scene.in_sentence(part, sentence, "remote") and not near:
                continue
            if THEY.search(words) and (near or READER.search(words)):
                yield sentence


def _is_work(scene: Scene, part: Part, sentence: Span, who: Span = NOBODY) -> bool:
    """Whether a sentence tells of closed work: two of its tasks, or something done to things, and of nobody served.

    Args:
        scene: The ad.
        part: Its text.
        sentence: The sentence.
        who: Where the doer is named; the name of a trade is no task.
    """
    if SERVES.search(part.lower, *sentence):
        return False
    if AT_HOME.search(part.lower, *sentence):
        return True
    tasks = {
        part.words(hit.span)[:STEM]
        for hit in tasks_in(scene)
        if hit.part is part and sentence.holds(hit.span) and not hit.span.holds(who) and not who.holds(hit.span)
    }
    words = WORD.findall(part.lower[sentence.start : max(who.start, sentence.start)])
    words += WORD.findall(part.lower[max(who.end, sentence.start) : sentence.end])
    return len(tasks) >= ENOUGH_TASKS or any(word in _things() for word in words)


def _things() -> frozenset[str]:
    """Give the verbs for what is done to things."""
    return frozenset(load_classes()["thingverb"])


def _taken_in_turns(scene: Scene, part: Part) -> Iterator[Span]:
    """Give where something that is no task, no hours and no chore is done in turns."""
    for match in _TURN.find(part):
        sentence = part.sentence(match.start())
        ours = Span(*match.span()) if OURS.search(match[0]) else NOBODY
        if _is_work(scene, part, sentence, ours):
            continue
        if not scene.holds_negation(part, sentence) and not scene.in_sentence(part, sentence, "offer", "apply"):
            yield sentence


def _elsewhere(scene: Scene, part: Part) -> Iterator[Span]:
    """Give where the reader does something that is no task at another place than the closed one."""
    indoors = scene.hits("outward_facing", "inside")
    for form in _FRONTED:
        for match in form.find(part):
            sentence = part.sentence(match.start("place"))
            who = match["who"]
            if MANY.fullmatch(who) and not _of_reader(scene, who):
                continue
            inside = any(sentence.holds(hit.span) for hit in indoors if hit.part is part)
            if (inside and not SERVES.search(part.lower, *sentence)) or TIME.search(match["place"]):
                continue
            if STILL.fullmatch(match["verb"]) or match["verb"] in _things():
                continue
            if not (_is_work(scene, part, sentence, Span(*match.span("who"))) or scene.holds_negation(part, sentence)):
                yield sentence


def _by_trade(scene: Scene, part: Part) -> Iterator[Span]:
    """Give where those of the reader's own trade do something that is no task: they are the reader."""
    for match in (*_ACTS.find(part), *_CLEFT.find(part)):
        if not (match.re is CLEFT or MANY.fullmatch(match["who"])) or not _of_reader(scene, match["who"]):
            continue
        sentence = part.sentence(match.start())
        if _is_work(scene, part, sentence, Span(*match.span("who"))) or (
            match.re is ACTS and RESTS.match(part.lower, match.end())
        ):
            continue
        if not scene.holds_negation(part, sentence) and not scene.in_sentence(part, sentence, "offer", "apply"):
            yield sentence


def is_bound(hit: Hit) -> bool:
    """Whether a denial is only one of a room: 'Ingen utenforstående slipper inn i magasinet'."""
    clause = hit.part.words(hit.part.clause(hit.span))
    return DOORS.search(clause) is not None and OF_WORK.search(clause) is None


def _of_reader(scene: Scene, who: str) -> bool:
    """Whether a word names those whom the title seeks: 'kokkene' where a 'kokk' is sought."""
    if groups_in(who):
        return False
    if of_trade(scene, who):
        return True
    title = f"{scene.doc.title.lower} {scene.doc.jobtitle.lower}"
    return any(
        len(word) >= SHORTEST and (who.startswith(word) or word[:STEM] == who[:STEM]) for word in WORD.findall(title)
    )


def _beside(scene: Scene, part: Part) -> Iterator[Span]:
    """Give where somebody who is no colleague takes part, is beside the reader, or is let in."""
    for form in _BESIDE:
        for match in form.find(part):
            sentence = part.sentence(match.start())
            around = part.clause(Span(*match.span())) if match[0].endswith("som") else sentence
            if match.re is THEY_BESIDE and not READER.search(part.lower, *around):
                continue
            if match.re is SIDE_BY_SIDE and not _is_other_trade(match["who"]):
                continue
            if _is_told(scene, part, Span(*match.span()), mates=match.re is DROP_BY):
                yield sentence


def _is_other_trade(word: str) -> bool:
    """Whether a word has the form of a trade or of a group, and of no colleague."""
    return MANY.fullmatch(word) is not None and not any(stem in word for stem in load_classes()["matestem"])


def _is_told(scene: Scene, part: Part, span: Span, *, mates: bool = False) -> bool:
    """Whether words are said of the work, without a negation before them, and not of applying or of colleagues."""
    clause = part.clause(span)
    if scene.holds_negation(part, clause) or any(span.holds(hit.span) for hit in scene.context(part, span, "remote")):
        return False
    words = WORD.findall(part.words(clause))
    return not (
        scene.in_sentence(part, span, "apply", "quali", "offer")
        or (not mates and any(stem in word for word in words for stem in load_classes()["matestem"]))
    )


def _somebody_acts(scene: Scene, part: Part) -> Iterator[Span]:
    """Give where somebody else does something and the reader something with it."""
    for match in _SOMEBODY_ACTS.find(part):
        verb = match["verb"] or match["verb2"]
        who = match["who"]
        named = not who.endswith(("erne", "ers")) or _is_other_trade(who)
        sentence = part.sentence(match.start("who"))
        told = Span(match.end("who"), sentence.end)
        named = named and not (scene.in_sentence(part, told, "remote") or scene.holds_negation(part, told))
        if named and not STILL.fullmatch(verb) and _is_told(scene, part, Span(*match.span("who"))):
            yield sentence
