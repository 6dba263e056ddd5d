"""The table of features for the documentation, made from the columns themselves."""

from collections.abc import Sequence

from jobbmatch.features.column import Column, Family

DIRECTIONS = {1: "more helps", -1: "more hurts", 0: "either"}
"""What the sign of a monotone direction says."""

INTRODUCTION = """# Features

What the ranker sees of a person and a vacancy, made from `src/jobbmatch/features/columns/`; a test fails when this
page lags behind. Training and serving compute them with the same code. A missing value is its own value (NaN), never
a zero.

No feature sees the exclusions, who the person is, or where in its ten-kilometre cell the home lies. Vocabularies and
topics are fitted on vacancies alone. The direction is kept by the trees: a column that 'more helps' never lowers a
score by growing.
"""


def columns_markdown(columns: Sequence[Column]) -> str:
    """Write the page: one table a family.

    Args:
        columns: The columns, in the order of the matrix.
    """
    parts = [INTRODUCTION, f"There are {len(columns)} columns.\n"]
    for family in Family:
        parts.append(f"## {family.value.capitalize()}\n")
        parts.append("| column | meaning | unit | missing when | direction |\n|---|---|---|---|---|")
        parts += [_row(column) for column in columns if column.family is family]
        parts.append("")
    return "\n".join(parts)


def _row(column: Column) -> str:
    cells = (f"`{column.name}`", column.meaning, column.unit, column.missing or "never", DIRECTIONS[column.monotone])
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
