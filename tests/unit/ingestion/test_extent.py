import pytest

from jobbmatch.domain.vacancy import Extent
from jobbmatch.ingestion.extent import read_extent


@pytest.mark.parametrize(
    ("field", "words", "percent", "extent"),
    [
        (None, "Snekker", None, Extent.UNKNOWN),
        ("Heltid", "Snekker", None, Extent.UNKNOWN),
        ("Deltid", "Snekker", None, Extent.PART),
        ("Heltid", "Snekker på heltid", None, Extent.FULL),
        (None, "Full stilling", None, Extent.FULL),
        ("Heltid", "Snekker", (100, 100), Extent.FULL),
        ("Heltid", "Snekker", (60, 60), Extent.PART),
        ("Heltid", "Snekker", (60, 100), Extent.BOTH),
        ("Deltid", "Heltid eller deltid", None, Extent.BOTH),
        (None, "Fast, heltid 100% og deltid 50%", (50, 100), Extent.BOTH),
        ("Heltid", "Deltidsstilling", None, Extent.BOTH),
        (None, "Deltidsstilling", None, Extent.PART),
        (None, "Helgestillinger", None, Extent.PART),
        (None, "Ekstrahjelp i butikk", None, Extent.PART),
        (None, "Udeltid er ikke et ord", None, Extent.UNKNOWN),
    ],
)
def test_the_default_of_the_feed_alone_settles_nothing(
    field: str | None, words: str, percent: tuple[int, int] | None, extent: Extent
) -> None:
    assert read_extent(field, words, percent) is extent
