import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_week as week
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.judge.hours_judge import HoursCase, lay_out


def case_of(text: str, title: str = "Medarbeider") -> HoursCase:
    return lay_out(AdText(title, text))


@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("Kartograf", "Kaffen er klokka sju. Det tegnes i to lag. Senest klokka fire er døra låst.", True),
        ("Kartograf", "Senest klokka fire er døra låst. Kaffen er klokka ni om kvelden.", False),
        ("Renholder", "Kaffen er klokka sju. Det tegnes i to lag. Senest klokka fire er døra låst.", False),
        ("Kartograf", "Kaffen er klokka sju.", False),
    ],
)
def test_times_far_apart_make_one_day(title: str, text: str, want: bool) -> None:
    case = case_of(text, title)
    assert bool(week.day_plan(case.scene, case.times)) is want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Undervisningen er mandag og onsdag fra halv seks til åtte.", True),
        ("Undervisningen er mandag og onsdag fra seks til halv ti.", False),
        ("Bussen ruller i garasjen først klokka åtte om kvelden.", True),
        ("Butikken stenger klokka åtte om kvelden. Da begynner du.", False),
    ],
)
def test_what_is_over_by_nine_bounds_the_night(text: str, want: bool) -> None:
    case = case_of(text)
    assert bool(week.evening_ends(case.scene, case.times, evening=False, quiet=False)) is want


@pytest.mark.parametrize(
    ("title", "text", "want"),
    [
        ("Nattevakt", "Du begynner 22.45.", True),
        ("Nattevakt", "Du begynner 22.45, men klokka 18 på fredager.", False),
        ("Night auditor", "You start at a quarter to eleven and hand over at seven.", True),
        ("Kafévert", "You start at a quarter to eleven and hand over at seven.", False),
    ],
)
def test_a_duty_that_lies_wholly_in_the_night(title: str, text: str, want: bool) -> None:
    case = case_of(text, title)
    assert bool(week.begins_at_night(case.scene, case.times, night=False, evening=False)) is want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Sykehuset ligger øde i helgene bak den store porten.", True),
        ("Helgene trekker flest kunder.", False),
        ("Kyrne spiser i helgene som ellers i uka.", False),
        ("Alt vaskes i helgene.", False),
        ("Feilene kommer i helgene.", False),
        ("Vi rydder i helgene.", False),
        ("Det er torgdag i helgene.", False),
    ],
)
def test_a_sentence_without_reader_or_duty_stands_apart(text: str, want: bool) -> None:
    case = case_of(text)
    assert any(week.is_apart(case.scene, hit) for hit in case.scene.hits(TABLE, "weekend")) is want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Aldri utenfor sju til fire og aldri i helg.", True),
        ("Arbeidsplanen er uten røde dager og helger.", True),
        ("Du er aldri alene i helgene.", False),
        ("The dogs have never heard of Sunday.", False),
    ],
)
def test_a_denial_right_before_the_weekend(text: str, want: bool) -> None:
    case = case_of(text)
    assert any(week.is_denied(case.scene, hit) for hit in case.scene.hits(TABLE, "weekend")) is want


def test_days_are_counted_or_named() -> None:
    case = case_of("You live there for seven days at a time. Saturdays too.")
    assert {week.counts_days(hit) for hit in case.scene.hits(TABLE, "weekend")} == {True, False}
