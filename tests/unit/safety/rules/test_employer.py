"""Name forms: whole words count, also within longer names and in running text."""

import pytest

from jobbmatch.domain.ids import OrganisationNumber
from jobbmatch.domain.safety_profile import EmployerExclusion, SafetyProfile
from jobbmatch.domain.vacancy import Employer
from tests.factories.safety import filtered, vacancy


def _reasons(excluded: str, name: str, text: str = "") -> list[str]:
    profile = SafetyProfile(employers=(EmployerExclusion(name=excluded),))
    given = vacancy(employer=Employer(name), text=text)
    return [finding.reason for finding in filtered(profile, given).decision(0).findings]


@pytest.mark.parametrize(
    ("excluded", "name", "reason"),
    [
        ("Kiwi", "KIWI Norge AS", "employer.name"),
        ("Kiwi", "Kiwifruktene AS", ""),
        ("Rema 1000", "REMA1000 Gol", "employer.name"),
        ("Hansen & Sønn", "Hansen og Sønn DA", "employer.name"),
        ("Bergen kommune", "Bergen", "employer.name_part"),
        ("Bergen kommune", "Oslo kommune", ""),
        ("Nord Bakerhuset", "Bakerhuset Nord", ""),
        ("Nordbakeriet", "Nord Bakeriet AS", "employer.name"),
        ("Nordbakeriet", "Nord-Bakeriet", "employer.name"),
        ("Nordbakeriet", "N O R D B A K E R I E T", "employer.name"),
        ("Østbakeriet", "Oestbakeriet AS", "employer.name"),
        ("Øst Bakeri", "Østbakeri", "employer.name"),
        ("Nordbakeriet", "Nordbakeriets utsalg", "employer.name_part"),
        ("Nordbakeriet", "Nordbakerietkonsernet AS", "employer.name_part"),
        ("Granmo", "Nygranmobygg AS", "employer.name_part"),
        ("Ranmo", "Nygranmobygg AS", ""),
        ("Nordbakeriet", "Nordbakreiet AS", "employer.name_part"),
        ("Nordbakeriet", "Nordbakriet", "employer.name_part"),
        ("Nordbakeriet", "Nordbekeriet", "employer.name_part"),
        ("Nordbakeriet", "Nodrbakreiet", ""),
        ("Granmo", "Grando AS", ""),
        ("Bakerhus", "Bakerhos", "employer.name_part"),
        ("Bakerhu", "Bakerho", ""),
    ],
)
def test_names(excluded: str, name: str, reason: str) -> None:
    assert _reasons(excluded, name) == ([reason] if reason else [])


@pytest.mark.parametrize("text", ["Vi leverer til Kiwi.", "Kiwis butikker", "KIWI-butikken på Gol"])
def test_names_in_the_text(text: str) -> None:
    assert _reasons("Kiwi AS", "Lastebilene AS", text) == ["employer.text_names_it"]


@pytest.mark.parametrize("text", ["Se www.granmobygg.no/jobb.", "Søk til jobb@granmobygg.no", "Se granmo-bygg.no."])
def test_names_in_an_address_of_the_web(text: str) -> None:
    assert _reasons("Granmo Bygg AS", "Lastebilene AS", text) == ["employer.text_names_it"]


@pytest.mark.parametrize(
    ("excluded", "text", "told"),
    [
        ("Gra Nmo", "Se www.granmo.no/jobb.", True),
        ("Gra Nm", "Se www.granm.no/jobb.", False),
        ("Aasen Bygg", "Se www.aasenbygg.no.", True),
        ("Aasen Bygg", "Se www.asenbygg.no.", True),
    ],
)
def test_what_is_run_together_needs_six_letters_and_is_looked_for_as_it_is_written(
    excluded: str, text: str, *, told: bool
) -> None:
    assert _reasons(excluded, "Lastebilene AS", text) == (["employer.text_names_it"] if told else [])


def test_a_misspelt_name_is_open_also_where_sub_units_are_let_off() -> None:
    profile = SafetyProfile(employers=(EmployerExclusion(name="Granmo Bygg AS", sub_units=False),))
    assert not filtered(profile, vacancy(employer=Employer("Granom Bygg"))).safe.rows.size


def test_every_employer_of_several_is_judged() -> None:
    profile = SafetyProfile(employers=tuple(EmployerExclusion(name=name) for name in ("Kiwi", "Bunnpris")))
    market = [vacancy(employer=Employer(name)) for name in ("Bunnpris", "Kiwi", "Joker")]
    assert filtered(profile, *market).safe.rows.tolist() == [2]


def test_without_sub_units_the_very_name_is_excluded_and_no_other() -> None:
    profile = SafetyProfile(employers=(EmployerExclusion(name="Granmo Bygg AS", sub_units=False),))
    market = [vacancy(employer=Employer(name)) for name in ("GRANMO BYGG", "Granmo Bygg Moss", "Granmo")]
    result = filtered(profile, *market)
    assert result.safe.rows.tolist() == [1, 2]
    assert [finding.reason for finding in result.decision(0).findings] == ["employer.name"]


def test_the_genitive_of_the_whole_name_is_looked_for() -> None:
    told = "employer.text_names_it"
    assert _reasons("Granmo Bygg", "Lastebilene AS", "Hos Granmo Byggs kunder.") == [told]
    assert _reasons("Nye Granmo Bygg", "Lastebilene AS", "Hos nye Granmo Byggs kunder.") == [told]
    assert _reasons("Granmo Bygg", "Lastebilene AS", "Et nytt byggs tak.") == []
    assert _reasons("Nye Granmo Bygg", "Lastebilene AS", "Nye byggs tak.") == []


@pytest.mark.parametrize("text", ["Org.nr. 912 345 678.", "Organisasjonsnummer 912345678", "(912.345.678 MVA)"])
def test_a_text_that_holds_the_number_may_be_about_the_employer(text: str) -> None:
    excluded = EmployerExclusion(organisation_number=OrganisationNumber("912345678"), name="Nordbakeriet")
    profile = SafetyProfile(employers=(excluded,))
    given = vacancy(employer=Employer("Fjellheim Regnskap"), text=text)
    assert [finding.reason for finding in filtered(profile, given).decision(0).findings] == ["employer.text_names_it"]
