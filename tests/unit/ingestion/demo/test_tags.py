import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.ingestion.demo.tables import occupations
from jobbmatch.ingestion.demo.tags import LETTERS, Line, opposes, parse_line, settle


def test_a_line_is_parted_from_its_tags() -> None:
    assert parse_line("Levere på døra #o+ #m+") == Line("Levere på døra", frozenset({"o+", "m+"}))
    assert not parse_line("Skrive rapporter").settles


@pytest.mark.parametrize(
    ("tags", "settled", "expected"),
    [({"o-"}, {"o": "+"}, True), ({"o+"}, {"o": "+"}, False), ({"o-"}, {"o": "u"}, False), ({"m+"}, {"o": "-"}, False)],
)
def test_only_the_opposite_opposes(tags: set[str], settled: dict[str, str], expected: bool) -> None:
    assert opposes(tags, settled) is expected


def test_what_is_left_open_gets_no_value() -> None:
    assert settle({"o": "+", "l": "?", "n": "u", "w": "-"}) == {
        Facet.OUTWARD_FACING: FacetValue.YES,
        Facet.NIGHT: FacetValue.UNCLEAR,
        Facet.WEEKEND: FacetValue.NO,
    }


def test_every_facet_has_a_letter_and_every_tag_in_the_tables_is_known() -> None:
    assert set(LETTERS.values()) == set(Facet)
    lines = [line for job in occupations() for words in job.wordings.values() for line in words.tasks]
    for tag in (tag for line in lines for tag in parse_line(line).tags):
        assert tag[0] in LETTERS and tag[1:] in ("+", "-"), tag
