from pathlib import Path

from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import COLUMNS
from jobbmatch.features.describe import columns_markdown

PAGE = Path(__file__).parents[3] / "docs" / "features.md"


def test_the_page_of_the_documentation_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == columns_markdown(COLUMNS)


def test_a_row_says_all_of_a_column() -> None:
    page = columns_markdown([Column("way", Family.PLACE, "how | far", "km", "", -1)])
    assert "| `way` | how \\| far | km | never | more hurts |" in page
    assert "There are 1 columns." in page
