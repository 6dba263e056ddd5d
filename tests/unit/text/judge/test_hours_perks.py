"""What is offered round the clock or at weekends is no duty; care for it is."""

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.facets import read_facets

_DAY = "Arbeidstiden er 08.00–16.00, mandag til fredag."
_HOURS = (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND)


def _values(sentence: str, title: str = "Regnskapsmedarbeider", employer: str = "") -> set[FacetValue]:
    readings = read_facets(AdText(title, f"{_DAY} {sentence}", employer_text=employer))
    return {readings[facet].value for facet in _HOURS}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ansatte har tilgang til treningsrom døgnet rundt.",
        "Du får reiseforsikring som gjelder døgnet rundt, hele året.",
        "Det er gratis parkering døgnet rundt.",
        "Vi har firmahytte på fjellet som du kan låne i helgene.",
        "Du kan låne hytta i helger og ferier.",
        "Vi spiser lunsj sammen hver dag.",
        "Hver dag spiser vi lunsj sammen.",
        "We eat lunch together every day.",
        "Det arrangeres sosiale kvelder for de ansatte.",
        "Ring gjerne etter kl. 17 eller i helgen for en prat om stillingen.",
        "Intervjuer gjennomføres fortløpende, også på kveldstid.",
        "Frist for å søke er lørdag 3. oktober ved midnatt.",
    ],
)
def test_everyday_sentences_leave_the_hours_as_they_are(sentence: str) -> None:
    assert _values(sentence) == {FacetValue.NO}


@pytest.mark.parametrize(
    "sentence",
    [
        "Du vasker treningsrommet døgnet rundt.",
        "Treningsrommet er bemannet døgnet rundt, og alle ansatte bruker det.",
        "Du har tilsyn med parkeringen døgnet rundt.",
        "Du leier ut hytta i helgene.",
        "Forsikringen krever at noen er her døgnet rundt.",
        "Skadetelefonen for reiseforsikring er åpen døgnet rundt.",
        "Vi spiser frokost med beboerne hver dag.",
        "Dyra spiser hver dag.",
        "Intervjuer holdes av deg, også på kveldstid.",
        "Send varene etter kl. 15, også i helgen.",
        "Det arrangeres sosiale kvelder for beboerne.",
    ],
)
def test_work_with_the_same_things_does_not(sentence: str) -> None:
    assert _values(sentence) != {FacetValue.NO}


def test_the_trade_of_the_title_is_no_perk() -> None:
    assert _values("Gratis parkering døgnet rundt.", title="Parkeringsbetjent") != {FacetValue.NO}


@pytest.mark.parametrize("said", ["Alle hos oss går nattevakt.", "Våre ansatte går i tredelt turnus."])
def test_what_the_employer_says_of_all_counts(said: str) -> None:
    assert _values("", employer=said) != {FacetValue.NO}


@pytest.mark.parametrize(
    "said", ["Vi har åpent døgnet rundt.", "Ingen hos oss går nattevakt.", "Vi leverer nattevakter."]
)
def test_what_the_employer_says_of_itself_does_not(said: str) -> None:
    assert _values("", employer=said) == {FacetValue.NO}


@pytest.mark.parametrize(
    "sentence",
    [
        "Turnus iht. vaktplan.",
        "Arbeidstid etter oppsatt vaktliste.",
        "Du går D/A/N.",
        "Vaktkoder: D, A og N.",
        "Vakt XXII–VII.",
    ],
)
def test_duties_by_a_list_or_by_their_letters_leave_the_hours_open(sentence: str) -> None:
    assert FacetValue.NO not in _values(sentence)
