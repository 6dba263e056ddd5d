from typing import Any

import pytest

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Education, EducationLevel, Experience, Language, LanguageLevel
from jobbmatch.explanation.facts.requirements import facts
from tests.unit.explanation.helpers import said

NORWEGIAN = Language("norsk", LanguageLevel.B1)
ENGLISH = Language("engelsk", LanguageLevel.C1)


def _said(text: str, **who: Any) -> list[tuple[str, str, str]]:
    return said(facts, {"title": "Stilling", "text": text}, **who)


@pytest.mark.parametrize(
    ("text", "who", "expected"),
    [
        (
            "Norsk på nivå B2.",
            {"languages": (NORWEGIAN,)},
            ("against", "Annonsen ber om norsk på nivå B2; du har oppgitt B1", "Norsk på nivå B2"),
        ),
        (
            "Norsk på nivå A2.",
            {"languages": (NORWEGIAN,)},
            ("for", "Du har oppgitt norsk på nivå B1, og annonsen ber om norsk på nivå A2", "Norsk på nivå A2"),
        ),
        (
            "Du snakker engelsk.",
            {"languages": (NORWEGIAN,)},
            ("against", "Annonsen ber om engelsk, som du ikke har oppgitt", "Du snakker engelsk"),
        ),
        (
            "Du snakker norsk eller engelsk.",
            {"languages": (ENGLISH,)},
            ("for", "Du har oppgitt engelsk på nivå C1, og annonsen ber om engelsk", "Du snakker norsk eller engelsk"),
        ),
        (
            "Truckførerbevis er et krav.",
            {"licences": ("T4",)},
            ("for", "Du har truckførerbevis T4, og annonsen ber om det", "Truckførerbevis er et krav"),
        ),
        (
            "Førerkort klasse B er et krav.",
            {"licences": ("CE", "B")},
            ("for", "Du har førerkort klasse B, og annonsen ber om det", "Førerkort klasse B er et krav"),
        ),
        (
            "Førerkort klasse C er et krav.",
            {"licences": ("B",)},
            (
                "against",
                "Annonsen ber om førerkort klasse C, som du ikke har oppgitt",
                "Førerkort klasse C er et krav",
            ),
        ),
        (
            "Krav om bachelorgrad.",
            {"education": (Education(EducationLevel.MASTER, "historie"),)},
            ("for", "Du har mastergrad (historie), og annonsen ber om bachelorgrad", "Krav om bachelorgrad"),
        ),
        (
            "Krav om bachelorgrad.",
            {"education": (Education(EducationLevel.VOCATIONAL),)},
            (
                "against",
                "Annonsen ber om bachelorgrad; du har oppgitt fagbrev eller svennebrev",
                "Krav om bachelorgrad",
            ),
        ),
        (
            "Minst 3 års erfaring.",
            {"experience": (Experience("lager", (StyrkCode("4321"),), 5),)},
            ("for", "Du har 5 år i lignende arbeid, og annonsen ber om 3 års erfaring", "Minst 3 års erfaring"),
        ),
        (
            "Minst 3 års erfaring.",
            {},
            (
                "against",
                "Annonsen ber om 3 års erfaring, og du har ikke oppgitt lignende arbeid",
                "Minst 3 års erfaring",
            ),
        ),
    ],
)
def test_met_and_missed_are_said_with_the_words_of_both(
    text: str, who: dict[str, Any], expected: tuple[str, str, str]
) -> None:
    assert _said(text, **who) == [expected]


def test_an_authorisation_is_met_or_missed() -> None:
    text = "Du har norsk autorisasjon som vernepleier."
    nurse = Education(EducationLevel.BACHELOR, "vernepleie")
    directions = {
        who: [d for d, s, _ in _said(text, education=education) if "autorisasjon" in s]
        for who, education in (("nurse", (nurse,)), ("other", ()))
    }
    assert directions == {"nurse": ["for"], "other": ["against"]}


def test_another_health_authorisation_is_not_the_one_asked_for() -> None:
    text = "Norsk autorisasjon som helsepersonell. Autorisert helsefagarbeider."
    found = _said(text, education=(Education(EducationLevel.BACHELOR, "fysioterapi"),))
    assert ("against", "Annonsen ber om autorisasjon (helsefagarbeider), som du ikke har oppgitt") in [
        f[:2] for f in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vi søker en blid kollega.",
        "Førerkort klasse C er en fordel.",
        "Politiattest må leveres.",
    ],
)
def test_what_is_not_required_or_comes_later_is_no_miss(text: str) -> None:
    assert [found for found in _said(text) if found[0] == "against"] == []


def test_unknown_languages_and_education_are_not_called_missing() -> None:
    assert _said("Norsk på nivå B2. Krav om bachelorgrad.") == []
