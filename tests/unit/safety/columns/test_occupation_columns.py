"""Occupation codes as intervals."""

from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.vacancy import OccupationLink
from jobbmatch.safety.columns.occupation_columns import ALL_CODES, OccupationColumns, interval
from tests.factories.safety import vacancy

_CODES = st.text("0123456789", min_size=1, max_size=4)


@given(_CODES, _CODES)
def test_below_is_within(group: str, code: str) -> None:
    (low, high), (first, last) = interval(group), interval(code)
    assert (low <= first and last <= high) == code.startswith(group)


def test_what_is_no_code_may_be_any() -> None:
    assert interval("abc") == interval("12345") == interval("") == interval("²") == ALL_CODES


def test_patterns() -> None:
    links = (OccupationLink(StyrkCode("52"), 0.5, "title"), OccupationLink(StyrkCode("5223"), 0.4, "text"))
    columns = OccupationColumns.build([vacancy(occupations=links), vacancy(occupations=()), vacancy(occupations=links)])
    assert (columns.index.tolist(), columns.offsets.tolist()) == ([0, 1, 0], [0, 2, 2])
    assert (columns.low.tolist(), columns.high.tolist()) == ([5200, 5223], [5299, 5223])
