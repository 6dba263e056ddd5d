import re
from string import Formatter

import pytest

from jobbmatch.domain.locale import Locale
from jobbmatch.domain.person import EducationLevel, LanguageLevel, Need
from jobbmatch.explanation.cautions import WARNED_OF
from jobbmatch.explanation.sentences import (
    cited,
    kilometres,
    listed,
    named,
    percent_range,
    sentence,
    templates,
    word,
    years,
    years_of,
)
from jobbmatch.features.families.needs import CLASHES
from jobbmatch.features.tables import attests, licence_includes
from jobbmatch.text.requirements import names_of

NB, NN, EN = Locale


def _slots(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("language", Locale)
def test_every_template_stands_in_every_language(language: Locale) -> None:
    assert list(templates(language)) == list(templates(NB))
    assert all(templates(language).values())


@pytest.mark.parametrize("language", [NN, EN])
def test_translations_leave_out_nothing_that_is_filled_in(language: Locale) -> None:
    for key, text in templates(language).items():
        # Names of occupational groups are in bokmål: the others say the ad's own title.
        wanted = {"ad" if slot == "occupation" else slot for slot in _slots(templates(NB)[key])}
        assert _slots(text) == wanted, key


@pytest.mark.parametrize("language", Locale)
def test_there_are_words_for_everything_that_is_named(language: Locale) -> None:
    keys = templates(language)
    assert all(f"need.{need}" in keys for need in Need)
    assert all(f"education.{level}" in keys for level in EducationLevel)
    assert all(f"language_level.{level}" in keys for level in LanguageLevel)
    assert all(f"needs.{name}_{end}" in keys for _, name, _ in CLASHES for end in ("low", "high"))
    assert all(f"riasec.{number}" in keys for number in range(6))
    assert all(f"caution.{facet}" in keys for facet in WARNED_OF)


def test_whatever_is_read_as_a_demand_has_a_name_in_every_language() -> None:
    keys = templates(EN)
    licences = {name.lower() for name in names_of("licence") if name not in licence_includes()} - attests()
    assert {f"licence.{name}" for name in licences} <= keys.keys()
    assert {f"authorisation.{name}" for name in names_of("authorisation")} <= keys.keys()
    assert {f"language.{name}" for name in names_of("language")} <= keys.keys()


@pytest.mark.parametrize("language", Locale)
def test_no_sentence_speaks_of_safety_or_exclusions(language: Locale) -> None:
    forbidden = r"sikkerhet\b|trygg|safe|utelukk|utelukt|exclu|skjerm deg|vold|vald|violen|\bsone|\bzone|farlig|danger"
    for key, text in templates(language).items():
        assert key == "licence.sikkerhetskurs" or not re.search(forbidden, text.lower()), text


def test_a_sentence_begins_with_a_capital_and_keeps_the_words_given() -> None:
    assert sentence("occupation.same", {"wish": "IT-support"}).endswith(": IT-support")
    assert sentence("engagement.permanent", {}) == "Fast stilling"
    assert sentence("engagement.permanent", {}, EN) == "A permanent job"


def test_a_slot_that_is_not_filled_is_an_error() -> None:
    with pytest.raises(KeyError):
        sentence("occupation.same", {})


def test_lists_numbers_and_distances_are_said_plainly() -> None:
    assert listed([]) == ""
    assert listed(["a", "b"]) == "a og b"
    assert listed(["a", "b", "c"], EN) == "a, b and c"
    assert kilometres(9.99) == "under 10 km"
    assert kilometres(10.4) == "om lag 10 km"
    assert kilometres(10.4, EN) == "about 10 km"
    assert (years(2.9), years_of(2.9), years_of(0.2)) == ("2 år", "2 års", "under ett års")
    assert [years_of(number, EN) for number in (0.2, 1, 2.9)] == ["less than a year of", "1 year of", "2 years of"]
    assert percent_range(50, 50) == "50 prosent"
    assert word("list.and") == "og"


def test_words_of_others_are_quoted_where_the_sentence_is_in_another_language() -> None:
    assert [cited("reinhaldar", language) for language in Locale] == ["reinhaldar", "«reinhaldar»", "“reinhaldar”"]
    assert [named("licence", "Kode 999", language) for language in Locale] == ["Kode 999", "«Kode 999»", "“Kode 999”"]
