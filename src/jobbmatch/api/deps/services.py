"""Hands the services to routes."""

from typing import Annotated

from fastapi import Depends, Request

from jobbmatch.api.services import Services


def services_of(request: Request) -> Services:
    """Give the services that the app was made with."""
    services = request.app.state.services
    if not isinstance(services, Services):
        raise TypeError("the app was made without services")
    return services


ServicesDep = Annotated[Services, Depends(services_of)]
