from typing import Any

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Experience, OccupationWish
from jobbmatch.explanation.facts.occupation import ad_codes, facts
from tests.factories.features import occupation
from tests.factories.market import person, vacancy
from tests.unit.explanation.helpers import row, said

STORE: dict[str, Any] = {"title": "Butikkmedarbeider", "text": "Kunder.", "occupations": occupation("5223")}
NURSE: dict[str, Any] = {"title": "Sykepleier", "text": "Pleie.", "occupations": occupation("2223")}


def _done(title: str, code: str, years: float = 4, *, relevant: bool = True) -> Experience:
    return Experience(title, (StyrkCode(code),), years, relevant)


def _sentences(ad: dict[str, Any], **who: Any) -> list[str]:
    return [sentence for _, sentence, _ in said(facts, ad, **who)]


def test_the_wish_is_said_in_the_persons_own_words() -> None:
    wishes = (OccupationWish("noe annet", (StyrkCode("7115"),)), OccupationWish("jobb i butikk", (StyrkCode("522"),)))
    assert _sentences(STORE, wishes=wishes) == ["Stillingen er i samme yrkesgruppe som ønsket ditt: jobb i butikk"]


def test_work_far_from_every_wish_is_said_to_be_so() -> None:
    found = said(facts, NURSE)
    assert [direction for direction, _, _ in found] == ["against"]
    assert "noe annet enn det du har ønsket deg" in found[0][1]


def test_experience_is_said_only_with_experience_in_near_work() -> None:
    assert "Du har 4 års erfaring som selger, og stillingen er i samme yrkesgruppe" in _sentences(
        STORE, experience=(_done("selger", "5223"),)
    )
    for none in ((), (_done("tømrer", "7115"),), (_done("selger", "5223", relevant=False),)):
        assert not any("Du har" in sentence for sentence in _sentences(STORE, experience=none))


def test_experience_without_years_names_none() -> None:
    found = _sentences(STORE, experience=(_done("selger", "5223", 0),))
    assert "Du har erfaring som selger, og stillingen er i samme yrkesgruppe" in found


def test_the_nearest_work_is_named() -> None:
    found = _sentences(STORE, experience=(_done("tømrer", "7115", 20), _done("selger", "5223", 1)))
    assert any("1 års erfaring som selger" in sentence for sentence in found)


def test_work_that_is_left_behind_speaks_against() -> None:
    found = said(facts, STORE, experience=(_done("selger", "5223", relevant=False),))
    assert ("against", "Stillingen ligner arbeid du ikke vil bygge videre på: selger", "") in found


def test_work_that_is_not_wanted_speaks_against() -> None:
    found = said(facts, STORE, not_wanted=("salg",), not_wanted_codes=(StyrkCode("5223"),))
    assert any(direction == "against" and "arbeid du ikke ønsker" in sentence for direction, sentence, _ in found)


def test_an_unsure_occupation_is_not_spoken_of() -> None:
    assert ad_codes(row(person(), vacancy(occupations=occupation("5223", 0.3)))) == []
    assert (
        _sentences(
            STORE | {"occupations": occupation("5223", 0.3)}, wishes=(OccupationWish("x", (StyrkCode("5223"),)),)
        )
        == []
    )


def test_nothing_is_said_of_an_unknown_occupation() -> None:
    assert said(facts, STORE | {"occupations": ()}) == []
