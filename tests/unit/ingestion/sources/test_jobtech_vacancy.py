from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.facet import Facet, FacetValue, facet_value, harmless
from jobbmatch.domain.remote import RemoteWork
from jobbmatch.domain.safety_profile import (
    EmployerExclusion,
    FacetExclusion,
    HoursExclusion,
    OccupationExclusion,
    SafetyProfile,
)
from jobbmatch.domain.vacancy import Extent, OccupationLink, Vacancy
from jobbmatch.safety.check import check
from jobbmatch.safety.naive.raw_text import dangerous_words
from tests.factories.safety import OFFICE_HOURS, filtered
from tests.factories.swedish import swedish, swedish_vacancy

REASSURING = (
    "Du har inga kunder och möter aldrig allmänheten. Ingen kvällstid, inget nattarbete, inga helger.",
    "Arbetstiden är 08-16, måndag till fredag. Inget arbete på kväll, natt eller helg förekommer.",
    "Arbeidstiden er 08-16, mandag til fredag. Ikke kveld, natt eller helg. Du jobber aldri alene og har ikke kunder.",
    "You have no customers. Office hours 08-16, Monday to Friday, no nights, evenings or weekends. Fixed wage.",
    "All work is done from home. Alt arbeid utføres hjemmefra. 100 % hjemmekontor.",
    "Fast lön. Fast stilling med fast lønn etter tariff, pensjon og forsikring. 100 % stilling.",
)


@pytest.mark.parametrize("text", REASSURING)
def test_no_words_reassure_in_a_language_that_is_not_read(text: str) -> None:
    vacancy = swedish_vacancy(text)
    assert not [facet for facet in Facet if facet_value(vacancy.facets, facet) is harmless(facet)]
    assert not vacancy.hours.exhaustive
    assert not vacancy.is_from_home


@pytest.mark.parametrize("text", REASSURING)
@pytest.mark.parametrize("facet", list(Facet))
def test_so_filter_and_check_withhold_it_from_whoever_excludes_that(text: str, facet: Facet) -> None:
    profile = SafetyProfile(facets=(FacetExclusion(facet),))
    vacancy = swedish_vacancy(text)
    assert not filtered(profile, vacancy).decision(0).may_leave
    assert not check(vacancy, profile).may_leave


@pytest.mark.parametrize("text", REASSURING)
def test_hours_are_never_settled(text: str) -> None:
    profile = SafetyProfile(hours=(HoursExclusion((OFFICE_HOURS,)),))
    assert not filtered(profile, swedish_vacancy(text)).decision(0).may_leave
    assert not check(swedish_vacancy(text), profile).may_leave


@given(st.lists(st.sampled_from([*" ".join(REASSURING).split(), "ikke", "inga", "kun", "aldri"]), max_size=40))
def test_nor_does_any_mixture_of_them(words: list[str]) -> None:
    vacancy = swedish_vacancy(" ".join(["Jobb.", *words]))
    assert not [facet for facet in Facet if facet_value(vacancy.facets, facet) is harmless(facet)]
    assert not vacancy.hours.exhaustive
    assert vacancy.remote.value is not RemoteWork.ONLY


def test_warnings_stay() -> None:
    vacancy = swedish_vacancy("Arbetet är kl. 22-06 alla dagar.")
    assert facet_value(vacancy.facets, Facet.NIGHT) is FacetValue.YES
    assert vacancy.hours.spans


@pytest.mark.parametrize(
    ("text", "facet", "word"),
    [
        ("Inga besökare och inga kunder.", Facet.OUTWARD_FACING, "kunder"),
        ("Ikke natt. Arbeidstid 08-16 mandag til fredag.", Facet.NIGHT, "natt"),
    ],
)
def test_the_crude_reader_finds_the_words_that_are_the_same(text: str, facet: Facet, word: str) -> None:
    assert [found.quote for found in dangerous_words(swedish_vacancy(text), facet)] == [word]


def test_the_plain_fields() -> None:
    vacancy = swedish_vacancy()
    assert vacancy.title == "Butikssäljare till vår fiskbod"
    assert vacancy.text == "Du säljer räkor och krabba i vår bod.\nTills vidare"
    assert vacancy.published == datetime(2026, 8, 20, 8, tzinfo=UTC)
    assert vacancy.expires == datetime(2026, 10, 20, 21, 59, 59, tzinfo=UTC)
    assert vacancy.deadline.day == date(2026, 10, 20)
    assert (vacancy.extent, vacancy.percent, vacancy.engagement) == (Extent.FULL, (100, 100), "Fast")
    assert vacancy.positions == 2
    assert vacancy.link == "https://arbetsformedlingen.se/platsbanken/annonser/30000001"
    assert swedish_vacancy(webpage_url=None).link == vacancy.link
    assert vacancy.content_hash


def test_what_stands_outside_the_text_is_read_too() -> None:
    described = {
        "text": "Vi söker en kock.",
        "conditions": "Natt och kväll",
        "company_information": "Vi är ett hotell.",
    }
    vacancy = swedish_vacancy(description=described)
    assert "Natt och kväll" in vacancy.text
    assert vacancy.employer.description == "Vi är ett hotell."


