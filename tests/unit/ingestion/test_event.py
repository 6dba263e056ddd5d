from datetime import UTC, datetime

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.event import FeedEntry, refused
from jobbmatch.ingestion.rules import MESSAGES, QuarantineRule

NOON = datetime(2026, 9, 1, 10, tzinfo=UTC)


def content_hash(**content: object) -> str:
    return FeedEntry(VacancyId("a"), NOON, content).content_hash


def test_the_hash_is_of_what_is_said_and_not_of_when() -> None:
    assert content_hash(a=1, b=2, updated="x") == content_hash(b=2, a=1)
    assert content_hash(a=1) != content_hash(a=2)


def test_a_refusal_says_what_the_rule_says_and_more_if_known() -> None:
    assert refused(QuarantineRule.NOT_JSON).message == MESSAGES[QuarantineRule.NOT_JSON]
    assert refused(QuarantineRule.NOT_JSON, "Linje 1.").message.endswith("JSON. Linje 1.")
