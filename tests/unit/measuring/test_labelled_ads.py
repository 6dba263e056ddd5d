import json
from pathlib import Path

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.errors import InputError
from jobbmatch.measuring.labelled_ads import read_labelled
from tests.unit.ingestion.entries import active, ad_id, lines


def labels(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_ads_are_read_and_put_beside_their_labels_and_kinds(tmp_path: Path) -> None:
    ads = lines(tmp_path / "ads.jsonl", [active(1), active(2), active(3)])
    given = labels(
        tmp_path / "labels.jsonl",
        {"uuid": ad_id(1), "labels": {"night": "yes"}, "kind": "hours-of-others"},
        {"uuid": ad_id(3), "labels": {"night": "no", "weekend": "unclear"}},
    )
    first, second = read_labelled(ads, given)
    assert (first.vacancy.id, first.kind, first.labels) == (ad_id(1), "hours-of-others", {Facet.NIGHT: FacetValue.YES})
    assert second.kind == ""
    assert second.vacancy.facets[Facet.NIGHT].value is FacetValue.NO


def test_labels_of_other_ads_are_refused(tmp_path: Path) -> None:
    ads = lines(tmp_path / "ads.jsonl", [active(1)])
    given = labels(tmp_path / "labels.jsonl", {"uuid": "other", "labels": {"night": "yes"}})
    with pytest.raises(InputError, match=r"labels\.jsonl"):
        read_labelled(ads, given)
