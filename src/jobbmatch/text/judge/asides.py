"""Mentions that have nothing to do with the reader: who orders, what is asked of colleagues, who was told to stay away.

They count only beside described tasks or words that nobody is met; alone they explain nothing.
"""

import re

from jobbmatch.text.judge.outsiders import base_of, groups_in
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.tables import Hit, load_classes

_READER = re.compile(
    r"(?<!\w)(?:du|deg|din|ditt|dine|dere|deres|dykk\w*|vi|me|oss|vår|vårt|våre|you|your|we|us|our|alle|jobben|arbeidet"
    r"|stillingen|stillinga|rollen|her|hit|here|innom|forbi)(?!\w)"
)
_MARKET = re.compile(
    r"(?<!\w)(?:bestiller|bestilte|bestilt|ønsker|ønskjer|vil ha|skal ha|kjøper|kjøpte|kjøpt|betaler|betalte|leser"
    r"|les|lytter|lyttar"
    r"|ser på|sender|sendte|skriver|skriv|forventer|ventar seg|tror|trur|synes|merker|merkar|vet|veit|husker|hugsar"
    r"|bruker|brukar"
    r"|drikker|drikk|eier|eig|logger|fyller ut|laster opp|filmer|velger|vel|elsker|liker|likar|tar for gitt"
    r"|stoler på|regner med"
    r"|klager|klagar|skal (?:få|slippe|kunne)|får (?:varme|strøm|vann|vatn|post|posten|brev|pakken|pakka|varene"
    r"|maten|avisen|avisa|regning\w*|vedtak\w*|lyset)"
    r"|orders?|ordered|wants?|expects?|buys?|bought|reads?|watche?s?|pays?|uses?|drinks?|owns?|writes?|sends?"
    r"|thinks?|believes?"
    r"|loves?|complains?|chooses?|receives?|notices?|wears?|relies|rely|depends? on)(?!\w)"
)
"""What those who are a market do, wherever they are."""
_NEAR = re.compile(
    r"(?<!\w)(?:står|stå|sitter|sitte|sit|venter|ventar|kommer|kjem|møter|treffer|spør|spørre|snakker|prater"
    r"|hjelp\w*|besøk\w*|viser"
    r"|henter|hentar|ansikt|hånd|hand|rundt|døra|døren|disk\w*|luka|luke|skrank\w*|butikk\w*|resepsjon\w*|rommet"
    r"|salen|stua|hjem\w*|heim\w*"
    r"|stands?|sits?|waits?|comes?|meets?|asks?|talks?|speaks?|visits?|helps?|picks?|door|counter|desk|room|home|kø"
    r"|køen|queue|stikk\w*)(?!\w)"
)
GIVEN_UP = re.compile(
    r"(?<!\w)(?:gått bort fr[aå]|gått vekk fr[aå]|slutta? (?:med|å|på)|sluttet (?:med|å)|slutt på|kuttet|kutta"
    r"|avviklet|avvikla|lagt ned"
    r"|done away with|stopped|no longer|ikke lenger|ikkje lenger)(?!\w)"
)
_EACH_OTHER = re.compile(
    r"(?<!\w)(?:hverandre|kvarandre|one another|each other|neste (?:lag|skift|mann|vakt)|avløs\w*|avløys\w*"
    r"|the next (?:shift|crew|team))(?!\w)"
)
_IMPERATIVE = re.compile(r"\W*(?:stikk|kom|ring|kik|titt|drop|pop|come|call|send|skriv)(?!\w)")
_HOW_TO_APPLY = re.compile(r"(?<!\w)(?:ring|ringe|søk|søke|søknad\w*|prat|kaffe|mail|e-post|call|apply|cv)(?!\w)")
_THEY = re.compile(r"(?<!\w)(?:dem|dei|de|them|they)(?!\w)")
_WHOEVER = re.compile(r" ?(?:som|who|that|,)(?![^\W_])|,")
_DROP_BY = re.compile(r"(?<!\w)(?:innom|drop|pop)(?!\w)")
_EMPLOYED = ("kolleg", "ansatt", "tilsett", "medarbeid", "colleague", "employee")
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_STEM = 4


def is_aside(hit: Hit, spared: frozenset[str], *, shut: bool = False) -> bool:
    """Whether a mention of people is no concern of the reader's.

    Args:
        hit: The mention.
        spared: Those from outside of whom the ad says that the reader does not meet them.
        shut: Whether others are said to meet people; then only those are left whom something brings near.
    """
    if hit.sense in {"contact", "away"}:
        return _is_idle(hit)
    if shut and not _NEAR.search(hit.part.words(hit.part.clause(hit.span))):
        return True
    return _is_market(hit, shut=shut) or _is_spared(hit, spared)


def _is_market(hit: Hit, *, shut: bool) -> bool:
    """Whether a sentence without the reader tells what a market does: 'People order socks at midnight'.

    Where others are said to meet people, the clause is looked at alone.
    """
    part, span = hit.part, hit.span
    around = part.clause(span) if shut else part.sentence(span.start)
    words = part.words(around)
    if part.is_item(span) or _READER.search(words) or _NEAR.search(words):
        return False
    return _MARKET.search(part.lower, span.end, around.end) is not None


def _is_spared(hit: Hit, spared: frozenset[str]) -> bool:
    """Whether those who are named are said elsewhere not to be met, and nothing here brings them near."""
    part, span = hit.part, hit.span
    named = groups_in(part.words(span)) or {base_of(part.words(span))}
    if not named <= spared:
        return False
    return not _NEAR.search(part.words(part.clause(span)))


def _is_idle(hit: Hit) -> bool:
    """Whether words of meeting or letting in are about colleagues, things, what is given up, or how to apply."""
    part, span = hit.part, hit.span
    clause, sentence = part.clause(span), part.sentence(span.start)
    if GIVEN_UP.search(part.lower, clause.start, span.start) or _EACH_OTHER.search(part.lower, span.start, clause.end):
        return True
    if _IMPERATIVE.match(part.lower, sentence.start) and _HOW_TO_APPLY.search(part.lower, sentence.start, sentence.end):
        return True
    if _DROP_BY.search(part.words(span)):
        return _only_mates(part, sentence)
    if _THEY.search(part.words(span)):
        return not _WHOEVER.search(part.words(span)) and _of_mates(part, span)
    return False


def _only_mates(part: Part, sentence: Span) -> bool:
    """Whether a sentence names those who work there and nobody from outside: 'Dei tilsette stikk innom'."""
    if groups_in(part.words(sentence)):
        return False
    return any(stem in word for word in _WORD.findall(part.words(sentence)) for stem in _EMPLOYED)


def _of_mates(part: Part, span: Span) -> bool:
    """Whether 'they' are colleagues: the last who were named in this sentence or the one before it."""
    sentence = part.sentence(span.start)
    before = part.sentence(sentence.start - 2).start if sentence.start > 1 else 0
    words = _WORD.findall(part.lower, before, span.start)
    if groups_in(part.lower[before : sentence.end]) or _WHOEVER.match(part.lower, span.end):
        return False
    return any(stem in word for word in words for stem in load_classes()["matestem"] if len(stem) >= _SHORTEST_STEM)
