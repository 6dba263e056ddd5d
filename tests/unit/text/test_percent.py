import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.text.percent import read_percent


@pytest.mark.parametrize(
    ("title", "text", "percent"),
    [
        ("Sykepleier 100 %", "", (100, 100)),
        ("Sykepleier 60–80 %", "", (60, 80)),
        ("Apotektekniker 80%", "", (80, 80)),
        ("Assistent 50 prosent", "", (50, 50)),
        ("Sykepleier", "Stillingane er på 60, 70 og 80 %.", (60, 80)),
        ("Sykepleier", "Vi har ledig 45 % stilling.", (45, 45)),
        ("Sykepleier", "Fra lønnen trekkes 2 % til pensjon.", None),
        ("Selger", "Provisjon på 45 %, fast stilling.", None),
        ("Selger", "Vi vokser med 20 prosent i året.", None),
        ("Selger", "Tillegget er 45 %.", None),
        ("Selger", "Stilling på 120 %.", None),
        ("", "", None),
    ],
)
def test_reads_the_percentage_of_the_position(title: str, text: str, percent: tuple[int, int] | None) -> None:
    assert read_percent(title, text) == percent


@given(st.text(), st.text())
def test_what_is_read_is_a_percentage(title: str, text: str) -> None:
    found = read_percent(title, text)
    assert found is None or 0 < found[0] <= found[1] <= 100
