from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.measuring.facets import as_table, measure, share, upper_bound, wrong_readings
from jobbmatch.measuring.labels import Labels
from tests.factories.market import vacancy

YES, NO, UNCLEAR = FacetValue.YES, FacetValue.NO, FacetValue.UNCLEAR


def _read(number: int, value: FacetValue, *evidence: Evidence) -> Vacancy:
    return vacancy(number, facets={Facet.NIGHT: FacetReading(value, evidence)})


ADS = [_read(1, NO), _read(2, NO), _read(3, UNCLEAR), _read(4, YES), _read(5, NO)]
LABELS: Labels = {ad.id: {Facet.NIGHT: label} for ad, label in zip(ADS, (YES, NO, NO, YES, UNCLEAR), strict=True)}


def test_each_figure_is_a_share_of_its_own_ads() -> None:
    night = measure(ADS, LABELS)[Facet.NIGHT]
    assert (night["unsafe"], night["unsafe_share"]) == (1, 0.5)
    assert night["overconfident_share"] == 1.0
    assert night["usable_share"] == 0.5
    assert night["dangerous_found_share"] == 0.5


def test_for_ordinary_paid_no_is_the_danger() -> None:
    ad = vacancy(1, facets={Facet.ORDINARY_PAID: FacetReading(YES)})
    assert measure([ad], {ad.id: {Facet.ORDINARY_PAID: NO}})[Facet.ORDINARY_PAID]["unsafe"] == 1


def test_quotes_must_stand_where_they_are_said_to_stand() -> None:
    right, wrong = Evidence("lageret", "text", 30), Evidence("lageret", "title", 0)
    ad = _read(1, NO, right, wrong)
    assert right.quote == ad.text[30 : 30 + len(right.quote)]
    assert measure([ad], {ad.id: {Facet.NIGHT: NO}})[Facet.NIGHT]["evidence_verbatim_share"] == 0.5


def test_a_change_by_the_guard_has_no_words_to_look_for() -> None:
    ad = _read(1, UNCLEAR, Evidence("", "model:facets"))
    assert measure([ad], {ad.id: {Facet.NIGHT: NO}})[Facet.NIGHT]["evidence_verbatim_share"] is None
    assert wrong_readings([ad], {ad.id: {Facet.NIGHT: NO}})[0].quotes == ()


def test_wrong_readings_come_with_the_dangerous_first() -> None:
    found = wrong_readings(ADS, LABELS)
    assert [(one.label, one.read) for one in found] == [(YES, NO), (NO, UNCLEAR), (UNCLEAR, NO)]


def test_facets_that_nobody_labelled_are_left_out_of_figures_and_table() -> None:
    figures = measure(ADS, LABELS)
    assert set(figures) == {Facet.NIGHT}
    assert len(as_table(figures).splitlines()) == 2


def test_a_share_of_nothing_is_none_and_its_bound_is_one() -> None:
    assert share(0, 0) is None
    assert upper_bound(0, 0) == 1.0
