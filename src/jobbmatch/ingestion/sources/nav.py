"""NAV's vacancy feed (``pam-stilling-feed``), and files of its entries."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion.dates import read_moment
from jobbmatch.ingestion.event import NAV, BrokenRuleError, Event, FeedEntry, Removal
from jobbmatch.ingestion.rules import QuarantineRule
from jobbmatch.ingestion.vacancy_builder import build_vacancy

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_OTHER_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
"""Files that are not from the feed name their ads otherwise; what is safe in an address and a file name is taken."""
_NOTHING_TO_SEE = re.compile(r"(?:<[^>]*>|&nbsp;|&#160;|\s)*")


class NavFeed:
    """The adapter."""

    name = NAV
    prefix = ""
    dates = ("published", "expires")

    def recognises(self, value: object) -> bool:  # noqa: ARG002 - what no other source claims is judged as NAV's
        """Take everything: what is no entry of NAV's either is refused by the rule that it breaks."""
        return True

    def event(self, value: object) -> Event:
        """Read an entry, or an item of a feed page.

        Raises:
            BrokenRuleError: It breaks a rule.
        """
        return _event(value)

    def build(self, entry: FeedEntry) -> Vacancy:
        """Build the vacancy of an active entry."""
        return build_vacancy(entry)


def _event(value: object) -> Event:
    if not isinstance(value, dict):
        raise BrokenRuleError(QuarantineRule.NOT_AN_OBJECT)
    inner = value.get("_feed_entry")
    entry = {**inner, **value} if isinstance(inner, dict) else value
    uuid, active, changed = _uuid(entry), _is_active(entry), _changed(entry)
    return FeedEntry(uuid, changed, _content(entry, uuid)) if active else Removal(uuid, changed)


def _uuid(entry: Mapping[str, Any]) -> VacancyId:
    value = entry.get("uuid")
    if value in (None, ""):
        raise BrokenRuleError(QuarantineRule.UUID_MISSING)
    if not isinstance(value, str) or not _OTHER_ID.fullmatch(value.strip()):
        raise BrokenRuleError(QuarantineRule.UUID_MALFORMED)
    return _id(value)


def _id(value: str) -> VacancyId:
    bare = value.strip()
    return VacancyId(bare.lower() if _UUID.fullmatch(bare.lower()) else bare)


def _is_active(entry: Mapping[str, Any]) -> bool:
    status = entry.get("status")
    if status in (None, ""):
        raise BrokenRuleError(QuarantineRule.STATUS_MISSING)
    if status not in ("ACTIVE", "INACTIVE"):
        raise BrokenRuleError(QuarantineRule.STATUS_UNKNOWN)
    return bool(status == "ACTIVE")


def _changed(entry: Mapping[str, Any]) -> datetime:
    value = entry.get("sistEndret")
    if value in (None, ""):
        raise BrokenRuleError(QuarantineRule.CHANGED_MISSING)
    moment = read_moment(value)
    if moment is None:
        raise BrokenRuleError(QuarantineRule.CHANGED_UNREADABLE)
    return moment


def _content(entry: Mapping[str, Any], uuid: VacancyId) -> Mapping[str, Any]:
    content = entry.get("ad_content")
    if not isinstance(content, dict) or not content:
        raise BrokenRuleError(QuarantineRule.CONTENT_MISSING)
    own = content.get("uuid")
    if own and (not isinstance(own, str) or _id(own) != uuid):
        raise BrokenRuleError(QuarantineRule.UUID_MISMATCH)
    for name, rule in (("title", QuarantineRule.TITLE_MISSING), ("description", QuarantineRule.TEXT_MISSING)):
        value = content.get(name)
        if not isinstance(value, str) or _NOTHING_TO_SEE.fullmatch(value):
            raise BrokenRuleError(rule)
    return content
