"""What can be said of the occupation: wished for, done before, or not wanted."""

from collections.abc import Iterator, Sequence

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.match import Direction
from jobbmatch.domain.person import Experience
from jobbmatch.explanation.facts.fact import Fact
from jobbmatch.explanation.row import Row
from jobbmatch.explanation.sentences import cited, years_of
from jobbmatch.features import columns
from jobbmatch.features.families.occupation import NEAR
from jobbmatch.taxonomy.neighbours import nearness
from jobbmatch.taxonomy.styrk import load_styrk

CLEAR = 0.6
"""From here on, 'near' can be said."""
ALIKE = 0.75
"""From here on, work is so alike that it can be held against it; nearer than mere neighbours in the standard."""
NEAR_LINK = 0.5
"""Links of the ad that are less sure than this are not spoken of."""
FAR = 0.2
UNLIKE = 0.2
WISHED = (columns.WISH_NEARNESS, columns.WISH_SAME, columns.FIRST_WISH_NEARNESS, columns.WISH_LEVELS)
DONE = (columns.EXPERIENCE_NEARNESS, columns.EXPERIENCE_YEARS, columns.EXPERIENCE_LEVELS)
LEFT = (columns.LEFT_BEHIND_NEARNESS,)
NOT_WANTED = (columns.NOT_WANTED_NEARNESS, columns.NOT_WANTED_TITLE)
SPEAKS_OF = (*WISHED, *DONE, *LEFT, *NOT_WANTED)


def facts(row: Row) -> Iterator[Fact]:
    """Give what can be said."""
    yield from _wishes(row)
    yield from _experience(row)
    yield from _unwanted(row)


def _wishes(row: Row) -> Iterator[Fact]:
    codes = ad_codes(row)
    if row.at_least(columns.WISH_SAME, 1):
        for wish in row.person.wishes:
            if any(ad.startswith(code) for code in wish.codes for ad in codes):
                slots = {"wish": cited(wish.text, row.language)}
                yield Fact(Direction.FOR, "occupation.same", WISHED, slots, about=wish_of(wish.text))
                return
    # The name of the group is in bokmål; the other languages say the ad's own title.
    name = _name(codes)
    slots = {"occupation": name, "ad": cited(row.vacancy.title, row.language)}
    if row.at_least(columns.WISH_NEARNESS, CLEAR):
        closeness = [(_closeness(wish.codes, codes), -place) for place, wish in enumerate(row.person.wishes)]
        best, place = max(closeness)
        if best >= CLEAR and name:
            wish = row.person.wishes[-place]
            slots["wish"] = cited(wish.text, row.language)
            yield Fact(Direction.FOR, "occupation.near", WISHED, slots, about=wish_of(wish.text))
    elif row.at_most(columns.WISH_NEARNESS, FAR) and row.at_most(columns.WISHES_TITLE, UNLIKE) and name:
        yield Fact(Direction.AGAINST, "occupation.far", WISHED, slots)


def _experience(row: Row) -> Iterator[Fact]:
    if not row.at_least(columns.EXPERIENCE_NEARNESS, CLEAR):
        return
    done = _nearest(row, [item for item in row.person.experience if item.relevant])
    if done is None:
        return
    same = any(ad == code for code in done.codes for ad in ad_codes(row))
    key = "occupation.experience_same" if same else "occupation.experience_near"
    slots = {"title": cited(done.title, row.language), "years": years_of(done.years, row.language)}
    if done.years <= 0:
        key = f"{key}_unsaid"
    yield Fact(Direction.FOR, key, DONE, slots, about=experience_of(done.title))


def _unwanted(row: Row) -> Iterator[Fact]:
    if row.at_least(columns.LEFT_BEHIND_NEARNESS, ALIKE):
        done = _nearest(row, [item for item in row.person.experience if not item.relevant])
        if done is not None:
            slots = {"title": cited(done.title, row.language)}
            yield Fact(Direction.AGAINST, "occupation.left_behind", LEFT, slots)
    if row.at_least(columns.NOT_WANTED_NEARNESS, ALIKE):
        names = [
            name
            for code in row.person.not_wanted_codes
            if _closeness([code], ad_codes(row)) >= ALIKE and (name := load_styrk().name(code))
        ]
        if names:
            yield Fact(
                Direction.AGAINST,
                "occupation.not_wanted",
                NOT_WANTED,
                {"occupation": names[0].lower(), "ad": cited(row.vacancy.title, row.language)},
            )


def wish_of(words: str) -> str:
    """Give what a fact about a wish is about."""
    return f"wish:{words.casefold()}"


def experience_of(title: str) -> str:
    """Give what a fact about work done before is about."""
    return f"experience:{title.casefold()}"


def ad_codes(row: Row) -> list[StyrkCode]:
    """Give the ad's occupations that are sure enough to be spoken of."""
    return [link.code for link in row.vacancy.occupations[:3] if link.confidence >= NEAR_LINK]


def near_years(row: Row) -> float:
    """Give the years of work near the ad's occupation that the person wants to build on, unweighted."""
    codes = ad_codes(row)
    return sum(item.years for item in row.person.experience if item.relevant and _closeness(item.codes, codes) >= NEAR)


def _nearest(row: Row, done: Sequence[Experience]) -> Experience | None:
    ranked = [(_closeness(item.codes, ad_codes(row)), item.years, -place) for place, item in enumerate(done)]
    if not ranked or max(ranked)[0] < CLEAR:
        return None
    return done[-max(ranked)[2]]


def _closeness(mine: Sequence[StyrkCode], theirs: Sequence[StyrkCode]) -> float:
    return max((nearness(a, b) for a in mine for b in theirs), default=0.0)


def _name(codes: Sequence[StyrkCode]) -> str:
    return (load_styrk().name(codes[0]) or "").lower() if codes else ""
