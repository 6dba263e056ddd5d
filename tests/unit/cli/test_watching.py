import logging
from pathlib import Path

import pytest

from jobbmatch.cli.demo import persons_folder
from jobbmatch.cli.watching import judge_again
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.placement import Stage
from jobbmatch.errors import NotReadyError
from jobbmatch.persistence.session import Store
from jobbmatch.plans.person_form import PersonForm
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.plans.placements import Move, PlacementBook
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.security.login import demo_users
from jobbmatch.settings import Settings
from tests.factories.market import facets, vacancy
from tests.factories.placements import NIGHT, Office

DAY = vacancy(1)
NIGHTLY = vacancy(1, facets=facets(night=FacetValue.YES), content_hash="nytt")
ELV, KARI = PersonId("elv"), UserId("kari")


@pytest.fixture
def settings(tmp_path: Path, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A home in which an ad is shared with Elv, and has since become night work."""
    assert persons_folder().is_dir()
    monkeypatch.delenv("JOBBMATCH_KEY", raising=False)
    chosen = Settings(home=tmp_path)
    vault = Vault(key_provider(chosen.key_file))
    form = {"id": ELV, "alias": "Elv", "home": {"postal_code": "3550"}, "safety": NIGHT}
    PersonRegister(sqlite_store, vault).add(PersonForm.model_validate(form), by=KARI)
    office = Office.open(sqlite_store)
    office.put(DAY)
    PlacementBook(sqlite_store, vault, demo_users()).move(Move(ELV, DAY.id, Stage.SHARED), by=KARI)
    office.put(NIGHTLY)
    return chosen


def test_a_command_judges_what_it_has_changed(settings: Settings, sqlite_store: Store) -> None:
    assert judge_again(settings, sqlite_store) == 1
    assert judge_again(settings, sqlite_store) == 0


def test_without_the_key_it_waits_for_the_server_and_no_key_is_made(
    settings: Settings, sqlite_store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    settings.key_file.unlink()
    with caplog.at_level(logging.WARNING):
        assert judge_again(settings, sqlite_store) == 0
    assert "by the server" in caplog.text
    assert not settings.key_file.exists()
    with sqlite_store.reading() as unit:
        assert unit.placements.count_queued() > 0


def test_a_store_that_is_down_does_not_undo_what_was_read_in(
    settings: Settings, sqlite_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def down(*_: object, **__: object) -> object:
        raise NotReadyError("Lageret er opptatt.")

    monkeypatch.setattr("jobbmatch.serving.watch.Watch.drain", down)
    assert judge_again(settings, sqlite_store) == 0
