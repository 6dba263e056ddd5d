"""`jobbmatch schema`: the JSON schema of an input file."""

import json

import click
from pydantic import BaseModel

from jobbmatch.plans.person_form import PersonForm

SCHEMAS: dict[str, type[BaseModel]] = {"person": PersonForm}


@click.command("schema", short_help="Skriv JSON-skjemaet for en inndatafil.")
@click.argument("name", type=click.Choice(sorted(SCHEMAS)))
@click.option("--json", "as_json", is_flag=True, help="Uten innrykk, på én linje.")
def command(name: str, *, as_json: bool) -> None:
    """Skriv JSON-skjemaet (draft 2020-12) for en inndatafil.

    \b
    Eksempel:
      jobbmatch schema person > person.schema.json
    """
    schema = SCHEMAS[name].model_json_schema(by_alias=True)
    click.echo(json.dumps(schema, ensure_ascii=False, indent=None if as_json else 2))
