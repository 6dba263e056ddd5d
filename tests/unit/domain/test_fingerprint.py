from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from jobbmatch.domain.answer import Question
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.fingerprint import about_job, same_job, text_fingerprint
from jobbmatch.domain.ids import OrganisationNumber, StyrkCode
from jobbmatch.domain.vacancy import Deadline, Employer, Extent, OccupationLink, Vacancy
from jobbmatch.safety.answers import answered
from tests.factories.answers import answer
from tests.factories.market import HAMAR, facets, vacancy

SEEN: dict[str, Any] = {
    "title": "Nattvakt",
    "text": "Noe annet.",
    "jobtitle": "vakt",
    "employer": Employer("En annen AS"),
    "places": (HAMAR,),
    "engagement": "Vikariat",
    "extent": Extent.PART,
    "sector": "Offentlig",
}
UNSEEN: dict[str, Any] = {
    "changed": datetime(2027, 1, 1, tzinfo=UTC),
    "published": None,
    "expires": None,
    "deadline": Deadline("snarest", date(2027, 1, 1)),
    "content_hash": "f" * 64,
    "facets": facets(FacetValue.UNCLEAR),
    "link": "",
    "application_url": "https://soknad.example",
}


@pytest.mark.parametrize("name", SEEN)
def test_what_a_reader_sees_changes_it(name: str) -> None:
    assert text_fingerprint(vacancy(**{name: SEEN[name]})) != text_fingerprint(vacancy())


@pytest.mark.parametrize("name", UNSEEN)
def test_dates_and_what_was_read_do_not(name: str) -> None:
    assert text_fingerprint(vacancy(**{name: UNSEEN[name]})) == text_fingerprint(vacancy())


def test_each_field_is_one_or_the_other_or_derived() -> None:
    derived = {"id", "places_in_text", "occupations", "hours", "percent", "positions", "answers", "read", "remote"} | {
        "further_employers"
    }
    assert {field.name for field in fields(Vacancy)} == SEEN.keys() | UNSEEN.keys() | derived


def test_applied_answers_do_not_change_it() -> None:
    ad = vacancy()
    changed = answered(ad, [answer(ad, Question.STATED_PLACES_ONLY, FacetValue.NO)])
    assert changed.places != ad.places
    assert text_fingerprint(changed) == text_fingerprint(ad)


def test_the_same_job_is_the_same_employer_and_title_or_occupation() -> None:
    job = about_job(vacancy())
    assert job.employer == "900000001"
    assert job.occupation == "4321"
    assert same_job(job, about_job(vacancy(2, title="Noe annet")))
    other_work = vacancy(3, title="Noe annet", occupations=(OccupationLink(StyrkCode("5120"), 0.9, "title"),))
    assert not same_job(job, about_job(other_work))
    assert not same_job(job, replace(job, employer=OrganisationNumber("900000002")))


def test_a_doubtful_or_wide_occupation_is_none() -> None:
    for link in (OccupationLink(StyrkCode("4321"), 0.4, "text"), OccupationLink(StyrkCode("43"), 0.9, "title")):
        assert about_job(vacancy(occupations=(link,))).occupation is None
    assert about_job(vacancy(employer=Employer())).employer == ""
