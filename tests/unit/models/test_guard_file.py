import json
from pathlib import Path

import numpy as np
import pytest

from jobbmatch.domain.facet import Facet
from jobbmatch.errors import NotReadyError
from jobbmatch.models import guard_file
from jobbmatch.models.facet_guard import NEVER, Bars, FacetGuard, FacetModel
from jobbmatch.models.guard_file import GUARD_FILE, as_kept, content_fingerprint, packaged_guard, read_guard, save_guard
from jobbmatch.models.guard_terms import RECIPE
from tests.unit.models.conftest import facet_guard


def test_a_guard_reads_back_as_it_was(tmp_path: Path) -> None:
    guard = facet_guard()
    save_guard(guard, tmp_path / GUARD_FILE)
    found = read_guard(tmp_path / GUARD_FILE, "jobbmatch-facets/3")
    assert found.terms == guard.terms
    assert found.models[Facet.NIGHT].bars == Bars(0.4, NEVER)
    np.testing.assert_array_equal(found.models[Facet.NIGHT].weights, guard.models[Facet.NIGHT].weights)
    assert found.version == f"jobbmatch-facets/3-{content_fingerprint(guard)}"


def test_a_guard_without_models_reads_back(tmp_path: Path) -> None:
    save_guard(FacetGuard(("a",), np.ones(1, np.float32), {}), tmp_path / GUARD_FILE)
    assert dict(read_guard(tmp_path / GUARD_FILE, "x").models) == {}


def test_another_weight_or_bar_is_another_fingerprint() -> None:
    prints = {content_fingerprint(facet_guard(weight, bar)) for weight, bar in ((1.0, 0.4), (1.5, 0.4), (1.0, 0.5))}
    assert len(prints) == 3


@pytest.mark.parametrize("data", [b"", b"not a file of numbers", b"PK\x03\x04 cut"])
def test_a_damaged_file_is_an_error_with_a_way_out(tmp_path: Path, data: bytes) -> None:
    (tmp_path / GUARD_FILE).write_bytes(data)
    with pytest.raises(NotReadyError, match="kan ikke leses") as caught:
        read_guard(tmp_path / GUARD_FILE, "x")
    assert "jobbmatch train facets" in caught.value.hint


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotReadyError):
        read_guard(tmp_path / GUARD_FILE, "x")


def test_a_pickle_is_not_opened(tmp_path: Path) -> None:
    head = np.array([{"format": 1}], dtype=object)
    with (tmp_path / GUARD_FILE).open("wb") as file:
        np.savez(file, head=head, idf=np.ones(1), weights=np.ones((1, 1)))
    with pytest.raises(NotReadyError):
        read_guard(tmp_path / GUARD_FILE, "x")


def test_a_guard_of_other_terms_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard_file, "RECIPE", 0)
    save_guard(facet_guard(), tmp_path / GUARD_FILE)
    monkeypatch.undo()
    with pytest.raises(NotReadyError, match="annen versjon"):
        read_guard(tmp_path / GUARD_FILE, "x")


@pytest.mark.parametrize("bad", ["sizes", "weights", "curve", "facet"])
def test_numbers_that_make_no_sense_are_refused(tmp_path: Path, bad: str) -> None:
    weights = np.array([[np.nan if bad == "weights" else 1.0, 2.0]], dtype=np.float32)
    slope = float("inf") if bad == "curve" else -1.0
    numbers = {"intercept": 0.0, "slope": slope, "offset": 0.0, "bars": {"doubt": 0.5, "danger": 0.9}}
    names = {"weather" if bad == "facet" else "night": numbers}
    head = json.dumps({"format": guard_file.FORMAT, "recipe": RECIPE, "terms": ["a", "b"], "facets": names})
    size = 3 if bad == "sizes" else 2
    with (tmp_path / GUARD_FILE).open("wb") as file:
        text = np.frombuffer(head.encode(), dtype=np.uint8)
        np.savez(file, head=text, idf=np.ones(size, np.float32), weights=weights)
    with pytest.raises(NotReadyError, match="kan ikke leses"):
        read_guard(tmp_path / GUARD_FILE, "x")


def test_a_model_is_kept_by_facet_and_not_by_place(tmp_path: Path) -> None:
    one, other = (np.array([value, 0.0], dtype=np.float32) for value in (1.0, 2.0))
    models = {Facet.WEEKEND: FacetModel(one, 0, -1, 0), Facet.NIGHT: FacetModel(other, 0, -1, 0)}
    save_guard(FacetGuard(("a", "b"), np.ones(2, np.float32), models), tmp_path / GUARD_FILE)
    found = read_guard(tmp_path / GUARD_FILE, "x")
    assert found.models[Facet.NIGHT].weights[0] == 2.0


def test_the_guard_that_comes_along_can_be_read_and_knows_every_facet() -> None:
    assert set(packaged_guard().models) == set(Facet)


def test_what_is_kept_reads_back_to_the_last_bit(tmp_path: Path) -> None:
    guard = as_kept(facet_guard(weight=0.123456))
    save_guard(guard, tmp_path / GUARD_FILE)
    assert content_fingerprint(read_guard(tmp_path / GUARD_FILE, "1")) == content_fingerprint(guard)
