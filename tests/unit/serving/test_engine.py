from datetime import UTC, datetime

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.ids import MunicipalityCode, StyrkCode, VacancyId
from jobbmatch.domain.match import Match, Moved, RankerInfo, Team
from jobbmatch.domain.place import unknown_place
from jobbmatch.domain.safety_profile import (
    NO_EXCLUSIONS,
    FacetExclusion,
    MunicipalityZone,
    SafetyProfile,
    Strength,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Employer, OccupationLink, Vacancy
from jobbmatch.errors import NotFoundError
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.ranker import BaselineRanker, Scores
from jobbmatch.serving.arrangement import Control
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.lineup import Lineup, Trial
from jobbmatch.serving.shadow import Compared, Shadow
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.answers import answer as answer_of
from tests.factories.market import AS_OF, GOL, HAMAR, facets, person, vacancy

NO_NIGHT = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.SAFETY),))
NO_NIGHT_WISH = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.WISH),))


def engine(*vacancies: Vacancy) -> Engine:
    return Engine(MarketSnapshot.build(vacancies), BaselineRanker())


def shown(answer_engine: Engine, profile: SafetyProfile = NO_EXCLUSIONS, top: int = 20) -> list[VacancyId]:
    answer = answer_engine.match(person(), profile, top=top, as_of=AS_OF)
    assert [match.rank for match in answer.matches] == list(range(1, len(answer.matches) + 1))
    return [match.vacancy.id for match in answer.matches]


def test_wished_work_comes_first_and_top_is_kept() -> None:
    cook = vacancy(
        1, title="Kokk", text="Du lager mat.", occupations=(OccupationLink(StyrkCode("5120"), 0.9, "title"),)
    )
    answers = engine(cook, vacancy(2))
    assert shown(answers) == [vacancy(2).id, cook.id]
    assert shown(answers, top=1) == [vacancy(2).id]


def test_every_vacancy_of_an_answer_is_counted() -> None:
    gone = vacancy(2, expires=datetime(2026, 11, 1, tzinfo=UTC))
    far = vacancy(3, places=(HAMAR,))
    answer = engine(vacancy(1), gone, far).match(person(), NO_EXCLUSIONS, top=20, as_of=AS_OF)
    assert (answer.read, answer.expired, answer.outside_frame, len(answer.matches)) == (3, 1, 1, 1)
    assert answer.ranker.name == "baseline"


@pytest.mark.parametrize("value", [FacetValue.YES, FacetValue.UNCLEAR])
def test_safety_withholds_what_is_excluded_and_what_is_unknown(value: FacetValue) -> None:
    risky = vacancy(2, facets=facets(night=value))
    assert shown(engine(vacancy(1), risky), NO_NIGHT) == [vacancy(1).id]


def test_a_wish_shows_what_is_unknown_with_the_question() -> None:
    asked = vacancy(2, facets=facets(night=FacetValue.UNCLEAR))
    known = vacancy(3, facets=facets(night=FacetValue.YES))
    answer = engine(asked, known).match(person(), NO_NIGHT_WISH, top=20, as_of=AS_OF)
    assert [match.vacancy.id for match in answer.matches] == [asked.id]
    assert answer.matches[0].open_questions


def test_a_wish_asks_about_a_danger_word_that_no_evidence_explains() -> None:
    worded = vacancy(1, text="Dagtid. Nattevakt ved behov.")
    answer = engine(worded).match(person(), NO_NIGHT_WISH, top=5, as_of=AS_OF)
    assert answer.matches[0].open_questions == ("raw_text.night",)


def test_an_unknown_place_is_withheld_from_who_has_a_zone_and_shown_to_others() -> None:
    nowhere = vacancy(1, places=())
    zone = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("0301"))),))
    assert shown(engine(nowhere)) == [nowhere.id]
    assert shown(engine(nowhere), zone) == []


def test_work_abroad_is_too_far_for_who_set_a_limit() -> None:
    abroad = vacancy(1, places=(unknown_place("Göteborg, Sverige", abroad=True),))
    both = vacancy(2, places=(unknown_place("Sverige", abroad=True), GOL))
    answers = engine(abroad, both)
    assert shown(answers) == [both.id]
    free = answers.match(person(max_distance_km=None), NO_EXCLUSIONS, top=5, as_of=AS_OF)
    assert {match.vacancy.id for match in free.matches} == {abroad.id, both.id}


def test_unwanted_work_stays_out_unless_it_is_wished() -> None:
    unwanted = person(not_wanted=("lager",), not_wanted_codes=(StyrkCode("4321"),), wishes=())
    answers = engine(vacancy(1))
    assert not answers.match(unwanted, NO_EXCLUSIONS, top=5, as_of=AS_OF).matches
    assert answers.match(person(not_wanted_codes=(StyrkCode("4321"),)), NO_EXCLUSIONS, top=5, as_of=AS_OF).matches


