"""Whatever comes in whatever order: every entry is counted once, and the store is what the last events say."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql

from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.persistence.session import Store, open_store
from tests.unit.ingestion.entries import Entry, active, ad_id, inactive

ads = st.integers(0, 3)
titles = st.sampled_from(["A", "B"])
good = st.builds(lambda number, second, title: active(number, second, title=title), ads, st.integers(0, 5), titles)
gone = st.builds(inactive, ads, st.integers(0, 5))
bad = st.sampled_from(['{"uuid": ', "[]", '{"uuid": "x"}', json.dumps(active(1, 0, title="")), "null"])
line = st.one_of(good.map(json.dumps), gone.map(json.dumps), bad)
files = st.lists(line, min_size=1, max_size=14)


Place = Callable[[], AbstractContextManager[tuple[Store, Path]]]
TABLES = ("vacancy", "tombstone", "quarantine", "ingest_run", "market")


@pytest.fixture
def place(store_url: str, tmp_path: Path) -> Iterator[Place]:
    """Give an empty store and a path for a file, anew for each example; databases are dear, so they are emptied."""
    on_server = not store_url.startswith("sqlite")
    with open_store(store_url if on_server else "sqlite://") as store:

        @contextmanager
        def anew() -> Iterator[tuple[Store, Path]]:
            with store.engine.begin() as connection:
                for table in TABLES:
                    connection.execute(sql(f"DELETE FROM {table}"))
            yield store, tmp_path / "a.jsonl"

        yield anew


def contents(store: Store) -> dict[str, tuple[str, str]]:
    with store.reading() as work:
        return {one.id: (one.title, one.changed.isoformat()) for one in work.vacancies.all()}


def last_events(lines: list[str]) -> dict[str, Entry]:
    """The same said in the plainest way: the last event of each ad by time, then by place."""
    last: dict[str, Entry] = {}
    for text in lines:
        try:
            entry = json.loads(text)
        except ValueError:
            continue
        if (
            not isinstance(entry, dict)
            or "sistEndret" not in entry
            or (entry.get("ad_content") or {"title": 1})["title"] == ""
        ):
            continue
        if entry["uuid"] not in last or entry["sistEndret"] >= last[entry["uuid"]]["sistEndret"]:
            last[entry["uuid"]] = entry
    return last


@given(files)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_one_file(place: Place, lines: list[str]) -> None:
    with place() as (store, path):
        path.write_text("\n".join(lines))
        first, last = ingest(path, store), last_events(lines)
        assert first.accounted_for
        assert first.read == len(lines)
        titles = {uuid: entry["ad_content"]["title"] for uuid, entry in last.items() if entry["status"] == "ACTIVE"}
        stands = contents(store)
        assert {uuid: title for uuid, (title, _) in stands.items()} == titles
        assert (first.stored, first.removed) == (len(titles), len(last) - len(titles))
        assert first.updated == 0

        second = ingest(path, store)
        assert second.accounted_for
        assert (second.stored, second.updated, second.removed) == (0, 0, 0)
        assert second.by_rule == first.by_rule
        assert contents(store) == stands

        market = read_vacancies(path)
        assert market.counts == first
        assert {vacancy.id: vacancy.title for vacancy in market.vacancies} == titles


@given(files, files)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_two_files_one_after_the_other(place: Place, first: list[str], second: list[str]) -> None:
    with place() as (store, path):
        before: dict[str, Entry] = {}
        for lines in (first, second):
            path.write_text("\n".join(lines))
            assert ingest(path, store).accounted_for
            for uuid, entry in last_events(lines).items():
                old = before.get(uuid)
                tie = old is not None and entry["sistEndret"] == old["sistEndret"]
                # At the same time as a removal in an earlier run, an ad stays gone.
                if old is None or entry["sistEndret"] > old["sistEndret"] or (tie and old["status"] == "ACTIVE"):
                    before[uuid] = entry
        titles = {uuid: entry["ad_content"]["title"] for uuid, entry in before.items() if entry["status"] == "ACTIVE"}
        assert {uuid: title for uuid, (title, _) in contents(store).items()} == titles


@given(st.permutations([active(1, 1), active(1, 2, title="B"), inactive(1, 3), active(1, 4, title="C"), active(2, 1)]))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_events_at_different_times_does_not_matter(place: Place, entries: list[Entry]) -> None:
    with place() as (store, path):
        for entry in entries:
            path.write_text(json.dumps(entry))
            ingest(path, store)
        assert {uuid: title for uuid, (title, _) in contents(store).items()} == {
            ad_id(1): "C",
            ad_id(2): "Butikkmedarbeider",
        }
