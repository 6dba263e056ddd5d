import pytest

from jobbmatch.domain.facet import Facet
from jobbmatch.safety.naive.clock import dangerous_times


def found(text: str, facet: Facet) -> list[str]:
    return [match[0] for match in dangerous_times(text, facet)]


@pytest.mark.parametrize(
    ("text", "night", "evening"),
    [
        ("Skiftet varer kl 16,30 - 00,30.", ["00,30"], []),
        ("Vi møter 04.30 på kaia.", ["04.30"], []),
        ("Vakt 22-07.", ["22-07"], ["22-07"]),
        ("Fra kl. 18 og ut.", [], ["kl. 18"]),
        ("Drivers leave at 4 am.", ["4 am"], []),
        ("We close at 9.30 p.m.", ["9.30 p.m"], ["9.30 p.m"]),
        ("Fra klokka 23 og frem til ca. 01.", ["klokka 23"], ["klokka 23"]),
        ("Stenger 17.00, senest 17.15.", [], []),
        ("Stenger 17.16.", [], ["17.16"]),
        ("Stenger 21:15.", [], ["21:15"]),
        ("Stenger 21:16.", ["21:16"], ["21:16"]),
        ("Slutter 05:59, begynner 06:00.", ["05:59"], []),
        ("Ferdig 24.00.", ["24.00"], []),
        ("12 am, 12 pm", ["12 am"], []),
        ("Ends 4.20 pm or 5.12 pm.", [], []),
        ("Ends 5.16 PM.", [], ["5.16 PM"]),
        ("Ends 9.15 pm.", [], ["9.15 pm"]),
        ("Ends 9.16 P.M.", ["9.16 P.M"], ["9.16 P.M"]),
        ("Starts 5.59 am.", ["5.59 am"], []),
        ("Starts 6 am.", [], []),
        ("Vakt 14-22.", ["14-22"], ["14-22"]),
        ("Vakt 05-13.", ["05-13"], []),
        ("Slutt kl 17.", [], []),
        ("Slutt kl 24.", ["kl 24"], []),
    ],
)
def test_a_time_that_means_one_half_of_the_day_is_found_in_its_part(
    text: str, night: list[str], evening: list[str]
) -> None:
    assert (found(text, Facet.NIGHT), found(text, Facet.EVENING)) == (night, evening)


@pytest.mark.parametrize(
    "text",
    [
        "Søknadsfrist 18. oktober kl. 23.59.",
        "Vi har 23-24 ansatte, 18–20 timer i uka og 22 grader.",
        "Det er 23.04.2026 og versjon 1.23.45.",
        "Skogen er 22.50 kvm stor og koster 23,50 kr.",
        "Klokka fire går du hjem, halv fem senest.",
        "Telefon 22 33 44 55.",
        "Arbeidstid 08.00-16.00.",
    ],
)
def test_amounts_dates_and_times_of_either_half_are_none(text: str) -> None:
    assert found(text, Facet.NIGHT) == found(text, Facet.EVENING) == []


def test_no_other_facet_has_a_time_of_day() -> None:
    assert found("Vakt 22-07.", Facet.WEEKEND) == []
