from jobbmatch.domain.facet import UNREAD, Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.hours import HOURS_UNKNOWN, WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.vacancy import OccupationLink
from jobbmatch.ingestion.sources.unread_language import (
    bound_to_place,
    guesses,
    say_the_same,
    stated_only,
    warnings_only,
)

WORDS = (Evidence("inga kunder", "text", 0),)


def test_harmless_readings_are_taken_back_with_their_words() -> None:
    read = {facet: {value: FacetReading(value, WORDS) for value in FacetValue} for facet in Facet}
    for facet in Facet:
        harmless, dangerous = FacetValue.NO, FacetValue.YES
        if facet is Facet.ORDINARY_PAID:
            harmless, dangerous = dangerous, harmless
        assert warnings_only({facet: read[facet][harmless]}) == {facet: UNREAD}
        assert warnings_only({facet: read[facet][dangerous]}) == {facet: read[facet][dangerous]}
        assert warnings_only({facet: read[facet][FacetValue.UNCLEAR]})[facet].value is FacetValue.UNCLEAR


def test_stated_times_stay_and_are_never_all() -> None:
    span = HourSpan(WEEKDAYS, 480, 960)
    assert stated_only(WorkingHours((span,), True, WORDS)) == WorkingHours((span,))
    assert stated_only(WorkingHours((), True, WORDS)) is HOURS_UNKNOWN


def test_no_work_is_from_home_only() -> None:
    assert bound_to_place(RemoteReading(RemoteWork.ONLY)).value is RemoteWork.PARTLY
    for value in (RemoteWork.PARTLY, RemoteWork.NO, RemoteWork.UNCLEAR):
        assert bound_to_place(RemoteReading(value)).value is value


def test_links_from_words_are_guesses() -> None:
    links = tuple(OccupationLink(StyrkCode("5120"), confidence, "title") for confidence in (0.3, 0.95))
    assert [link.confidence for link in guesses(links)] == [0.3, 0.45]


def test_a_title_bears_a_name_out_or_does_not() -> None:
    assert say_the_same("Undersköterska, natt", "Undersköterskor, hemtjänst")
    assert say_the_same("Innesäljare", "Säljare")
    assert not say_the_same("Kock till bar", "Bartendrar")
    assert not say_the_same("", "")
