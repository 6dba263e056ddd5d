from jobbmatch.cli.match_widening import widening_lines, widening_object
from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.widening import Opened, Openings, Widening, WideningKind

FARTHER = Opened(Widening(WideningKind.DISTANCE, max_distance_km=40.0, added_km=10), 1)
COOK = Opened(Widening(WideningKind.OCCUPATION, text="kokker", codes=(StyrkCode("5120"),)), 20)


def test_what_gives_most_comes_first_for_people() -> None:
    _, heading, *lines = widening_lines(Openings(5, (FARTHER, COOK)), Locale.NB)
    assert heading.startswith("Hva kan åpne for flere?")
    assert lines == [
        "  Ta med et yrke som ligner: kokker: minst 20 treff til",
        "  Søke 10 km lenger unna, inntil 40 km: noen få treff til",
    ]


def test_where_nothing_can_be_wider_that_is_said() -> None:
    assert list(widening_lines(Openings(50, ()), Locale.NB))[-1] == "  Ønskene er så vide som de kan bli."


def test_programs_get_the_change_itself_in_the_order_it_is_offered() -> None:
    found = widening_object(Openings(5, (FARTHER, COOK)), Locale.EN)["widening"]
    assert isinstance(found, dict)
    assert found["fitting"] == 5
    first, second = found["changes"]
    assert (first["max_distance_km"], first["more"], first["percent"]) == (40.0, 1, None)
    assert (second["text"], second["codes"]) == ("kokker", ["5120"])