def test_one_looks_the_same_for_what_is_gone_and_what_may_not_be_shown() -> None:
    risky = vacancy(2, facets=facets(night=FacetValue.YES))
    answers = engine(vacancy(1), risky)
    assert answers.one(person(), NO_NIGHT, vacancy(1).id, AS_OF).rank == 0
    with pytest.raises(NotFoundError) as withheld:
        answers.one(person(), NO_NIGHT, risky.id, AS_OF)
    with pytest.raises(NotFoundError) as gone:
        answers.one(person(), NO_NIGHT, VacancyId("borte"), AS_OF)
    assert str(withheld.value) == str(gone.value)


def test_one_is_withheld_when_the_crude_reader_finds_something() -> None:
    hidden = vacancy(1, text="Dagtid. Nattevakt ved behov.")
    with pytest.raises(NotFoundError):
        engine(hidden).one(person(), NO_NIGHT, hidden.id, AS_OF)


def test_withheld_tells_all_with_rules_and_must_check_only_the_unknown() -> None:
    known = vacancy(1, facets=facets(night=FacetValue.YES))
    unknown = vacancy(2, facets=facets(night=FacetValue.UNCLEAR))
    worded = vacancy(3, text="Dagtid. Nattevakt ved behov.")
    answers = engine(known, unknown, worded, vacancy(4))
    report = answers.withheld(person(), NO_NIGHT, as_of=AS_OF)
    assert {decision.vacancy_id for decision in report.withheld} == {known.id, unknown.id, worded.id}
    assert {decision.vacancy_id for decision in report.must_check} == {unknown.id, worded.id}
    assert all(decision.findings for decision in report.withheld)
    assert shown(answers, NO_NIGHT) == [vacancy(4).id]


def test_the_same_query_gives_the_same_list() -> None:
    twins = [vacancy(number, employer=Employer(f"Nr {number} AS")) for number in range(1, 8)]
    assert shown(engine(*twins)) == shown(engine(*reversed(twins)))


def test_exclusions_change_no_score_and_no_reason_of_what_stays() -> None:
    ads = (vacancy(1), vacancy(2, facets=facets(night=FacetValue.UNCLEAR)))
    with_all = engine(*ads).match(person(), NO_EXCLUSIONS, top=5, as_of=AS_OF).matches
    with_some = engine(*ads).match(person(), NO_NIGHT, top=5, as_of=AS_OF).matches
    same = next(match for match in with_all if match.vacancy.id == vacancy(1).id)
    assert with_some[0].score == same.score
    assert with_some[0].reasons == same.reasons


def test_one_ad_is_judged_as_in_the_market_also_when_it_stands_in_none() -> None:
    answers = engine(vacancy(1))
    outside = vacancy(2, facets=facets(night=FacetValue.UNCLEAR))
    assert answers.judge_one(vacancy(2), person(), NO_NIGHT).may_leave
    assert answers.judge_one(outside, person(), NO_NIGHT_WISH).may_leave
    assert not answers.judge_one(outside, person(), NO_NIGHT).may_leave
    worded = vacancy(3, text="Nattskift kan avtales.")
    assert [f.reason for f in answers.judge_one(worded, person(), NO_NIGHT).findings] == ["raw_text.night"]


def test_what_must_be_checked_is_whole_and_not_counted_as_safe() -> None:
    ads = [vacancy(number, text=f"Du plukker varer {number}.") for number in range(1, 30)]
    worded, unknown = vacancy(40, text="Nattskift."), vacancy(41, facets=facets(night=FacetValue.UNCLEAR))
    answers = engine(*ads, worded, unknown)
    found = [decision.vacancy_id for _, decision in answers.to_check(person(), NO_NIGHT, AS_OF).rows]
    assert set(found) == {worded.id, unknown.id}
    report = answers.withheld(person(), NO_NIGHT, as_of=AS_OF)
    assert [decision.vacancy_id for decision in report.must_check] == found
    assert answers.count_safe(person(), NO_NIGHT, AS_OF) == len(ads)


class Opposite(BaselineRanker):
    """Likes what the plain ranker does not."""

    info = RankerInfo("jobbmatch-ranker", "7", simulated=True)

    def contributions(self, matrix: FeatureMatrix) -> Scores:
        return -super().contributions(matrix)


def _tried(*, interleaved: bool, shadow: Shadow | None = None) -> tuple[Engine, Engine]:
    ads = [
        vacancy(number, occupations=(OccupationLink(StyrkCode(code), 0.9, "title"),), title=title)
        for number, (code, title) in enumerate([("4321", "Lagermedarbeider"), ("5120", "Kokk"), ("7115", "Tømrer")] * 3)
    ]
    plain = engine(*ads)
    return plain, plain.ranked_by(Lineup(BaselineRanker(), Trial(Opposite(), shadow, interleaved)))


