import shutil
from pathlib import Path

import pytest

from jobbmatch.errors import NotFoundError, NotReadyError
from jobbmatch.models.held_out import HELD_OUT_FILE, HeldOut
from jobbmatch.models.histograms import HISTOGRAMS_FILE, histograms_text, spread
from jobbmatch.models.promotion import standard_matrix
from jobbmatch.models.registration import register
from jobbmatch.models.versions import Versions
from tests.unit.models.conftest import registered_twice, trained, uri


def test_nothing_is_registered_and_nothing_is_made_in_an_empty_folder(tmp_path: Path) -> None:
    versions = Versions(uri(tmp_path))
    assert (versions.all(), versions.aliases()) == ([], {})
    with pytest.raises(NotFoundError):
        versions.one("1")
    assert list(tmp_path.iterdir()) == []


def test_versions_are_listed_newest_first_with_aliases_and_figures(registry: Path) -> None:
    found = Versions(uri(registry)).all()
    assert [(one.number, one.aliases) for one in found] == [("2", ()), ("1", ("champion",))]
    assert found[0].metrics["simulated_ndcg_10_model"] == 0.5
    assert found[0].params["seed"] == "1"
    assert found[0].found.tags["data_fingerprint"] == "abc"
    assert found[0].created_ms >= found[1].created_ms > 0


def test_one_that_is_not_there(registry: Path) -> None:
    for number in ("99", "x"):
        with pytest.raises(NotFoundError):
            Versions(uri(registry)).one(number)


def test_aliases_and_tags_are_written(fresh: Path) -> None:
    versions = registered_twice(fresh)
    versions.point("challenger", "2")
    versions.tag("2", {"promoted_by": "me"})
    assert versions.aliases() == {"champion": "1", "challenger": "2"}
    assert versions.one("2").found.tags["promoted_by"] == "me"
    versions.unpoint("challenger")
    assert versions.aliases() == {"champion": "1"}


def test_artefacts_are_read_and_what_is_missing_or_broken_is_none(fresh: Path) -> None:
    matrix = standard_matrix(50)
    held, histograms = HeldOut("f", (0.5,), (0.25,)), spread(matrix.values, matrix.columns)
    texts = {HELD_OUT_FILE: held.text(), HISTOGRAMS_FILE: histograms_text(histograms)}
    for given in (texts, {}, {HELD_OUT_FILE: "{}", HISTOGRAMS_FILE: "[]"}):
        register(trained(texts=given), uri=uri(fresh), artifact_root=fresh / "artifacts", promote=False)
    versions = Versions(uri(fresh))
    assert versions.held_out(versions.one("1")) == held
    assert versions.histograms(versions.one("1")) == histograms
    for number in ("2", "3"):
        assert versions.held_out(versions.one(number)) is None
        assert versions.histograms(versions.one(number)) is None


def test_a_file_that_is_no_database_is_an_error(fresh: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("broken")
    (folder / "mlflow.db").write_text("not a database" * 100, encoding="utf-8")
    with pytest.raises(NotReadyError):
        Versions(uri(folder)).all()
    shutil.rmtree(folder)
