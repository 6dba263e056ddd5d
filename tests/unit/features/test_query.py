from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Experience
from jobbmatch.features.query import codes_of, person_skills, relevant
from jobbmatch.taxonomy.skills import Skill, load_skills
from tests.factories.features import query
from tests.factories.market import AS_OF, person


def _first(kind: str) -> Skill:
    return next(skill for skill in load_skills().values() if skill.kind == kind)


STORE = Experience("selger", (StyrkCode("5223"),), 2.0)
LEFT = Experience("kokk", (StyrkCode("5120"),), 4.0, relevant=False)


def test_skills_are_those_that_the_person_names() -> None:
    skill = _first("skill")
    assert skill.id in person_skills(person(skills=(skill.name,)))


def test_certificates_among_the_licences_count_and_driving_licences_do_not() -> None:
    certificate, licence = _first("certificate"), _first("licence")
    assert person_skills(person(licences=(certificate.name, licence.name))) == {certificate.id}


def test_titles_of_work_give_no_skills() -> None:
    skill = _first("skill")
    assert person_skills(person(experience=(Experience(skill.name),))) == frozenset()


def test_only_work_to_build_on_is_relevant() -> None:
    assert relevant([STORE, LEFT]) == [STORE]
    assert codes_of([STORE, LEFT]) == [("5223", 2.0), ("5120", 4.0)]


def test_a_query_keeps_person_rows_and_day() -> None:
    found = query(person(), [3, 1])
    assert found.rows.tolist() == [3, 1]
    assert found.as_of == AS_OF
    assert found.skills == frozenset()
