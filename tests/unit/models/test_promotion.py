from datetime import UTC, datetime
from pathlib import Path

import pytest

from jobbmatch.errors import ConflictError, InputError, NotFoundError
from jobbmatch.models.gates import Gate
from jobbmatch.models.held_out import HELD_OUT_FILE, HeldOut
from jobbmatch.models.promotion import (
    Judged,
    challenge,
    chosen_version,
    judge_version,
    promote,
    require_sense,
    rollback,
    score_ms,
    standard_matrix,
)
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.models.registration import register
from jobbmatch.models.versions import Versions
from tests.unit.models.conftest import booster, break_model, registered_twice, trained, uri

LENIENT = 60_000.0
VALUES = tuple(0.5 + 0.01 * (number % 7) for number in range(60))
HELD = HeldOut("lists", model=VALUES, baseline=tuple(value - 0.1 for value in VALUES))
FIGURES = {
    "fairness_exposure_ratio": 0.9,
    "fairness_quality_gap": 0.05,
    "congestion_gini": 0.6,
    "congestion_coverage": 0.5,
}
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def _register(
    folder: Path, *, promoted: bool = False, columns: list[str] | None = None, measured: bool = True, seed: int = 1
) -> str:
    model = trained(
        booster(columns) if columns else None,
        texts={HELD_OUT_FILE: HELD.text()} if measured else {},
        metrics=FIGURES if measured else {},
        seed=seed,
    )
    return register(model, uri=uri(folder), artifact_root=folder / "artifacts", promote=promoted).version


def _judged(versions: Versions, number: str) -> Judged:
    return judge_version(versions, number, budget_ms=LENIENT)


def _tags(versions: Versions, number: str) -> dict[str, str]:
    return versions.one(number).found.tags


def test_a_version_that_passes_everything_serves_and_the_old_one_is_previous(fresh: Path) -> None:
    for promoted in (True, False):
        _register(fresh, promoted=promoted)
    versions = Versions(uri(fresh))
    challenge(versions, "2")
    judged = _judged(versions, chosen_version(versions, None))
    assert judged.failed == ()
    assert {result.gate for result in judged.results} == set(Gate)
    moved = promote(versions, judged, by="kari", clock=lambda: NOON)
    assert (moved.champion, moved.previous) == ("2", "1")
    assert versions.aliases() == {"champion": "2", "previous": "1"}
    assert _tags(versions, "2")["promoted_by"] == "kari"
    assert _tags(versions, "2")["promoted_at"].startswith("2026-11-22T12:00:00")
    assert "override_reason" not in _tags(versions, "2")


def test_a_failed_gate_refuses_names_it_and_takes_a_reason(fresh: Path) -> None:
    _register(fresh, promoted=True)
    _register(fresh, measured=False)
    versions = Versions(uri(fresh))
    judged = _judged(versions, "2")
    with pytest.raises(ConflictError, match="fairness_exposure_ratio er ikke målt") as refused:
        promote(versions, judged, by="kari")
    assert "ndcg_10_gain" in str(refused.value)
    assert versions.aliases() == {"champion": "1"}
    for reason in ("", "   ", "x" * 501):
        with pytest.raises(InputError):
            promote(versions, judged, by="kari", override=reason)
    promote(versions, judged, by="kari", override=" avtalt  med\nfagansvarlig ", clock=lambda: NOON)
    tags = _tags(versions, "2")
    assert (tags["override_reason"], tags["override_by"]) == ("avtalt med fagansvarlig", "kari")
    assert tags["override_gates"] == "quality, fairness, congestion"
    assert versions.aliases()["champion"] == "2"


def test_what_this_program_cannot_read_is_refused_whatever_the_reason(fresh: Path) -> None:
    _register(fresh, promoted=True)
    _register(fresh, columns=["a", "b", "c"])
    _register(fresh)
    versions = Versions(uri(fresh))
    break_model(fresh, versions, "3")
    for number in ("2", "3"):
        judged = _judged(versions, number)
        assert Gate.SCHEMA in {result.gate for result in judged.failed}
        with pytest.raises(ConflictError, match="tas ikke i bruk"):
            promote(versions, judged, by="kari", override="haster")
    assert versions.aliases() == {"champion": "1"}


