from pathlib import Path

from jobbmatch.ingestion.reader_version import fingerprint, reader_version
from tests.factories.guards import word_guard


def make(folder: Path) -> Path:
    (folder / "text" / "data").mkdir(parents=True)
    (folder / "text" / "a.py").write_text("a")
    (folder / "text" / "data" / "b.tsv").write_text("b")
    (folder / "one.py").write_text("c")
    return folder


PARTS = ("text", "one.py")


def test_the_same_source_has_the_same_version_wherever_it_lies(tmp_path: Path) -> None:
    one, other = make(tmp_path / "1"), make(tmp_path / "2")
    (other / "text" / "a.pyc").write_text("compiled")
    (other / "elsewhere.py").write_text("not a reader")
    assert fingerprint(one, PARTS) == fingerprint(other, PARTS)


def test_any_change_of_source_data_or_name_is_another_version(tmp_path: Path) -> None:
    folder = make(tmp_path)
    seen = {fingerprint(folder, PARTS)}
    (folder / "text" / "a.py").write_text("A")
    seen.add(fingerprint(folder, PARTS))
    (folder / "text" / "data" / "b.tsv").write_text("B")
    seen.add(fingerprint(folder, PARTS))
    (folder / "text" / "a.py").rename(folder / "text" / "aa.py")
    seen.add(fingerprint(folder, PARTS))
    assert len(seen) == 4


def test_the_installed_version_is_stable_and_fits_its_column() -> None:
    assert reader_version() == reader_version()
    assert len(reader_version()) == 16


def test_each_guard_and_none_are_versions_of_their_own() -> None:
    guards = [word_guard("natt", version=version) for version in ("a/1-x", "a/2-x", "a/1-y")]
    versions = [reader_version(), *(reader_version(guard) for guard in guards)]
    assert len(set(versions)) == 4
    assert all(len(version) == 16 for version in versions)
    assert reader_version(word_guard("natt", version="a/1-x")) == versions[1]
