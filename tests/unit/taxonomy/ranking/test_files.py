"""The files of the ranking."""

from io import StringIO
from pathlib import Path

import pytest

from jobbmatch.errors import InputError
from jobbmatch.taxonomy.ranking.files import read_texts, write_run
from jobbmatch.taxonomy.ranking.rank import Ranked, Text


def test_id_and_text(tmp_path: Path) -> None:
    path = tmp_path / "q.tsv"
    path.write_bytes("\ufeffa\tKokk i kantine\tmer\r\n\r\nb\t Lege \n".encode())
    assert read_texts(path) == [Text("a", "Kokk i kantine"), Text("b", "Lege")]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"a\tkokk\nb", "Linje 2"),
        (b"a\t\n", "Linje 1"),
        (b"\tkokk\n", "Linje 1"),
        (b"a b\tkokk\n", "Linje 1"),
        (b"a\tkokk\na\tlege\n", "to ganger"),
        (b"\n", "tom"),
        (b"a\t\xff\xfe\n", "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "q.tsv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=says):
        read_texts(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="kan ikke leses"):
        read_texts(tmp_path / "none.tsv")


def test_a_run_has_six_columns_and_scores_that_fall_strictly() -> None:
    out = StringIO()
    assert write_run([("q1", (Ranked("a", 0.5), Ranked("b", 0.5), Ranked("c", 0.1)))], out, "me") == 1
    assert out.getvalue().splitlines() == ["q1 Q0 a 1 0.500000 me", "q1 Q0 b 2 0.499999 me", "q1 Q0 c 3 0.100000 me"]
