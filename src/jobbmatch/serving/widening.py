"""What would open more: small changes of wishes, and how many more matches each gives.

Which changes are offered is decided by the wishes alone, so the same ones are offered whatever is excluded. How many
each gives is counted over what passes filter and check, in coarse steps: nobody learns more from it than from the list
that the changed wishes would give. Exclusions and needs are never offered for change, not even those that are held as
wishes: that one is offered would tell that it is there. See `docs/decisions/0075-congestion.md`.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.domain.widening import Opened, Openings, Widening, WideningKind
from jobbmatch.serving.crude_index import CrudeIndex
from jobbmatch.serving.gate import Doorkeeper
from jobbmatch.taxonomy.linking import link_occupations
from jobbmatch.taxonomy.neighbours import nearest
from jobbmatch.taxonomy.styrk import load_styrk

ADDED_KM: Final = (10, 20)
ADDED_PERCENT: Final = 20
NEIGHBOURS: Final = 3
"""So many neighbouring occupations are offered."""
NEAR: Final = 0.3
"""An occupation is offered when it is at least this near to one that is wished for."""
LET_IN: Final = 3
"""So many of those that are not wanted are offered."""
STEPS: Final = (0, 1, 5, 10, 20)
"""Counts are given as the highest of these that they reach."""
LOOKED_AT: Final = 60
"""So many vacancies are looked at for a count; of the rest nobody knows whether they may be shown."""
FULLY: Final = 2
"""So many of every count go through the check even where its index suspects nothing."""
SUSPECTS: Final = 5
"""So many that the index suspects go through the check for a count; the others count as if they did not pass."""
AT_ONCE: Final = 10
"""So many are held against the index before the next ones are."""
LINKS: Final = 3
"""Occupations of an ad that count, as in the columns of the ranker."""
SURE: Final = 0.5
"""An occupation of an ad counts when it is at least this sure, as everywhere."""

Flags = NDArray[np.bool_]
Rows = NDArray[np.int64]


def widenings(person: Person) -> tuple[Widening, ...]:
    """Give the changes that are offered to a person, by her wishes alone."""
    return (*_farther(person), *_other_time(person), *_neighbours(person), *_let_in(person))


def _farther(person: Person) -> Iterator[Widening]:
    if person.max_distance_km is not None:
        for added in ADDED_KM:
            yield Widening(WideningKind.DISTANCE, max_distance_km=person.max_distance_km + added, added_km=added)


def _other_time(person: Person) -> Iterator[Widening]:
    least, most = person.percent
    if least > 0:
        yield Widening(WideningKind.LESS_TIME, percent=(max(least - ADDED_PERCENT, 0), most))
    if most < 100:
        yield Widening(WideningKind.MORE_TIME, percent=(least, min(most + ADDED_PERCENT, 100)))


def _neighbours(person: Person) -> Iterator[Widening]:
    wished, names = wished_codes(person), load_styrk()
    found: dict[StyrkCode, float] = {}
    for code, near in (pair for wish in wished for pair in nearest(wish)):
        if near >= NEAR and not _under(code, wished) and not _under(code, person.not_wanted_codes):
            found[code] = max(near, found.get(code, 0.0))
    for code in sorted(found, key=lambda each: (-found[each], each))[:NEIGHBOURS]:
        name = names.name(code)
        if name is not None:
            yield Widening(WideningKind.OCCUPATION, text=name.lower(), codes=(code,))


def _let_in(person: Person) -> Iterator[Widening]:
    for words in person.not_wanted[:LET_IN]:
        read = [link.code for link in link_occupations(words) if link.confidence >= SURE]
        codes = tuple(code for code in read if code in person.not_wanted_codes)
        if codes:
            yield Widening(WideningKind.NOT_WANTED, text=words, codes=codes)


def widened(person: Person, change: Widening) -> Person:
    """Give the person as she would be after a change."""
    if change.max_distance_km is not None:
        return replace(person, max_distance_km=change.max_distance_km)
    if change.percent is not None:
        return replace(person, percent=change.percent)
    left = tuple(code for code in person.not_wanted_codes if code not in change.codes)
    return replace(person, not_wanted_codes=left)


def wished_codes(person: Person) -> tuple[StyrkCode, ...]:
    """Give the codes of all that is wished for."""
    return tuple(dict.fromkeys(code for wish in person.wishes for code in wish.codes))


def _under(code: str, groups: Sequence[str]) -> bool:
    return any(code.startswith(group) for group in groups)


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What counts are made on: the parts of vacancies that wishes are held against. It knows of no person.

    Attributes:
        codes: Every code that occurs; the last entry is empty and stands for none.
        first: int64 (n,), first occupation of each, when it is sure; index into ``codes``.
        occupations: int64 (n, LINKS), sure occupations of each; index into ``codes``.
        percents: float64 (n, 2), lowest and highest percentage; NaN when it is not said.
        abroad: bool (n,).
    """

    codes: tuple[str, ...]
    first: Rows
    occupations: Rows
    percents: NDArray[np.float64]
    abroad: Flags

    @classmethod
    def of(cls, vacancies: Sequence[Vacancy], abroad: Flags) -> "Ground":
        """Collect what the counts need of a market."""
        sure = [[link.code if link.confidence >= SURE else "" for link in ad.occupations[:LINKS]] for ad in vacancies]
        codes = (*sorted({code for each in sure for code in each} - {""}), "")
        number = {code: place for place, code in enumerate(codes)}
        found = np.full((len(sure), LINKS), len(codes) - 1, dtype=np.int64)
        for row, each in enumerate(sure):
            found[row, : len(each)] = [number[code] for code in each]
        said = np.array([ad.percent or (np.nan, np.nan) for ad in vacancies], dtype=np.float64)
        return cls(codes, found[:, 0], found, said.reshape(len(vacancies), 2), abroad)

    def fits(self, person: Person, kilometres: NDArray[np.float64], also: Sequence[StyrkCode] = ()) -> Flags:
        """Tell which fit a person's wishes: near enough, not unwanted, work that is wished for, hours that meet.

        What an ad does not say fits; where no work is wished for, all does.

        Args:
            person: Her wishes.
            kilometres: float64 (n,), from her coarse home; NaN when unknown.
            also: Codes that count as wished for.
        """
        wished = wished_codes(person)
        unwanted = set(person.not_wanted_codes) - set(wished)
        least, most = person.percent
        fit = ~((self.percents[:, 0] > most) | (self.percents[:, 1] < least))
        if person.max_distance_km is not None:
            fit &= ~((kilometres > person.max_distance_km) | self.abroad)
        fit &= ~self._among(lambda code: code in unwanted)[self.first]
        if wished:
            fit &= self._among(lambda code: _under(code, (*wished, *also)))[self.occupations].any(axis=1)
        return fit

    def _among(self, chosen: Callable[[str], bool]) -> Flags:
        return np.array([bool(code) and chosen(code) for code in self.codes], dtype=np.bool_)


