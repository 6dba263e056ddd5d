"""What the person and others did with what was shown on earlier days; all missing where nothing is recorded.

A known history without this person is a first visit: her own rates are 0 (as usual), what she did with the ad is
missing.
"""

from typing import Final

from jobbmatch.features.column import Column, Family, Listing, Monotone

LISTED: Final = Listing()

_NOTHING = "nothing is recorded of what was shown"
_RATIO = "ln(ratio to what is usual), drawn towards 0"


def _column(name: str, meaning: str, unit: str = _RATIO, missing: str = "", *, monotone: Monotone = 0) -> Column:
    said = f"{_NOTHING}, or {missing}" if missing else _NOTHING
    return LISTED.add(name, Family.BEHAVIOUR, f"{meaning}, on earlier days", unit, said, monotone=monotone)


WISH_OPENED: Final = _column(
    "wish_opened",
    "how often those who wish for the same opened such work when they looked at it",
    "0 to 1",
    "the ad's occupation was never shown",
    monotone=1,
)

LIKELY_OPENED: Final = _column(
    "likely_opened",
    "how often she may be expected to open such work, by her wishes and by what she and others opened",
    "about 0 to 1",
    "the ad's occupation was never shown",
    monotone=1,
)

OWN_OPENING: Final = _column("own_opening", "how much oftener than others she opened what she looked at")

OWN_APPLYING: Final = _column("own_applying", "how much oftener than others she applied for what she opened")

OWN_HIRING: Final = _column("own_hiring", "how much oftener than others she got what she applied for")

OWN_AD: Final = _column(
    "own_ad", "the furthest she came with this very ad", "0 shown, 1 opened, 2 applied", "she was never shown it"
)

OWN_AD_PASSED: Final = _column(
    "own_ad_passed", "times that she is taken to have looked at this very ad and not opened it", "count", monotone=-1
)

REACH_SHARE: Final = _column(
    "reach_share",
    "the distance as a share of how far she goes, by what she says and by how far off what she applied for was",
    "share, 0 and up",
    "home or place is not known",
    monotone=-1,
)

AD_OPENED: Final = _column("ad_opened", "how much oftener than other ads it was opened when looked at", monotone=1)

AD_APPLIED: Final = _column("ad_applied", "how much oftener than other ads it was applied for when opened", monotone=1)

AD_HIRED: Final = _column("ad_hired", "how much oftener than other ads its applicants were hired", monotone=1)

EMPLOYER_HIRED: Final = _column(
    "employer_hired", "how much oftener than others the employer hired applicants", monotone=1
)

EMPLOYER_HELD: Final = _column(
    "employer_held", "how much oftener than elsewhere those whom the employer hired held the job", monotone=1
)

EMPLOYER_HIRES: Final = _column("employer_hires", "how many were hired by the employer", "ln(1 + count)", monotone=1)

OCCUPATION_HIRED: Final = _column(
    "occupation_hired", "how much oftener than in other work applicants were hired in the occupation", monotone=1
)

OCCUPATION_HELD: Final = _column(
    "occupation_held", "how much oftener than in other work those hired in the occupation held the job", monotone=1
)
