"""Every feature, named once: family, meaning, unit, what a missing value says, and which way it may work.

The rest of the program uses these objects, never the names as text; `docs/features.md` is made from them.
"""

from typing import Final

from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import answers, behaviour, demands, offer, wishes
from jobbmatch.features.columns.answers import (
    AD_YES as AD_YES,
    ANSWERED_REACH as ANSWERED_REACH,
    DEMANDS_REFUSED as DEMANDS_REFUSED,
    EMPLOYER_CONTACT as EMPLOYER_CONTACT,
    EMPLOYER_STRAIN as EMPLOYER_STRAIN,
    EMPLOYER_YES as EMPLOYER_YES,
    HOURS_REFUSED as HOURS_REFUSED,
    LIKELY_WANTED as LIKELY_WANTED,
    OCCUPATION_DEMANDS as OCCUPATION_DEMANDS,
    OCCUPATION_YES as OCCUPATION_YES,
    OWN_WORD as OWN_WORD,
    OWN_YES as OWN_YES,
    STRAIN_LIKENESS as STRAIN_LIKENESS,
    WORK_ANSWERED as WORK_ANSWERED,
)
from jobbmatch.features.columns.behaviour import (
    AD_APPLIED as AD_APPLIED,
    AD_HIRED as AD_HIRED,
    AD_OPENED as AD_OPENED,
    EMPLOYER_HELD as EMPLOYER_HELD,
    EMPLOYER_HIRED as EMPLOYER_HIRED,
    EMPLOYER_HIRES as EMPLOYER_HIRES,
    LIKELY_OPENED as LIKELY_OPENED,
    OCCUPATION_HELD as OCCUPATION_HELD,
    OCCUPATION_HIRED as OCCUPATION_HIRED,
    OWN_AD as OWN_AD,
    OWN_AD_PASSED as OWN_AD_PASSED,
    OWN_APPLYING as OWN_APPLYING,
    OWN_HIRING as OWN_HIRING,
    OWN_OPENING as OWN_OPENING,
    REACH_SHARE as REACH_SHARE,
    WISH_OPENED as WISH_OPENED,
)
from jobbmatch.features.columns.demands import (
    AUTHORISATION_MISSING as AUTHORISATION_MISSING,
    CAR_LICENCE as CAR_LICENCE,
    DISTANCE as DISTANCE,
    DISTANCE_SHARE as DISTANCE_SHARE,
    EDUCATION_GAP as EDUCATION_GAP,
    LANGUAGE_GAP as LANGUAGE_GAP,
    LEARNING as LEARNING,
    LICENCES_HELD as LICENCES_HELD,
    LICENCES_MISSING as LICENCES_MISSING,
    OWN_CAR_MISSING as OWN_CAR_MISSING,
    PART_TIME as PART_TIME,
    PERCENT_FIT as PERCENT_FIT,
    PERCENT_GAP as PERCENT_GAP,
    PERMANENT as PERMANENT,
    PLACE_DOUBT as PLACE_DOUBT,
    POLICE_CERTIFICATE as POLICE_CERTIFICATE,
    REQUIREMENTS_MISSED as REQUIREMENTS_MISSED,
    SAME_MUNICIPALITY as SAME_MUNICIPALITY,
    SHORT_TERM as SHORT_TERM,
    WILLING_KM as WILLING_KM,
    YEARS_GAP as YEARS_GAP,
)
from jobbmatch.features.columns.offer import (
    AGE as AGE,
    BODY_CLASH as BODY_CLASH,
    DAYS_LEFT as DAYS_LEFT,
    FREEDOM_CLASH as FREEDOM_CLASH,
    INCLUSION_SAID as INCLUSION_SAID,
    JOBSEEKERS as JOBSEEKERS,
    NEEDS_SAID as NEEDS_SAID,
    NOISE_CLASH as NOISE_CLASH,
    OPENED as OPENED,
    OPENED_LATELY as OPENED_LATELY,
    PACE_CLASH as PACE_CLASH,
    PEOPLE_CLASH as PEOPLE_CLASH,
    POSITIONS as POSITIONS,
    SCREEN_CLASH as SCREEN_CLASH,
    SIMILAR_ADS as SIMILAR_ADS,
    SOONEST as SOONEST,
    WORKERS_LACKING as WORKERS_LACKING,
)
from jobbmatch.features.columns.wishes import (
    EXPERIENCE_LEVELS as EXPERIENCE_LEVELS,
    EXPERIENCE_NEARNESS as EXPERIENCE_NEARNESS,
    EXPERIENCE_TITLE as EXPERIENCE_TITLE,
    EXPERIENCE_YEARS as EXPERIENCE_YEARS,
    FIRST_WISH_NEARNESS as FIRST_WISH_NEARNESS,
    INTEREST_TYPES as INTEREST_TYPES,
    INTERESTS_AD as INTERESTS_AD,
    LEFT_BEHIND_NEARNESS as LEFT_BEHIND_NEARNESS,
    NOT_WANTED_NEARNESS as NOT_WANTED_NEARNESS,
    NOT_WANTED_TITLE as NOT_WANTED_TITLE,
    OCCUPATION_SURENESS as OCCUPATION_SURENESS,
    SKILLS_AD as SKILLS_AD,
    SKILLS_ASKED as SKILLS_ASKED,
    SKILLS_COVERED as SKILLS_COVERED,
    SKILLS_MUST_MISSING as SKILLS_MUST_MISSING,
    SKILLS_SHARED as SKILLS_SHARED,
    SKILLS_SHARED_RARITY as SKILLS_SHARED_RARITY,
    SKILLS_USED as SKILLS_USED,
    TOPIC as TOPIC,
    WISH_LEVELS as WISH_LEVELS,
    WISH_NEARNESS as WISH_NEARNESS,
    WISH_SAME as WISH_SAME,
    WISHES_AD as WISHES_AD,
    WISHES_TITLE as WISHES_TITLE,
)

COLUMNS: Final[tuple[Column, ...]] = (
    *wishes.LISTED,
    *demands.LISTED,
    *offer.LISTED,
    *behaviour.LISTED,
    *answers.LISTED,
)
"""All columns, in the order of the matrix."""

COLUMN_NAMES: Final[tuple[str, ...]] = tuple(column.name for column in COLUMNS)


def column_named(name: str) -> Column:
    """Give the column of that name.

    Raises:
        KeyError: There is none.
    """
    return _BY_NAME[name]


_BY_NAME: dict[str, Column] = {column.name: column for column in COLUMNS}


def columns_of(family: Family) -> tuple[Column, ...]:
    """Give the columns of one family, in the order of the matrix."""
    return tuple(column for column in COLUMNS if column.family is family)
