from jobbmatch.measuring.evaluate.evaluation import Evaluation
from jobbmatch.measuring.evaluate.quality import RecordedQuality
from jobbmatch.measuring.evaluate.report.recorded import UNSAID, recorded_report


def test_the_page_names_the_versions_and_nobody(evaluation: Evaluation) -> None:
    page = recorded_report(RecordedQuality("4", "3", 20, 8, evaluation.quality))
    assert "Versjon 4 (denne)" in page
    assert "20 lister fra 8 personer" in page
    assert "Versjon 3" in page
    assert all(line in page for line in UNSAID)
