"""The guard of facets as one file of numbers and names: nothing in it is run when it is read, as a pickle would be."""

import hashlib
import json
import zipfile
from dataclasses import asdict, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from jobbmatch.domain.facet import Facet
from jobbmatch.errors import NotReadyError
from jobbmatch.models.facet_guard import F32, Bars, FacetGuard, FacetModel
from jobbmatch.models.guard_terms import RECIPE

GUARD_FILE: Final = "guard.npz"
PACKAGED: Final = Path(__file__).parent / "data" / "facet_guard.npz"
"""The guard that comes with the program, made by `jobbmatch train facets` of the packaged ads alone."""
FORMAT: Final = 1
_HINT: Final = "Tren den på nytt med: jobbmatch train facets"


def as_kept(guard: FacetGuard) -> FacetGuard:
    """Give a guard whose weights are such as a file keeps them: half precision, three digits.

    That is more than hundreds of ads can tell, and halves the file.
    """
    models = {
        facet: replace(model, weights=model.weights.astype(np.float16).astype(np.float32))
        for facet, model in guard.models.items()
    }
    return replace(guard, models=models)


def save_guard(guard: FacetGuard, path: Path) -> None:
    """Write a guard: names as JSON, weights in half precision (see `as_kept`), the other numbers as float32."""
    head = {
        "format": FORMAT,
        "recipe": RECIPE,
        "terms": list(guard.terms),
        "facets": {facet: _numbers(model) for facet, model in guard.models.items()},
    }
    text = np.frombuffer(json.dumps(head, ensure_ascii=False).encode(), dtype=np.uint8)
    with path.open("wb") as file:
        np.savez_compressed(file, head=text, idf=guard.idf, weights=_stacked(guard).astype(np.float16))


def read_guard(path: Path, version: str) -> FacetGuard:
    """Read a guard.

    Args:
        path: The file.
        version: Name and version in the registry.

    Raises:
        NotReadyError: The file is missing or damaged, or the guard reads other terms than this program makes.
    """
    try:
        with np.load(path, allow_pickle=False) as parts:
            head, idf, weights = json.loads(parts["head"].tobytes()), parts["idf"], parts["weights"]
        if (head["format"], head["recipe"]) != (FORMAT, RECIPE):
            raise NotReadyError(f"Vakten for fasetter ({version}) er trent for en annen versjon.", hint=_HINT)
        guard = _guard(head, idf, weights)
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise NotReadyError(f"Vakten for fasetter ({version}) kan ikke leses.", hint=_HINT) from error
    return replace(guard, version=f"{version}-{content_fingerprint(guard)}")


@lru_cache(maxsize=1)
def packaged_guard() -> FacetGuard:
    """Give the guard that comes with the program.

    Raises:
        NotReadyError: It was made for other terms than this program makes: it must be trained anew.
    """
    return read_guard(PACKAGED, "medfølgende")


def content_fingerprint(guard: FacetGuard) -> str:
    """Give a fingerprint of what a guard does, 12 hexadecimal digits: two registries may count versions alike."""
    digest = hashlib.sha256("\n".join(guard.terms).encode())
    digest.update(guard.idf.tobytes() + _stacked(guard).tobytes())
    for facet, model in guard.models.items():
        digest.update(f"{facet} {model.intercept} {model.slope} {model.offset} {model.bars}".encode())
    return digest.hexdigest()[:12]


def _numbers(model: FacetModel) -> dict[str, Any]:
    return {"intercept": model.intercept, "slope": model.slope, "offset": model.offset, "bars": asdict(model.bars)}


def _stacked(guard: FacetGuard) -> F32:
    rows = [model.weights for model in guard.models.values()]
    return np.stack(rows) if rows else np.empty((0, len(guard.terms)), dtype=np.float32)


def _guard(head: dict[str, Any], idf: F32, weights: F32) -> FacetGuard:
    """Put a guard together, and refuse numbers that would let it act at random.

    Raises:
        ValueError: Sizes do not fit, or a number is none.
    """
    names, terms = head["facets"], tuple(str(term) for term in head["terms"])
    if idf.shape != (len(terms),) or weights.shape != (len(names), len(terms)):
        raise ValueError("sizes")
    curves = [float(model[key]) for model in names.values() for key in ("intercept", "slope", "offset")]
    if not all(np.isfinite(numbers).all() for numbers in (idf, weights, curves)):
        raise ValueError("numbers")
    models = {
        Facet(name): FacetModel(
            weights[row].astype(np.float32),
            float(model["intercept"]),
            float(model["slope"]),
            float(model["offset"]),
            Bars(float(model["bars"]["doubt"]), float(model["bars"]["danger"])),
        )
        for row, (name, model) in enumerate(names.items())
    }
    return FacetGuard(terms, idf.astype(np.float32), models)
