"""A person with a list that was shown to her, in a real store."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from jobbmatch.domain.ids import PersonId
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.stored_list import StoredList, columns_fingerprint
from jobbmatch.persistence.repositories.shown import ShownRepository, ShownRow
from jobbmatch.persistence.session import Store
from jobbmatch.plans.person_form import PersonForm
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.encryption import Vault
from jobbmatch.security.pseudonym import Pseudonyms
from tests.factories.placements import KARI


@dataclass(frozen=True)
class Showing:
    """When a list was shown and who made it."""

    day: date
    ranker: str = "baseline"
    version: str = "0"
    challenger: str = ""


def put_shown(
    store: Store, vault: Vault, names: Pseudonyms, who: PersonId, shown: StoredList, showing: Showing, number: int
) -> None:
    """Put a person into the store, and a list as it was shown to her; the number tells it from other lists."""
    form = {"id": who, "alias": "Prøve", "home": {"postal_code": "3550"}, "safety": {}}
    PersonRegister(store, vault).add(PersonForm.model_validate(form), by=KARI)
    list_id = f"{number:064d}"
    row = ShownRow(
        id=list_id,
        person=names.of(who),
        day=showing.day,
        ranker=showing.ranker,
        version=showing.version,
        challenger=showing.challenger,
        columns=tuple(COLUMN_NAMES),
        rows=vault.seal(shown.to_bytes(), ShownRepository.place(list_id)),
        at=datetime.now(UTC),
    )
    with store.transaction() as unit:
        unit.shown.add(row, columns_fingerprint())