def test_a_champion_of_another_hidden_market_is_said_to_be_judged_unfairly(fresh: Path) -> None:
    _register(fresh, promoted=True)
    for seed in (1, 2):
        _register(fresh, seed=seed)
    versions = Versions(uri(fresh))
    said = [
        next(result.why for result in _judged(versions, number).results if result.gate is Gate.QUALITY)
        for number in ("2", "3")
    ]
    assert ["et annet skjult marked" in why for why in said] == [False, True]


def test_what_makes_no_sense_is_refused_before_the_gates(fresh: Path) -> None:
    _register(fresh, promoted=True)
    _register(fresh)
    versions = Versions(uri(fresh))
    require_sense(versions, "2", None)
    require_sense(versions, "2", "avtalt")
    with pytest.raises(ConflictError, match="alt i bruk"):
        require_sense(versions, "1", "avtalt")
    with pytest.raises(InputError, match="Grunnen"):
        require_sense(versions, "2", "  ")
    with pytest.raises(NotFoundError):
        require_sense(versions, "77", None)


def test_a_slow_version_is_refused(fresh: Path) -> None:
    _register(fresh, promoted=True)
    _register(fresh)
    judged = judge_version(Versions(uri(fresh)), "2", budget_ms=0.001)
    assert [result.gate for result in judged.failed] == [Gate.LATENCY]


def test_what_was_judged_against_another_champion_is_refused(fresh: Path) -> None:
    for promoted in (True, False, False):
        _register(fresh, promoted=promoted)
    versions = Versions(uri(fresh))
    judged = _judged(versions, "2")
    versions.point("champion", "3")
    with pytest.raises(ConflictError, match="i mellomtiden"):
        promote(versions, judged, by="kari")
    with pytest.raises(ConflictError, match="alt i bruk"):
        promote(versions, _judged(versions, "3"), by="kari")


def test_of_two_at_the_same_moment_the_one_that_lost_is_told(fresh: Path) -> None:
    for promoted in (True, False, False):
        _register(fresh, promoted=promoted)

    class Contested(Versions):
        """Another one promotes right after us."""

        def point(self, alias: str, number: str) -> None:
            super().point(alias, number)
            if alias == "champion":
                super().point(alias, "3")

    versions = Contested(uri(fresh))
    with pytest.raises(ConflictError, match="samme øyeblikk"):
        promote(versions, _judged(versions, "2"), by="kari")
    assert versions.aliases() == {"champion": "3", "previous": "1"}


def test_there_and_back_and_there_again(fresh: Path) -> None:
    versions = registered_twice(fresh)
    with pytest.raises(ConflictError, match="ingen tidligere"):
        rollback(versions, by="kari")
    promote(versions, _judged(versions, "2"), by="kari", override="prøve")
    assert rollback(versions, by="ola", clock=lambda: NOON).champion == "1"
    assert versions.aliases() == {"champion": "1", "previous": "2"}
    assert _tags(versions, "1")["rolled_back_to_by"] == "ola"
    assert rollback(versions, by="ola").champion == "2"


def test_the_way_back_does_not_lead_to_a_broken_version(fresh: Path) -> None:
    versions = registered_twice(fresh)
    promote(versions, _judged(versions, "2"), by="kari", override="prøve")
    break_model(fresh, versions, "1")
    with pytest.raises(ConflictError, match="kan ikke brukes"):
        rollback(versions, by="kari")
    assert versions.aliases()["champion"] == "2"


def test_naming_a_challenger(fresh: Path) -> None:
    versions = registered_twice(fresh)
    with pytest.raises(InputError):
        chosen_version(versions, None)
    challenge(versions, "2")
    assert chosen_version(versions, None) == chosen_version(versions, "challenger") == "2"
    with pytest.raises(InputError, match="Ingen versjon er previous"):
        chosen_version(versions, "previous")
    challenge(versions, None)
    challenge(versions, None)
    with pytest.raises(ConflictError):
        challenge(versions, "1")
    with pytest.raises(NotFoundError):
        challenge(versions, "9")


def test_the_standard_matrix_is_always_the_same_and_scoring_it_takes_time() -> None:
    assert standard_matrix(9).values.tobytes() == standard_matrix(9).values.tobytes()
    assert score_ms(BaselineRanker(), 100) > 0
