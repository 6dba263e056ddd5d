"""Every feature, named once: family, meaning, unit, what a missing value says, and which way it may work.

The rest of the program uses these objects, never the names as text; `docs/features.md` is made from them.
"""

from typing import Final

from jobbmatch.features.column import Column, Family, Monotone

_ALL: list[Column] = []


def _column(name: str, family: Family, meaning: str, unit: str, missing: str = "", *, monotone: Monotone = 0) -> Column:
    column = Column(name, family, meaning, unit, missing, monotone)
    _ALL.append(column)
    return column


_NO_OCCUPATION = "the ad's occupation is not known"
_NO_WISH = "nothing is wished for in words"
_SILENT = "the ad asks for none"


def _likeness(name: str, of: str, missing: str, *, monotone: Monotone = 1) -> Column:
    return _column(name, Family.TEXT, f"likeness of {of}", "cosine, 0 to 1", missing, monotone=monotone)


def _clash(context: str, what: str, need: str) -> Column:
    meaning = f"{what} usual in the occupation, for a person who needs {need}"
    return _column(
        f"{context}_clash", Family.NEEDS, meaning, "0 to 1", f"no such need, or {_NO_OCCUPATION}", monotone=-1
    )


WISH_NEARNESS: Final = _column(
    "wish_nearness",
    Family.OCCUPATION,
    "how near the ad's occupation is to the nearest wish, a later wish counting a little less",
    "0 to 1",
    f"no wish has a code, or {_NO_OCCUPATION}",
    monotone=1,
)
FIRST_WISH_NEARNESS: Final = _column(
    "first_wish_nearness",
    Family.OCCUPATION,
    "how near the ad's occupation is to what is wished for most",
    "0 to 1",
    f"the first wish has no code, or {_NO_OCCUPATION}",
    monotone=1,
)
WISH_SAME: Final = _column(
    "wish_same",
    Family.OCCUPATION,
    "whether the ad's occupation is one that is wished for, or lies below a group that is",
    "0 or 1",
    f"no wish has a code, or {_NO_OCCUPATION}",
    monotone=1,
)
EXPERIENCE_NEARNESS: Final = _column(
    "experience_nearness",
    Family.OCCUPATION,
    "how near the ad's occupation is to the nearest work that the person has done and wants to build on",
    "0 to 1",
    f"no such experience has a code, or {_NO_OCCUPATION}",
    monotone=1,
)
EXPERIENCE_YEARS: Final = _column(
    "experience_years",
    Family.OCCUPATION,
    "years in work near the ad's occupation, each year weighted by how near (from 0.5 on)",
    "years, at most 30",
    f"no experience has a code, or {_NO_OCCUPATION}",
    monotone=1,
)
LEFT_BEHIND_NEARNESS: Final = _column(
    "left_behind_nearness",
    Family.OCCUPATION,
    "how near the ad's occupation is to work that the person does not want to build on",
    "0 to 1",
    f"no such experience has a code, or {_NO_OCCUPATION}",
    monotone=-1,
)
NOT_WANTED_NEARNESS: Final = _column(
    "not_wanted_nearness",
    Family.OCCUPATION,
    "how near the ad's occupation is to work that is not wanted (a wish, never safety)",
    "0 to 1",
    f"nothing unwanted has a code, or {_NO_OCCUPATION}",
    monotone=-1,
)
WISH_LEVELS: Final = _column(
    "wish_levels",
    Family.OCCUPATION,
    "levels of STYRK-08 that the ad's occupation shares with the nearest wish",
    "levels, 0 to 4",
    f"no wish has a code, or {_NO_OCCUPATION}",
    monotone=1,
)
EXPERIENCE_LEVELS: Final = _column(
    "experience_levels",
    Family.OCCUPATION,
    "levels of STYRK-08 that the ad's occupation shares with the nearest work that the person has done and builds on",
    "levels, 0 to 4",
    f"no such experience has a code, or {_NO_OCCUPATION}",
    monotone=1,
)
OCCUPATION_SURENESS: Final = _column(
    "occupation_sureness", Family.OCCUPATION, "how sure the ad's first occupation is", "0 to 1; 0 when it is not known"
)

SKILLS_SHARED: Final = _column(
    "skills_shared",
    Family.SKILLS,
    "number of the person's skills that the ad names",
    "count",
    "no skill of the person is known to the taxonomy",
    monotone=1,
)
SKILLS_SHARED_RARITY: Final = _column(
    "skills_shared_rarity",
    Family.SKILLS,
    "shared skills, each weighted by how rare it is among ads",
    "nats (sum of ln(ads / ads naming it))",
    "no skill of the person is known to the taxonomy",
    monotone=1,
)
SKILLS_USED: Final = _column(
    "skills_used",
    Family.SKILLS,
    "share of the person's skills, by rarity, that the ad names",
    "0 to 1",
    "no skill of the person is known to the taxonomy",
    monotone=1,
)
SKILLS_COVERED: Final = _column(
    "skills_covered",
    Family.SKILLS,
    "share of the skills in the ad, by rarity, that the person has",
    "0 to 1",
    "the ad names no skill, or no skill of the person is known",
    monotone=1,
)
SKILLS_ASKED: Final = _column("skills_asked", Family.SKILLS, "number of skills that the ad names", "count")

