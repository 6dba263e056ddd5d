import re
from dataclasses import replace

from jobbmatch.measuring.evaluate.evaluation import Evaluation
from jobbmatch.measuring.evaluate.groups import DIMENSIONS
from jobbmatch.measuring.evaluate.report.people import PLOTTED, costs_section, crowds_section, fairness_section


def test_crowds_are_shown_with_and_without_control(evaluation: Evaluation) -> None:
    section = crowds_section(evaluation)
    assert section.count("<polyline") == 2
    assert "Versjon 2 med styring" in section
    assert "Verdien av en stilling er sjansen, fra 0 til 1" in section
    points = re.findall(r'points="([^"]+)"', section)
    for curve in points:
        heights = [float(point.split(",")[1]) for point in curve.split()]
        assert heights == sorted(heights), "from the busiest down"
        assert all(0 <= height <= 100 for height in heights)


def test_every_group_is_shown_with_its_size(evaluation: Evaluation) -> None:
    section = fairness_section(evaluation)
    for item in evaluation.fairness.dimensions:
        assert DIMENSIONS[item.name] in section
        for group in item.groups:
            assert group.name in section
    assert "for få å sammenligne" in section
    assert "ved loddtrekning" in section
    assert "Salgs- og serviceyrker" in section
    assert "Verdi av de ti er summen av sjansene" in section
    assert set(re.findall(r'class="plot" role="group" aria-label="([^"]+)"', section)) == set(PLOTTED.values())


def test_a_market_in_which_nobody_excludes_anything_has_no_costs(evaluation: Evaluation) -> None:
    assert "Stillinger personen kan få se" in costs_section(evaluation)
    assert "<tbody></tbody>" in costs_section(replace(evaluation, costs={}))
