"""What the description adds to the framework's own."""

from jobbmatch.api.deps.cookie import COOKIE
from jobbmatch.api.openapi import FRAMEWORKS_OWN, describe
from tests.contract.world import World


def test_the_frameworks_own_errors_are_not_described(world: World) -> None:
    schemas = describe(world.app)["components"]["schemas"]
    assert not set(FRAMEWORKS_OWN) & set(schemas)
    assert {"type", "title", "status", "detail", "code", "hint", "errors"} == set(schemas["Problem"]["properties"])


def test_the_cookie_is_described_where_it_is_needed(world: World) -> None:
    description = describe(world.app)
    assert description["components"]["securitySchemes"]["session"]["name"] == COOKIE
    assert description["paths"]["/api/v1/persons"]["get"]["security"] == [{"session": []}]
    assert "security" not in description["paths"]["/api/v1/session"]["post"]


def test_it_is_made_once(world: World) -> None:
    assert describe(world.app) is describe(world.app)
