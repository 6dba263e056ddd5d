from datetime import UTC, datetime, timedelta

import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.counts import Outcome
from jobbmatch.ingestion.decision import Effect, decide
from jobbmatch.ingestion.entry import FeedEntry, Removal
from jobbmatch.persistence.repositories.vacancies import KnownAd

NOW = datetime(2026, 9, 1, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(microseconds=1), NOW + timedelta(microseconds=1)
ID = VacancyId("a")
AD = FeedEntry(ID, NOW, {"title": "x"})
GONE = Removal(ID, NOW)
SAME, OTHER = AD.content_hash, "other"


@pytest.mark.parametrize(
    ("event", "known", "effect"),
    [
        (AD, None, Effect.STORE),
        (AD, KnownAd(BEFORE, OTHER), Effect.UPDATE),
        (AD, KnownAd(BEFORE, SAME), Effect.TOUCH),
        (AD, KnownAd(NOW, OTHER), Effect.UPDATE),  # the later to come
        (AD, KnownAd(NOW, SAME), Effect.SKIP),
        (AD, KnownAd(AFTER, OTHER), Effect.SKIP),
        (AD, KnownAd(AFTER, SAME), Effect.SKIP),
        (AD, KnownAd(BEFORE), Effect.STORE),
        (AD, KnownAd(NOW), Effect.SKIP),  # gone stays gone
        (AD, KnownAd(AFTER), Effect.SKIP),
        (GONE, None, Effect.REMOVE),
        (GONE, KnownAd(BEFORE, SAME), Effect.REMOVE),
        (GONE, KnownAd(NOW, SAME), Effect.REMOVE),
        (GONE, KnownAd(AFTER, SAME), Effect.SKIP),
        (GONE, KnownAd(BEFORE), Effect.BURY_DEEPER),
        (GONE, KnownAd(NOW), Effect.SKIP),
        (GONE, KnownAd(AFTER), Effect.SKIP),
    ],
)
def test_what_an_event_does(event: FeedEntry | Removal, known: KnownAd | None, effect: Effect) -> None:
    assert decide(event, known) is effect


def test_how_effects_are_counted() -> None:
    assert {effect: effect.outcome for effect in Effect} == {
        Effect.STORE: Outcome.STORED,
        Effect.UPDATE: Outcome.UPDATED,
        Effect.TOUCH: Outcome.UNCHANGED,
        Effect.REMOVE: Outcome.REMOVED,
        Effect.BURY_DEEPER: Outcome.UNCHANGED,
        Effect.SKIP: Outcome.UNCHANGED,
    }


def test_only_new_and_changed_ads_are_read() -> None:
    assert {effect for effect in Effect if effect.needs_reading} == {Effect.STORE, Effect.UPDATE}
