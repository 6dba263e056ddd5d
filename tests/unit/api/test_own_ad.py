from dataclasses import dataclass, field
from threading import current_thread

import numpy as np
import pytest

from jobbmatch.api.own_ad import FIRST, brought, named, pasted, read_in_advance
from jobbmatch.api.schemas.own_ads import OwnAdForm, OwnAdText
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError, NotFoundError
from jobbmatch.models.facet_guard import FacetGuard
from tests.contract.world import World, market

AD = OwnAdText(title="Lagermedarbeider", text="Vi søker en lagermedarbeider.")


def test_a_pasted_ad_is_found_again_by_its_id(world: World) -> None:
    read = pasted(world.services, AD)
    assert named(world.services, read.id, AD) == read
    with pytest.raises(NotFoundError):
        named(world.services, VacancyId("other"), AD)


def test_an_ad_of_the_market_is_found_by_id_or_link(world: World) -> None:
    ad = market()[0]
    assert named(world.services, ad.id, None).title == ad.title
    assert brought(world.services, OwnAdForm(link=ad.id)).title == ad.title
    with pytest.raises(NotFoundError):
        named(world.services, VacancyId("other"), None)


def test_either_text_or_link(world: World) -> None:
    assert brought(world.services, OwnAdForm(ad=AD)).title == AD.title
    for form in (OwnAdForm(), OwnAdForm(ad=AD, link="x"), OwnAdForm(link="x")):
        with pytest.raises(InputError):
            brought(world.services, form)


@dataclass(frozen=True)
class Noting(FacetGuard):
    seen: list[tuple[str, bool]] = field(default_factory=list)

    def guarded(self, vacancy: Vacancy) -> Vacancy:
        self.seen.append((vacancy.title, current_thread().daemon))
        return super().guarded(vacancy)


def test_reader_and_guard_are_warmed_once_beside_all_else() -> None:
    guard = Noting((), np.empty(0, dtype=np.float32), {})
    with read_in_advance(guard):
        pass
    assert guard.seen == [(FIRST.title, True)]
