import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_rest as rest
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.reading.scene import Scene


def at_rest(text: str) -> bool:
    scene = Scene(AdText("Medarbeider", text))
    hits = scene.hits(TABLE, "weekend", "weekend-span")
    return any(rest.lies_still(scene, hit) or rest.taken_over(scene, hit) for hit in hits)


@pytest.mark.parametrize(
    "text",
    [
        "Huset er stengt lørdag og søndag.",
        "Helgene er dine.",
        "Saga står stille fra fredag til mandag.",
        "I helgene er både laben og vi i dvale.",
        "The plant is shut at weekends.",
        "Helgane tek eigaren seg av.",
    ],
)
def test_the_weekend_at_rest(text: str) -> None:
    assert at_rest(text)


@pytest.mark.parametrize(
    "text",
    [
        "Annenhver helg har du fri.",
        "Åpent lørdag og stengt mandag.",
        "Kontorene er stengt i helgene. Du passer på dem da.",
        "Helgene er stille i fjøset, og da er det bare du og kyrne.",
        "Du har fri mandag når du har jobbet lørdag.",
        "Lørdag er ingen hviledag her.",
        "Lørdager stenger vi 16.",
        "Helgene er stort sett fri.",
    ],
)
def test_a_duty_or_a_reserve_leaves_the_weekend_open(text: str) -> None:
    assert not at_rest(text)


def test_evenings_are_free_only_when_they_are_what_is_free() -> None:
    for text, free in (("Kveldene er dine.", True), ("Møtene på kvelden er dine.", False)):
        scene = Scene(AdText("Medarbeider", text))
        assert bool(rest.evening_free(scene, scene.hits(TABLE, "evening")[0])) is free


def test_a_question_takes_a_denial_back() -> None:
    scene = Scene(AdText("Medarbeider", "Slipper du helger i dag?"))
    hit = scene.hits(TABLE, "no-weekend")[0]
    assert rest.taken_back(hit.part, hit.span)
