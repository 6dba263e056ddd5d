import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.mentions import Ground, weigh
from jobbmatch.text.judge.verdict import Case
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import Hit


def hints(text: str, ground: Ground) -> list[str]:
    case = Case()
    weigh(Scene(AdText("", text)), case, [], [], ground)
    return [item.quote for item in case.hints]


@pytest.mark.parametrize(
    ("text", "ground", "explained"),
    [
        ("Vi har 4 000 kunder i Norge.", Ground.DESK, True),
        ("Vi har 4 000 kunder i Norge.", Ground.NONE, False),
        ("Du skriver kode for kundene.", Ground.DESK, True),
        ("Du sitter sammen med kundene.", Ground.DESK, False),
        ("Du er kundeorientert.", Ground.DESK, True),
        ("Du er kundeorientert.", Ground.TASKS, False),
        ("Du pakker ordre til kundene.", Ground.TASKS, True),
        ("Du hjelper kundene.", Ground.TASKS, False),
        ("Du skriver med kundene.", Ground.PHONE, True),
        ("Du besøker kundene.", Ground.PHONE, False),
        ("Ferie og 212 beboere i huset.", Ground.SAID, True),
        ("Beboerne følger du til bussen.", Ground.SAID, False),
        ("Du reiser rundt til kundene.", Ground.SAID, False),
        ("Det er ingen kunder her.", Ground.TASKS, True),
    ],
)
def test_what_a_mention_means_depends_on_its_words_and_on_the_ground(
    text: str, ground: Ground, explained: bool
) -> None:
    assert (not hints(text, ground)) is explained


def test_what_is_explained_is_quoted() -> None:
    case = Case()
    weigh(Scene(AdText("", "Vi har 4 000 kunder i Norge.")), case, [], [], Ground.DESK)
    assert any("kunder" in item.quote for item in case.explained)


@pytest.mark.parametrize(
    ("text", "soft"), [("Du arbeider på en skole.", True), ("Bygda har skole og svømmehall.", False)]
)
def test_a_place_of_the_public_stays_soft_where_it_is_not_told_of_the_town(text: str, soft: bool) -> None:
    assert weigh(Scene(AdText("", text)), Case(), [], [], Ground.TASKS) is soft


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("Drosjene møter kunder. Det gjør ikke du.", True),
        ("Drosjene møter kunder. Det gjør du også.", False),
        ("Kundene henvises til forhandleren.", True),
        ("De fleste kundene henvises til forhandleren.", False),
        ("I 1924 kom kundene med hest.", True),
        ("I 1924 kom kundene med hest, i dag kommer de til deg.", False),
        ("Vi er et bemanningsforetak. Du sitter i tredje etasje hos oppdragsgiver.", True),
        ("Du sitter i tredje etasje hos oppdragsgiver.", False),
    ],
)
def test_others_meet_them_or_it_was_long_ago_or_the_one_customer_is_the_workplace(text: str, explained: bool) -> None:
    assert (not hints(text, Ground.SHUT)) is explained


def test_who_is_named_in_a_clause_that_shuts_people_out_is_one_of_those() -> None:
    scene = Scene(AdText("", "Kundene slipper ikke inn."))
    mentions = scene.hits("outward_facing", "hint")
    clause = [Hit(hit.rule, hit.part, hit.part.clause(hit.span)) for hit in mentions]
    case = Case()
    weigh(scene, case, [], clause, Ground.SHUT)
    assert mentions and not case.hints
