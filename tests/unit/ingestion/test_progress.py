from jobbmatch.ingestion.progress import Progress, no_progress


def test_the_default_takes_reports_and_does_nothing() -> None:
    report: Progress = no_progress
    report(1, 0)
    report(2, 2)
