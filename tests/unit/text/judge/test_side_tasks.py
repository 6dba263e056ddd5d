import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.side_tasks import does_more, part_time_tasks
from jobbmatch.text.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("Du pakker og sorterer ved linja.", False),
        ("Du trives med tempo og tåler kulde.", False),
        ("Du begynner klokka sju.", False),
        ("Den neste du ser, er en elg.", False),
        ("I tillegg trøster du dem.", True),
        ("You comfort them.", True),
        ("A letter comes from you.", False),
        ("The plan is yours when you sign.", False),
        ("Det er ikke du.", False),
        ("Fra seks trøster du.", True),
    ],
)
def test_sees_what_is_no_task_of_closed_work(text: str, more: bool) -> None:
    assert does_more(Scene(AdText("", text))) is more


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Innimellom trengs du på brygga.", ["Innimellom"]),
        ("Innimellom har du kveldsvakt.", []),
        ("Hver fredag er det felles lunsj.", []),
        ("Vi feirer hver måned.", []),
        ("Du pakker esker.", []),
    ],
)
def test_quotes_what_is_done_a_part_of_the_time(text: str, quotes: list[str]) -> None:
    assert [item.quote for item in part_time_tasks(Scene(AdText("", text)), [])] == quotes
