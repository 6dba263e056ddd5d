import pytest

from jobbmatch.domain.person import EducationLevel, LanguageLevel, Need
from jobbmatch.errors import InputError
from jobbmatch.explanation.sentences import (
    kilometres,
    listed,
    percent_range,
    sentence,
    templates,
    word,
    years,
    years_of,
)
from jobbmatch.features.families.needs import CLASHES


def test_a_language_that_is_not_there_is_an_error_that_says_which_are() -> None:
    with pytest.raises(InputError, match="nb"):
        templates("xx")


def test_there_are_words_for_every_need_level_and_clash() -> None:
    keys = templates()
    assert all(f"need.{need}" in keys for need in Need)
    assert all(f"education.{level}" in keys for level in EducationLevel)
    assert all(f"language_level.{level}" in keys for level in LanguageLevel)
    assert all(f"needs.{name}_{end}" in keys for _, name, _ in CLASHES for end in ("low", "high"))
    assert all(f"riasec.{number}" in keys for number in range(6))


def test_no_sentence_speaks_of_safety_or_exclusions() -> None:
    for text in templates().values():
        for forbidden in ("sikkerhet", "trygg", "utelukk", "skjerm deg", "vold", "sone", "farlig"):
            assert forbidden not in text.lower(), text


def test_a_sentence_begins_with_a_capital_and_keeps_the_words_given() -> None:
    assert sentence("occupation.same", {"wish": "IT-support"}).endswith(": IT-support")
    assert sentence("engagement.permanent", {}) == "Fast stilling"


def test_a_slot_that_is_not_filled_is_an_error() -> None:
    with pytest.raises(KeyError):
        sentence("occupation.same", {})


def test_lists_numbers_and_distances_are_said_plainly() -> None:
    assert listed([]) == ""
    assert listed(["a", "b"]) == "a og b"
    assert kilometres(9.99) == "under 10 km"
    assert kilometres(10.4) == "om lag 10 km"
    assert (years(2.9), years_of(2.9), years_of(0.2)) == ("2 år", "2 års", "under ett års")
    assert percent_range(50, 50) == "50 prosent"
    assert word("list.and") == "og"
