"""How the work is and how the market is: needs, dates, numbers."""

from typing import Final

from jobbmatch.features.column import Column, Family, Listing

LISTED: Final = Listing()
_column = LISTED.add

_NO_OCCUPATION = "the ad's occupation is not known"


def _clash(context: str, what: str, need: str) -> Column:
    meaning = f"{what} usual in the occupation, for a person who needs {need}"
    return _column(
        f"{context}_clash", Family.NEEDS, meaning, "0 to 1", f"no such need, or {_NO_OCCUPATION}", monotone=-1
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
