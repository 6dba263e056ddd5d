"""Whether the work is at somebody else's than the employer named."""

import re

from jobbmatch.text.ad_text import AdText

_AGENCY = re.compile(
    r"bemanning|rekruttering|vikarbyrå|staffing|vår(?:e)? (?:opp-?drags|kunde)|vår kunde|på vegne av|på vegner av"
    r"|on behalf of|our client|recruitment",
    re.IGNORECASE,
)


def is_agency(ad: AdText) -> bool:
    """Whether the ad is by a staffing or recruiting firm for somebody who may not be named."""
    return bool(_AGENCY.search(f"{ad.employer_name}\n{ad.title}\n{ad.text}"))
