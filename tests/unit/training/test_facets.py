from dataclasses import replace
from pathlib import Path

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.errors import InputError
from jobbmatch.models.guard_file import content_fingerprint
from jobbmatch.models.guard_registry import load_guard
from jobbmatch.training.facet_settings import GuardSettings
from jobbmatch.training.facets import FittedGuard, keep_guard, train_guard
from tests.factories.labelled import labelled_ads

SETTINGS = GuardSettings(folds=3, inner_folds=2, resamples=100)
ADS = labelled_ads(120)


@pytest.fixture(scope="module")
def fitted() -> FittedGuard:
    return train_guard(ADS, SETTINGS, lambda *_: None)


def test_a_trained_guard_doubts_what_the_reader_got_wrong(fitted: FittedGuard) -> None:
    wrong = next(ad for ad in ADS if ad.vacancy.facets[Facet.NIGHT].value is not ad.labels[Facet.NIGHT])
    right = next(ad for ad in ADS if ad.labels[Facet.NIGHT] is FacetValue.NO)
    assert fitted.guard.guarded(wrong.vacancy).facets[Facet.NIGHT].value is FacetValue.UNCLEAR
    assert fitted.guard.guarded(right.vacancy).facets[Facet.NIGHT].value is FacetValue.NO


def test_parameters_bars_and_data_are_recorded(fitted: FittedGuard) -> None:
    assert fitted.params["ads"] == len(ADS)
    assert fitted.params["seed"] == SETTINGS.seed
    assert 0 < float(fitted.params["night_doubt"]) <= 1
    assert len(fitted.fingerprint) == 16


def test_the_same_ads_in_any_order_and_the_same_seed_give_the_same_guard(fitted: FittedGuard) -> None:
    again = train_guard(ADS[::-1], SETTINGS, lambda *_: None)
    assert content_fingerprint(again.guard) == content_fingerprint(fitted.guard)
    assert again.judgement.metrics() == fitted.judgement.metrics()
    assert again.fingerprint == fitted.fingerprint


def test_progress_names_its_steps() -> None:
    steps: list[str] = []
    train_guard(ADS[:60], SETTINGS, lambda step, *_: steps.append(step))
    assert list(dict.fromkeys(steps)) == ["måler", "trener"]


def test_too_few_ads_are_refused() -> None:
    with pytest.raises(InputError, match="for lite"):
        train_guard(ADS[:10], SETTINGS, lambda *_: None)


def test_only_a_guard_that_helps_becomes_champion(fitted: FittedGuard, tmp_path: Path) -> None:
    uri = f"sqlite:///{tmp_path / 'mlflow.db'}"
    useless, useful = (replace(fitted, judgement=replace(fitted.judgement, helps=helps)) for helps in (False, True))
    refused = keep_guard(useless, uri=uri, artifact_root=tmp_path / "artifacts")
    assert (refused.version, refused.promoted) == ("1", False)
    assert load_guard(uri) is None
    kept = keep_guard(useful, uri=uri, artifact_root=tmp_path / "artifacts")
    champion = load_guard(uri)
    assert kept.promoted
    assert champion is not None
    assert content_fingerprint(champion) == content_fingerprint(fitted.guard)
    assert champion.version.startswith("jobbmatch-facets/2-")
    assert list(tmp_path.rglob("model_card.md"))
