import logging
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jobbmatch.models.registration import register
from jobbmatch.models.versions import Versions
from jobbmatch.serving.rankers import RankerAlarm, RankerKeeper, TrialSettings, Trouble, champion_or_baseline
from tests.unit.models.conftest import booster, break_model, registered_twice, trained, uri

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
OPEN = TrialSettings(interleaved=True)


def _keeper(folder: Path, trial: TrialSettings | None = None) -> RankerKeeper:
    return RankerKeeper(uri(folder), folder / "kept", trial, lambda: NOON)


def test_with_nothing_registered_the_baseline_ranks_and_nothing_is_made(tmp_path: Path) -> None:
    ranker = champion_or_baseline(f"sqlite:///{tmp_path / 'mlruns' / 'mlflow.db'}")
    assert ranker.info.name == "baseline"
    assert not list(tmp_path.iterdir())


def test_a_registry_that_cannot_be_read_leaves_the_baseline(tmp_path: Path) -> None:
    broken = tmp_path / "mlflow.db"
    broken.write_bytes(b"not a database at all, but long enough to be looked at" * 10)
    assert champion_or_baseline(f"sqlite:///{broken}").info.name == "baseline"


def test_a_fresh_home_is_no_alarm(tmp_path: Path) -> None:
    keeper = _keeper(tmp_path)
    lineup = keeper()
    assert (lineup.champion.info.name, lineup.trial, keeper.alarm) == ("baseline", None, None)
    assert keeper() is lineup
    assert not list(tmp_path.iterdir())


def test_a_new_champion_is_taken_and_until_then_nothing_changes(fresh: Path) -> None:
    versions, keeper = registered_twice(fresh), _keeper(fresh)
    first = keeper()
    assert first.champion.info.version == "1"
    assert keeper() is first
    versions.point("champion", "2")
    assert keeper().champion.info.version == "2"
    assert keeper.alarm is None


def test_whatever_is_wrong_the_old_one_serves_with_one_alarm(fresh: Path, caplog: pytest.LogCaptureFixture) -> None:
    versions, keeper = registered_twice(fresh), _keeper(fresh)
    other = trained(booster(["a", "b", "c"]))
    register(other, uri=uri(fresh), artifact_root=fresh / "artifacts", promote=False)
    break_model(fresh, versions, "2")
    serving = keeper()
    for number, trouble in (("2", Trouble.UNREADABLE), ("3", Trouble.OTHER_COLUMNS)):
        versions.point("champion", number)
        caplog.clear()
        with caplog.at_level(logging.ERROR, "jobbmatch"):
            assert keeper() is serving
            assert keeper() is serving
        assert keeper.alarm == RankerAlarm(trouble, number, NOON)
        assert len([record for record in caplog.records if record.levelno == logging.ERROR]) == 1
    versions.unpoint("champion")
    assert keeper() is serving
    assert keeper.alarm == RankerAlarm(Trouble.MISSING, "", NOON)
    versions.point("champion", "1")
    assert keeper() is serving
    assert keeper.alarm is None


def test_a_registry_that_does_not_answer_leaves_the_old_one_and_a_restart_does_too(fresh: Path) -> None:
    registered_twice(fresh)
    keeper = _keeper(fresh)
    assert keeper().champion.info.version == "1"
    (fresh / "mlflow.db").write_bytes(b"not a database at all" * 100)
    assert keeper().champion.info.version == "1"
    assert keeper.alarm == RankerAlarm(Trouble.UNREACHABLE, "", NOON)
    again = _keeper(fresh)
    assert again().champion.info.version == "1"
    assert again.alarm is not None


def test_after_a_restart_with_a_broken_champion_the_one_that_served_does_again(fresh: Path) -> None:
    versions = registered_twice(fresh)
    _keeper(fresh)()
    break_model(fresh, versions, "2")
    versions.point("champion", "2")
    again = _keeper(fresh)
    assert again().champion.info.version == "1"
    assert again.alarm == RankerAlarm(Trouble.UNREADABLE, "2", NOON)


def test_where_nothing_served_yet_the_previous_one_is_better_than_none(fresh: Path) -> None:
    versions = registered_twice(fresh)
    versions.point("champion", "2")
    versions.point("previous", "1")
    break_model(fresh, versions, "2")
    keeper = RankerKeeper(uri(fresh))
    assert keeper().champion.info.version == "1"
    assert keeper.alarm is not None
    assert keeper.alarm.version == "2"


def test_a_registry_made_anew_with_the_same_number_is_another_model(fresh: Path, empty_database: Path) -> None:
    registered_twice(fresh)
    keeper = _keeper(fresh)
    first = keeper()
    shutil.copy(empty_database, fresh / "mlflow.db")
    register(trained(booster(seed=3)), uri=uri(fresh), artifact_root=fresh / "again", promote=True)
    second = keeper()
    assert second is not first
    assert second.champion.info.version == "1"


def test_a_challenger_is_tried_only_when_asked_and_a_broken_one_harms_nothing(fresh: Path) -> None:
    versions = registered_twice(fresh)
    versions.point("challenger", "2")
    assert _keeper(fresh)().trial is None
    keeper = _keeper(fresh, OPEN)
    trial = keeper().trial
    assert trial is not None
    assert (trial.challenger.info.version, trial.interleaved, trial.shadow) == ("2", True, None)
    versions.point("challenger", "1")
    assert keeper().trial is None
    break_model(fresh, versions, "2")
    versions.point("challenger", "2")
    assert keeper().trial is None
    assert keeper.alarm is None
    assert Versions(uri(fresh)).aliases()["champion"] == "1"


def test_a_challenger_that_is_mended_is_tried_without_a_restart_and_told_of_once(
    fresh: Path, caplog: pytest.LogCaptureFixture
) -> None:
    versions = registered_twice(fresh)
    versions.point("challenger", "2")
    whole = {path: path.read_bytes() for path in fresh.rglob("model.lgb")}
    break_model(fresh, versions, "2")
    keeper = _keeper(fresh, OPEN)
    with caplog.at_level(logging.WARNING, "jobbmatch"):
        assert keeper().trial is None
        assert keeper().trial is None
    assert [record.message for record in caplog.records].count("the challenger cannot be tried") == 1
    for path, content in whole.items():
        path.write_bytes(content)
    trial = keeper().trial
    assert trial is not None
    assert trial.challenger.info.version == "2"
    assert keeper().trial is trial
