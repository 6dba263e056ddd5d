"""Work from home is believed only when the raw words say so and nothing hints at meeting in person."""

import pytest

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.vacancy import Employer
from jobbmatch.safety.naive.from_home import doubts, is_said
from tests.factories.safety import vacancy


def _doubts(text: str, *quotes: str) -> list[str]:
    evidence = tuple(Evidence(quote, "text", text.find(quote)) for quote in quotes)
    ad = vacancy(text=text, remote=RemoteReading(RemoteWork.ONLY, evidence))
    return [found.quote for found in doubts(ad)]


def test_only_the_plain_reading_says_so() -> None:
    assert [value for value in RemoteWork if is_said(vacancy(remote=RemoteReading(value)))] == [RemoteWork.ONLY]


@pytest.mark.parametrize(
    "text", ["Alt arbeid gjøres hjemmefra.", "Arbeidet er 100 % heimekontor.", "This is a fully remote role."]
)
def test_plain_words_leave_no_doubt(text: str) -> None:
    assert _doubts(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Du passer heisen.", ["Medarbeider"]),
        ("Alt arbeid gjøres hjemmefra. Samling hver måned.", ["Samling"]),
        ("Fully remote, some travel.", ["travel"]),
        ("100 % hjemmekontor etter en uke på Kontoret.", ["på Kontor"]),
    ],
)
def test_other_words_raise_a_doubt(text: str, words: list[str]) -> None:
    assert _doubts(text) == words


def test_a_denial_that_was_read_explains_the_word() -> None:
    text = "Alt arbeid gjøres hjemmefra. Ingen reiser. Oppmøte på samlinger."
    assert _doubts(text, "Ingen reiser") == ["Oppmøte", "samling"]
    assert _doubts(text, "Oppmøte på samlinger") == ["reise", "Oppmøte", "samling"]


def test_doubts_say_where_the_words_stand() -> None:
    ad = vacancy(title="Reiseleder", text="Alt arbeid gjøres hjemmefra. Samling.", employer=Employer("X"))
    assert list(doubts(ad)) == [Evidence("Reise", "title", 0), Evidence("Samling", "text", 29)]
    assert list(doubts(vacancy(text="Du passer heisen."))) == [Evidence("Medarbeider", "title", 0)]


def test_what_the_employer_says_of_itself_neither_speaks_for_nor_against() -> None:
    told = Employer("X", description="Vi har hjemmekontor. Hos oss møtes alle på kontoret.")
    assert list(doubts(vacancy(text="Alt arbeid gjøres hjemmefra.", employer=told))) == []
    assert [found.where for found in doubts(vacancy(text="Du passer heisen.", employer=told))] == ["title"]


def test_a_denial_holds_within_its_quote_only() -> None:
    text = "Alt arbeid gjøres hjemmefra. Samling hver måned. Ingen reise"
    assert _doubts(text, "Samling hver måned") == ["Samling", "reise"]
    assert _doubts(text, "Ingen reise") == ["Samling"]
    assert _doubts("Alt arbeid gjøres hjemmefra. Reise er det ikke.", "Reise er det ikke") == []
