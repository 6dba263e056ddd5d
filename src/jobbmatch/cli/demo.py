"""`jobbmatch demo`: made-up ads and clearly invented persons into the store."""

import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

import click

import jobbmatch
from jobbmatch.cli.guard import reading_guard
from jobbmatch.cli.options import DAY, progress_bar, taken_up_again
from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.errors import NotReadyError
from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.demo.generate import write_demo
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.ingestion.reread import reread
from jobbmatch.persistence.repositories.ingest_runs import DONE
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.person_form import load_person_file
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.settings import Settings, load_settings

DEMO_USER = UserId("demo")
FRESH_DAYS = 14
"""Made-up ads older than this are made anew, so that the demonstration always has open ones."""


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What was done.

    Attributes:
        generated: Ads made up in this run; 0 when there were fresh ones.
        counts: What became of the entries in this run; None when nothing was read in.
        vacancies: Vacancies in the store now.
        persons_added: Persons added in this run.
        persons: Persons in the store now.
        persons_deleted: Invented persons who were deleted, and are not added again.
    """

    generated: int
    counts: IngestCounts | None
    vacancies: int
    persons_added: int
    persons: int
    persons_deleted: int = 0


@click.command("demo", short_help="Lag oppdiktede stillinger og personer og legg dem i lageret.")
@click.option("--count", default=20_000, show_default=True, type=click.IntRange(1, 1_000_000), help="Stillinger.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Samme tall gir samme stillinger.")
@click.option("--as-of", "as_of", type=DAY, default=None, help="Dagen stillingene er ledige på. [i dag]")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(*, count: int, seed: int, as_of: date | None, as_json: bool) -> None:
    """Lag oppdiktede stillinger og personer og legg dem i lageret. Er de ferske, gjøres ingenting.

    \b
    Eksempel:
      jobbmatch demo
      jobbmatch demo --count 2000 --seed 7 --json
    """
    result = make_demo(load_settings(), count=count, seed=seed, as_of=as_of or date.today())  # noqa: DTZ011 - local day
    if as_json:
        counts = result.counts.as_dict() if result.counts else None
        click.echo(json.dumps(asdict(result) | {"counts": counts}, ensure_ascii=False))
    else:
        for line in result_lines(result):
            click.echo(line)


def make_demo(settings: Settings, *, count: int, seed: int, as_of: date) -> DemoResult:
    """Make up ads and persons where fresh ones are missing; a run that was stopped is taken up again."""
    vault = Vault(key_provider(settings.key_file))
    guard = reading_guard(settings)
    with open_store(settings.store_url) as store, taken_up_again():
        added, left_out = _add_persons(PersonRegister(store, vault))
        path = _fresh(settings.var / "demo", count, seed, as_of)
        generated, counts = 0, None
        if path is None or not _read_in(store, path):
            path = path or settings.var / "demo" / f"ads-{count}-{seed}-{as_of.isoformat()}.jsonl.gz"
            if not path.exists():
                click.echo(f"Lager {count} oppdiktede stillinger ...", err=True)
                generated = write_demo(path, as_of=as_of, count=count, seed=seed).ads
            with progress_bar("Leser inn stillinger") as report:
                counts = ingest(path, store, report, guard=guard)
        with progress_bar("Leser lagrede annonser på nytt") as report:
            reread(store, report, guard=guard)
        with store.reading() as unit:
            return DemoResult(generated, counts, unit.vacancies.count(), added, len(unit.persons.all()), left_out)


def _fresh(folder: Path, count: int, seed: int, as_of: date) -> Path | None:
    """Give the newest file of this size and seed that is not too old, nor from after the day."""
    days = (as_of - timedelta(days=back) for back in range(FRESH_DAYS))
    paths = (folder / f"ads-{count}-{seed}-{day.isoformat()}.jsonl.gz" for day in days)
    return next((path for path in paths if path.exists()), None)


def _read_in(store: Store, path: Path) -> bool:
    with store.reading() as unit:
        return any(run.source == path.name and run.state == DONE for run in unit.ingest_runs.latest(1000))


def _add_persons(register: PersonRegister) -> tuple[int, int]:
    """Add the persons that are missing; give how many, and how many stay out because they were deleted."""
    known, deleted = set(register.list_ids()), register.deleted_ids()
    forms = [load_person_file(path) for path in sorted(persons_folder().glob("*.json"))]
    new = [form for form in forms if PersonId(form.id) not in known]
    for form in new:
        if PersonId(form.id) not in deleted:
            register.add(form, by=DEMO_USER)
    left_out = sum(PersonId(form.id) in deleted for form in new)
    return len(new) - left_out, left_out


def persons_folder() -> Path:
    """Give the folder of the invented persons: in the package when it is installed, in the clone otherwise.

    Raises:
        NotReadyError: Neither is there.
    """
    package = Path(jobbmatch.__file__).parent
    for folder in (package / "examples" / "persons", package.parents[1] / "examples" / "persons"):
        if folder.is_dir():
            return folder
    raise NotReadyError("De oppdiktede personene finnes ikke.", hint="Installer jobbmatch på nytt.")


def result_lines(result: DemoResult) -> list[str]:
    """Say what was done."""
    lines = [f"{result.vacancies} oppdiktede stillinger og {result.persons} oppdiktede personer i lageret"]
    if result.persons_deleted:
        lines.append(f"  slettet før og ikke lagt inn igjen: {result.persons_deleted} av de oppdiktede personene")
    if result.counts is not None:
        counts = result.counts
        lines.append(
            f"  lest {counts.read}: {counts.stored} nye, {counts.updated} endret, {counts.unchanged} uendret, "
            f"{counts.removed} fjernet, {counts.quarantined} i karantene"
        )
    return lines