def openings(
    person: Person,
    ground: Ground,
    kilometres: NDArray[np.float64],
    safe: Flags,
    passing: Callable[[Sequence[int]], Iterator[bool]],
) -> Openings:
    """Count what fits now, and what each change would open.

    Args:
        person: Her wishes.
        ground: The market.
        kilometres: float64 (n,), from her coarse home; NaN when unknown.
        safe: bool (n,), open vacancies that the filter has passed.
        passing: Tells of some rows, one by one, whether the check passes each too.
    """
    now, found = ground.fits(person, kilometres) & safe, []
    for change in widenings(person):
        then = ground.fits(widened(person, change), kilometres, change.codes) & safe
        found.append(Opened(change, _at_least(np.flatnonzero(then & ~now), passing)))
    return Openings(_at_least(np.flatnonzero(now), passing), tuple(found))


def _at_least(rows: Rows, passing: Callable[[Sequence[int]], Iterator[bool]]) -> int:
    """Count what passes, no farther than the last step, and give the step."""
    count = 0
    for passed in passing(rows[:LOOKED_AT].tolist()):
        count += passed
        if count >= STEPS[-1]:
            break
    return max(step for step in STEPS if step <= count)


def passing_of(
    vacancies: Sequence[Vacancy], crude: CrudeIndex, profile: SafetyProfile, door: Doorkeeper
) -> Callable[[Sequence[int]], Iterator[bool]]:
    """Give a teller of what the check passes, quick enough for counts.

    The check itself looks at the first ones of every count and at those that the index of its crude reader suspects;
    the index errs on one side only, so what it does not suspect passes. Of many suspects the last ones count as if they
    did not pass: counts are 'at least'.

    Args:
        vacancies: The market.
        crude: What could be objected to, see :mod:`jobbmatch.serving.crude_index`.
        profile: Her exclusions.
        door: The check.
    """

    def passing(rows: Sequence[int]) -> Iterator[bool]:
        suspects: list[int] = []
        looked_at = 0
        # A few at a time: a count that is full reads no more ads.
        for start in range(0, len(rows), AT_ONCE):
            some = rows[start : start + AT_ONCE]
            found = set(crude.suspects(vacancies, some, profile))
            suspects += (row for row in some if row in found)
            for row in some:
                if row not in found:
                    looked_at += 1
                    yield looked_at > FULLY or door.clears(row)
        yield from (door.clears(row) for row in suspects[:SUSPECTS])

    return passing
