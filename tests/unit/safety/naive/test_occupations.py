"""Occupations, naively."""

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.safety_profile import OccupationExclusion
from jobbmatch.domain.vacancy import OccupationLink
from jobbmatch.safety.naive.occupations import look
from tests.factories.safety import vacancy


def _reasons(*links: tuple[str, float]) -> list[str]:
    given = vacancy(occupations=tuple(OccupationLink(StyrkCode(code), sure, "title") for code, sure in links))
    return [found.reason.split(".")[1] for found in look(given, OccupationExclusion(StyrkCode("52")))]


def test_links() -> None:
    assert _reasons(("5223", 0.5)) == ["excluded"]
    assert _reasons(("5223", 0.4), ("4311", 0.9)) == ["perhaps_excluded"]
    assert _reasons(("5", 0.9)) == ["wider_group"]
    assert _reasons(("4311", 0.4)) == ["uncertain"]
    assert _reasons() == ["unknown"]
    assert _reasons(("4311", 0.9)) == []
