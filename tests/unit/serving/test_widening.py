from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.ids import MunicipalityCode, StyrkCode
from jobbmatch.domain.person import OccupationWish, Person
from jobbmatch.domain.safety_profile import (
    NO_EXCLUSIONS,
    EmployerExclusion,
    FacetExclusion,
    MunicipalityZone,
    OccupationExclusion,
    SafetyProfile,
    Strength,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Employer, OccupationLink, Vacancy
from jobbmatch.domain.widening import Openings, Widening, WideningKind
from jobbmatch.errors import GateDisagreementError
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.serving.crude_index import CrudeIndex
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.serving.widening import STEPS, widenings
from tests.factories.market import AS_OF, GOL, HAMAR, facets, person, vacancy

NO_NIGHT = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.SAFETY),))
COOK = (OccupationLink(StyrkCode("5120"), 0.9, "title"),)


def found(ads: list[Vacancy], who: Person, profile: SafetyProfile = NO_EXCLUSIONS) -> Openings:
    return Engine(MarketSnapshot.build(ads), BaselineRanker()).widening(who, profile, AS_OF)


def more(openings: Openings, which: Callable[[Widening], bool]) -> int:
    (one,) = [each.more for each in openings.changes if which(each.widening)]
    return one


def test_what_lies_a_little_farther_away_is_opened_by_going_farther() -> None:
    # It is about 115 km from Gol to Hamar.
    openings = found([vacancy(1), *(vacancy(2 + n, places=(HAMAR,)) for n in range(7))], person(max_distance_km=100.0))
    assert openings.fitting == 1
    assert more(openings, lambda change: change.added_km == 10) == 0
    assert more(openings, lambda change: change.added_km == 20) == 5


def test_hours_that_do_not_meet_are_opened_by_other_hours() -> None:
    openings = found([vacancy(1, percent=(20, 20)), vacancy(2, percent=(100, 100))], person(percent=(40, 80)))
    assert openings.fitting == 0
    assert more(openings, lambda change: change.kind is WideningKind.LESS_TIME) == 1
    assert more(openings, lambda change: change.kind is WideningKind.MORE_TIME) == 1


def test_a_neighbouring_occupation_is_offered_by_name() -> None:
    offered = [each for each in widenings(person()) if each.kind is WideningKind.OCCUPATION]
    assert 1 <= len(offered) <= 3
    assert all(each.text and each.codes[0] != "4321" for each in offered)
    link = (OccupationLink(offered[0].codes[0], 0.9, "title"),)
    openings = found([vacancy(1), vacancy(2, occupations=link)], person())
    assert more(openings, lambda change: change.codes == offered[0].codes) == 1


def test_what_is_not_wanted_can_be_let_in() -> None:
    who = person(not_wanted=("kokk",), not_wanted_codes=(StyrkCode("5120"),))
    openings = found([vacancy(1), vacancy(2, occupations=COOK)], who)
    assert more(openings, lambda change: change.kind is WideningKind.NOT_WANTED and change.text == "kokk") == 1


def test_counts_are_only_of_what_filter_and_check_both_pass() -> None:
    safe = vacancy(1, places=(HAMAR,))
    stopped = vacancy(2, places=(HAMAR,), facets=facets(night=FacetValue.YES))
    doubted = vacancy(3, places=(HAMAR,), text="Dagtid. Nattevakt ved behov.")
    who = person(max_distance_km=100.0)
    assert more(found([stopped, doubted], who, NO_NIGHT), lambda change: change.added_km == 20) == 0
    assert more(found([safe, stopped, doubted], who, NO_NIGHT), lambda change: change.added_km == 20) == 1


def test_a_disagreement_holds_the_counts_back(monkeypatch: pytest.MonkeyPatch) -> None:
    def disagree(*_: object) -> None:
        raise GateDisagreementError("nei")

    monkeypatch.setattr("jobbmatch.serving.gate.check", disagree)
    with pytest.raises(GateDisagreementError):
        found([vacancy(1)], person())


