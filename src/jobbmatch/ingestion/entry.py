"""A raw entry judged: an ad to take in, an ad that is gone, or an entry that broke a named rule."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.dates import read_moment
from jobbmatch.ingestion.decoding import UndecodableError, decode
from jobbmatch.ingestion.raw_entry import RawEntry
from jobbmatch.ingestion.rules import MESSAGES, QuarantineRule

VOLATILE = ("updated",)
"""Fields of the content that say when and not what."""
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_OTHER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
"""Files that are not from the feed name their ads otherwise; what is safe in an address and a file name is taken."""
_NOTHING_TO_SEE = re.compile(r"(?:<[^>]*>|&nbsp;|&#160;|\s)*")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An active ad.

    Attributes:
        id: The feed's uuid, lower case; another id as it was given.
        changed: ``sistEndret``, in UTC.
        content: ``ad_content`` as it came.
    """

    id: VacancyId
    changed: datetime
    content: Mapping[str, Any]

    @property
    def content_hash(self) -> str:
        """SHA-256 of what the ad says, whatever the order of its fields and whenever it was touched."""
        said = {name: value for name, value in self.content.items() if name not in VOLATILE}
        canonical = orjson.dumps({"status": "ACTIVE", "ad_content": said}, option=orjson.OPT_SORT_KEYS)
        return hashlib.sha256(canonical).hexdigest()


@dataclass(frozen=True, slots=True)
class Removal:
    """An inactive ad."""

    id: VacancyId
    changed: datetime


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that broke a rule, and what to say about it."""

    rule: QuarantineRule
    message: str


Event = FeedEntry | Removal


@dataclass(frozen=True, slots=True)
class Judged:
    """What an entry is, and what was odd about it."""

    result: Event | Refused
    notes: tuple[str, ...] = ()


def judge(raw: RawEntry) -> Judged:
    """Judge a raw entry."""
    if raw.broken is not None:
        return Judged(refused(raw.broken, raw.detail))
    try:
        value, note = decode(raw.data)
    except UndecodableError as error:
        return Judged(refused(error.rule, error.detail))
    result = read_entry(value)
    notes = [odd for odd in (raw.note, note) if odd]
    if isinstance(result, FeedEntry):
        notes += _odd_dates(result)
    return Judged(result, tuple(notes))


def refused(rule: QuarantineRule, detail: str = "") -> Refused:
    """Refuse by a rule."""
    return Refused(rule, f"{MESSAGES[rule]} {detail}".strip())


def read_entry(value: object) -> Event | Refused:
    """Read an entry, or an item of a feed page, from its JSON value."""
    try:
        return _event(value)
    except _BrokenRuleError as broken:
        return refused(broken.rule, broken.detail)


class _BrokenRuleError(Exception):
    def __init__(self, rule: QuarantineRule, detail: str = "") -> None:
        super().__init__(rule)
        self.rule = rule
        self.detail = detail


def _event(value: object) -> Event:
    if not isinstance(value, dict):
        raise _BrokenRuleError(QuarantineRule.NOT_AN_OBJECT)
    inner = value.get("_feed_entry")
    entry = {**inner, **value} if isinstance(inner, dict) else value
    uuid, active, changed = _uuid(entry), _is_active(entry), _changed(entry)
    return FeedEntry(uuid, changed, _content(entry, uuid)) if active else Removal(uuid, changed)


def _uuid(entry: Mapping[str, Any]) -> VacancyId:
    value = entry.get("uuid")
    if value in (None, ""):
        raise _BrokenRuleError(QuarantineRule.UUID_MISSING)
    if not isinstance(value, str) or not _OTHER_ID.fullmatch(value.strip()):
        raise _BrokenRuleError(QuarantineRule.UUID_MALFORMED)
    return _id(value)


def _id(value: str) -> VacancyId:
    bare = value.strip()
    return VacancyId(bare.lower() if _UUID.fullmatch(bare.lower()) else bare)


def _is_active(entry: Mapping[str, Any]) -> bool:
    status = entry.get("status")
    if status in (None, ""):
        raise _BrokenRuleError(QuarantineRule.STATUS_MISSING)
    if status not in ("ACTIVE", "INACTIVE"):
        raise _BrokenRuleError(QuarantineRule.STATUS_UNKNOWN)
    return bool(status == "ACTIVE")


def _changed(entry: Mapping[str, Any]) -> datetime:
    value = entry.get("sistEndret")
    if value in (None, ""):
        raise _BrokenRuleError(QuarantineRule.CHANGED_MISSING)
    moment = read_moment(value)
    if moment is None:
        raise _BrokenRuleError(QuarantineRule.CHANGED_UNREADABLE)
    return moment


def _content(entry: Mapping[str, Any], uuid: VacancyId) -> Mapping[str, Any]:
    content = entry.get("ad_content")
    if not isinstance(content, dict) or not content:
        raise _BrokenRuleError(QuarantineRule.CONTENT_MISSING)
    own = content.get("uuid")
    if own and (not isinstance(own, str) or _id(own) != uuid):
        raise _BrokenRuleError(QuarantineRule.UUID_MISMATCH)
    for name, rule in (("title", QuarantineRule.TITLE_MISSING), ("description", QuarantineRule.TEXT_MISSING)):
        value = content.get(name)
        if not isinstance(value, str) or _NOTHING_TO_SEE.fullmatch(value):
            raise _BrokenRuleError(rule)
    return content


def _odd_dates(entry: FeedEntry) -> list[str]:
    """Name the dates that are given and cannot be read: the ad is taken in without them."""
    given = ((name, entry.content.get(name)) for name in ("published", "expires"))
    return [f"{name}_unreadable" for name, value in given if value and read_moment(value) is None]
