"""Finds the ad that a request is about: in the market, or read from what was pasted in."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from jobbmatch.api.schemas.own_ads import OwnAdForm, OwnAdText
from jobbmatch.api.services import Services
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError, NotFoundError
from jobbmatch.ingestion.own_ad import OwnAd, id_in_link, read_own_ad
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.safety.answers import answered

FIRST = OwnAd("Lagermedarbeider", "Du plukker varer på lageret. Arbeidstiden er 08-16, mandag til fredag.")
"""Read for nobody: any ad brings the readers' tables in."""


@contextmanager
def read_in_advance(guard: FacetGuard | None) -> Iterator[None]:
    """Read one ad beside all else, so that nobody's first pasted ad waits seconds for tables."""
    reading = Thread(target=read_own_ad, args=(FIRST, guard), name="read-in-advance", daemon=True)
    reading.start()
    try:
        yield
    finally:
        reading.join()


def brought(services: Services, form: OwnAdForm) -> Vacancy:
    """Give the ad that somebody brings, with the answers that hold for its text.

    Raises:
        InputError: Neither or both of text and link, or a link that names no ad of the market.
    """
    if (form.ad is None) == (form.link is None):
        raise InputError("Gi enten teksten i annonsen eller en lenke.", hint="Lim inn tittel og tekst.")
    if form.ad is not None:
        return pasted(services, form.ad)
    vacancy_id = id_in_link(form.link or "")
    market = services.engine.current.market
    row = None if vacancy_id is None else market.rows.get(vacancy_id)
    if row is None:
        raise InputError(
            "Vi kjenner ikke annonsen som lenken viser til.",
            hint="Lenken må være til en ledig stilling på arbeidsplassen.nav.no. Lim ellers inn tittel og tekst.",
        )
    return market.vacancies[row]


def pasted(services: Services, ad: OwnAdText) -> Vacancy:
    """Read a pasted ad, with the answers that hold for its text."""
    return answered(read_own_ad(ad.to_ad(), services.guard), services.engine.current.market.answers)


def named(services: Services, vacancy_id: VacancyId, own_ad: OwnAdText | None) -> Vacancy:
    """Give the ad of a route: in the market, or pasted in along with the request.

    Raises:
        NotFoundError: It is neither.
    """
    if own_ad is None:
        return services.engine.current.market.by_id(vacancy_id)
    vacancy = pasted(services, own_ad)
    if vacancy.id != vacancy_id:
        raise NotFoundError("Stillingen finnes ikke.")
    return vacancy
