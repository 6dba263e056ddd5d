from pathlib import Path

from jobbmatch.models.address import may_exist


def test_a_file_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    uri = f"sqlite:///{tmp_path / 'mlflow.db'}"
    assert not may_exist(uri)
    (tmp_path / "mlflow.db").touch()
    assert may_exist(uri)


def test_of_a_server_nothing_is_known_before_it_is_asked() -> None:
    assert may_exist("http://127.0.0.1:5000")