def test_nothing_in_a_text_is_taken_for_markup() -> None:
    assert "nattarbete" in swedish_vacancy("Det blir <nattarbete> ofta.").text


def test_a_swedish_number_is_no_norwegian_one_but_the_name_counts() -> None:
    vacancy = swedish_vacancy(employer={"name": "Räkboden Exempel AB", "organization_number": "992458003"})
    assert vacancy.employer.organisation_number is None
    by_name = SafetyProfile(employers=(EmployerExclusion(None, "Räkboden Exempel"),))
    by_number = SafetyProfile(employers=(EmployerExclusion("992458003"),))  # type: ignore[arg-type]  # a plain number
    for profile in (by_name, by_number):
        assert not filtered(profile, vacancy).decision(0).may_leave
        assert not check(vacancy, profile).may_leave


def test_the_workplace_is_named_where_employers_are_looked_for() -> None:
    vacancy = swedish_vacancy(employer={"name": "Koncernen AB", "workplace": "Räkboden"})
    profile = SafetyProfile(employers=(EmployerExclusion(None, "Räkboden"),))
    assert not filtered(profile, vacancy).decision(0).may_leave
    assert not check(vacancy, profile).may_leave
    assert swedish_vacancy(employer={"workplace": "Räkboden"}).employer.name == "Räkboden"
    assert swedish_vacancy(employer=None).employer.name is None


@pytest.mark.parametrize(
    ("text", "name", "hidden"),
    [
        ("Du blir anställd hos oss och arbetar ute hos vår kund.", "Exempel AB", True),
        ("Vi söker en kock.", "Exempel Bemanning AB", True),
        ("Uthyrning av personal till industrin.", "Exempel AB", True),
        ("Vi undanber oss samtal från bemannings- och rekryteringsföretag. Du lagar mat.", "Kommunen", False),
        ("Du lagar mat.", "Kommunen", False),
    ],
)
def test_work_at_somebody_elses(text: str, name: str, hidden: bool) -> None:
    assert swedish_vacancy(text, employer={"name": name}).employer.is_agency is hidden


def occupations(**fields: object) -> tuple[OccupationLink, ...]:
    return swedish_vacancy(**fields).occupations


def test_a_code_that_the_title_bears_out_is_what_the_ad_says() -> None:
    best = occupations()[0]
    assert (best.code, best.confidence, best.source) == ("5223", 0.7, "category")


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": "Läxhjälp två kvällar i veckan"},
        {"occupation_group": {"label": "Annat namn", "legacy_ams_taxonomy_id": "5223"}},
        {"occupation_group": {"label": "Fritidspedagoger", "legacy_ams_taxonomy_id": "2342"}},
        {"occupation_group": None, "headline": "Kokk og servitør"},
    ],
)
def test_nothing_else_settles_the_occupation(fields: dict[str, object]) -> None:
    assert all(link.confidence < 0.5 for link in occupations(**fields))
    profile = SafetyProfile(occupations=(OccupationExclusion("2"),))  # type: ignore[arg-type]  # a plain code
    assert not filtered(profile, swedish_vacancy(**fields)).decision(0).may_leave
    assert not check(swedish_vacancy(**fields), profile).may_leave


def with_scope(least: object, most: object, label: str | None) -> Vacancy:
    return swedish_vacancy(scope_of_work={"min": least, "max": most}, working_hours_type={"label": label})


def test_how_much_work_it_is() -> None:
    assert with_scope(50, 100, "Deltid").extent is Extent.BOTH
    assert with_scope(50, 75, "Deltid").percent == (50, 75)
    assert (with_scope(0, 100, "Deltid").extent, with_scope(0, 100, "Deltid").percent) == (Extent.PART, None)
    assert with_scope(None, None, None).extent is Extent.UNKNOWN
    assert with_scope(None, None, "Heltid").extent is Extent.FULL


@pytest.mark.parametrize(
    ("kind", "duration", "word"),
    [
        ("Vanlig anställning", "6 månader eller längre", "Engasjement"),
        ("Behovsanställning", None, "Annet"),
        ("Sommarjobb / feriejobb", "3 månader – upp till 6 månader", "Feriejobb"),
        ("Vanlig anställning", None, ""),
    ],
)
def test_the_form_of_employment(kind: str, duration: str | None, word: str) -> None:
    vacancy = swedish_vacancy(employment_type={"label": kind}, duration={"label": duration})
    assert vacancy.engagement == word


def test_a_mark_of_remote_work_is_some_days_at_home() -> None:
    assert swedish_vacancy(remote_work=True).remote.value is RemoteWork.PARTLY
    assert swedish_vacancy().remote.value is RemoteWork.UNCLEAR


@given(
    st.dictionaries(
        st.sampled_from(sorted(swedish().keys() - {"id", "headline", "description", "timestamp", "removed"})),
        st.recursive(
            st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.text(),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        ),
    )
)
def test_any_fields_make_a_vacancy(change: dict[str, object]) -> None:
    vacancy = swedish_vacancy(**change)
    assert vacancy.places
