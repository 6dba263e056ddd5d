"""`jobbmatch persons`: deletes a person, and tells who was deleted."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import click

from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.errors import DecryptionError, InputError
from jobbmatch.persistence.erasing import Erased
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.plans.deletion import DELETED_BY_OPERATOR, PersonDeletion, confirm_name
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.security.pseudonym import pseudonyms
from jobbmatch.settings import load_settings

_JSON = click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
_LABELS = {
    "person": "kartlegging og ønsker",
    "safety_profile": "rammer",
    "user_person": "hvem som jobber med personen",
    "placement": "stillinger som er delt, planlagt eller i gang",
    "placement_step": "steg på veien for disse",
    "rejudgement": "stillinger som ventet på å bli vurdert på nytt",
    "alarm": "varsler",
    "outcome": "utfall",
    "shown_list": "lister som er vist",
    "audit_event": "linjer i loggen over hvem som har sett hva",
    "deleted_person": "merke om at id-en er slettet",
}
"""What the rows of a table are, in plain words."""


@click.group("persons", short_help="Slett en person, og se hvem som er slettet.")
def command() -> None:
    """Slett en person, og se hvem som er slettet.

    \b
    Eksempel:
      jobbmatch persons delete elv --by kari
      jobbmatch persons deleted --json
    """


@command.command("delete", short_help="Slett en person og alt som er hennes eller hans.")
@click.argument("person", metavar="ID")
@click.option("--by", required=True, metavar="BRUKER", help="Id-en til den som sletter; står i loggen.")
@click.option("--name", default=None, help="Navnet som vises av personen. Uten dette blir du spurt.")
@_JSON
def delete_command(person: str, *, by: str, name: str | None, as_json: bool) -> None:
    """Slett en person: kartlegging, rammer, det som er delt og ført, og lister som er vist. Det kan ikke angres.

    Navnet som vises av personen, må skrives. Lar det seg ikke åpne, fordi nøkkelen er borte, skrives id-en i stedet.

    Loggen over hvem som har sett hva, blir stående, med id-en. Rangerere som er trent før, lærer ikke på nytt av seg
    selv, og sikkerhetskopier og filer som er tatt ut, må du slette der de ligger.

    \b
    Eksempel:
      jobbmatch persons delete elv --by kari
      jobbmatch persons delete elv --by kari --name "Eksempel Elv" --json
    """
    who, doer = PersonId(person), UserId(by.strip())
    if not 0 < len(doer) <= 64:
        raise InputError("--by er tom eller for lang.", hint="Skriv id-en til den som sletter, høyst 64 tegn.")
    with _opened() as (store, register):
        deletion = PersonDeletion(store, pseudonyms(load_settings().pseudonym_key_file))
        _confirm(register, who, name)
        erased = deletion.delete(who, by=doer, detail=DELETED_BY_OPERATOR)
        left = deletion.naming(who)
    if as_json:
        click.echo(json.dumps({"deleted": dict(erased.rows), "left": left, "settled": erased.settled}))
        return
    for line in told(erased, left):
        click.echo(line)


@command.command("deleted", short_help="Vis hvem som er slettet, og når.")
@_JSON
def deleted_command(*, as_json: bool) -> None:
    """Vis id-ene som er slettet, og når.

    Ta vare på listen utenfor lageret: legges en sikkerhetskopi tilbake, må de som er slettet etter den, slettes igjen.

    \b
    Eksempel:
      jobbmatch persons deleted --json
    """
    settings = load_settings()
    with open_store(settings.store_url) as store:
        found = PersonDeletion(store, pseudonyms(settings.pseudonym_key_file)).deleted()
    if as_json:
        click.echo(json.dumps([{"id": person, "at": at.isoformat()} for person, at in found]))
        return
    for person, at in found:
        click.echo(f"{at.isoformat(timespec='seconds')}  {person}")
    if not found:
        click.echo("Ingen er slettet.")


@contextmanager
def _opened() -> Iterator[tuple[Store, PersonRegister]]:
    settings = load_settings()
    with open_store(settings.store_url) as store:
        yield store, PersonRegister(store, Vault(key_provider(settings.key_file)))


def _confirm(register: PersonRegister, person: PersonId, name: str | None) -> None:
    try:
        register.get(person)
    except DecryptionError:
        if (name or click.prompt("Personen lar seg ikke åpne. Skriv id-en for å slette", err=True)) != person:
            raise InputError("Det er ikke id-en. Ingenting er slettet.") from None
        return
    confirm_name(register, person, name or click.prompt("Skriv navnet som vises av personen, for å slette", err=True))


def told(erased: Erased, left: dict[str, int]) -> Iterator[str]:
    """Say what went and what stands."""
    yield "Slettet:"
    for table, rows in erased.rows.items():
        yield f"  {rows:>6} {_LABELS.get(table, table)}"
    yield "Står igjen i lageret:"
    for table, rows in left.items():
        yield f"  {rows:>6} {_LABELS.get(table, table)}"
    yield "Ikke rørt: rangerere som er trent på listene før, sikkerhetskopier, og filer som er tatt ut."
    yield "  Tren på nytt: jobbmatch train --from outcomes, og så jobbmatch promote."
    if not erased.settled:
        yield "Noen leser i lageret, så loggen til databasen tømmes først neste gang: jobbmatch store prune."
