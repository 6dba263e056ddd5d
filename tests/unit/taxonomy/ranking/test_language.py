"""Which language a list of titles is in."""

import pytest

from jobbmatch.taxonomy.ranking.language import guess_language, stemmer


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("norwegian", ["Leder av barnehage", "Arbeid innen bygg", "Selger på messe"]),
        ("swedish", ["Chef inom vård och omsorg", "Säljare för bilar", "Arbete av annan sort"]),
        ("danish", ["Leder af børnehave", "Arbejde inden for byggeri", "Andet arbejde med salg"]),
        ("german", ["Leiter der Küche", "Arbeiter für den Bau", "Fachkraft und Helfer im Lager"]),
        ("french", ["Chef de cuisine", "Agent d'accueil dans les écoles", "Directeur de la vente"]),
    ],
)
def test_small_words_tell_the_language(language: str, texts: list[str]) -> None:
    assert guess_language(texts) == language


def test_bare_titles_and_nothing_tell_none() -> None:
    assert guess_language(["kokk", "baker", "selger"]) is None
    assert guess_language([]) is None


def test_agent_nouns_meet_their_plurals() -> None:
    strip = stemmer("norwegian")
    assert strip("selger") == strip("selgere") == strip("selgerne")
