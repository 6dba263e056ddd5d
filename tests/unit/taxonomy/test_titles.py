"""The list of titles and the words beside it: codes exist, nothing stands twice, every group can be found."""

from collections import Counter

import pytest

from jobbmatch.taxonomy.linking import link_occupations
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.tables import read_table
from jobbmatch.taxonomy.titles import (
    fields_by_key,
    generic_keys,
    generic_tails,
    in_bokmål,
    known_field,
    known_title,
    name_parts,
    noise_tails,
    noise_words,
    own_titles,
    titles_by_key,
)
from jobbmatch.taxonomy.words import key, tokens


def test_codes_of_titles_exist_and_have_four_digits() -> None:
    deepest = set(load_styrk().groups(4))
    assert {title: code for title, code in own_titles().items() if code not in deepest} == {}


def test_no_title_twice() -> None:
    counts = Counter(row["title"] for row in read_table("titles.tsv"))
    assert [title for title, count in counts.items() if count > 1] == []


def test_titles_that_are_read_alike_have_one_code() -> None:
    wrong = {title: code for title, code in own_titles().items() if titles_by_key()[key(tokens(title))] != code}
    assert wrong == {}


def test_titles_are_lower_case_words() -> None:
    assert [title for title in own_titles() if title != title.lower().strip() or not tokens(title)] == []


def test_every_group_has_a_title_or_links_to_itself_by_its_name() -> None:
    styrk, own = load_styrk(), set(own_titles().values())
    for code in styrk.groups(4):
        links = link_occupations(styrk.name(code) or "")
        assert code in own or (links and links[0].code == code), code


def test_a_name_gives_titles_and_not_trades() -> None:
    assert name_parts("Økonomi- og finanssjefer")[1:] == ["finanssjefer"]
    assert name_parts("Ledere av bygg og anlegg") == ["Ledere av bygg og anlegg", "Ledere"]
    assert name_parts("Kokker") == ["Kokker"]


@pytest.mark.parametrize("word", ["skift", "før", "bygg", "anlegg", "forsikring", "laget"])
def test_words_near_a_title_are_no_titles(word: str) -> None:
    assert known_title([word]) is None


@pytest.mark.parametrize("words", [["nurses"], ["electricians"], ["lærarar"], ["lager", "medarbeidere"]])
def test_inflected_titles_are_known(words: list[str]) -> None:
    assert known_title(words) is not None


@pytest.mark.parametrize(
    ("nynorsk", "bokmål"), [("kyrkjetenar", "kirketjener"), ("renhaldarar", "renholder"), ("skulesjef", "skolesjef")]
)
def test_nynorsk_titles_are_those_of_bokmål(nynorsk: str, bokmål: str) -> None:
    assert in_bokmål(nynorsk) != nynorsk
    assert known_title([nynorsk]) == known_title([bokmål]) is not None


def test_no_part_of_nynorsk_is_in_another_ones_bokmål() -> None:
    rows = read_table("nynorsk_parts.tsv")
    assert [row for row in rows if in_bokmål(row["bokmål"]) != row["bokmål"]] == []


def test_generic_titles_are_generic_as_tails_too() -> None:
    assert generic_keys() < generic_tails()
    assert key(["chef"]) in generic_tails() - generic_keys()


def test_noise_words_are_single_words_and_no_sure_titles() -> None:
    sure = {title for title in own_titles() if key(tokens(title)) not in generic_keys()}
    assert sorted(noise_words() & sure) == []
    assert noise_words() < noise_tails()


def test_fields_lead_to_groups() -> None:
    deepest = set(load_styrk().groups(4))
    assert all(codes and set(codes) <= deepest for codes in fields_by_key().values())
    assert len(fields_by_key()) == len(read_table("fields.tsv")), "two words of the table are read alike"
    assert known_field("butikkjobb") == known_field("butikken") == ("5223", "9334")
    assert known_field("ukjent") == ()
