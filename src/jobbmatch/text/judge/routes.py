"""Stretches of country told by the names of places: 'fra Lom til Skjåk', 'i Asker, Bærum og Ski'."""

import re
from collections.abc import Iterator
from functools import cache

from jobbmatch.geo.tables import county_rows, municipality_rows, postal_rows
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.phrases import compile_phrase
from jobbmatch.text.reading.tables import Hit, Rule

_NAME = r"([A-ZÆØÅ][a-zæøå]{1,20})"
_STRETCH = re.compile(
    rf"(?:[Ff]ra|[Ff]rå|[Mm]ellom|[Ff]rom|[Bb]etween) {_NAME}(?: i \w+)? (?:til|og|to|and) {_NAME}"
    rf"|(?:[Ii]|[Pp]å|[Ii]n|[Tt]il|[Ii]nnom|[Vv]ed) {_NAME}, (?:på |i )?{_NAME}(?:, {_NAME})? (?:og|and|eller|or)"
    rf" (?:på |i |in )?{_NAME}"
)
_SMALL = ("fra", "frå", "mellom", "from", "between", "i", "på", "in", "til", "innom", "ved")
_HEADS = (*_SMALL, *map(str.capitalize, _SMALL))
"""What a stretch begins with; looked for only before names, which are few."""
_BEFORE_A_NAME = re.compile(r" (?=[A-ZÆØÅ][a-zæøå])")
_NOT_THE_WORK = re.compile(
    r"(?<!\w)(?:kontor(?:er|a|ene)?|offices|avtalen?|tariff\w*|tog(?:et)?|buss(?:en)?"
    r"|pendle\w*|fly|ferie\w*|kveldstog"
    r"|hovedkontor|utdann\w*"
    r"|konsern\w*|selskap(?:et)?|eier|eies|født|kommer fra|ansatte|kolleger|kollegaer|røtter|oppstart"
    r"|studer\w*|universitet\w*)(?!\w)"
)
_READER = re.compile(
    r"(?<!\w)(?:du|deg|din|ditt|dere|you|your|jobb\w*|arbeid\w*|oppdrag\w*|prosjekt\w*|skift\w*|vakt\w*|uke\w*|dag"
    r"|dager|time\w*"
    r"|skal|må|ruta|turen|anlegg\w*|settes|stilling\w*)(?!\w)"
)
"""Words of the reader or of the work; what is told without them may be the firm's market."""
_ENOUGH = 2
"""So many of the names must be known: many names are people's."""


STRETCH = "fra til"
"""The phrase that such hits belong to."""


def routes(part: Part) -> Iterator[Hit]:
    """Give the stretches and rows of places that a part names.

    >>> [hit.part.words(hit.span) for hit in routes(Part.of("text", "Alt fra Lom til Skjåk, og mellom Kari og Ola."))]
    ['fra lom til skjåk']
    """
    for found in _stretches(part.text):
        span = Span(*found.span())
        known = sum(name.lower() in _places() for name in found.groups() if name)
        if known >= _ENOUGH and not _NOT_THE_WORK.search(part.words(part.clause(span))):
            of_reader = _READER.search(part.words(part.clause(span)))
            yield Hit(_rule("hint" if of_reader else "soft"), part, span)


def _stretches(text: str) -> Iterator[re.Match[str]]:
    """Find the stretches, one after the other, where a name follows one of the words they begin with."""
    end = 0
    for blank in _BEFORE_A_NAME.finditer(text):
        at = blank.start()
        if text.endswith(_HEADS, end, at):
            head = next(head for head in _HEADS if text.endswith(head, end, at))
            if found := _STRETCH.match(text, at - len(head)):
                end = found.end()
                yield found


@cache
def _rule(sense: str) -> Rule:
    """Give the rule that such a hit belongs to."""
    return Rule("mobile_work", sense, compile_phrase(STRETCH, {}))


@cache
def _places() -> frozenset[str]:
    """Give the names of towns, municipalities and counties, in lower case."""
    towns = {row.town.lower() for row in postal_rows()}
    return frozenset(towns | {row.name.lower() for rows in (municipality_rows(), county_rows()) for row in rows})
