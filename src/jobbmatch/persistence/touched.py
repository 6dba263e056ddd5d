"""Notes what must be judged again, in the transaction of the change itself: whoever forgets to judge loses nothing.

The repositories that write ads, answers, exclusions and persons call this, so that no writer can leave it out. The rows
are taken by whoever judges next; see `serving/watch.py`.
"""

import hashlib
from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, insert, literal, select, update

from jobbmatch.domain.facet import NO_FACETS
from jobbmatch.domain.ids import PersonId, VacancyId
from jobbmatch.domain.kept import kept_of
from jobbmatch.domain.placement import Stage
from jobbmatch.persistence.batches import batches
from jobbmatch.persistence.tables import placement, rejudgement, vacancy
from jobbmatch.persistence.types import Moment
from jobbmatch.persistence.vacancy_codec import decode_vacancy, encode_vacancy

_LIVE = placement.c.stage != Stage.ENDED.value


def note_vacancies(connection: Connection, ids: Collection[VacancyId]) -> None:
    """Note everything shared, planned or running of these ads."""
    for batch in batches(ids):
        _note(connection, placement.c.vacancy_id.in_(batch))


def note_person(connection: Connection, person: PersonId) -> None:
    """Note everything shared, planned or running of this person."""
    _note(connection, placement.c.person_id == person)


def note_pair(connection: Connection, person: PersonId, vacancy_id: VacancyId) -> None:
    """Note one pair."""
    _note(connection, (placement.c.person_id == person) & (placement.c.vacancy_id == vacancy_id))


def note_gone(connection: Connection, ids: Collection[VacancyId]) -> None:
    """Note ads that are about to be removed, and see to it that what is kept of them is of how they stand now.

    An ad that changed and goes before anybody has judged the change leaves no facets behind: nobody has held its words
    against them, so they count as unknown.
    """
    note_vacancies(connection, ids)
    for batch in batches(ids):
        columns = (placement.c.person_id, vacancy.c.id, vacancy.c.derived, placement.c.kept_from)
        joined = placement.join(vacancy, vacancy.c.id == placement.c.vacancy_id)
        rows = connection.execute(select(*columns).select_from(joined).where(vacancy.c.id.in_(batch), _LIVE))
        for row in rows.all():
            source = made_from(row.derived)
            if row.kept_from == source:
                continue
            kept = kept_of(replace(decode_vacancy(row.derived), facets=NO_FACETS))
            values: dict[str, object] = {
                "judgements": placement.c.judgements + 1,
                "kept": encode_vacancy(kept.vacancy),
                "kept_fingerprint": kept.fingerprint,
                "kept_from": source,
            }
            # The count grows, so that who has just judged the ad as it was does not put that back.
            of_pair = (placement.c.person_id == row.person_id) & (placement.c.vacancy_id == row.id)
            connection.execute(update(placement).where(of_pair).values(**values))


def made_from(derived: bytes) -> str:
    """Name the row of an ad that something was made from."""
    return hashlib.sha256(derived).hexdigest()


def _note(connection: Connection, which: ColumnElement[bool]) -> None:
    since = literal(datetime.now(UTC), Moment())
    pairs = select(placement.c.person_id, placement.c.vacancy_id, since).where(which, _LIVE)
    connection.execute(insert(rejudgement).from_select(["person_id", "vacancy_id", "since"], pairs))