WISHES_TITLE: Final = _likeness("wishes_title", "the wishes' words and the title, by parts of words", _NO_WISH)
WISHES_AD: Final = _likeness("wishes_ad", "the wishes' words and the ad, word by word", _NO_WISH)
INTERESTS_AD: Final = _likeness(
    "interests_ad", "the interests' words and the ad, word by word", "no interests are given"
)
SKILLS_AD: Final = _likeness("skills_ad", "the skills' words and the ad, word by word", "no skills are given")
EXPERIENCE_TITLE: Final = _likeness(
    "experience_title", "the titles of work done before and the title, by parts of words", "no experience is given"
)
NOT_WANTED_TITLE: Final = _likeness(
    "not_wanted_title",
    "what is not wanted and the title, by parts of words",
    "nothing is said not to be wanted",
    monotone=-1,
)
TOPIC: Final = _column(
    "topic",
    Family.TEXT,
    "likeness of all the person's words and the ad in the space of topics (SVD of word TF-IDF)",
    "cosine, -1 to 1",
    "the person has no words that ads use",
    monotone=1,
)

INTEREST_TYPES: Final = _column(
    "interest_types",
    Family.INTERESTS,
    "likeness of the person's types of interest (RIASEC, from interests and wishes) and those of the occupation",
    "correlation, -1 to 1",
    f"no interests or wishes that say a type, or {_NO_OCCUPATION}",
    monotone=1,
)

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
    "whether an authorisation is asked for that nothing in the person's words speaks of",
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

BODY_CLASH: Final = _clash("body", "physical load", "light, seated or varied work")
PEOPLE_CLASH: Final = _clash("people", "contact with people", "few people")
NOISE_CLASH: Final = _clash("noise", "noise", "quiet")
PACE_CLASH: Final = _clash("pace", "time pressure", "a calm pace")
SCREEN_CLASH: Final = _clash("screen", "screen work and reading", "little of it")
FREEDOM_CLASH: Final = _clash("freedom", "how little the tasks are laid down, as is", "clear tasks")
NEEDS_SAID: Final = _column(
    "needs_said",
    Family.NEEDS,
    "needs that the ad's words meet less needs that they speak against",
    "count, below 0 when they speak against",
    "the person has no needs, or the ad says nothing of them",
    monotone=1,
)
INCLUSION_SAID: Final = _column(
    "inclusion_said",
    Family.NEEDS,
    "whether the ad says that the work can be adapted or that gaps in the CV do not matter",
    "0 or 1",
    monotone=1,
)

AGE: Final = _column("age", Family.TIMING, "days since the ad was published", "days", "none, or later", monotone=-1)
DAYS_LEFT: Final = _column("days_left", Family.TIMING, "days until one must apply", "days", "none, or passed")
SOONEST: Final = _column("soonest", Family.TIMING, "whether one should apply as soon as one can", "0 or 1")

POSITIONS: Final = _column("positions", Family.MARKET, "number of positions in the ad", "ln(count)", monotone=1)
SIMILAR_ADS: Final = _column(
    "similar_ads",
    Family.MARKET,
    "number of ads on the market with the same first occupation",
    "ln(1 + count)",
    _NO_OCCUPATION,
)
JOBSEEKERS: Final = _column(
    "jobseekers", Family.MARKET, "number of jobseekers in the ad's first occupation", "ln(count)", _NO_OCCUPATION
)
WORKERS_LACKING: Final = _column(
    "workers_lacking",
    Family.MARKET,
    "number of workers of the ad's first occupation that its county lacks",
    "ln(1 + count)",
)
# Both are 0, not missing, where nobody has opened the ad, and can only raise a score: an ad must not be lifted, nor
# told apart from other new ones, by nobody having looked at it yet.
OPENED: Final = _column(
    "opened",
    Family.MARKET,
    "how many times others had opened the ad before this day",
    "ln(1 + count)",
    "it is not recorded what is opened",
    monotone=1,
)
OPENED_LATELY: Final = _column(
    "opened_lately",
    Family.MARKET,
    "how many times others opened the ad in the seven days before this day",
    "ln(1 + count)",
    "it is not recorded what is opened",
    monotone=1,
)

COLUMNS: Final = tuple(_ALL)
"""All columns, in the order of the matrix."""

COLUMN_NAMES: Final = tuple(column.name for column in COLUMNS)


def column_named(name: str) -> Column:
    """Give the column of that name.

    Raises:
        KeyError: There is none.
    """
    return _BY_NAME[name]


_BY_NAME = {column.name: column for column in COLUMNS}


def columns_of(family: Family) -> tuple[Column, ...]:
    """Give the columns of one family, in the order of the matrix."""
    return tuple(column for column in COLUMNS if column.family is family)
