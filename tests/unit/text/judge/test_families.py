import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.families import TABLES, Needed, against, describe, families, few_tasks, mixed_tasks, tasks_in
from jobbmatch.text.reading.scene import Scene
from jobbmatch.text.reading.tables import load_rules

IT_TASKS = "Du koder i Java, Kotlin og SQL og drifter Kubernetes."


def scene(title: str, text: str) -> Scene:
    return Scene(AdText(title, text))


def test_a_title_with_enough_tasks_names_the_family() -> None:
    work = describe(scene("Systemutvikler", IT_TASKS))
    assert work is not None
    assert work.family == "it" and work.needed.at_desk
    assert {"Java", "Kotlin", "SQL"} <= {task.quote for task in work.tasks}


@pytest.mark.parametrize("text", ["Søk i dag.", "Du koder i Java."])
def test_a_title_with_few_tasks_names_none(text: str) -> None:
    assert describe(scene("Systemutvikler", text)) is None


@pytest.mark.parametrize("title", ["IT-konsulent", "Salgsingeniør", "Kundeansvarlig utvikler"])
def test_a_title_that_goes_out_to_people_names_none(title: str) -> None:
    assert describe(scene(title, IT_TASKS)) is None


def test_the_same_task_in_two_forms_counts_once() -> None:
    assert describe(scene("Systemutvikler", "Du koder. Vi koder. Alle koder Java, javascript og JavaScript.")) is None


@pytest.mark.parametrize(("place", "told"), [("i fabrikken", True), ("i boliger", False)])
def test_a_trade_needs_a_closed_place(place: str, told: bool) -> None:
    text = f"Du feilsøker på PLS, motorer, pumper og styreskap {place}."
    assert (describe(scene("Elektriker", text)) is not None) is told


def test_tasks_are_found_without_any_title() -> None:
    assert {hit.part.words(hit.span) for hit in tasks_in(scene("Vi søker deg", "Du bretter og koder SQL."))} >= {"sql"}


def test_every_row_belongs_to_a_family_and_every_family_has_titles_and_tasks() -> None:
    senses = {rule.sense for table in TABLES for rule in load_rules(table)}
    assert {sense.split(".")[0] for sense in senses} == {*families(), "open"}
    assert all({f"{name}.title", f"{name}.task"} <= senses for name in families())
    assert all(f"{name}.site" in senses for name, needed in families().items() if needed.at_site)


@pytest.mark.parametrize(
    ("line", "needed"),
    [
        ("with_title=3", Needed(3)),
        ("with_title=4 without=7 at_desk", Needed(4, 7, at_desk=True)),
        ("with_title=2 at_site by_phone", Needed(2, at_site=True, by_phone=True)),
    ],
)
def test_a_line_of_a_table_says_what_a_family_must_show(line: str, needed: Needed) -> None:
    assert Needed.of(line) == needed


def test_where_the_place_is_closed_a_task_less_is_needed_and_no_site() -> None:
    assert Needed(4, 7, at_site=True).eased() == Needed(3, 5)
    assert Needed(2).eased() == Needed(2)


def test_tasks_of_several_families_count_only_where_the_place_is_closed() -> None:
    several = scene("Medarbeider", "Du sveiser, pakker, bokfører, melker, syr og skanner.")
    assert describe(several) is None
    work = describe(several, closed=True)
    assert work is not None and work.family == "several"


def test_a_family_knows_the_words_that_speak_against_it() -> None:
    family = next(rule.sense for table in TABLES for rule in load_rules(table) if rule.sense.endswith(".against"))
    assert not against(scene("Medarbeider", "Du koder."), family.removesuffix(".against"))


INDOORS = "Du dreier, glaserer og pakker i verkstedet.\nVi er tre.\nMaten er god.\nVi begynner sju.\nKaffen er god."


@pytest.mark.parametrize(
    ("title", "text", "counts"),
    [
        ("Steinhugger", INDOORS, True),
        ("Steinhugger", "Du dreier, glaserer og pakker i verkstedet.", False),
        ("Steinhugger", INDOORS.replace("Du dreier", "Andre dreier"), False),
        ("Steinhugger", INDOORS.replace(" i verkstedet", ""), False),
        ("Selger", INDOORS, False),
        ("Kundesenter", INDOORS, False),
    ],
)
def test_tasks_of_several_families_count_beside_a_title_where_enough_is_told(
    title: str, text: str, counts: bool
) -> None:
    assert bool(mixed_tasks(scene(title, text))) is counts


@pytest.mark.parametrize(("title", "counts"), [("Altmuligperson", True), ("Selger", False)])
def test_two_tasks_are_enough_where_others_meet_people_unless_the_title_goes_out(title: str, counts: bool) -> None:
    assert bool(few_tasks(scene(title, "Du sliper og skjærer."))) is counts
