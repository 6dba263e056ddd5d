import pytest

from jobbmatch.text.reading.time_words import AMOUNT_AFTER, AMOUNT_BEFORE, HOURS, RANGE, SINGLE, may_hold


def test_hours_are_named_in_three_languages() -> None:
    assert (HOURS["sju"], HOURS["syv"], HOURS["seven"], HOURS["ein"], HOURS["tolv"]) == (7, 7, 7, 1, 12)


@pytest.mark.parametrize(
    "text", ["kl. 07", "åtte til fire", "klokka ni", "until midnight", "stenger halv elleve", "i sjutida"]
)
def test_the_quick_look_lets_through_what_may_hold_a_time(text: str) -> None:
    assert may_hold(text, 0, len(text))


def test_the_quick_look_spares_ordinary_words() -> None:
    text = "vi søker en hyggelig medarbeider til spennende oppgaver"
    assert not may_hold(text, 0, len(text))


@pytest.mark.parametrize(
    "after", [" %", " prosent", " år", "-åringer", " personer", " nye kolleger", ". juni", " timer"]
)
def test_amounts_are_known_by_what_follows(after: str) -> None:
    assert AMOUNT_AFTER.match(after)


@pytest.mark.parametrize("after", [" på hverdager", ", mandag til fredag", " annenhver uke", ""])
def test_days_after_a_time_are_no_amount(after: str) -> None:
    assert not AMOUNT_AFTER.match(after)


@pytest.mark.parametrize("before", ["uke ", "kr ", "lønnstrinn ", "er du mellom ", "§ "])
def test_amounts_are_known_by_what_stands_before(before: str) -> None:
    assert AMOUNT_BEFORE.search(before)


def test_the_expressions_name_their_groups() -> None:
    match = RANGE.search("fra kl. 22.15 til 07.45")
    assert match and (match["ah"], match["am"], match["bh"], match["bm"]) == ("22", "15", "07", "45")
    single = SINGLE.search("stenger klokka halv elleve")
    assert single and (single["ahalf"], single["aw"]) == ("halv ", "elleve")
