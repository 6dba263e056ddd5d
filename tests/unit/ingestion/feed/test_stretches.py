from datetime import UTC, datetime, timedelta

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.event import FeedEntry, Refused, Removal
from jobbmatch.ingestion.feed.details import Detail, Wanted
from jobbmatch.ingestion.feed.pages import Announced, PageItem
from jobbmatch.ingestion.feed.problems import FeedProblem
from jobbmatch.ingestion.feed.stretches import Stretch, pending, removals_settled, without_details
from jobbmatch.ingestion.raw_entry import whole
from jobbmatch.ingestion.rules import QuarantineRule
from jobbmatch.persistence.repositories.feed import FeedCursor, PendingAd
from jobbmatch.persistence.repositories.vacancies import KnownAd
from jobbmatch.persistence.session import Store

AT = datetime(2026, 11, 22, tzinfo=UTC)
A, B, C, D = (VacancyId(name) for name in "abcd")
RAW = whole("feed.example", 1, b"{}")


def later(seconds: int) -> datetime:
    return AT + timedelta(seconds=seconds)


def detail(ad: VacancyId, result: FeedEntry | Removal | Refused | None, problem: FeedProblem | None = None) -> Detail:
    return Detail(Wanted(Announced(ad, AT), 1, 2), RAW, result, problem)


ENTRY = FeedEntry(A, AT, {"title": "x"})
ALL = Stretch(
    (
        detail(A, ENTRY),
        detail(B, Removal(B, AT)),
        detail(C, Refused(QuarantineRule.TITLE_MISSING, "Annonsen mangler tittel.")),
        detail(D, None, FeedProblem.TIMEOUT),
    ),
    {},
)


def test_every_entry_of_a_stretch_has_one_place() -> None:
    batch, alongside = ALL.batch(AT, unchanged=5), ALL.alongside("x", AT, None)
    assert (batch.read, batch.overtaken) == (9, 5)
    assert [found.event.id for found in batch.events] == [A, B]
    assert [entry.rule for entry in batch.refused] == ["title_missing"]
    assert alongside.waiting == 1
    # The newest version of neither can be shown, so an older one must not be.
    assert alongside.unread == [(C, AT), (D, AT)]


def test_what_is_known_already_is_not_read_again() -> None:
    assert ALL.to_read == [ENTRY]
    assert Stretch(ALL.details, {A: KnownAd(AT - timedelta(1), ENTRY.content_hash)}).to_read == []


def test_cursor_and_waiting_ads_are_noted_in_the_transaction(store: Store) -> None:
    with store.transaction() as work:
        work.feeds.wait("x", [PendingAd(ad, AT, 1, AT, "timeout") for ad in (A, B, C)])
    alongside = ALL.alongside("x", AT, FeedCursor("x", "/p"))
    with store.transaction() as work:
        alongside.note(work, [(A, AT)])
    with store.reading() as work:
        due = {ad.id: (ad.problem, ad.tries) for ad in work.feeds.due("x", AT + timedelta(days=1), 9)}
        assert due == {A: ("reading_failed", 3), D: ("timeout", 3)}
        assert work.feeds.cursor("x") == FeedCursor("x", "/p")


def test_waits_grow_to_an_hour() -> None:
    waits = [pending(Announced(A, AT), tries, AT, FeedProblem.TIMEOUT).next_try - AT for tries in range(7)]
    assert [wait.seconds // 60 for wait in waits] == [2, 4, 8, 16, 32, 60, 60]


def test_of_several_removals_of_one_ad_the_last_counts() -> None:
    items = [
        PageItem(1, b"1", Removal(A, later(5))),
        PageItem(2, b"2", Removal(A, later(3))),
        PageItem(3, b"3", Announced(B, AT)),
        PageItem(4, b"4", Refused(QuarantineRule.UUID_MISSING, "Feltet uuid mangler.")),
    ]
    batch = without_details(items, "feed.example", AT)
    assert (batch.read, batch.overtaken) == (3, 1)
    assert [(found.event.id, found.event.changed, found.raw.position) for found in batch.events] == [(A, later(5), 1)]
    assert [(entry.source, entry.position) for entry in batch.refused] == [("feed.example", 4)]


def test_what_is_gone_waits_no_more(store: Store) -> None:
    with store.transaction() as work:
        work.feeds.wait("x", [PendingAd(A, later(5), 1, AT, "timeout"), PendingAd(B, later(5), 1, AT, "timeout")])
    items = [PageItem(1, b"1", Removal(A, later(5))), PageItem(2, b"2", Removal(B, later(4)))]
    alongside = removals_settled("x", without_details(items, "h", AT))
    with store.transaction() as work:
        alongside.note(work, [])
    with store.reading() as work:
        assert list(work.feeds.pending("x", [A, B])) == [B]