def test_counts_are_given_in_steps() -> None:
    ads = [vacancy(number) for number in range(60)]
    assert [found(ads[:many], person()).fitting for many in (0, 1, 4, 5, 19, 20, 60)] == [0, 1, 1, 5, 10, 20, 20]


def test_a_count_that_is_full_reads_no_more_ads(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    suspects = CrudeIndex.suspects

    def counted(
        index: CrudeIndex, vacancies: Sequence[Vacancy], rows: Sequence[int], profile: SafetyProfile
    ) -> Iterator[int]:
        read.extend(rows)
        return suspects(index, vacancies, rows, profile)

    monkeypatch.setattr(CrudeIndex, "suspects", counted)
    doubted = [vacancy(number, text="Dagtid. Nattevakt ved behov.") for number in range(7)]
    ads = [*doubted, *(vacancy(number) for number in range(7, 60))]
    assert found(ads, person(max_distance_km=None, wishes=()), NO_NIGHT).fitting == 20
    assert read == list(range(30))
    read.clear()
    # Where the clear ones are too few, the suspects are looked at last, and not all of them.
    assert found([*doubted, *ads[7:12]], person(max_distance_km=None, wishes=()), NO_NIGHT).fitting == 5
    assert read == list(range(12))


def test_who_wishes_for_everything_is_offered_nothing() -> None:
    assert widenings(person(max_distance_km=None, wishes=())) == ()


PROFILES = st.builds(
    SafetyProfile,
    zones=st.sampled_from([(), (ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),)]),
    employers=st.sampled_from([(), (EmployerExclusion(name="Oppdiktet Kafé"),)]),
    facets=st.lists(st.builds(FacetExclusion, st.sampled_from(Facet), st.sampled_from(Strength)), max_size=2).map(
        tuple
    ),
    occupations=st.sampled_from([(), (OccupationExclusion(StyrkCode("5120")),)]),
)
MARKET = [
    vacancy(
        number,
        places=((GOL,), (HAMAR,))[number % 2],
        occupations=(COOK if number % 3 == 0 else vacancy().occupations),
        employer=Employer("Oppdiktet Kafé" if number % 5 == 0 else "Oppdiktet Lager AS"),
        facets=facets(night=(FacetValue.NO, FacetValue.YES, FacetValue.UNCLEAR)[number % 3]),
        percent=((100, 100), (50, 50), None)[number % 3],
    )
    for number in range(24)
]
ENGINE = Engine(MarketSnapshot.build(MARKET), BaselineRanker())
WHO = person(
    max_distance_km=100.0,
    percent=(60, 80),
    not_wanted=("kokk",),
    not_wanted_codes=(StyrkCode("5120"),),
    wishes=(OccupationWish("lagermedarbeider", (StyrkCode("4321"),)),),
)


def all_safe(profile: SafetyProfile) -> list[Vacancy]:
    """All that may be shown to somebody who wishes for everything: the safe list itself."""
    anything = person(max_distance_km=None, wishes=())
    return [match.vacancy for match in ENGINE.match(anything, profile, top=100, as_of=AS_OF).matches]


@settings(max_examples=40, deadline=None)
@given(PROFILES)
def test_the_same_changes_are_offered_whatever_is_excluded(profile: SafetyProfile) -> None:
    offered = [each.widening for each in ENGINE.widening(WHO, profile, AS_OF).changes]
    assert offered == [each.widening for each in ENGINE.widening(WHO, NO_EXCLUSIONS, AS_OF).changes]
    assert tuple(offered) == widenings(WHO)


@settings(max_examples=40, deadline=None)
@given(PROFILES)
def test_the_counts_tell_nothing_but_what_the_safe_list_tells(profile: SafetyProfile) -> None:
    """A market of the safe vacancies alone, and no exclusions at all, gives the very same answer."""
    assert ENGINE.widening(WHO, profile, AS_OF) == found(all_safe(profile), WHO)
    assert {each.more for each in ENGINE.widening(WHO, profile, AS_OF).changes} <= set(STEPS)
