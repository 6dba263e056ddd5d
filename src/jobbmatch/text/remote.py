"""Whether an ad says that the work is done from home only: then nobody goes to the employer's place.

Only plain words about the whole job count, and only in an ad in which nothing hints at meeting in person: gatherings,
office days, travel, visits, a first week at the office. A choice ('mulighet for hjemmekontor') and a mixture are bound
to the place of work like any other ad.
"""

import re
from collections.abc import Iterable
from functools import cache

from jobbmatch.domain.facet import Facet, Facets, FacetValue, facet_value
from jobbmatch.domain.remote import REMOTE_UNREAD, RemoteReading, RemoteWork
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.clean import is_whole
from jobbmatch.text.judge.verdict import clause_of, inside
from jobbmatch.text.reading.document import EMPLOYER, Document
from jobbmatch.text.reading.phrases import words_expression
from jobbmatch.text.reading.tables import Hit, PhraseIndex, load_classes, load_rules

_MOST = 12
_BOUND_TO_PLACES = (Facet.MOBILE_WORK, Facet.OUTWARD_FACING)
_NOTHING_DENIED = r"(?! (?:bare|berre|kun|alltid|minst|nødvendigvis|alene|only|just|always|lenger))"
_DENIAL = rf"(?<![^\W_]){words_expression(load_classes()['no'])}{_NOTHING_DENIED}"
_BEFORE = re.compile(rf"{_DENIAL}(?:\W+\w+){{0,4}}\W*$")
_AFTER = re.compile(rf"^[^\w,]*(?:\w+[^\w,]+){{0,2}}{_DENIAL}")

Hits = dict[str, list[Hit]]


def read_remote(ad: AdText, facets: Facets) -> RemoteReading:
    """Read what an ad says about work from home.

    Args:
        ad: The ad.
        facets: Its facets: work on the road or face to face with others is never done from home only.

    >>> read_remote(AdText("Kundestøtte", "Stillingen er 100 % hjemmekontor."), {}).value
    <RemoteWork.ONLY: 'only'>
    >>> read_remote(AdText("Kundestøtte", "Mulighet for hjemmekontor."), {}).value
    <RemoteWork.PARTLY: 'partly'>
    """
    hits = _hits(ad)
    homes = [*hits["only"], *hits["home"]]
    if not homes and not hits["no"]:
        return REMOTE_UNREAD
    if hits["no"] or all(_denied(hit) for hit in homes):
        return _reading(RemoteWork.NO, [*hits["no"], *homes])
    plain = [hit for hit in hits["only"] if hit.part.where != EMPLOYER and not _denied(hit)]
    if not plain:
        partly = bool(hits["partly"] or hits["attend"])
        return _reading(RemoteWork.PARTLY if partly else RemoteWork.UNCLEAR, homes)
    against = [hit for hit in (*hits["partly"], *hits["attend"]) if not _denied(hit)]
    bound = any(facet_value(facets, facet) is FacetValue.YES for facet in _BOUND_TO_PLACES)
    if against or bound or not (is_whole(ad.title) and is_whole(ad.text)):
        return _reading(RemoteWork.PARTLY, [*plain, *against])
    return _reading(RemoteWork.ONLY, [*plain, *hits["attend"]])


@cache
def _index() -> PhraseIndex:
    return PhraseIndex(load_rules("remote"))


def _hits(ad: AdText) -> Hits:
    found: Hits = {sense: [] for sense in ("only", "partly", "home", "attend", "no")}
    for part in Document(ad).parts:
        for hit in _index().find(part):
            found[hit.sense].append(hit)
    homes = [*found["only"], *found["home"]]
    found["partly"] = [hit for hit in found["partly"] if _about_home(hit, homes) and not inside(hit, found["only"])]
    return found


def _about_home(hit: Hit, homes: Iterable[Hit]) -> bool:
    """Whether a word of choice or mixture stands in a clause that speaks of home: 'fleksibel' says much else too."""
    clause = hit.part.clause(hit.span)
    return any(home.part.where == hit.part.where and clause.holds(home.span) for home in homes)


def _denied(hit: Hit) -> bool:
    """Whether a negation stands just before or after the words, in their clause."""
    clause = hit.part.clause(hit.span)
    before, after = hit.part.lower[clause.start : hit.span.start], hit.part.lower[hit.span.end : clause.end]
    return _BEFORE.search(before) is not None or _AFTER.match(after) is not None


def _reading(value: RemoteWork, hits: Iterable[Hit]) -> RemoteReading:
    return RemoteReading(value, tuple(dict.fromkeys(map(clause_of, hits)))[:_MOST])
