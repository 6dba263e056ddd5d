"""What the ad asks and gives: requirements, formalities, place, hours, form of employment."""

from typing import Final

from jobbmatch.features.column import Family, Listing

LISTED: Final = Listing()
_column = LISTED.add

_SILENT = "the ad asks for none"

LANGUAGE_GAP: Final = _column(
    "language_gap",
    Family.REQUIREMENTS,
    "levels lacking in the language where most is lacking (least, where any of them will do); more is free",
    "levels, 0 to 7",
    _SILENT,
    monotone=-1,
)

LICENCES_MISSING: Final = _column(
    "licences_missing",
    Family.REQUIREMENTS,
    "number of driving licences and certificates asked for that the person does not have",
    "count",
    _SILENT,
    monotone=-1,
)

LICENCES_HELD: Final = _column(
    "licences_held",
    Family.REQUIREMENTS,
    "number of driving licences and certificates asked for that the person has",
    "count",
    _SILENT,
    monotone=1,
)

EDUCATION_GAP: Final = _column(
    "education_gap",
    Family.REQUIREMENTS,
    "levels of education that the person lacks; more than asked is free",
    "levels, 0 to 6",
    _SILENT,
    monotone=-1,
)

YEARS_GAP: Final = _column(
    "years_gap",
    Family.REQUIREMENTS,
    "years of near experience that the person lacks; more than asked is free",
    "years",
    _SILENT,
    monotone=-1,
)

AUTHORISATION_MISSING: Final = _column(
    "authorisation_missing",
    Family.REQUIREMENTS,
    "whether an authorisation is asked for, or needed by law, that nothing in the person's words speaks of",
    "0 or 1",
    _SILENT,
    monotone=-1,
)

REQUIREMENTS_MISSED: Final = _column(
    "requirements_missed",
    Family.REQUIREMENTS,
    "number of kinds of requirement (language, licence, education, years, authorisation) that are missed",
    "count, 0 to 5",
    "the ad asks for nothing that was read",
    monotone=-1,
)

POLICE_CERTIFICATE: Final = _column(
    "police_certificate",
    Family.FORMALITIES,
    "whether the ad asks for a certificate of conduct from the police",
    "0 or 1",
)

OWN_CAR_MISSING: Final = _column(
    "own_car_missing",
    Family.FORMALITIES,
    "whether the person lacks the car of one's own that is asked for",
    "0 has one, 0.5 may drive and says nothing of a car, 1 may not drive",
    "the ad asks for none",
    monotone=-1,
)

DISTANCE: Final = _column(
    "distance",
    Family.PLACE,
    "as the crow flies from the coarse home to the middle of the nearest place of work",
    "km",
    "home or place is not known",
    monotone=-1,
)

DISTANCE_SHARE: Final = _column(
    "distance_share",
    Family.PLACE,
    "the distance as a share of how far the person is willing to go",
    "share, 0 and up",
    "home, place or limit is not known",
    monotone=-1,
)

PLACE_DOUBT: Final = _column(
    "place_doubt",
    Family.PLACE,
    "radius of the area within which the nearest place of work lies",
    "km",
    "the place is not known",
    monotone=-1,
)

SAME_MUNICIPALITY: Final = _column(
    "same_municipality",
    Family.PLACE,
    "whether a place of work is in the municipality of the home's cell",
    "0 or 1",
    "home or place is not known",
    monotone=1,
)

CAR_LICENCE: Final = _column(
    "car_licence", Family.PLACE, "whether the person may drive a car (class B), which makes the way shorter", "0 or 1"
)

WILLING_KM: Final = _column(
    "willing_km", Family.PLACE, "how far the person is willing to go", "km", "no limit is given"
)

PERCENT_FIT: Final = _column(
    "percent_fit",
    Family.HOURS,
    "share of the ad's range of percentages that lies within the person's",
    "0 to 1",
    "the ad does not say, or the person has no wish (0 to 100)",
    monotone=1,
)

PERCENT_GAP: Final = _column(
    "percent_gap",
    Family.HOURS,
    "percentage points between the ad's range and the person's; 0 when they meet",
    "percentage points",
    "the ad does not say, or the person has no wish (0 to 100)",
    monotone=-1,
)

PART_TIME: Final = _column(
    "part_time", Family.HOURS, "whether the work can be had part time", "0 or 1", "the ad does not say"
)

PERMANENT: Final = _column(
    "permanent", Family.ENGAGEMENT, "whether the employment is permanent", "0 or 1", "the ad does not say"
)

SHORT_TERM: Final = _column(
    "short_term", Family.ENGAGEMENT, "whether it is a season, a summer job or the like", "0 or 1", "the ad does not say"
)

LEARNING: Final = _column(
    "learning", Family.ENGAGEMENT, "whether it is an apprenticeship or trainee place", "0 or 1", "the ad does not say"
)
