import numpy as np

from jobbmatch.domain.person import Education, EducationLevel, Experience, OccupationWish, Person
from jobbmatch.features import columns
from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.text import TextPart, all_words
from tests.factories.features import WORK, query
from tests.factories.market import person, vacancy

ADS = [vacancy(number, title=title, text=text) for number, (_, title, text) in enumerate(WORK)]
PART = TextPart.fit(ADS)
ROWS = list(range(len(ADS)))
TITLES = [title for _, title, _ in WORK]


def _values(column: Column, who: Person) -> list[float]:
    return [float(value) for value in PART.build(query(who, ROWS))[column]]


def _best(column: Column, who: Person) -> str:
    return TITLES[int(np.argmax(_values(column, who)))]


def test_it_makes_all_columns_of_its_family() -> None:
    assert set(PART.build(query(person(), ROWS))) == set(columns_of(Family.TEXT))


def test_the_same_title_is_most_alike() -> None:
    for title in TITLES:
        assert _best(columns.WISHES_TITLE, person(wishes=(OccupationWish(title),))) == title


def test_parts_of_compounds_meet() -> None:
    who = person(wishes=(OccupationWish("lager"),))
    assert _best(columns.WISHES_TITLE, who) == "Lagermedarbeider"


def test_other_forms_of_a_word_meet_in_the_ad() -> None:
    assert _best(columns.INTERESTS_AD, person(interests=("kunde i butikk",))) == "Butikkmedarbeider"


def test_skills_experience_and_the_unwanted_have_columns_of_their_own() -> None:
    who = person(skills=("regnskap",), experience=(Experience("kokk"),), not_wanted=("sykepleier",))
    assert _best(columns.SKILLS_AD, who) == "Regnskapsmedarbeider"
    assert _best(columns.EXPERIENCE_TITLE, who) == "Kokk"
    assert _best(columns.NOT_WANTED_TITLE, who) == "Sykepleier"


def test_cosines_lie_between_zero_and_one() -> None:
    who = person(wishes=(OccupationWish("truckfører på lager"),), interests=("mat",))
    for column in (columns.WISHES_TITLE, columns.WISHES_AD, columns.INTERESTS_AD):
        assert all(0 <= value <= 1 for value in _values(column, who))


def test_nothing_said_is_missing_and_unknown_words_are_zero() -> None:
    assert np.isnan(_values(columns.INTERESTS_AD, person())).all()
    assert _values(columns.INTERESTS_AD, person(interests=("xyzzy",))) == [0.0] * len(ADS)


def test_topics_are_missing_when_no_word_is_known() -> None:
    assert np.isnan(_values(columns.TOPIC, person(wishes=(OccupationWish("xyzzy"),)))).all()
    assert not np.isnan(_values(columns.TOPIC, person(wishes=(OccupationWish("truck"),)))).any()


def test_vocabularies_come_from_vacancies_alone() -> None:
    before = PART.ads.terms.tolist()
    PART.build(query(person(interests=("ultralydteknologi",)), ROWS))
    assert PART.ads.terms.tolist() == before
    assert not any("ultralyd" in term for term in before)


def test_all_words_leave_out_what_is_left_behind() -> None:
    who = person(
        experience=(Experience("kokk", relevant=False), Experience("selger")),
        education=(Education(EducationLevel.MASTER, "historie"),),
    )
    assert all_words(who) == "lagermedarbeider selger historie"


def test_markets_without_words_or_ads_have_empty_columns() -> None:
    for ads in ([], [vacancy(1, title="", text="", jobtitle="")]):
        found = TextPart.fit(ads).build(query(person(), list(range(len(ads)))))
        assert all(len(values) == len(ads) for values in found.values())
