import pytest

from jobbmatch.text.judge.parted import parted
from jobbmatch.text.reading.document import Part


def told(text: str) -> bool:
    return any(True for _ in parted(Part.of("text", text)))


@pytest.mark.parametrize(
    "text",
    [
        "Den ene passer skjermene, den andre kjører mellom lagrene.",
        "Etter oppstart går dere hver til deres port.",
        "Every gallery has its attendant.",
        "Makkeren din er ute på runde det meste av natta.",
        "Din kollega er her, men det er du og hundene.",
        "Tre av dere jobber i hallen, og den fjerde har taket.",
    ],
)
def test_a_crew_that_is_named_is_parted(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Den ene mater, den andre stabler.",
        "Oppgavene fordeler vi mellom oss ved oppstart.",
        "Rommene tar dere to og to.",
        "Ukeplanen deler dere på.",
    ],
)
def test_work_side_by_side_is_not(text: str) -> None:
    assert not told(text)
