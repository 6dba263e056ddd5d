import gzip
from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from itertools import islice
from pathlib import Path

import orjson
import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.ingestion.demo.events import BREAKAGES
from jobbmatch.ingestion.demo.generate import generate_entries, generate_with_truth, write_demo
from jobbmatch.ingestion.demo.truth import AdTruth
from jobbmatch.ingestion.entry import FeedEntry, Refused, Removal, read_entry
from jobbmatch.plans.person_form import parse_person

_DAY = date(2026, 9, 22)
_EXAMPLES = Path(__file__).parents[4] / "examples"
_PERSONS = sorted((_EXAMPLES / "persons").glob("*.json"))


@cache
def _market() -> tuple[tuple[Mapping[str, object], AdTruth | None], ...]:
    return tuple(generate_with_truth(2000, 5, _DAY))


def test_the_same_seed_gives_the_same_entries_and_another_gives_others() -> None:
    first = [orjson.dumps(entry) for entry in generate_entries(120, 1, _DAY)]
    assert first == [orjson.dumps(entry) for entry in generate_entries(120, 1, _DAY)]
    assert first != [orjson.dumps(entry) for entry in generate_entries(120, 2, _DAY)]


def test_entries_can_be_taken_one_at_a_time() -> None:
    assert len(list(islice(generate_entries(10**9, 1, _DAY), 3))) == 3


def test_every_entry_is_an_ad_an_end_or_broken_by_intent() -> None:
    kinds = Counter(type(read_entry(entry)).__name__ for entry, _ in _market())
    assert kinds[Refused.__name__] == len(BREAKAGES)
    assert kinds[FeedEntry.__name__] > 2000
    assert kinds[Removal.__name__] > 30
    assert len({truth.uuid for _, truth in _market() if truth}) == 2000


def test_events_are_told_in_the_order_of_time() -> None:
    moments = [datetime.fromisoformat(str(entry["sistEndret"])) for entry, _ in _market() if not _broken(entry)]
    assert moments == sorted(moments)
    assert max(moments).date() <= _DAY


def test_the_truth_stands_beside_the_entry_and_covers_every_value() -> None:
    for facet in (Facet.OUTWARD_FACING, Facet.NIGHT, Facet.EVENING, Facet.WEEKEND):
        values = Counter(truth.facets.get(facet) for _, truth in _market() if truth)
        assert all(values[value] > 40 for value in FacetValue), facet
    assert all("truth" not in entry for entry, _ in _market())


def test_most_ads_say_nothing_sure_about_hours() -> None:
    known = [truth for _, truth in _market() if truth]
    sure = sum(any(truth.facets.get(f) in (FacetValue.YES, FacetValue.NO) for f in _HOURS) for truth in known)
    assert 0.3 < sure / len(known) < 0.42


_HOURS = (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND)


def test_a_written_market_is_whole_and_the_same_each_time(tmp_path: Path) -> None:
    one, two = tmp_path / "new" / "a.jsonl.gz", tmp_path / "b.jsonl.gz"
    counts = write_demo(one, count=1000, seed=3, as_of=_DAY)
    write_demo(two, count=1000, seed=3, as_of=_DAY)
    assert one.read_bytes() == two.read_bytes()
    lines = gzip.decompress(one.read_bytes()).splitlines()
    assert counts.entries == len(lines)
    assert counts.broken == len(BREAKAGES)
    assert [path.name for path in one.parent.iterdir()] == ["a.jsonl.gz"]


def test_the_example_ads_are_made_up_and_show_every_kind_of_entry() -> None:
    raw = (_EXAMPLES / "ads" / "ads.jsonl").read_bytes()
    entries = [orjson.loads(line) for line in raw.splitlines()]
    kinds = Counter(type(read_entry(entry)).__name__ for entry in entries)
    assert kinds[FeedEntry.__name__] >= 60
    assert kinds[Removal.__name__] >= 1
    assert kinds[Refused.__name__] == 3
    assert b"arbeidsplassen.nav.no" not in raw and b"finn.no" not in raw


def test_there_are_a_dozen_example_persons_or_more() -> None:
    assert len(_PERSONS) >= 12


@pytest.mark.parametrize("path", _PERSONS, ids=lambda path: path.stem)
def test_an_example_person_is_accepted_and_plainly_invented(path: Path) -> None:
    form = parse_person(path.read_bytes())
    assert form.id == path.stem
    assert form.alias.split()[0] in ("Eksempel", "Prøve")
    assert form.to_person().home.latitude is not None


def _broken(entry: Mapping[str, object]) -> bool:
    return isinstance(read_entry(entry), Refused)