def test_a_challenger_in_the_shadow_changes_no_list() -> None:
    seen: list[Compared] = []
    shadow = Shadow(seen.append, lambda: None)
    plain, tried = _tried(interleaved=False, shadow=shadow)
    expected = plain.match(person(), NO_EXCLUSIONS, top=20, as_of=AS_OF)
    assert tried.match(person(), NO_EXCLUSIONS, top=20, as_of=AS_OF) == expected
    shadow.close(10)
    assert [one.version for one in seen] == ["7"]
    assert seen[0].correlation is not None
    assert seen[0].correlation < 0


def test_two_make_a_list_in_turns_with_the_reasons_of_the_one_that_placed_it() -> None:
    plain, tried = _tried(interleaved=True)
    answer = tried.match(person(), NO_EXCLUSIONS, top=6, as_of=AS_OF)
    assert [match.team for match in answer.matches].count(Team.CHALLENGER) == 3
    assert (answer.ranker.name, answer.challenger) == ("baseline", Opposite.info)
    assert answer == tried.match(person(), NO_EXCLUSIONS, top=6, as_of=AS_OF)
    whole = {match.vacancy.id: match for match in plain.match(person(), NO_EXCLUSIONS, top=20, as_of=AS_OF).matches}
    for match in answer.matches:
        same = whole[match.vacancy.id]
        assert match.score == same.score
        assert (match.reasons == same.reasons) is (match.team is Team.CHAMPION)


def test_a_list_made_in_turns_passes_the_same_gate() -> None:
    _, tried = _tried(interleaved=True)
    risky = vacancy(99, facets=facets(night=FacetValue.UNCLEAR))
    both = Engine(MarketSnapshot.build([*tried.market.vacancies, risky]), BaselineRanker()).ranked_by(
        Lineup(BaselineRanker(), tried.trial)
    )
    assert risky.id in shown(both)
    assert risky.id not in shown(both, NO_NIGHT)
    assert shown(engine(risky).ranked_by(Lineup(BaselineRanker(), tried.trial)), NO_NIGHT) == []


def test_answers_keep_the_trial() -> None:
    _, tried = _tried(interleaved=True)
    assert tried.with_answers([answer_of(tried.market.vacancies[0])]).trial is tried.trial


def controlled(ads: list[Vacancy], control: Control, profile: SafetyProfile = NO_EXCLUSIONS) -> list[Match]:
    engine = Engine(MarketSnapshot.build(ads), BaselineRanker(), control=control)
    return list(engine.match(person(), profile, top=20, as_of=AS_OF).matches)


def test_a_crowd_moves_a_vacancy_down_and_its_score_stays_the_rankers() -> None:
    ads = [vacancy(number, employer=Employer(f"Oppdiktet {number}")) for number in range(1, 4)]
    plain = controlled(ads, Control())
    moved = controlled(ads, Control(congestion=1.0, sent=lambda _: {ads[0].id: 40}))
    assert {match.vacancy.id: match.score for match in moved} == {match.vacancy.id: match.score for match in plain}
    far_off = vacancy(9, title="Kokk", occupations=(OccupationLink(StyrkCode("5120"), 0.9, "title"),))
    moved = controlled([*ads, far_off], Control(congestion=1.0, sent=lambda _: {ads[0].id: 40}))
    assert [match.rank for match in moved] == [1, 2, 3, 4]
    assert moved[-1].vacancy.id in {ads[0].id, far_off.id}
    assert {match.vacancy.id for match in moved if match.moved} == {ads[0].id}
    assert next(match for match in moved if match.moved).moved == (Moved.CROWDED,)


def test_control_only_reorders_what_passed() -> None:
    ads = [vacancy(number, facets=facets(night=list(FacetValue)[number % 3])) for number in range(1, 13)]
    control = Control(1.0, 0.5, lambda _: {ad.id: 5 * number for number, ad in enumerate(ads)})
    plain = {match.vacancy.id for match in controlled(ads, Control(), NO_NIGHT)}
    assert plain
    assert {match.vacancy.id for match in controlled(ads, control, NO_NIGHT)} == plain


def test_control_stays_when_market_answers_or_ranker_change() -> None:
    control = Control(1.0, 0.5)
    first = Engine(MarketSnapshot.build([vacancy(1)]), BaselineRanker(), control=control)
    assert first.ranked_by(Lineup(BaselineRanker())).control is control
    assert first.with_answers([answer_of(vacancy(1))]).control is control
