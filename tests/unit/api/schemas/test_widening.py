from jobbmatch.api.schemas.widening import WideningView
from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.widening import Opened, Widening, WideningKind


def test_only_the_fields_of_the_change_are_set() -> None:
    view = WideningView.of(Opened(Widening(WideningKind.LESS_TIME, percent=(30, 80)), 5), Locale.NB)
    assert view.percent is not None
    assert (view.percent.min, view.percent.max, view.max_distance_km, view.text, view.codes) == (30, 80, None, "", [])
    assert (view.more, view.more_words) == (5, "Minst 5 treff til")


def test_an_occupation_comes_with_its_name_and_code() -> None:
    change = Widening(WideningKind.OCCUPATION, text="kokker", codes=(StyrkCode("5120"),))
    view = WideningView.of(Opened(change, 0), Locale.NN)
    assert (view.text, view.codes, view.sentence) == ("kokker", ["5120"], "Ta med eit yrke som liknar: «kokker»")
