"""What the readers get to see of an ad: cleaned words and the few fields that speak about the work."""

from dataclasses import dataclass

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.vacancy import Extent


@dataclass(frozen=True, slots=True)
class AdText:
    """The readable parts of one ad, all cleaned (see :mod:`jobbmatch.text.clean`).

    Attributes:
        title: Title.
        text: Text of the ad, one line a paragraph, heading or list item.
        employer_name: Name of the employer; empty when it is missing.
        employer_text: The employer's text about itself.
        jobtitle: The feed's job title field.
        occupation_codes: STYRK-08 codes given with the ad.
        occupation_names: Names given with those codes.
        extent: Full or part time.
        engagement: The feed's form of employment (``Fast``, ``Vikariat`` ...); empty when not said.
        sector: ``Privat``, ``Offentlig`` or empty.
    """

    title: str
    text: str
    employer_name: str = ""
    employer_text: str = ""
    jobtitle: str = ""
    occupation_codes: tuple[StyrkCode, ...] = ()
    occupation_names: tuple[str, ...] = ()
    extent: Extent = Extent.UNKNOWN
    engagement: str = ""
    sector: str = ""
