import pytest

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import Moved
from jobbmatch.domain.widening import Opened, Widening, WideningKind
from jobbmatch.explanation.widening import change_words, more_words, moved_words

CHANGES = (
    Widening(WideningKind.DISTANCE, max_distance_km=50.0, added_km=20),
    Widening(WideningKind.LESS_TIME, percent=(30, 80)),
    Widening(WideningKind.MORE_TIME, percent=(50, 100)),
    Widening(WideningKind.OCCUPATION, text="kokker", codes=(StyrkCode("5120"),)),
    Widening(WideningKind.NOT_WANTED, text="renhold"),
)


@pytest.mark.parametrize("language", Locale)
def test_every_change_count_and_move_has_words_in_every_language(language: Locale) -> None:
    said = [change_words(change, language) for change in CHANGES]
    said += [more_words(Opened(CHANGES[0], more), language) for more in (0, 1, 5, 50)]
    said += [moved_words(why, language) for why in Moved]
    assert len(set(said)) == len(said)
    assert all(words[0].isupper() and "{" not in words for words in said)


def test_only_the_fields_of_the_change_are_said() -> None:
    assert change_words(CHANGES[0]) == "Søke 20 km lenger unna, inntil 50 km"
    assert change_words(CHANGES[1]) == "Åpne for mindre stillinger, 30 til 80 prosent"
    assert change_words(CHANGES[3], Locale.EN) == "Include an occupation that is close: “kokker”"


def test_a_crowd_is_never_counted() -> None:
    assert not any(sign.isdigit() for why in Moved for language in Locale for sign in moved_words(why, language))
