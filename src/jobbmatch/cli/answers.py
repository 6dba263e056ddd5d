"""`jobbmatch answers`: what humans have answered about ads, for training and measuring."""

from pathlib import Path

import click

from jobbmatch.cli.files import FORCE, new_file, require_free
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.persistence.session import open_store
from jobbmatch.plans.answer_file import label_lines
from jobbmatch.settings import load_settings


@click.group("answers", short_help="Ta ut svarene mennesker har gitt om annonser.")
def command() -> None:
    """Ta ut svarene mennesker har gitt om annonser.

    \b
    Eksempel:
      jobbmatch answers export svar.jsonl
      jobbmatch bench facets --ads annonser.jsonl --labels svar.jsonl
    """


@command.command("export", short_help="Skriv svarene som etiketter.")
@click.argument("path", metavar="FIL", type=click.Path(path_type=Path))
@FORCE
def export(path: Path, *, force: bool) -> None:
    """Skriv svarene som etiketter: uuid, tekstens fingeravtrykk, fasett og verdi, én annonse per linje.

    Ingen navn og ingen begrunnelser følger med. Et svar om en tekst som siden er endret, følger ikke med.

    \b
    Eksempel:
      jobbmatch answers export svar.jsonl
    """
    require_free(path, force=force)
    with open_store(load_settings().store_url) as store, store.reading() as unit:
        answers = unit.answers.all()
        ads = unit.vacancies.get_many({answer.vacancy_id for answer in answers})
    lines = list(label_lines(answers, {ad.id: text_fingerprint(ad) for ad in ads}))
    with new_file(path, force=force) as fresh:
        fresh.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    click.echo(f"{len(lines)} annonser med svar skrevet til {path}")
