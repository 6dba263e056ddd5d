"""The services are those that the app was made with; none is an error, never a default."""

import pytest
from fastapi import FastAPI, Request

from jobbmatch.api.deps.services import services_of
from tests.contract.world import World


def test_they_are_the_apps(world: World) -> None:
    assert services_of(Request({"type": "http", "app": world.app})) is world.services


def test_an_app_without_them_fails() -> None:
    app = FastAPI()
    app.state.services = None
    with pytest.raises(TypeError):
        services_of(Request({"type": "http", "app": app}))
