import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from jobbmatch.features.tfidf import TermChoice, fit_tfidf, word_parts

TEXTS = ["du kjører truck på lageret", "lager og truck, truck og lager", "butikk", "", "kasse i butikk på kveld", "å"]


@pytest.mark.parametrize(
    ("choice", "same"),
    [
        (TermChoice(1000), {}),
        (TermChoice(1000, fewest_texts=2), {"min_df": 2}),
        (TermChoice(1000, most_share=0.3), {"max_df": 0.3}),
    ],
)
def test_weights_are_those_of_scikit_learn(choice: TermChoice, same: dict[str, float]) -> None:
    reference = TfidfVectorizer(analyzer=str.split, sublinear_tf=True, **same)
    expected = reference.fit_transform(TEXTS).toarray()
    found = fit_tfidf((text.split() for text in TEXTS), choice)
    assert found.terms.tolist() == reference.get_feature_names_out().tolist()
    dense = np.zeros(expected.shape)
    dense[found.rows, found.columns] = found.weights
    np.testing.assert_allclose(dense, expected, atol=1e-6)
    np.testing.assert_allclose(found.idf, reference.idf_)


def test_parts_of_words_are_those_of_scikit_learn() -> None:
    analyse = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5)).build_analyzer()
    for text in [*TEXTS, "  To  ord ", "ÆØÅ"]:
        assert sorted(word_parts(text, 3, 5)) == sorted(analyse(text))


def test_the_most_frequent_terms_are_kept() -> None:
    assert fit_tfidf((text.split() for text in TEXTS), TermChoice(2)).terms.tolist() == ["butikk", "lager"]


@pytest.mark.parametrize("texts", [[], [[]], [[], []]])
def test_no_words_give_no_terms(texts: list[list[str]]) -> None:
    found = fit_tfidf(texts, TermChoice(10))
    assert found.terms.tolist() == []
    assert len(found.rows) == len(found.weights) == 0
