from dataclasses import replace

from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.models.guard_terms import LONGEST, parts, terms, tokens
from tests.factories.labelled import labelled_ad

AD = replace(labelled_ad(1, FacetValue.NO, FacetValue.NO).vacancy, title="Snekker", text="Du bygger. Du bygger mer.")


def test_words_pairs_and_parts_are_counted() -> None:
    found = terms(AD)
    assert found["bygger"] == 2
    assert found["du bygger"] == 2
    assert found["_sne"] == 1
    assert found["bygger du"] == 1


def test_words_of_the_evidence_stand_under_what_they_led_to() -> None:
    read = FacetReading(FacetValue.UNCLEAR, (Evidence("Turnus", "text"),))
    found = terms(replace(AD, facets={Facet.NIGHT: read}))
    assert found["night|unclear|turnus"] == 1


def test_composed_and_decomposed_letters_are_the_same_words() -> None:
    assert tokens("På båten") == tokens("Pa\u030a ba\u030aten")


def test_numbers_and_very_long_words_have_no_parts() -> None:
    assert parts("2230") == ()
    assert parts("a" * (LONGEST + 1)) == ()
    assert len(set(parts("banana"))) == len(parts("banana"))
