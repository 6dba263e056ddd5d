from dataclasses import fields, replace

from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.kept import kept_of
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.vacancy import Deadline, Employer, Vacancy
from tests.factories.market import facets, vacancy

WORDS = (Evidence("MARKØR", "text", 0),)
AD = vacancy(
    title="MARKØR",
    text="MARKØR",
    jobtitle="MARKØR",
    application_url="https://MARKØR.example",
    link="https://MARKØR.example",
    deadline=Deadline("MARKØR", None, soonest=True),
    employer=Employer("Oppdiktet Lager AS", description="MARKØR"),
    facets={**facets(), Facet.NIGHT: FacetReading(FacetValue.NO, WORDS)},
    hours=WorkingHours((HourSpan(WEEKDAYS, 480, 960),), exhaustive=True, evidence=WORDS),
    remote=RemoteReading(RemoteWork.NO, WORDS),
)
DERIVED = {"id", "changed", "published", "expires", "places", "places_in_text", "occupations", "extent", "percent"}
DERIVED |= {"engagement", "positions", "sector", "further_employers"}
EMPTIED = {"title", "text", "jobtitle", "link", "application_url", "content_hash", "answers", "read"}
CUT = {"deadline", "remote", "employer", "facets", "hours"}


def test_no_words_are_kept_and_what_the_rules_judge_by_is() -> None:
    kept = kept_of(AD).vacancy
    assert "MARKØR" not in repr(kept)
    assert all(getattr(kept, name) == getattr(AD, name) for name in DERIVED)
    assert kept.employer.name == "Oppdiktet Lager AS"
    assert kept.hours.spans == AD.hours.spans
    assert kept.facets[Facet.NIGHT] == FacetReading(FacetValue.NO)


def test_every_field_has_been_thought_about() -> None:
    assert {field.name for field in fields(Vacancy)} == DERIVED | EMPTIED | CUT


def test_the_fingerprint_is_of_the_words_that_were_read() -> None:
    assert kept_of(AD).fingerprint == text_fingerprint(AD)
    assert kept_of(replace(AD, text="annet", read=AD)).fingerprint == text_fingerprint(AD)


def test_what_words_object_to_becomes_unclear() -> None:
    assert kept_of(AD, [Facet.NIGHT]).vacancy.facets[Facet.NIGHT].value is FacetValue.UNCLEAR
