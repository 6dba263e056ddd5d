"""What the law asks of an occupation counts where the ad does not say it, and only where the work is that alone."""

import pytest

from jobbmatch.features.protected import with_law
from jobbmatch.features.tables import protected_work
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.text.requirements import Requirements, read_requirements
from tests.factories.features import occupation
from tests.factories.market import vacancy


def _asked(title: str, *links: tuple[str, float], text: str = "") -> list[str]:
    given = vacancy(title=title, occupations=tuple(one for link in links for one in occupation(*link)))
    return [demand.name for demand in with_law(read_requirements(text), given).authorisations]


def test_the_law_asks_where_the_ad_is_silent() -> None:
    assert _asked("Sykepleier, sengepost", ("2223", 0.9)) == ["sykepleier"]
    assert _asked("Lagermedarbeider", ("4321", 0.9)) == []
    assert _asked("Noe helt annet") == []


def test_what_the_ad_says_itself_stands() -> None:
    text = "Autorisert vernepleier."
    assert _asked("Miljøterapeut", ("2223", 0.9), text=text) == ["vernepleier"]


@pytest.mark.parametrize(
    ("title", "links"),
    [
        ("Sykepleier eller helsefagarbeider", [("2223", 0.9)]),
        ("Sykepleier/vernepleier", [("2223", 0.9)]),
        ("Sykepleierstudent", [("2223", 0.9)]),
        ("Sykepleier", [("2223", 0.4)]),
        ("Miljøarbeider", [("2223", 0.9), ("5321", 0.6)]),
        ("Fagperson", [("2223", 0.9), ("2224", 0.9)]),
    ],
)
def test_where_others_will_do_nothing_is_asked(title: str, links: list[tuple[str, float]]) -> None:
    assert _asked(title, *links) == []


def test_a_second_occupation_that_is_not_sure_changes_nothing() -> None:
    assert _asked("Sykepleier", ("2223", 0.9), ("5321", 0.3)) == ["sykepleier"]


def test_every_code_is_an_occupation() -> None:
    assert all(load_styrk().exists(code) for code in protected_work())


def test_nothing_is_quoted() -> None:
    given = vacancy(title="Tannlege", occupations=occupation("2261"))
    assert with_law(Requirements(), given).authorisations[0].evidence.quote == ""
