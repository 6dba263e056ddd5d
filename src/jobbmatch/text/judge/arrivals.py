"""People who come, wait or stand beside the reader, told by the form of the words whoever they are.

The names of people are too many to list: 'Brides come for two fittings', 'Kapteinen kommer ned til deg', 'sammen
med skipperen'. Things and colleagues are left out (``thingend``, ``matestem`` in ``data/classes.tsv``); the rest
weighs against tasks.
"""

import re

from jobbmatch.text.judge.families import tasks_in
from jobbmatch.text.judge.other_hands import in_other_hands, of_trade
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import load_classes

_ANY = re.compile(
    r"(?<![^\W_])(?:kommer|kjem|comes?|stikker|stikk|dukker opp|møter opp|stiller opp|lines? up|står i kø|venter"
    r"|ventar|waits?"
    r"|shows? up|turns? up|drops? by|vil se|vil sjå|wants? to see|har rett til|are entitled to)(?![^\W_])"
)
_ON_THE_WAY = re.compile(
    r" (?:[^\W_]+ ){0,2}?(?:ned|opp|bort|over|innom|hit|fram|frem|down|up|over|by|for å|to (?!be|us|the)"
    r"|for [^\W_]+ fittings?|til deg|til maskinen"
    r"|to you|og (?:vil|skal|får|spør|ber))(?![^\W_])"
)
"""Ways that people come; a thing may come from somewhere, at some time or as something."""
_BESIDE = re.compile(
    r"(?<![^\W_])(?:sammen|saman|together|i lag|på tomannshånd) (?:med|with) (?P<who>[^,.;:!?\n]{2,60})"
)
_WORD = re.compile(r"[^\W\d_]+")
_AGENT = re.compile(
    r"[^\W_]{3,}(?:ere|eren|erne|arar|aren|arane|ører|øren|ørene|ister|isten|istene|inne|inna|folk|folka)"
)
_NAMED = re.compile(
    r"(?<![^\W_])[^\W\d_]{3,}(?:eren|erne|aren|arane|øren|ørene|isten|istene|folkene|folka|folket)(?![^\W_])"
)
"""Those of a trade, known to the text: 'sitter vi med eieren', 'med kunstneren på den ene siden og deg på den "
"andre'."""
_TOWARDS = re.compile(r"(?<![^\W_])(?:med|ved|hos|til|for|mot|av|om|overfor|with|by|to|for)(?: [^\W_]+)? $")
_READER = re.compile(r"(?<![^\W_])(?:du|deg|dere|dykk|vi|me|oss)(?![^\W_])")
_PEOPLE_IN_ING = ("flyktning", "slektning", "kjenning")
_SET_ASIDE = ("apply", "offer", "quali", "others", "elsewho", "past", "remote")
_WORDS_LOOKED_AT = 6
_HOW_OFTEN = frozenset(
    (
        "selv",
        "sjølv",
        "også",
        "òg",
        "gjerne",
        "ofte",
        "alltid",
        "often",
        "usually",
        "always",
        "sometimes",
        "will",
        "may",
    )
)


def somebody_comes(scene: Scene, *, named: bool = True) -> bool:
    """Whether the text tells that somebody who is no colleague and no thing comes, waits or is beside the reader.

    Args:
        scene: The ad.
        named: Whether it is enough that somebody of another trade is named in a clause about the reader; where the
            place is said to be shut, a word such as 'med' or 'til' must stand before.

    >>> from jobbmatch.text.ad_text import AdText
    >>> somebody_comes(Scene(AdText("Syer", "Brides come for two fittings.")))
    True
    >>> somebody_comes(Scene(AdText("Syer", "Stoffet kommer på ruller.")))
    False
    """
    part = scene.doc.text
    return (
        any(
            _is_somebody(part, Span(*found.span())) and not _set_aside(scene, part, Span(*found.span()))
            for found in _ANY.finditer(part.lower)
        )
        or any(
            _is_outsider(part, Span(*found.span("who"))) and not _set_aside(scene, part, Span(*found.span()))
            for found in _BESIDE.finditer(part.lower)
        )
        or _is_beside_the_reader(scene, part, named=named)
    )


def _is_beside_the_reader(scene: Scene, part: Part, *, named: bool) -> bool:
    """Whether a clause names somebody of another trade beside the reader, and none of its words is a task."""
    known = [hit.span for hit in tasks_in(scene) if hit.part is part]
    for found in _NAMED.finditer(part.lower):
        span = Span(*found.span())
        if not named and _TOWARDS.search(part.lower, max(0, span.start - 25), span.start) is None:
            continue
        if _is_harmless(found[0]) or any(task.start <= span.start < task.end for task in known):
            continue
        clause = part.clause(span)
        if _READER.search(part.lower, clause.start, clause.end) and not (
            of_trade(scene, found[0]) or _set_aside(scene, part, span) or in_other_hands(scene, part, span)
        ):
            return True
    return False


def _is_somebody(part: Part, span: Span) -> bool:
    """Whether the word before a verb of coming may be somebody: a trade, or any noun on the way to the reader."""
    sentence = part.sentence(span.start)
    before = [word for word in _WORD.findall(part.lower[sentence.start : span.start]) if word not in _HOW_OFTEN]
    if not before or _is_harmless(before[-1]):
        return False
    return _AGENT.fullmatch(before[-1]) is not None or _ON_THE_WAY.match(part.lower, span.end, sentence.end) is not None


def _is_outsider(part: Part, span: Span) -> bool:
    """Whether the words after 'together with' name nobody who is known to be a colleague, by trade or by name."""
    if part.text[span.start].isupper():
        return False
    words = _WORD.findall(part.words(span))[:_WORDS_LOOKED_AT]
    return any(_AGENT.fullmatch(word) for word in words) and not any(_is_mate(word) for word in words)


def _is_harmless(word: str) -> bool:
    """Whether a word is a thing, a colleague, the reader or no noun at all."""
    if word.startswith(_PEOPLE_IN_ING):
        return False
    return word.endswith(load_classes()["thingend"]) or _is_mate(word)


def _is_mate(word: str) -> bool:
    """Whether a word is one for those one works beside."""
    return any(stem in word for stem in load_classes()["matestem"])


def _set_aside(scene: Scene, part: Part, span: Span) -> bool:
    """Whether the clause denies it, or tells of others, of applying, of what is offered or of what is asked for."""
    return scene.denies(part, span) or scene.in_clause(part, span, *_SET_ASIDE)
