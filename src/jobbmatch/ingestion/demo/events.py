"""The event log around made-up ads: an ad comes again changed or unchanged, goes inactive, or arrives broken."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from jobbmatch.ingestion.demo.ads import Entry, MadeUpAd
from jobbmatch.ingestion.demo.deadlines import stamp
from jobbmatch.ingestion.demo.draw import chance
from jobbmatch.ingestion.demo.truth import AdTruth

CHANGED = 0.06
REPEATED = 0.02
INACTIVE = 0.04
_PUSHED_BACK = "<p>Vi har forlenget søknadsfristen.</p>"


@dataclass(frozen=True, slots=True, order=True)
class Happening:
    """One event.

    Attributes:
        at: When it happened; events are told in this order.
        uuid: Which ad.
        entry: Feed entry.
        truth: What is known about the ad; None when there is nothing to read in it.
    """

    at: datetime
    uuid: str
    entry: Entry = field(compare=False)
    truth: AdTruth | None = field(compare=False, default=None)


def happenings(rng: Random, ad: MadeUpAd, until: datetime) -> list[Happening]:
    """All that happens to one ad until a moment, first its publishing."""
    told = [Happening(ad.published, ad.uuid, active(ad.content, ad.published), ad.truth)]
    at = _later(rng, ad.published, until)
    content = ad.content
    if chance(rng, REPEATED):
        content = {**content, "updated": stamp(at)}
        told.append(Happening(at, ad.uuid, active(content, at), ad.truth))
    elif chance(rng, CHANGED):
        content = {**content, "updated": stamp(at), "description": f"{content['description']}{_PUSHED_BACK}"}
        told.append(Happening(at, ad.uuid, active(content, at), ad.truth))
    if chance(rng, INACTIVE):
        at = _later(rng, at, until)
        told.append(Happening(at, ad.uuid, inactive(ad.uuid, at)))
    return told


def active(content: Entry, at: datetime) -> Entry:
    """Wrap an ad's content in an entry."""
    return {"uuid": content["uuid"], "ad_content": content, "sistEndret": stamp(at), "status": "ACTIVE"}


def inactive(uuid: str, at: datetime) -> Entry:
    """An entry that says that an ad is gone; the feed gives it no content."""
    return {"uuid": uuid, "sistEndret": stamp(at), "status": "INACTIVE"}


def broken(kind: int, ad: MadeUpAd) -> Entry:
    """An entry that cannot be taken in.

    Args:
        kind: Which of ``BREAKAGES``; counts on from the start when there are no more.
        ad: The ad that it would have been.
    """
    entry = active({**ad.content}, ad.published)
    return BREAKAGES[kind % len(BREAKAGES)](entry)


def _without(name: str) -> Callable[[Entry], Entry]:
    return lambda entry: {key: value for key, value in entry.items() if key != name}


def _with(name: str, value: object) -> Callable[[Entry], Entry]:
    return lambda entry: {**entry, name: value}


def _content_with(name: str, value: object) -> Callable[[Entry], Entry]:
    def spoil(entry: Entry) -> Entry:
        content = entry["ad_content"]
        return {**entry, "ad_content": {**content, name: value} if isinstance(content, dict) else None}

    return spoil


BREAKAGES: tuple[Callable[[Entry], Entry], ...] = (
    _without("uuid"),
    _with("sistEndret", "i går"),
    _with("ad_content", None),
    _content_with("title", ""),
    _with("status", "PAUSE"),
    _content_with("description", "<p>&nbsp;</p>"),
    _with("uuid", "12345"),
    _without("status"),
    _without("sistEndret"),
    _content_with("title", None),
)
"""Ways in which an entry can be broken."""


def _later(rng: Random, since: datetime, until: datetime) -> datetime:
    return since + timedelta(seconds=max(1.0, (until - since).total_seconds() * rng.uniform(0.1, 0.9)))
