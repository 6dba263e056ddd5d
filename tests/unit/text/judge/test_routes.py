import pytest

from jobbmatch.text.judge.routes import routes
from jobbmatch.text.reading.document import Part


@pytest.mark.parametrize(
    ("text", "senses"),
    [
        ("Du leser av målere fra Lom til Skjåk.", ["hint"]),
        ("Butikkene ligger mellom Sandvika og Drammen.", ["soft"]),
        ("Selskapene er i Asker, Bærum og Ski.", ["soft"]),
        ("Vi har kontorer i Oslo, Bergen og Tromsø.", []),
        ("Følg avtalen mellom Kari og Ola.", []),
        ("Du jobber i Excel, Word og Visma.", []),
    ],
)
def test_finds_stretches_of_country_by_the_names_of_places(text: str, senses: list[str]) -> None:
    assert [hit.sense for hit in routes(Part.of("text", text))] == senses
