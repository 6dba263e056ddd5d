"""A person is deleted from the terminal by who holds the store: by her name, and never brought back by the demo."""

import json
from datetime import date

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.demo import make_demo, result_lines
from jobbmatch.cli.main import main
from jobbmatch.domain.ids import PersonId
from jobbmatch.persistence.session import open_store
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.settings import Settings, load_settings

TODAY = date(2026, 11, 22)
NAME = "Eksempel Elv"


@pytest.fixture(autouse=True)
def settings() -> Settings:
    found = load_settings()
    make_demo(found, count=5, seed=1, as_of=TODAY)
    return found


def run(*arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(main, ["persons", *arguments], input=typed)


def ids(settings: Settings) -> list[str]:
    with open_store(settings.store_url) as store:
        return [str(one) for one in PersonRegister(store, Vault(key_provider(settings.key_file))).list_ids()]


def test_the_name_is_asked_for_and_it_is_told_what_went_and_what_stands(settings: Settings) -> None:
    done = run("delete", "elv", "--by", "kari", typed=f"{NAME}\n")
    assert done.exit_code == 0, done.output
    assert "1 kartlegging og ønsker" in done.stdout
    assert "1 linjer i loggen over hvem som har sett hva" in done.stdout
    assert "jobbmatch train --from outcomes" in done.stdout
    assert NAME not in done.stdout
    assert "elv" not in ids(settings)


def test_another_name_deletes_nothing(settings: Settings) -> None:
    done = run("delete", "elv", "--by", "kari", "--name", "Eksempel Fjord")
    assert done.exit_code == 2
    assert "Ingenting er slettet" in done.stderr
    assert "elv" in ids(settings)
    assert run("delete", "finnes-ikke", "--by", "kari", "--name", NAME).exit_code == 3
    assert run("delete", "elv", "--name", NAME).exit_code == 2
    assert run("delete", "elv", "--by", " ", "--name", NAME).exit_code == 2


def test_it_is_on_record_by_whom_and_the_demo_says_that_she_stays_out(settings: Settings) -> None:
    assert json.loads(run("deleted", "--json").stdout) == []
    assert run("deleted").stdout == "Ingen er slettet.\n"
    done = json.loads(run("delete", "elv", "--by", "kari", "--name", NAME, "--json").stdout)
    assert done["deleted"]["person"] == 1
    assert done["left"] == {"audit_event": 1, "deleted_person": 1}
    with open_store(settings.store_url) as store, store.reading() as unit:
        (event,) = unit.audit.about(PersonId("elv"))
    assert (event.user, event.detail) == ("kari", "deleted_by_operator")
    assert [one["id"] for one in json.loads(run("deleted", "--json").stdout)] == ["elv"]
    assert run("deleted").stdout.endswith("  elv\n")
    again = make_demo(settings, count=5, seed=1, as_of=TODAY)
    assert (again.persons_added, again.persons_deleted) == (0, 1)
    assert "ikke lagt inn igjen: 1" in "\n".join(result_lines(again))
    assert "elv" not in ids(settings)


def test_who_no_longer_opens_is_deleted_by_the_id(settings: Settings) -> None:
    settings.key_file.unlink()
    assert run("delete", "elv", "--by", "drift", "--name", NAME).exit_code == 2
    done = run("delete", "elv", "--by", "drift", typed="elv\n")
    assert done.exit_code == 0, done.output
    assert "elv" not in ids(settings)
