"""People who are plainly brought near the reader in one piece of a sentence, whatever the rest of it denies."""

from collections.abc import Iterator

from jobbmatch.text.judge.asides import GIVEN_UP
from jobbmatch.text.judge.mentions import not_you_next
from jobbmatch.text.judge.near_forms import BY_BOTH, CUT, FAR, INSTEAD, NEAR, NOT_BEFORE, THEY_ALONE
from jobbmatch.text.judge.outsiders import groups_in
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.forms import Form, standing
from jobbmatch.text.reading.scene import Scene

_FORMS = tuple(map(Form, NEAR))
_BY_BOTH, _NOT_BEFORE, _INSTEAD = Form(BY_BOTH), Form(NOT_BEFORE), Form(INSTEAD)


def brought_near(scene: Scene) -> list[Span]:
    """Give the words of the text that bring people near: a hint wherever the answer would be no.

    >>> from jobbmatch.text.ad_text import AdText
    >>> scene = Scene(AdText("Sekretær", "Venterom har vi ikke, pasientene går rett inn til deg."))
    >>> [scene.doc.text.words(span) for span in brought_near(scene)]
    ['pasientene går rett inn']
    """
    part = scene.doc.text
    both = (Span(*match.span()) for match in _BY_BOTH.find(part))
    later = (
        Span(*match.span()) for match in _NOT_BEFORE.find(part) if groups_in(part.words(part.sentence(match.start())))
    )
    others = (Span(*match.span()) for match in _INSTEAD.find(part))
    return [*_found(scene, part), *later, *others, *(span for span in both if not scene.holds_negation(part, span))]


def _found(scene: Scene, part: Part) -> Iterator[Span]:
    for sentence, at in standing(_FORMS, part):
        for match in _FORMS[at].pattern.finditer(part.lower, *sentence):
            span = Span(*match.span())
            piece = _piece(part, span)
            if scene.holds_negation(part, piece) or FAR.search(part.lower, *piece) or _of_nobody(part, span):
                continue
            if not scene.in_sentence(part, span, "apply", "offer"):
                yield span


def _of_nobody(part: Part, span: Span) -> bool:
    """Whether 'they' stand for nobody from outside who was named, or what is told has been given up."""
    sentence = part.sentence(span.start)
    if GIVEN_UP.search(part.lower, sentence.start, span.start) or not_you_next(part, span):
        return True
    before = part.sentence(sentence.start - 2).start if sentence.start > 1 else 0
    alone = THEY_ALONE.match(part.lower, span.start) is not None
    return alone and not groups_in(part.lower[before : span.end])


def _piece(part: Part, span: Span) -> Span:
    """Give what lies between the cuts around the words; cuts within them do not count."""
    sentence = part.sentence(span.start)
    before = [cut.end() for cut in CUT.finditer(part.lower, sentence.start, span.start)]
    after = CUT.search(part.lower, span.end, sentence.end)
    return Span(before[-1] if before else sentence.start, after.start() if after else sentence.end)
