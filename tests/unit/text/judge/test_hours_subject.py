import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_subject as subject
from jobbmatch.text.reading.document import Span
from jobbmatch.text.reading.scene import Scene


def place(text: str, word: str, title: str = "Kontormedarbeider") -> tuple[Scene, Span]:
    start = text.lower().index(word)
    return Scene(AdText(title, text)), Span(start, start + len(word))


@pytest.mark.parametrize(
    ("text", "word", "another"),
    [
        ("Pressene ruller hele natta.", "natta", False),
        ("Avisen kommer ut om natta.", "natta", True),
        ("The cells grow over the weekend.", "weekend", True),
        ("Kjølingen passer seg selv om natta.", "natta", True),
        ("Pumpen må passes om natta.", "natta", False),
        ("Avdelingen er åpen også om natta.", "natta", False),
        ("Skranken betjenes på kvelden.", "kvelden", False),
        ("Konserten varer til langt på natt.", "natt", False),
        ("Avisen kommer ut om natta, og du kjører den.", "natta", False),
        ("Kveld og natt.", "natt", False),
    ],
)
def test_a_subject_of_its_own_makes_it_anothers_hours(text: str, word: str, another: bool) -> None:
    scene, span = place(text, word)
    assert subject.of_another(scene, scene.doc.text, span) is another


def test_in_contrast_the_others_shifts_are_theirs() -> None:
    scene, span = place("Fabrikken har to skift, men laboratoriet har dagtid.", "skift")
    assert not subject.of_another(scene, scene.doc.text, span)
    assert subject.of_another(scene, scene.doc.text, span, contrast=True)


@pytest.mark.parametrize(("title", "theirs"), [("Kontormedarbeider", True), ("Sjåfør", False)])
def test_another_trade_is_no_trade_of_the_title(title: str, theirs: bool) -> None:
    scene, span = place("Sjåførene starter klokka fire om morgenen.", "fire", title)
    assert subject.of_other_trade(scene, scene.doc.text, span) is theirs


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("Boligen har nattevakt, men det er en annen avdeling.", False),
        ("Boligen har nattevakt. Det gjelder ikke deg.", False),
        ("Boligen har nattevakt, og det er en annen avdeling, men vi bytter på.", True),
        ("Boligen har nattevakt.", True),
    ],
)
def test_what_is_said_to_be_none_of_it(text: str, ours: bool) -> None:
    scene, span = place(text, "nattevakt")
    assert subject.disclaimed(scene.doc.text, span) is not ours


def test_who_is_called_out_has_the_duty_after_all() -> None:
    for text, called in (("Alarmen går om natta, og da må du ut.", True), ("Alarmen går om natta.", False)):
        scene, span = place(text, "natta")
        assert subject.is_called(scene.doc.text, span) is called


def test_a_clause_may_name_what_the_title_names() -> None:
    scene, span = place("Leksehjelpen er fra 15 til 18.", "15", "Leksehjelper")
    assert subject.names_title(scene, scene.doc.text, span)
    assert subject.shared(scene.doc.text, Span(0, 5)) is False


def test_all_have_gone_home_long_before() -> None:
    scene, span = place("Når teppet går opp 19.30, har vi for lengst gått hjem.", "19.30")
    assert subject.is_over(scene, scene.doc.text, span)
