import json
from collections import Counter
from pathlib import Path

import pytest

from jobbmatch.domain.facet import Facet, FacetValue, harmless
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.clean import clean_html, clean_line
from jobbmatch.text.facets import read_facets
from tests.unit.text.facet_rows import rows

ADS = Path(__file__).parents[4] / "shared" / "ads"
LEAST_USABLE = {Facet.OUTWARD_FACING: 0.75, Facet.NIGHT: 0.75}


def test_every_facet_is_always_read() -> None:
    assert set(read_facets(AdText("", ""))) == set(Facet)
    assert {reading.value for reading in read_facets(AdText("", "")).values()} == {FacetValue.UNCLEAR}


def test_a_sentence_without_end_makes_nothing_harmless() -> None:
    told = "Du har ingen kundekontakt. Arbeidstiden er 08-16 mandag til fredag. "
    assert read_facets(AdText("Lager", told))[Facet.NIGHT].value is FacetValue.NO
    readings = read_facets(AdText("Lager", told + "natt og " * 2000))
    assert all(readings[facet].value is not harmless(facet) for facet in Facet)


def test_there_are_rows_for_each_value_and_for_the_unknown() -> None:
    counts = Counter((row.facet, row.expected) for row in rows())
    unknown = {row.facet for row in rows() if row.kind == "unknown"}
    assert unknown == set(Facet)
    assert all(counts[facet, value] for facet in Facet for value in ("yes", "no"))
    assert len(rows()) > 200


@pytest.mark.skipif(not ADS.is_dir(), reason="the labelled ads are not here")
def test_no_dangerous_reading_on_the_labelled_ads() -> None:
    """The ads the tables were made with: this guards against falling back and is no measure of the unseen."""
    labels = {row["uuid"]: row["labels"] for row in map(json.loads, (ADS / "dev_labels.jsonl").open(encoding="utf-8"))}
    counts: Counter[tuple[Facet, str | None, str]] = Counter()
    for entry in map(json.loads, (ADS / "dev.jsonl").open(encoding="utf-8")):
        content = entry["ad_content"]
        ad = AdText(clean_line(content["title"]), clean_html(content["description"]), content["employer"]["name"])
        for facet, reading in read_facets(ad).items():
            counts[facet, labels[entry["uuid"]].get(facet), reading.value] += 1
    for facet in {Facet(name) for label in labels.values() for name in label}:
        assert counts[facet, "yes", "no"] == 0, facet
        no = sum(n for (f, label, _), n in counts.items() if f is facet and label == "no")
        assert counts[facet, "no", "no"] / no >= LEAST_USABLE.get(facet, 0.6), facet
