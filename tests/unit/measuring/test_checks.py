from pathlib import Path

from jobbmatch.domain.answer import Question
from jobbmatch.domain.decision import Decision
from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.given import GivenEmployer, GivenPlace, GivenPlaces, ValueQuestion
from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.safety_profile import FacetExclusion, MunicipalityZone, SafetyProfile, ZoneExclusion
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.measuring.checks import as_lines, measure_person, total, walk
from jobbmatch.measuring.simulated import Answerer, Known
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.safety.answers import Standing
from jobbmatch.serving.chances import Chances, Readings
from jobbmatch.serving.checks import Asked, Check, checks_of
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.open_questions import OpenQuestion
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.market import AS_OF, facets, person, vacancy

PROFILE = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT), FacetExclusion(Facet.LONE_WORK)))
UNCLEAR = FacetValue.UNCLEAR
OPEN = [vacancy(n, facets=facets(night=UNCLEAR)) for n in range(1, 25)]
OPEN_TWICE = [vacancy(n, facets=facets(night=UNCLEAR, lone_work=UNCLEAR)) for n in range(25, 49)]
ENGINE = Engine(MarketSnapshot.build([*OPEN_TWICE, *OPEN]), BaselineRanker())
CHANCES = Chances(Readings([]), [])


def known(value: FacetValue) -> Known:
    return Known({ad.id: {Facet.NIGHT: value, Facet.LONE_WORK: value} for ad in ENGINE.market.vacancies})


def answerer(known: Known, seed: int = 1) -> Answerer:
    return Answerer(known, CHANCES, lambda _, value: value == GivenEmployer("A"), seed)


def check(ad: Vacancy, question: Question | None, by_value: ValueQuestion | None = None) -> tuple[Check, Asked]:
    asked = Asked(OpenQuestion(question, None, ("x",), by_value=by_value), 0.5, Standing.OPEN, (), ())
    return Check(ad, "", Decision(ad.id), (asked,), 0.0), asked


def test_a_known_answer_is_not_drawn_and_the_same_draw_is_the_same() -> None:
    night = [check(ad, Question.NIGHT) for ad in OPEN]
    sure = answerer(known(FacetValue.NO))
    assert sure.is_harmless(*night[0])
    assert not answerer(known(FacetValue.YES)).is_harmless(*night[0])
    assert sure.counts == {"known": 1}
    draws = [[answerer(Known(), seed).is_harmless(*one) for one in night] for seed in (1, 1, 2)]
    assert draws[0] == draws[1] != draws[2]
    assert 0 < sum(draws[0]) < len(OPEN)


def test_a_value_that_is_known_is_judged_and_any_other_drawn() -> None:
    one = check(OPEN[0], None, ValueQuestion.EMPLOYER)
    for name, expected in (("A", True), ("B", False)):
        values = Known(values={OPEN[0].id: {ValueQuestion.EMPLOYER: GivenEmployer(name)}})
        assert answerer(values).is_harmless(*one) is expected
    drawn = answerer(Known())
    drawn.is_harmless(*one)
    assert drawn.counts == {"drawn": 1}


def test_places_and_working_time_count_as_replies_and_what_opens_is_let_through() -> None:
    nowhere = [vacancy(n, places=(), facets=facets(night=UNCLEAR, evening=UNCLEAR)) for n in range(1, 12)]
    zone = ZoneExclusion(MunicipalityZone(MunicipalityCode("3403")))
    profile = SafetyProfile(zones=(zone,), facets=(FacetExclusion(Facet.NIGHT), FacetExclusion(Facet.EVENING)))
    engine = Engine(MarketSnapshot.build([*nowhere, vacancy(50)]), BaselineRanker())
    here = {ValueQuestion.PLACE: GivenPlaces((GivenPlace(municipality=MunicipalityCode("3324")),))}
    truth = Known(
        {ad.id: {Facet.NIGHT: FacetValue.NO, Facet.EVENING: FacetValue.NO} for ad in nowhere},
        {ad.id: here for ad in nowhere},
    )
    row = measure_person(engine, person(max_distance_km=None), profile, truth, as_of=AS_OF, repeats=1)
    assert (row["safe_without_answers"], row["to_check"], row["one_person_can_open"]) == (1, 11, 11)
    assert row["orders"]["ours"]["answers_to_10"] == 18  # type: ignore[index] # two replies an ad
    assert row["opened"] == row["opened_and_let_through"] == 11


def test_a_walk_stops_an_ad_at_the_first_dangerous_answer() -> None:
    checks = checks_of(ENGINE).list(person(), PROFILE, as_of=AS_OF, limit=100).checks
    good = walk(checks, 0, answerer(known(FacetValue.NO)))
    assert good.needed == {10: 10, 20: 20}
    bad = walk(checks, 0, answerer(known(FacetValue.YES)))
    assert bad.needed == {10: None, 20: None}
    assert not bad.opened
    assert walk(checks, 12, answerer(known(FacetValue.NO))).needed == {10: 0, 20: 8}


def test_our_order_takes_fewer_answers_and_what_opens_is_let_through() -> None:
    row = measure_person(ENGINE, person(), PROFILE, known(FacetValue.NO), as_of=AS_OF, repeats=3)
    assert (row["safe_without_answers"], row["to_check"], row["answers_known_share"]) == (0, 48, 1.0)
    assert row["opened"] == row["opened_and_let_through"] == 20
    summary = total({"p": row})
    assert summary["ours_answers_to_20"] == 20
    assert summary["random_answers_to_20"] > 22  # type: ignore[operator] # a figure
    assert as_lines({"p": row})[1].split()[:3] == ["p", "0", "48"]


def test_who_needs_no_answer_is_not_compared(tmp_path: Path) -> None:
    safe = Engine(MarketSnapshot.build([vacancy(n) for n in range(30)]), BaselineRanker())
    row = measure_person(safe, person(), PROFILE, Known(), as_of=AS_OF, repeats=2)
    assert total({"p": row})["persons_compared_10"] == 0
    assert row["answers_known_share"] is None
