"""Every column is spoken of, or silent for a reason that is written down."""

from jobbmatch.explanation.facts.silent import SILENT
from jobbmatch.explanation.reasons import KINDS
from jobbmatch.features.columns import COLUMNS

SPOKEN_OF = [column for kind in KINDS for column in kind.SPEAKS_OF]


def test_every_column_is_spoken_of_or_silent_for_a_reason() -> None:
    assert {column.name for column in COLUMNS} == {column.name for column in (*SPOKEN_OF, *SILENT)}


def test_no_column_is_both() -> None:
    assert set(SPOKEN_OF) & set(SILENT) == set()
    assert all(len(reason.split()) > 4 for reason in SILENT.values())
