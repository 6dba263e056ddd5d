from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.given import GivenPlace, GivenPlaces
from jobbmatch.domain.ids import MunicipalityCode, VacancyId
from jobbmatch.domain.vacancy import Deadline
from jobbmatch.errors import NotFoundError
from jobbmatch.serving.snapshot import NEVER, MarketSnapshot, forget_kept, last_day, market_version
from tests.factories.answers import answer, said
from tests.factories.market import HAMAR, facets, vacancy


@pytest.mark.parametrize(
    ("expires", "deadline", "expected"),
    [
        (datetime(2024, 4, 14, 22, tzinfo=UTC), Deadline("", date(2024, 4, 1)), date(2024, 4, 15)),
        (datetime(2026, 10, 20, 21, 59, 59, tzinfo=UTC), Deadline(), date(2026, 10, 20)),
        (None, Deadline("01.11.2017", date(2017, 11, 1)), date(2017, 11, 1)),
        (None, Deadline("Snarest", None, soonest=True), NEVER),
        (None, Deadline(), NEVER),
    ],
)
def test_last_day(expires: datetime | None, deadline: Deadline, expected: date) -> None:
    assert last_day(vacancy(expires=expires, deadline=deadline)) == expected


def test_open_on_counts_the_last_day_itself() -> None:
    market = MarketSnapshot.build([vacancy(1, expires=datetime(2026, 11, 22, 12, tzinfo=UTC))])
    assert market.open_on(date(2026, 11, 22)).tolist() == [True]
    assert market.open_on(date(2026, 11, 23)).tolist() == [False]


def test_by_id_gives_the_vacancy_or_says_that_it_is_gone() -> None:
    market = MarketSnapshot.build([vacancy(1), vacancy(2)])
    assert market.by_id(market.vacancies[1].id) is market.vacancies[1]
    with pytest.raises(NotFoundError):
        market.by_id(VacancyId("borte"))


def test_the_version_follows_the_contents() -> None:
    assert market_version([vacancy(1)]) == market_version([vacancy(1)])
    assert market_version([vacancy(1)]) != market_version([vacancy(1, content_hash="annet")])


def test_feature_columns_are_kept_for_the_next_start(tmp_path: Path) -> None:
    vacancies = [vacancy(number) for number in range(1, 6)]
    first = MarketSnapshot.build(vacancies, tmp_path)
    folder = tmp_path / first.version
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    second = MarketSnapshot.build(vacancies, tmp_path)
    assert before
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
    assert np.array_equal(first.last_days, second.last_days)
    assert first.features.fingerprint == second.features.fingerprint


def test_columns_of_an_older_market_do_not_stay(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    first = MarketSnapshot.build([vacancy(number) for number in range(1, 6)], tmp_path)
    second = MarketSnapshot.build([vacancy(number) for number in range(2, 7)], tmp_path)
    assert first.version != second.version
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["mine", second.version])
    forget_kept(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    forget_kept(tmp_path / "missing")


def test_answers_change_their_ads_only_and_can_be_taken_back() -> None:
    ads = [vacancy(number, facets=facets(night=FacetValue.UNCLEAR)) for number in (1, 2)]
    plain = MarketSnapshot.build(ads)
    now = plain.with_answers([answer(ads[1]), answer(vacancy(9))])
    assert [ad.facets[Facet.NIGHT].value for ad in now.vacancies] == [FacetValue.UNCLEAR, FacetValue.NO]
    assert now.vacancies[0] is ads[0]
    assert now.as_read == plain.vacancies
    assert now.features is plain.features
    assert len(now.answers) == 2
    back = now.with_answers([])
    assert back.vacancies == plain.vacancies
    assert (back.matrix.facets.values == plain.matrix.facets.values).all()


def test_where_humans_say_the_work_is_distances_are_measured_anew() -> None:
    nowhere = vacancy(1, places=())
    market = MarketSnapshot.build([nowhere, vacancy(2)])
    assert np.isnan(market.places.nearest_km(HAMAR)[0])
    there = said(nowhere, GivenPlaces((GivenPlace(municipality=MunicipalityCode("3403")),)))
    moved = market.with_answers([there])
    assert moved.places.nearest_km(HAMAR)[0] < 60
    assert len(moved.features.place.radii) == 2
    assert np.isnan(moved.with_answers([]).places.nearest_km(HAMAR)[0])
    assert market.with_answers([answer(nowhere)]).places is market.places
