from dataclasses import replace

from jobbmatch.domain.ids import CountyCode
from jobbmatch.features.figures import UNKNOWN_SEEKERS, jobseekers, lacking_for, seekers_of, unmet_demand
from tests.factories.features import occupation
from tests.factories.market import GOL, HAMAR, vacancy

OSLO = replace(GOL, county=CountyCode("03"))


def test_the_figures_are_navs() -> None:
    assert sum(count for (code, _), count in unmet_demand().items() if code == "7115") == 2275
    assert len([code for code in jobseekers() if len(code) == 4]) == 384


def test_a_group_has_the_mean_of_its_occupations_and_an_unknown_code_its_group() -> None:
    below = [count for code, count in jobseekers().items() if len(code) == 4 and code.startswith("522")]
    assert seekers_of("522") == sum(below) / len(below)
    assert seekers_of("5229") == seekers_of("522") or "5229" in jobseekers()
    assert seekers_of("x") == UNKNOWN_SEEKERS


def test_what_lacks_is_of_occupation_and_county_and_the_most_of_several_places() -> None:
    assert lacking_for(vacancy(occupations=occupation("7115"), places=(OSLO,))) == 250
    assert lacking_for(vacancy(occupations=occupation("7115"), places=(HAMAR, OSLO))) == 250
    assert lacking_for(vacancy(occupations=occupation("7115"), places=(HAMAR,))) == 0
    assert lacking_for(vacancy(occupations=(), places=(OSLO,))) == 0
    assert lacking_for(vacancy(places=())) == 0
