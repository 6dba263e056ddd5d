"""How a user is described: nothing of the persons."""

from datetime import UTC, datetime

from jobbmatch.api.schemas.session import CurrentUser
from jobbmatch.domain.ids import UserId
from tests.contract.world import users


def test_persons_are_not_listed_here() -> None:
    kari = users().get(UserId("kari"))
    assert kari is not None
    described = CurrentUser.of(kari, datetime(2027, 3, 1, tzinfo=UTC))
    assert described.model_dump(mode="json") == {
        "id": "kari",
        "name": "Kari Eksempel",
        "role": "counsellor",
        "sees_exclusions": True,
        "ends": "2027-03-01T00:00:00Z",
    }
