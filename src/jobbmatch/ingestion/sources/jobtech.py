"""Swedish ads in the form of JobTech's JobSearch and JobStream (Arbetsförmedlingen)."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion.dates import EARLIEST_YEAR, LATEST_YEAR, read_moment
from jobbmatch.ingestion.event import BrokenRuleError, Event, FeedEntry, Removal
from jobbmatch.ingestion.fields import Json, object_of, text_of
from jobbmatch.ingestion.rules import QuarantineRule
from jobbmatch.ingestion.sources.jobtech_vacancy import build_swedish_vacancy

PREFIX = "se-"
_OWN = ("headline", "workplace_address", "removed")
_NAVS = ("uuid", "ad_content", "_feed_entry")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_NOT_KEPT = ("id", "relevance", "timestamp", "removed", "removed_date", "keywords", "application_contacts", "logo_url")
"""What says which and when and not what, what others have read out of the text, and who answers the telephone."""
_NOT_KEPT_OF_EMPLOYER = ("email", "phone_number")


class JobTech:
    """The adapter.

    Its times are local to Sweden, where clocks show what they show in Norway in all years that are taken in.
    """

    name = "jobtech"
    prefix = PREFIX
    dates = ("publication_date", "last_publication_date")

    def recognises(self, value: object) -> bool:
        """Whether a value has fields of JobTech's and none of NAV's."""
        return (
            isinstance(value, dict)
            and any(field in value for field in _OWN)
            and not any(field in value for field in _NAVS)
        )

    def event(self, value: object) -> Event:
        """Read an ad, or JobStream's word that one is gone.

        Raises:
            BrokenRuleError: It breaks a rule.
        """
        if not isinstance(value, dict):
            raise BrokenRuleError(QuarantineRule.NOT_AN_OBJECT)
        ad_id = _id(value)
        try:
            return self._event_of(ad_id, value)
        except BrokenRuleError as broken:
            raise BrokenRuleError(broken.rule, broken.detail, ad_id) from None

    def _event_of(self, ad_id: VacancyId, value: Json) -> Event:
        if _is_removed(value):
            return Removal(ad_id, _changed(value, ("removed_date",)))
        return FeedEntry(ad_id, _changed(value, ("publication_date",)), _content(value), self.name)

    def build(self, entry: FeedEntry) -> Vacancy:
        """Build the vacancy of an active entry."""
        return build_swedish_vacancy(entry)


def _id(value: Json) -> VacancyId:
    given = value.get("id")
    if given in (None, ""):
        raise BrokenRuleError(QuarantineRule.UUID_MISSING, "I annonser fra JobTech heter det id.")
    text = str(given).strip() if isinstance(given, (str, int)) else ""
    if not _ID.fullmatch(text):
        raise BrokenRuleError(QuarantineRule.UUID_MALFORMED, "I annonser fra JobTech heter det id.")
    return VacancyId(PREFIX + text)


def _is_removed(value: Json) -> bool:
    removed = value.get("removed")
    if removed not in (None, True, False):
        raise BrokenRuleError(QuarantineRule.STATUS_UNKNOWN, "I annonser fra JobTech heter det removed.")
    return bool(removed)


def _changed(value: Json, others: tuple[str, ...]) -> datetime:
    """Give the latest moment that an entry names: its time stamp, or one of the fields that may stand for it."""
    given = [value.get(name) for name in others]
    moments = [_of_stamp(value.get("timestamp")), *map(read_moment, given)]
    known = [moment for moment in moments if moment is not None]
    if known:
        return max(known) if value.get("removed") else known[0]
    missing = not any([value.get("timestamp"), *given])
    raise BrokenRuleError(QuarantineRule.CHANGED_MISSING if missing else QuarantineRule.CHANGED_UNREADABLE)


def _of_stamp(stamp: object) -> datetime | None:
    """Read a time stamp in milliseconds."""
    if not isinstance(stamp, int):
        return None
    try:
        moment = datetime.fromtimestamp(stamp / 1000, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return moment if EARLIEST_YEAR <= moment.year <= LATEST_YEAR else None


def _content(value: Json) -> Mapping[str, Any]:
    content = {name: held for name, held in value.items() if name not in _NOT_KEPT}
    employer = object_of(content, "employer")
    content["employer"] = {name: held for name, held in employer.items() if name not in _NOT_KEPT_OF_EMPLOYER}
    if text_of(content, "headline") is None:
        raise BrokenRuleError(QuarantineRule.TITLE_MISSING)
    description = object_of(content, "description")
    if text_of(description, "text") is None:
        raise BrokenRuleError(QuarantineRule.TEXT_MISSING)
    return content
