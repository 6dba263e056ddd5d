import json
from datetime import date

from click.testing import CliRunner

from jobbmatch.cli.demo import FRESH_DAYS, make_demo, persons_folder
from jobbmatch.cli.main import main
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import load_settings

TODAY = date(2026, 11, 22)


def test_ads_and_persons_come_into_the_store_and_again_does_nothing() -> None:
    first = CliRunner().invoke(main, ["demo", "--count", "60", "--as-of", "2026-11-22", "--json"])
    assert first.exit_code == 0, first.output
    made = json.loads(first.stdout)
    assert made["generated"] == 60
    assert made["counts"]["read"] == sum(
        made["counts"][name] for name in ("stored", "updated", "unchanged", "removed", "quarantined")
    )
    assert made["persons"] == made["persons_added"] >= 12
    again = json.loads(CliRunner().invoke(main, ["demo", "--count", "60", "--as-of", "2026-11-25", "--json"]).stdout)
    assert (again["generated"], again["counts"], again["persons_added"]) == (0, None, 0)
    assert again["vacancies"] == made["vacancies"]


def test_old_ads_are_made_anew() -> None:
    settings = load_settings()
    make_demo(settings, count=20, seed=1, as_of=TODAY)
    later = date.fromordinal(TODAY.toordinal() + FRESH_DAYS)
    assert make_demo(settings, count=20, seed=1, as_of=later).generated == 20


def test_a_run_that_was_stopped_is_taken_up_again() -> None:
    settings = load_settings()
    make_demo(settings, count=20, seed=1, as_of=TODAY)
    with open_store(settings.store_url) as store, store.transaction() as unit:
        run = unit.ingest_runs.latest(1)[0]
        unit.ingest_runs.finish(run.number, "failed", {}, run.started)
    result = make_demo(settings, count=20, seed=1, as_of=TODAY)
    assert result.generated == 0
    assert result.counts is not None
    assert result.counts.stored == 0


def test_the_persons_are_found_in_the_clone() -> None:
    assert (persons_folder() / "elv.json").is_file()
