"""A small whole world for the tests of the API: a store, a market, four persons and the users around them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.testclient import TestClient

from jobbmatch.api.app import create_app
from jobbmatch.api.build import open_services
from jobbmatch.api.services import Services
from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.ids import PersonId, StyrkCode, UserId, VacancyId
from jobbmatch.domain.placement import Stage
from jobbmatch.domain.user import Role, User
from jobbmatch.domain.vacancy import Deadline, Employer, Extent, OccupationLink, Vacancy
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.plans.person_form import PersonForm
from jobbmatch.plans.placements import Move
from jobbmatch.security.login import UserBook
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.live import AnswerFeed, LiveEngine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import Settings

HOST = "127.0.0.1:8080"
ORIGIN = f"http://{HOST}"
OWN_PAGE = {"Origin": ORIGIN}
AS_OF = date(2027, 3, 1)

PLAIN, GUARDED, OTHER = PersonId("tvilling-a"), PersonId("tvilling-b"), PersonId("annen")
"""Two persons who differ only in their exclusions, and one whom nobody but her own counsellor works with."""

MARKERS = ("Skjermet Arbeidsgiver Markor", "987654321", "60.7021", "8.9551", "MARKORBY")
"""Values of the guarded person's exclusions that must never turn up outside their room."""

FRAMES: Mapping[str, Any] = {
    "zones": [{"kind": "circle", "latitude": 60.7021, "longitude": 8.9551, "radius_km": 5}],
    "employers": [{"name": "Skjermet Arbeidsgiver Markor", "organisation_number": "987654321"}],
    "facets": [{"facet": "night"}],
}


def users() -> UserBook:
    """The users: with and without the grant, a data scientist, the persons themselves."""
    both = frozenset({PLAIN, GUARDED})
    return UserBook.of(
        [
            User(UserId("kari"), "Kari Eksempel", Role.COUNSELLOR, both, sees_exclusions=True),
            User(UserId("jonas"), "Jonas Eksempel", Role.JOB_SPECIALIST, both, sees_exclusions=True),
            User(UserId("mona"), "Mona Eksempel", Role.COUNSELLOR, both),
            User(UserId("nils"), "Nils Eksempel", Role.COUNSELLOR, frozenset({OTHER}), sees_exclusions=True),
            User(UserId("dag"), "Dag Eksempel", Role.DATA_SCIENTIST),
            User(UserId("a"), "A Eksempel", Role.PERSON, frozenset({PLAIN})),
            User(UserId("b"), "B Eksempel", Role.PERSON, frozenset({GUARDED})),
        ]
    )


def person_form(person_id: PersonId, safety: Mapping[str, Any]) -> PersonForm:
    """A person who wishes to work in a warehouse, with these exclusions."""
    return PersonForm.model_validate(
        {
            "id": person_id,
            "alias": "Tvilling" if person_id != OTHER else "Annen",
            "wishes": {"occupations": [{"text": "lagermedarbeider", "codes": ["4321"]}]},
            "skills": ["truck"],
            "home": {"postal_code": "3510"},
            "max_distance_km": 3000,
            "safety": dict(safety),
        }
    )


def market() -> list[Vacancy]:
    """Forty invented vacancies by day and, every fourth, by night or with nothing said of it."""
    return [vacancy(number) for number in range(40)]


def vacancy(number: int) -> Vacancy:
    """One invented vacancy in a warehouse."""
    place = load_gazetteer().by_postal_code(("3510", "2815", "7010", "5003")[number % 4])
    assert place is not None
    night = (FacetValue.NO, FacetValue.NO, FacetValue.YES, FacetValue.UNCLEAR)[(number // 4) % 4]
    words = {FacetValue.NO: "Arbeidstiden er 08-16.", FacetValue.YES: "Arbeidet er om natten.", FacetValue.UNCLEAR: ""}
    quote = words[night].rstrip(".")
    text = f"Vi trenger en lagermedarbeider. {words[night]} Du kjører truck."
    evidence = (Evidence(quote, "text", text.index(quote)),) if quote else ()
    return Vacancy(
        id=VacancyId(f"00000000-0000-4000-8000-{number:012d}"),
        title=f"Lagermedarbeider {number}",
        text=text,
        changed=datetime(2027, 2, 1, tzinfo=UTC) + timedelta(minutes=number),
        published=datetime(2027, 2, 1, tzinfo=UTC),
        expires=datetime(2027, 6, 1, tzinfo=UTC),
        deadline=Deadline("01.05.2027", date(2027, 5, 1)),
        places=(place,),
        employer=Employer(name=f"Oppdiktet Lager {number} AS"),
        occupations=(OccupationLink(StyrkCode("4321"), 0.9, "title"),),
        facets={Facet.NIGHT: FacetReading(night, evidence)},
        extent=Extent.FULL,
        percent=(100, 100),
        engagement="Fast",
        link=f"https://stilling.example/{number}",
        application_url="javascript:alert(1)",
        content_hash=f"{number:064x}",
    )


@dataclass(frozen=True, slots=True)
class World:
    """An app with its services."""

    app: FastAPI
    services: Services

    def client(self, user: str | None = None) -> TestClient:
        """Give a browser on this machine in which a user is logged in, or nobody."""
        client = TestClient(
            self.app, base_url=ORIGIN, client=("127.0.0.1", 50_000), headers=OWN_PAGE, raise_server_exceptions=False
        )
        if user is not None:
            answer = client.post("/api/v1/session", json={"user_id": user})
            assert answer.status_code == 200, answer.text
        return client

    def looks(self, person: PersonId) -> list[tuple[str, str, bool, str]]:
        """Who looked at a person: user, action, permitted, detail; newest first."""
        events = self.services.looks_at(person, 1000)
        return [(event.user, event.action.value, event.permitted, event.detail) for event in events]


@contextmanager
def open_world(home: Path) -> Iterator[World]:
    """Make a world in a folder. The store holds the market too: what is shared is judged from there."""
    settings = Settings(home=home)
    with open_services(settings, users()) as opened:
        put_ads(settings, *market())
        engine = Engine(MarketSnapshot.build(market()), BaselineRanker())
        feed = AnswerFeed(lambda: tuple(opened.answers.all()), opened.answers.all)
        services = replace(opened, engine=LiveEngine(lambda: 0, lambda: engine, feed))
        for person_id, safety in ((PLAIN, {}), (GUARDED, FRAMES), (OTHER, {})):
            services.register.add(person_form(person_id, safety), by=UserId("kari"))
        for person_id in (PLAIN, GUARDED):
            services.placements.move(Move(person_id, market()[0].id, Stage.SHARED), by=UserId("kari"))
        services.watching.judge_again()
        yield World(create_app(services, pages=home / "pages"), services)


def put_ads(settings: Settings, *ads: Vacancy) -> None:
    """Write ads into the store of a home, as a process that reads the feed does; snapshots do not notice."""
    with open_store(settings.store_url) as store, store.transaction() as unit:
        unit.vacancies.put(
            [VacancyRow(ad.id, ad.changed, ad.content_hash, "v1", ad.expires, b"{}", encode_vacancy(ad)) for ad in ads]
        )
