"""What an entry of any source comes to: an ad to take in, an ad that is gone, or a rule that was broken."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.rules import MESSAGES, QuarantineRule

NAV = "nav"
"""Name of the first source, NAV's feed."""
VOLATILE = ("updated",)
"""Fields of the content that say when and not what."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An active ad.

    Attributes:
        id: The feed's uuid, lower case; another id as it was given, or with the prefix of its source.
        changed: When the source last changed it, in UTC.
        content: What the source says of the ad, as it came.
        source: Which source knows how to read the content.
    """

    id: VacancyId
    changed: datetime
    content: Mapping[str, Any]
    source: str = NAV

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
    """An entry that broke a rule.

    Attributes:
        rule: The rule.
        message: What to say about it.
        about: The ad that it is about, where its source says so: its words go when the ad goes.
    """

    rule: QuarantineRule
    message: str
    about: VacancyId | None = None


Event = FeedEntry | Removal


class BrokenRuleError(Exception):
    """An entry broke a rule; the adapter that reads it raises this, and its caller turns it into a refusal."""

    def __init__(self, rule: QuarantineRule, detail: str = "", about: VacancyId | None = None) -> None:
        """Keep the rule, what more is known, and the ad that it is about."""
        super().__init__(rule)
        self.rule = rule
        self.detail = detail
        self.about = about


def refused(rule: QuarantineRule, detail: str = "", about: VacancyId | None = None) -> Refused:
    """Refuse by a rule."""
    return Refused(rule, f"{MESSAGES[rule]} {detail}".strip(), about)
