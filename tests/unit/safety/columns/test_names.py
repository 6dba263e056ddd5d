"""Two spellings of one name become the same words."""

from unicodedata import combining, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.safety.columns.names import run_together, words_of, words_of_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hansen & Sønn AS", "HANSEN OG SØNN"),
        ("REMA1000", "Rema 1000 AS"),
        ("Møllers Verft ASA", "Moller's Verft"),
        ("Bårdsens-bakeri, avd. Moss", "Bardsens bakeri Moss"),
        ("McDonald’s", "McDonalds"),
    ],
)
def test_same_name(one: str, other: str) -> None:
    assert words_of_name(one) == words_of_name(other)


def test_a_name_of_company_forms_alone_is_kept() -> None:
    assert words_of_name("DA AS") == ("da", "as")
    assert words_of_name("  ,- ") == ()


@given(st.text(max_size=40))
def test_words_do_not_depend_on_case(text: str) -> None:
    assert words_of(text.casefold()) == words_of(text)


@given(st.text("åäáàéèêöóüñÅÉabc–«» ", max_size=20))
def test_the_short_cut_for_common_letters_folds_as_unicode_does(text: str) -> None:
    plain = "".join(c for c in normalize("NFKD", text.casefold()) if not combining(c))
    assert words_of(text) == words_of(plain)


def test_letters_outside_the_common_ones_are_folded_too() -> None:
    assert words_of("ČAČAK Šimić-Łąka") == ["cacak", "simic", "łaka"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Østbakeriet", "Oest-Bakeriet"),
        ("Bærumsbygg", "Baerums Bygg"),
        ("Bærumsbygg", "Barumsbygg"),
        ("Åsen Bygg", "Aasenbygg"),
    ],
)
def test_one_run_of_letters_however_they_are_written(one: str, other: str) -> None:
    assert run_together(words_of(one)) == run_together(words_of(other))
