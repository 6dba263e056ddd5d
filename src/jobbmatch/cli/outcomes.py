"""`jobbmatch outcomes`: take outcomes in from files, and give lists and outcomes out for training."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import click

from jobbmatch.cli.files import FORCE, READ_BY_OWNER, new_file, require_free
from jobbmatch.features.stored_list import StoredList
from jobbmatch.persistence.repositories.shown import ShownRepository
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.outcome_file import take_file, told
from jobbmatch.plans.outcomes import OutcomeBook
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.security.pseudonym import pseudonyms
from jobbmatch.settings import Settings, load_settings
from jobbmatch.training.from_outcomes import GradedList, ShownList, graded_lists, table_of


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a store holds for training.

    Attributes:
        graded: Lists of which something came, oldest first.
        shown: Number of lists that are stored.
        outcomes: Number of outcomes.
    """

    graded: list[GradedList]
    shown: int
    outcomes: int


@click.group("outcomes", short_help="Ta inn hva det ble av stillingene, og ta ut lister til trening.")
def command() -> None:
    """Ta inn hva det ble av stillingene, og ta ut lister til trening.

    \b
    Eksempel:
      jobbmatch outcomes import utfall.csv
      jobbmatch outcomes export lister.parquet
    """


@command.command("import", short_help="Ta inn utfall fra en CSV- eller Parquet-fil.")
@click.argument("path", metavar="FIL", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def import_command(path: Path, *, as_json: bool) -> None:
    """Ta inn utfall. Kolonner: person, vacancy, kind, day (2026-11-22), og kanskje reason for et nei.

    Hver rad gjøres rede for: tatt inn, fantes fra før, eller ikke tatt inn, med linje og hva du kan gjøre. Samme fil
    en gang til endrer ingenting.

    \b
    Eksempel:
      jobbmatch outcomes import utfall.csv
    """
    settings = load_settings()
    with open_store(settings.store_url) as store:
        done = take_file(OutcomeBook(store, Vault(key_provider(settings.key_file))), store, path)
    if as_json:
        click.echo(json.dumps(asdict(done), ensure_ascii=False))
        return
    for line in told(done):
        click.echo(line)


@command.command("export", short_help="Skriv lister og karakterer til trening.")
@click.argument("path", metavar="FIL", type=click.Path(path_type=Path))
@FORCE
def export_command(path: Path, *, force: bool) -> None:
    """Skriv listene som ble vist, med verdiene som rangerte dem og hva det ble av hver stilling, til CSV eller Parquet.

    Ingen id-er på personer følger med, og ingen grunner; en nøkkelavhengig kode står for hver person. Verdiene er
    likevel opplysninger om mennesker: filen kan bare leses av eieren.

    \b
    Eksempel:
      jobbmatch outcomes export lister.parquet
    """
    require_free(path, force=force)
    recorded = read_recorded(load_settings())
    frame = table_of(recorded.graded)
    table = BytesIO()
    frame.write_parquet(table) if path.suffix.lower() == ".parquet" else frame.write_csv(table)
    with new_file(path, force=force, mode=READ_BY_OWNER) as fresh:
        # Not by Polars itself: where the disk is full it raises an error of its own.
        fresh.write_bytes(table.getbuffer())
    click.echo(f"{len(recorded.graded)} lister med utfall av {recorded.shown} viste skrevet til {path}")


def read_recorded(settings: Settings, today: date | None = None) -> Recorded:
    """Read the lists that were shown and what came of them; nobody's id goes further than this.

    Args:
        settings: Where store and keys are.
        today: The day from which age is counted; today when None.

    Raises:
        NotReadyError: Store or key cannot be read.
        DecryptionError: A list does not open.
    """
    vault, names = Vault(key_provider(settings.key_file)), pseudonyms(settings.pseudonym_key_file)
    with open_store(settings.store_url) as store:
        happened = OutcomeBook(store, vault).happened(names)
        shown = list(_shown(store, vault))
    graded = graded_lists(shown, happened, today or datetime.now(UTC).date())
    return Recorded(graded, len(shown), len(happened))


def _shown(store: Store, vault: Vault) -> Iterator[ShownList]:
    with store.reading() as unit:
        for row in unit.shown.after():
            stored = StoredList.from_bytes(vault.open(row.rows, ShownRepository.place(row.id)), row.columns)
            yield ShownList(row.person, row.day, row.ranker, row.version, stored, row.challenger)
