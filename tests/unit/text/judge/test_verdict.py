from jobbmatch.domain.facet import Evidence, FacetValue
from jobbmatch.text.judge.verdict import MAX_EVIDENCE, Case

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
