"""`jobbmatch taxonomy`: look up occupations in the standard that ads and wishes are linked to."""

import json

import click

from jobbmatch.taxonomy.search import OccupationHit, search_occupations


@click.group("taxonomy", short_help="Slå opp yrker.")
def command() -> None:
    """Slå opp yrker i STYRK-08, standarden som annonser og ønsker kobles til.

    \b
    Eksempel:
      jobbmatch taxonomy search truckfører
    """


@command.command("search", short_help="Finn yrker fra ord, begynnelsen av ord eller en kode.")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 500), help="Hvor mange yrker.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def search(words: tuple[str, ...], *, limit: int, as_json: bool) -> None:
    """Finn yrker fra ord, begynnelsen av ord eller en kode. Skrivefeil rettes.

    \b
    Eksempel:
      jobbmatch taxonomy search truckfører
      jobbmatch taxonomy search syke --limit 5 --json
      jobbmatch taxonomy search 522
    """
    typed = " ".join(words)
    hits = search_occupations(typed, limit)
    if as_json:
        click.echo(json.dumps({"query": typed, "occupations": [_object(hit) for hit in hits]}, ensure_ascii=False))
    elif hits:
        for hit in hits:
            click.echo(f"{hit.code:<4}  {hit.title}" + ("" if hit.title == hit.name else f"  ({hit.name})"))
    else:
        click.echo(f"Ingen yrker passer til «{typed}».", err=True)
        click.echo("  -> Prøv et annet ord, begynnelsen av ordet, eller en STYRK-08-kode.", err=True)


def _object(hit: OccupationHit) -> dict[str, str]:
    return {"code": hit.code, "title": hit.title, "group": hit.name}
