import pytest

from jobbmatch.domain.person import Education, EducationLevel, Experience, Language, LanguageLevel
from jobbmatch.features.qualifications import (
    EDUCATION_RANK,
    LANGUAGE_RANK,
    education_rank,
    held_licences,
    language_rank,
    licence_names,
    speaks_of,
)
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
