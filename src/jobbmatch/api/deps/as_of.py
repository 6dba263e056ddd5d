"""The day for which a list holds."""

from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Depends, Query

from jobbmatch.api.deps.services import ServicesDep
from jobbmatch.api.services import Services

OSLO = ZoneInfo("Europe/Oslo")


def day_of(
    services: ServicesDep,
    as_of: Annotated[date | None, Query(description="Dagen listen gjelder for; i dag når den ikke er gitt.")] = None,
) -> date:
    """Give the day that was asked for, or today in Norway."""
    return as_of or today_in_norway(services)


def today_in_norway(services: Services) -> date:
    """Give today's date where the program is used."""
    return services.clock().astimezone(OSLO).date()


AsOf = Annotated[date, Depends(day_of)]
