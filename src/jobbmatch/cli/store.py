"""`jobbmatch store`: looks after the store without using it."""

import json
from datetime import UTC, datetime, timedelta

import click

from jobbmatch.persistence.pruning import Keep, prune
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.upkeep import StoreStatus, downgrade_store, store_status, upgrade_store
from jobbmatch.security.pseudonym import pseudonyms
from jobbmatch.serving.snapshot import forget_kept
from jobbmatch.settings import Settings, load_settings

_JSON = click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
_LABELS = {
    "expired_ads": "utløpte annonser",
    "quarantine_emptied": "oppføringer i karantene tømt for ord",
    "tombstones": "merker etter annonser som er borte",
    "runs": "notater om innlesinger",
    "lists": "viste lister, for gamle eller for personer som ikke er her lenger",
}


@click.group("store", short_help="Se til lageret: form, størrelse, og hva som skal slettes.")
def command() -> None:
    """Se til lageret: hvilken form det har, hvor stort det er, og hva som skal slettes.

    \b
    Eksempel:
      jobbmatch store status
      jobbmatch store prune --dry-run
    """


@command.command("status", short_help="Vis form og størrelse.")
@_JSON
def status(*, as_json: bool) -> None:
    """Vis hvilken form lageret har, og hvor mye som står i det. Endrer ingenting.

    Avslutter med kode 1 når lageret ikke har formen programmet bruker.

    \b
    Eksempel:
      jobbmatch store status --json
    """
    found = store_status(load_settings().store_url)
    if as_json:
        click.echo(json.dumps(_object(found)))
    else:
        click.echo(f"{found.database}, form {found.revision or 'ingen'} (nyeste {found.newest})")
        click.echo(f"{found.bytes / 1e6:.1f} MB")
        for table, rows in found.rows.items():
            click.echo(f"  {table:20}{rows:>10}")
    if not found.is_newest:
        raise SystemExit(1)


@command.command("upgrade", short_help="Ta lageret opp til nyeste form.")
def upgrade() -> None:
    """Ta lageret opp til formen programmet bruker. Det skjer også av seg selv når lageret åpnes.

    \b
    Eksempel:
      jobbmatch store upgrade
    """
    url = load_settings().store_url
    upgrade_store(url)
    click.echo(f"Lageret har form {store_status(url).revision}.")


@command.command("downgrade", short_help="Ta lageret ned til en eldre form.")
@click.argument("revision")
@click.option("--yes", is_flag=True, help="Ikke spør først.")
def downgrade(revision: str, *, yes: bool) -> None:
    """Ta lageret ned til en eldre form, slik en eldre utgave av programmet bruker det.

    Det den eldre formen ikke har plass til, slettes. Formen base er ingen tabeller. Ta sikkerhetskopi først.

    \b
    Eksempel:
      jobbmatch store downgrade 0002
    """
    url = load_settings().store_url
    if not yes:
        click.confirm(f"Alt som form {revision} ikke har plass til, slettes. Gå videre?", abort=True, err=True)
    downgrade_store(url, revision)
    click.echo(f"Lageret har form {store_status(url).revision or 'base'}.")


@command.command("prune", short_help="Slett det som ikke skal holdes på.")
@click.option("--dry-run", is_flag=True, help="Bare tell.")
@_JSON
def prune_command(*, dry_run: bool, as_json: bool) -> None:
    """Slett det det ikke er grunn til å holde på: utløpte annonser, ord i karantene, gamle merker, notater og lister.

    Hvor lenge ting holdes på, er innstillinger (JOBBMATCH_KEEP_...). Loggen over hvem som har sett hva, og svar
    mennesker har gitt, slettes aldri her.

    \b
    Eksempel:
      jobbmatch store prune --dry-run
      jobbmatch store prune --json
    """
    settings = load_settings()
    with open_store(settings.store_url) as store:
        names = pseudonyms(settings.pseudonym_key_file)
        done = prune(store, datetime.now(UTC), keep_of(settings), names=names, dry_run=dry_run)
        if not dry_run and done.expired_ads:
            forget_kept(settings.snapshot_dir)
    if as_json:
        click.echo(json.dumps(done.as_dict() | {"dry_run": dry_run}))
        return
    click.echo("Ville slettet:" if dry_run else "Slettet:")
    for name, label in _LABELS.items():
        click.echo(f"  {getattr(done, name):>8} {label}")
    if not dry_run and not done.settled:
        click.echo("Noen leser i lageret, så loggen til databasen tømmes først neste gang.", err=True)


def keep_of(settings: Settings) -> Keep:
    """Give how long things are kept by the settings."""
    return Keep(
        expired=timedelta(days=settings.keep_expired_days),
        quarantine=timedelta(days=settings.keep_quarantine_days),
        tombstones=timedelta(days=settings.keep_tombstones_days),
        runs=timedelta(days=settings.keep_runs_days),
        lists=timedelta(days=settings.keep_lists_days),
    )


def _object(found: StoreStatus) -> dict[str, object]:
    return {
        "database": found.database,
        "revision": found.revision,
        "newest": found.newest,
        "is_newest": found.is_newest,
        "bytes": found.bytes,
        "rows": found.rows,
    }
