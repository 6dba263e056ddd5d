"""What the person wishes, can and likes against what the ad is about: occupation, skills, words, interests."""

from typing import Final

from jobbmatch.features.column import Column, Family, Listing, Monotone

LISTED: Final = Listing()
_column = LISTED.add

_NO_OCCUPATION = "the ad's occupation is not known"
_NO_WISH = "nothing is wished for in words"


def _likeness(name: str, of: str, missing: str, *, monotone: Monotone = 1) -> Column:
    return _column(name, Family.TEXT, f"likeness of {of}", "cosine, 0 to 1", missing, monotone=monotone)


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

SKILLS_MUST_MISSING: Final = _column(
    "skills_must_missing",
    Family.SKILLS,
    "number of skills that the ad says one must have and the person does not name",
    "count",
    "the ad demands no skill, or no skill of the person is known",
    monotone=-1,
)

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
