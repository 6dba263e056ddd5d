import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.reading.document import MOST_WORDS, Document, Part, Span, lower_same_length


@given(st.text())
def test_lower_case_keeps_the_length(text: str) -> None:
    assert len(lower_same_length(text)) == len(text)


@given(st.text(alphabet="abA. ,\n–kl!?5æØ", max_size=80))
def test_sentences_cover_the_text_and_quotes_are_verbatim(text: str) -> None:
    part = Part.of("text", text)
    assert len(part.lower) == len(text)
    for sentence in part.sentences():
        assert 0 <= sentence.start <= sentence.end <= len(text)
        item = part.evidence(sentence)
        assert not item.quote or text.startswith(item.quote, item.start)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vi åpner kl. 10. Du starter da.", 2),
        ("Undervisning på 5.–7. trinn i fag.", 1),
        ("Ca. 20 ansatte. Bl.a. Kari.", 2),
        ("Overskrift\n- punkt\n- punkt til", 3),
        ("Er du klar? Søk nå!", 2),
    ],
)
def test_sentences_end_where_they_end(text: str, number: int) -> None:
    assert len(Part.of("text", text).sentences()) == number


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("Bedriften har døgnåpent, men stillingen er på dagtid.", "dagtid", "stillingen er på dagtid"),
        ("Bedriften har døgnåpent, men stillingen er på dagtid.", "døgnåpent", "bedriften har døgnåpent"),
        ("Du møter ikke kunder, gjester eller publikum.", "publikum", "du møter ikke kunder, gjester eller publikum"),
        ("Lageret er stengt og du jobber bak.", "bak", "og du jobber bak"),
    ],
)
def test_clauses_are_cut_at_new_thoughts(text: str, word: str, clause: str) -> None:
    part = Part.of("text", text)
    at = part.lower.index(word)
    assert part.words(part.clause(Span(at, at + len(word)))).strip(" .,") == clause


def test_items_of_a_list_are_known() -> None:
    part = Part.of("text", "Oppgaver\n- Ta telefonen\nVi er ti.")
    assert [part.is_item(Span(part.text.index(w), 0)) for w in ("Ta tele", "Vi er")] == [True, False]


def test_a_job_title_that_repeats_the_title_is_not_read_twice() -> None:
    assert Document(AdText("Kokk til sykehus", "", jobtitle="Kokk")).jobtitle.text == ""
    assert Document(AdText("Bli med!", "", jobtitle="Kokk")).jobtitle.text == "Kokk"


def test_parts_without_words_are_left_out() -> None:
    assert [part.where for part in Document(AdText("Kokk", "", employer_text="Vi lager mat.")).parts] == [
        "title",
        "employer",
    ]


@pytest.mark.parametrize("between", [" ", "/", " – "])
def test_a_sentence_without_end_is_cut_between_words_and_said_to_be(between: str) -> None:
    text = between.join(["vakt"] * (2 * MOST_WORDS + 3)) + ". Slutt."
    part = Part.of("text", text)
    assert part.endless
    assert len(part.lower) == len(text)
    assert [len(words) for words in part.words_by_sentence] == [MOST_WORDS, MOST_WORDS, 3, 1]
    assert {word for words in part.words_by_sentence for word in words} == {"vakt", "slutt"}
    assert not Part.of("text", between.join(["vakt"] * MOST_WORDS) + ". Slutt.").endless
