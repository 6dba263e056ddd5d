"""Spec of the rule 'employer'."""

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.ids import OrganisationNumber
from jobbmatch.domain.safety_profile import EmployerExclusion, SafetyProfile, Strength
from jobbmatch.domain.vacancy import Employer, Vacancy
from tests.factories.safety import vacancy
from tests.spec.safety.table import Row, Spec

_NUMBER, _OTHER, _PARENT = (OrganisationNumber(n) for n in ("912345678", "900000001", "900000002"))


def _both(strength: Strength) -> SafetyProfile:
    return SafetyProfile(employers=(EmployerExclusion(_NUMBER, "Bakerhuset Nord AS", strength=strength),))


def _by_number(strength: Strength) -> SafetyProfile:
    return SafetyProfile(employers=(EmployerExclusion(_NUMBER, strength=strength),))


def _by_exact_number(strength: Strength) -> SafetyProfile:
    return SafetyProfile(employers=(EmployerExclusion(_NUMBER, sub_units=False, strength=strength),))


def _by_name(strength: Strength) -> SafetyProfile:
    return SafetyProfile(employers=(EmployerExclusion(None, "Bakerhuset Nord AS", strength=strength),))


def _by_exact_name(strength: Strength) -> SafetyProfile:
    return SafetyProfile(employers=(EmployerExclusion(None, "Bakerhuset Nord AS", sub_units=False, strength=strength),))


def _at(
    name: str | None,
    number: OrganisationNumber | None = None,
    parent: OrganisationNumber | None = None,
    *,
    agency: bool = False,
    text: str = "En stilling.",
) -> Vacancy:
    return vacancy(employer=Employer(name, number, parent, is_agency=agency), text=text)


SPEC = Spec(
    RuleCode.EMPLOYER,
    "Arbeidsgivere",
    "En arbeidsgiver utelukkes med organisasjonsnummer, navn eller begge. Er underenheter med, gjelder det også "
    "enheter under nummeret og navn som inneholder navnet. En arbeidsgiver som er ukjent eller skjult bak et "
    "bemanningsforetak, kan være den som er utelukket. Oppgi gjerne både nummer og navn: da kan langt flere annonser "
    "avgjøres.",
    "Personen utelukker 912345678 Bakerhuset Nord AS, med underenheter.",
    _both,
    (
        Row("Samme nummer, annet navn.", _at("Noe Annet AS", _NUMBER), "number"),
        Row("Underenhet av nummeret.", _at("Noe Annet AS", _OTHER, _NUMBER), "parent"),
        Row("Annet nummer, samme navn.", _at("Bakerhuset Nord", _OTHER), "name"),
        Row("Samme navn med andre bokstaver og tegn.", _at("BAKERHUSET-NORD, avd. Bodø", _OTHER), "name"),
        Row("Navnet er en del av det utelukkede.", _at("Bakerhuset", _OTHER), "name_part", unknown=True),
        Row(
            "Det utelukkede navnet med én bokstav feil, ett langt ord eller flere.",
            _at("Bakerhuset Nrod", _OTHER),
            "name_part",
            unknown=True,
            filter_only="Kontrollen sammenligner navn bokstav for bokstav.",
        ),
        Row(
            "Annet navn, men teksten har en nettadresse med det utelukkede.",
            _at("Fjellheim Regnskap AS", _OTHER, text="Les mer på www.bakerhusetnord.no."),
            "text_names_it",
            unknown=True,
            filter_only="Kontrollen finner dette i den enkle lesningen av teksten.",
        ),
        Row("Annet nummer og annet navn.", _at("Fjellheim Regnskap AS", _OTHER)),
        Row("Annet navn, uten nummer.", _at("Fjellheim Regnskap AS")),
        Row("Bare et annet nummer, uten navn.", _at(None, _OTHER), "parent_unknown", unknown=True),
        Row("Verken navn eller nummer.", _at(None), "unknown", unknown=True),
        Row(
            "Et bemanningsforetak søker for en kunde.", _at("Vikarene AS", _OTHER, agency=True), "agency", unknown=True
        ),
        Row(
            "Annet navn, men teksten nevner det utelukkede.",
            _at("Fjellheim Regnskap AS", _OTHER, text="Du arbeider hos Bakerhuset Nords kunder."),
            "text_names_it",
            unknown=True,
            filter_only="Kontrollen finner dette i den enkle lesningen av teksten.",
        ),
        Row(
            "Utelukket med bare nummer; annonsen har bare navn.",
            _at("Fjellheim Regnskap AS"),
            "number_unknown",
            profile=_by_number,
            unknown=True,
        ),
        Row(
            "Utelukket med bare nummer; annonsen har et annet nummer, og enheten over er ikke kjent.",
            _at("Fjellheim Regnskap AS", _OTHER),
            "parent_unknown",
            profile=_by_number,
            unknown=True,
        ),
        Row(
            "Utelukket med bare nummer; annonsen har et annet nummer, og enheten over er en annen.",
            _at("Fjellheim Regnskap AS", _OTHER, _PARENT),
            profile=_by_number,
        ),
        Row(
            "Utelukket med bare nummer uten underenheter; annonsen har et annet nummer.",
            _at("Fjellheim Regnskap AS", _OTHER),
            profile=_by_exact_number,
        ),
        Row(
            "Utelukket med bare navn; annonsen har bare nummer.",
            _at(None, _OTHER),
            "name_unknown",
            profile=_by_name,
            unknown=True,
        ),
        Row("Utelukket med bare navn; annonsen har et annet navn.", _at("Fjellheim Regnskap AS"), profile=_by_name),
        Row(
            "Utelukket med navn uten underenheter; annonsens navn inneholder det.",
            _at("Bakerhuset Nord Bodø", _OTHER),
            profile=_by_exact_name,
        ),
    ),
)
