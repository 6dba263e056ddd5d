"""Work that she would hardly get stands behind the rest, unless she wishes for it, has done it or can do it."""

import numpy as np
import pytest

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.match import Match, Moved
from jobbmatch.domain.person import Education, EducationLevel, Experience, OccupationWish, Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.ranker import BaselineRanker, Scores
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.reach import professions
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.features import occupation
from tests.factories.market import AS_OF, person, vacancy

NURSE, STORE, DEVELOPER, ANALYST = map(StyrkCode, ("2223", "4321", "2512", "2511"))
WARD = vacancy(1, title="Sykepleier, sengepost", text="Du jobber på en sengepost.", occupations=occupation(NURSE))
CODE = vacancy(4, title="Utvikler", text="Du skriver Java og Kotlin.", occupations=occupation(DEVELOPER))
MARKET = (WARD, vacancy(2), vacancy(3))
DESK = (CODE, vacancy(2), vacancy(3))
VOCATIONAL = Education(EducationLevel.VOCATIONAL, "logistikk")


class FirstFirst(BaselineRanker):
    """Thinks most of the first row."""

    def score(self, matrix: FeatureMatrix) -> Scores:
        return -matrix.rows.astype("float64")


def _list(who: Person, *, top: int = 20, market: tuple[Vacancy, ...] = MARKET) -> tuple[Match, ...]:
    engine = Engine(MarketSnapshot.build(market), FirstFirst())
    return engine.match(who, SafetyProfile(), top=top, as_of=AS_OF).matches


def test_what_needs_an_authorisation_stands_last_and_says_why() -> None:
    shown = _list(person())
    assert [match.vacancy.id for match in shown] == [MARKET[1].id, MARKET[2].id, WARD.id]
    assert [match.moved for match in shown] == [(), (), (Moved.NOT_AUTHORISED,)]
    assert any("som du ikke har oppgitt" in reason.sentence for reason in shown[-1].reasons)
    assert [match.vacancy.id for match in _list(person(), top=2)] == [MARKET[1].id, MARKET[2].id]


@pytest.mark.parametrize(
    "who",
    [
        person(education=(Education(EducationLevel.BACHELOR, "sykepleie"),)),
        person(wishes=(OccupationWish("sykepleier", (NURSE,)),)),
        person(experience=(Experience("pleier", (NURSE,), 3),)),
    ],
)
def test_who_has_it_wishes_for_it_or_has_done_it_sees_it_where_it_was(who: Person) -> None:
    shown = _list(who)
    assert shown[0].vacancy.id == WARD.id
    assert shown[0].moved == ()


def test_alone_it_is_shown_and_moved_by_nothing() -> None:
    for alone in (WARD, CODE):
        (only,) = _list(person(education=(VOCATIONAL,)), market=(alone,))
        assert only.moved == ()


def test_a_profession_stands_behind_for_who_has_listed_less_schooling() -> None:
    shown = _list(person(education=(VOCATIONAL,)), market=DESK)
    assert [match.vacancy.id for match in shown] == [DESK[1].id, DESK[2].id, CODE.id]
    assert [match.moved for match in shown] == [(), (), (Moved.LONGER_SCHOOLING,)]


def test_what_needs_an_authorisation_stands_behind_a_profession() -> None:
    shown = _list(person(education=(VOCATIONAL,)), market=(WARD, CODE, vacancy(2)))
    assert [match.vacancy.id for match in shown] == [vacancy(2).id, CODE.id, WARD.id]
    assert [match.moved for match in shown] == [(), (Moved.LONGER_SCHOOLING,), (Moved.NOT_AUTHORISED,)]


@pytest.mark.parametrize(
    "who",
    [
        person(education=()),
        person(education=(VOCATIONAL, Education(EducationLevel.BACHELOR, "historie"))),
        person(education=(VOCATIONAL,), wishes=(OccupationWish("systemanalytiker", (ANALYST,)),)),
        person(education=(VOCATIONAL,), wishes=(OccupationWish("utvikler"),)),
        person(education=(VOCATIONAL,), experience=(Experience("systemanalytiker", (ANALYST,), 2),)),
        person(education=(VOCATIONAL,), skills=("Java", "Kotlin")),
    ],
    ids=["not said", "has it", "wished", "wished in words", "done", "can"],
)
def test_who_says_nothing_has_it_or_is_near_sees_a_profession_where_it_was(who: Person) -> None:
    shown = _list(who, market=DESK)
    assert shown[0].vacancy.id == CODE.id
    assert shown[0].moved == ()


def test_a_profession_is_one_that_is_sure_and_alone() -> None:
    both = vacancy(5, occupations=(*occupation(DEVELOPER), *occupation(STORE)))
    unsure = vacancy(6, occupations=occupation(DEVELOPER, 0.4))
    unknown = vacancy(7, occupations=())
    assert np.flatnonzero(professions((CODE, both, unsure, unknown, vacancy(2)))).tolist() == [0]
