"""What the person and others answered about vacancies on earlier days; all missing where nothing is recorded.

Where others answered and she did not, her own columns say what is usual, and what she said of the ad is missing.
"""

from typing import Final

from jobbmatch.features.column import Column, Family, Listing, Monotone

LISTED: Final = Listing()

_NOTHING = "nothing is recorded of what was shown"
_RATIO = "ln(ratio to what is usual), drawn towards 0"


def _column(name: str, meaning: str, unit: str = _RATIO, missing: str = "", *, monotone: Monotone = 0) -> Column:
    said = f"{_NOTHING}, or {missing}" if missing else _NOTHING
    return LISTED.add(name, Family.ANSWERS, f"{meaning}, on earlier days", unit, said, monotone=monotone)


OWN_WORD: Final = _column(
    "own_word", "her last word of this very ad", "0 no, 1 saved, 2 yes", "she said nothing of it", monotone=1
)

OWN_YES: Final = _column("own_yes", "how much oftener than others she said yes to what was shared with her")

LIKELY_WANTED: Final = _column(
    "likely_wanted",
    "how often she may be expected to open such work, by what she opened, saved, said yes to and refused for the work",
    "about 0 to 1",
    "the ad's occupation was never shown",
    monotone=1,
)

WORK_ANSWERED: Final = _column(
    "work_answered",
    "what she said of such work: yes and saved against no because of the work, nearer occupations counting more",
    "-1 to 1, drawn towards 0",
    "the ad's occupation is not known",
    monotone=1,
)

ANSWERED_REACH: Final = _column(
    "answered_reach",
    "the distance as a share of how far she goes, by what she says, applied for, said yes to and refused for the way",
    "share, 0 and up",
    "home or place is not known",
    monotone=-1,
)

STRAIN_LIKENESS: Final = _column(
    "strain_likeness",
    "how much the ad's occupation asks more of what her refusals for strain had in common than what she said yes to",
    "about -1 to 1, 0 when she refused nothing for strain",
    "it is not known what the occupation asks",
    monotone=-1,
)

HOURS_REFUSED: Final = _column(
    "hours_refused",
    "how far the ad's percentage is like those that she refused for the hours, against those she said yes to",
    "-1 to 1, drawn towards 0",
    "the ad says no percentage",
    monotone=-1,
)

DEMANDS_REFUSED: Final = _column(
    "demands_refused", "how much oftener than others she refused because of what was asked for"
)

AD_YES: Final = _column("ad_yes", "how much oftener than to others people said yes to it", monotone=1)

EMPLOYER_YES: Final = _column(
    "employer_yes", "how much oftener than elsewhere people said yes to the employer's ads", monotone=1
)

OCCUPATION_YES: Final = _column(
    "occupation_yes", "how much oftener than to other work people said yes to the occupation", monotone=1
)

OCCUPATION_DEMANDS: Final = _column(
    "occupation_demands",
    "how much oftener than other work the occupation was refused because of what it asks for",
    monotone=-1,
)

EMPLOYER_STRAIN: Final = _column(
    "employer_strain", "how much oftener than elsewhere the employer's ads were refused for strain", monotone=-1
)

EMPLOYER_CONTACT: Final = _column(
    "employer_contact",
    "whether anybody had an ad of the employer shared with her, applied there, was interviewed or hired",
    "0 or 1, of the last 365 days",
    "the employer is not known",
    monotone=1,
)
