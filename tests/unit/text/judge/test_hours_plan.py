import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge import hours_plan as plan
from jobbmatch.text.judge.hours_clause import TABLE
from jobbmatch.text.judge.hours_judge import lay_out
from jobbmatch.text.reading.document import Span
from jobbmatch.text.reading.hours_talk import FIVE_PM, stated_times
from jobbmatch.text.reading.scene import Scene


def scene_of(text: str) -> Scene:
    return Scene(AdText("Medarbeider", text))


def test_core_time_and_a_joined_day_are_where_other_times_are_looked_for() -> None:
    assert plan.anchors(stated_times(scene_of("Kjernetid er 9–14.30."))) == ((540, 870),)
    joined = plan.anchors(stated_times(scene_of("Vi begynner 07.30. Porten låses 15.30.")))
    assert (450, 930) in joined


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Arbeidstiden er 8 til 16. Butikken har åpent til 20.", True),
        ("Vi svarer mellom 8 og 15.30. Hos oss har ingen annen arbeidstid enn det.", True),
        ("Butikken har åpent 8 til 16.", False),
        ("Arbeidstiden er 8 til 16 den første måneden.", False),
        ("Arbeidstiden er 14 til 22.", False),
    ],
)
def test_a_stretch_by_day_is_called_working_time(text: str, want: bool) -> None:
    assert plan.is_labelled(lay_out(AdText("Medarbeider", text)).ranges) is want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Gratis ridetur i fjellet når snøen har gått.", True),
        ("Utsalget er stengt fra november til påske.", True),
        ("Visningene er når kjøperne har tid.", False),
        ("Gratis mat når huset er tomt og du må vaske.", False),
    ],
)
def test_a_hint_among_the_perks_or_at_the_end_of_a_season_is_faint(text: str, want: bool) -> None:
    scene = scene_of(text)
    hits = scene.hits(TABLE, *plan.FAINT)
    assert hits and all(plan.is_faint(scene, hit) is want for hit in hits)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Stålskift tar tjue minutter og gjøres i pausen.", True),
        ("Skift av arbeidstøy hver dag.", True),
        ("Treskift tar på kreftene.", False),
        ("Produksjonsskift tar tid, og du går alle tre.", False),
        ("Skift hver uke.", False),
    ],
)
def test_some_shifts_are_things_that_are_changed(text: str, want: bool) -> None:
    hits = [hit for hit in scene_of(text).hits(TABLE, "rota") if "skift" in hit.part.words(hit.span)]
    assert hits and all(plan.is_change_of_things(hit) is want for hit in hits)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Det finnes beredskap om kvelden, men den er satt ut til et firma i Moss.", True),
        ("I boligene jobbes det hele døgnet, men dem deler vi ikke turnus med.", True),
        ("Vi har bakvakt, men den deler vi ikke likt.", False),
        ("Nattrundene er få, men de er lagt til fredagene.", False),
        ("Nattevakt finnes, men den er overlatt til deg.", False),
    ],
)
def test_a_pronoun_hands_it_on_to_others(text: str, want: bool) -> None:
    part = scene_of(text).doc.text
    assert plan.is_handed_on(part, Span(8, 12)) is want


def test_a_lesson_on_named_days_bounds_the_day_and_opening_hours_do_not() -> None:
    lesson, opening = (
        stated_times(scene_of(text))[0]
        for text in ("Kurset går mandager fra 16.30 til 19.45.", "Kontoret er åpent tirsdager fra 9 til 12.")
    )
    assert plan.is_session(lesson) and not plan.is_session(opening)


def test_a_time_without_its_half_is_read_in_the_half_of_the_stated_day() -> None:
    early, late = (
        stated_times(scene_of(text))[-1] for text in ("Fredager er dagen over klokka to.", "Møtet varer til halv ti.")
    )
    day = ((480, 960),)
    assert plan.fits(early, day, 60, 120, FIVE_PM)
    assert not plan.fits(late, day, 60, 120, FIVE_PM)


def test_duties_on_call_are_shared() -> None:
    assert plan.is_on_call("bakvakt") and not plan.is_on_call("vaktmester")
