from jobbmatch.cli.counts import count_lines
from jobbmatch.ingestion.counts import IngestCounts


def test_a_line_of_figures_and_one_for_each_rule_and_oddity() -> None:
    counts = IngestCounts(3, stored=1, quarantined=2, by_rule={"b": 1, "a": 1}, notes={"c": 4})
    assert list(count_lines(counts, 1.25)) == [
        "3 lest, 1 nye, 0 endret, 0 uendret, 0 fjernet, 2 i karantene (1.2 s)",
        "  karantene a: 1",
        "  karantene b: 1",
        "  merknad c: 4",
    ]


def test_what_waits_is_said_where_anything_does() -> None:
    (line,) = count_lines(IngestCounts(1, pending=1), 0.0)
    assert "1 venter" in line
