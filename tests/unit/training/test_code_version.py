from pathlib import Path

from jobbmatch.training.code_version import code_fingerprint, fingerprint_of


def test_any_change_of_code_or_tables_shows_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "code.py").write_text("a = 1\n", encoding="utf-8")
    first = fingerprint_of(tmp_path)
    (tmp_path / "room" / "notes.txt").write_text("x", encoding="utf-8")
    (tmp_path / "room" / "code.py").write_bytes(b"a = 1\r\n")
    assert fingerprint_of(tmp_path) == first
    (tmp_path / "room" / "weights.tsv").write_text("a\t1\n", encoding="utf-8")
    second = fingerprint_of(tmp_path)
    (tmp_path / "room" / "code.py").rename(tmp_path / "room" / "other.py")
    assert len({first, second, fingerprint_of(tmp_path)}) == 3


def test_the_program_has_one() -> None:
    assert len(code_fingerprint()) == 12
    assert code_fingerprint() == code_fingerprint()
