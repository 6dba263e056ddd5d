import pytest

from jobbmatch.text.reading.document import Part
from jobbmatch.text.reading.phrases import compile_phrase
from jobbmatch.text.reading.tables import TABLES, PhraseIndex, Rule, load_classes, load_index, load_rules


def rules(*phrases: str) -> list[Rule]:
    return [Rule("test", phrase, compile_phrase(phrase, {})) for phrase in phrases]


@pytest.mark.parametrize("table", TABLES)
def test_every_line_of_every_table_can_be_read(table: str) -> None:
    assert len(load_rules(table)) > 30


@pytest.mark.parametrize("table", TABLES)
def test_no_token_of_a_table_mixes_a_list_with_a_blank(table: str) -> None:
    """A blank in a long list ('a|b c|d') makes two tokens of it and the phrase deaf; two long lists are suspicious."""
    for rule in load_rules(table):
        lists = [token for token in rule.phrase.source.split() if token.count("|") > 12 and "*" in token]
        assert len(lists) < 2, rule.phrase.source[:120]


def test_the_index_finds_whole_words_beginnings_endings_and_numbers() -> None:
    index = PhraseIndex(rules("natt", "kveld*", "*vakt", "# dager", "i dag"))
    found = [
        (hit.sense, hit.part.words(hit.span))
        for hit in index.find(Part.of("text", "Natt, kveldene, døgnvakt, 7 dager i dag"))
    ]
    assert found == [
        ("natt", "natt"),
        ("kveld*", "kveldene"),
        ("*vakt", "døgnvakt"),
        ("# dager", "7 dager"),
        ("i dag", "i dag"),
    ]


def test_a_phrase_does_not_cross_the_end_of_a_sentence() -> None:
    index = PhraseIndex(rules("tar imot"))
    assert not list(index.find(Part.of("text", "Vi tar. Imot oss.")))


def test_the_index_finds_what_the_patterns_find() -> None:
    """The walk over words with its shortcuts gives the same as trying every phrase at every word."""
    text = (
        "Du tar imot pasienter i skranken mandag–torsdag 08–16. Vi har ingen kundekontakt på lageret, og nattevakter "
        "går tredelt turnus. Dere er aldri færre enn tre på vakt, og navn og bilde står på nettsiden."
    )
    part = Part.of("text", text)
    quick = {(hit.rule.phrase.source, hit.span.start, hit.span.end) for hit in load_index().find(part)}
    starts = [0, *(i + 1 for i, c in enumerate(part.lower) if not c.isalnum())]
    slow = {
        (rule.phrase.source, match.start(), match.end())
        for table in TABLES
        for rule in load_rules(table)
        for start in starts
        if (match := rule.phrase.pattern.match(part.lower, start)) and part.lower[start : start + 1].isalnum()
    }
    assert quick == slow
    assert len(quick) > 20


def test_rare_and_common_words_with_and_without_stars_are_told_apart_in_one_sentence() -> None:
    index = PhraseIndex(rules("på _1 *husene", "på _2 avdeling*", "i # dager", "ute", "på *e*rom", *["i på"] * 200))
    text = "Ute på de gamle husene. I 14 dager på vår avdelingen? På lederommet og på byggerom."
    found = [hit.part.words(hit.span) for hit in index.find(Part.of("text", text))]
    assert found == ["ute", "i 14 dager", "på vår avdelingen", "på byggerom"]


def test_classes_may_come_on_several_lines() -> None:
    assert {"pasienter", "customers"} <= set(load_classes()["met"])
