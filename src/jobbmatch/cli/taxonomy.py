"""`jobbmatch taxonomy`: look up occupations, rank lists of titles."""

import json
import sys
from functools import partial
from pathlib import Path

import click

from jobbmatch.cli.files import new_file, require_free
from jobbmatch.errors import InputError
from jobbmatch.settings import load_settings
from jobbmatch.taxonomy.esco.bundle import read_bundle
from jobbmatch.taxonomy.esco.imported import write_esco
from jobbmatch.taxonomy.ranking.files import read_texts, write_run
from jobbmatch.taxonomy.ranking.rank import DEPTH, Ranker
from jobbmatch.taxonomy.ranking.vectors import encode, vectors_installed
from jobbmatch.taxonomy.search import OccupationHit, search_occupations

_FILE = click.Path(path_type=Path, dir_okay=False)
TAG = "jobbmatch"
"""Name of the runs that `rank` writes."""


@click.group("taxonomy", short_help="Slå opp yrker.")
def command() -> None:
    """Slå opp yrker i STYRK-08, standarden som annonser og ønsker kobles til, og mål koblingen.

    \b
    Eksempel:
      jobbmatch taxonomy search truckfører
      jobbmatch taxonomy import esco-csv/
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


@command.command("rank", short_help="Rangér en liste med titler mot en annen.")
@click.option("--queries", required=True, type=_FILE, help="Titler det letes for: id, tabulator, tekst.")
@click.option("--corpus", required=True, type=_FILE, help="Titler det letes blant: id, tabulator, tekst.")
@click.option("--run", "run_file", required=True, type=_FILE, help="Fil å skrive: qid Q0 docid plass poeng merke.")
@click.option("--depth", default=DEPTH, show_default=True, type=click.IntRange(1, 10_000), help="Treff per tittel.")
@click.option(
    "--vectors/--no-vectors", default=None, help="Med eller uten setningsvektorer. [med, når de er installert]"
)
def rank_titles(queries: Path, corpus: Path, run_file: Path, *, depth: int, vectors: bool | None) -> None:
    """Rangér en liste med titler mot en annen, på hvilket språk som helst, og skriv listene som en TREC-fil.

    Med setningsvektorer tar hundre nye titler noen sekunder; det som er lest før, ligger i var/taxonomy/.

    \b
    Eksempel:
      jobbmatch taxonomy rank --queries queries.tsv --corpus corpus.tsv --run run.txt
    """
    require_free(run_file, force=True)
    if run_file.resolve() in (queries.resolve(), corpus.resolve()):
        raise InputError(f"{run_file} skal også leses.", hint="Gi resultatet et annet navn.")
    asked, texts = read_texts(queries), read_texts(corpus)
    wanted = vectors_installed() if vectors is None else vectors
    kept = load_settings().var / "taxonomy"
    with click.progressbar(length=len(asked) + len(texts), label="Leser titler", file=sys.stderr) as bar:
        encoder = partial(encode, kept=kept, progress=bar.update) if wanted else None
        lists = list(Ranker(texts, encoder).rank(asked, depth))
    with new_file(run_file, force=True) as fresh, fresh.open("w", encoding="utf-8") as out:
        count = write_run(lists, out, TAG + ("-vectors" if wanted else ""))
    click.echo(f"{count} titler rangert{'' if wanted else ' uten setningsvektorer'}: {run_file.name}")


@command.command("import", short_help="Importer ESCO fra den offisielle CSV-pakken.")
@click.argument("folder", type=click.Path(path_type=Path))
def import_esco(folder: Path) -> None:
    """Importer yrker og ferdigheter fra en utpakket CSV-pakke av ESCO, på ett eller flere språk.

    Annonser som alt er lest inn, kobles på nytt når de leses inn igjen.

    \b
    Eksempel:
      jobbmatch taxonomy import esco-csv/
    """
    esco = read_bundle(folder)
    write_esco(esco, load_settings().esco_file)
    click.echo(
        f"ESCO ({', '.join(esco.languages)}): {len(esco.titles)} titler, {len(esco.skills)} ferdigheter, "
        f"koblinger for {len(esco.group_skills)} yrkesgrupper"
    )
    if not esco.skills:
        click.echo("Mappen har ingen skills_xx.csv: ferdigheter leses med programmets egen liste.", err=True)
    elif not esco.group_skills:
        click.echo("Mappen har ingen occupationSkillRelations_xx.csv: yrker sammenlignes uten ferdigheter.", err=True)
