from jobbmatch.cli.match_text import answer_lines, withheld_lines
from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.safety_profile import NO_EXCLUSIONS, FacetExclusion, SafetyProfile, Strength
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.factories.market import AS_OF, facets, person, vacancy

NO_NIGHT = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT),))
WISH = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.WISH),))


def test_a_full_list_says_nothing_of_the_rest() -> None:
    engine = Engine(MarketSnapshot.build([vacancy(1), vacancy(2)]), BaselineRanker())
    answer = engine.match(person(), NO_EXCLUSIONS, top=2, as_of=AS_OF)
    text = "\n".join(answer_lines("Prøve", answer, 2, withheld_shown=False))
    assert text.startswith("Treff for Prøve · søn. 22. nov. 2026 · 2 stillinger lest")
    assert "ønskede" not in text


def test_an_empty_list_says_so() -> None:
    engine = Engine(MarketSnapshot.build([vacancy(1, facets=facets(night=FacetValue.YES))]), BaselineRanker())
    answer = engine.match(person(), NO_NIGHT, top=2, as_of=AS_OF)
    assert "Ingen stillinger kan vises." in list(answer_lines("Prøve", answer, 2, withheld_shown=True))


def test_open_questions_have_a_mark_of_their_own() -> None:
    engine = Engine(MarketSnapshot.build([vacancy(1, facets=facets(night=FacetValue.UNCLEAR))]), BaselineRanker())
    lines = list(answer_lines("P", engine.match(person(), WISH, top=2, as_of=AS_OF), 2, withheld_shown=True))
    assert any(line.strip().startswith("? ") for line in lines)


def test_withheld_quotes_the_words_it_rests_on() -> None:
    reading = FacetReading(FacetValue.YES, (Evidence("nattevakt hver uke", "text", 0),))
    ad = vacancy(1, text="nattevakt hver uke", facets=dict(facets()) | {Facet.NIGHT: reading})
    engine = Engine(MarketSnapshot.build([ad]), BaselineRanker())
    lines = list(withheld_lines(engine.market, engine.withheld(person(), NO_NIGHT, as_of=AS_OF)))
    assert any("«nattevakt hver uke»" in line for line in lines)
    assert any(line.startswith("Holdt tilbake: 1, derav 0") for line in lines)


def test_everyone_is_warned_with_the_words_of_the_ad() -> None:
    reading = FacetReading(FacetValue.NO, (Evidence("ren provisjon", "text", 0),))
    ad = vacancy(1, facets=dict(facets()) | {Facet.ORDINARY_PAID: reading})
    answer = Engine(MarketSnapshot.build([ad]), BaselineRanker()).match(person(), NO_EXCLUSIONS, top=1, as_of=AS_OF)
    lines = list(answer_lines("P", answer, 1, withheld_shown=True))
    assert any(line.strip().startswith("! Obs: ") and "«ren provisjon»" in line for line in lines)
