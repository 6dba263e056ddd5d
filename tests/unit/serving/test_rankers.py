from pathlib import Path

from jobbmatch.serving.rankers import champion_or_baseline


def test_with_nothing_registered_the_baseline_ranks_and_nothing_is_made(tmp_path: Path) -> None:
    ranker = champion_or_baseline(f"sqlite:///{tmp_path / 'mlruns' / 'mlflow.db'}")
    assert ranker.info.name == "baseline"
    assert not list(tmp_path.iterdir())


def test_a_registry_that_cannot_be_read_leaves_the_baseline(tmp_path: Path) -> None:
    broken = tmp_path / "mlflow.db"
    broken.write_bytes(b"not a database at all, but long enough to be looked at" * 10)
    assert champion_or_baseline(f"sqlite:///{broken}").info.name == "baseline"
