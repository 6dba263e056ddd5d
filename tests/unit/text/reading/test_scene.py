import pytest

from jobbmatch.text.ad_text import AdText
from jobbmatch.text.reading.document import Part, Span
from jobbmatch.text.reading.scene import Scene


def scene(text: str, employer: str = "") -> Scene:
    return Scene(AdText("Medarbeider", text, employer_name=employer))


def of(found: Scene, word: str) -> tuple[Part, Span]:
    at = found.doc.text.lower.index(word)
    return found.doc.text, Span(at, at + len(word))


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("Du møter ikke kunder.", "kunder", True),
        ("Du møter ikke kunder, gjester eller publikum.", "publikum", True),
        ("Kunder møter du ikke.", "kunder", True),
        ("Ingen kasse, ingen salgsprat.", "kasse", True),
        ("Du møter korkje elevar eller foreldre.", "foreldre", True),
        ("You will never meet customers.", "customers", True),
        ("Du møter kunder.", "kunder", False),
        ("Du er ikke redd for kunder.", "kunder", False),
        ("Du møter ikke bare kunder.", "kunder", False),
        ("Det går ikke en dag uten kunder.", "kunder", False),
        ("Du har ikke førerkort, men du møter kunder.", "kunder", False),
        ("Dette er dagtid, og aldri kveld.", "dagtid", False),
    ],
)
def test_negations_reach_as_far_as_they_reach(text: str, word: str, negated: bool) -> None:
    found = scene(text)
    assert found.negated(*of(found, word)) is negated


def test_context_is_looked_for_in_the_clause_or_the_sentence() -> None:
    found = scene("Bedriften har døgnåpent, men du jobber dagtid.")
    assert found.in_clause(*of(found, "dagtid"), "self")
    assert not found.in_clause(*of(found, "døgnåpent"), "self")
    assert found.in_sentence(*of(found, "døgnåpent"), "self")


def test_near_counts_the_words_between() -> None:
    found = scene("Arbeidet er hovedsakelig på dagtid. Du er for det meste alene, og arbeidet her er nå på dagtid.")
    first, second = (i for i in range(len(found.doc.text.lower)) if found.doc.text.lower.startswith("dagtid", i))
    assert found.near(found.doc.text, Span(first, first + 6), "partial")
    assert not found.near(found.doc.text, Span(second, second + 6), "partial")


def test_a_denial_under_a_denial_is_seen() -> None:
    twice, once = scene("Det er aldri en dag uten kunder."), scene("Det er uten kunder.")
    assert twice.doubly_denied(*of(twice, "uten kunder"))
    assert not once.doubly_denied(*of(once, "uten kunder"))


def test_the_employers_name_is_found_with_its_genitive() -> None:
    found = scene("Hos Nattjazz Bar er det liv. Nattjazz bars gjester trives.", employer="Nattjazz Bar AS")
    assert [part.words(span) for part, span in found.employer_names] == ["nattjazz bar", "nattjazz bars"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Nattlys AS", "Nattlys er en butikk. Hos Nattlys' gjester.", ["nattlys", "nattlys"]),
        ("Nattlys", "Nattlyss vaner, Nattlys's dager, Nattlyset, ekteNattlys", ["nattlyss", "nattlys's"]),
        ("Natt, avdeling Dal", "Natt er her, og natt, avdeling dal.", ["natt", "natt", "natt, avdeling dal"]),
        ("As", "As er for kort.", []),
    ],
)
def test_the_name_of_the_employer_is_found_as_a_word(name: str, text: str, found: list[str]) -> None:
    names = scene(text, name).employer_names
    assert sorted(part.words(span) for part, span in names) == sorted(found)
