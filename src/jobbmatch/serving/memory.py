"""What was shown on earlier days and what came of it, as the engine's columns of behaviour need it.

Read from the store like the market: when it has changed, in the background, never in a request. Only days before
today are read, since no column may see the day itself.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from time import monotonic
from typing import Final

from jobbmatch.domain.grade import grade_of
from jobbmatch.domain.ids import PersonId, VacancyId
from jobbmatch.domain.outcome import Happened, OutcomeKind, PersonKey
from jobbmatch.features.earlier import Earlier, Told
from jobbmatch.features.openings import Openings
from jobbmatch.features.showings import Seen
from jobbmatch.features.stored_list import StoredList, StoredPlace
from jobbmatch.features.told import KINDS
from jobbmatch.persistence.repositories.shown import ShownRepository
from jobbmatch.persistence.session import Store
from jobbmatch.security.encryption import Vault
from jobbmatch.security.pseudonym import Pseudonyms

SECONDS: Final = 60.0
"""Outcomes come in all the time; they are read again no more often than this."""
SHARE: Final = 0.05
"""Nor may reading take more than this share of the time, however much there is to remember."""


def nobody(person: PersonId) -> str:
    """Stand for everybody where nothing is remembered."""
    del person
    return ""


@dataclass(frozen=True, slots=True, eq=False)
class Remembered:
    """What an engine knows of earlier days.

    Attributes:
        earlier: What was seen and what came of it.
        opened: Days on which vacancies were opened; None when nothing is recorded at all.
        key_of: What stands for a person in it.
    """

    earlier: Earlier = field(default_factory=Earlier.nothing)
    opened: tuple[tuple[date, VacancyId], ...] | None = None
    key_of: Callable[[PersonId], str] = nobody

    def of_person(self, person: PersonId) -> Earlier:
        """Give what was seen, read for one person."""
        return self.earlier.of_person(self.key_of(person))

    def openings(self, rows: dict[VacancyId, int]) -> Openings:
        """Give the openings of the vacancies of a market."""
        if self.opened is None:
            return Openings.unknown()
        return Openings.of((day, rows[vacancy]) for day, vacancy in self.opened if vacancy in rows)


@dataclass(frozen=True, slots=True)
class _List:
    person: PersonKey
    day: date
    stored: StoredList


class Memory:
    """Reads stored lists and outcomes; a list is unsealed once."""

    def __init__(
        self,
        store: Store,
        vault: Vault,
        names: Pseudonyms,
        happened: Callable[[], list[Happened]],
        today: Callable[[], date],
    ) -> None:
        """Read from a store.

        Args:
            store: Holds the lists.
            vault: Opens them.
            names: Makes what stands for persons.
            happened: Gives all outcomes.
            today: Gives the day.
        """
        self._store = store
        self._vault = vault
        self._names = names
        self._happened = happened
        self._today = today
        self._lists: dict[int, _List] = {}
        self._asked: tuple[float, Hashable] | None = None
        self._took = 0.0

    def state(self) -> Hashable:
        """Tell cheaply whether there is something else to remember, no more often than is good for a server."""
        wait = max(SECONDS, self._took / SHARE)
        if self._asked is not None and monotonic() - self._asked[0] < wait:
            return self._asked[1]
        with self._store.reading() as unit:
            # Lists come all the time and wait for the day to turn; those of a person who was deleted are dropped now.
            state = (self._today(), unit.outcomes.state(), unit.persons.count_deleted())
        self._asked = (monotonic(), state)
        return state

    def read(self) -> Remembered:
        """Read what came since the last time, and put everything together."""
        begun = monotonic()
        remembered = self._put_together()
        self._took = monotonic() - begun
        return remembered

    def _put_together(self) -> Remembered:
        happened = self._happened()
        today = self._today()
        self._read_lists()
        lists = [item for item in self._lists.values() if item.day < today]
        seen = list(seen_in(lists, happened))
        if not seen and not happened and not self._lists:
            return Remembered()
        opened = tuple((one.day, one.vacancy) for one in happened if one.kind is OutcomeKind.OPENED)
        return Remembered(Earlier.of(seen, told_in(lists, happened)), opened, self._names.of)

    def _read_lists(self) -> None:
        with self._store.reading() as unit:
            kept = set(unit.shown.numbers())
            for number in self._lists.keys() - kept:
                # Hers were deleted: nothing of it is remembered.
                del self._lists[number]
            for row in unit.shown.after(max(self._lists, default=0)):
                raw = self._vault.open(row.rows, ShownRepository.place(row.id))
                self._lists[row.number] = _List(row.person, row.day, StoredList.without_values(raw))


def seen_in(lists: Iterable[_List], happened: Iterable[Happened]) -> Iterable[Seen]:
    """Give each vacancy that a person was shown on a day once, at its best place, with what came of it."""
    pairs: dict[tuple[PersonKey, str], list[Happened]] = {}
    for one in happened:
        pairs.setdefault((one.person, one.vacancy), []).append(one)
    found: dict[tuple[PersonKey, date, str], Seen] = {}
    for item in lists:
        for place, shown in enumerate(item.stored.places):
            key = (item.person, item.day, shown.vacancy)
            if key in found and found[key].place <= place:
                continue
            graded = grade_of(pairs.get((item.person, shown.vacancy), ()))
            found[key] = Seen(
                person=item.person,
                day=item.day,
                vacancy=shown.vacancy,
                code=shown.code,
                employer=shown.employer,
                km=float("nan") if shown.km is None else float(shown.km),
                place=place,
                grade=graded.grade,
                refused=graded.refused,
                wishes=item.stored.wishes,
                hired_on=graded.hired_on,
                held_on=graded.held_on,
            )
    return found.values()


def told_in(lists: Iterable[_List], happened: Iterable[Happened]) -> Iterable[Told]:
    """Give what was said of vacancies that stood in a list; what they were and how far off, as last shown to her.

    Of a vacancy that she was shown in no list, but others were, how far off it is for her is not known.
    """
    places: dict[str, StoredPlace] = {}
    hers: dict[tuple[PersonKey, str], StoredPlace] = {}
    for item in sorted(lists, key=lambda item: item.day):
        for place in item.stored.places:
            places[place.vacancy] = hers[item.person, place.vacancy] = place
    for one in happened:
        if one.kind in KINDS and one.vacancy in places:
            yield _told(one, places[one.vacancy], hers.get((one.person, one.vacancy)))


def _told(one: Happened, shown: StoredPlace, own: StoredPlace | None) -> Told:
    return Told(
        person=one.person,
        day=one.day,
        vacancy=one.vacancy,
        kind=one.kind,
        code=shown.code,
        employer=shown.employer,
        km=float("nan") if own is None or own.km is None else float(own.km),
        percent=shown.percent,
        reason=one.refusal,
    )
