import pytest

from jobbmatch.domain.facet import Evidence, FacetReading, FacetValue
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.judge.verdict import MAX_EVIDENCE, Case, negated, taken_back, turned
from jobbmatch.text.reading.scene import Scene

YES, HINT, NO, EXPLAINED = (Evidence(word, "text", n) for n, word in enumerate(("ja", "kanskje", "nei", "forklart")))


def test_yes_wins_over_everything() -> None:
    reading = Case([YES], [HINT], [NO], [EXPLAINED]).reading(readable=True)
    assert (reading.value, reading.evidence) == (FacetValue.YES, (YES,))


def test_a_hint_keeps_a_no_back() -> None:
    reading = Case(hints=[HINT], no=[NO]).reading(readable=True)
    assert (reading.value, reading.evidence) == (FacetValue.UNCLEAR, (HINT, NO))


def test_a_no_needs_a_reason_and_quotes_what_it_explains() -> None:
    assert Case(explained=[EXPLAINED]).reading(readable=True).value is FacetValue.UNCLEAR
    reading = Case(no=[NO], explained=[EXPLAINED]).reading(readable=True)
    assert (reading.value, reading.evidence) == (FacetValue.NO, (NO, EXPLAINED))


def test_what_cannot_be_read_whole_is_unclear() -> None:
    assert Case(no=[NO]).reading(readable=False).value is FacetValue.UNCLEAR


def test_evidence_is_not_repeated_and_not_endless() -> None:
    many = [Evidence(str(n), "text", n) for n in range(20)]
    assert len(Case(yes=[*many, *many]).reading(readable=True).evidence) == MAX_EVIDENCE
    assert Case(yes=[YES, YES]).reading(readable=True).evidence == (YES,)


def test_silence_is_a_reason_only_where_that_is_said_and_the_text_is_whole() -> None:
    assert Case(explained=[EXPLAINED]).reading(readable=True, by_silence=True).value is FacetValue.NO
    assert Case(hints=[HINT]).reading(readable=True, by_silence=True).value is FacetValue.UNCLEAR
    assert Case().reading(readable=False, by_silence=True).value is FacetValue.UNCLEAR


@pytest.mark.parametrize(("value", "other"), [("yes", "no"), ("no", "yes"), ("unclear", "unclear")])
def test_the_opposite_question_has_the_opposite_answer_on_the_same_words(value: str, other: str) -> None:
    assert turned(FacetReading(FacetValue(value), (YES,))) == FacetReading(FacetValue(other), (YES,))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dere er fem på pressen.", False),
        ("Dere er fem på pressen, men bare på mandager.", True),
        ("Dere er fem på pressen. Resten av uka er du for deg selv.", True),
        ("Dere er fem på pressen. Vi tilbyr god lønn, men lite fri.", False),
    ],
)
def test_what_follows_can_take_a_statement_back(text: str, expected: bool) -> None:
    hits = Scene(AdText("", text)).hits("lone_work", "no")
    assert {taken_back(hit) for hit in hits} == {expected}


def test_words_that_are_a_negation_do_not_negate_themselves() -> None:
    scene = Scene(AdText("", "Det er ingen kolleger i nærheten."))
    (lonely, *_), (crew, *_) = scene.hits("lone_work", "yes"), scene.hits("lone_work", "no")
    assert not negated(scene, lonely)
    assert negated(scene, crew)
