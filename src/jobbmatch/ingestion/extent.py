"""Full or part time, read from the field and the words around it.

The feed's field says `Heltid` also where both are meant and where nothing was said, so alone it settles nothing.
`Deltid` is never a default.
"""

import re

from jobbmatch.domain.vacancy import Extent

_FULL = re.compile(r"\b(heltid|heil ?tid|fulltid|full ?stilling|heltids\w+|full[- ]?time)\b", re.I)
_PART = re.compile(
    r"\b(deltid|deltids\w+|part[- ]?time|helgestilling\w*|ekstrahjelp\w*|tilkallings\w+|ringevikar\w*)\b", re.I
)


def read_extent(field: str | None, words: str, percent: tuple[int, int] | None) -> Extent:
    """Read the extent.

    Args:
        field: The feed's ``extent``.
        words: Title, form of employment and text.
        percent: Lowest and highest percentage that the ad states.

    >>> read_extent("Heltid", "Vi søker snekker", None)
    <Extent.UNKNOWN: 'unknown'>
    >>> read_extent("Heltid", "Fast stilling", (100, 100))
    <Extent.FULL: 'full'>
    """
    full = bool(_FULL.search(words)) or (percent is not None and percent[1] == 100)
    part = bool(_PART.search(words)) or (percent is not None and percent[0] < 100) or field == "Deltid"
    if full and part:
        return Extent.BOTH
    if part:
        # A default that says full time beside words that say part time: nobody has said that only part time is meant.
        return Extent.BOTH if field == "Heltid" and percent is None else Extent.PART
    return Extent.FULL if full else Extent.UNKNOWN
