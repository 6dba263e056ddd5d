"""Work that needs an authorisation stands last for who has not listed it, unless she wishes for it or has done it."""

import pytest

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.match import Match, Moved
from jobbmatch.domain.person import Education, EducationLevel, Experience, OccupationWish, Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.ranker import BaselineRanker, Scores
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.features import occupation
from tests.factories.market import AS_OF, person, vacancy

NURSE, STORE = StyrkCode("2223"), StyrkCode("4321")
WARD = vacancy(1, title="Sykepleier, sengepost", text="Du jobber på en sengepost.", occupations=occupation(NURSE))
MARKET = (WARD, vacancy(2), vacancy(3))


class NurseFirst(BaselineRanker):
    """Thinks most of the first row, which is the ward."""

    def score(self, matrix: FeatureMatrix) -> Scores:
        return -matrix.rows.astype("float64")


def _list(who: Person, *, top: int = 20) -> tuple[Match, ...]:
    engine = Engine(MarketSnapshot.build(MARKET), NurseFirst())
    return engine.match(who, SafetyProfile(), top=top, as_of=AS_OF).matches


def test_it_stands_last_and_says_why() -> None:
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
    engine = Engine(MarketSnapshot.build((WARD,)), NurseFirst())
    (only,) = engine.match(person(), SafetyProfile(), top=5, as_of=AS_OF).matches
    assert only.moved == ()
