import numpy as np

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.person import Education, EducationLevel, Experience, Language, LanguageLevel, Person
from jobbmatch.features import columns
from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.requirements import RequirementsPart
from jobbmatch.text.requirements import Demand, EducationDemand, LanguageDemand, Requirements, YearsDemand
from tests.factories.features import query
from tests.factories.market import person

SAID = Evidence("slik står det", "text")
SILENT = Requirements()
ASKING = Requirements(
    languages=(LanguageDemand("norsk", LanguageLevel.B2, SAID),),
    licences=(Demand("B", required=True, evidence=SAID), Demand("T4", required=False, evidence=SAID)),
    authorisations=(Demand("sykepleier", required=True, evidence=SAID),),
    education=(
        EducationDemand(EducationLevel.MASTER, required=True, evidence=SAID),
        EducationDemand(EducationLevel.BACHELOR, required=True, evidence=SAID),
    ),
    experience=YearsDemand(3, SAID),
)
UNSAID = Requirements(languages=(LanguageDemand("engelsk", None, SAID),))
PART = RequirementsPart.fit([SILENT, ASKING, UNSAID])


def _values(column: Column, who: Person, years: float = float("nan")) -> list[float]:
    found = PART.build(query(who, [0, 1, 2]), np.full(3, years, dtype=np.float32))
    return [float(value) for value in found[column]]


def _languages(**levels: LanguageLevel) -> Person:
    return person(languages=tuple(Language(name, level) for name, level in levels.items()))


def test_it_makes_all_columns_of_its_family() -> None:
    found = PART.build(query(person(), [0]), np.zeros(1, dtype=np.float32))
    assert set(found) == set(columns_of(Family.REQUIREMENTS))


def test_silence_is_missing_in_every_column() -> None:
    full = person(
        languages=(Language("norsk", LanguageLevel.C1),),
        education=(Education(EducationLevel.MASTER),),
        licences=("B",),
    )
    for column in columns_of(Family.REQUIREMENTS):
        assert np.isnan(_values(column, full, 5.0)[0]), column.name


def test_more_than_asked_is_free_and_less_is_a_gap() -> None:
    assert _values(columns.LANGUAGE_GAP, _languages(norsk=LanguageLevel.NATIVE))[1] == 0
    assert _values(columns.LANGUAGE_GAP, _languages(norsk=LanguageLevel.B1))[1] == 1
    assert _values(columns.LANGUAGE_GAP, _languages(engelsk=LanguageLevel.C1))[1] == 4


def test_a_language_without_a_level_asks_for_working_knowledge() -> None:
    assert _values(columns.LANGUAGE_GAP, _languages(engelsk=LanguageLevel.B1))[2] == 0
    assert _values(columns.LANGUAGE_GAP, _languages(engelsk=LanguageLevel.A1))[2] == 2


def test_where_any_language_will_do_the_best_one_counts() -> None:
    said = Evidence("norsk eller engelsk", "text")
    either = Requirements(
        languages=(LanguageDemand("norsk", LanguageLevel.B2, said), LanguageDemand("engelsk", LanguageLevel.B2, said))
    )
    who = query(_languages(norsk=LanguageLevel.A1, engelsk=LanguageLevel.B1), [0])
    found = RequirementsPart.fit([either]).build(who, np.zeros(1, dtype=np.float32))
    assert found[columns.LANGUAGE_GAP].tolist() == [1]


def test_what_is_shown_once_one_has_the_job_is_never_missing() -> None:
    asked = Requirements(licences=(Demand("Politiattest", required=True, evidence=SAID),))
    found = RequirementsPart.fit([asked]).build(query(person(), [0]), np.zeros(1, dtype=np.float32))
    assert np.isnan(found[columns.LICENCES_MISSING][0])
    assert np.isnan(found[columns.LICENCES_HELD][0])


def test_a_person_who_lists_no_language_is_unknown() -> None:
    assert np.isnan(_values(columns.LANGUAGE_GAP, person())[1])


def test_only_licences_that_are_required_can_be_missing() -> None:
    assert _values(columns.LICENCES_MISSING, person(licences=()))[1] == 1
    assert _values(columns.LICENCES_MISSING, person(licences=("CE",)))[1] == 0
    assert _values(columns.LICENCES_HELD, person(licences=("B", "Truckførerbevis T4")))[1] == 2


def test_the_lowest_level_that_will_do_is_asked_for() -> None:
    assert _values(columns.EDUCATION_GAP, person(education=(Education(EducationLevel.BACHELOR),)))[1] == 0
    assert _values(columns.EDUCATION_GAP, person(education=(Education(EducationLevel.VOCATIONAL),)))[1] == 2
    assert np.isnan(_values(columns.EDUCATION_GAP, person())[1])


def test_years_are_held_against_near_work() -> None:
    done = person(experience=(Experience("selger"),))
    assert _values(columns.YEARS_GAP, done, 1.0)[1] == 2
    assert _values(columns.YEARS_GAP, done, 9.0)[1] == 0
    assert np.isnan(_values(columns.YEARS_GAP, done)[1])
    assert _values(columns.YEARS_GAP, person())[1] == 3


def test_an_authorisation_that_nothing_speaks_of_is_missing() -> None:
    assert _values(columns.AUTHORISATION_MISSING, person())[1] == 1
    nurse = person(education=(Education(EducationLevel.BACHELOR, "sykepleier"),))
    assert _values(columns.AUTHORISATION_MISSING, nurse)[1] == 0


def test_misses_are_counted_by_kind() -> None:
    assert _values(columns.REQUIREMENTS_MISSED, person())[1] == 3
    assert np.isnan(_values(columns.REQUIREMENTS_MISSED, person())[2])
