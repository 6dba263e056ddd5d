"""From made-up ads to a person's list on the page, on each kind of database, and with the same result."""

from datetime import date
from pathlib import Path

from starlette.testclient import TestClient

from jobbmatch.api.app import create_app
from jobbmatch.api.build import open_services
from jobbmatch.cli.demo import make_demo
from jobbmatch.domain.ids import PersonId, VacancyId
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import Settings
from tests.contract.world import World

AS_OF = date(2026, 11, 22)
_LISTS: dict[str, object] = {}


def test_ads_in_then_matches_out(store_url: str, tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, database_url=store_url)
    made = make_demo(settings, count=120, seed=1, as_of=AS_OF)
    assert made.counts is not None
    assert made.counts.accounted_for
    with open_services(settings) as services:
        world = World(create_app(services), services)
        assert world.client().get("/internal/ready").json()["store"]["ok"] is True
        client = world.client("kari")
        first = matches(client)
        assert first
        gone = first[0]
        with open_store(store_url) as store, store.transaction() as work:
            known = work.vacancies.known([gone])
            work.vacancies.remove([(gone, known[gone].changed)])
            work.market.bump(services.clock())
        services.engine.refresh()
        assert gone not in matches(client)
        assert ("kari", "read_matches") in {look[:2] for look in world.looks(PersonId("elv"))}
    _LISTS[store_url.split(":")[0]] = first
    assert len({str(one) for one in _LISTS.values()}) == 1


def matches(client: TestClient) -> list[VacancyId]:
    """Ids of the vacancies in the list of one person."""
    answer = client.get("/api/v1/persons/elv/matches", params={"as_of": AS_OF.isoformat()})
    assert answer.status_code == 200, answer.text
    return [VacancyId(row["vacancy"]["id"]) for row in answer.json()["matches"]]
