"""Reading of tables: comments, short lines, and every table of the room."""

from importlib.resources import files

import pytest

from jobbmatch.taxonomy.tables import read_lines, read_table

TABLES = {
    "styrk08": "riasec",
    "titles": "title",
    "fields": "codes",
    "skills": "synonyms",
    "interest_words": "word",
    "neighbours": "nearness",
    "nynorsk_parts": "bokmål",
    "function_words": "words",
}
"""Name of each table and a column that it must have."""


@pytest.mark.parametrize(("name", "column"), list(TABLES.items()))
def test_every_table_has_rows_with_all_columns(name: str, column: str) -> None:
    rows = read_table(f"{name}.tsv")
    assert len(rows) > 10
    assert all(column in row and row.keys() == rows[0].keys() for row in rows)


def test_comments_are_no_rows() -> None:
    assert read_lines("titles.tsv")[0].startswith("#")
    assert not any(row["title"].startswith("#") for row in read_table("titles.tsv"))


def test_short_lines_are_padded() -> None:
    deep = [row for row in read_table("styrk08.tsv") if row["code"] == "7411"]
    assert [row["name"] for row in deep] == ["Elektrikere"]
    assert all(isinstance(row["prior"], str) for row in deep)


def test_a_missing_table_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        read_lines("no_such_table.tsv")


@pytest.mark.parametrize("name", ["noise_words.txt", "generic_heads.txt"])
def test_a_word_stands_once(name: str) -> None:
    lines = read_lines(name)
    assert len(lines) == len(set(lines))


def test_the_tests_know_every_data_file() -> None:
    known = {f"{name}.tsv" for name in TABLES} | {"noise_words.txt", "generic_heads.txt", "ssyk2012.tsv"}
    assert {file.name for file in files("jobbmatch.taxonomy").joinpath("data").iterdir()} == known
