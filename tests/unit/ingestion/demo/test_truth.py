import pytest

from jobbmatch.domain.hours import HOURS_UNKNOWN
from jobbmatch.ingestion.demo.truth import AdTruth


def test_the_truth_cannot_be_changed_afterwards() -> None:
    truth = AdTruth("u", "lager", "4321", "nb", {}, HOURS_UNKNOWN)
    with pytest.raises(AttributeError):
        truth.language = "en"  # type: ignore[misc]  # the test is that this fails
