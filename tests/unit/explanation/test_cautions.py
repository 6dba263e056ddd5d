"""Everyone is warned of the same: by the ad alone, with its words."""

import pytest

from jobbmatch.domain.facet import NO_FACETS, Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.locale import Locale
from jobbmatch.explanation.cautions import LONGEST_QUOTE, cautions
from tests.factories.market import facets, vacancy


def _read(facet: Facet, value: FacetValue, *quotes: str) -> FacetReading:
    return FacetReading(value, tuple(Evidence(quote, "text", 0) for quote in quotes))


@pytest.mark.parametrize(
    ("facet", "value"), [(Facet.WARNING_SIGNS, FacetValue.YES), (Facet.ORDINARY_PAID, FacetValue.NO)]
)
def test_warns_of_the_dangerous_value_with_its_words(facet: Facet, value: FacetValue) -> None:
    ad = vacancy(facets={**facets(), facet: _read(facet, value, "lønn kontant i hånda", "mer")})
    (caution,) = cautions(ad)
    assert (caution.facet, caution.quote) == (facet, "lønn kontant i hånda")
    assert caution.line == f"{caution.sentence}: «lønn kontant i hånda»"


def test_the_gravest_comes_first() -> None:
    both = {
        Facet.ORDINARY_PAID: _read(Facet.ORDINARY_PAID, FacetValue.NO, "x" * 300),
        Facet.WARNING_SIGNS: _read(Facet.WARNING_SIGNS, FacetValue.YES),
    }
    first, second = cautions(vacancy(facets=both))
    assert (first.facet, first.line) == (Facet.WARNING_SIGNS, first.sentence)
    assert len(second.quote) == LONGEST_QUOTE


def test_they_are_said_in_the_language_of_the_reader_with_the_words_of_the_ad() -> None:
    ad = vacancy(facets={**facets(), Facet.ORDINARY_PAID: _read(Facet.ORDINARY_PAID, FacetValue.NO, "ren provisjon")})
    lines = [caution.line for language in Locale for caution in cautions(ad, language)]
    assert lines == [
        "Obs: dette ser ikke ut til å være en vanlig jobb med lønn: «ren provisjon»",
        "Obs: dette ser ikkje ut til å vere ein vanleg jobb med lønn: «ren provisjon»",
        "Note: this does not look like an ordinary job with a wage: “ren provisjon”",
    ]


def test_what_is_unclear_unread_or_of_another_facet_gives_no_warning() -> None:
    assert cautions(vacancy(facets=facets(FacetValue.UNCLEAR))) == ()
    assert cautions(vacancy(facets=NO_FACETS)) == ()
    assert cautions(vacancy(facets=facets(night=FacetValue.YES, outward_facing=FacetValue.YES))) == ()
