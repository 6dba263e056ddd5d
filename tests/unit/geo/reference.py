"""Outside tables to check against; they are no part of the project, and the tests that read them skip without them."""

import json
from pathlib import Path

import pytest
import shapely
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

SHARED = Path(__file__).resolve().parents[4] / "shared"


def reference_file(*parts: str) -> Path:
    """Give a file of the shared folder beside the project, or skip the test."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"the reference file {'/'.join(parts)} is not beside the project")
    return path


def borders_of_2024() -> dict[str, BaseGeometry]:
    """Read the municipalities' land of 2024 (degrees, longitude first)."""
    features = json.loads(reference_file("data", "geo", "kommuner.geojson").read_text(encoding="utf-8"))["features"]
    return {each["properties"]["id"]: shapely.make_valid(shape(each["geometry"])) for each in features}
