import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.person import EducationLevel, LanguageLevel
from jobbmatch.text.requirements import Requirements, names_of, read_requirements


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("- Norsk på minst B2-nivå", [("norsk", LanguageLevel.B2)]),
        ("- Behersker norsk og engelsk, skriftlig og muntlig", [("norsk", None), ("engelsk", None)]),
        ("Fluent English required.", [("engelsk", LanguageLevel.C1)]),
        ("- Samisk er en fordel, du snakker norsk", []),
        ("Vi er en norsk bedrift.", []),
        ("Hos oss er kollegaer fra mange land, og det snakkes norsk og engelsk.", []),
        ("Forstår enkel norsk", [("norsk", LanguageLevel.A2)]),
        ("Du snakker norsk godt og noe engelsk", [("norsk", None), ("engelsk", LanguageLevel.A2)]),
        ("Du kan norsk. Kjennskap til tysk språk er ønskelig.", [("norsk", None)]),
    ],
)
def test_languages(text: str, languages: list[tuple[str, LanguageLevel | None]]) -> None:
    assert [(d.name, d.level) for d in read_requirements(text).languages] == languages


@pytest.mark.parametrize(
    ("text", "licences"),
    [
        ("- Førerkort klasse B", [("B", True)]),
        ("- Førarkort klasse B er eit krav", [("B", True)]),
        ("- Førerkort er en fordel", [("B", False)]),
        ("Førerkort kl. B er en fordel. Du er blid.", [("B", False)]),
        ("- Førerkort klasse C1 og kode 160", [("C1", True), ("Kode 160", True)]),
        ("- Klasse CE, YSK og ADR med tank", [("CE", True), ("YSK", True), ("ADR", True)]),
        ("- Truckførerbevis kan tas hos oss", [("Truckførerbevis", False)]),
        ("Politiattest må leveres før oppstart.", [("Politiattest", True)]),
        ("Vi kjører bil.", []),
    ],
)
def test_licences(text: str, licences: list[tuple[str, bool]]) -> None:
    assert [(d.name, d.required) for d in read_requirements(text).licences] == licences


def test_authorisations_education_and_years() -> None:
    found = read_requirements(
        "- Autorisasjon som radiograf\n- Mastergrad i fysikk\n- Minst 3 års erfaring\n- Fagbrev er ønskelig"
    )
    assert [(d.name, d.required) for d in found.authorisations] == [("radiograf", True)]
    assert {(d.level, d.required) for d in found.education} == {
        (EducationLevel.MASTER, True),
        (EducationLevel.VOCATIONAL, False),
    }
    assert found.experience is not None and found.experience.years == 3


def test_years_of_other_things_are_not_experience() -> None:
    assert read_requirements("Firmaet har 40 års erfaring. Prosjektet varer i 2 år.").experience is None


def test_nothing_asked_is_nothing_read() -> None:
    assert read_requirements("Vi søker en hyggelig medarbeider.") == Requirements()


@given(st.text(alphabet="norsk B2.\n- førerkortklase autis3å", max_size=80))
def test_quotes_stand_where_they_are_said_to(text: str) -> None:
    found = read_requirements(text)
    quotes = [d.evidence for d in found.languages]
    quotes += [d.evidence for d in (*found.licences, *found.authorisations)]
    quotes += [d.evidence for d in found.education]
    assert all(text.startswith(item.quote, item.start) for item in quotes)


def test_a_word_that_only_ends_like_a_degree_is_none() -> None:
    assert read_requirements("English and preferably a Scandinavian language").education == ()
    assert [demand.level for demand in read_requirements("Cand. oecon.").education] == [EducationLevel.MASTER]


def test_names_of_what_is_read_are_known_beforehand() -> None:
    assert {"B", "YSK", "Truckførerbevis"} <= names_of("licence")
    assert {"norsk", "skandinavisk"} <= names_of("language")
