import pytest

from jobbmatch.domain.person import Education, EducationLevel, Experience, Language, LanguageLevel
from jobbmatch.features.qualifications import (
    EDUCATION_RANK,
    LANGUAGE_RANK,
    any_language_will_do,
    education_rank,
    held_by,
    held_licences,
    language_rank,
    licence_names,
    speaks_of,
)
from jobbmatch.text.requirements import read_requirements
from tests.factories.market import person

SWEDE = person(languages=(Language("svensk", LanguageLevel.NATIVE), Language("norsk", LanguageLevel.B2)))


def test_levels_are_in_order() -> None:
    assert LANGUAGE_RANK[LanguageLevel.A1] < LANGUAGE_RANK[LanguageLevel.B2] < LANGUAGE_RANK[LanguageLevel.NATIVE]
    assert EDUCATION_RANK[EducationLevel.PRIMARY] < EDUCATION_RANK[EducationLevel.MASTER]


def test_a_language_that_is_not_listed_counts_as_none_and_no_list_as_unknown() -> None:
    assert language_rank(SWEDE, "tysk") == 0
    assert language_rank(person(), "norsk") is None


def test_any_scandinavian_language_serves_where_one_is_asked_for() -> None:
    assert language_rank(SWEDE, "skandinavisk") == LANGUAGE_RANK[LanguageLevel.NATIVE]
    assert language_rank(SWEDE, "norsk") == LANGUAGE_RANK[LanguageLevel.B2]


def test_the_highest_education_counts() -> None:
    both = (Education(EducationLevel.BACHELOR), Education(EducationLevel.PRIMARY))
    assert education_rank(person(education=both)) == EDUCATION_RANK[EducationLevel.BACHELOR]
    assert education_rank(person()) is None


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("B", {"B"}),
        ("førerkort klasse B", {"B"}),
        ("C1 og CE", {"C1", "CE"}),
        ("Truckførerbevis T4", {"T4"}),
        ("førerkort", {"B"}),
        ("ADR", {"adr"}),
        ("truckførerbevis", {"truckførerbevis"}),
    ],
)
def test_licences_are_named_alike(words: str, names: set[str]) -> None:
    assert licence_names(words) == names


def test_a_heavier_class_includes_the_lighter() -> None:
    assert "B" in held_licences(["Førerkort klasse C"])
    assert "C" not in held_licences(["B"])
    assert held_licences([]) == frozenset()


def test_an_authorisation_must_be_spoken_of() -> None:
    nurse = person(experience=(Experience("Autorisert sykepleier"),))
    assert speaks_of(nurse, "sykepleier")
    assert not speaks_of(person(), "sykepleier")
    assert not speaks_of(nurse, "")
    assert speaks_of(nurse, "helsepersonell")
    assert not speaks_of(person(skills=("god kollega",)), "lege")


def test_a_truck_class_is_a_proof_of_truck_driving() -> None:
    assert "truckførerbevis" in held_licences(["T4"])


def test_certificates_among_the_skills_count_but_single_letters_do_not() -> None:
    assert "adr" in held_by(person(skills=("ADR",)))
    assert "C" not in held_by(person(skills=("C",)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Du snakker norsk eller engelsk.", True),
        ("Du snakker norsk og engelsk.", False),
        ("Du snakker norsk.", False),
        ("Du snakker norsk.\nDu snakker norsk eller engelsk.", False),
    ],
)
def test_languages_are_alternatives_only_within_one_sentence(text: str, expected: bool) -> None:
    assert any_language_will_do(read_requirements(text)) is expected
